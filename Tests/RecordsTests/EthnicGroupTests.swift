import Records
import Testing

@Suite struct EthnicGroupTests {
  @Test(arguments: [
    ("Kinh", 1), ("KINH", 1), ("kinh ", 1), ("Tày", 2), ("H’Mông", 8), ("Mông", 8), ("Khmer", 5),
    ("Ê đê", 12),
    ("Cờ Lao", 47), ("Tà Ôi", 31), ("Bru - Vân Kiều", 23), ("Rơ-măm", 54),
  ])
  func `a group is known in any spelling`(name: String, code: Int) {
    #expect(EthnicGroups.code(of: name) == code)
  }

  @Test(arguments: ["Kin", "", "Việt Nam", "Người nước ngoài", "Ki nh x"])
  func `what is no group is none, and no minority`(name: String) throws {
    #expect(EthnicGroups.code(of: name) == nil)
    let day = try #require(CivilDate("2014-05-06"))
    var pupil = Pupil(id: PupilID(rawValue: "1"), fullName: "A", birthDate: day, sex: .male)
    pupil.ethnicity = name
    #expect(!pupil.isOfMinority)
  }
}
