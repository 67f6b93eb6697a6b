import Foundation
import Harness
import Testing

/// Decisions on awards, the register of awards, and the paper made of them: 0001 and 0002 are of 4A (TT27), 0005 of
/// 5B (TT22).
@Suite struct AwardPaperTests {
  /// Every title that is earned, and a sudden award of 0001.
  private static func school() throws -> Binary {
    let binary = try Binary.withResults()
    try binary.mustRun(["award", "confirm", "--all-computed"])
    try binary.mustRun([
      "award", "confirm", "--pupil", "0001", "--ad-hoc", "--title", "Giải Nhất cờ vua cấp huyện",
    ])
    return binary
  }

  private static let decide = ["award", "decision", "--number", "5", "--date", "25/05/2024"]

  private func register(_ binary: Binary) throws -> [String] {
    let json = try JSONSerialization.jsonObject(with: binary.mustRun(["award", "register", "--json"]).data)
    let entries = (json as? [String: Any])?["register"] as? [[String: Any]] ?? []
    return entries.map {
      "\($0["number"] as? Int ?? 0) \($0["pupil"] as? String ?? "") \($0["decision"] as? Int ?? 0) "
        + "\($0["confirmed"] as? Bool ?? false)"
    }
  }

  @Test(arguments: ["merit-certificate", "decision"])
  func `without a confirmed award there is nothing to print`(form: String) throws {
    let binary = try Binary.withResults()
    let outcome = try binary.mustRun(["print", form, "--all", "-o", "out"])
    #expect(outcome.output == "Nothing to print.\n")
    #expect(outcome.errors.contains("F060"))
    #expect(!FileManager.default.fileExists(atPath: binary.url("out").path))
  }

  @Test func `a certificate has a page for each award, with blanks while there is no decision`() throws {
    let binary = try Self.school()
    let printed = try binary.mustRun(["print", "merit-certificate", "--all", "-o", "out"])
    #expect(printed.errors.contains("F061"))
    let pages = try PDFReading(binary, "out/2023-2024/4A/merit-certificate-0001.pdf").pages()
    #expect(pages.count == 2)
    let lines = [
      "Độc lập - Tự do - Hạnh phúc", "HIỆU TRƯỞNG TRƯỜNG TIỂU HỌC", "TẶNG", "GIẤY KHEN", "Em: Hạ Ễn",
      "Học sinh lớp 4A", "Đạt danh hiệu Học sinh Xuất sắc", "Năm học 2023 - 2024",
    ]
    #expect(pages[0].firstOutOfOrder(lines) == nil, "\(pages[0])")
    #expect(pages[0].contains("Quyết định số:") && !pages[0].contains("QĐ-TH"))
    #expect(pages[1].contains("Có thành tích đột xuất: Giải Nhất cờ vua cấp huyện"))
    // No title of the other circular: grade 5 stands under TT22 that year.
    let other = try PDFReading(binary, "out/2023-2024/5B/merit-certificate-0005.pdf").text()
    #expect(other.contains("Học sinh hoàn thành xuất sắc các nội dung học tập và rèn luyện"))
    #expect(!other.contains("danh hiệu") && !other.contains("GVCN"))
  }

