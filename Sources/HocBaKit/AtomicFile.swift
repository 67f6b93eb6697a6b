import Archiving
public import Diagnostics
import Foundation
import Synchronization

/// Writes whole files: to a temporary name in the same folder, flushed to the disk, then renamed. Whoever looks
/// sees the old file or the new one, never half of one.
public enum AtomicFile {
  /// Held while a temporary file exists; counts them, for their names.
  private static let inProgress = Mutex<Int>(0)

  /// Does `body` at a moment when no temporary file exists, and none can be made: for an interrupted program to end.
  public static func betweenFiles(_ body: () -> Void) { inProgress.withLock { _ in body() } }

  /// Writes `bytes` as the whole content of the file at `path`.
  ///
  /// A symbolic link stays one: what it points to is written. A device such as `/dev/full` is written directly. A
  /// database is never replaced: it may be the school's only one, and be open.
  /// - Throws: `.cannotCreate`; the folder is then as it was.
  public static func write(_ bytes: some Collection<UInt8>, to path: String) throws(Failure) {
    let target = resolved(path)
    var information = stat()
    if stat(target, &information) == 0 {
      switch information.st_mode & S_IFMT {
      case S_IFDIR: throw Failure(.outputIsFolder, at: .file(path))
      case S_IFREG: break
      default:
        try put(bytes, to: open(target, O_WRONLY | O_CLOEXEC), path)
        return
      }
    }
    if belongsToDatabase(target) { throw Failure(.outputIsDatabase, at: .file(path)) }
    let outcome = inProgress.withLock { serial -> Result<Void, Failure> in
      serial += 1
      let temporary = temporaryName(of: target, serial)
      do throws(Failure) {
        try put(bytes, to: open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666), path)
        guard rename(temporary, target) == 0 else { throw failure(errno, path) }
        return .success(())
      } catch {
        unlink(temporary)
        return .failure(error)
      }
    }
    try outcome.get()
    flushFolder(of: target)
  }

  /// Whether a file could be written at `path`, as far as can be told without writing: for what is worth doing only if
  /// its outcome can be kept.
  ///
  /// - Throws: what `write` would.
  public static func check(_ path: String) throws(Failure) {
    let target = resolved(path)
    var information = stat()
    let exists = stat(target, &information) == 0
    if exists, information.st_mode & S_IFMT == S_IFDIR { throw Failure(.outputIsFolder, at: .file(path)) }
    if belongsToDatabase(target) { throw Failure(.outputIsDatabase, at: .file(path)) }
    let isDevice = exists && information.st_mode & S_IFMT != S_IFREG
    guard access(isDevice ? target : folder(of: target), W_OK) == 0 else { throw failure(errno, path) }
  }

  /// Whether two paths lead to one file, by whatever names.
  public static func isSame(_ first: String, _ second: String) -> Bool {
    var (one, other) = (stat(), stat())
    return stat(first, &one) == 0 && stat(second, &other) == 0 && one.st_dev == other.st_dev
      && one.st_ino == other.st_ino
  }

  /// Whether a file is an SQLite database, or has the name of one of the files that SQLite keeps beside it.
  private static func belongsToDatabase(_ path: String) -> Bool {
    for suffix in ["-wal", "-shm", "-journal"] where path.hasSuffix(suffix) {
      if isDatabase(String(path.dropLast(suffix.count))) { return true }
    }
    return isDatabase(path)
  }

  private static func isDatabase(_ path: String) -> Bool {
    let mark = Array("SQLite format 3\0".utf8)
    // Without waiting: a pipe that nobody writes to would never open.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: mark.count)
    return Foundation.read(descriptor, &bytes, mark.count) == mark.count && bytes == mark
  }

  /// Makes the folders that the file at `path` will stand in.
  ///
  /// - Throws: `.cannotCreate` when a file is in the way or the place may not be written.
  public static func makeFolders(for path: String) throws(Failure) {
    let wanted = folder(of: path)
    var information = stat()
    if wanted.isEmpty || stat(wanted, &information) == 0 && information.st_mode & S_IFMT == S_IFDIR { return }
    try makeFolders(for: wanted)
    if mkdir(wanted, 0o777) == 0 { return }
    let code = errno
    guard code == EEXIST, stat(wanted, &information) == 0, information.st_mode & S_IFMT == S_IFDIR else {
      throw failure(code, wanted)
    }
  }

  private static func put(
    _ bytes: some Collection<UInt8>, to descriptor: Int32, _ path: String
  ) throws(Failure) {
    guard descriptor >= 0 else { throw failure(errno, path) }
    var code: Int32 = 0
    let body = bytes.withContiguousStorageIfAvailable { writeAll($0, to: descriptor) }
    code = body ?? Array(bytes).withUnsafeBufferPointer { writeAll($0, to: descriptor) }
    // A device or a file system without fsync says EINVAL: there is nothing to flush.
    if code == 0, fsync(descriptor) != 0, errno != EINVAL { code = errno }
    if close(descriptor) != 0, code == 0 { code = errno }
    if code != 0 { throw failure(code, path) }
  }

  private static func writeAll(_ buffer: UnsafeBufferPointer<UInt8>, to descriptor: Int32) -> Int32 {
    var rest = UnsafeRawBufferPointer(buffer)
    while !rest.isEmpty {
      let count = Foundation.write(descriptor, rest.baseAddress, rest.count)
      if count < 0 {
        if errno == EINTR { continue }
        return errno
      }
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
    return 0
  }

  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func temporaryName(of path: String, _ serial: Int) -> String {
    "\(folder(of: path))/.hocba-\(getpid())-\(serial).tmp"
  }

  /// The rename itself survives a power cut only when the folder is flushed too; not every file system can.
  private static func flushFolder(of path: String) {
    let descriptor = open(folder(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  /// What an error of the system means to the person who wanted the file.
  static func failure(_ code: Int32, _ path: String) -> Failure { FileTrouble.failure(code, path) }
}
