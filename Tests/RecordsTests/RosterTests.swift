import Records
import Testing

@Suite struct RosterTests {
  private func roster(_ entries: [(id: String, name: String, ordinal: Int?, status: PupilStatus)]) throws
    -> [String]
  {
    var pupils: [PupilID: Pupil] = [:]
    var enrolments: [Enrolment] = []
    for entry in entries {
      let id = PupilID(rawValue: entry.id)
      let day = try #require(CivilDate("2015-01-0\(entry.id.last ?? "1")"))
      pupils[id] = Pupil(id: id, fullName: entry.name, birthDate: day, sex: .female)
      enrolments.append(
        Enrolment(
          pupil: id, className: ClassName(rawValue: "4A"), ordinal: entry.ordinal, status: entry.status))
    }
    return ClassRoster(enrolments, pupils: pupils).members.map(\.pupil.id.rawValue)
  }

  @Test func `by STT when every pupil has a distinct one`() throws {
    #expect(
      try roster([
        ("1", "Lê An", 3, .attending), ("2", "Lê Bình", 1, .attending), ("3", "Lê Chi", 2, .leftTerm1),
      ])
        == ["2", "3", "1"])
  }

  @Test func `by name when one STT is missing or comes twice`() throws {
    #expect(
      try roster([
        ("1", "Lê Bình", 1, .attending), ("2", "Vũ An", nil, .attending), ("3", "Lê Ánh", 2, .attending),
      ])
        == ["2", "3", "1"])
    #expect(
      try roster([("1", "Lê Bình", 1, .attending), ("2", "Vũ An", 1, .attending)]) == ["2", "1"])
  }

  @Test func `names that tie are settled by birth date, then by code`() throws {
    #expect(
      try roster([
        ("2", "Lê Hoà", nil, .attending), ("1", "Lê Hòa", nil, .attending), ("01", "Lê Hòa", nil, .attending),
      ])
        == ["01", "1", "2"])
  }

  @Test func `a pupil who left without STT does not spoil the order of the others`() throws {
    #expect(
      try roster([
        ("1", "Lê An", nil, .leftTerm1), ("2", "Lê Chi", 1, .attending), ("3", "Lê Bình", 2, .attending),
      ])
        == ["2", "3", "1"])
  }
}
