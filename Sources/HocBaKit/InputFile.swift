public import Diagnostics
import Foundation

/// Reads whole files.
public enum InputFile {
  /// The bytes of the file at `path`.
  ///
  /// - Throws: `.missingInput` when there is no such file, when it is a folder, or when it may not be read.
  public static func read(_ path: String) throws(Failure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(errno, path) }
    defer { close(descriptor) }
    var information = stat()
    guard fstat(descriptor, &information) == 0 else { throw failure(errno, path) }
    guard information.st_mode & S_IFMT != S_IFDIR else { throw Failure(.fileIsFolder, at: .file(path)) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Int(information.st_size) + 1)
    let size = 1 << 16
    var chunk = [UInt8](repeating: 0, count: size)
    while true {
      let count = Foundation.read(descriptor, &chunk, size)
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw failure(errno, path)
      }
      bytes.append(contentsOf: chunk[..<count])
    }
  }

  private static func failure(_ code: Int32, _ path: String) -> Failure {
    switch code {
    case ENOENT, ENOTDIR: Failure(.fileMissing, at: .file(path))
    case EISDIR: Failure(.fileIsFolder, at: .file(path))
    default: Failure(.fileNotReadable, at: .file(path), ["reason": String(cString: strerror(code))])
    }
  }
}
