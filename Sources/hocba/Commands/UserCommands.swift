import HocBaKit
import Vietnamese

extension Option {
  static let staff = Option(
    "--staff", .text(Words(vi: "MÃ", en: "CODE")),
    Words(vi: "mã giáo viên của người đó", en: "the person's code in the staff list"))
  static let roles = Option(
    "--role", .text(Words(vi: "VAI-TRÒ", en: "ROLE")),
    Words(
      vi: "vai trò, nhiều vai trò cách nhau bằng dấu phẩy: \(Role.list)",
      en: "a role, or several with commas between them: \(Role.list)"))
  static let taughtClasses = Option(
    "--class", .text(Words("4A,4B")),
    Words(vi: "các lớp giáo viên bộ môn dạy", en: "the classes of a subject teacher"))
  static let taughtSubjects = Option(
    "--subject", .text(Words("TOAN,TIENG_ANH")),
    Words(vi: "các môn dạy ở những lớp đó: mã hoặc tên", en: "the subjects there: codes or labels"))
  static let undo = Option(
    "--undo", .flag, Words(vi: "cho dùng lại tài khoản", en: "let the account be used again"))
}

extension Command {
  private static let name = Operand(
    Words(vi: "TÊN", en: "NAME"),
    Words(vi: "tên tài khoản, ví dụ hang.do", en: "the account, such as hang.do"))

  static let userAdd = Command(
    "user add",
    Words(vi: "thêm tài khoản cho một cán bộ, giáo viên", en: "make an account for a member of staff"),
    needs: .manageAccounts, parts: [Part("--role", needs: .grantRoles)],
    examples: [
      Words("hocba user add thuy.bui --staff GV001 --role principal"),
      Words("hocba user add hang.do --staff GV014 --role homeroom-teacher"),
      Words("hocba user add an.le --staff GV022 --role subject-teacher --class 4A,4B --subject MT"),
    ],
    operands: [name], options: [.staff, .roles, .taughtClasses, .taughtSubjects],
    notes: [
      Words(
        vi:
          "Chương trình hỏi mật khẩu đầu tiên (hoặc đọc từ --password-fd, $HOCBA_NEW_PASSWORD); người đó đổi lại bằng: hocba user password. Các tài khoản có hiệu lực khi có tài khoản hiệu trưởng (principal); từ đó mọi lệnh đều cần đăng nhập.",
        en:
          "The first password is asked for (or read from --password-fd or $HOCBA_NEW_PASSWORD); the person changes it with: hocba user password. Accounts are in force once a principal has one; from then on every command signs in."
      )
    ]
  ) { session throws(Failure) in
    let name = try session.accountName(session.arguments.operands[0])
    let id = StaffID(rawValue: try session.required(.staff).nfc)
    let roles = try session.roles()
    let school = try session.openSchool(for: session.arguments.has(.roles) ? ["--role"] : [])
    try school.checkNewAccount(name, of: id)
    let order = try session.roleOrder(roles, in: school)
    let wasSingleUser = session.isSingleUser
    let password = try session.desk.passwords.new(of: name.rawValue, session)
    try school.addAccount(name, of: id, order, password: password, isOwn: false, as: session.act())
    let areInForce = try school.accountsInForce()
    try session.tell(
      school.known(name),
      Words(vi: "Đã thêm tài khoản \(name.rawValue).", en: "Made the account \(name.rawValue)."))
    if wasSingleUser, areInForce {
      session.console.report(.note(.accountsInForceNow, ["account": name.rawValue]))
    }
    return .done
  }

