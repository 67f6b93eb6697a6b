import Diagnostics
import Foundation
import Harness
import Testing

@testable import Archiving

/// The journal of a long piece of work.
@Suite struct JournalTests {
  private func file() throws -> String { try Workplace.newFolder().appendingPathComponent("journal").path }

  @Test func `what was noted is there when it is opened again`() throws {
    let path = try file()
    do {
      let journal = try Journal<[String]>(at: path)
      try journal.note(["a", "Ặ"])
      try journal.note(["line\nfeed"])
    }
    #expect(try Journal<[String]>(at: path).entries == [["a", "Ặ"], ["line\nfeed"]])
  }

  /// Cut off at every byte, the whole entries are kept and others can follow.
  @Test func `a torn end is cut off`() throws {
    let path = try file()
    do {
      let journal = try Journal<String>(at: path)
      for word in ["one", "two", "three"] { try journal.note(word) }
    }
    let whole = try Data(contentsOf: URL(filePath: path))
    for length in 0..<whole.count {
      try whole.prefix(length).write(to: URL(filePath: path))
      let lines = whole.prefix(length).count { $0 == 0x0A }
      do {
        let journal = try Journal<String>(at: path)
        #expect(journal.entries == Array(["one", "two", "three"].prefix(lines)))
        try journal.note("after")
      }
      #expect(try Journal<String>(at: path).entries.last == "after")
    }
  }

  @Test func `a changed byte ends what is believed`() throws {
    let path = try file()
    do {
      let journal = try Journal<String>(at: path)
      for word in ["one", "two"] { try journal.note(word) }
    }
    var bytes = Array(try Data(contentsOf: URL(filePath: path)))
    bytes[bytes.count - 4] ^= 1
    #expect(Journal<String>.read(bytes).entries == ["one"])
  }

  @Test func `nobody opens it twice`() throws {
    let path = try file()
    let first = try Journal<String>(at: path)
    #expect(throws: Failure(.archiveBusy, at: .file(path))) { try Journal<String>(at: path) }
    #expect(first.entries.isEmpty)
  }

  @Test(arguments: [1, 2, 7]) func `a batch does each item once`(jobs: Int) throws {
    let path = try file()
    let journal = try Journal<Int>(at: path)
    try Batch.run(Array(0..<200), jobs: jobs) { () throws(Failure) in
      { (item) throws(Failure) in try journal.note(item) }
    }
    let bytes = Array(try Data(contentsOf: URL(filePath: path)))
    #expect(Journal<Int>.read(bytes).entries.sorted() == Array(0..<200))
  }

  @Test(arguments: [1, 3]) func `a failure ends a batch`(jobs: Int) {
    #expect(throws: Failure(.diskFull)) {
      try Batch.run(Array(0..<200), jobs: jobs) { () throws(Failure) in
        { (item) throws(Failure) in if item == 20 { throw Failure(.diskFull) } }
      }
    }
  }
}
