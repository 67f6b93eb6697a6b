import CSQLite
import Diagnostics
import Foundation
import Records
import Store
import Testing

/// Accounts in the school file: kept, audited, and never with a password in sight.
@Suite struct AccountStoreTests {
  private static let hash = "$y$j9T$DG1PdetUJKmXYQl.QpBB5.$sxXZ83DO5HUTqij8Tnks0LgsOuwB6PCyhWs.wGTBPV0"
  private static let otherHash =
    "$y$j9T$DG1PdetUJKmXYQl.QpBB5.$sxXZ83DO5HUTqij8Tnks0LgsOuwB6PCyhWs.wGTBPV1"
  private let folder: Folder
  private let path: String
  private let head: AccountName
  private let teacher: AccountName

  init() throws {
    folder = try Folder()
    path = folder.path("school.hocba")
    head = try #require(AccountName(rawValue: "thuy.bui"))
    teacher = try #require(AccountName(rawValue: "an.le"))
    let file = try school(in: folder)
    let (head, teacher) = (head, teacher)
    try file.write(as: .test) { writer throws(Failure) in
      for (name, code) in [(head, "GV1"), (teacher, "GV2")] {
        try writer.put(Staff(id: StaffID(rawValue: code), fullName: "Bùi Thị Thúy"))
        try writer.add(name, of: StaffID(rawValue: code))
        try writer.setPassword(
          hash: Self.hash, of: name, at: Moment(unixSeconds: 1_700_000_000), isOwn: false)
      }
      try writer.grant(.principal, to: head)
      try writer.grant(.subjectTeacher, to: teacher)
      try writer.grant(Teaching(year: year, className: class4A, subject: "TOAN"), to: teacher)
    }
  }

  private func open() throws -> SchoolFile { try SchoolFile.open(at: path) }

  private func dropTriggers() {
    for trigger in triggers(of: path) { #expect(runSQL("DROP TRIGGER \(trigger)", on: path) == SQLITE_OK) }
  }

  /// What verifying says beside the guards that are gone.
  private func findings() throws -> [Finding] {
    try open().verifyAudit().findings.filter { $0.message != .guardMissing }
  }

  @Test func `accounts come back as they were made`() throws {
    let accounts = try open().accounts()
    #expect(accounts.map(\.name.rawValue) == ["an.le", "thuy.bui"])
    let first = try #require(accounts.first)
    #expect(first.staff == StaffID(rawValue: "GV2"))
    #expect(first.roles == [.subjectTeacher])
    #expect(first.teaching == [Teaching(year: year, className: class4A, subject: "TOAN")])
    #expect(first.disabled == nil)
    #expect(first.failures == FailedSignIns())
    #expect(first.password == Account.Password(changed: Moment(unixSeconds: 1_700_000_000), isOwn: false))
    #expect(try open().verifyAudit().findings == [])
  }

  @Test func `accounts are in force while a principal has one in use`() throws {
    #expect(try open().accountsInForce())
    let now = Moment(unixSeconds: 1_700_000_900)
    try open().write(as: .test) { writer throws(Failure) in try writer.setDisabled(now, head) }
    #expect(try !open().accountsInForce())
    #expect(try open().account(head)?.disabled == now)
    try open().write(as: .test) { writer throws(Failure) in try writer.setDisabled(nil, head) }
    #expect(try open().accountsInForce())
    try open().write(as: .test) { writer throws(Failure) in try writer.revoke(.principal, from: head) }
    #expect(try !open().accountsInForce())
    #expect(try !school(in: Folder()).accountsInForce())
  }

  @Test func `wrong passwords and refusals are kept, and on record`() throws {
    let now = Moment(unixSeconds: 1_700_000_900)
    let refusal = Refusal(at: now, who: "an.le", command: "approve", reason: "right: approve")
    try open().write(as: .test) { writer throws(Failure) in
      try writer.setFailures(FailedSignIns(count: 3, last: now), of: teacher)
      try writer.note(refusal)
    }
    #expect(try open().account(teacher)?.failures == FailedSignIns(count: 3, last: now))
    #expect(try open().refusals() == [refusal])
    let entries = try open().audit().flatMap(\.entries)
    #expect(entries.contains { $0.record.kind == "refusal" && $0.changes.contains { $0.after == "approve" } })
    try open().write(as: .test) { writer throws(Failure) in
      try writer.setFailures(FailedSignIns(), of: teacher)
    }
    #expect(try open().account(teacher)?.failures == FailedSignIns())
    #expect(try open().verifyAudit().findings == [])
  }

  @Test func `the audit has no hash, only a digest of it`() throws {
    let entries = try open().audit().flatMap(\.entries)
    let passwords = entries.filter { $0.record.kind == "password" }
    #expect(passwords.count == 2)
    let digest = passwords.first?.changes.first { $0.column == "hash" }?.after
    #expect(digest?.count == 64)
    for entry in entries { for change in entry.changes { #expect(change.after?.contains("$y$") != true) } }
  }

  @Test func `a role that another program gave is named`() throws {
    #expect(
      runSQL("INSERT INTO account_role SELECT key, 'principal' FROM account", on: path) != SQLITE_OK,
      "the guards keep others from writing")
    dropTriggers()
    #expect(
      runSQL("INSERT INTO account_role SELECT key, 'deputy' FROM account WHERE name = 'an.le'", on: path)
        == SQLITE_OK)
    #expect(
      runSQL("DELETE FROM account_role WHERE role = 'subject-teacher'", on: path) == SQLITE_OK)
    let found = try findings()
    #expect(Set(found.map(\.message)) == [.auditRowUnknown, .auditRowGone])
    #expect(found.contains { $0.text(.english).contains("role an.le deputy") })
    #expect(found.contains { $0.text(.vietnamese).contains("vai trò an.le subject-teacher") })
    #expect(refusal { try open().write(as: .test) { _ throws(Failure) in } } == .schoolFileUnguarded)
  }

