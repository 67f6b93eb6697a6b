import Diagnostics
import Records
import Testing

/// Who may do what, as values: the table of rights, reach, lock-out, passwords.
@Suite struct AccountTests {
  private static let year = SchoolYear(start: 2023)

  private static func name(_ text: String) throws -> AccountName { try #require(AccountName(rawValue: text)) }

  private static func section(_ name: String, _ grade: Int, _ teacher: String?) -> ClassSection {
    var section = ClassSection(name: ClassName(rawValue: name), grade: grade)
    section.homeroomTeacher = teacher.map(StaffID.init(rawValue:))
    return section
  }

  /// 4A and 4B are led by teachers of one group, 1A by one of another.
  private static let sections = [
    section("1A", 1, "GV1"), section("4A", 4, "GV2"), section("4B", 4, "GV3"), section("5A", 5, nil),
  ]
  private static let teams = [
    StaffID(rawValue: "GV1"): "Tổ 1", StaffID(rawValue: "GV2"): "Tổ 4-5", StaffID(rawValue: "GV3"): "Tổ 4-5",
    StaffID(rawValue: "GV4"): "Tổ 4-5",
  ]

  private static func reach(
    _ staff: String, _ roles: Set<Role>, teaching: [(String, String)] = []
  ) throws -> AccountReach {
    var account = Account(name: try name("ai.do"), staff: StaffID(rawValue: staff))
    account.roles = roles
    account.teaching = Set(
      teaching.map {
        Teaching(year: year, className: ClassName(rawValue: $0.0), subject: $0.1)
      } + [
        Teaching(
          year: SchoolYear(start: 2022), className: ClassName(rawValue: "5A"), subject: "TOAN")
      ])
    return AccountReach(account, in: year, sections: sections, teams: teams, command: "print")
  }

  private static func classes(_ names: String...) -> ClassReach {
    .only(Set(names.map(ClassName.init(rawValue:))))
  }

  @Test(arguments: ["hang.do", "gv01", "a-b_c.9", String(repeating: "a", count: 32)])
  func `names that an account can have`(text: String) {
    #expect(AccountName(rawValue: text)?.rawValue == text)
  }

  @Test(arguments: ["a", "", "Hang", "hằng", "hang do", "hang/do", "?", String(repeating: "a", count: 33)])
  func `names that no account can have`(text: String) {
    #expect(AccountName(rawValue: text) == nil)
  }

  @Test func `signing is the homeroom teacher's and approving the principal's, of nobody else`() {
    #expect(Role.allCases.filter { $0.reach(.sign) > .nothing } == [.homeroomTeacher])
    #expect(Role.allCases.filter { $0.reach(.approve) > .nothing } == [.principal])
    #expect(Role.allCases.filter { $0.reach(.grantRoles) > .nothing } == [.principal])
    #expect(Role.allCases.filter { $0.reach(.backUp) > .nothing } == [.administrator])
    #expect(Role.allCases.filter { $0.reach(.bind) > .nothing } == [.clerk])
    #expect(
      Role.allCases.filter { $0.reach(.enterMarks) > .nothing } == [
        .homeroomTeacher, .subjectTeacher, .administrator,
      ])
  }