  static let userPassword = Command(
    "user password",
    Words(
      vi: "đổi mật khẩu của mình, hoặc đặt lại cho người khác (và mở khóa)",
      en: "change one's own password, or set another person's (and unlock the account)"),
    needs: .own, parts: [Part("NAME", needs: .manageAccounts)],
    examples: [
      Words("hocba user password"), Words("hocba user password hang.do --as thuy.bui"),
      Words("hocba user password --password-fd 3 3<mat-khau.txt"),
    ],
    operands: [
      Operand(
        Words(vi: "TÊN", en: "NAME"), isOptional: true,
        Words(vi: "tài khoản của người khác", en: "the account of another person"))
    ],
    notes: [
      Words(
        vi:
          "Với --password-fd: dòng đầu là mật khẩu đang dùng, dòng thứ hai là mật khẩu mới. Đặt lại cho người khác thì người đó được nhắc tự đổi khi đăng nhập.",
        en:
          "With --password-fd the first line is the present password, the second the new one. Who had the password set by another is told to change it when signing in."
      )
    ]
  ) { session throws(Failure) in
    let typed = try session.arguments.operands.first.map { word throws(Failure) in
      try session.accountName(word)
    }
    let own = session.typedUser ?? session.surroundings.user
    let isOther = typed.map { $0.rawValue != own } ?? false
    let school = try session.openSchool(for: isOther ? ["NAME"] : [])
    guard let name = typed ?? session.account?.name else {
      throw Failure(
        .operandMissing,
        [
          "name": Words(vi: "TÊN", en: "NAME").text(session.language),
          "usage": session.command.usage(session.language),
        ])
    }
    _ = try school.known(name)
    let isOwn = session.account?.name == name
    let password = try session.desk.passwords.new(of: name.rawValue, session)
    try school.setPassword(password, of: name, isOwn: isOwn, as: session.act())
    try session.tell(
      school.known(name),
      isOwn
        ? Words(vi: "Đã đổi mật khẩu.", en: "The password is changed.")
        : Words(
          vi: "Đã đặt mật khẩu cho \(name.rawValue); người đó sẽ được nhắc tự đổi khi đăng nhập.",
          en: "Set the password of \(name.rawValue), who is told to change it when signing in."))
    return .done
  }

  static let userGrant = Command(
    "user grant",
    Words(vi: "cấp vai trò cho một tài khoản", en: "give roles to an account"),
    needs: .grantRoles,
    examples: [
      Words("hocba user grant hang.do --role homeroom-teacher,group-head"),
      Words("hocba user grant an.le --role subject-teacher --class 5B --subject MT"),
      Words("hocba user grant binh.vu --role clerk --as thuy.bui"),
    ],
    operands: [name], options: [.roles, .taughtClasses, .taughtSubjects]
  ) { session throws(Failure) in
    let name = try session.accountName(session.arguments.operands[0])
    _ = try session.required(.roles)
    let roles = try session.roles()
    let school = try session.openSchool()
    let wasSingleUser = session.isSingleUser
    let order = try session.roleOrder(roles, in: school)
    let new = try school.grant(order, to: name, as: session.act())
    let areInForce = try school.accountsInForce()
    try session.tell(
      school.known(name),
      new == RoleOrder()
        ? Words(
          vi: "\(name.rawValue) đã có từ trước; không có gì phải làm.",
          en: "\(name.rawValue) has that already; nothing to do.")
        : Words(vi: "Đã cấp cho \(name.rawValue).", en: "Granted to \(name.rawValue)."))
    if wasSingleUser, areInForce {
      session.console.report(.note(.accountsInForceNow, ["account": name.rawValue]))
    }
    return .done
  }

  static let userRevoke = Command(
    "user revoke",
    Words(vi: "thu hồi vai trò của một tài khoản", en: "take roles from an account"),
    needs: .grantRoles,
    examples: [
      Words("hocba user revoke hang.do --role group-head"),
      Words("hocba user revoke an.le --class 5B --subject MT"),
      Words("hocba user revoke binh.vu --role clerk,archivist"),
    ],
    operands: [name], options: [.roles, .taughtClasses, .taughtSubjects],
    notes: [
      Words(
        vi: "Có --class và --subject mà không có --role thì chỉ thu hồi các môn ấy.",
        en: "With --class and --subject but without --role only these subjects are taken.")
    ]
  ) { session throws(Failure) in
    let name = try session.accountName(session.arguments.operands[0])
    if !session.arguments.has(.taughtClasses) { _ = try session.required(.roles) }
    let roles = try session.roles()
    let school = try session.openSchool()
    let order = RoleOrder(roles: roles, teaching: try session.teaching(in: school))
    let gone = try school.revoke(order, from: name, as: session.act())
    try session.tell(
      school.known(name),
      gone == RoleOrder()
        ? Words(
          vi: "\(name.rawValue) không có; không có gì phải làm.",
          en: "\(name.rawValue) does not have that; nothing to do.")
        : Words(vi: "Đã thu hồi của \(name.rawValue).", en: "Taken from \(name.rawValue)."))
    return .done
  }

