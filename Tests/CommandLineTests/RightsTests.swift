import Foundation
import Harness
import HocBaKit
import Testing

@testable import hocba

/// Rights with the built program: the whole table of role and command is tried, and trying is on record.
@Suite struct RightsTests {
  /// What is typed to use each command; `user rights` names the commands. One that is not here is tried with its words,
  /// a class and a period.
  private static let lines: [String: [String]] = [
    "school update": ["school", "update", "--profile", "truong.json"],
    "year open": ["year", "open", "2024-2025"], "year roll-over": ["year", "roll-over", "2024-2025"],
    "year close": ["year", "close", "2023-2024"],
    "year reopen": ["year", "reopen", "2023-2024", "--reason", "x"],
    "import staff": ["import", "staff", "to.csv"], "import classes": ["import", "classes", "lop.csv"],
    "import pupils": ["import", "pupils", "hs.csv"], "import history": ["import", "history", "ls.csv"],
    "import results": ["import", "results", "diem.csv", "--period", "cn"],
    "import attendance": ["import", "attendance", "cc.csv"],
    "export": ["export", "results"], "export pupils": ["export", "pupils"],
    "export staff": ["export", "staff"],
    "move in": ["move", "in", "--pupil", "0001", "--class", "4A", "--date", "10/03/2024"],
    "move out": ["move", "out", "--pupil", "0001", "--date", "10/03/2024"],
    "move drop-out": ["move", "drop-out", "--pupil", "0001", "--date", "10/03/2024"],
    "move return": ["move", "return", "--pupil", "0001", "--date", "10/03/2024"],
    "move class": ["move", "class", "--pupil", "0001", "--class", "4A", "--date", "10/03/2024"],
    "move list": ["move", "list"], "move undo": ["move", "undo", "--pupil", "0001", "--reason", "x"],
    "transfer export": ["transfer", "export", "--pupil", "0001"],
    "transfer import": ["transfer", "import", "truong.json", "--class", "4A", "--date", "10/03/2024"],
    "register assign": ["register", "assign"], "register show": ["register", "show"],
    "register show --all": ["register", "show", "--all"],
    "mark set": ["mark", "set", "--pupil", "0001", "--period", "cn", "--subject", "TOAN", "--level", "T"],
    "decide --overall": ["decide", "--pupil", "0001", "--overall", "Hoàn thành", "--reason", "x"],
    "decide --promoted": ["decide", "--pupil", "0001", "--promoted", "yes", "--reason", "x"],
    "award confirm": ["award", "confirm", "--all-computed"],
    "award revoke": ["award", "revoke", "--pupil", "0001", "--title", "exemplaryPupil"],
    "award decision": ["award", "decision", "--number", "4", "--date", "25/05/2024"],
    "check ack": ["check", "ack", "K060", "--class", "4A", "--reason", "x"],
    "print": ["print", "class-list", "--class", "4A", "-o", "out"],
    "print school-register": ["print", "school-register", "--all", "-o", "out"],
    "print decision": ["print", "decision", "--all", "-o", "out"],
    "bind": ["bind", "--period", "cn", "--draft", "-o", "out"],
    "sign": ["sign", "--class", "4A", "--period", "cn", "--page", "1"],
    "reopen": ["reopen", "--class", "4A", "--period", "cn", "--reason", "x"],
    "query add": ["query", "add", "--class", "4A", "--period", "cn", "--page", "1", "--note", "x"],
    "query close": ["query", "close", "1", "--answer", "x"],
    "verify-page": ["verify-page", "0000-0000-0000-0000-0"],
    "archive create": ["archive", "create", "--include-drafts", "-o", "ho-so"],
    "user add": ["user", "add", "moi", "--staff", "GV11"],
    "user add --role": ["user", "add", "moi", "--staff", "GV11", "--role", "clerk"],
    "user password": ["user", "password"], "user password NAME": ["user", "password", "other"],
    "user grant": ["user", "grant", "other", "--role", "clerk"],
    "user revoke": ["user", "revoke", "other", "--role", "clerk"],
    "user disable": ["user", "disable", "other"],
    "backup create": ["backup", "create", "-o", "out/b.hocba"],
    "backup restore": ["backup", "restore", "b.hocba"],
    "template show": ["template", "show", "class-list", "--class", "4A", "-o", "out/x.pdf"],
  ]
  /// Commands without options that any of the above takes.
  private static let plain: Set = [
    "school show", "year list", "class list", "results show", "results stats", "award list", "award register",
    "check", "user list", "audit show", "audit verify", "status",
    "query list",
  ]

