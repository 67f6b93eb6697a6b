import Diagnostics
import Records
import Testing

@Suite struct ClassAndPupilTests {
  @Test func `a class without teacher, without pupils, with another grade in its name`() throws {
    var own = try SmallClass()
    own.teacher = nil
    #expect(try brief(found([own])) == ["K040 4A - -"])
    let empty = try SmallClass(pupils: 0)
    #expect(try brief(found([empty])) == ["K041 4A - -"])
    var left = try SmallClass(pupils: 1, at: [])
    left.statuses["4A1"] = .leftTerm1
    #expect(try brief(found([left])) == ["K041 4A - -"])
    var named = try SmallClass()
    named.name = "5A"
    #expect(try brief(found([named])) == ["K042 5A - -"])
  }

  @Test(arguments: [("4A", 4), ("Lớp 4.2", 4), ("4/1", 4), ("Hoa Mai", nil), ("41", nil), ("6A", nil)])
  func `the grade in a name`(name: String, grade: Int?) throws {
    var own = try SmallClass("3A", grade: 3)
    own.name = name
    #expect(try found([own]).map(\.rule.code) == (grade == nil ? [] : ["K042"]))
  }

  @Test func `STT given to some, or twice`() throws {
    var own = try SmallClass()
    own.ordinals = ["4A1": 1, "4A2": 2, "4A3": 3]
    #expect(try brief(found([own])) == [])
    own.ordinals["4A3"] = 2
    #expect(try found([own]).map(\.values) == [["without": "0", "twice": "2"]])
    own.ordinals = ["4A1": 1]
    #expect(try brief(found([own])) == ["K043 4A - STT"])
    #expect(try found([own]).first?.values["without"] == "2")
    own.statuses = ["4A2": .leftTerm1, "4A3": .leftTerm1]
    own.results[.endYear] = own.results[.endYear]?.filter { $0.key == "4A1" }
    #expect(try brief(found([own])) == [], "who left needs none")
  }

  @Test func `register numbers: missing, and twice in any year`() throws {
    var own = try SmallClass()
    own.pupils[0].registerNumber = nil
    own.pupils[1].registerNumber = "17/2020"
    var former = SmallClass.pupil("CU1", grade: 4, number: 20)
    former.registerNumber = "17/2020"
    let findings = try found([own], others: [former])
    #expect(brief(findings) == ["K050 4A - Số đăng bộ", "K051 4A2 - Số đăng bộ"])
    #expect(findings[0].values["pupils"] == "4A1")
    #expect(findings[1].values["others"] == "CU1")
  }

  @Test func `a ministry id and a national id twice`() throws {
    var (own, other) = (try SmallClass(), try SmallClass("4B"))
    own.pupils[0].ministryID = "3100000001"
    other.pupils[1].ministryID = "3100000001"
    own.pupils[2].nationalID = "031214000001"
    own.pupils[1].nationalID = "031214000001"
    let findings = try found([own, other])
    #expect(
      brief(findings) == [
        "K052 4A1 - Mã định danh Bộ GD&ĐT", "K052 4B2 - Mã định danh Bộ GD&ĐT",
        "K053 4A2 - Số định danh cá nhân", "K053 4A3 - Số định danh cá nhân",
      ])
    #expect(findings[0].values["others"] == "4B2 (4B)")
    let only = YearCheck(
      try smallYear([own, other]), at: [.endYear], regulations: try shippedRegulations()
    ).findings { $0.name.rawValue == "4B" }
    #expect(brief(only) == ["K052 4B2 - Mã định danh Bộ GD&ĐT"])
  }

  @Test func `one name and birth date twice, in any spelling, also without accents`() throws {
    var own = try SmallClass(pupils: 4)
    own.pupils[0].fullName = "Nguyễn Thị Thuý"
    own.pupils[1].fullName = "nguyễn thị  Thúy"
    own.pupils[2].fullName = "Nguyen Thi Thuy"
    for place in 0...2 { own.pupils[place].birthDate = CivilDate(daysSince1970: 16_200) }
    for place in 0...3 { own.pupils[place].nationalID = nil }
    #expect(try brief(found([own])) == ["K070 4A1 - -", "K070 4A2 - -", "K070 4A3 - -"])
    #expect(try found([own])[1].values["others"] == "4A1 (4A), 4A3 (4A)")
    own.pupils[1].birthDate = CivilDate(daysSince1970: 16_201)
    own.pupils[2].fullName = "Nguyễn Thị Thủy"
    #expect(try brief(found([own])) == [], "another day; another tone is another name")
  }

  @Test func `twins are fine, one child twice is not`() throws {
    var own = try SmallClass(pupils: 2)
    for place in 0...1 {
      own.pupils[place].birthDate = CivilDate(daysSince1970: 16_200)
      own.pupils[place].nationalID = nil
    }
    own.pupils[0].fullName = "Nguyễn Khánh An"
    own.pupils[1].fullName = "Nguyễn Khánh Ân"
    #expect(try brief(found([own])) == [])
    own.pupils[1].fullName = "Nguyễn Văn An"
    #expect(try brief(found([own])) == ["K071 4A1 - -", "K071 4A2 - -"])
    own.pupils[1].motherName = "Lê Thị Khác"
    #expect(try brief(found([own])) == [])
  }

  @Test(arguments: [(2014, false), (2015, false), (2016, true), (2011, false), (2010, true)])
  func `an age that hardly fits grade 4 of 2023-2024`(born: Int, isFound: Bool) throws {
    var own = try SmallClass()
    own.pupils[0].birthDate = try #require(CivilDate(checkedYear: born, month: 3, day: 3))
    own.pupils[0].nationalID = nil
    #expect(try brief(found([own])) == (isFound ? ["K072 4A1 - Ngày sinh"] : []))
  }

  @Test func `entered school before birth`() throws {
    var own = try SmallClass()
    own.pupils[0].enteredSchool = own.pupils[0].birthDate
    #expect(try brief(found([own])) == ["K073 4A1 - Ngày vào trường"])
  }

  @Test(
    arguments: [
      ("31200915431", "K074"), ("310000000", "K074"), ("31O0000001", "K074"), ("3100000001", nil),
    ] as [(String, String?)])
  func `the shape of a ministry id`(id: String, code: String?) throws {
    var own = try SmallClass()
    own.pupils[0].ministryID = id
    #expect(try found([own]).map(\.rule.code) == [code].compactMap(\.self))
  }

  @Test(
    arguments: [
      ("031214000009", nil), ("31214000009", "K075"), ("0312140000O9", "K075"),
      ("031314000009", "K076"), ("031014000009", "K076"), ("031213000009", "K076"),
    ] as [(String, String?)])
  func `a national id against a boy born in 2014`(id: String, code: String?) throws {
    var own = try SmallClass()
    own.pupils[0].nationalID = id
    #expect(try found([own]).map(\.rule.code) == [code].compactMap(\.self))
  }

  @Test(
    arguments: [
      ("0912345678", true), ("+84 912 345 678", true), ("0913.882.123", true), ("02253881234", true),
      ("0225388123", true), ("091234567", false), ("09123456789", false), ("0112345678", false),
      ("0912345678; 0987654321", true), ("0912345678 / 098765432", false), ("0225 388 1234 5", false),
    ])
  func `a phone number of an unusual length`(phone: String, isUsual: Bool) throws {
    var own = try SmallClass()
    own.pupils[0].phone = phone
    #expect(try brief(found([own])) == (isUsual ? [] : ["K077 4A1 - Điện thoại liên hệ"]))
  }
}
