import Foundation

Interrupts.install()
let code = Program.run(
  .live(), output: TextOutput(descriptor: STDOUT_FILENO), errors: TextOutput(descriptor: STDERR_FILENO))
exit(code.rawValue)
