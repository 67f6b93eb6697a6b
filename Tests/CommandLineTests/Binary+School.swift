import Foundation
import Harness
import Testing

extension Binary {
  /// A school with 4A (two pupils) and 5B (one), 2023-2024 open.
  static func withSchool() throws -> Binary {
    let binary = try Binary()
    try binary.write("truong.json", profile)
    try binary.write("lop.csv", "Lớp,Khối,Giáo viên chủ nhiệm\r\n4A,4,GV01\r\n5B,5,Lê Ước\r\n")
    try binary.write("gv.csv", "Mã giáo viên,Họ và tên\nGV01,Đỗ Thị Hằng\n")
    try binary.write(
      "hs.csv",
      "STT,Mã học sinh,Họ và tên,Ngày sinh,Giới tính,Lớp\n1,0001,Hạ Ễn,09/05/2014,Nữ,4A\n"
        + "2,0002,Đặng Ẩn,2014-12-31,Nam,4A\n1,0005,Vũ Ước,01/02/2013,Nam,5B\n")
    for words in [
      ["school", "create", "--profile", "truong.json"], ["year", "open", "2023-2024"],
      ["import", "staff", "gv.csv"], ["import", "classes", "lop.csv"], ["import", "pupils", "hs.csv"],
    ] {
      let outcome = try binary.run(words)
      try #require(outcome.code == 0, "\(words): \(outcome.errors)")
    }
    return binary
  }

  static let profile = """
    {"name": "Trường Tiểu học Ẵng", "place": "Ẵng",
     "localities": [{"from": "2000-01-01", "commune": "xã Ẵng", "district": "huyện Ẩn", "province": "tỉnh Ễn"}],
     "principals": [{"from": "2020-08-01", "name": "Bùi Thị Ơ", "title": ["HIỆU TRƯỞNG"]}]}
    """
}