  private static func line(_ command: String) -> [String] {
    let words = command.split(separator: " ").map(String.init)
    return lines[command] ?? (plain.contains(command) ? words : words + ["--class", "4A", "--period", "cn"])
  }

  private static func prepared() throws -> Binary {
    let binary = try Binary.withAccounts()
    try binary.write("ls.csv", "Mã học sinh,Năm học,Lớp\n0001,2022-2023,3A\n")
    try binary.write("diem.csv", "Mã học sinh,Toán: Mức,Toán: Điểm\n0001,T,9\n")
    try binary.write("cc.csv", "Mã học sinh,Học kỳ,Nghỉ có phép\n0001,Học kỳ I,2\n")
    return binary
  }

  private struct Row {
    let command: String
    let roles: [String: String]
  }

  /// The table as the program gives it to other programs; what needs no account is left out.
  private static func table(_ binary: Binary) throws -> [Row] {
    let object =
      try JSONSerialization.jsonObject(with: binary.mustRun(["user", "rights", "--json"]).data)
      as? [String: Any]
    let rights = try #require(object?["rights"] as? [[String: Any]])
    return rights.compactMap { entry in
      guard entry["right"] is String, let command = entry["command"] as? String,
        let roles = entry["reach"] as? [String: String]
      else { return nil }
      return Row(command: command, roles: roles)
    }
  }

  @Test(arguments: Role.allCases)
  func `a role can do what the table says and nothing else, and trying is on record`(role: Role) throws {
    let binary = try Self.prepared()
    let rows = try Self.table(binary)
    #expect(rows.count > 45)
    var refused: [String] = []
    for row in rows {
      let reach = try #require(row.roles[role.rawValue], "\(row.command)")
      // What changes the school changes a copy.
      let file = reach == "nothing" ? "school.hocba" : "copy.hocba"
      if reach != "nothing" {
        try? FileManager.default.removeItem(at: binary.url(file))
        try FileManager.default.copyItem(at: binary.url("school.hocba"), to: binary.url(file))
      }
      let outcome = try binary.run(
        as: role.rawValue, Self.line(row.command),
        environment: ["HOCBA_SCHOOL": file, "HOCBA_NEW_PASSWORD": Binary.otherPassword])
      if reach == "nothing" {
        refused.append(row.command)
        #expect(outcome.code == 4, "\(row.command): \(outcome.errors)")
        #expect(outcome.errors.contains("U005"), "\(row.command): \(outcome.errors)")
        #expect(outcome.output.isEmpty, "\(row.command)")
      } else {
        // Allowed, though the class may not be ready for it.
        #expect(!outcome.errors.contains("U005"), "\(row.command): \(outcome.errors)")
        #expect(outcome.code != 64, "\(row.command): \(outcome.errors)")
      }
    }
    let noted = try binary.refusals()
    // Who may not use the command at all is refused that, whatever part of it was asked for.
    #expect(noted.count == refused.count)
    for (entry, command) in zip(noted, refused) {
      #expect(command.hasPrefix(entry["command"] ?? "?"), "\(command): \(entry)")
    }
    #expect(noted.allSatisfy { $0["who"] == role.rawValue && $0["reason"]?.hasPrefix("right: ") == true })
  }

