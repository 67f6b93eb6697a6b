import Foundation
import Testing

@testable import Vietnamese

@Suite struct NormalFormTests {
  @Test(arguments: [
    ("Nguye\u{302}\u{303}n", "Nguyễn"),  // decomposed
    ("Nguyê\u{303}n", "Nguyễn"),  // half composed
    ("Ngo\u{323}\u{302}c", "Ngộc"),  // marks in another order
    ("Đạt", "Đạt"),
    ("plain", "plain"),
    ("", ""),
    ("a\u{2126}", "a\u{3A9}"),  // a twin outside Vietnamese
    ("\u{2000}x", "\u{2002}x"),
    ("✓ \u{F0FC} – “x”", "✓ \u{F0FC} – “x”"),
  ])
  func `text becomes normal form C`(given: String, expected: String) {
    #expect(Array(given.nfc.unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test func `every Vietnamese letter survives a round through normal form D`() {
    for base in Alphabet.order {
      for tone in UInt8(0)...5 {
        let letter = String(
          Character(Alphabet.small(base: UInt8(Alphabet.order.firstIndex(of: base) ?? 0) + 1, tone: tone)))
        for text in [letter, letter.uppercased()] {
          let decomposed = text.decomposedStringWithCanonicalMapping
          #expect(Array(decomposed.nfc.unicodeScalars) == Array(text.unicodeScalars))
          #expect(text.nfc.utf8.elementsEqual(text.precomposedStringWithCanonicalMapping.utf8))
        }
      }
    }
  }

  @Test func `the short way round agrees with the long one on every character it lets pass`() {
    for value in UInt32(0x80)...0x2FFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = "a" + String(Character(scalar)) + "b"
      #expect(
        text.nfc.utf8.elementsEqual(text.precomposedStringWithCanonicalMapping.utf8),
        "U+\(String(value, radix: 16))")
    }
  }

  @Test(arguments: [("\u{D0}ỗ", "Đỗ"), ("\u{189}ức \u{F0}ạt", "Đức đạt"), ("Đào", "Đào")])
  func `look-alikes of Đ are repaired`(given: String, expected: String) {
    #expect(given.repairedDStroke.utf8.elementsEqual(expected.utf8))
  }

  @Test(arguments: [
    ("  Nguyễn\u{A0}Văn \t An \n", "Nguyễn Văn An"), ("An", "An"), ("", ""), ("   ", ""),
    ("Tru\u{AD}ng", "Trung"), ("\u{FEFF}An\u{200B}", "An"), ("Â  B", "Â B"), ("a\u{3000}b", "a b"),
    ("x\u{2003}y", "x y"),
  ])
  func `white space is collapsed`(given: String, expected: String) {
    #expect(given.collapsed.utf8.elementsEqual(expected.utf8))
  }
}
