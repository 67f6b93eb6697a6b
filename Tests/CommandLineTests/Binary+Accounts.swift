import Foundation
import Harness
import Testing

extension Binary {
  /// The password of all accounts of `withAccounts`.
  static let password = "mưa rào tháng bảy"
  static let otherPassword = "nắng vàng trên đồng"

  /// The school of `withSchool` with an account for each role, named after it; the homeroom teacher's class is 4A, which
  /// is also that of the group head's group and of the subject teacher's subject. Beside them `other`, without a role, and
  /// `late`, the homeroom teacher of 5B.
  static func withAccounts() throws -> Binary {
    let made = try accountsMade.get()
    let binary = try Binary()
    for file in made.files() {
      try FileManager.default.copyItem(at: made.url(file), to: binary.url(file))
    }
    return binary
  }

  private static let accountsMade: Result<Binary, any Error> = Result { try makeAccounts() }

  private static func makeAccounts() throws -> Binary {
    let binary = try Binary.withSchool()
    try binary.write(
      "to.csv",
      "Mã giáo viên,Họ và tên,Ngày sinh,Tổ chuyên môn\nGV01,Đỗ Thị Hằng,07/03/1985,Tổ 4\nGV02,Bùi Thị Ơ,,\n"
        + "GV03,Lê Ẩn,,\nGV04,Vũ Thị Ấm,,Tổ 4\nGV05,Ngô Ân,,Tổ 5\nGV06,Tạ Én,,\nGV07,Đinh Ư,,\nGV08,Mạc Ô,,\n"
        + "GV09,Lê Ước,,Tổ 5\nGV10,Đào Ý,,Tổ 5\nGV11,Hồ Ủy,,\n")
    try binary.write("lop.csv", "Lớp,Khối,Giáo viên chủ nhiệm\r\n4A,4,GV01\r\n5B,5,GV09\r\n")
    try binary.mustRun(["import", "staff", "to.csv"])
    try binary.mustRun(["import", "classes", "lop.csv"])
    let accounts = [
      ("homeroom-teacher", "GV01"), ("deputy", "GV03"), ("group-head", "GV04"), ("subject-teacher", "GV05"),
      ("clerk", "GV06"), ("administrator", "GV07"), ("archivist", "GV08"), ("principal", "GV02"),
    ]
    try binary.mustAdd(["other", "--staff", "GV10"])
    try binary.mustAdd(["late", "--staff", "GV09", "--role", "homeroom-teacher"])
    for (role, staff) in accounts {
      try binary.mustAdd(
        [role, "--staff", staff, "--role", role]
          + (role == "subject-teacher" ? ["--class", "4A", "--subject", "TOAN"] : []))
    }
    return binary
  }

  private func mustAdd(_ words: [String]) throws {
    let outcome = try run(["user", "add"] + words, environment: ["HOCBA_NEW_PASSWORD": Self.password])
    try #require(outcome.code == 0, "\(words): \(outcome.errors)")
  }

  /// Runs the program as an account.
  func run(as name: String, _ words: String..., environment: [String: String] = [:]) throws -> Outcome {
    try run(as: name, words, environment: environment)
  }

  /// Runs the program as an account.
  func run(as name: String, _ words: [String], environment: [String: String] = [:]) throws -> Outcome {
    try run(
      words,
      environment: ["HOCBA_USER": name, "HOCBA_PASSWORD": Self.password].merging(environment) { $1 })
  }

  /// What was refused, by the audit.
  func refusals() throws -> [[String: String]] {
    let outcome = try run(as: "principal", "audit", "show", "--limit", "100000", "--json")
    let object = try JSONSerialization.jsonObject(with: outcome.data) as? [String: Any]
    let acts = try #require(object?["acts"] as? [[String: Any]])
    return acts.flatMap { $0["entries"] as? [[String: Any]] ?? [] }.filter {
      $0["kind"] as? String == "refusal"
    }
    .map { entry in
      var values: [String: String] = [:]
      for change in entry["changes"] as? [[String: Any]] ?? [] {
        if let column = change["column"] as? String { values[column] = change["after"] as? String }
      }
      return values
    }
  }
}
