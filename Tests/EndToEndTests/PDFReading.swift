import Foundation
import Harness

/// What the tools of the distribution see in a PDF.
struct PDFReading {
  let file: URL

  init(_ binary: Binary, _ name: String) { file = binary.url(name) }

  /// The words with white space folded, page by page. Anything that pdftotext has to complain about is an error.
  func pages(raw: Bool = false) throws -> [String] { try pages(options: raw ? ["-raw"] : []) }

  /// The words of each page, as pdftotext gives them with these options.
  func pages(options: [String]) throws -> [String] {
    let outcome = try Tool("pdftotext").run(
      options + ["-enc", "UTF-8", file.path, "-"], in: file.deletingLastPathComponent())
    guard outcome.code == 0, outcome.errors.isEmpty else {
      throw HarnessError("pdftotext \(file.path): \(outcome.code) \(outcome.errors)")
    }
    var pages = outcome.output.split(separator: "\u{0C}", omittingEmptySubsequences: false)
    if pages.last?.allSatisfy(\.isWhitespace) == true { pages.removeLast() }
    return pages.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
  }

  /// The words of all pages.
  func text(raw: Bool = false) throws -> String { try text(options: raw ? ["-raw"] : []) }

  /// The words of all pages, as pdftotext gives them with these options.
  func text(options: [String]) throws -> String { try pages(options: options).joined(separator: " ") }

  /// The size of the first page in points, by pdfinfo.
  func size() throws -> (width: Double, height: Double)? {
    let output = try Tool("pdfinfo").run([file.path], in: file.deletingLastPathComponent()).output
    let line = output.split(separator: "\n").first { $0.hasPrefix("Page size:") } ?? ""
    let numbers = line.split(separator: " ").compactMap { Double($0) }
    return numbers.count >= 2 ? (numbers[0], numbers[1]) : nil
  }

  /// The number of pages, by pdfinfo.
  func pageCount() throws -> Int {
    let lines = try Tool("pdfinfo").run([file.path], in: file.deletingLastPathComponent()).output
      .split(separator: "\n")
    let line = lines.first { $0.hasPrefix("Pages:") } ?? ""
    return Int(line.dropFirst("Pages:".count).trimmingCharacters(in: .whitespaces)) ?? 0
  }

  /// An entry of the outline.
  struct Entry: Decodable, Equatable {
    var title: String
    var destpageposfrom1: Int
    var kids: [Entry]
  }

  /// The outline, by qpdf.
  func outline() throws -> [Entry] {
    struct Answer: Decodable { var outlines: [Entry] }
    let outcome = try Tool("qpdf").run(
      ["--json", "--json-key=outlines", file.path], in: file.deletingLastPathComponent())
    return try JSONDecoder().decode(Answer.self, from: outcome.data).outlines
  }

  /// A word and its place on the page, points.
  struct Word {
    var left: Double, top: Double, right: Double, bottom: Double
    var text: String

    /// How far two boxes lie one over the other, in both directions.
    func overlap(_ other: Word) -> (Double, Double) {
      (min(right, other.right) - max(left, other.left), min(bottom, other.bottom) - max(top, other.top))
    }
  }

  /// The boxes of all words, page by page.
  func boxes() throws -> [[Word]] {
    let outcome = try Tool("pdftotext").run(["-bbox", file.path, "-"], in: file.deletingLastPathComponent())
    var pages: [[Word]] = []
    for line in outcome.output.split(separator: "\n") {
      if line.contains("<page ") { pages.append([]) }
      guard line.contains("<word ") else { continue }
      let parts = line.split(separator: "\"")
      let numbers = parts.compactMap { Double($0) }
      guard numbers.count >= 4, let text = parts.last?.split(separator: "<").first else {
        throw HarnessError("pdftotext -bbox: \(line)")
      }
      pages[pages.count - 1].append(
        Word(
          left: numbers[0], top: numbers[1], right: numbers[2], bottom: numbers[3],
          text: String(text.dropFirst())))
    }
    return pages
  }

  /// Glyph numbers shown as text, by object of the font; read from the operators of all pages and forms.
  func shownGlyphs() throws -> Set<String> {
    let outcome = try Tool("qpdf").run(
      ["--qdf", "--object-streams=disable", file.path, "-"], in: file.deletingLastPathComponent())
    var glyphs: Set<String> = []
    for line in outcome.data.split(separator: UInt8(ascii: "\n")) {
      guard let operatorName = line.suffix(2).last,
        operatorName == UInt8(ascii: "j") || operatorName == UInt8(ascii: "J"),
        let start = line.firstIndex(of: UInt8(ascii: "<")), let end = line.lastIndex(of: UInt8(ascii: ">"))
      else { continue }
      let hex = Array(line[line.index(after: start)..<end])
      for index in stride(from: 0, to: hex.count - 3, by: 4) {
        glyphs.insert(String(decoding: hex[index..<index + 4], as: UTF8.self))
      }
    }
    return glyphs
  }
}

extension String {
  /// Whether the parts occur one after the other; gives the first that does not.
  func firstOutOfOrder(_ parts: [String]) -> String? {
    var rest = self[...]
    for part in parts {
      guard let found = rest.range(of: part, options: .literal) else { return part }
      rest = rest[found.upperBound...]
    }
    return nil
  }
}
