import Foundation
import Harness
import Testing

/// The school register: a line a pupil over two facing pages.
@Suite struct RegisterBookTests {
  private static let path = "school-register.pdf"

  @Test func `pupils stand in the order of their numbers, those without one last`() throws {
    let books = try Books.made()
    let pages = try books.pages(Self.path)
    // Title, one spread, closing page.
    try #require(pages.count == 4)
    #expect(pages[0].contains("SỔ ĐĂNG BỘ") && pages[0].contains("0051 0103"))
    let order = [
      "0051 Hồ Dũng", "0052 Lý Én", "0101 Đỗ Bình", "0102 Vũ Thị An", "0103 Mai Khuê", "Lê Chi", "Nông Gấm",
    ]
    #expect(pages[1].firstOutOfOrder(order) == nil)
    #expect(books.said["school-register"]?.contains("F052") == true)
    #expect(pages[3].contains("ghi 7 học sinh (bằng chữ: bảy học sinh), trong đó có 5 nữ"))
    #expect(
      pages[3].contains("Đang học: 4; hoàn thành chương trình tiểu học: 2; chuyển trường: 1; thôi học: 0"))
    #expect(pages[3].contains("Chưa có số đăng bộ: 2"))
  }

  @Test func `the right page tells how each came, where each was, and how each left`() throws {
    let right = try Books.made().pages(Self.path)[2]
    let lines = [
      "05/09/2018 5A 2022-23 31/05/2023 5A Hoàn thành chương trình tiểu học",
      // From another school in grade 3; the year there is no class here. Then on to a third.
      "05/09/2022 3A Trường Tiểu học Gần Núi 3A 2022-23 4A 2023-24 11/03/2024 4A Chuyển trường 12/GT",
      "05/09/2020 1B 1B 2020-21 2B 2021-22 3A 2022-23 4A 2023-24",
      "20/10/2023 4A Trường Tiểu học Xa 4A 2023-24",
    ]
    #expect(right.firstOutOfOrder(lines.flatMap { $0.split(separator: " ").map(String.init) }) == nil)
    for words in ["Hoàn thành chương trình tiểu học", "Trường Tiểu học Gần Núi", "Chuyển trường"] {
      #expect(right.contains(words), "\(words)")
    }
    #expect(!right.contains("2C"), "a class of another school is none of this one")
    #expect(right.contains("Trở lại học ngày 12/02/2024"))
  }

  @Test func `a year printed again later says what it said`() throws {
    let binary = try Books.made().binary
    try binary.mustRun(["print", "school-register", "--all", "--year", "2022-2023", "-o", "cu.pdf"])
    let text = try PDFReading(binary, "cu.pdf").text(raw: true)
    #expect(text.contains("ghi 5 học sinh"))
    for later in ["Mai Khuê", "2023-24", "11/03/2024", "Trở lại"] {
      #expect(!text.contains(later), "\(later)")
    }
  }

  @Test(arguments: [
    (["--class", "4A"], "4A/school-register.pdf", 5), (["--grade", "4"], "school-register-grade-4.pdf", 5),
    (["--pupil", "HS2"], "4A/school-register-HS2.pdf", 1),
  ])
  func `it can be narrowed`(options: [String], path: String, count: Int) throws {
    let books = try Books.made()
    try books.binary.mustRun(["print", "school-register", "-o", "out", "--year", "2023-2024"] + options)
    let pages = try books.pages(path)
    #expect(pages.last?.contains("ghi \(count) học sinh") == true)
    #expect(pages[1].contains("Đỗ Bình") && !pages[1].contains("Hồ Dũng"))
  }

  @Test(arguments: ["A4", "A3"])
  func `facing pages have the same pupils on the same rows`(paper: String) throws {
    let binary = try Binary()
    try binary.mustRun([
      "school", "create", "--profile", Printed.samples.appendingPathComponent("profile.json").path,
    ])
    try binary.mustRun(["year", "open", "2023-2024"])
    try binary.write("lop.csv", "Lớp,Khối\n1A,1\n")
    // Every pupil has a name and a father of the same number; every seventh has texts of 150 letters.
    let rows = (1...70).map { number -> String in
      let long = number % 7 == 0 ? Extremes.words("dài\(number)n", letters: 150) : ""
      let father = number % 9 == 0 ? Extremes.longName : "Cha \(number)"
      return
        "\(number),P\(number),\(1000 + number),Con \(number),01/02/2017,Nam,1A,\"\(long)\",\"\(long)\",\(father)\n"
    }
    try binary.write(
      "hs.csv",
      "STT,Mã học sinh,Số đăng bộ,Họ và tên,Ngày sinh,Giới tính,Lớp,Nơi sinh,Nơi ở hiện nay,Họ và tên cha\n"
        + rows.joined())
    try binary.mustRun(["import", "classes", "lop.csv"])
    try binary.mustRun(["import", "pupils", "hs.csv"])
    let outcome = try binary.mustRun([
      "print", "school-register", "--all", "--paper", paper, "-o", "so.pdf",
    ])
    #expect(!outcome.errors.contains("warning"), "\(outcome.errors)")
    let reading = PDFReading(binary, "so.pdf")
    let pages = try reading.boxes()
    try #require(pages.count % 2 == 0)
    var seen: [Int] = []
    // Paper page 2 is a left page, 3 its right one.
    for left in stride(from: 1, to: pages.count - 1, by: 2) {
      // A name reads as one word, a father's as two.
      func rows(_ page: Int, _ label: String) -> [Int: Double] {
        let words = pages[page]
        let joined = words.filter { $0.text.hasPrefix(label + " ") }.map { ($0.text, $0) }
        let apart = zip(words, words.dropFirst()).filter { $0.0.text == label }.map { ("x " + $1.text, $1) }
        return Dictionary(
          (joined + apart).compactMap { text, word in
            Int(text.split(separator: " ")[1]).map { ($0, (word.top + word.bottom) / 2) }
          }, uniquingKeysWith: { $1 })
      }
      let sons = rows(left, "Con")
      let fathers = rows(left + 1, "Cha")
      #expect(sons.count >= 3)
      for (number, top) in sons where number % 9 != 0 {
        #expect(abs((fathers[number] ?? 0) - top) < 3, "\(number)")
      }
      seen += sons.sorted { $0.value < $1.value }.map(\.key)
    }
    #expect(seen == Array(1...70))
    let all = try reading.text(raw: true)
    for number in stride(from: 7, through: 70, by: 7) {
      let words = Extremes.words("dài\(number)n", letters: 150)
      #expect(all.components(separatedBy: words).count - 1 == 2, "\(number): whole as a note, twice")
    }
    let images = try PageImage.pages(of: binary.url("so.pdf"), first: 2, last: 3)
    let left = images[0].rules(from: 20, to: 60)
    let right = images[1].rules(from: 21, to: 40)
    // The head of the right page has two rows, which its first column spans.
    #expect(left.count == right.count && left.count > 10)
    for (a, b) in zip(left, right) { #expect(abs(a - b) < 0.3) }
  }

  @Test func `a template whose facing pages differ is refused with what to do`() throws {
    let books = try Books.made()
    let source = Binary.package.appendingPathComponent("Templates/school/school-register.xml")
    let text = try String(contentsOf: source, encoding: .utf8)
    let range = try #require(text.range(of: "row-height=\"10.6mm\"", options: .backwards))
    try FileManager.default.createDirectory(
      at: books.binary.url("mau/school"), withIntermediateDirectories: true)
    try books.binary.write(
      "mau/school/school-register.xml", text.replacingCharacters(in: range, with: "row-height=\"12mm\""))
    let outcome = try books.binary.run([
      "print", "school-register", "--all", "--templates", "mau", "-o", "lech.pdf", "--lang", "en",
    ])
    #expect(outcome.code == 65)
    #expect(outcome.errorLines.count == 1 && outcome.errors.contains("F053"), "\(outcome.errors)")
  }
}
