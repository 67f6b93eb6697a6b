import Foundation

exit(MakeSchool.run(Array(CommandLine.arguments.dropFirst())))
