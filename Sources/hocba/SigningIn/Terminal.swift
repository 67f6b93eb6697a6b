import Foundation
import Synchronization

/// The terminal that a person sits at, for what must not be seen.
enum Terminal {
  /// The terminal as it was before its echo was turned off, and the descriptor to set it back through.
  private static let silenced = Mutex<(descriptor: Int32, settings: termios)?>(nil)

  /// Asks, and reads a line that is not shown; nil when nobody sits there.
  ///
  /// Only where standard input or standard error is a terminal: a program that runs another one does not expect
  /// questions.
  static func ask(_ question: String) -> String? {
    guard isatty(STDIN_FILENO) == 1 || isatty(STDERR_FILENO) == 1 else { return nil }
    let descriptor = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var settings = termios()
    guard tcgetattr(descriptor, &settings) == 0 else { return nil }
    let before = settings
    silenced.withLock { $0 = (descriptor, before) }
    settings.c_lflag &= ~tcflag_t(ECHO)
    tcsetattr(descriptor, TCSAFLUSH, &settings)
    defer {
      restoreEcho()
      say("\n", descriptor)
    }
    say(question, descriptor)
    return line(descriptor)
  }

  /// Shows again what is typed; also when the program is interrupted meanwhile.
  static func restoreEcho() {
    silenced.withLock { saved in
      guard var terminal = saved else { return }
      tcsetattr(terminal.descriptor, TCSANOW, &terminal.settings)
      saved = nil
    }
  }

  private static func say(_ text: String, _ descriptor: Int32) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  private static func line(_ descriptor: Int32) -> String? {
    var bytes: [UInt8] = []
    var byte: UInt8 = 0
    while bytes.count < 4096 {
      let count = read(descriptor, &byte, 1)
      if count < 0, errno == EINTR { continue }
      guard count == 1 else { return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self) }
      if byte == UInt8(ascii: "\n") { break }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
