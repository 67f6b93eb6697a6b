import Digests
import Foundation

/// Digests of many files, several at a time, by the programs of the GNU coreutils.
///
/// They read in pieces, so memory does not grow with a file. SHA-256 is also known here, for a machine without them.
public struct FileDigests: Sendable {
  private let folder: String
  private let jobs: Int

  /// - Parameters:
  ///   - folder: where the paths begin.
  ///   - jobs: how many programs at a time.
  public init(in folder: String, jobs: Int) {
    self.folder = folder
    self.jobs = max(1, jobs)
  }

  /// The digests of files in hexadecimal digits; a file that cannot be read has none.
  ///
  /// - Returns: nil when nothing on this machine knows the algorithm.
  public func digests(
    of files: [(path: String, size: Int)], by algorithm: BagAlgorithm, progress: (Int) -> Void = { _ in }
  ) -> [ExactPath: String]? {
    guard let program = Self.program(algorithm.program) else {
      return algorithm == .sha256 ? slowly(files.map(\.path), progress) : nil
    }
    var result: [ExactPath: String] = [:]
    var rest = Self.parts(files, jobs)[...]
    while !rest.isEmpty {
      let running = rest.prefix(jobs).map { part in (part, start(program, part)) }
      rest = rest.dropFirst(jobs)
      for (part, process) in running {
        guard let (process, pipe) = process else { continue }
        let said = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        for line in said.split(separator: 0) {
          // `<digest>  ./<path>`, or ` *` before the path.
          let text = String(decoding: line, as: UTF8.self)
          let digest = text.prefix { $0 != " " }
          result[ExactPath(String(text.dropFirst(digest.count + 2).dropFirst(2)))] = digest.lowercased()
        }
        progress(part.count)
      }
    }
    return result
  }

  private func start(_ program: String, _ paths: [String]) -> (Process, Pipe)? {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = ["-z", "--"] + paths.map { "./" + $0 }
    process.currentDirectoryURL = URL(filePath: folder)
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    do { try process.run() } catch { return nil }
    return (process, pipe)
  }

  /// Lists of about the same number of bytes, none too long for a command line.
  private static func parts(_ files: [(path: String, size: Int)], _ jobs: Int) -> [[String]] {
    let total = files.reduce(0) { $0 + $1.size }
    let share = max(1, total / jobs + 1)
    var parts: [[String]] = []
    var (current, bytes, letters) = ([String](), 0, 0)
    for file in files {
      if !current.isEmpty, bytes >= share || letters > 60_000 {
        parts.append(current)
        (current, bytes, letters) = ([], 0, 0)
      }
      current.append(file.path)
      bytes += file.size
      letters += file.path.utf8.count + 4
    }
    if !current.isEmpty { parts.append(current) }
    return parts
  }

  private func slowly(_ paths: [String], _ progress: (Int) -> Void) -> [ExactPath: String] {
    var result: [ExactPath: String] = [:]
    for path in paths {
      result[ExactPath(path)] = Self.sha256(of: folder + "/" + path)
      progress(1)
    }
    return result
  }

  /// The SHA-256 of bytes.
  public static func sha256(_ bytes: [UInt8]) -> String { SHA256.hex(SHA256.digest(bytes)) }

  /// The SHA-256 of a file, read in pieces; nil when it cannot be read.
  static func sha256(of path: String) -> String? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var hash = SHA256()
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &piece, piece.count)
      if count == 0 { return SHA256.hex(hash.finish()) }
      if count < 0 {
        if errno == EINTR { continue }
        return nil
      }
      hash.update(piece[..<count])
    }
  }

  private static func program(_ name: String) -> String? {
    ["/usr/bin/", "/bin/"].map { $0 + name }.first { access($0, X_OK) == 0 }
  }
}
