public import Diagnostics
import Foundation
import Templates
public import Typesetting

extension FontFamily {
  /// The four faces from a folder.
  ///
  /// - Throws: `Failure` when a file is missing (`.missingInput`) or damaged (`.badData`).
  public static func load(from folder: String) throws(Failure) -> FontFamily {
    try FontFamily { (name) throws(Failure) in
      let path = folder + "/" + name
      return (try InputFile.read(path), path)
    }
  }
}

extension InputFile {
  /// Whether there is something at `path`.
  public static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  /// The bytes of a template or a part of one; nil when there is none at `path`.
  ///
  /// Only what is a plain file, and no larger than a template may be, is read at all: a pipe would never end, and a link
  /// may lead out of the folder.
  /// - Throws: `.badData` for a file that is too large, `.missingInput` for one that cannot be read.
  public static func readTemplate(_ path: String) throws(Failure) -> [UInt8]? {
    var information = stat()
    guard lstat(path, &information) == 0 else { return nil }
    guard information.st_mode & S_IFMT == S_IFREG else { throw Failure(.templateNoFile, at: .file(path)) }
    let most = FormTemplate.largestFile
    guard information.st_size <= most else {
      throw Failure(
        .templateTooLarge, at: .file(path),
        ["detail": "\(information.st_size / 1024) KiB", "limit": "\(most / 1024) KiB"])
    }
    return try read(path)
  }
}