  @Test func `every command has a row, and the important ones are what the regulation says`() throws {
    let rows = RightsRow.all
    for command in Command.all {
      #expect(rows.contains { $0.command.hasPrefix(command.name) }, "\(command.name)")
    }
    func roles(_ command: String) -> [Role] {
      Role.allCases.filter { role in rows.contains { $0.command == command && $0.reach(of: role) > .nothing }
      }
    }
    #expect(roles("bind") == [.clerk])
    #expect(roles("backup create") == [.administrator])
    #expect(roles("backup restore") == [.administrator])
    #expect(roles("year close") == [.principal])
    #expect(roles("year open") == [.administrator])
    #expect(roles("import staff") == [.administrator])
    #expect(roles("import results") == [.homeroomTeacher, .subjectTeacher, .administrator])
    #expect(roles("import attendance") == [.homeroomTeacher, .administrator])
    #expect(roles("import pupils") == [.homeroomTeacher, .clerk, .administrator])
    #expect(roles("mark set") == [.homeroomTeacher, .subjectTeacher, .administrator])
    #expect(roles("decide --overall") == [.homeroomTeacher])
    #expect(roles("decide --promoted") == [.principal])
    #expect(roles("award confirm") == [.principal])
    #expect(roles("award decision") == [.principal, .clerk])
    #expect(roles("move out") == [.clerk, .administrator])
    #expect(roles("user add") == [.principal, .administrator])
    #expect(roles("user add --role") == [.principal])
    #expect(roles("user grant") == [.principal])
    #expect(roles("user list") == [.principal, .groupHead, .administrator])
    #expect(roles("user password") == Role.allCases)
    #expect(roles("audit show") == [.principal, .deputy, .administrator])
    #expect(roles("audit verify") == Role.allCases)
    #expect(roles("print school-register") == [.principal, .deputy, .clerk, .administrator, .archivist])
    let table = try Binary().mustRun(["user", "rights", "--lang", "vi"]).output
    #expect(table.contains("Giáo viên chủ nhiệm"))
    #expect(table.contains("lớp mình"))
  }

