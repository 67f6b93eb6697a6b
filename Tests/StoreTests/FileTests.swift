import Diagnostics
import Foundation
import Records
import Store
import Testing

@Suite struct FileTests {
  @Test func `a new school opens again with its profile`() throws {
    let folder = try Folder()
    let path = folder.path("trường học.hocba")
    do { _ = try SchoolFile.create(at: path, profileJSON: profileJSON, as: .test) }
    let file = try SchoolFile.open(at: path)
    #expect(try file.profile().name == "Trường Tiểu học Trần Dương")
    #expect(try file.profileJSON() == String(decoding: profileJSON, as: UTF8.self))
    #expect(try file.years() == [])
  }

  @Test func `the file is its owner's alone, and nothing lies beside it when closed`() throws {
    let folder = try Folder()
    do { _ = try school(in: folder) }
    let mode = try FileManager.default.attributesOfItem(atPath: folder.path("school.hocba"))[
      .posixPermissions]
    #expect(mode as? Int == 0o600)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["school.hocba"])
  }

  @Test func `an existing file is never overwritten`() throws {
    let folder = try Folder()
    let path = folder.path("a.hocba")
    try Data("precious".utf8).write(to: URL(filePath: path))
    #expect(
      refusal { try SchoolFile.create(at: path, profileJSON: profileJSON, as: .test) } == .schoolFileExists)
    #expect(try Data(contentsOf: URL(filePath: path)) == Data("precious".utf8))
  }

  @Test func `a bad profile makes no file`() throws {
    let folder = try Folder()
    let path = folder.path("a.hocba")
    let message = refusal { try SchoolFile.create(at: path, profileJSON: Data("{}".utf8), as: .test) }
    #expect(message == .jsonMissingKey)
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func `a folder that is not there is told`() throws {
    let folder = try Folder()
    let message = refusal {
      try SchoolFile.create(at: folder.path("no/a.hocba"), profileJSON: profileJSON, as: .test)
    }
    #expect(message == .schoolFolderMissing)
    #expect(message?.kind == .cannotCreate)
  }

  @Test(.enabled(if: getuid() != 0, "the superuser may write anywhere"))
  func `a folder that cannot be written is told`() throws {
    let folder = try Folder()
    try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: folder.url.path)
    defer {
      try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder.url.path)
    }
    #expect(
      refusal { try SchoolFile.create(at: folder.path("a.hocba"), profileJSON: profileJSON, as: .test) }
        == .schoolFileNotCreated)
  }

  @Test func `a place where nothing can be made is told`() {
    #expect(
      refusal { try SchoolFile.create(at: "/proc/a.hocba", profileJSON: profileJSON, as: .test) }?.kind
        == .cannotCreate)
  }

  @Test func `what is no school file is refused, each in its words`() throws {
    let folder = try Folder()
    #expect(refusal { _ = try SchoolFile.open(at: folder.path("none")) } == .schoolFileMissing)
    #expect(refusal { _ = try SchoolFile.open(at: folder.url.path) } == .schoolFileIsFolder)
    let text = folder.path("text")
    try Data(String(repeating: "Mã học sinh,Họ và tên\n", count: 100).utf8).write(to: URL(filePath: text))
    #expect(refusal { _ = try SchoolFile.open(at: text) } == .schoolFileNotDatabase)
    let short = folder.path("short")
    try Data("x".utf8).write(to: URL(filePath: short))
    #expect(refusal { _ = try SchoolFile.open(at: short) }?.kind == .badData)
    let empty = folder.path("empty")
    try Data().write(to: URL(filePath: empty))
    #expect(refusal { _ = try SchoolFile.open(at: empty) } == .schoolFileNotDatabase)
    #expect(try Data(contentsOf: URL(filePath: empty)).isEmpty)
    let foreign = folder.path("foreign")
    runSQL("CREATE TABLE t (x)", on: foreign)
    #expect(refusal { _ = try SchoolFile.open(at: foreign) } == .schoolFileForeign)
  }

  @Test func `a file of a newer program is refused`() throws {
    let folder = try Folder()
    do { _ = try school(in: folder) }
    runSQL("PRAGMA user_version = 99", on: folder.path("school.hocba"))
    #expect(refusal { _ = try SchoolFile.open(at: folder.path("school.hocba")) } == .schoolFileNewer)
  }

  @Test func `a damaged file is told, not crashed on`() throws {
    let folder = try Folder()
    do { _ = try school(in: folder, pupils: 50) }
    let url = URL(filePath: folder.path("school.hocba"))
    var data = try Data(contentsOf: url)
    data.replaceSubrange(4096..<data.count, with: Data(repeating: 0x5A, count: data.count - 4096))
    try data.write(to: url)
    let message = refusal {
      let file = try SchoolFile.open(at: url.path)
      _ = try file.pupils(in: year)
      _ = try file.years()
    }
    #expect(message == .schoolFileDamaged)
  }

  @Test func `a file can be read while another connection writes`() throws {
    let folder = try Folder()
    let first = try school(in: folder)
    let second = try SchoolFile.open(at: folder.path("school.hocba"))
    try first.write(as: .test) { _ throws(Failure) in
      #expect((try? second.years()) == [year])
    }
  }
}
