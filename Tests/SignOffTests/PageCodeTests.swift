import SignOff
import Testing

/// The code at the foot of a page.
@Suite struct PageCodeTests {
  /// 80 bits as Crockford's base 32 by long division, independent of the program.
  private func crockford(_ bytes: [UInt8]) -> String {
    var number = bytes.map(Int.init)
    var digits: [Int] = []
    for _ in 0..<16 {
      var remainder = 0
      for index in number.indices {
        let value = remainder << 8 | number[index]
        number[index] = value / 32
        remainder = value % 32
      }
      digits.insert(remainder, at: 0)
    }
    var check = 0
    for byte in bytes { check = (check << 8 | Int(byte)) % 37 }
    let letters = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U")
    let text = digits.map { String(letters[$0]) }
    let groups = stride(from: 0, to: 16, by: 4).map { text[$0..<$0 + 4].joined() }
    return (groups + [String(letters[check])]).joined(separator: "-")
  }

  private static let fingerprints: [[UInt8]] = [
    [UInt8](repeating: 0, count: 32), [UInt8](repeating: 255, count: 32), (0..<32).map { UInt8($0 * 7 + 3) },
    (0..<32).map { UInt8(255 - $0 * 5) },
  ]

  @Test(arguments: fingerprints) func `a code is base 32 with a check digit modulo 37`(bytes: [UInt8]) throws
  {
    let code = try #require(Fingerprint(bytes)).code
    #expect(code.text == crockford(Array(bytes.prefix(10))))
    #expect(PageCode.read(code.text) == .code(code))
  }

  @Test func `small letters, look-alikes, blanks and dashes are read`() throws {
    let code = try #require(Fingerprint([UInt8](repeating: 0, count: 32))).code
    #expect(code.text == "0000-0000-0000-0000-0")
    for typed in ["oooo ooooooooOOOO O", "0000–0000–0000–0000–0", "00000000000000000"] {
      #expect(PageCode.read(typed) == .code(code))
    }
    let one = PageCode.read("ilLI-1111-1111-1111-" + String(check(of: "1111111111111111")))
    #expect(one == PageCode.read("1111-1111-1111-1111-" + String(check(of: "1111111111111111"))))
    #expect(one != .misread && one != .noCode)
  }

  private func check(of digits: String) -> Character {
    let letters = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U")
    let value = digits.reduce(0) { ($0 * 32 + (letters.firstIndex(of: $1) ?? 0)) % 37 }
    return letters[value]
  }

  @Test func `every single digit read wrongly is told`() throws {
    let text = try #require(Fingerprint((0..<32).map { UInt8($0 * 7 + 3) })).code.text
    let digits = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
    for (index, character) in text.enumerated() where character != "-" && index < text.count - 1 {
      for digit in digits where digit != character {
        var wrong = Array(text)
        wrong[index] = digit
        #expect(PageCode.read(String(wrong)) == .misread)
      }
    }
  }

  @Test(arguments: [
    "", "K7Q2", "K7Q2-M4XA-9T3B-WDGE", "K7Q2-M4XA-9T3B-WDGE-55", "Đ7Q2-M4XA-9T3B-WDGE-5", "x.pdf",
  ])
  func `anything else is no code`(text: String) { #expect(PageCode.read(text) == .noCode) }
}
