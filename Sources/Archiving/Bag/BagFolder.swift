import Diagnostics
import Foundation

/// What lies in the folder of a bag: every file, with its size, by paths from the folder.
struct BagFolder {
  struct File: Hashable {
    let path: String
    let size: Int
  }

  let path: String
  private(set) var files: [File] = []
  private(set) var hasData = false
  /// Files that may not be read, links that lead out, and the like.
  private(set) var findings: [Finding] = []
  private let root: String

  init(_ path: String) {
    self.path = path
    root = Self.real(path) ?? path
    var information = stat()
    hasData = stat(path + "/data", &information) == 0 && information.st_mode & S_IFMT == S_IFDIR
    walk("")
    files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  private mutating func walk(_ folder: String) {
    let place = folder.isEmpty ? path : path + "/" + folder
    guard let handle = opendir(place) else {
      findings.append(
        .error(.bagFileUnreadable, at: .file(folder), ["reason": String(cString: strerror(errno))]))
      return
    }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { raw in
        String(validating: raw.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard let name else {
        findings.append(.error(.bagNameNotText, at: .file(folder)))
        continue
      }
      if name != ".", name != ".." { names.append(name) }
    }
    closedir(handle)
    for name in names { look(at: folder.isEmpty ? name : folder + "/" + name) }
  }

  private mutating func look(at name: String) {
    let full = path + "/" + name
    var information = stat()
    guard lstat(full, &information) == 0 else { return }
    let isLink = information.st_mode & S_IFMT == S_IFLNK
    if isLink {
      guard let target = Self.real(full) else {
        findings.append(trouble(.bagLinkBroken, name))
        return
      }
      guard target == root || target.hasPrefix(root + "/") else {
        findings.append(trouble(.bagLinkOutside, name))
        return
      }
      guard stat(full, &information) == 0 else { return }
    }
    switch information.st_mode & S_IFMT {
    case S_IFDIR:
      // A linked folder is not entered: its files are where it leads to.
      if !isLink { walk(name) }
    case S_IFREG: files.append(File(path: name, size: Int(information.st_size)))
    default: findings.append(trouble(.bagNotAFile, name))
    }
  }

  /// Beside the payload anything may lie; it is not followed.
  private func trouble(_ message: Message, _ name: String) -> Finding {
    Finding(name.hasPrefix("data/") ? .error : .warning, message, at: .file(name))
  }

  private static func real(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}
