import Diagnostics
import Foundation
import Records
import Store
import Testing

@Suite struct MovementTests {
  private let folder: Folder
  private let file: SchoolFile
  private let class4B = ClassName(rawValue: "4B")
  private let who = pupilID(2)

  init() throws {
    let folder = try Folder()
    self.folder = folder
    file = try school(in: folder, pupils: 3)
    try file.write(as: .test) { writer throws(Failure) in
      try writer.put(ClassSection(name: ClassName(rawValue: "4B"), grade: 4), in: year)
    }
  }

  private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

  private func movement(
    _ kind: Movement.Kind, _ text: String, from: Movement.Place?, to: Movement.Place
  ) throws -> Movement {
    var movement = Movement(
      pupil: who, year: year, kind: kind, day: try day(text), before: from, after: to)
    movement.papers = "12/GT"
    movement.reason = "theo bố mẹ"
    movement.otherSchool = "Trường Tiểu học Ẵng"
    return movement
  }

  private func put(_ movement: Movement) throws {
    try file.write(as: .test) { writer throws(Failure) in try writer.put(movement) }
  }

  private let in4A = Movement.Place(className: class4A, status: .attending, ordinal: 2)
  private var in4B: Movement.Place { Movement.Place(className: class4B, status: .attending, ordinal: 9) }

  @Test func `a movement is kept whole and moves the pupil`() throws {
    let move = try movement(.classChange, "10/02/2024", from: in4A, to: in4B)
    try put(move)
    #expect(try file.movements(in: year) == [move])
    #expect(try file.movements(of: who) == [move])
    #expect(try file.movements(in: year, of: pupilID(1)).isEmpty)
    #expect(try file.enrolment(of: who, in: year) == Enrolment(pupil: who, in4B))
  }

  @Test func `the lists of any day follow`() throws {
    try put(movement(.classChange, "10/02/2024", from: in4A, to: in4B))
    var gone = in4B
    gone.status = .movedAwayTerm2
    try put(movement(.transferOut, "10/03/2024", from: in4B, to: gone))
    func list(_ name: ClassName, _ text: String?) throws -> [String] {
      try file.enrolments(in: year, of: name, on: text.map { try day($0) }).map {
        "\($0.pupil.rawValue) \($0.status.rawValue) \($0.ordinal ?? 0)"
      }.sorted()
    }
    #expect(try list(class4A, "09/02/2024") == ["HS001 01 1", "HS002 01 2", "HS003 01 3"])
    #expect(try list(class4B, "09/02/2024").isEmpty)
    #expect(try list(class4A, "10/02/2024") == ["HS001 01 1", "HS003 01 3"])
    #expect(try list(class4B, "09/03/2024") == ["HS002 01 9"])
    #expect(try list(class4B, "10/03/2024") == ["HS002 08 9"])
    #expect(try list(class4B, nil) == ["HS002 08 9"])
    #expect(try file.enrolment(of: who, in: year, on: day("09/02/2024"))?.className == class4A)
  }

  @Test func `records of a class are those of all who were in it`() throws {
    var result = PeriodResult()
    result.note = "có mặt"
    try file.write(as: .test) { writer throws(Failure) in
      try writer.put(result, of: who, in: year, at: .endTerm1)
    }
    try put(movement(.classChange, "10/02/2024", from: in4A, to: in4B))
    for name in [class4A, class4B] {
      #expect(try file.results(in: year, period: .endTerm1, of: name)[who] == result)
      #expect(try file.pupils(in: year, of: name)[who] != nil)
    }
    #expect(try file.pupils(in: year, of: class4B)[pupilID(1)] == nil)
  }

