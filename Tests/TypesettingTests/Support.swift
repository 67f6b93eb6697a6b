import Diagnostics
import Foundation
import Testing

@testable import Typesetting

/// The fonts of the repository.
let fontsFolder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().appending(path: "Fonts")

func fontFile(_ face: FontFamily.Face) throws -> [UInt8] {
  Array(try Data(contentsOf: fontsFolder.appending(path: face.fileName + ".ttf")))
}

/// Read once: the four faces take a moment in a debug build.
let fonts: FontFamily = {
  do {
    return try FontFamily { (name) throws(Failure) in
      let url = fontsFolder.appending(path: name)
      guard let data = try? Data(contentsOf: url) else { throw Failure(.corruptFont, at: .file(url.path)) }
      return (Array(data), url.path)
    }
  } catch { preconditionFailure("\(error)") }
}()

let plain = TextStyle(size: 10)

/// Width of a text in points, in another way than the typesetter's.
func width(_ text: String, _ style: TextStyle = plain) -> Double {
  let face = fonts[style.face]
  return text.utf16.reduce(0) { $0 + Double(face.advances[Int(face.glyph(for: $1))]) } * style.size
    / Double(face.unitsPerEm)
}

/// A block of known height that leaves one mark: a frame as wide as it is given.
func solid(_ height: Double) -> Block {
  .box(Box([], padding: Insets(top: 0, right: 0, bottom: 0, left: 0), border: 1, minimumHeight: height))
}

/// A cell with a text of one line.
func cell(_ text: String, rowSpan: Int = 1, columnSpan: Int = 1, overflow: Table.Cell.Overflow = .wrap)
  -> Table.Cell
{
  Table.Cell(
    StyledText(text, plain), columnSpan: columnSpan, rowSpan: rowSpan, overflow: overflow, layer: .ink,
    origin: Table.Cell.Origin(column: "Cột", id: text))
}

/// Pages of 200 × 100 points with margins of 10: 180 × 80 inside.
func sequence(_ blocks: [Block], height: Double = 100, width: Double = 200) -> PageSequence {
  PageSequence(
    name: "test", size: Size(width: width, height: height),
    margins: Insets(top: 10, right: 10, bottom: 10, left: 10),
    blocks: blocks)
}

func pages(_ blocks: [Block], height: Double = 100, width: Double = 200) throws -> [PageFrame] {
  try Typesetter(fonts: fonts).pages(of: [sequence(blocks, height: height, width: width)])
}

/// The texts of a page in the order drawn.
func texts(_ frame: PageFrame, _ layers: [Layer] = [.ink]) -> [String] {
  layers.flatMap { frame[$0] }.compactMap { mark in
    if case .text(let run) = mark { String(decoding: run.units, as: UTF16.self) } else { nil }
  }
}

func runs(_ frame: PageFrame, _ layer: Layer = .ink) -> [Mark.TextRun] {
  frame[layer].compactMap { mark in if case .text(let run) = mark { run } else { nil } }
}

func rules(_ frame: PageFrame, _ layer: Layer = .furniture) -> [Mark.Rule] {
  frame[layer].compactMap { mark in if case .rule(let rule) = mark { rule } else { nil } }
}

/// Runs what should fail and gives the codes of its findings.
func failure(_ body: () throws -> Void) -> Failure? {
  do {
    try body()
    return nil
  } catch { return error as? Failure }
}

func isClose(_ a: Double, _ b: Double, _ tolerance: Double = 0.01) -> Bool { abs(a - b) <= tolerance }

/// Always the same numbers from the same seed (SplitMix64).
struct Dice: RandomNumberGenerator {
  private var state: UInt64
  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }
}
