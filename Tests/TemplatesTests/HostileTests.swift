import Diagnostics
import Foundation
import Testing
@testable import Typesetting

@testable import Templates

/// Files made to hurt: one clear error, soon.
@Suite struct HostileTests {
  /// Of this thread's own work: others run beside it.
  static var seconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  func faults(_ bytes: [UInt8]) -> [String] {
    let start = Self.seconds
    defer { #expect(Self.seconds - start < 2) }
    do throws(Failure) {
      _ = try FormTemplate(bytes, file: "test.xml", paper: .a4, schema: World.schema)
      return []
    } catch { return described(error) }
  }

  func faults(_ text: String) -> [String] { faults(Array(text.utf8)) }

  @Test func `a document type is refused at its place, and with it all entities`() {
    var bomb = "<?xml version=\"1.0\"?>\n<!DOCTYPE form [\n<!ENTITY a \"aaaaaaaaaa\">\n"
    for (name, inner) in zip("bcdefghij", "abcdefghi") {
      bomb += "<!ENTITY \(name) \"" + String(repeating: "&\(inner);", count: 10) + "\">\n"
    }
    #expect(faults(bomb + "]>\n<form id=\"test\">&j;</form>") == ["T017 2:1"])
    #expect(faults("<!DOCTYPE form SYSTEM \"file:///etc/passwd\"><form/>") == ["T017 1:1"])
  }

  @Test func `a document type in another encoding is refused as well`() throws {
    let text =
      "<?xml version=\"1.0\" encoding=\"UTF-16\"?><!DOCTYPE form [<!ENTITY a \"aaa\">]><form id=\"test\">&a;</form>"
    for encoding in [String.Encoding.utf16, .utf16LittleEndian, .utf16BigEndian] {
      let data = try #require(text.data(using: encoding))
      #expect(faults(Array(data)).map { $0.prefix(4) } == ["T001"])
    }
    #expect(faults([0]).map { $0.prefix(4) } == ["T001"])
    #expect(faults([0xFF, 0xFE, 0x3C]).map { $0.prefix(4) } == ["T001"])
  }

  @Test func `48 levels are enough`() {
    func nested(_ levels: Int) -> String {
      let open = String(repeating: "<block>", count: levels - 2)
      let close = String(repeating: "</block>", count: levels - 2)
      return "<form id=\"test\"><pages part=\"sheet\">\n" + open + close + "</pages></form>"
    }
    #expect(faults(nested(48)) == [])
    // The 49th element is the 47th block: 46 × 7 + 1.
    #expect(faults(nested(49)) == ["T016 2:323"])
    #expect(faults(nested(2_000)) == ["T016 2:323"])
    #expect(faults(nested(30_000)).map { $0.prefix(4) } == ["T016"])
  }

  @Test func `a file above a MiB is refused unread`() {
    let padding = String(repeating: " ", count: 1 << 20)
    #expect(faults("<form id=\"test\">\(padding)</form>") == ["T016"])
  }

  @Test(arguments: ["(", "not ", "count("]) func `an expression of endless depth is refused`(piece: String) {
    let text = String(repeating: piece, count: 18_000 / piece.count)
    #expect(
      faults("<form id=\"test\"><pages part=\"sheet\"><p>{\(text)}</p></pages></form>") == ["T013 1:41"])
  }

  @Test(arguments: [" ?? 'a'", " or true", " == 1", ".a", " | upper"])
  func `an endless expression is refused`(piece: String) {
    let text = "school" + String(repeating: piece, count: 18_000 / piece.count)
    let found = faults("<form id=\"test\"><pages part=\"sheet\"><p>{\(text)}</p></pages></form>")
    #expect(found.count == 1 && found[0].hasPrefix("T01"))
  }

  /// What filling the body of a template in comes to, within two seconds.
  func filled(_ body: String) -> [String] {
    let start = Self.seconds
    defer { #expect(Self.seconds - start < 2) }
    do throws(Failure) {
      let sequence = try template(body).sequence("sheet", values: World.values, owner: "4A")
      let info = PageInfo(number: 1, count: 1, numberInPart: 1, countInPart: 1)
      _ = try (sequence.head(info), sequence.foot(info))
      return []
    } catch { return described(error) }
  }

  @Test func `what repeats within repetitions is refused before it fills the memory`() {
    func nested(_ levels: Int, _ inner: String, _ name: String = "block") -> String {
      (0..<levels).map { "<\(name) each=\"class.pupils\" as=\"p\($0)\">" }.joined() + inner
        + String(repeating: "</\(name)>", count: levels)
    }
    // 3¹² = 531,441 turns.
    #expect(filled(nested(12, "<p>a</p>")).map { $0.prefix(4) } == ["T045"])
    #expect(filled(nested(12, "")).map { $0.prefix(4) } == ["T045"])
    #expect(filled("<foot>" + nested(14, "<p>a</p>") + "</foot>").map { $0.prefix(4) } == ["T045"])
    // 3⁷ = 2,187.
    #expect(filled(nested(7, "<p>a</p>")) == [])
    let long = String(repeating: "chữ ", count: 4_900)
    #expect(filled(nested(6, "<p>\(long)</p>")).map { $0.prefix(4) } == ["T045"])
    // A million columns.
    #expect(
      filled("<table>" + nested(13, "<column width=\"1*\">a</column>", "group") + "</table>") == ["T046 3:1"])
    #expect(
      filled(
        "<table rows=\"class.pupils\">" + nested(3, "<column width=\"1*\">\(long)</column>", "group")
          + "</table>")
        == ["T045 3:1"])
    let totals = String(repeating: "<total/>", count: 1_000)
    #expect(filled("<table><column width=\"9mm\">\(totals)</column></table>") == ["T016 3:8"])
  }

  @Test(arguments: [
    ("<space height=\"278mm\"/>", "T044 3:16"), ("<box height=\"300mm\"/>", "T044 3:14"),
    ("<columns height=\"5000mm\"/>", "T044 3:18"), ("<line height=\"277.1mm\"/>", "T044 3:15"),
    ("<table row-height=\"300mm\"><column width=\"9mm\">a</column></table>", "T044 3:20"),
    ("<table row-ideal=\"300mm\"><column width=\"9mm\">a</column></table>", "T044 3:19"),
  ])
  func `what is higher than the page is an error at its place`(body: String, expected: String) {
    #expect(
      faults("<form id=\"test\">\n<pages part=\"sheet\" margins=\"10mm\">\n\(body)</pages></form>") == [
        expected
      ])
  }

  @Test func `bytes changed at random are an error or a template`() throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Templates/TT27-2020/result-sheet.xml")
    let good = Array(try Data(contentsOf: path))
    var state: UInt64 = 1
    for _ in 0..<60 {
      var bytes = good
      for _ in 0..<3 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes[Int(state >> 33) % bytes.count] = UInt8(truncatingIfNeeded: state >> 20)
      }
      #expect(!faults(bytes).isEmpty)
    }
  }
}
