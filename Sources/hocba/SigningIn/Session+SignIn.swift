import HocBaKit
import Vietnamese

/// Who works: known once a school file is open. A class, because a session is handed around as a value.
final class SignInDesk {
  /// The account that signed in; nil in single-user mode, unless `--as` named one.
  fileprivate(set) var account: Account?
  /// Whether the accounts of the file are in force.
  fileprivate(set) var isInForce = false
  /// Whether signing in was refused, which is on record already.
  fileprivate var isNoted = false
  /// Where passwords come from.
  let passwords = PasswordSource()
}

extension Session {
  /// Who signed in; nil in single-user mode, unless `--as` named an account.
  var account: Account? { desk.account }

  /// Whether no accounts are in force, so that whoever can open the file may do everything.
  var isSingleUser: Bool { !desk.isInForce }

  /// The account whose rights count; nil while none are in force.
  var restricted: Account? { desk.isInForce ? desk.account : nil }

  /// `--as`, else `$HOCBA_USER`.
  var typedUser: String? { arguments[.user]?.nfc ?? surroundings.variable("HOCBA_USER")?.nfc }

  /// Signs in where that is due: when the accounts are in force, or when an account was named.
  ///
  /// - Throws: a refusal, when the name or the password is wrong, or the account is locked.
  func signIn(to school: SchoolFile) throws(Failure) {
    desk.isInForce = try school.accountsInForce()
    guard let name = try nameOfAccount(in: school) else { return }
    let password = try desk.passwords.present(of: name, self)
    do throws(Failure) {
      let account = try school.signIn(name, password: password, for: command.name, at: surroundings.now)
      desk.account = account
      if account.password?.isOwn == false, !command.isForOwnPassword {
        console.report(.warning(.passwordSetByOther, ["account": name]))
      }
    } catch {
      desk.isNoted = true
      throw error
    }
  }

  /// The name to sign in under; nil when nobody has to.
  private func nameOfAccount(in school: SchoolFile) throws(Failure) -> String? {
    func isAccount(_ name: String) throws(Failure) -> Bool {
      guard let name = AccountName(rawValue: name) else { return false }
      return try school.account(name) != nil
    }
    if let typedUser {
      // In single-user mode any other name is one for the audit.
      let isDue = try isAccount(typedUser)
      return desk.isInForce || isDue ? typedUser : nil
    }
    guard desk.isInForce else { return nil }
    guard try isAccount(surroundings.user) else {
      throw Failure(.signInNameMissing, ["refusal": "no-name"])
    }
    return surroundings.user
  }

  /// Puts a refusal on record; other failures are given back as they are.
  func noting(_ failure: Failure) -> Failure {
    guard failure.refusalReason != nil, !desk.isNoted,
      let school = try? SchoolFile.open(at: schoolPath)
    else { return failure }
    var name = desk.account?.name
    if name == nil, let claimed = AccountName(rawValue: typedUser ?? surroundings.user),
      (try? school.account(claimed)) != nil
    {
      name = claimed
    }
    let who = desk.account?.name.rawValue ?? Refusal.nobody
    let told = failure.findings.first?.values["command"] ?? command.name
    return school.noting(
      failure, who: name, told, as: Act(who: who, at: surroundings.now, doing: command.name))
  }
}

extension Command {
  /// Whether it is the one that a warning about the password would ask for.
  fileprivate var isForOwnPassword: Bool { path == ["user", "password"] }
}
