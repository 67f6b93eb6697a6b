public import Diagnostics
import Digests
import Foundation
import Synchronization

/// What of a long piece of work is done, a line an entry, so that a run that was killed can go on.
///
/// Each line begins with a checksum of its rest. What a crash left half-written does not fit it, and is cut off when the
/// journal is opened again. For several threads.
public final class Journal<Entry: Codable & Sendable>: Sendable {
  /// What earlier runs noted, in their order.
  public let entries: [Entry]
  private let path: String
  private let descriptor: Int32
  private let writing = Mutex<Void>(())

  /// Opens the journal at `path`, or makes it.
  ///
  /// - Throws: `archiveBusy` while another process has it open.
  public init(at path: String) throws(Failure) {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileTrouble.failure(errno, path) }
    // Programs that a killed run had just started may still have it open for a moment.
    var isBusy = Self.isBusy(descriptor)
    for _ in 0..<20 where isBusy {
      usleep(50_000)
      isBusy = Self.isBusy(descriptor)
    }
    guard !isBusy else {
      close(descriptor)
      throw Failure(.archiveBusy, at: .file(path))
    }
    let (entries, length) = Self.read(FileManager.default.contents(atPath: path).map(Array.init) ?? [])
    guard ftruncate(descriptor, off_t(length)) == 0, lseek(descriptor, 0, SEEK_END) >= 0 else {
      let code = errno
      close(descriptor)
      throw FileTrouble.failure(code, path)
    }
    self.entries = entries
    self.path = path
    self.descriptor = descriptor
  }

  /// A file system that knows no locks, such as some of networks, keeps nobody out.
  private static func isBusy(_ descriptor: Int32) -> Bool {
    flock(descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK
  }

  deinit {
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }

  /// Notes that something is done. Its files stand before it does.
  public func note(_ entry: Entry) throws(Failure) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(entry) else { throw FileTrouble.failure(EINVAL, path) }
    let line = Array((Self.checksum(data) + " ").utf8) + data + [0x0A]
    let code = writing.withLock { _ in line.withUnsafeBytes { WholeWrite.all($0, to: descriptor) } }
    if code != 0 { throw FileTrouble.failure(code, path) }
  }

  /// The entries that are whole, and how many bytes they take.
  static func read(_ bytes: [UInt8]) -> (entries: [Entry], length: Int) {
    var entries: [Entry] = []
    var start = 0
    while let end = bytes[start...].firstIndex(of: 0x0A) {
      let line = bytes[start..<end]
      guard line.count > 17, line[start + 16] == 0x20 else { break }
      let data = Data(line.dropFirst(17))
      guard String(decoding: line.prefix(16), as: UTF8.self) == checksum(data),
        let entry = try? JSONDecoder().decode(Entry.self, from: data)
      else { break }
      entries.append(entry)
      start = end + 1
    }
    return (entries, start)
  }

  private static func checksum(_ data: Data) -> String { String(SHA256.hex(SHA256.digest(data)).prefix(16)) }
}

/// Writing all of some bytes.
enum WholeWrite {
  /// The error code; 0: all is written.
  static func all(_ buffer: UnsafeRawBufferPointer, to descriptor: Int32) -> Int32 {
    var rest = buffer
    while !rest.isEmpty {
      let count = write(descriptor, rest.baseAddress, rest.count)
      if count < 0 {
        if errno == EINTR { continue }
        return errno
      }
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
    return 0
  }
}
