public import Diagnostics
import Foundation
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

  /// The bytes of a file; nil when there is none at `path`.
  public static func readIfPresent(_ path: String) throws(Failure) -> [UInt8]? {
    guard exists(path) else { return nil }
    return try read(path)
  }
}
