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
    // Once more, after the time that hashing takes: others may have guessed meanwhile.
    let failures = try self.account(account.name)?.failures ?? account.failures
    if let until = failures.lock(at: now) {
      throw refuse(
        Failure(
          .accountLocked,
          [
            "account": account.name.rawValue, "until": until.vietnameseText, "count": "\(failures.count)",
            "refusal": "locked",
          ]), account.name, command, now)
    }
    guard kept != nil, isRight else {
      throw refuse(
        Failure(.signInRefused, ["refusal": "wrong-password"]), account.name, command, now,
        counting: failures.another(at: now))
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

  /// Puts a refusal on record; nobody is signed in yet, so that the act is nobody's.
  ///
  /// - Returns: the refusal, and why it could not be put on record if it could not.
  private func refuse(
    _ failure: Failure, _ name: AccountName?, _ command: String, _ now: Moment,
    counting failures: FailedSignIns? = nil
  ) -> Failure {
    noting(failure, who: name, command, as: Act(who: Refusal.nobody, at: now, doing: command), failures)
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
    noting(failure, who: name, command, as: act, nil)
  }

  private func noting(
    _ failure: Failure, who name: AccountName?, _ command: String, as act: Act, _ failures: FailedSignIns?
  ) -> Failure {
    guard let reason = failure.refusalReason else { return failure }
    do throws(Failure) {
      try write(as: act) { (writer) throws(Failure) in
        if let name, let failures { try writer.setFailures(failures, of: name) }
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
