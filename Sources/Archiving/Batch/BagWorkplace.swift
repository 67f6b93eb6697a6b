public import Diagnostics
import Digests
import Foundation
import Synchronization

/// A bag being made: it grows in a folder beside its place, `DIR.unfinished`, and takes its place, whole, by one rename.
///
/// Every file of it is first written under a temporary name. For several threads.
public final class BagWorkplace: Sendable {
  /// Where the bag will be.
  public let target: String
  /// The folder beside it.
  public let folder: String
  /// The bag as it grows.
  public var bag: String { folder + "/bag" }
  /// For files that are in no bag yet.
  public var scratch: String { folder + "/tmp" }
  private let serial = Mutex<Int>(0)
  private static let orderName = "order.json"

  /// A file that stands in the bag.
  public struct File: Codable, Sendable, Hashable {
    /// From the folder of the bag.
    public let path: String
    /// In bytes.
    public let size: Int
    /// In hexadecimal digits.
    public let sha256: String

    /// A file.
    public init(path: String, size: Int, sha256: String) {
      self.path = path
      self.size = size
      self.sha256 = sha256
    }
  }

  /// The workplace of a bag that is to be at `target`.
  public init(for target: String) {
    var path = target
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    self.target = path
    folder = path + ".unfinished"
  }

  /// Whether work was begun here.
  public var isBegun: Bool { Self.exists(order) }
  /// The file that says what is made here: there from the beginning of the work to its end.
  public var order: String { folder + "/" + Self.orderName }
  /// Whether something has the name of the bag.
  public var isTargetTaken: Bool { Self.exists(target) }
  /// Whether the folder beside it is there.
  public var hasFolder: Bool { Self.exists(folder) }

  /// Whether the folder beside it has nothing in it but what a run leaves that was killed as it began.
  public var isEmpty: Bool { entries.allSatisfy { $0.hasPrefix(".hocba-") && $0.hasSuffix(".tmp") } }

