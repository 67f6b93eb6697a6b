import Foundation
import Harness
import Testing

extension Binary {
  /// 4A under TT27 and 5B under TT22 in 2023-2024, everybody with the best of marks at the end of the year.
  static func withResults(change: (inout [String: String]) -> Void = { _ in }) throws -> Binary {
    let binary = try Binary()
    try binary.write("lop.csv", "Lớp,Khối\r\n4A,4\r\n5B,5\r\n")
    try binary.write(
      "hs.csv",
      "STT,Mã học sinh,Họ và tên,Ngày sinh,Giới tính,Lớp,Khuyết tật\n1,0001,Hạ Ễn,09/05/2014,Nữ,4A,\n"
        + "2,0002,Đặng Ẩn,31/12/2014,Nam,4A,Khuyết tật nhìn\n1,0005,Vũ Ước,01/02/2013,Nam,5B,\n")
    let profile = Binary.package.appendingPathComponent("Samples/truong-tieu-hoc-mau/profile.json").path
    for words in [
      ["school", "create", "--profile", profile], ["year", "open", "2023-2024"],
      ["import", "classes", "lop.csv"], ["import", "pupils", "hs.csv"],
    ] { try binary.mustRun(words) }
    for name in ["4A", "5B"] { try binary.fillResults(name, change: change) }
    return binary
  }

  /// `results show --json` of a pupil.
  func shown(_ pupil: String, _ period: String = "end-year") throws -> [String: Any] {
    let outcome = try mustRun(["results", "show", "--pupil", pupil, "--period", period, "--json"])
    let object = try JSONSerialization.jsonObject(with: outcome.data) as? [String: Any]
    return try #require((object?["pupils"] as? [[String: Any]])?.first)
  }
}

/// `mark set` and `decide` on the real program.
@Suite struct EntryTests {
  private static let set = ["mark", "set", "--pupil", "0001", "--period"]

  @Test func `a mark says old and new, and nothing when it is there already`() throws {
    let binary = try Binary.withResults()
    let call = Self.set + ["cn", "--subject", "TOAN", "--score", "8", "--lang", "vi"]
    #expect(try binary.mustRun(call).output == "0001 (4A), Cuối năm học, Toán: Điểm: 9 → 8\n")
    let again = try binary.mustRun(call)
    #expect(again.output == "0001 (4A), Cuối năm học: đã ghi như vậy từ trước, không có gì thay đổi.\n")
    let json = try binary.mustRun(Self.set + ["cn", "--subject", "Toán", "--level", "h", "--json"]).output
    #expect(json.contains("{\"column\": \"Toán: Mức\", \"before\": \"T\", \"after\": \"H\"}"))
    #expect(try binary.shown("0001")["overall"] as? String == "Hoàn thành")
  }

  @Test(
    arguments: [
      // What a table of results refuses too.
      (
        ["0005", "cn", "--subject", "TOAN", "--score", "0"], 65,
        "\"0\" không phải số nguyên từ 1 đến 10 (TT22/2016)"
      ),
      (
        ["0001", "cn", "--subject", "TOAN", "--score", "7,5"], 65,
        "\"7,5\" không phải số nguyên từ 0 đến 10 (TT27/2020)"
      ),
      (["0001", "cn", "--subject", "TOAN", "--score", "11"], 65, "\"11\" không phải số nguyên từ 0 đến 10"),
      (
        ["0001", "ghk1", "--subject", "KH", "--score", "9"], 65,
        "không có bài kiểm tra định kỳ ở thời điểm Giữa học kỳ I"
      ),
      (["0001", "cn", "--subject", "DD", "--score", "9"], 65, "không có bài kiểm tra định kỳ"),
      (["0001", "cn", "--subject", "TNXH", "--level", "T"], 65, "khối 4 không đánh giá mục này"),
      (["0001", "cn", "--subject", "TOANN", "--level", "T"], 65, "Có phải ý là \"TOAN\"?"),
      (["0001", "cn", "--subject", "TOAN", "--level", "Đ"], 65, "\"Đ\" không phải mức T, H hoặc C"),
      (["0001", "cn", "--trait", "honesty", "--level", "H"], 65, "\"H\" không phải mức T, Đ hoặc C"),
      (["0001", "cn", "--trait", "tt22Honesty", "--level", "T"], 65, "TT27/2020 không có mục này ở khối 4"),
      // What says two things at once, or nothing.
      (["0001", "cn", "--trait", "honesty", "--comment", "Tốt"], 64, "--trait qualities --comment"),
      (["0001", "cn", "--trait", "qualities", "--level", "T"], 64, "patriotism"),
      (["0001", "cn", "--trait", "honesty", "--score", "9"], 64, "không có --score"),
      (["0001", "cn", "--subject", "TOAN", "--exempt", "--score", "9"], 64, "--exempt cùng với --score"),
      (["0001", "cn", "--subject", "TOAN"], 64, "chưa nói ghi gì"),
      (["0001", "cn", "--level", "T"], 64, "--subject"),
      (["0001", "cn", "--subject", "TOAN", "--retest"], 64, "chưa nói ghi gì"),
      (
        ["0001", "ghk1", "--subject", "TOAN", "--score", "9", "--retest"], 65,
        "chưa có điểm nào để kiểm tra lại"
      ),
      (
        ["0001", "ghk1", "--subject", "TOAN", "--level", "H", "--supplementary"], 64,
        "chỉ có sau Cuối năm học"
      ),
      (["0001", "cn", "--subject", "TOAN", "--score", "9", "--reason", "ốm"], 64, "--retest"),
      // Long over: today cannot be the day.
      (["0001", "cn", "--subject", "TOAN", "--level", "H", "--supplementary"], 64, "Thêm --date"),
      (
        ["0001", "cn", "--subject", "TOAN", "--level", "H", "--supplementary", "--date", "15/08/2042"], 65,
        "đến ngày 31/08/2025"
      ),
      (["0009", "cn", "--subject", "TOAN", "--level", "H"], 66, "không có học sinh mã \"0009\""),
    ] as [([String], Int32, String)])
  func `what may not be entered is refused with the reason, and nothing changes`(
    words: [String], code: Int32, reason: String
  ) throws {
    let binary = try Binary.withResults()
    let before = try binary.mustRun(["export", "results"]).data
    let call = ["mark", "set", "--pupil", words[0], "--period"] + words.dropFirst()
    let outcome = try binary.run(call + ["--lang", "vi"])
    #expect(outcome.code == code && outcome.errors.contains(reason), "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
    #expect(try binary.run(call).code == code)
    #expect(try binary.mustRun(["export", "results"]).data == before)
  }

