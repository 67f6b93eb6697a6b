import Diagnostics
import Testing

@testable import Archiving

/// Tag files and their encodings.
@Suite struct BagTextTests {
  @Test func `folded lines and repeated labels`() {
    let text = "A: one\n  two\n\tthree\nB:\nA: four\r\nc : five\rD: x: y\n"
    let (tags, findings) = BagTags.read(text, file: "bag-info.txt")
    #expect(findings.isEmpty)
    #expect(tags["a"] == ["one two three", "four"])
    #expect(tags["B"] == [""])
    #expect(tags["C"] == ["five"])
    #expect(tags["D"] == ["x: y"])
  }

  @Test func `a line without a label is named`() {
    let (_, findings) = BagTags.read("A: one\nnothing\n", file: "bag-info.txt")
    #expect(findings.map(\.message.code) == ["E013"])
    #expect(findings.first?.place.text(.english) == "bag-info.txt:2:1")
  }

  @Test func `what is written is read`() {
    var tags = BagTags()
    tags.add("Source-Organization", "Trường Tiểu học\nTrấn Giang")
    tags.add("Contact-Name", "A")
    tags.add("Contact-Name", "B")
    let text = String(decoding: tags.bytes, as: UTF8.self)
    #expect(text == "Source-Organization: Trường Tiểu học Trấn Giang\nContact-Name: A\nContact-Name: B\n")
    #expect(BagTags.read(text, file: "").tags == tags)
  }

  @Test(arguments: [
    ("UTF-8", [0x53, 0xE1, 0xBB, 0x95] as [UInt8], "Sổ"), ("utf8", [0x41], "A"),
    ("ISO-8859-1", [0x63, 0xE9], "cé"), ("UTF-16", [0xFF, 0xFE, 0x53, 0x00, 0xD5, 0x1E], "Sổ"),
    ("UTF-16BE", [0x00, 0x53, 0x1E, 0xD5], "Sổ"), ("windows-1258", [0xD5], "Ơ"),
  ])
  func `encodings`(name: String, bytes: [UInt8], text: String) throws {
    let encoding = try #require(BagEncoding(name))
    #expect(encoding.text(of: bytes)?.text == text)
  }

  @Test func `long text is converted whole`() throws {
    let encoding = try #require(BagEncoding("ISO-8859-1"))
    let bytes = [UInt8](repeating: 0xE9, count: 50_001)
    #expect(encoding.text(of: bytes)?.text.unicodeScalars.count == 50_001)
  }

  @Test(arguments: ["x-nothing", "", "UTF-8/../..", "a b"])
  func `an encoding that is none`(name: String) { #expect(BagEncoding(name) == nil) }

  @Test func `bytes of another encoding are told`() throws {
    #expect(BagEncoding.utf8.text(of: [0xE9]) == nil)
    #expect(try #require(BagEncoding("US-ASCII")).text(of: [0xE9]) == nil)
  }
}
