import Foundation

/// The program: reads the options, makes the school, writes the files.
enum MakeSchool {
  static func run(_ arguments: [String]) -> Int32 {
    guard let options = Options(arguments) else {
      FileHandle.standardError.write(Data(Options.usage.utf8))
      return 64
    }
    let made = files(options)
    let folder = URL(fileURLWithPath: options.folder, isDirectory: true)
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      for file in made.tables { try file.bytes.write(to: folder.appendingPathComponent(file.name)) }
      let expected =
        options.expectedPath.map { URL(fileURLWithPath: $0) } ?? folder.appendingPathComponent("expected.csv")
      try made.expected.write(to: expected)
    } catch {
      FileHandle.standardError.write(Data("make-school: \(error.localizedDescription)\n".utf8))
      return 73
    }
    return 0
  }

  /// Everything the options ask for, as bytes: what a test compares with Samples/.
  static func files(_ options: Options) -> (tables: [(name: String, bytes: Data)], expected: Data) {
    var maker = SchoolMaker(options)
    let output = Output(school: maker.make(), options: options)
    return (output.files(), output.expected())
  }
}
