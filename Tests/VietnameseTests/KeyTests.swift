import Testing

@testable import Vietnamese

@Suite struct KeyTests {
  @Test(arguments: [
    ("Mỹ thuật", "Mĩ thuật"), ("Địa lý", "Địa lí"), ("học kì", "Học kỳ"), ("Kỷ luật", "kỉ luật"),
    ("Hoà", "Hòa"), ("khoẻ", "khỏe"), ("thuý", "Thúy"), ("Uỷ", "ủy"), ("  HỌ  VÀ\u{A0}TÊN ", "Họ và tên"),
    ("Thẩm mỹ", "Thẩm mĩ"), ("Nguye\u{302}\u{303}n", "nguyễn"), ("\u{D0}iểm", "Điểm"),
    ("Nghệ thuật (Mỹ thuật): Mức", "Nghệ thuật (Mĩ thuật): mức"), ("Lớp Hoạ", "lớp họa"),
  ])
  func `spellings of the same thing have one key`(left: String, right: String) {
    #expect(left.matchingKey == right.matchingKey)
    #expect(left.matchingKey.utf8.elementsEqual(right.matchingKey.utf8))
  }

  @Test(arguments: [
    ("quý", "qúy"), ("hoàn", "hòan"), ("Toán", "Toàn"), ("Nguyên", "Nguyễn"), ("tay", "tai"), ("Duy", "Dui"),
    ("Y", "I"), ("Khoa học", "Khoa hoc"),
  ])
  func `different words keep different keys`(left: String, right: String) {
    #expect(left.matchingKey != right.matchingKey)
  }

  @Test func `a key without accents is plain ASCII`() {
    #expect("Đặng Thị Ước Mỹ".unaccented == "dang thi uoc my")
  }

  @Test func `given names stand in the order of the alphabet, then of the tones`() {
    let expected = ["An", "Anh", "Ánh", "Ân", "Bình", "Dũng", "Đạt", "Đức", "Hoa", "Hoà", "Hùng"]
    let keys = expected.map { NameKey(fullName: "Trần Văn " + $0) }
    for (left, right) in zip(keys, keys.dropFirst()) { #expect(left < right) }
    #expect(NameKey(fullName: "Hoà") == NameKey(fullName: "Hòa"))
    #expect(NameKey(fullName: "Lê Hòa") < NameKey(fullName: "Lê Hùng"))
  }

  @Test(arguments: [
    // The tone of the given name outranks the letters of the family name.
    ("Vũ Thị Anh", "Bùi Thị Ánh"),
    // Then family and middle name, left to right.
    ("Bùi Thị Anh", "Vũ Thị Anh"), ("Lê Văn An", "Lê Xuân An"), ("Lê An", "Lê Văn An"),
    // All tones, in the order none, huyền, hỏi, ngã, sắc, nặng.
    ("Ma", "Mà"), ("Mà", "Mả"), ("Mả", "Mã"), ("Mã", "Má"), ("Má", "Mạ"),
    // Letters before tones: a < ă < â, o < ô < ơ, u < ư.
    ("Mạn", "Măn"), ("Mặn", "Mân"), ("Họn", "Hôn"), ("Hộn", "Hơn"), ("Tụ", "Tư"),
    // A shorter name before a longer one; spaces before letters.
    ("Y An", "Y Anh"), ("H'Hen An", "Hà An"),
    // Letters of other alphabets stand by their base letter.
    ("Nina", "Niña"), ("Niña", "Ninb"),
  ])
  func `one name stands before another`(first: String, second: String) {
    #expect(NameKey(fullName: first) < NameKey(fullName: second))
    #expect(!(NameKey(fullName: second) < NameKey(fullName: first)))
  }

  @Test func `normal form and white space do not move a name`() {
    #expect(NameKey(fullName: "Nguye\u{302}\u{303}n  Văn\u{A0}An ") == NameKey(fullName: "Nguyễn Văn An"))
  }

  @Test func `a stated given name decides`() {
    let key = NameKey(fullName: "H'Hen Niê", givenName: "H'Hen")
    #expect(NameKey(fullName: "Lê Hà") > key)
    #expect(NameKey(fullName: "H'Hen Niê") > NameKey(fullName: "Lê Hà"))
  }

  @Test func `whole texts are in order too`() {
    let words = ["da", "dã", "Da", "đa", "e", "ê", "x", "z", "9"].sorted {
      CollationKey($0) < CollationKey($1)
    }
    #expect(words == ["9", "da", "Da", "dã", "đa", "e", "ê", "x", "z"])
  }
}
