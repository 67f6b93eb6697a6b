import Foundation

/// The columns of a class sheet as they stand on the printed page, read from the boxes of its words.
struct SheetHeads {
  /// The labels of columns that are read from bottom to top, from left to right.
  let turned: [String]
  /// The words of all other heads.
  let upright: [String]

  /// All columns: five have upright heads (`STT`, `Họ và tên`, `Ngày, tháng, năm sinh`, `Nữ`, `Ghi chú`).
  var count: Int { turned.count + 5 }

  /// - Parameter words: of a page whose table has at least one row.
  init(_ words: [PDFReading.Word]) {
    let ordinal = words.first { $0.text == "STT" }
    let name = words.first { $0.text == "Môn" }
    let first = words.filter { word in
      word.text == "1" && ordinal.map { abs($0.left - word.left) < 12 && word.top > $0.bottom } ?? false
    }.min { $0.top < $1.top }
    let band = words.filter { word in
      word.top > (name?.top ?? 0) - 4 && word.bottom < (first?.top ?? 0)
    }
    // Words of one turned line have the same left and right.
    var lines: [[PDFReading.Word]] = []
    for word in band {
      let like = lines.firstIndex { line in
        abs(line[0].left - word.left) < 0.05 && abs(line[0].right - word.right) < 0.05
      }
      if let like { lines[like].append(word) } else { lines.append([word]) }
    }
    // All turned heads are of one size, so that their boxes are equally wide.
    let width = lines.first { $0.count > 2 }.map { $0[0].right - $0[0].left } ?? 0
    let isTurned = { (line: [PDFReading.Word]) in
      abs(line[0].right - line[0].left - width) < 0.1
        && (line.count > 1 || line[0].bottom - line[0].top > 1.3 * width)
    }
    upright = lines.filter { !isTurned($0) }.flatMap { $0 }.map(\.text)
    var columns: [(left: Double, right: Double, words: [String])] = []
    for line in lines.filter(isTurned).sorted(by: { $0[0].left < $1[0].left }) {
      let words = line.sorted { $0.top > $1.top }.map(\.text)
      // Two lines of one head overlap; two columns do not.
      if let last = columns.last, line[0].left < last.right - 0.3, last.words.count > 1 {
        columns[columns.count - 1].words += words
        columns[columns.count - 1].right = line[0].right
      } else {
        columns.append((line[0].left, line[0].right, words))
      }
    }
    turned = columns.map { $0.words.joined(separator: " ") }
  }
}
