import Foundation
import Harness
import Testing

/// `award confirm|revoke|list` on the real program: 0001 and 0002 are of 4A (TT27), 0005 of 5B (TT22).
@Suite struct AwardEntryTests {
  private func awards(_ binary: Binary, _ pupil: String) throws -> [String: [String]] {
    let awards = try binary.shown(pupil)["awards"] as? [String: [String]]
    return try #require(awards)
  }

  private func confirm(_ binary: Binary, _ pupil: String, _ title: String, _ more: String...) throws
    -> Outcome
  {
    try binary.run(["award", "confirm", "--pupil", pupil, "--title", title, "--lang", "vi"] + more)
  }

  private static let excellent22 = "Học sinh hoàn thành xuất sắc các nội dung học tập và rèn luyện"

  @Test func `computed titles are confirmed at once, and named with who and when`() throws {
    let binary = try Binary.withResults { row in
      if row["Mã học sinh"] == "0002" { row["Toán: Điểm"] = "8" }
    }
    #expect(
      try awards(binary, "0001") == ["computed": ["Học sinh Xuất sắc"], "shortlist": [], "confirmed": []])
    #expect(try awards(binary, "0005")["computed"] == [Self.excellent22])
    let done = try binary.mustRun([
      "award", "confirm", "--all-computed", "--as", "hieutruong", "--lang", "vi",
    ])
    #expect(done.output.contains("Đã xác nhận 2 khen thưởng."))
    #expect(try awards(binary, "0001")["confirmed"] == ["Học sinh Xuất sắc"])
    // Nobody is chosen from the shortlist but by people.
    #expect(
      try awards(binary, "0002") == [
        "computed": [], "shortlist": ["Học sinh Tiêu biểu hoàn thành tốt trong học tập và rèn luyện"],
        "confirmed": [],
      ])
    let list = try binary.mustRun(["award", "list", "--class", "4A", "--lang", "vi"]).output
    #expect(list.contains("Học sinh Xuất sắc: đã xác nhận, hieutruong, 20"))
    #expect(list.contains("0002  4A  Đặng Ẩn") && list.contains("trong danh sách đề cử"))
    #expect(
      try binary.mustRun(["award", "confirm", "--all-computed", "--lang", "vi"]).output.hasPrefix(
        "Không có gì mới"))
    // It is on paper as it was when it came in a table.
    #expect(
      Rows(try binary.mustRun(["export", "results", "--class", "4A"]).data).rows.first?["Khen thưởng"]
        == "Học sinh Xuất sắc")
  }

  @Test(
    arguments: [
      ("0005", "Học sinh Xuất sắc", 65, "là danh hiệu của TT27/2020"),
      ("0001", excellent22, 65, "là danh hiệu của TT22/2016"),
      ("0001", "Học sinh có tiến bộ vượt bậc về môn Toán", 65, "là danh hiệu của TT22/2016"),
      ("0002", "excellentPupil", 1, "cần kết quả cuối năm Hoàn thành xuất sắc"),
      ("0001", "exemplaryPupil", 1, "cần kết quả cuối năm Hoàn thành tốt"),
      ("0005", "Học sinh có tiến bộ vượt bậc về", 65, "phải ghi tiếp"),
      ("0001", "Học sinh giỏi", 65, "thêm --ad-hoc"),
    ] as [(String, String, Int32, String)])
  func `a title that is not the pupil's is refused with the reason`(
    pupil: String, title: String, code: Int32, reason: String
  ) throws {
    let binary = try Binary.withResults { row in
      if row["Mã học sinh"] == "0002" { row["Toán: Điểm"] = "8" }
    }
    let outcome = try confirm(binary, pupil, title)
    #expect(outcome.code == code && outcome.errors.contains(reason), "\(outcome.errors)")
    #expect(try awards(binary, pupil)["confirmed"] == [])
  }

  @Test func `a title is confirmed once, whichever words stand for it`() throws {
    let binary = try Binary.withResults { row in
      if row["Mã học sinh"] == "0001" { row["Khen thưởng"] = "Đạt danh hiệu Học sinh Xuất sắc" }
    }
    #expect(try confirm(binary, "0001", "Học sinh Xuất sắc").output.contains("Không có gì mới"))
    #expect(try awards(binary, "0001")["confirmed"] == ["Đạt danh hiệu Học sinh Xuất sắc"])
    try binary.mustRun(["award", "revoke", "--pupil", "0001", "--title", "Học sinh Xuất sắc"])
    #expect(try awards(binary, "0001")["confirmed"] == [])
  }

  @Test func `nothing is earned while a mark is missing`() throws {
    let binary = try Binary.withResults { $0["Toán: Điểm"] = "" }
    let outcome = try confirm(binary, "0001", "Học sinh Xuất sắc")
    #expect(outcome.code == 1 && outcome.errors.contains("còn thiếu 1 ô"))
  }

  @Test func `people choose from the shortlist, give sudden awards, and take back`() throws {
    let binary = try Binary.withResults { $0["Toán: Điểm"] = "8" }
    #expect(
      try confirm(binary, "0001", "học sinh tiêu biểu hoàn thành tốt trong học tập và rèn luyện").code == 0)
    #expect(try confirm(binary, "0005", "Học sinh có thành tích vượt trội về môn Toán").code == 0)
    #expect(try confirm(binary, "0001", "Giải Nhất cờ vua cấp huyện", "--ad-hoc").code == 0)
    #expect(try confirm(binary, "0001", "Học sinh Xuất sắc", "--ad-hoc").code == 65)
    #expect(try confirm(binary, "0001", "Giải Nhất; Giải Nhì", "--ad-hoc").code == 65)
    #expect(
      try awards(binary, "0001")["confirmed"] == [
        "Học sinh Tiêu biểu hoàn thành tốt trong học tập và rèn luyện",
        "Đột xuất: Giải Nhất cờ vua cấp huyện",
      ])
    // A mark changes: the award stays, and the list says so.
    try binary.mustRun([
      "mark", "set", "--pupil", "0001", "--period", "cn", "--subject", "DD", "--level", "H",
    ])
    #expect(
      try binary.mustRun(["award", "list", "--pupil", "0001", "--lang", "vi"]).output
        .contains("KHÔNG đủ điều kiện"))
    let revoke = ["award", "revoke", "--pupil", "0001", "--title"]
    #expect(try binary.run(revoke + ["Giải Nhất cờ vua cấp huyện"]).code == 66)
    try binary.mustRun(revoke + ["Giải Nhất cờ vua cấp huyện", "--ad-hoc"])
    try binary.mustRun(revoke + ["exemplaryPupil"])
    #expect(try awards(binary, "0001")["confirmed"] == [])
  }
}
