public import Diagnostics
import Foundation

/// What an error of the system means to the person who wanted a file.
public enum FileTrouble {
  /// The failure of an error code.
  public static func failure(_ code: Int32, _ path: String) -> Failure {
    let reason = String(cString: strerror(code))
    switch code {
    case ENOSPC, EDQUOT, EFBIG: return Failure(.diskFull, at: .file(path))
    case ENOTDIR, EEXIST: return Failure(.fileInTheWay, at: .file(path))
    // Where nothing can be made, as in /proc, the folder is there all the same.
    case ENOENT where access(folder(of: path), F_OK) == 0:
      return Failure(.folderReadOnly, at: .file(path), ["reason": String(cString: strerror(EACCES))])
    case ENOENT: return Failure(.folderMissing, at: .file(path), ["folder": folder(of: path)])
    case EACCES, EPERM, EROFS: return Failure(.folderReadOnly, at: .file(path), ["reason": reason])
    case EISDIR: return Failure(.outputIsFolder, at: .file(path))
    default: return Failure(.outputRefused, at: .file(path), ["reason": reason])
    }
  }

  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