  @Test func `a hash that another program exchanged is named`() throws {
    dropTriggers()
    #expect(
      runSQL("UPDATE password SET hash = '\(Self.otherHash)' WHERE account = 1", on: path) == SQLITE_OK)
    let found = try findings()
    #expect(found.map(\.message) == [.auditRowDiffers])
    #expect(found.first?.text(.english).contains("password thuy.bui") == true)
  }

  @Test func `what no account can be is refused by the file itself`() throws {
    for sql in [
      "INSERT INTO account (name, staff) VALUES ('Ơi', 1)",
      "INSERT INTO account (name, staff) VALUES ('a', 1)",
      "UPDATE account_role SET role = 'king'", "UPDATE password SET hash = 'mưa rào tháng bảy'",
      "UPDATE account SET staff = 99", "UPDATE account SET name = 'thuy.bui'",
    ] {
      dropTriggers()
      #expect(runSQL("PRAGMA foreign_keys = ON; \(sql)", on: path) != SQLITE_OK, "\(sql)")
    }
  }

  @Test func `a file of the third version gets accounts, and keeps its audit`() throws {
    let old = folder.path("old.hocba")
    try FileManager.default.copyItem(
      at: URL(filePath: #filePath).deletingLastPathComponent().appending(path: "school-version-3.sqlite"),
      to: URL(filePath: old))
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: old)
    #expect(refusal { _ = try SchoolFile.open(at: old) } == .schoolFileOlder)
    let file = try SchoolFile.open(at: old, as: .test)
    let report = try file.verifyAudit()
    #expect(report.findings == [])
    #expect(report.acts == 9, "eight acts of before, and this one")
    #expect(try file.accounts() == [])
    #expect(try !file.accountsInForce())
    #expect(try file.awardRegister(in: year).entries.count == 1)
    #expect(sql(of: "password", in: old) == sql(of: "password", in: path))
  }
}
