import Foundation
import Harness
import Testing

/// The class list and the homeroom teacher's book.
@Suite struct ClassBookTests {
  @Test func `the list has who is there with a number, and who left with the day`() throws {
    let page = try #require(try Books.made().pages("4A/class-list.pdf").first)
    #expect(page.contains("DANH SÁCH HỌC SINH LỚP 4A"))
    #expect(page.contains("Danh sách ngày 31 tháng 5 năm 2024"))
    for words in [
      "Chuyển đi ngày 11/03/2024", "Chuyển đến ngày 20/10/2023",
      "Thôi học ngày 15/11/2023; Trở lại học ngày 12/02/2024",
    ] { #expect(page.contains(words), "\(words)") }
    // An, Chi, Gấm, Khuê are there; Bình left and has no number.
    #expect(page.contains("Tổng số học sinh: 4; nữ: 4;"))
    #expect(page.contains("không tính ở trên): 1."))
    for (number, name) in [(1, "HS1 Vũ Thị An"), (2, "HS3 Lê Chi"), (3, "HS7 Nông Gấm"), (4, "HS6 Mai Khuê")]
    {
      #expect(page.contains("\(number) \(name)"), "\(name)")
    }
    #expect(page.contains("HS2 Đỗ Bình") && !page.contains("2 HS2"))
  }

  @Test func `the list of a day tells nothing of later days`() throws {
    let binary = try Books.made().binary
    try binary.mustRun([
      "print", "class-list", "--class", "4A", "--date", "10/03/2024", "--year", "2023-2024", "-o", "ngay.pdf",
    ])
    let page = try PDFReading(binary, "ngay.pdf").text(raw: true)
    #expect(page.contains("Danh sách ngày 10 tháng 3 năm 2024"))
    #expect(page.contains("Tổng số học sinh: 5; nữ: 4;") && !page.contains("Chuyển đi"))
  }

  @Test func `nothing to print is told in one line`() throws {
    let books = try Books.made()
    // Classes 3A and 5A of the new year have nobody yet.
    for form in ["class-list", "class-book"] {
      let lines = books.said[form]?.split(separator: "\n").filter { $0.contains("F050") } ?? []
      #expect(lines.count == 2, "\(form) \(lines)")
      let outcome = try books.binary.run([
        "print", form, "--class", "5A", "--year", "2023-2024", "--lang", "vi",
      ])
      #expect(outcome.code == 0 && outcome.output.contains("Không có gì để in"))
    }
  }

  @Test func `the book has its parts in order, and the strip on every page but the cover`() throws {
    let pages = try Books.made().pages("4A/class-book.pdf")
    let titles =
      ["SỔ THEO DÕI VÀ ĐÁNH GIÁ HỌC SINH", "DANH SÁCH HỌC SINH LỚP 4A"]
      + [9, 10, 11, 12].map { "THÁNG \($0) NĂM 2023" }
      + ["01", "02", "3", "4", "5"].map { "THÁNG \($0) NĂM 2024" }
      + [
        "TỔNG HỢP NGÀY NGHỈ", "TIẾNG VIỆT", "TOÁN", "NGOẠI NGỮ 1: TIẾNG ANH", "LỊCH SỬ VÀ ĐỊA LÍ", "KHOA HỌC",
      ]
      + [
        "TIN HỌC VÀ CÔNG NGHỆ (TIN HỌC)", "TIN HỌC VÀ CÔNG NGHỆ (CÔNG NGHỆ)", "ĐẠO ĐỨC", "GIÁO DỤC THỂ CHẤT",
      ]
      + ["NGHỆ THUẬT (ÂM NHẠC)", "NGHỆ THUẬT (MĨ THUẬT)", "HOẠT ĐỘNG TRẢI NGHIỆM", "TIẾNG DÂN TỘC"]
      + [
        "NHỮNG NĂNG LỰC CHUNG", "NHỮNG NĂNG LỰC ĐẶC THÙ", "NHỮNG PHẨM CHẤT CHỦ YẾU", "TỔNG HỢP CUỐI NĂM HỌC",
      ]
      + ["KIỂM TRA CỦA HIỆU TRƯỞNG", "XÁC NHẬN CỦA GIÁO VIÊN CHỦ NHIỆM"]
    try #require(pages.count == titles.count)
    for (page, title) in zip(pages, titles) { #expect(page.contains(title), "\(title)") }
    #expect(!pages[0].contains("GVCN"))
    for page in pages.dropFirst() { #expect(page.contains("GVCN (Ký, ghi rõ họ tên)")) }
  }

  @Test func `each term is confirmed on its own day, and what has not come yet is left to fill in`() throws {
    let books = try Books.made()
    let whole = try #require(try books.pages("4A/class-book.pdf").last)
    #expect(whole.contains("ngày 15 tháng 01 năm 2024") && whole.contains("ngày 31 tháng 5 năm 2024"))
    try books.binary.mustRun([
      "print", "class-book", "--class", "4A", "--period", "end-term-1", "--year", "2023-2024", "-o",
      "hk1.pdf",
    ])
    let early = try #require(try PDFReading(books.binary, "hk1.pdf").pages(raw: true).last)
    #expect(early.contains("ngày 15 tháng 01 năm 2024") && !early.contains("tháng 5"))
    #expect(early.contains("ngày ..... tháng ..... năm ........"))
  }

  @Test func `months have their own days, and weekends and days away are grey`() throws {
    let books = try Books.made()
    let pages = try books.pages("4A/class-book.pdf")
    // 1 September 2023 was a Friday, 29 February 2024 a Thursday, 31 May 2024 a Friday.
    for (page, day) in [(2, "T6 1"), (2, "T7 30"), (7, "T5 29"), (10, "T6 31")] {
      #expect(pages[page].contains(day), "\(day)")
    }
    #expect(!pages[7].contains(" 30 ") && !pages[2].contains(" 31 "))
    // March 2024: Saturdays and Sundays from the 2nd; Bình, on the second row, is away from the 11th on.
    let file = books.binary.url("out/2023-2024/4A/class-book.pdf")
    let image = try #require(try PageImage.pages(of: file, first: 9, last: 9).first)
    let words = try PDFReading(books.binary, "out/2023-2024/4A/class-book.pdf").boxes()[8]
    func middle(_ text: String) throws -> (x: Double, y: Double) {
      let word = try #require(words.first { $0.text == text || $0.text.hasSuffix(" " + text) })
      return ((word.left + word.right) / 2 / 72 * 25.4, (word.top + word.bottom) / 2 / 72 * 25.4)
    }
    func isGrey(_ name: String, _ day: String) throws -> Bool {
      let (x, y) = (try middle(day).x, try middle(name).y)
      return image.darkness(left: x - 1, top: y - 1, right: x + 1, bottom: y + 1) > 0.05
    }
    for (name, day, grey) in [
      ("An", "9", true), ("An", "10", true), ("An", "11", false), ("Bình", "8", false), ("Bình", "9", true),
      ("Bình", "11", true), ("Bình", "29", true), ("Chi", "12", false),
    ] { #expect(try isGrey(name, day) == grey, "\(name) \(day)") }
  }

  @Test func `what is recorded stands at its point, the rest is empty`() throws {
    let books = try Books.made()
    let pages = try PDFReading(books.binary, "out/2023-2024/4A/class-book.pdf").boxes()
    let row = try #require(pages[13].first { $0.text == "Vũ Thị An" })
    let cells = pages[13].filter { abs($0.top - row.top) < 6 && $0.left > row.right }.sorted {
      $0.left < $1.left
    }
    #expect(cells.map(\.text) == ["H", "6", "T", "8"])
    let heads = pages[13].filter { ($0.text == "Giữa" || $0.text == "Cuối") && $0.top < 300 }.map(\.left)
      .sorted()
    try #require(heads.count == 4)
    #expect(
      cells.count == 4 && cells[1].right < heads[1] && cells[2].left > heads[1] - 12
        && cells[3].right < heads[2])
    #expect(try books.pages("4A/class-book.pdf")[11].contains("Vũ Thị An 3 1 2 0 5 1"))
    try books.binary.mustRun([
      "print", "class-book", "--class", "4A", "--period", "mid-term-1", "--year", "2023-2024", "-o",
      "som.pdf",
    ])
    let early = try PDFReading(books.binary, "som.pdf").pages(raw: true)[13]
    #expect(early.contains("Vũ Thị An H 6 ") && !early.contains("T 8"))
  }

  @Test(arguments: [(1, 1), (35, 1), (37, 1), (38, 2), (52, 2), (60, 2)])
  func `a month of a class is on one page as long as it can be`(count: Int, expected: Int) throws {
    let binary = try Binary()
    try binary.mustRun([
      "school", "create", "--profile", Printed.samples.appendingPathComponent("profile.json").path,
    ])
    try binary.mustRun(["year", "open", "2023-2024"])
    try binary.write("lop.csv", "Lớp,Khối\n1A,1\n")
    let rows = (1...count).map {
      "\($0),K\($0),\($0 == 2 ? Extremes.longName : "Hồ Thị Xuân \($0)"),01/02/2017,Nữ,1A\n"
    }
    try binary.write("hs.csv", "STT,Mã học sinh,Họ và tên,Ngày sinh,Giới tính,Lớp\n" + rows.joined())
    try binary.mustRun(["import", "classes", "lop.csv"])
    try binary.mustRun(["import", "pupils", "hs.csv"])
    let outcome = try binary.mustRun(["print", "class-book", "--class", "1A", "-o", "so.pdf"])
    #expect(!outcome.errors.contains("warning"), "\(outcome.errors)")
    #expect(outcome.errors.split(separator: "\n").count(where: { $0.contains("K2") }) <= 1)
    let months = try PDFReading(binary, "so.pdf").pages(raw: true).filter {
      $0.contains("THEO DÕI CHUYÊN CẦN")
    }
    #expect(months.count == 9 * expected)
    // Every pupil once a month, and no page with less than a fifth of the class.
    let text = months.joined(separator: " ")
    #expect(text.components(separatedBy: "Hồ Thị Xuân").count - 1 == (count - (count > 1 ? 1 : 0)) * 9)
    for month in months where count > 37 {
      #expect(month.components(separatedBy: "Hồ Thị Xuân").count - 1 > count / 5)
    }
  }
}
