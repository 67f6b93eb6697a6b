import Foundation
import HocBaKit

/// Makes pictures of the pages of a PDF with poppler's `pdftoppm`, where the machine has it.
struct Pictures {
  /// The path of `pdftoppm`.
  let program: String

  /// Writes PNG pictures of 110 dots an inch: `try.png` of one page, `try-1.png`, `try-2.png` … of several.
  ///
  /// - Returns: their paths, in the order of the pages.
  func make(of document: String, as path: String) throws(Failure) -> [String] {
    let folder = (document as NSString).deletingLastPathComponent
    let stem = folder + "/page"
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = ["-r", "110", "-png", document, stem]
    let errors = Pipe()
    process.standardError = errors
    process.standardOutput = FileHandle.nullDevice
    do { try process.run() } catch {
      throw Failure(.pictureFailed, ["detail": "\(error.localizedDescription)"])
    }
    let words = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      let line = String(decoding: words, as: UTF8.self).split(separator: "\n").first.map(String.init)
      throw Failure(.pictureFailed, ["detail": line ?? "\(process.terminationStatus)"])
    }
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter {
      $0.hasPrefix("page-") && $0.hasSuffix(".png")
    }.sorted()
    var pictures: [String] = []
    for (index, name) in names.enumerated() {
      let ending = names.count == 1 ? "" : "-\(index + 1)"
      let target = String(path.dropLast(4)) + ending + ".png"
      try AtomicFile.makeFolders(for: target)
      try AtomicFile.write(try InputFile.read(folder + "/" + name), to: target)
      pictures.append(target)
    }
    return pictures
  }
}

extension Session {
  /// A program of the machine, looked for in the folders of `PATH`.
  func program(_ name: String) -> String? {
    (surroundings.variable("PATH") ?? "").split(separator: ":").map { "\($0)/\(name)" }
      .first(where: FileManager.default.isExecutableFile)
  }
}