  @Test func `a role reaches the classes that the year gives it`() throws {
    #expect(try Self.reach("GV2", [.homeroomTeacher]).classes(.enterMarks) == Self.classes("4A"))
    #expect(try Self.reach("GV4", [.homeroomTeacher]).classes(.enterMarks) == Self.classes())
    #expect(try Self.reach("GV4", [.groupHead]).classes(.look) == Self.classes("4A", "4B"))
    #expect(try Self.reach("GV9", [.groupHead]).classes(.look) == Self.classes(), "in no group")
    #expect(try Self.reach("GV4", [.groupHead]).classes(.enterMarks) == Self.classes())
    #expect(try Self.reach("GV1", [.principal]).classes(.look) == .all)
    #expect(
      try Self.reach("GV9", [.subjectTeacher], teaching: [("1A", "NN"), ("5A", "NN")]).classes(.look)
        == Self.classes("1A", "5A"))
    #expect(
      try Self.reach("GV9", [.homeroomTeacher], teaching: [("1A", "NN")]).classes(.look) == Self.classes(),
      "subjects count for a subject teacher only")
    #expect(
      try Self.reach("GV1", [.homeroomTeacher, .subjectTeacher], teaching: [("4A", "NN")])
        .classes(.enterMarks) == Self.classes("1A", "4A"), "roles add up")
    #expect(try Self.reach("GV1", []).classes(.look) == Self.classes())
  }

  @Test func `a subject teacher reaches the own subjects, a homeroom teacher all of the own class`() throws {
    let reach = try Self.reach(
      "GV1", [.homeroomTeacher, .subjectTeacher], teaching: [("4A", "NN"), ("4A", "TIN"), ("1A", "NN")])
    #expect(reach.subjects(.enterMarks, in: ClassName(rawValue: "4A")) == .only(["NN", "TIN"]))
    #expect(reach.subjects(.enterMarks, in: ClassName(rawValue: "1A")) == .all)
    #expect(reach.subjects(.enterMarks, in: ClassName(rawValue: "4B")) == .only([]))
  }

  @Test func `a refusal names the account, the class, who may, and why for the record`() throws {
    let reach = try Self.reach("GV2", [.homeroomTeacher])
    let refused = findings { try reach.require(.print, of: ClassName(rawValue: "4B")) }
    #expect(refused.map(\.message) == [.classOutOfReach])
    #expect(refused.first?.values["refusal"] == "class: 4B")
    #expect(refused.first?.message.kind == .notAllowed)
    #expect(
      refused.first?.text(.english)
        == "error U006: ai.do may not use print on the class 4B; the classes in reach: 4A. This refusal is on record."
    )
    #expect(findings { try reach.require(.print, of: ClassName(rawValue: "4A")) }.isEmpty)
    #expect(findings { try reach.requireSchool(.print) }.map(\.message) == [.schoolOutOfReach])
    let missing = findings { try reach.account.require(.approve, command: "approve") }
    #expect(missing.map(\.message) == [.rightMissing])
    #expect(missing.first?.text(.vietnamese).contains("Được dùng: Hiệu trưởng.") == true)
    #expect(missing.first?.text(.english).contains("Who may: principal.") == true)
  }

  @Test func `a subject teacher's permit is the own subject, and nothing else of the class`() throws {
    let regulation = try regulation("TT27-2020")
    let permit = EntryPermit(try Self.reach("GV9", [.subjectTeacher], teaching: [("4A", "TOAN")]))
    let name = ClassName(rawValue: "4A")
    let old = PeriodResult()
    var own = old
    own.subjects["TOAN"] = SubjectMark(level: .wellCompleted, score: Score(10))
    #expect(permit.forbidden(from: old, to: own, in: name) == old)
    for change in Self.changesBesideMathematics(regulation) {
      var new = own
      change(&new)
      let forbidden = permit.forbidden(from: old, to: new, in: name)
      #expect(forbidden != old)
      #expect(forbidden.subjects["TOAN"] == nil, "what is allowed is not among what is not")
    }
    #expect(permit.forbidden(from: own, to: old, in: name) == own, "the own marks may be taken away")
    #expect(permit.words(in: name, under: regulation) == "Toán")
  }

  private static func changesBesideMathematics(_ regulation: Regulation) -> [(inout PeriodResult) -> Void] {
    [
      { $0.subjects["TV"] = SubjectMark(level: .wellCompleted) }, { $0.traits["honesty"] = .good },
      { $0.traitComments["qualities"] = "Ngoan" }, { $0.note = "Ốm" },
      { $0.awards = [Award(text: "Giải Nhất", isAdHoc: true)] }, { $0.confirmedOutcome = "completed" },
      { $0.promotionDecision = true }, { $0.supplementary.traits["honesty"] = .good },
      { $0.supplementary.subjects["TV"] = AssessedMark(level: .wellCompleted) },
    ]
  }

  @Test func `a homeroom teacher's permit is the own class but awards and promotion`() throws {
    let permit = EntryPermit(try Self.reach("GV2", [.homeroomTeacher]))
    let name = ClassName(rawValue: "4A")
    let old = PeriodResult()
    let full = fullResult(try regulation("TT27-2020"), grade: 4)
    #expect(permit.forbidden(from: old, to: full, in: name) == old)
    var decided = full
    decided.confirmedOutcome = "completed"
    #expect(permit.forbidden(from: old, to: decided, in: name) == old)
    var awarded = full
    awarded.awards = [Award(text: "Học sinh Xuất sắc", isAdHoc: false)]
    #expect(permit.forbidden(from: old, to: awarded, in: name).awards.count == 1)
    var promoted = full
    promoted.promotionDecision = true
    #expect(permit.forbidden(from: old, to: promoted, in: name).promotionDecision == true)
    #expect(permit.forbidden(from: old, to: full, in: ClassName(rawValue: "4B")) == full)
    let administrator = EntryPermit(try Self.reach("GV2", [.administrator]))
    #expect(administrator.forbidden(from: old, to: full, in: name) == old)
    #expect(administrator.forbidden(from: old, to: awarded, in: name).awards.count == 1)
  }

  private static let locks: [(Int, Int?)] = [
    (0, nil), (4, nil), (5, 15 * 60), (6, 30 * 60), (7, 3600), (8, 2 * 3600), (11, 16 * 3600),
    (12, 24 * 3600), (13, 24 * 3600), (1_000_000, 24 * 3600),
  ]

  @Test(arguments: locks)
  func `wrong passwords lock for a quarter of an hour, then twice as long each time`(
    count: Int, seconds: Int?
  ) {
    let last = Moment(unixSeconds: 1_700_000_000)
    let failures = FailedSignIns(count: count, last: last)
    let until = seconds.map { Moment(unixSeconds: last.unixSeconds + $0) }
    #expect(failures.lockedUntil == until)
    if let until {
      #expect(failures.lock(at: Moment(unixSeconds: until.unixSeconds - 1)) == until)
      #expect(failures.lock(at: until) == nil)
    }
  }

  private static let person: Staff = {
    var staff = Staff(id: StaffID(rawValue: "GV0140001"), fullName: "Đỗ Thị Hằng Nga")
    staff.birthDate = CivilDate(year: 1985, month: 3, day: 7)
    return staff
  }()

  private func refused(_ password: String) throws -> Message? {
    let name = try Self.name("nga.do.thi.hang")
    return findings { try PasswordRules.check(password, of: name, Self.person) }.first?.message
  }

  @Test(arguments: [
    "mưa rào tháng bảy", "Tr0ngVườnCóXoài", "con mèo leo cây cau", "bát-canh-rau-ngót", "ngacovuonhoahong7",
    "hocba không biết điều này",
  ])
  func `passwords that are strong enough`(password: String) throws {
    #expect(try refused(password) == nil)
  }

  private static let weak: [(String, Message)] = [
    ("", .passwordTooShort), ("mưa rào 7", .passwordTooShort), ("ễễễễễễễễễ", .passwordTooShort),
    ("aaaaaaaaaaaa", .passwordMonotonous), ("abababababab", .passwordMonotonous),
    ("nga.do.thi.hang", .passwordPersonal), ("NGA.DO.THI.HANG", .passwordPersonal),
    ("đỗthịhằngnga", .passwordPersonal), ("HằngNgaĐỗThị", .passwordPersonal),
    ("Nga Hằng Thị Đỗ 1", .passwordPersonal), ("GV0140001!!", .passwordPersonal),
    ("07/03/1985", .passwordPersonal), ("dothihang1985-03-07", .passwordPersonal),
    ("nga07031985", .passwordPersonal),
    ("1234567890", .passwordUsual), ("0987654321", .passwordUsual), ("abcdefghijk", .passwordUsual),
    ("matkhau123456", .passwordUsual), ("Mật khẩu 2024", .passwordUsual), ("password123", .passwordUsual),
    ("hocba12345", .passwordUsual), ("P@ssword-hocba", .passwordUsual), ("qwertyuiop", .passwordUsual),
    ("giaovien2024", .passwordUsual), ("mưa\u{0}rào tháng bảy", .passwordUnusable),
    ("mưa rào\ttháng bảy", .passwordUnusable), (String(repeating: "ab cd ef", count: 70), .passwordTooLong),
  ]

  @Test(arguments: weak)
  func `passwords that somebody would guess, or nobody could type`(password: String, message: Message) throws
  {
    #expect(try refused(password) == message)
  }

  @Test func `the age of a password counts days in Vietnam`() throws {
    // 23:30 of 31 May in Vietnam.
    let changed = try #require(Moment("2024-05-31T16:30:00Z"))
    let password = Account.Password(changed: changed, isOwn: true)
    #expect(password.age(on: CivilDate(year: 2024, month: 5, day: 31)) == 0)
    #expect(password.age(on: CivilDate(year: 2024, month: 6, day: 1)) == 1)
    #expect(password.age(on: CivilDate(year: 2025, month: 5, day: 31)) == 365)
  }
}