  @Test func `a test taken again keeps the score before it`() throws {
    let binary = try Binary.withResults()
    let call = Self.set + ["cn", "--subject", "TOAN", "--retest", "--score"]
    try binary.mustRun(call + ["4", "--reason", "Ốm hôm kiểm tra"])
    try binary.mustRun(call + ["7"])
    let shown = try binary.mustRun(["results", "show", "--pupil", "0001", "--lang", "vi"]).output
    #expect(
      shown.contains(
        "Toán: T 7\n  Toán, lần kiểm tra trước: 9 (Ốm hôm kiểm tra)\n  Toán, lần kiểm tra trước: 4\n"))
    #expect(try binary.shown("0001")["overall"] as? String == "Hoàn thành tốt")
    // A table with the last score says nothing new of the tests before it.
    try binary.mustRun(["export", "results", "--class", "4A", "-o", "4A.csv"])
    try binary.mustRun(["import", "results", "4A.csv"])
    #expect(try binary.mustRun(["results", "show", "--pupil", "0001", "--lang", "vi"]).output == shown)
  }

  @Test func `exempt, absent and cleared`() throws {
    let binary = try Binary.withResults()
    try binary.mustRun(Self.set + ["cn", "--subject", "Mỹ thuật", "--exempt"])
    #expect((try binary.shown("0001")["missing"] as? [String]) == [])
    try binary.mustRun(Self.set + ["cn", "--subject", "KH", "--absent"])
    #expect((try binary.shown("0001")["missing"] as? [String]) == ["Khoa học: Điểm"])
    #expect(try binary.shown("0001")["state"] as? String == "incomplete")
    try binary.mustRun(Self.set + ["cn", "--subject", "KH", "--score", "9"])
    #expect(try binary.shown("0001")["overall"] as? String == "Hoàn thành xuất sắc")
    try binary.mustRun(Self.set + ["cn", "--trait", "Trung thực", "--clear"])
    #expect((try binary.shown("0001")["missing"] as? [String]) == ["Phẩm chất: Trung thực"])
    try binary.mustRun(Self.set + ["ghk2", "--trait", "generalCompetences", "--comment", "Tự giác học."])
    #expect(try binary.mustRun(["export", "results", "--period", "ghk2"]).output.contains("Tự giác học."))
    #expect(try binary.shown("0002")["inclusive"] as? Bool == true)
  }

  @Test func `after the summer the sheet of May is the same, and a later one shows more`() throws {
    let binary = try Binary.withResults { row in
      if row["Mã học sinh"] == "0001" {
        row["Toán: Mức"] = "C"
        row["Toán: Điểm"] = "3"
      }
    }
    func sheet(_ folder: String, _ more: [String] = []) throws -> (data: Data, notes: String) {
      let outcome = try binary.mustRun(
        ["print", "result-sheet", "--class", "4A", "-o", folder] + more)
      return (try binary.contents(folder + "/2023-2024/4A/result-sheet-end-year.pdf"), outcome.errors)
    }
    let may = try sheet("may")
    #expect(!may.notes.contains("F013"))
    var shown = try binary.shown("0001")
    #expect(shown["state"] as? String == "supportNeeded" && shown["promoted"] is NSNull)
    try binary.mustRun(
      Self.set + [
        "cn", "--subject", "TOAN", "--level", "H", "--score", "6", "--supplementary", "--date", "15/08/2024",
      ])
    shown = try binary.shown("0001")
    #expect(shown["state"] as? String == "completedAfterSupport")
    #expect(shown["overall"] as? String == "Hoàn thành")
    #expect(shown["mayOverall"] as? String == "Chưa hoàn thành")
    #expect(shown["promoted"] as? String == "Được lên lớp")
    let again = try sheet("again")
    #expect(again.data == may.data)
    #expect(again.notes.contains("F013") && again.notes.contains("1 "))
    let later = try sheet("later", ["--date", "20/08/2024"])
    #expect(later.data != may.data && !later.notes.contains("F013"))
    // The table of marks is that of May.
    let table = Rows(try binary.mustRun(["export", "results", "--class", "4A"]).data)
    #expect(table.rows.first { $0["Mã học sinh"] == "0001" }?["Toán: Điểm"] == "3")
    #expect(table.rows.first { $0["Mã học sinh"] == "0001" }?["Được lên lớp"] == "x")
  }

  @Test func `statistics are of one state, and of a sheet's with its date`() throws {
    let binary = try Binary.withResults { row in
      if row["Mã học sinh"] == "0001" {
        row["Toán: Mức"] = "C"
        row["Toán: Điểm"] = "3"
      }
    }
    func counted(_ more: String...) throws -> [String] {
      let call = ["results", "stats", "--class", "4A", "--format", "csv"] + more
      return Rows(try binary.mustRun(call).data).rows.map { row in
        ["Mục", "Chỉ số", "Số lượng"].map { row[$0] ?? "" }.joined(separator: "/")
      }
    }
    let may = try counted()
    #expect(may.contains("Toán/Chưa hoàn thành/1") && may.contains("Đánh giá KQGD/Chưa hoàn thành/1"))
    try binary.mustRun(
      Self.set + [
        "cn", "--subject", "TOAN", "--level", "H", "--score", "6", "--supplementary", "--date", "15/08/2024",
      ])
    let now = try counted()
    for line in [
      "Toán/Hoàn thành/1", "Toán/Điểm 5-6/1", "Đánh giá KQGD/Hoàn thành/1",
      "Chương trình lớp học/Hoàn thành/1",
    ] { #expect(now.contains(line), "\(line)") }
    #expect(try counted("--date", "31/05/2024") == may)
    #expect(try counted("--date", "15/08/2024") == now)
  }

  @Test func `the principal decides, with a reason`() throws {
    let binary = try Binary.withResults { $0["Toán: Điểm"] = "3" }
    let call = ["decide", "--pupil", "0005", "--promoted", "no"]
    #expect(try binary.run(call).code == 64)
    try binary.mustRun(call + ["--reason", "Chưa đọc thông"])
    let shown = try binary.shown("0005")
    #expect(shown["state"] as? String == "notPromoted" && shown["promoted"] as? String == "Ở lại lớp")
    #expect(shown["overall"] is NSNull)
    try binary.mustRun(["print", "report-card", "--pupil", "0005", "--pages", "year", "-o", "card.pdf"])
    let text = try Tool("pdftotext").run(["-layout", "card.pdf", "-"], in: binary.folder).output
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains("Chưa hoàn thành chương trình lớp 5; Ở lại lớp 5"))
    try binary.mustRun(["decide", "--pupil", "0005", "--promoted", "none"])
    #expect(try binary.shown("0005")["state"] as? String == "supportNeeded")
  }

  @Test func `a confirmed result counts, and a contradiction is said`() throws {
    let binary = try Binary.withResults()
    let outcome = try binary.mustRun([
      "decide", "--pupil", "0001", "--overall", "hoàn thành tốt", "--reason", "Hội đồng xét lại", "--lang",
      "vi",
    ])
    #expect(outcome.errors.contains("D045") && outcome.errors.contains("\"Hoàn thành xuất sắc\""))
    #expect(try binary.shown("0001")["overall"] as? String == "Hoàn thành tốt")
    let wrong = try binary.run(["decide", "--pupil", "0005", "--overall", "Hoàn thành tốt", "--reason", "x"])
    #expect(wrong.code == 65 && wrong.errors.contains("TT22/2016"))
    #expect(
      try binary.run([
        "decide", "--pupil", "0001", "--promoted", "yes", "--reason", "x", "--date", "01/02/2020",
      ])
      .code == 65)
    try binary.mustRun(["decide", "--pupil", "0001", "--overall", "none"])
    #expect(try binary.shown("0001")["overall"] as? String == "Hoàn thành xuất sắc")
  }
}
