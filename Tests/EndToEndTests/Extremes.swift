import Foundation
import Harness

/// A school of what is rare: a class of one, a class of 52, names of 60 letters, a note of 200, comments of 600.
struct Extremes: Sendable {
  let binary: Binary
  /// What the sheets said on standard error, by paper.
  let sheetFindings: [String: String]
  /// What the cards said.
  let cardFindings: String

  /// 60 letters, in five to seven words each.
  static let longName = "Nguyễn Phước Công Huyền Tôn Nữ Hoàng Phương Thảo Nguyên Thuỵ"
  static let capitals = "ĐẶNG TRẦN NGUYỄN HOÀNG THƯƠNG THƯƠNG PHƯƠNG QUỲNH NGHIÊM MƯỜ"
  static let note = words("ghichu", letters: 200)

  /// Words that occur nowhere else, numbered, so that none can be lost unseen.
  static func words(_ stem: String, letters: Int) -> String {
    var text = ""
    var number = 0
    while true {
      let word = "\(stem)\(number)ự"
      if text.count + 1 + word.count > letters { return text }
      text += (text.isEmpty ? "" : " ") + word
      number += 1
    }
  }

  /// The comment of 600 letters for a column; its words carry the column's number.
  static func comment(_ column: Int) -> String { words("ý\(column)n", letters: 600) }

  static func make() throws -> Extremes {
    let binary = try Binary()
    try binary.mustRun([
      "school", "create", "--profile", Printed.samples.appendingPathComponent("profile.json").path,
    ])
    try binary.mustRun(["year", "open", "2023-2024"])
    try binary.write(
      "lop.csv", "Lớp,Khối,Giáo viên chủ nhiệm\n4A,4,Lê Thị Ước\n4B,4,Đỗ Văn Ẩn\n5A,5,Hà Thị Ễ\n")
    try binary.mustRun(["import", "classes", "lop.csv"])
    var pupils = "STT,Mã học sinh,Họ và tên,Ngày sinh,Giới tính,Lớp\n1,A1,Phạm Ơn,01/02/2014,Nam,4A\n"
    for number in 1...52 {
      let name = [3: longName, 4: capitals][number] ?? "Nguyễn Thị Ngọc \(letter(number))"
      pupils += "\(number),B\(number),\(name),01/02/2014,Nữ,4B\n"
    }
    pupils += "1,C1,\(longName),01/02/2013,Nữ,5A\n2,C2,\(capitals),01/02/2013,Nam,5A\n"
    try binary.write("hs.csv", pupils)
    try binary.mustRun(["import", "pupils", "hs.csv"])
    for name in ["4A", "4B", "5A"] {
      try binary.fillResults(name) { row in
        let id = row["Mã học sinh"] ?? ""
        if ["A1", "B4", "C1"].contains(id) { row["Ghi chú"] = note }
        guard ["A1", "C2"].contains(id) else { return }
        let columns = row.keys.filter { $0.hasSuffix("Nhận xét") && row[$0]?.isEmpty == false }.sorted()
        for (number, column) in columns.enumerated() { row[column] = comment(number) }
      }
    }
    var sheets: [String: String] = [:]
    for paper in ["A3", "A4"] {
      sheets[paper] =
        try binary.mustRun([
          "print", "result-sheet", "--all", "--paper", paper, "-o", "sheets-\(paper).pdf",
        ]).errors
    }
    let cards = try binary.mustRun(["print", "report-card", "--all", "-o", "cards.pdf"]).errors
    return Extremes(binary: binary, sheetFindings: sheets, cardFindings: cards)
  }

  private static func letter(_ number: Int) -> String {
    let letters = [
      "Ánh", "Ấn", "Ẩm", "Bích", "Châu", "Diệp", "Đào", "Giỏi", "Huệ", "Khuê", "Lụa", "Mỹ", "Nết",
    ]
    return letters[number % letters.count]
  }
}