  private var entries: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
  }

  /// A file of the bag that stands; nil: it does not.
  public func file(_ path: String) -> File? {
    let place = bag + "/" + path
    guard let size = Self.size(place), let digest = FileDigests.sha256(of: place) else { return nil }
    return File(path: path, size: size, sha256: digest)
  }

  /// Every file below `data/` of the bag, sorted.
  public var payloadPaths: [String] {
    guard let all = FileManager.default.enumerator(atPath: bag + "/data") else { return [] }
    return all.compactMap { $0 as? String }.filter { path in
      var isFolder: ObjCBool = false
      let isThere = FileManager.default.fileExists(atPath: bag + "/data/" + path, isDirectory: &isFolder)
      return !(isThere && isFolder.boolValue)
    }.map { "data/" + $0 }.sorted()
  }

  /// Nobody is to write to a file of the bag any more.
  public func seal(_ path: String) { chmod(bag + "/" + path, 0o444) }

  /// Makes the folders, and empties the one for temporary files.
  public func prepare() throws(Failure) {
    for path in [folder, bag, bag + "/data"] { try Self.makeFolder(path) }
    try empty(scratch)
  }

  /// Removes and makes again the folder for temporary files.
  private func empty(_ path: String) throws(Failure) {
    try? FileManager.default.removeItem(atPath: path)
    try Self.makeFolder(path)
  }

  /// Forgets what was begun; only for a folder that this program made. What tells whose it is goes last.
  public func discard() throws(Failure) {
    for name in entries where name != Self.orderName {
      do { try FileManager.default.removeItem(atPath: folder + "/" + name) } catch {
        throw Failure(.outputRefused, at: .file(folder), ["reason": error.localizedDescription])
      }
    }
    unlink(folder + "/" + Self.orderName)
    rmdir(folder)
  }

  /// Writes a file of the bag.
  @discardableResult
  public func put(_ bytes: [UInt8], at path: String) throws(Failure) -> File {
    let writer = try open(path)
    try writer.append(bytes)
    return try writer.finish()
  }

  /// Begins a file of the bag that is written in pieces.
  public func open(_ path: String) throws(Failure) -> BagFileWriter {
    let number = serial.withLock { serial in
      serial += 1
      return serial
    }
    return try BagFileWriter(path: path, temporary: "\(scratch)/\(number)", target: bag + "/" + path)
  }

  /// Takes a file that was made elsewhere on this disk into the bag.
  public func take(_ file: String, as path: String) throws(Failure) -> File {
    let target = bag + "/" + path
    try Self.makeFolders(for: target)
    guard let digest = FileDigests.sha256(of: file) else { throw FileTrouble.failure(errno, file) }
    // It is not made again on going on, so it must survive a power cut.
    let descriptor = Foundation.open(file, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0, fsync(descriptor) == 0 || errno == EINVAL else {
      throw FileTrouble.failure(errno, file)
    }
    close(descriptor)
    guard rename(file, target) == 0 else { throw FileTrouble.failure(errno, target) }
    return File(path: path, size: Self.size(target) ?? 0, sha256: digest)
  }

  /// Whether files of the bag are still what was noted of them, by size and digest.
  public func stillHolds(_ files: [File], jobs: Int) -> Set<ExactPath> {
    let there = files.filter { Self.size(bag + "/" + $0.path) == $0.size }
    let digests =
      FileDigests(in: bag, jobs: jobs).digests(of: there.map { ($0.path, $0.size) }, by: .sha256) ?? [:]
    return Set(there.filter { digests[ExactPath($0.path)] == $0.sha256 }.map { ExactPath($0.path) })
  }

  /// Puts the bag in its place: everything on the disk first, then one rename.
  public func finish() throws(Failure) {
    // Waits, on Linux, until everything is written.
    sync()
    guard !Self.exists(target) else { throw Failure(.archiveTaken, at: .file(target)) }
    guard rename(bag, target) == 0 else { throw FileTrouble.failure(errno, target) }
    let parent = Foundation.open(FileTrouble.folder(of: target), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if parent >= 0 {
      fsync(parent)
      close(parent)
    }
  }

  /// Bytes free on the disk for whoever runs this; nil when the system does not say.
  public static func room(at path: String) -> Int? {
    var information = statvfs()
    guard statvfs(path, &information) == 0 else { return nil }
    return Int(information.f_bavail) * Int(information.f_frsize)
  }

  static func size(_ path: String) -> Int? {
    var information = stat()
    guard lstat(path, &information) == 0, information.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(information.st_size)
  }

  private static func exists(_ path: String) -> Bool {
    var information = stat()
    return lstat(path, &information) == 0
  }

  static func makeFolders(for path: String) throws(Failure) {
    let folder = FileTrouble.folder(of: path)
    if exists(folder) { return }
    try makeFolders(for: folder)
    try makeFolder(folder)
  }

  private static func makeFolder(_ path: String) throws(Failure) {
    guard mkdir(path, 0o777) != 0 else { return }
    let code = errno
    var information = stat()
    guard code == EEXIST, stat(path, &information) == 0, information.st_mode & S_IFMT == S_IFDIR else {
      throw FileTrouble.failure(code, path)
    }
  }
}

/// A file of a bag being written, its digest on the way. What is not finished leaves nothing in the bag.
public final class BagFileWriter {
  private let path: String
  private let temporary: String
  private let target: String
  private var descriptor: Int32
  private var hash = SHA256()
  private var size = 0

  init(path: String, temporary: String, target: String) throws(Failure) {
    self.path = path
    self.temporary = temporary
    self.target = target
    descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileTrouble.failure(errno, target) }
  }

  deinit {
    guard descriptor >= 0 else { return }
    close(descriptor)
    unlink(temporary)
  }

  /// Writes more of it.
  public func append(_ bytes: [UInt8]) throws(Failure) {
    let code = bytes.withUnsafeBytes { WholeWrite.all($0, to: descriptor) }
    if code != 0 { throw FileTrouble.failure(code, target) }
    hash.update(bytes)
    size += bytes.count
  }

  /// Gives it its name in the bag.
  public func finish() throws(Failure) -> BagWorkplace.File {
    let code = close(descriptor) == 0 ? 0 : errno
    descriptor = -1
    if code == 0 { try BagWorkplace.makeFolders(for: target) }
    guard code == 0, rename(temporary, target) == 0 else {
      let reason = code == 0 ? errno : code
      unlink(temporary)
      throw FileTrouble.failure(reason, target)
    }
    return BagWorkplace.File(path: path, size: size, sha256: SHA256.hex(hash.finish()))
  }
}
