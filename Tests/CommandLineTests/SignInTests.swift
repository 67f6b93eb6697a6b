import Foundation
import Harness
import HocBaKit
import Testing

/// Signing in with the built program: where passwords come from, and where they never go.
@Suite struct SignInTests {
  @Test func `a file without accounts works as before, and says so`() throws {
    let binary = try Binary.withSchool()
    let list = try binary.run("user", "list", "--as", "Cô Thúy")
    #expect(list.code == 0)
    #expect(list.errors.contains("U012"))
    #expect(
      try binary.run("mark", "set", "--pupil", "0001", "--period", "cn", "--subject", "TOAN", "--score", "9")
        .code == 0)
    #expect(try binary.run("school", "show").output.contains("Accounts: single-user mode"))
    #expect(try binary.run("school", "show", "--json").output.contains("\"accountsInForce\": false"))
    let json = try binary.run("user", "list", "--json")
    #expect(json.output.contains("\"inForce\": false"))
  }

  @Test func `accounts without a principal are not in force, but whoever names one signs in`() throws {
    let binary = try Binary.withSchool()
    let added = try binary.run(
      ["user", "add", "hang.do", "--staff", "GV01"], environment: ["HOCBA_PASSWORD": Binary.password])
    #expect(added.code == 0, "\(added.errors)")
    #expect(try binary.run("class", "list").code == 0)
    #expect(try binary.run("class", "list", "--as", "thúy").code == 0)
    #expect(try binary.run("class", "list", "--as", "hang.do").code == 4)
    #expect(
      try binary.run(
        ["class", "list", "--as", "hang.do"], environment: ["HOCBA_PASSWORD": "sai rồi sai nữa"]
      )
      .code == 4)
    #expect(
      try binary.run(["class", "list", "--as", "hang.do"], environment: ["HOCBA_PASSWORD": Binary.password])
        .code == 0)
  }

  @Test func `once a principal has an account every command signs in`() throws {
    let binary = try Binary.withAccounts()
    for words in [["class", "list"], ["audit", "verify"], ["year", "list"], ["backup", "restore", "x"]] {
      let outcome = try binary.run(words)
      #expect(outcome.code == 4, "\(words)")
      #expect(outcome.errors.contains("U001"), "\(outcome.errors)")
    }
    #expect(try binary.run("class", "list", "--as", "clerk").errors.contains("U004"))
    #expect(try binary.run(as: "clerk", "class", "list").code == 0)
    #expect(
      try binary.run(["class", "list", "--as", "clerk"], environment: ["HOCBA_PASSWORD": Binary.password])
        .code == 0)
    let refusals = try binary.refusals()
    #expect(refusals.count { $0["reason"] == "no-name" && $0["who"] == "?" } == 4)
    #expect(refusals.count { $0["reason"] == "no-password" && $0["who"] == "clerk" } == 1)
  }

  @Test func `the act is the account's, whatever the machine's user is called`() throws {
    let binary = try Binary.withAccounts()
    let set = try binary.run(
      as: "administrator", "mark", "set", "--pupil", "0001", "--period", "cn", "--subject", "TOAN", "--score",
      "9")
    #expect(set.code == 0, "\(set.errors)")
    let shown = try binary.run(as: "principal", "audit", "show", "--pupil", "0001", "--by", "administrator")
    #expect(shown.output.contains("administrator  mark set"))
  }

  @Test func `a wrong name, a wrong password and a disabled account are answered alike`() throws {
    let binary = try Binary.withAccounts()
    #expect(try binary.run(as: "principal", "user", "disable", "other").code == 0)
    let wrong = ["HOCBA_PASSWORD": "sai rồi sai nữa"]
    let answers = [
      try binary.run(as: "clerk", "class", "list", environment: wrong),
      try binary.run(as: "nobody", "class", "list"),
      try binary.run(as: "Không Phải Tên", "class", "list"),
      try binary.run(as: "other", "class", "list"),
    ]
    for answer in answers {
      #expect(answer.code == 4)
      #expect(answer.errors == answers[0].errors)
      #expect(answer.output.isEmpty)
    }
    let refusals = try binary.refusals()
    #expect(
      refusals.map { "\($0["who"] ?? "") \($0["reason"] ?? "")" } == [
        "clerk wrong-password", "? unknown-name", "? unknown-name", "other disabled",
      ])
    #expect(refusals.allSatisfy { $0["command"] == "class list" })
  }

  @Test func `five wrong passwords lock the account, for the right one too, until another sets a new one`()
    throws
  {
    let binary = try Binary.withAccounts()
    let wrong = ["HOCBA_PASSWORD": "sai rồi sai nữa"]
    for _ in 1...5 {
      let outcome = try binary.run(as: "clerk", "class", "list", environment: wrong)
      #expect(outcome.errors.contains("U002"))
    }
    let locked = try binary.run(as: "clerk", "class", "list")
    #expect(locked.code == 4)
    #expect(locked.errors.contains("U003"), "\(locked.errors)")
    let list = try binary.run(as: "principal", "user", "list", "--lang", "en")
    #expect(list.output.contains("locked until"))
    let reset = try binary.run(
      as: "administrator", "user", "password", "clerk",
      environment: ["HOCBA_NEW_PASSWORD": Binary.otherPassword])
    #expect(reset.code == 0, "\(reset.errors)")
    let again = try binary.run(
      as: "clerk", "class", "list", environment: ["HOCBA_PASSWORD": Binary.otherPassword])
    #expect(again.code == 0)
    #expect(again.errors.contains("U011"), "told to change what another has set")
    #expect(
      try binary.refusals().map { $0["reason"] } == Array(repeating: "wrong-password", count: 5) + ["locked"])
    #expect(try binary.run(as: "principal", "audit", "verify").code == 0)
  }

  @Test func `locks end with time, grow with each failure, and a success ends them`() throws {
    let binary = try Binary.withAccounts()
    let school = try SchoolFile.open(at: binary.url("school.hocba").path)
    let start = 1_800_000_000
    func attempt(_ password: String, after seconds: Int) -> Message? {
      do {
        _ = try school.signIn(
          "clerk", password: password, for: "check", at: Moment(unixSeconds: start + seconds))
        return nil
      } catch {
        return error.findings.first?.message
      }
    }
    for second in 1...5 { #expect(attempt("sai", after: second) == .signInRefused) }
    #expect(attempt(Binary.password, after: 5 + 899) == .accountLocked)
    #expect(attempt("sai", after: 5 + 900) == .signInRefused, "the sixth: half an hour from now")
    #expect(attempt(Binary.password, after: 5 + 900 + 1799) == .accountLocked)
    #expect(attempt(Binary.password, after: 5 + 900 + 1800) == nil)
    for second in 1...4 { #expect(attempt("sai", after: 10_000 + second) == .signInRefused) }
    #expect(attempt(Binary.password, after: 10_010) == nil, "the count began anew")
  }

  @Test func `the password is read from a descriptor, the new one from its second line`() throws {
    let binary = try Binary.withAccounts()
    try binary.write("một", "\(Binary.password)\r\n")
    try binary.write("hai", "\(Binary.password)\n\(Binary.otherPassword)\n")
    try binary.write("mới", "\(Binary.otherPassword)\n")
    #expect(try binary.shell("$HOCBA class list --as clerk --password-fd 3 3<một").code == 0)
    #expect(try binary.shell("$HOCBA class list --as clerk --password-fd 0 <một").code == 0)
    #expect(try binary.shell("$HOCBA class list --as clerk --password-fd 3 3<mới").code == 4)
    let short = try binary.shell("$HOCBA user password --as clerk --password-fd 3 3<một")
    #expect(short.code == 64)
    #expect(short.output.contains("U047"))
    #expect(try binary.shell("$HOCBA user password --as clerk --password-fd 3 3<hai").code == 0)
    let list = try binary.shell("$HOCBA class list --as clerk --password-fd 3 3<mới")
    #expect(list.code == 0)
    #expect(!list.output.contains("U011"), "the person's own")
    for bad in ["--password-fd 7", "--password-fd x", "--password-fd -1"] {
      #expect(try binary.shell("$HOCBA class list --as clerk \(bad)").code == 64, "\(bad)")
    }
    let alone = try Binary.withSchool()
    try alone.write("mới", "\(Binary.otherPassword)\n")
    let added = try alone.shell("$HOCBA user add hang.do --staff GV01 --password-fd 3 3<mới")
    #expect(added.code == 0, "nobody signs in, so the first line is the new one: \(added.output)")
  }

  @Test func `a password is nowhere: not in the file, the audit, the output, or the process list`() throws {
    let binary = try Binary.withAccounts()
    _ = try binary.run(
      as: "clerk", "user", "password", environment: ["HOCBA_NEW_PASSWORD": Binary.otherPassword])
    try binary.write("mật khẩu", "\(Binary.otherPassword)\n")
    let seen = try binary.shell(
      """
      mkfifo p
      (sleep 1; cat "mật khẩu") > p &
      $HOCBA class list --as clerk --password-fd 3 3<p & pid=$!
      sleep 0.5; tr '\\0' ' ' < /proc/$pid/cmdline; echo; wait $pid
      """)
    #expect(seen.code == 0)
    #expect(seen.output.contains("class list --as clerk --password-fd 3"))
    let audit = try binary.run(as: "principal", "audit", "show", "--limit", "100000", "--json")
    #expect(!audit.output.contains("$y$"))
    let file = try binary.contents("school.hocba")
    for secret in [Binary.password, Binary.otherPassword] {
      #expect(!seen.output.contains(secret))
      #expect(!audit.output.contains(secret))
      #expect(file.range(of: Data(secret.utf8)) == nil)
    }
    let text = try Tool("sqlite3").run(
      [binary.url("school.hocba").path, "SELECT record || before || after FROM audit"], in: binary.folder)
    #expect(text.code == 0)
    #expect(!text.output.contains("$y$"))
  }

  @Test func `where the school file is lost the accounts of the backup say who may restore it`() throws {
    let binary = try Binary.withAccounts()
    let made = try binary.run(as: "administrator", "backup", "create", "-o", "b.hocba")
    #expect(made.code == 0, "\(made.errors)")
    try FileManager.default.removeItem(at: binary.url("school.hocba"))
    #expect(try binary.run("backup", "restore", "b.hocba").code == 4)
    #expect(try binary.run(as: "clerk", "backup", "restore", "b.hocba").code == 4)
    #expect(!binary.has("school.hocba"))
    let restored = try binary.run(as: "administrator", "backup", "restore", "b.hocba")
    #expect(restored.code == 0, "\(restored.errors)")
    #expect(try binary.run(as: "clerk", "class", "list").code == 0)
    #expect(
      try binary.run(as: "principal", "audit", "show", "--by", "administrator").output.contains(
        "backup restore (b.hocba)"))
  }

  @Test func `a refusal that cannot be put on record is one all the same, and says so`() throws {
    let binary = try Binary.withAccounts()
    try #require(
      Tool("sqlite3").run(
        [binary.url("school.hocba").path, "PRAGMA user_version", "DROP TRIGGER refusal_inserted"],
        in: binary.folder
      ).code == 0)
    let refused = try binary.run(as: "clerk", "year", "close", "2023-2024")
    #expect(refused.code == 4)
    #expect(refused.errors.contains("U005"))
    #expect(refused.errors.contains("refusal_inserted"), "\(refused.errors)")
  }

  @Test func `a person types the password unseen, and Ctrl-C gives the terminal back`() throws {
    let binary = try Binary.withAccounts()
    try binary.write("gõ", "\(Binary.password)\n")
    let typed = try binary.shell(
      "(sleep 2; cat gõ; sleep 1) | script -qec \"$HOCBA class list --as clerk --class 4A\" /dev/null")
    #expect(typed.output.contains("Password of clerk: "), "\(typed.output)")
    #expect(typed.output.contains("Hạ Ễn"))
    #expect(!typed.output.contains(Binary.password))
    let stopped = try binary.shell(
      "(sleep 2; printf '\\003'; sleep 1) | script -qec \"trap : INT; $HOCBA class list --as clerk; echo code \\$?; stty -a\" /dev/null"
    )
    #expect(stopped.output.contains("code 130"), "\(stopped.output)")
    #expect(stopped.output.contains(" echo "), "\(stopped.output)")
  }
}
