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

  /// As the tables of accounts will be: the guards stay, the rows go, and no page of the copy has them.
  @Test func `secrets are in no copy`() throws {
    let folder = try Folder()
    let path: String
    do { path = try school(in: folder).path }
    let sql = """
      CREATE TABLE password (account INTEGER PRIMARY KEY, hash TEXT NOT NULL) STRICT;
      CREATE TABLE sign_in (account INTEGER PRIMARY KEY, failures INTEGER NOT NULL) STRICT;
      INSERT INTO password VALUES (1, '$y$j9T$SECRETSALT$SECRETHASH');
      INSERT INTO sign_in VALUES (1, 3);
      CREATE TRIGGER password_kept BEFORE DELETE ON password BEGIN SELECT RAISE(ABORT, 'kept'); END;
      """
    #expect(runSQL(sql, on: path) == 0)
    let file = try SchoolFile.open(at: path)
    let copy = folder.path("copy")
    try file.snapshot(to: copy, scratch: folder.url.path)
    let found = try bytes(copy)
    #expect(found.range(of: Data("SECRETHASH".utf8)) == nil && found.range(of: Data("$y$".utf8)) == nil)
    #expect(triggers(of: copy).contains("password_kept"))
    #expect(runSQL("INSERT INTO password VALUES (1, 'x'); INSERT INTO sign_in VALUES (1, 0)", on: copy) == 0)
    #expect(
      try bytes(path).range(of: Data("SECRETHASH".utf8)) != nil
        || FileManager.default.fileExists(atPath: path + "-wal"))
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
