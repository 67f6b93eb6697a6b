import Foundation
import Harness
import Testing

/// Certificates of completion, transfer slips and minutes of hand-over: 0001 and 0002 are of 4A, 0005 of 5B.
@Suite struct CertificateTests {
  @Test func `who completed grade 5 gets a certificate`() throws {
    let binary = try Binary.withResults()
    let printed = try binary.mustRun(["print", "completion-certificate", "--all", "-o", "out"])
    #expect(printed.output.contains("Printed 1 document, 1 page, 1 file."))
    let text = try PDFReading(binary, "out/2023-2024/5B/completion-certificate-0005.pdf").text()
    let parts = [
      "GIẤY CHỨNG NHẬN", "HOÀN THÀNH CHƯƠNG TRÌNH TIỂU HỌC", "Vũ Ước", "01/02/2013", "5B", "2023 - 2024",
      "đã hoàn thành chương trình tiểu học", "Theo Quyết định số:", "ngày:", "Lý do cấp giấy:", "HIỆU TRƯỞNG",
    ]
    #expect(text.firstOutOfOrder(parts) == nil, "\(text)")
    let fourth = try binary.mustRun(["print", "completion-certificate", "--grade", "4", "-o", "out"])
    #expect(fourth.output == "Nothing to print.\n" && fourth.errors.contains("F068"))
  }

