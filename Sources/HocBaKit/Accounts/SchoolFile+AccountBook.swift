public import Diagnostics
import Passwords
public import Records
public import Store
import Vietnamese

/// Roles, and for a subject teacher classes with subjects, to give or to take.
public struct RoleOrder: Hashable, Sendable {
  /// The roles.
  public var roles: Set<Role>
  /// The subjects.
  public var teaching: Set<Teaching>

  /// Roles and subjects.
  public init(roles: Set<Role> = [], teaching: Set<Teaching> = []) {
    self.roles = roles
    self.teaching = teaching
  }
}

extension SchoolFile {
  /// Makes an account of a member of staff, with its first password.
  ///
  /// - Parameters:
  ///   - password: as typed.
  ///   - isOwn: whether the person typed it; else the person is told to change it.
  /// - Throws: for a name or person that has an account, and for a weak password.
  public func addAccount(
    _ name: AccountName, of id: StaffID, _ order: RoleOrder = RoleOrder(), password: String, isOwn: Bool,
    as act: Act
  ) throws(Failure) {
    try checkNewAccount(name, of: id)
    let hash = try hash(password, of: name, person(id))
    try write(as: act) { (writer) throws(Failure) in
      try checkNewAccount(name, of: id)
      try writer.add(name, of: id)
      try writer.setPassword(hash: hash.text, of: name, at: act.at, isOwn: isOwn)
      for role in order.roles.sorted() { try writer.grant(role, to: name) }
      for teaching in order.teaching.sorted() { try writer.grant(teaching, to: name) }
    }
  }

  /// Refuses a name that is taken, and a person who has an account; before a password is asked for.
  public func checkNewAccount(_ name: AccountName, of id: StaffID) throws(Failure) {
    _ = try person(id)
    for account in try accounts() {
      if account.name == name { throw Failure(.accountExists, ["account": name.rawValue]) }
      if account.staff == id {
        throw Failure(
          .staffHasAccount, ["staff": id.rawValue, "account": account.name.rawValue])
      }
    }
  }

  /// Sets the password of an account, and unlocks it.
  ///
  /// - Parameter isOwn: whether the person sets it; else the person is told to change it.
  /// - Throws: for a weak password, and for one's own that stays the same.
  public func setPassword(
    _ password: String, of name: AccountName, isOwn: Bool, as act: Act
  ) throws(Failure) {
    let account = try known(name)
    if let kept = try passwordHash(of: name), PasswordHash(text: kept).matches(password.nfc) {
      throw Failure(.passwordUnchanged)
    }
    let hash = try hash(password, of: name, person(account.staff))
    try write(as: act) { (writer) throws(Failure) in
      try writer.setPassword(hash: hash.text, of: name, at: act.at, isOwn: isOwn)
      try writer.setFailures(FailedSignIns(), of: name)
    }
  }

  /// Gives roles and subjects; what the account has already stays.
  ///
  /// - Returns: what was new.
  public func grant(_ order: RoleOrder, to name: AccountName, as act: Act) throws(Failure) -> RoleOrder {
    try changing(name, as: act) { (writer, account) throws(Failure) in
      let new = RoleOrder(
        roles: order.roles.subtracting(account.roles),
        teaching: order.teaching.subtracting(account.teaching))
      for role in new.roles.sorted() { try writer.grant(role, to: name) }
      for teaching in new.teaching.sorted() { try writer.grant(teaching, to: name) }
      return new
    }
  }

  /// Takes roles and subjects. Who is no subject teacher any more keeps no subjects.
  ///
  /// - Returns: what was taken.
  /// - Throws: for the last principal.
  public func revoke(_ order: RoleOrder, from name: AccountName, as act: Act) throws(Failure) -> RoleOrder {
    try changing(name, as: act) { (writer, account) throws(Failure) in
      var gone = RoleOrder(
        roles: order.roles.intersection(account.roles),
        teaching: order.teaching.intersection(account.teaching))
      if gone.roles.contains(.subjectTeacher) { gone.teaching = account.teaching }
      for role in gone.roles.sorted() { try writer.revoke(role, from: name) }
      for teaching in gone.teaching.sorted() { try writer.revoke(teaching, from: name) }
      return gone
    }
  }

  /// Disables an account, or lets it be used again.
  ///
  /// - Returns: whether anything changed.
  /// - Throws: for the last principal.
  public func setAccount(_ name: AccountName, isDisabled: Bool, as act: Act) throws(Failure) -> Bool {
    try changing(name, as: act) { (writer, account) throws(Failure) in
      guard (account.disabled != nil) != isDisabled else { return false }
      try writer.setDisabled(isDisabled ? act.at : nil, name)
      return true
    }
  }

  /// The account of a name that must be there.
  public func known(_ name: AccountName) throws(Failure) -> Account {
    guard let account = try account(name) else {
      throw Failure(.accountUnknown, ["account": name.rawValue])
    }
    return account
  }

  /// What an account reaches in a year.
  public func reach(
    of account: Account, in year: SchoolYear, command: String
  ) throws(Failure) -> AccountReach {
    AccountReach(
      account, in: year, sections: try classes(in: year), teams: try teams(), command: command)
  }

  /// `Tổ chuyên môn` of the staff who have one.
  public func teams() throws(Failure) -> [StaffID: String] {
    Dictionary(
      try staff().compactMap { member in
        member.team.flatMap { $0.isEmpty ? nil : (member.id, $0) }
      }, uniquingKeysWith: { first, _ in first })
  }

  private func changing<Result>(
    _ name: AccountName, as act: Act, _ body: (SchoolWriter, Account) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try write(as: act) { (writer) throws(Failure) in
      let account = try known(name)
      let wereInForce = try accountsInForce()
      let result = try body(writer, account)
      if wereInForce, try !accountsInForce() {
        throw Failure(.lastPrincipal, ["account": name.rawValue])
      }
      return result
    }
  }

  private func person(_ id: StaffID) throws(Failure) -> Staff {
    guard let staff = try staff().first(where: { $0.id == id }) else {
      throw Failure(.staffNotKnown, ["staff": id.rawValue])
    }
    return staff
  }

  private func hash(
    _ password: String, of name: AccountName, _ staff: Staff
  ) throws(Failure) -> PasswordHash {
    let normal = password.nfc
    try PasswordRules.check(normal, of: name, staff)
    return try PasswordHash.make(of: normal)
  }
}
