import HocBaKit

extension Command {
  static let userList = Command(
    "user list",
    Words(
      vi: "các tài khoản: ai, vai trò, mật khẩu đã bao nhiêu ngày, có bị khóa không",
      en: "the accounts: who, roles, the age of the password, whether locked"),
    needs: .seeAccounts,
    examples: [
      Words("hocba user list"), Words("hocba user list --json"), Words("hocba user list --as thuy.bui"),
    ],
    notes: [
      Words(
        vi: "Tổ trưởng xem tài khoản của tổ mình.", en: "A group head sees the accounts of the own group.")
    ]
  ) { session throws(Failure) in
    let school = try session.openSchool()
    var accounts = try school.accounts()
    if let own = session.restricted, own.reach(.seeAccounts) < .school {
      let teams = try school.teams()
      accounts = accounts.filter { account in
        account.name == own.name || teams[own.staff].map { $0 == teams[account.staff] } ?? false
      }
    }
    let speech = AccountSpeech(session, staff: try school.staff())
    session.wantsJSON ? speech.json(accounts) : speech.table(accounts)
    if session.isSingleUser { session.console.report(.note(.singleUserMode)) }
    return .done
  }
}

/// Tells of accounts.
struct AccountSpeech {
  private let session: Session
  private let names: [StaffID: String]

  init(_ session: Session, staff: [Staff]) {
    self.session = session
    names = Dictionary(staff.map { ($0.id, $0.fullName) }, uniquingKeysWith: { first, _ in first })
  }

  func table(_ accounts: [Account]) {
    if accounts.isEmpty {
      session.console.remark(Words(vi: "Chưa có tài khoản nào.", en: "There are no accounts."))
    }
    Columns.show(accounts.map(row), on: session.console)
  }

  private func row(_ account: Account) -> [String] {
    let roles = account.roles.sorted().map {
      session.language == .vietnamese ? $0.label : $0.rawValue
    }
    return [
      account.name.rawValue, "\(account.staff.rawValue) \(names[account.staff] ?? "")",
      roles.isEmpty ? "–" : roles.joined(separator: ", "), teaching(account), password(account),
      state(account),
    ]
  }

  /// `4A: TOAN, TV; 4B: TOAN`.
  private func teaching(_ account: Account) -> String {
    let classes = Dictionary(grouping: account.teaching) { "\($0.year.text) \($0.className.rawValue)" }
    return classes.sorted { $0.key < $1.key }.map { name, entries in
      "\(name): \(entries.map(\.subject).sorted().joined(separator: ", "))"
    }.joined(separator: "; ")
  }

  private func password(_ account: Account) -> String {
    guard let password = account.password else {
      return say("chưa có mật khẩu", "no password")
    }
    let days = password.age(on: session.surroundings.today)
    let age = say("mật khẩu \(days) ngày", "password \(Words.count(days, "day")) old")
    return password.isOwn ? age : age + say(", do người khác đặt", ", set by another")
  }

  private func state(_ account: Account) -> String {
    if let since = account.disabled {
      return say("ngừng từ \(since.vietnameseDay.text)", "disabled since \(since.vietnameseDay.text)")
    }
    guard let until = account.failures.lock(at: session.surroundings.now) else { return "" }
    return say("khóa đến \(until.vietnameseText)", "locked until \(until.vietnameseText)")
  }

  private func say(_ vietnamese: String, _ english: String) -> String {
    Words(vi: vietnamese, en: english).text(session.language)
  }

  func json(_ accounts: [Account]) {
    session.console.result(
      JSONText.object([
        ("version", .number(1)), ("inForce", .bool(!session.isSingleUser)),
        (
          "accounts",
          .list(
            accounts.map { account in
              .object([("person", .optional(names[account.staff]))] + Self.members(account, session))
            })
        ),
      ]).rendered())
  }

  /// An account for programs.
  static func json(_ account: Account, _ session: Session) -> JSONText {
    .object(members(account, session))
  }

  private static func members(_ account: Account, _ session: Session) -> [(String, JSONText)] {
    [
      ("name", .text(account.name.rawValue)), ("staff", .text(account.staff.rawValue)),
      ("roles", .list(account.roles.sorted().map { .text($0.rawValue) })),
      (
        "teaching",
        .list(
          account.teaching.sorted().map {
            .object([
              ("year", .text($0.year.text)), ("class", .text($0.className.rawValue)),
              ("subject", .text($0.subject)),
            ])
          })
      ),
      ("passwordDays", account.password.map { .number($0.age(on: session.surroundings.today)) } ?? .null),
      ("passwordIsOwn", .bool(account.password?.isOwn ?? false)),
      ("lockedUntil", .optional(account.failures.lock(at: session.surroundings.now)?.text)),
      ("disabled", .optional(account.disabled?.text)),
    ]
  }
}
