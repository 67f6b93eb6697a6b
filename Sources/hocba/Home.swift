import Foundation
import HocBaKit

/// The folder with `Templates/`, `Fonts/` and `Samples/` (contract, section 1).
struct Home: Sendable {
  let folder: String

  var templates: String { folder + "/Templates" }
  var fonts: String { folder + "/Fonts" }
  var samples: String { folder + "/Samples" }

  /// `$HOCBA_HOME`, else `<executable>/../share/hocba`, else upward from the executable to the folder with
  /// `Package.swift`.
  ///
  /// - Throws: when none of these has a folder `Templates`.
  static func find(_ surroundings: Surroundings) throws(Failure) -> Home {
    if let given = surroundings.variable("HOCBA_HOME") {
      guard isFolder(given + "/Templates") else { throw Failure(.homeNotFound, at: .file(given)) }
      return Home(folder: given)
    }
    var folder = parent(of: surroundings.executable)
    let shared = parent(of: folder) + "/share/hocba"
    if isFolder(shared + "/Templates") { return Home(folder: shared) }
    while true {
      if FileManager.default.fileExists(atPath: folder + "/Package.swift"), isFolder(folder + "/Templates") {
        return Home(folder: folder)
      }
      let above = parent(of: folder)
      if above == folder || folder.isEmpty { break }
      folder = above
    }
    throw Failure(.homeNotFound)
  }

  private static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func isFolder(_ path: String) -> Bool {
    var isDirectory: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && isDirectory.boolValue
  }
}