  @Test func `a decision numbers the awards in the order of printing, and numbers stay`() throws {
    let binary = try Self.school()
    let before = try binary.contents("school.hocba")
    let plan = try binary.mustRun(Self.decide + ["--dry-run"])
    #expect(plan.output.contains("01  0001  Học sinh Xuất sắc\n02  0002"))
    #expect(try binary.contents("school.hocba") == before)
    try binary.mustRun(Self.decide)
    #expect(try register(binary) == ["1 0001 1 true", "2 0002 1 true", "3 0005 1 true"])
    try binary.mustRun(["print", "merit-certificate", "--pupil", "0005", "-o", "gk.pdf"])
    let text = try PDFReading(binary, "gk.pdf").text()
    #expect(text.contains("Quyết định số: 05/QĐ-TH ngày 25/05/2024"))
    #expect(text.contains("Vào sổ khen thưởng số: 03"))
    #expect(text.contains("ngày 25 tháng 5 năm 2024"))
    // Taken back, given again: the number is the same, and nobody else got it meanwhile.
    let title = ["--pupil", "0002", "--title", "excellentPupil"]
    try binary.mustRun(["award", "revoke"] + title)
    #expect(try register(binary)[1] == "2 0002 1 false")
    try binary.mustRun([
      "award", "decision", "--number", "12", "--date", "10/01/2024", "--ad-hoc", "--pupil", "0001",
    ])
    try binary.mustRun(["award", "confirm"] + title)
    #expect(
      try register(binary) == ["1 0001 1 true", "2 0002 1 true", "3 0005 1 true", "4 0001 2 true"])
    #expect(try binary.mustRun(Self.decide).output.contains("Nothing to do"))
    try binary.mustRun(["audit", "verify"])
  }

  @Test func `a decision is corrected or taken back, never recorded twice`() throws {
    let binary = try Self.school()
    try binary.mustRun(Self.decide)
    let before = try binary.contents("school.hocba")
    let day = ["--date", "26/05/2024"]
    for (words, code, message) in [
      (["--number", "5"] + day, Int32(65), "S066"), (["--number", "0"] + day, 64, "S063"),
      (["--number", "45/QĐ-TH"] + day, 64, "S063"),
      (["--number", "6", "--date", "26/05/2025"], 65, "S065"),
      (["--correct", "7", "--number", "8"] + day, 66, "S061"),
      (["--number", "9", "--ad-hoc", "--from", "2"] + day, 65, "S064"),
      (["--number", "5", "--withdraw"], 64, "C014"), (["--number", "5"], 64, "C014"),
    ] {
      let outcome = try binary.run(["award", "decision"] + words)
      #expect(outcome.code == code && outcome.errors.contains(message), "\(words): \(outcome.errors)")
    }
    #expect(try binary.contents("school.hocba") == before)
    try binary.mustRun(["award", "decision", "--correct", "5", "--number", "15"] + day)
    #expect(try binary.mustRun(["award", "register"]).output.contains("15 of 26/05/2024"))
    try binary.mustRun([
      "award", "decision", "--number", "15/2024", "--withdraw", "--reason", "nhầm số",
    ])
    #expect(try register(binary) == [])
    #expect(try binary.mustRun(["audit", "show"]).output.contains("award decision: nhầm số"))
    // Of another school year, but of the same calendar year.
    try binary.mustRun(Self.decide)
    try binary.mustRun(["year", "open", "2024-2025"])
    try binary.mustRun(["import", "classes", "lop.csv"])
    let taken = try binary.run("award", "decision", "--number", "5", "--date", "10/09/2024")
    #expect(taken.code == 65 && taken.errors.contains("S060"))
    try binary.mustRun(["audit", "verify"])
  }

  @Test func `a closed year takes no decision`() throws {
    let binary = try Self.school()
    try binary.mustRun(["year", "close", "2023-2024"])
    let outcome = try binary.run(Self.decide)
    #expect(outcome.code == 4 && outcome.errors.contains("S027"), "\(outcome.errors)")
  }

  @Test func `the decision has the parts of decree 30 in order, and its list both circulars`() throws {
    let binary = try Self.school()
    try binary.mustRun(Self.decide)
    let printed = try binary.mustRun(["print", "decision", "--all", "-o", "out"])
    #expect(printed.output.contains("out/2023-2024/decision.pdf (2 pages)"))
    // The sudden award waits for a decision of its own.
    #expect(printed.output.contains("out/2023-2024/decision-ad-hoc.pdf (2 pages)"))
    let reading = PDFReading(binary, "out/2023-2024/decision.pdf")
    let pages = try reading.pages()
    let parts = [
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "QUYẾT ĐỊNH",
      "Về việc khen thưởng học sinh năm học 2023 - 2024", "HIỆU TRƯỞNG TRƯỜNG TIỂU HỌC", "Căn cứ",
      "28/2020/TT-BGDĐT ngày 04 tháng 9 năm 2020", ";",
      "Căn cứ Điều 13 Thông tư số 27/2020/TT-BGDĐT ngày 04 tháng 9 năm 2020", ";",
      "Căn cứ Điều 16 Thông tư số 30/2014/TT-BGDĐT ngày 28 tháng 8 năm 2014",
      "22/2016/TT-BGDĐT ngày 22 tháng 9 năm 2016", ";",
      "QUYẾT ĐỊNH:", "Điều 1.", "03 (ba) học sinh", "Điều 2.", "Điều 3.", "/.", "Nơi nhận:", "- Như Điều 3;",
      "- Lưu: VT.",
    ]
    #expect(pages[0].firstOutOfOrder(parts) == nil, "\(pages[0])")
    let list = [
      "Phụ lục", "DANH SÁCH HỌC SINH ĐƯỢC KHEN THƯỞNG",
      "(Kèm theo Quyết định số 05/QĐ-TH ngày 25 tháng 5 năm 2024", "Hạ Ễn", "09/05/2014", "4A",
      "Học sinh Xuất sắc", "Đặng Ẩn", "Vũ Ước", "03 (ba) khen thưởng",
    ]
    #expect(pages[1].firstOutOfOrder(list) == nil, "\(pages[1])")
    let foot = try reading.pages(options: ["-layout"])[1]
    let counts = [
      "03 (ba) khen thưởng của 03 học sinh.", "Theo danh hiệu:", "Học sinh Xuất sắc: 02", "Theo khối:",
      "Khối 4: 02", "Khối 5: 01",
    ]
    #expect(foot.firstOutOfOrder(counts) == nil, "\(foot)")
    #expect(pages[1].contains("Học sinh hoàn thành xuất sắc các nội"), "the words of TT22 in the same list")
    try checkLayout(try reading.boxes())
  }

  @Test func `every award of the sample school has its certificate and its line, none twice`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Printed.samples.path)
    let awards = try files.filter { $0.hasPrefix("results-") }.flatMap { name in
      Rows(try Data(contentsOf: Printed.samples.appendingPathComponent(name))).rows.flatMap { row in
        (row["Khen thưởng"] ?? "").split(separator: ";").map {
          $0.trimmingCharacters(in: .whitespaces).hasPrefix("Đột xuất:")
        }
      }
    }
    #expect(awards.count > 100)
    let binary = try Printed.sample().binary
    let certificates = try PDFReading(binary, "merit-certificate.pdf").pages()
    #expect(certificates.count == awards.count)
    let yearEnd = certificates.count { !$0.contains("đột xuất:") && $0.contains("Học sinh") }
    #expect(yearEnd >= awards.count { !$0 })
    try checkList(PDFReading(binary, "decision.pdf"))
    // Both decisions are in the one file: that of the year and that of the sudden awards.
    let decisions = try PDFReading(binary, "decision.pdf").text()
    for count in [awards.count { !$0 }, awards.count { $0 }] {
      #expect(decisions.contains("Tổng số: \(count < 10 ? "0" : "")\(count) ("), "\(count)")
    }
  }

  /// The counts under the list add up, by title in the order of the circulars; all names are of one size.
  private func checkList(_ reading: PDFReading) throws {
    let pages = try reading.pages()
    let foot = try #require(
      pages.first { $0.contains("Theo danh hiệu:") }?.components(separatedBy: "Tổng số:").last)
    let total = foot.firstMatch(of: /^ ([0-9]+)/).flatMap { Int($0.1) }
    let counts = foot.components(separatedBy: "Theo khối:").map { part in
      part.matches(of: /: ([0-9]+)/).reduce(0) { $0 + (Int($1.1) ?? 0) }
    }
    #expect(counts == [total, total], "\(foot)")
    #expect(
      foot.firstOutOfOrder(["Học sinh Xuất sắc:", "Học sinh Tiêu biểu", "Theo khối:", "Khối 1:"]) == nil)
    let mm = 72 / 25.4
    // The letterhead: air between its columns.
    let top = try reading.boxes()[0]
    let state = try #require(top.first { $0.text == "CỘNG" })
    let left = top.filter { $0.left < state.left && $0.top < 60 * mm - 72 }
    #expect(!left.isEmpty && left.allSatisfy { state.left - $0.right > 6 * mm })
    let annex = try #require(pages.firstIndex { $0.contains("Phụ lục") && !$0.contains("ĐỘT XUẤT") })
    let words = try reading.boxes()[annex]
    let head = try #require(words.first { $0.text == "STT" })
    let names = words.filter { $0.left > 41 * mm && $0.right < 92 * mm && $0.top > head.bottom + 5 }
    let heights = names.map { $0.bottom - $0.top }
    #expect(names.count > 30 && (heights.max() ?? 0) - (heights.min() ?? 0) < 0.1)
  }

  /// Margins, the line of number and date, and the number of the page (forms.md 6.1, 6.2).
  private func checkLayout(_ boxes: [[PDFReading.Word]]) throws {
    let mm = 72 / 25.4
    let first = try #require(boxes.first)
    #expect(first.allSatisfy { $0.left >= 30 * mm - 0.1 && $0.right <= (210 - 15) * mm + 0.1 })
    #expect(first.allSatisfy { $0.top >= 19 * mm && $0.bottom <= (297 - 20) * mm })
    let number = try #require(first.first { $0.text.hasPrefix("05/QĐ-TH") })
    let day = try #require(first.first { $0.text == "25" })
    #expect(abs(number.bottom - day.bottom) < 1, "number and date stand on one line")
    #expect(number.right < 105 * mm && day.left > 105 * mm)
    let page = try #require(boxes[1].min { $0.top < $1.top })
    #expect(page.text == "2" && page.bottom < 20 * mm, "in the top margin")
    #expect(abs((page.left + page.right) / 2 - (30 + 195) / 2 * mm) < 1)
    let title = try #require(first.first { $0.text == "HIỆU" && $0.top > 500 })
    let name = try #require(first.max { $0.bottom < $1.bottom })
    #expect(name.top - title.bottom > 28 * mm, "room for hand and seal")
  }

  @Test func `a deputy signs in the place of the principal, a school without symbol or awards gets dots`()
    throws
  {
    let binary = try Binary.withResults()
    try binary.write(
      "p.json",
      """
      {"name": "Trường Tiểu học A", "place": "Xã B", "localities": [{"from": "2000-01-01", "commune": "xã B",
      "province": "tỉnh C"}], "principals": [{"from": "2020-01-01", "name": "Lê Thị Ước",
      "title": ["KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG"]}]}
      """)
    try binary.mustRun(["school", "create", "--profile", "p.json", "--school", "b.hocba"])
    let school = ["--school", "b.hocba"]
    try binary.mustRun(["year", "open", "2024-2025"] + school)
    try binary.mustRun(["import", "classes", "lop.csv"] + school)
    try binary.mustRun(["import", "pupils", "hs.csv"] + school)
    try binary.mustRun(
      ["award", "confirm", "--pupil", "0001", "--ad-hoc", "--title", "Đã cứu bạn khỏi đuối nước"] + school)
    try binary.mustRun(["print", "decision", "--all", "--date", "05/02/2025", "-o", "qd.pdf"] + school)
    let text = try PDFReading(binary, "qd.pdf").text(raw: true)
    #expect(text.firstOutOfOrder(["KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG", "Lê Thị Ước"]) == nil)
    #expect(text.contains("Số: ........../QĐ-......"))
    #expect(text.contains("Xã B, ngày 05 tháng 02 năm 2025"))
    #expect(text.contains("khen thưởng đột xuất"))
    #expect(!text.contains("Điều 16"), "TT22 is over")
    try binary.mustRun(["print", "merit-certificate", "--all", "-o", "gk.pdf"] + school)
    let certificate = try PDFReading(binary, "gk.pdf").text()
    #expect(certificate.contains("Đã cứu bạn khỏi đuối nước") && !certificate.contains("Có thành tích"))
  }
}