  @Test func `a homeroom teacher reads the own class, and naming another is refused`() throws {
    let binary = try Binary.withAccounts()
    let all = try binary.run(as: "homeroom-teacher", "class", "list")
    #expect(all.code == 0)
    #expect(all.output.contains("0001"))
    #expect(!all.output.contains("0005"))
    #expect(all.errors.contains("U013"))
    for words in [
      ["class", "list", "--class", "5B"], ["class", "list", "--grade", "5"],
      ["results", "show", "--class", "5B"], ["results", "show", "--pupil", "0005"],
      ["results", "stats", "--class", "5B"], ["check", "--class", "5B"],
      ["export", "pupils", "--class", "5B"],
      ["print", "class-list", "--class", "5B"], ["print", "report-card", "--pupil", "0005", "--draft"],
      ["print", "statistics", "--all"], ["award", "list", "--class", "5B"],
      ["award", "list", "--pupil", "0005"],
      ["register", "show", "--class", "5B"], ["template", "show", "class-list", "--class", "5B"],
      ["check", "ack", "K060", "--class", "5B", "--reason", "x"],
      ["mark", "set", "--pupil", "0005", "--period", "cn", "--subject", "TOAN", "--level", "T"],
      ["decide", "--pupil", "0005", "--overall", "Hoàn thành", "--reason", "x"],
    ] {
      let outcome = try binary.run(as: "homeroom-teacher", words)
      #expect(outcome.code == 4, "\(words): \(outcome.errors)")
      #expect(outcome.output.isEmpty, "\(words)")
    }
    #expect(try binary.refusals().count == 17)
    for words in [
      ["export", "pupils"], ["export", "results", "--period", "cn"], ["export", "history"],
      ["results", "show"],
      ["register", "show"], ["move", "list"], ["award", "list"], ["check"], ["results", "stats"],
    ] {
      let outcome = try binary.run(as: "homeroom-teacher", words)
      #expect(outcome.code == 0 || outcome.code == 1, "\(words): \(outcome.errors)")
      #expect(
        !outcome.output.contains("0005") && !outcome.output.contains("5B"), "\(words): \(outcome.output)")
    }
    let print = try binary.run(as: "homeroom-teacher", "print", "class-list", "--all", "-o", "out")
    #expect(print.code == 0, "\(print.errors)")
    let printed = binary.files(below: "out")
    #expect(printed.count == 1)
    #expect(printed.allSatisfy { $0.contains("/4A/") }, "\(printed)")
  }

  @Test func `a group head reads the classes of the own group, and sees its accounts`() throws {
    let binary = try Binary.withAccounts()
    #expect(try binary.run(as: "group-head", "class", "list", "--class", "4A").code == 0)
    #expect(try binary.run(as: "group-head", "class", "list", "--class", "5B").code == 4)
    let list = try binary.run(as: "group-head", "user", "list")
    #expect(list.output.contains("homeroom-teacher"))
    #expect(list.output.contains("group-head"))
    #expect(!list.output.contains("administrator"))
    #expect(!list.output.contains("late"))
  }

  @Test func `a table with a cell of others is refused whole, and the cell is named`() throws {
    let binary = try Binary.withAccounts()
    try binary.write(
      "diem.csv", "Mã học sinh,Toán: Mức,Toán: Điểm,Tiếng Việt: Mức\n0001,T,9,\n0002,H,7,T\n")
    let mixed = try binary.run(
      as: "subject-teacher", "import", "results", "diem.csv", "--period", "cn", "--lang", "en")
    #expect(mixed.code == 4)
    #expect(mixed.errors.contains("U009"))
    #expect(mixed.errors.contains("row 3"), "\(mixed.errors)")
    #expect(mixed.errors.contains("Tiếng Việt: Mức"))
    #expect(
      try binary.run(as: "subject-teacher", "import", "results", "diem.csv", "--period", "cn", "--partial")
        .code == 4)
    let shown = try binary.run(as: "principal", "results", "show", "--pupil", "0001", "--period", "cn")
    #expect(shown.output.contains("Toán: Điểm"), "missing: nothing was written")
    try binary.write("toan.csv", "Mã học sinh,Toán: Mức,Toán: Điểm\n0001,T,9\n0002,H,7\n")
    #expect(
      try binary.run(as: "subject-teacher", "import", "results", "toan.csv", "--period", "cn").code == 0)
    #expect(
      try binary.run(as: "homeroom-teacher", "import", "results", "diem.csv", "--period", "cn").code == 0)
    #expect(
      try binary.run(as: "late", "import", "results", "toan.csv", "--period", "cn").code == 0,
      "nothing changes")
    try binary.write("moi.csv", "Mã học sinh,Toán: Mức,Toán: Điểm\n0001,H,8\n")
    #expect(try binary.run(as: "late", "import", "results", "moi.csv", "--period", "cn").code == 4)
    try binary.write("khen.csv", "Mã học sinh,Khen thưởng\n0001,Đột xuất: Giải Nhất cờ vua\n")
    #expect(
      try binary.run(as: "homeroom-teacher", "import", "results", "khen.csv", "--period", "cn").code == 4)
    #expect(
      try binary.run(as: "administrator", "import", "results", "khen.csv", "--period", "cn").code == 4,
      "loads marks, decides nothing")
    let noted = try binary.refusals()
    #expect(noted.map { $0["command"] } == Array(repeating: "import", count: 5))
    #expect(noted.allSatisfy { $0["reason"]?.hasPrefix("cells: ") == true })
  }

  @Test func `a subject teacher enters the own subject of the own class only`() throws {
    let binary = try Binary.withAccounts()
    func set(_ pupil: String, _ words: String...) throws -> Int32 {
      try binary.run(
        as: "subject-teacher", ["mark", "set", "--pupil", pupil, "--period", "cn", "--level", "T"] + words
      ).code
    }
    #expect(try set("0001", "--subject", "TOAN") == 0)
    #expect(try set("0001", "--subject", "Toán", "--score", "9") == 0)
    #expect(try set("0001", "--subject", "TV") == 4)
    #expect(try set("0001", "--trait", "honesty") == 4)
    #expect(try set("0005", "--subject", "TOAN") == 4)
    #expect(try binary.refusals().count == 3)
    #expect(
      try binary.run(
        as: "homeroom-teacher", "mark", "set", "--pupil", "0001", "--period", "cn", "--trait", "honesty",
        "--level", "T"
      ).code == 0)
  }

  @Test func `a homeroom teacher moves nobody out of another class, or into one`() throws {
    let binary = try Binary.withAccounts()
    func table(_ row: String) throws -> Outcome {
      try binary.write("x.csv", "STT,Mã học sinh,Họ và tên,Ngày sinh,Giới tính,Lớp\n\(row)\n")
      return try binary.run(as: "homeroom-teacher", "import", "pupils", "x.csv")
    }
    #expect(try table("1,0001,Hạ Thị Ễn,09/05/2014,Nữ,4A").code == 0)
    #expect(try table("1,0005,Vũ Văn Ước,01/02/2013,Nam,5B").code == 4)
    #expect(try table("1,0001,Hạ Thị Ễn,09/05/2014,Nữ,5B").code == 4)
    #expect(try table("1,0005,Vũ Ước,01/02/2013,Nam,4A").code == 4)
    #expect(try table("3,0009,Lò Ẩn,01/02/2014,Nam,4A").code == 0)
    try binary.write("ls.csv", "Mã học sinh,Năm học,Lớp\n0005,2022-2023,4B\n")
    #expect(try binary.run(as: "homeroom-teacher", "import", "history", "ls.csv").code == 4)
    try binary.write("cc.csv", "Mã học sinh,Học kỳ,Nghỉ có phép\n0005,Học kỳ I,2\n")
    #expect(try binary.run(as: "homeroom-teacher", "import", "attendance", "cc.csv").code == 4)
    #expect(try binary.refusals().count == 5)
  }

  @Test func `the administrator adds and unlocks but gives no role; the last principal stays`() throws {
    let binary = try Binary.withAccounts()
    let new = ["HOCBA_NEW_PASSWORD": Binary.otherPassword]
    #expect(
      try binary.run(as: "administrator", "user", "add", "moi", "--staff", "GV11", environment: new).code == 0
    )
    #expect(try binary.run(as: "administrator", "user", "grant", "moi", "--role", "clerk").code == 4)
    #expect(try binary.run(as: "principal", "user", "grant", "moi", "--role", "clerk,archivist").code == 0)
    #expect(
      try binary.run(as: "principal", "user", "grant", "moi", "--role", "clerk").output.contains(
        "nothing to do"))
    #expect(try binary.run(as: "principal", "user", "revoke", "moi", "--role", "archivist").code == 0)
    let last = [
      try binary.run(as: "principal", "user", "revoke", "principal", "--role", "principal"),
      try binary.run(as: "administrator", "user", "disable", "principal"),
    ]
    for outcome in last {
      #expect(outcome.code == 4)
      #expect(outcome.errors.contains("U024"), "\(outcome.errors)")
    }
    #expect(try binary.run(as: "principal", "user", "grant", "deputy", "--role", "principal").code == 0)
    #expect(try binary.run(as: "deputy", "user", "revoke", "principal", "--role", "principal").code == 0)
    #expect(try binary.run(as: "deputy", "user", "disable", "moi").code == 0)
    #expect(
      try binary.run(as: "moi", "class", "list", environment: ["HOCBA_PASSWORD": Binary.otherPassword]).code
        == 4)
    #expect(try binary.run(as: "deputy", "user", "disable", "moi", "--undo").code == 0)
    #expect(
      try binary.run(as: "moi", "class", "list", environment: ["HOCBA_PASSWORD": Binary.otherPassword]).code
        == 0)
    #expect(try binary.run(as: "deputy", "audit", "verify").code == 0)
  }

  @Test func `what is wrong with an account or a password is told, and nothing is made`() throws {
    let binary = try Binary.withSchool()
    func add(_ words: String..., password: String = Binary.password) throws -> Outcome {
      try binary.run(["user", "add"] + words, environment: ["HOCBA_NEW_PASSWORD": password])
    }
    #expect(try add("Hằng", "--staff", "GV01").code == 64)
    #expect(try add("hang", "--staff", "GV99").code == 65)
    #expect(try add("hang", "--staff", "GV01", "--role", "teacher").code == 64)
    #expect(try add("hang", "--staff", "GV01", "--role", "subject-teacher").errors.contains("U025"))
    #expect(
      try add("hang", "--staff", "GV01", "--role", "clerk", "--class", "4A", "--subject", "TOAN").code == 64)
    let unknown = try add(
      "hang", "--staff", "GV01", "--role", "subject-teacher", "--class", "4A", "--subject", "XX")
    #expect(unknown.errors.contains("U026"))
    #expect(
      try add("hang", "--staff", "GV01", "--role", "subject-teacher", "--class", "9Z", "--subject", "TOAN")
        .code == 66)
    let weak = try add("hang", "--staff", "GV01", password: "đỗ thị hằng")
    #expect(weak.code == 65)
    #expect(weak.errors.contains("U042"))
    #expect(!weak.errors.contains("hằng"))
    #expect(try add("hang", "--staff", "GV01", password: "ngắn quá").errors.contains("U040"))
    #expect(try binary.run("user", "add", "hang", "--staff", "GV01").code == 64)
    #expect(try binary.run("user", "list", "--json").output.contains("\"accounts\": []"))
    #expect(try add("hang", "--staff", "GV01", "--role", "clerk").code == 0)
    #expect(try add("hang", "--staff", "GV01").errors.contains("U022"))
    #expect(try add("hang2", "--staff", "GV01").errors.contains("U023"))
    #expect(try binary.run("user", "grant", "nobody", "--role", "clerk").code == 66)
    let same = try binary.run(
      ["user", "password", "hang"], environment: ["HOCBA_NEW_PASSWORD": Binary.password])
    #expect(same.errors.contains("U046"))
  }
}
