import Testing

@testable import Typesetting

/// Every letter of Vietnamese in every face (forms.md 9.1).
@Suite struct LetterTests {
  static let vowels =
    "aàảãáạ ăằẳẵắặ âầẩẫấậ eèẻẽéẹ êềểễếệ iìỉĩíị oòỏõóọ ôồổỗốộ ơờởỡớợ uùủũúụ ưừửữứự yỳỷỹýỵ"
    .filter { $0 != " " }
  static let letters = vowels + "bcdđghklmnpqrstvxfjwz"
  static let others = "0123456789.,;:!?()[]/-–—…“”‘’\"'%+=°&@#*·•×"

  /// Both cases of the letters, and what else the forms print.
  static let all = Array((letters + letters.uppercased() + others).utf16)

  @Test func `twelve vowels in six tones are 72 letters of one code unit each`() {
    #expect(Self.vowels.utf16.count == 12 * 6)
    #expect(Set(Self.vowels).count == 72)
    #expect(Self.letters.uppercased().utf16.count == Self.letters.utf16.count)
    #expect(Self.letters.contains("đ") && Self.letters.uppercased().contains("Đ"))
  }

  @Test(arguments: FontFamily.Face.allCases) func `every letter has its own drawn glyph`(
    face: FontFamily.Face
  ) {
    let font = fonts[face]
    var seen: [UInt16: UInt16] = [:]
    for code in Self.all {
      let name = String(decoding: [code], as: UTF16.self)
      let glyph = font.glyph(for: code)
      #expect(glyph != 0, "\(face) has no \(name)")
      #expect(font.draws(code) && font.hasOutline(code), "\(face) draws nothing for \(name)")
      #expect(seen[glyph] == nil, "\(face): \(name) shares a glyph")
      seen[glyph] = code
    }
    #expect(font.draws(0x20) && font.draws(0xA0) && !font.hasOutline(0x20))
  }

  @Test(arguments: FontFamily.Face.allCases) func `a letter with marks is not drawn like its base`(
    face: FontFamily.Face
  )
    throws
  {
    let font = fonts[face]
    func outline(_ letter: Character) throws -> [UInt8] {
      let code = try #require(String(letter).utf16.first)
      let glyph = Int(font.glyph(for: code))
      return Array(try font.source.slice(font.locations[glyph]..<font.locations[glyph + 1]))
    }
    for (marked, base) in [("ễ", "ê"), ("ự", "ư"), ("Ặ", "Ă"), ("đ", "d"), ("Đ", "D"), ("ệ", "e")]
      as [(Character, Character)]
    {
      #expect(try outline(marked) != outline(base))
    }
  }

  @Test func `letters that are lacking are named with their code`() {
    var frame = PageFrame(size: Size(width: 100, height: 100))
    frame.ink = [.text(Mark.TextRun(x: 0, y: 0, style: plain, units: Array("Án 漢 😀".utf16)))]
    let lacking = fonts.lackingLetters(in: [frame, frame])
    #expect(lacking.map { $0.code } == ["U+6F22", "U+1F600"])
    #expect(lacking.first?.character == "漢")
  }
}
