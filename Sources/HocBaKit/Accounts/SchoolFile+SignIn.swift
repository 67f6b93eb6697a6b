public import Diagnostics
import Passwords
public import Records
public import Store
import Vietnamese

extension SchoolFile {
  /// Whether a name and a password are those of an account in use that is not locked. Failures are counted and put
  /// on record; a success sets the count back.
  ///
  /// A name that no account has is answered like a wrong password, after the same time.
  /// - Parameters:
  ///   - typed: the name as given.
  ///   - password: as given.
  ///   - command: what for: the words of the command.
  ///   - now: the moment.
  /// - Returns: the account.
  public func signIn(
    _ typed: String, password: String, for command: String, at now: Moment
  ) throws(Failure) -> Account {
    let account = try AccountName(rawValue: typed).flatMap { name throws(Failure) in try self.account(name) }
    let kept = try account.flatMap { account throws(Failure) in try passwordHash(of: account.name) }
    let hash = kept.map(PasswordHash.init(text:)) ?? .dummy
    let isRight = hash.matches(password.nfc)
    guard let account else {
      throw refuse(Failure(.signInRefused, ["refusal": "unknown-name"]), nil, command, now)
    }
    guard kept != nil, isRight else { throw refuseGuess(of: account.name, command, now) }
    // Once more, after the time that hashing takes: others may have guessed meanwhile.
    let failures = try self.account(account.name)?.failures ?? account.failures
    if let locked = Self.locked(account.name, failures, now) {
      throw refuse(locked, account.name, command, now)
    }
    guard account.disabled == nil else {
      throw refuse(Failure(.signInRefused, ["refusal": "disabled"]), account.name, command, now)
    }
    if failures.count > 0 {
      let act = Act(who: account.name.rawValue, at: now, doing: command)
      try write(as: act) { (writer) throws(Failure) in
        try writer.setFailures(FailedSignIns(), of: account.name)
      }
    }
    return account
  }

  /// The refusal of an account that is locked; nil: it is not.
  private static func locked(_ name: AccountName, _ failures: FailedSignIns, _ now: Moment) -> Failure? {
    failures.lock(at: now).map { until in
      Failure(
        .accountLocked,
        [
          "account": name.rawValue, "until": until.vietnameseText, "count": "\(failures.count)",
          "refusal": "locked",
        ])
    }
  }

  /// Counts a wrong password and puts it on record. The count is read and written in one transaction, so that many who
  /// guess at a time are told no more than one who guesses again and again: once the account is locked, that it is.
  private func refuseGuess(of name: AccountName, _ command: String, _ now: Moment) -> Failure {
    var failure = Failure(.signInRefused, ["refusal": "wrong-password"])
    do throws(Failure) {
      try recording(as: Act(who: Refusal.nobody, at: now, doing: command)) { (writer) throws(Failure) in
        let failures = try self.account(name)?.failures ?? FailedSignIns()
        if let locked = Self.locked(name, failures, now) {
          failure = locked
        } else {
          try writer.setFailures(failures.another(at: now), of: name)
        }
        try writer.note(
          Refusal(at: now, who: name.rawValue, command: command, reason: failure.refusalReason ?? ""))
      }
      return failure
    } catch {
      return Failure(failure.findings + error.findings)
    }
  }

  /// Writes what must be on record; when other programs are in the way, waits for them more than once.
  private func recording(as act: Act, _ body: (SchoolWriter) throws(Failure) -> Void) throws(Failure) {
    for _ in 0..<5 {
      do throws(Failure) { return try write(as: act, body) } catch {
        guard error.findings.first?.message == .schoolFileBusy else { throw error }
      }
    }
    try write(as: act, body)
  }

  /// Puts a refusal on record; nobody is signed in yet, so that the act is nobody's.
  ///
  /// - Returns: the refusal, and why it could not be put on record if it could not.
  private func refuse(
    _ failure: Failure, _ name: AccountName?, _ command: String, _ now: Moment
  ) -> Failure {
    noting(failure, who: name, command, as: Act(who: Refusal.nobody, at: now, doing: command))
  }

  /// Puts a failure that is a refusal on record; any other failure is given back as it is.
  ///
  /// - Parameters:
  ///   - name: the account that was refused; nil for nobody known.
  ///   - command: the words of the command.
  /// - Returns: the failure, and why it could not be put on record if it could not.
  public func noting(
    _ failure: Failure, who name: AccountName?, _ command: String, as act: Act
  ) -> Failure {
    guard let reason = failure.refusalReason else { return failure }
    do throws(Failure) {
      try recording(as: act) { (writer) throws(Failure) in
        try writer.note(
          Refusal(at: act.at, who: name?.rawValue ?? Refusal.nobody, command: command, reason: reason))
      }
      return failure
    } catch {
      return Failure(failure.findings + error.findings)
    }
  }
}

extension Failure {
  /// Why something was not allowed to somebody, for the record; nil for any other failure.
  public var refusalReason: String? {
    guard let first = findings.first, first.message.kind == .notAllowed else { return nil }
    return first.values["refusal"]
  }
}

extension Optional {
  fileprivate func flatMap<Value>(
    _ body: (Wrapped) throws(Failure) -> Value?
  ) throws(Failure) -> Value? {
    guard let self else { return nil }
    return try body(self)
  }
}
