import Diagnostics
import Foundation
import Testing
import Typesetting

@testable import Templates

/// Files made to hurt: one clear error, soon.
@Suite struct HostileTests {
  func faults(_ bytes: [UInt8]) -> [String] {
    let start = ContinuousClock.now
    defer { #expect(ContinuousClock.now - start < .seconds(2)) }
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
    #expect(faults(nested(30_000)) == ["T016 2:323"])
  }

  @Test func `a file above a MiB is refused unread`() {
    let padding = String(repeating: " ", count: 1 << 20)
    #expect(faults("<form id=\"test\">\(padding)</form>") == ["T016"])
  }

  @Test(arguments: ["(", "not ", "count("]) func `an expression of endless depth is refused`(piece: String) {
    let text = String(repeating: piece, count: 200_000 / piece.count)
    #expect(
      faults("<form id=\"test\"><pages part=\"sheet\"><p>{\(text)}</p></pages></form>") == ["T013 1:41"])
  }

  @Test(arguments: [" ?? 'a'", " or true", " == 1", ".a", " | upper"])
  func `an endless expression is refused`(piece: String) {
    let text = "school" + String(repeating: piece, count: 100_000 / piece.count)
    let found = faults("<form id=\"test\"><pages part=\"sheet\"><p>{\(text)}</p></pages></form>")
    #expect(found.count == 1 && found[0].hasPrefix("T01"))
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
