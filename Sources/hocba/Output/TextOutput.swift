import Foundation

/// Where bytes go: a file descriptor, or a buffer for tests. Remembers the first failure and writes no more.
final class TextOutput {
  private let descriptor: Int32?
  /// What was written, when there is no descriptor.
  private(set) var captured: [UInt8] = []
  /// The system's code of the first failure; 0: none.
  private(set) var failure: Int32 = 0

  /// Writes to a descriptor.
  init(descriptor: Int32) { self.descriptor = descriptor }

  /// Keeps what is written.
  init() { descriptor = nil }

  /// Whether a person is looking.
  var isTerminal: Bool { descriptor.map { isatty($0) == 1 } ?? false }

  func write(_ text: String) { write(Array(text.utf8)) }

  func write(_ bytes: [UInt8]) {
    guard let descriptor else {
      captured += bytes
      return
    }
    guard failure == 0 else { return }
    bytes.withUnsafeBytes { buffer in
      var rest = buffer
      while !rest.isEmpty {
        let count = Foundation.write(descriptor, rest.baseAddress, rest.count)
        if count < 0 {
          if errno == EINTR { continue }
          failure = errno
          return
        }
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      }
    }
  }
}