  @Test func `the last movement can be taken back, one after the other`() throws {
    try put(movement(.classChange, "10/02/2024", from: in4A, to: in4B))
    var gone = in4B
    gone.status = .leftTerm2
    try put(movement(.dropOut, "10/03/2024", from: in4B, to: gone))
    func undo() throws -> Movement? {
      try file.write(as: .test) { writer throws(Failure) in
        try writer.removeLastMovement(of: who, in: year)
      }
    }
    #expect(try undo()?.kind == .dropOut)
    #expect(try file.enrolment(of: who, in: year) == Enrolment(pupil: who, in4B))
    #expect(try undo()?.kind == .classChange)
    #expect(try file.enrolment(of: who, in: year) == Enrolment(pupil: who, in4A))
    #expect(try undo() == nil)
  }

  @Test func `an arrival is taken back while nothing hangs on it`() throws {
    let new = PupilID(rawValue: "HS900")
    let birth = try day("01/02/2014")
    let arrival = Movement(
      pupil: new, year: year, kind: .transferIn, day: try day("10/03/2024"), before: nil,
      after: Movement.Place(className: class4B, status: .joinedTerm2))
    var result = PeriodResult()
    result.note = "x"
    try file.write(as: .test) { writer throws(Failure) in
      try writer.put(Pupil(id: new, fullName: "Vũ Ẩn", birthDate: birth, sex: .male))
      try writer.put(arrival)
      try writer.put(result, of: new, in: year, at: .endYear)
    }
    func undo() throws {
      _ = try file.write(as: .test) { writer throws(Failure) in
        try writer.removeLastMovement(of: new, in: year)
      }
    }
    #expect(refusal(undo) == .undoWouldLoseResults)
    #expect(try file.movements(in: year).count == 1)
    try file.write(as: .test) { writer throws(Failure) in
      try writer.put(PeriodResult(), of: new, in: year, at: .endYear)
    }
    try undo()
    #expect(try file.enrolment(of: new, in: year) == nil)
    #expect(try file.pupils(ids: [new]).count == 1)
  }

  @Test func `a closed year has no movements any more`() throws {
    let move = try movement(.classChange, "10/02/2024", from: in4A, to: in4B)
    try put(move)
    try file.write(as: .test) { writer throws(Failure) in
      try writer.closeYear(year, at: Act.test.at)
    }
    let again = try movement(.classChange, "10/03/2024", from: in4B, to: in4A)
    #expect(refusal { try put(again) } == .yearClosed)
    #expect(
      refusal {
        _ = try file.write(as: .test) { writer throws(Failure) in
          try writer.removeLastMovement(of: who, in: year)
        }
      } == .yearClosed)
    // The file itself refuses it too.
    let path = folder.path("school.hocba")
    #expect(runSQL("UPDATE movement SET day = '2024-02-11'", on: path) != 0)
    #expect(runSQL("DELETE FROM movement", on: path) != 0)
    #expect(try file.movements(in: year) == [move])
  }

  @Test func `a class of another year, or none, is refused`() throws {
    let nowhere = Movement.Place(className: ClassName(rawValue: "9A"), status: .attending)
    #expect(
      refusal { try put(movement(.classChange, "10/02/2024", from: in4A, to: nowhere)) } == .classNotKnown)
    #expect(try file.enrolment(of: who, in: year) == Enrolment(pupil: who, in4A))
  }

  @Test func `numbers of the register are found in pupils and in this school's history`() throws {
    var here = HistoryEntry(year: SchoolYear(start: 2021), className: "2A")
    here.registerNumber = "0007"
    var named = here
    named.school = "Trường Tiểu học Trần Dương"
    named.registerNumber = "0008"
    var elsewhere = here
    elsewhere.school = "Trường khác"
    elsewhere.registerNumber = "0009"
    let birth = try day("01/02/2014")
    try file.write(as: .test) { writer throws(Failure) in
      var pupil = Pupil(id: pupilID(1), fullName: "Vũ Ẩn", birthDate: birth, sex: .male)
      pupil.registerNumber = "0005"
      try writer.put(pupil)
      try writer.put([here, named, elsewhere], of: pupilID(1))
    }
    #expect(try file.registerNumbers() == ["0005", "0007", "0008"])
  }
}
