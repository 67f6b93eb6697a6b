import Foundation
import Harness

/// A school of two years whose pupils come, go, come back and leave from grade 5, and its books.
struct Books: Sendable {
  let binary: Binary
  /// What the commands said on standard error, by form.
  let said: [String: String]

  static func made() throws -> Books { try makes.get() }

  private static let makes = Result { try make() }

  private static func make() throws -> Books {
    let binary = try Binary()
    try binary.mustRun([
      "school", "create", "--profile", Printed.samples.appendingPathComponent("profile.json").path,
    ])
    try binary.mustRun(["year", "open", "2022-2023"])
    try binary.write("lop.csv", "Lớp,Khối,Giáo viên chủ nhiệm\n3A,3,Lê Thị Ước\n5A,5,Đỗ Văn Ẩn\n")
    try binary.write(
      "hs.csv",
      "STT,Mã học sinh,Số đăng bộ,Họ và tên,Ngày sinh,Giới tính,Lớp,Ngày vào trường\n"
        + "1,HS1,0102,Vũ Thị An,01/02/2014,Nữ,3A,05/09/2020\n2,HS2,0101,Đỗ Bình,03/02/2014,Nam,3A,05/09/2022\n"
        + "3,HS3,,Lê Chi,04/02/2014,Nữ,3A,\n1,HS4,0051,Hồ Dũng,05/02/2012,Nam,5A,05/09/2018\n"
        + "2,HS5,0052,Lý Én,06/02/2012,Nữ,5A,05/09/2018\n")
    try binary.write(
      "ls.csv",
      "Mã học sinh,Năm học,Lớp,Tên trường,Số đăng bộ,Ngày nhập học\nHS1,2020-2021,1B,,,\nHS1,2021-2022,2B,,,\n"
        + "HS2,2021-2022,2C,Trường Tiểu học Gần Núi,77,\n")
    for call in [
      ["import", "classes", "lop.csv"], ["import", "pupils", "hs.csv"], ["import", "history", "ls.csv"],
    ] { try binary.mustRun(call) }
    for name in ["3A", "5A"] { try binary.fillResults(name, year: "2022-2023") }
    try binary.mustRun(["year", "roll-over", "2023-2024"])

    let year = ["--year", "2023-2024"]
    try binary.write(
      "moi.csv",
      "Mã học sinh,Họ và tên,Ngày sinh,Giới tính,Lớp,Trạng thái\n"
        + "HS6,Mai Khuê,07/02/2014,Nữ,4A,Chuyển đến kỳ 1\nHS7,Nông Gấm,08/02/2014,Nữ,4A,Đang học\n")
    try binary.mustRun(["import", "pupils", "moi.csv"] + year)
    for call in [
      [
        "in", "--pupil", "HS6", "--class", "4A", "--date", "20/10/2023", "--other-school",
        "Trường Tiểu học Xa",
      ],
      ["drop-out", "--pupil", "HS3", "--date", "15/11/2023"],
      ["return", "--pupil", "HS3", "--date", "12/02/2024"],
      [
        "out", "--pupil", "HS2", "--date", "11/03/2024", "--papers", "12/GT", "--other-school",
        "Trường Tiểu học Bên Sông",
      ],
    ] { try binary.mustRun(["move"] + call + year) }
    for call in [
      ["--period", "mid-term-1", "--subject", "TOAN", "--level", "H", "--score", "6"],
      ["--period", "end-term-1", "--subject", "TOAN", "--level", "T", "--score", "8"],
      ["--period", "end-term-1", "--trait", "kindness", "--level", "Đ"],
    ] { try binary.mustRun(["mark", "set", "--pupil", "HS1"] + call + year) }
    try binary.write(
      "cc.csv", "Mã học sinh,Học kỳ,Nghỉ có phép,Nghỉ không phép\nHS1,Học kỳ I,3,1\nHS1,Học kỳ II,2,0\n")
    try binary.mustRun(["import", "attendance", "cc.csv"] + year)

    var said: [String: String] = [:]
    for form in ["class-list", "class-book", "school-register"] {
      said[form] = try binary.mustRun(["print", form, "--all", "-o", "out"] + year).errors
    }
    return Books(binary: binary, said: said)
  }

  /// The words of the pages of a file under `out/2023-2024`.
  func pages(_ name: String) throws -> [String] {
    try PDFReading(binary, "out/2023-2024/" + name).pages(raw: true)
  }
}
