import Diagnostics
import Foundation
import Testing
import Typesetting

@testable import PDFOutput

let fonts: FontFamily = {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fonts")
  do {
    return try FontFamily { (name) throws(Failure) in
      let url = folder.appending(path: name)
      guard let data = try? Data(contentsOf: url) else { throw Failure(.corruptFont, at: .file(url.path)) }
      return (Array(data), url.path)
    }
  } catch { preconditionFailure("\(error)") }
}()

let stock: FontStock = {
  do { return try FontStock(fonts) } catch { preconditionFailure("\(error)") }
}()

let information = DocumentInformation(
  title: "Học bạ – HS001", author: "Trường Tiểu học Trấn Giang", subject: "Cuối năm học <2023 & 2024>",
  creator: "hocba test", year: 2024, month: 5, day: 31)

/// A page with its frame as furniture and lines of text as ink.
func page(_ lines: [String], face: FontFamily.Face = .regular, furniture: Double = 1) -> PageFrame {
  var frame = PageFrame(size: Paper.a4.size(landscape: false))
  frame.furniture = [rule(20, 20, 400, 20, weight: furniture)]
  for (index, line) in lines.enumerated() {
    frame.ink.append(
      .text(
        Mark.TextRun(
          x: 40, y: 60 + 20 * Double(index), style: TextStyle(face, size: 8), units: Array(line.utf16))))
  }
  return frame
}

func rule(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, weight: Double = 0.5) -> Mark {
  // Layout makes rules; outside it they come from a block of one.
  let block = Block.rule(RuleBlock(weight: weight))
  var sequence = PageSequence(
    name: "rule", size: Size(width: x2 - x1, height: 50),
    margins: Insets(top: 0, right: 0, bottom: 0, left: 0),
    blocks: [block])
  sequence.owner = "test"
  let made = (try? Typesetter(fonts: fonts).pages(of: [sequence]))?.first?.furniture.first
  guard case .rule(var rule)? = made else { preconditionFailure("no rule") }
  (rule.x1, rule.y1, rule.x2, rule.y2) = (x1, y1, x2, y2)
  return .rule(rule)
}

func pdf(_ frames: [PageFrame], bookmarks: [PDFWriter.Bookmark] = []) throws -> [UInt8] {
  let writer = try PDFWriter(stock)
  try writer.add(frames, bookmarks: bookmarks, label: "4A-")
  return try writer.finish(information)
}

/// Runs a program of the system on a PDF; a machine without it fails the test with the package to install.
func run(_ program: String, of package: String, _ arguments: [String], on bytes: [UInt8]) throws -> String {
  let path = "/usr/bin/" + program
  try #require(
    FileManager.default.isExecutableFile(atPath: path),
    "this test needs \(program): apt-get install \(package)")
  let file = FileManager.default.temporaryDirectory.appending(path: "hocba-\(UUID().uuidString).pdf")
  try Data(bytes).write(to: file)
  defer { try? FileManager.default.removeItem(at: file) }
  let process = Process()
  process.executableURL = URL(filePath: path)
  process.arguments = arguments.map { $0 == "FILE" ? file.path : $0 }
  let (output, errors) = (Pipe(), Pipe())
  process.standardOutput = output
  process.standardError = errors
  try process.run()
  let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
  let complaint = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
  process.waitUntilExit()
  #expect(process.terminationStatus == 0 && complaint.isEmpty, "\(program): \(complaint)")
  return text
}
