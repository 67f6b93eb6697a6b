import Foundation
import Harness

/// A page as paper shows it: grey values, measured in millimetres from the top left corner.
struct PageImage {
  static let resolution = 120.0
  let width: Int
  let height: Int
  private let pixels: [UInt8]
  /// Darker than this is ink; the edges of letters and thin rules are grey.
  private static let threshold: UInt8 = 200

  /// The pages of a PDF, drawn by pdftoppm.
  static func pages(
    of file: URL, first: Int? = nil, last: Int? = nil, resolution: Double = PageImage.resolution
  ) throws -> [PageImage] {
    let folder = try Workplace.newFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    var words = ["-gray", "-r", "\(resolution)"]
    if let first { words += ["-f", "\(first)"] }
    if let last { words += ["-l", "\(last)"] }
    let outcome = try Tool("pdftoppm").run(words + [file.path, "p"], in: folder)
    guard outcome.code == 0, outcome.errors.isEmpty else {
      throw HarnessError("pdftoppm \(file.path): \(outcome.code) \(outcome.errors)")
    }
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map {
      try PageImage(Data(contentsOf: folder.appendingPathComponent($0)))
    }
  }

  /// Reads a PGM file: `P5`, width, height, 255, then a byte a pixel.
  private init(_ data: Data) throws(HarnessError) {
    var numbers: [Int] = []
    var position = 2
    let bytes = [UInt8](data)
    while numbers.count < 3, position < bytes.count {
      var digits = ""
      while position < bytes.count, bytes[position] > 32 {
        digits.unicodeScalars.append(Unicode.Scalar(bytes[position]))
        position += 1
      }
      position += 1
      if let number = Int(digits) { numbers.append(number) }
    }
    guard numbers.count == 3, bytes.count - position == numbers[0] * numbers[1] else {
      throw HarnessError("not a PGM image")
    }
    (width, height) = (numbers[0], numbers[1])
    pixels = Array(bytes[position...])
  }

  private static func pixel(_ millimetres: Double) -> Int { Int((millimetres / 25.4 * resolution).rounded()) }
  static func millimetres(_ pixel: Int) -> Double { Double(pixel) / resolution * 25.4 }

  var widthInMillimetres: Double { Self.millimetres(width) }
  var heightInMillimetres: Double { Self.millimetres(height) }

  /// How many pixels of ink each row of pixels has between two distances from the left.
  func inkByRow(from left: Double = 0, to right: Double? = nil) -> [Int] {
    let columns = max(0, Self.pixel(left))..<min(width, right.map(Self.pixel) ?? width)
    return pixels.withUnsafeBufferPointer { pixels in
      (0..<height).map { row in
        var count = 0
        for column in columns where pixels[row * width + column] < Self.threshold { count += 1 }
        return count
      }
    }
  }

  /// How dark a rectangle is on average: 0 white … 1 black.
  func darkness(left: Double, top: Double, right: Double, bottom: Double) -> Double {
    let columns = Self.pixel(left)..<max(Self.pixel(left) + 1, Self.pixel(right))
    let rows = Self.pixel(top)..<max(Self.pixel(top) + 1, Self.pixel(bottom))
    let sum = rows.reduce(0) { sum, row in
      sum + columns.reduce(0) { $0 + 255 - Int(pixels[row * width + $1]) }
    }
    return Double(sum) / Double(255 * rows.count * columns.count)
  }

  /// Whether a rectangle has no ink.
  func isWhite(left: Double, top: Double, right: Double, bottom: Double) -> Bool {
    let ink = inkByRow(from: left, to: right)
    return ink[max(0, Self.pixel(top))..<min(height, Self.pixel(bottom))].allSatisfy { $0 == 0 }
  }

  /// Distances from the top of the rules that run across the whole of a strip.
  func rules(from left: Double, to right: Double) -> [Double] {
    let full = Self.pixel(right) - Self.pixel(left)
    var rules: [Double] = []
    var start: Int?
    for (row, count) in inkByRow(from: left, to: right).enumerated() {
      if count >= full {
        if start == nil { start = row }
      } else if let first = start {
        rules.append(Self.millimetres(first + row - 1) / 2)
        start = nil
      }
    }
    return rules
  }

  /// The ink of a rectangle as a picture that can be compared, moved to its own corner so that where the letters
  /// stand in the cell is of no account.
  func ink(left: Double, top: Double, right: Double, bottom: Double, scale: Double) -> [[Bool]] {
    let rows = Int(top * scale)..<Int(bottom * scale)
    let columns = Int(left * scale)..<Int(right * scale)
    var picture = rows.map { row in columns.map { pixels[row * width + $0] < 128 } }
    picture = Array(picture.drop { !$0.contains(true) })
    while picture.last?.contains(true) == false { picture.removeLast() }
    let first = picture.compactMap { $0.firstIndex(of: true) }.min() ?? 0
    let last = picture.compactMap { $0.lastIndex(of: true) }.max() ?? -1
    return picture.map { first <= last ? Array($0[first...last]) : [] }
  }
}
