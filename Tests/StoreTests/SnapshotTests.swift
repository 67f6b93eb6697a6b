import Diagnostics
import Foundation
import Records
import Store
import Testing

/// Copies for archives.
@Suite struct SnapshotTests {
  private func bytes(_ path: String) throws -> Data { try Data(contentsOf: URL(filePath: path)) }

  @Test func `the same state gives the same bytes, and nothing lies beside the copy`() throws {
    let folder = try Folder()
    let file = try school(in: folder, pupils: 40)
    let copies = try Folder()
    for name in ["one", "two"] { try file.snapshot(to: copies.path(name), scratch: copies.path("")) }
    #expect(try bytes(copies.path("one")) == bytes(copies.path("two")))
    let sealed = try SchoolFile.openSealed(at: copies.path("one"))
    #expect(try sealed.verifyAudit().isSound)
    #expect(try sealed.pupils(in: year).count == 40)
    #expect(try sealed.dataState() == file.dataState())
    #expect(try FileManager.default.contentsOfDirectory(atPath: copies.url.path).sorted() == ["one", "two"])
  }

  @Test func `the state is that of the data, whatever acts changed nothing`() throws {
    let folder = try Folder()
    let file = try school(in: folder)
    let state = try file.dataState()
    #expect(state.utf8.count == 64)
    let backup = folder.path("backup.hocba")
    try file.backup(to: backup)
    _ = try SchoolFile.restore(backup, to: folder.path("other.hocba"), as: .test)
    #expect(try SchoolFile.open(at: folder.path("other.hocba")).dataState() == state)
    try file.openYear(SchoolYear(start: 2024), as: .test)
    #expect(try file.dataState() != state)
  }

  /// The guards stay, the rows go, and no page of the copy has them; verifying it knows.
  @Test func `secrets are in no copy`() throws {
    let folder = try Folder()
    let file = try school(in: folder)
    let name = try #require(AccountName(rawValue: "thuy.bui"))
    try file.write(as: .test) { writer throws(Failure) in
      try writer.put(Staff(id: StaffID(rawValue: "GV1"), fullName: "Bùi Thị Thúy"))
      try writer.add(name, of: StaffID(rawValue: "GV1"))
      try writer.setPassword(
        hash: "$y$j9T$SECRETSALT$SECRETHASH", of: name, at: Moment(unixSeconds: 1_700_000_000), isOwn: false)
    }
    let copy = folder.path("copy")
    try file.snapshot(to: copy, scratch: folder.url.path)
    let found = try bytes(copy)
    for secret in ["SECRETSALT", "SECRETHASH"] { #expect(found.range(of: Data(secret.utf8)) == nil) }
    #expect(Set(triggers(of: copy)) == Set(triggers(of: file.path)))
    let sealed = try SchoolFile.openSealed(at: copy)
    #expect(try sealed.verifyAudit(withoutSecrets: true).findings == [])
    #expect(try sealed.verifyAudit().findings.isEmpty == false)
    #expect(try sealed.accounts().map(\.name) == [name])
    #expect(!FileManager.default.fileExists(atPath: folder.path("snapshot")))
  }

  @Test(
    arguments: [
      (#"["mark","HS001",2023,"end-year","TV"]"#, 2023), (#"["pupil","HS2023"]"#, nil),
      (#"["history","2024",1]"#, nil), (#"["award-decision",2022,1]"#, 2022), (#"["act"]"#, nil),
    ] as [(String, Int?)]) func `the year of an entry`(record: String, year: Int?) throws
  {
    let folder = try Folder()
    let file = try school(in: folder)
    var years: [Int?] = []
    try file.eachAuditRow { row in years.append(row.year) }
    #expect(Set(years.compactMap(\.self)) == [2023])
    #expect(AuditRow.year(of: record) == year)
  }
}