  @Test func `who did not complete it is refused with the reason, and left out of the class`() throws {
    let binary = try Binary.withResults { row in
      if row["Mã học sinh"] == "0005" { row["Toán: Mức"] = "C" }
    }
    let print = ["print", "completion-certificate", "-o", "out", "--lang", "vi"]
    let refused = try binary.run(print + ["--pupil", "0005"])
    #expect(refused.code == 1 && refused.errors.contains("F065"))
    #expect(refused.errors.contains("học sinh 0005") && refused.errors.contains("đánh giá bổ sung"))
    #expect(!refused.errors.contains("Vũ Ước"))
    #expect(try binary.run(print + ["--pupil", "0001"]).errors.contains("em học khối 4"))
    let all = try binary.mustRun(print + ["--all"])
    #expect(all.output == "Không có gì để in.\n" && all.errors.contains("F064"))
    let draft = try binary.mustRun(print + ["--pupil", "0005", "--draft"])
    #expect(draft.output.contains("completion-certificate-0005.pdf"))
    // Completed by the supplementary assessment in the summer.
    try binary.mustRun([
      "mark", "set", "--pupil", "0005", "--period", "end-year", "--subject", "TOAN", "--level", "H",
      "--supplementary", "--date", "05/08/2024",
    ])
    try binary.mustRun(print + ["--pupil", "0005"])
    #expect(
      try PDFReading(binary, "out/2023-2024/5B/completion-certificate-0005.pdf").text()
        .contains("Kết quả được xác nhận sau đánh giá bổ sung."))
  }

  @Test func `who lacks marks is refused by name, not told to have failed`() throws {
    let binary = try Binary.withResults { row in
      if row["Mã học sinh"] == "0005" { row["Toán: Điểm"] = "" }
    }
    let all = try binary.run(["print", "completion-certificate", "--all", "--json", "-o", "out"])
    #expect(all.code == 1 && all.errors.contains("F069") && !all.errors.contains("F064"))
    #expect(all.output.contains("\"pupil\": \"0005\"") && all.output.contains("Toán: Điểm"))
  }

  @Test func `a slip says where to, when and why, or leaves lines to fill`() throws {
    let binary = try Binary.withResults()
    let print = ["print", "transfer-slip", "-o", "out"]
    let nobody = try binary.mustRun(print + ["--all"])
    #expect(nobody.output == "Nothing to print.\n" && nobody.errors.contains("F067"))
    let asking = try binary.mustRun(print + ["--pupil", "0002"])
    #expect(asking.errors.contains("F066"))
    let blank = try PDFReading(binary, "out/2023-2024/4A/transfer-slip-0002.pdf").text()
    #expect(blank.contains("Đặng Ẩn") && blank.contains("ngày ..... tháng ..... năm ........"))
    try binary.mustRun([
      "move", "out", "--pupil", "0001", "--date", "10/03/2024", "--other-school", "Trường Tiểu học Khác",
      "--papers", "12/ĐCT", "--reason", "Theo gia đình",
    ])
    let printed = try binary.mustRun(print + ["--all", "--date", "09/03/2024"])
    #expect(printed.output.contains("Printed 1 document, 1 page"))
    let text = try PDFReading(binary, "out/2023-2024/4A/transfer-slip-0001.pdf").text()
    let parts = [
      "ngày 09 tháng 3 năm 2024", "GIẤY GIỚI THIỆU", "Kính gửi: Trường Tiểu học Khác", "Hạ Ễn", "09/05/2014",
      "10/03/2024", "Theo gia đình", "12/ĐCT", "học bạ", "- Lưu: VT.",
    ]
    #expect(text.firstOutOfOrder(parts) == nil, "\(text)")
    // Who is back has no slip.
    try binary.mustRun(["move", "return", "--pupil", "0001", "--date", "01/04/2024"])
    #expect(try binary.mustRun(print + ["--all"]).output == "Nothing to print.\n")
  }

  @Test func `minutes list the cards of those present, in figures and words`() throws {
    let binary = try Binary.withResults()
    try binary.write(
      "gv.csv",
      "Mã giáo viên,Họ và tên,Chức vụ\nGV1,Lý Văn Thư,Giáo viên\nGV2,Ngô Thị Sáu,Nhân viên văn thư\n")
    try binary.mustRun(["import", "staff", "gv.csv"])
    try binary.mustRun(["move", "out", "--pupil", "0002", "--date", "10/03/2024"])
    try binary.mustRun(["print", "handover-minutes", "--all", "-o", "out"])
    let fourth = try PDFReading(binary, "out/2023-2024/4A/handover-minutes.pdf").text()
    #expect(fourth.contains("bàn giao 01 (một) quyển học bạ"))
    #expect(fourth.contains("Hạ Ễn") && !fourth.contains("Đặng Ẩn"))
    #expect(fourth.contains("Ông (bà): Ngô Thị Sáu") && fourth.contains("Ghi chú"))
    #expect(!fourth.contains("trả cho học sinh"), "cards of grade 4 stay at the school")
    let fifth = try PDFReading(binary, "out/2023-2024/5B/handover-minutes.pdf").text()
    #expect(fifth.contains("Ký nhận lại") && fifth.contains("được trả cho học sinh"))
    #expect(fifth.firstOutOfOrder(["HIỆU TRƯỞNG", "NGƯỜI NHẬN", "NGƯỜI GIAO"]) == nil)
  }

  @Test func `long names and addresses stay on one page, and nothing is clipped`() throws {
    let binary = try Binary()
    let name = "Công Tằng Tôn Nữ Hoàng Phương Thảo Nguyên Khương Thượng Khuyến"
    let place =
      "Số 188 ngách 27 ngõ 1234 đường Nguyễn Trường Tộ kéo dài, thôn Thượng Khương, xã Trường Thượng, "
      + "huyện Nguyễn Trương, thành phố Hải Phòng"
    try binary.write("lop.csv", "Lớp,Khối,Giáo viên chủ nhiệm\n5B,5,\(name)\n")
    try binary.write(
      "hs.csv",
      "Mã học sinh,Họ và tên,Ngày sinh,Giới tính,Nơi sinh,Nơi ở hiện nay,Họ và tên cha,Họ và tên mẹ,Lớp\n"
        + "0005,\(name),01/02/2013,Nữ,\"\(place)\",\"\(place)\",\(name),\(name),5B\n")
    let profile = Printed.samples.appendingPathComponent("profile.json").path
    for words in [
      ["school", "create", "--profile", profile], ["year", "open", "2023-2024"],
      ["import", "classes", "lop.csv"], ["import", "pupils", "hs.csv"],
    ] { try binary.mustRun(words) }
    try binary.fillResults("5B") { row in
      row["Khen thưởng"] =
        "Học sinh có thành tích vượt trội về môn Lịch sử và Địa lí, tiến bộ vượt bậc về năng lực giao tiếp, "
        + "hợp tác, tự học và giải quyết vấn đề"
    }
    try binary.mustRun([
      "move", "out", "--pupil", "0005", "--date", "10/06/2024", "--other-school", place, "--reason", place,
      "--papers", place,
    ])
    for form in ["merit-certificate", "completion-certificate", "transfer-slip", "handover-minutes"] {
      try binary.mustRun(["print", form, "--all", "-o", "\(form).pdf"])
      let reading = PDFReading(binary, "\(form).pdf")
      let boxes = try reading.boxes()
      #expect(boxes.count == 1, "\(form)")
      let landscape = form == "merit-certificate"
      let (width, height) = landscape ? (841.9, 595.3) : (595.3, 841.9)
      for word in boxes.flatMap({ $0 }) {
        #expect(
          word.left > 40 && word.right < width - 40 && word.top > 25 && word.bottom < height - 40,
          "\(form): \(word)")
      }
      #expect(try reading.text().contains("Khuyến"))
    }
  }
}