  static let userDisable = Command(
    "user disable",
    Words(
      vi: "ngừng một tài khoản; việc đã làm vẫn ghi tên", en: "disable an account; what it did keeps its name"
    ),
    needs: .manageAccounts,
    examples: [
      Words("hocba user disable hang.do"), Words("hocba user disable hang.do --undo"),
      Words("hocba user disable hang.do --as thuy.bui"),
    ],
    operands: [name], options: [.undo]
  ) { session throws(Failure) in
    let name = try session.accountName(session.arguments.operands[0])
    let school = try session.openSchool()
    let isDisabled = !session.arguments.has(.undo)
    let isChanged = try school.setAccount(name, isDisabled: isDisabled, as: session.act())
    let words =
      isDisabled
      ? Words(vi: "Đã ngừng tài khoản \(name.rawValue).", en: "Disabled the account \(name.rawValue).")
      : Words(
        vi: "Tài khoản \(name.rawValue) dùng lại được.", en: "The account \(name.rawValue) can be used again."
      )
    try session.tell(
      school.known(name),
      isChanged ? words : Words(vi: "Không có gì phải làm.", en: "Nothing to do."))
    return .done
  }
}

extension Session {
  fileprivate func accountName(_ typed: String) throws(Failure) -> AccountName {
    guard let name = AccountName(rawValue: typed) else {
      throw Failure(.accountNameMalformed, ["value": typed])
    }
    return name
  }

  /// The roles of `--role`; none without it.
  fileprivate func roles() throws(Failure) -> Set<Role> {
    var roles: Set<Role> = []
    for word in words(of: .roles) {
      guard let role = Role(rawValue: word) else {
        let names = Role.allCases.map(\.rawValue)
        let values = ["name": "--role", "value": word, "choices": names.joined(separator: ", ")]
        guard let near = Suggestion.nearest(to: word, among: names) else {
          throw Failure(.valueUnknown, values)
        }
        throw Failure(.valueMisspelt, values.merging(["near": near]) { first, _ in first })
      }
      roles.insert(role)
    }
    return roles
  }

  /// Roles to give, with the subjects that a subject teacher needs.
  fileprivate func roleOrder(_ roles: Set<Role>, in school: SchoolFile) throws(Failure) -> RoleOrder {
    let isTeacher = roles.contains(.subjectTeacher)
    guard isTeacher == arguments.has(.taughtClasses), isTeacher == arguments.has(.taughtSubjects) else {
      throw Failure(.teachingIncomplete)
    }
    return RoleOrder(roles: roles, teaching: try teaching(in: school))
  }

  /// The subjects that `--class` and `--subject` name.
  fileprivate func teaching(in school: SchoolFile) throws(Failure) -> Set<Teaching> {
    guard arguments.has(.taughtClasses) || arguments.has(.taughtSubjects) else { return [] }
    guard arguments.has(.taughtClasses), arguments.has(.taughtSubjects) else {
      throw Failure(.teachingIncomplete)
    }
    return try school.teaching(
      classes: words(of: .taughtClasses), subjects: words(of: .taughtSubjects), in: year(in: school),
      regulations: regulations())
  }

  /// The parts of a value between commas.
  private func words(of option: Option) -> [String] {
    (text(option) ?? "").split(separator: ",").map { String($0).trimmingSpaces }.filter { !$0.isEmpty }
  }

  /// Says what was done to an account; for programs, what it is now.
  fileprivate func tell(_ account: Account, _ words: Words) throws(Failure) {
    guard wantsJSON else { return console.remark(words) }
    console.result(
      JSONText.object([("version", .number(1)), ("account", AccountSpeech.json(account, self))]).rendered())
  }
}

extension Role {
  fileprivate static var list: String { allCases.map(\.rawValue).joined(separator: ", ") }
}

extension String {
  fileprivate var trimmingSpaces: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
