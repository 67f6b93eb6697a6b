import Digests
import Forms
import HocBaKit
import Records
import SignOff
import Testing
import Typesetting

/// What a fingerprint hashes (Docs/decisions/0024-signing-pages.md).
@Suite struct FingerprintTests {
  private let page = PageIdentity(
    form: .reportCard, year: SchoolYear(start: 2023), className: ClassName(rawValue: "4A"),
    pupil: PupilID(rawValue: "HS001"), period: .endYear, page: 2)
  private let sources = PageSources(templates: ["aa", "bb"], regulation: "cc", fonts: "dd")

  private var frame: PageFrame {
    var frame = PageFrame(size: Size(width: 595.276, height: 841.89))
    frame.furniture = [.rule(Mark.Rule(x1: 1, y1: 2.0005, x2: -3, y2: 4, weight: 0.5, isDotted: true))]
    frame.ink = [
      .text(Mark.TextRun(x: 10, y: 20.25, style: TextStyle(.bold, size: 9), units: Array("Ẩn số 7".utf16)))
    ]
    frame.stamp = [.fill(Mark.Fill(x: 0, y: 0, width: 1, height: 1, colour: .black))]
    return frame
  }

  @Test func `the definition of the decision gives the same`() {
    let furniture = "p1 page 595.276x841.890\np1 furniture dots 1.000,2.001 -3.000,4.000 0.500 g0.000\n"
    let ink = "p1 page 595.276x841.890\np1 ink text 10.000,20.250 bold/9.000 g0.000 \"Ẩn số 7\"\n"
    let text = """
      HocBa page 1
      form report-card
      year 2023-2024
      class 4A
      pupil HS001
      period end-year
      page 2
      template aa
      template bb
      regulation cc
      fonts dd
      furniture \(SHA256.hex(SHA256.digest(furniture.utf8)))
      ink \(SHA256.hex(SHA256.digest(ink.utf8)))

      """
    #expect(Fingerprinter().fingerprint(of: frame, page, sources).bytes == SHA256.digest(text.utf8))
  }

  @Test func `the stamp layer does not count, everything else does`() {
    let fingerprinter = Fingerprinter()
    let whole = fingerprinter.fingerprint(of: frame, page, sources)
    var stamped = frame
    stamped.stamp = []
    #expect(fingerprinter.fingerprint(of: stamped, page, sources) == whole)
    var others: [Fingerprint] = []
    var moved = frame
    moved.ink = [
      .text(Mark.TextRun(x: 10, y: 20.251, style: TextStyle(.bold, size: 9), units: Array("Ẩn số 7".utf16)))
    ]
    others.append(fingerprinter.fingerprint(of: moved, page, sources))
    var ruled = frame
    ruled.furniture = []
    others.append(fingerprinter.fingerprint(of: ruled, page, sources))
    var other = page
    other.page = 1
    others.append(fingerprinter.fingerprint(of: frame, other, sources))
    other = page
    other.className = ClassName(rawValue: "4B")
    others.append(fingerprinter.fingerprint(of: frame, other, sources))
    var changed = sources
    changed.fonts = "ee"
    others.append(fingerprinter.fingerprint(of: frame, page, changed))
    changed = sources
    changed.templates = ["aa"]
    others.append(fingerprinter.fingerprint(of: frame, page, changed))
    changed = sources
    changed.regulation = nil
    others.append(fingerprinter.fingerprint(of: frame, page, changed))
    #expect(Set(others + [whole]).count == others.count + 1)
  }

  @Test(arguments: ["a\u{7F}é", "Ặ \u{1F600} x", "€￿"]) func `a dump is UTF-8 as String writes it`(
    text: String
  ) {
    let run = Mark.TextRun(x: 0, y: 0, style: TextStyle(size: 1), units: Array(text.utf16))
    #expect(FrameDump.text(of: .text(run)).hasSuffix("\"\(text)\""))
    var half = run
    half.units = [0xD83D, 0x41, 0xDE00]
    #expect(FrameDump.text(of: .text(half)).hasSuffix("\"\u{FFFD}A\u{FFFD}\""))
  }

  @Test(arguments: [("2", [2]), ("1-3", [1, 2, 3]), ("3,1", [1, 3]), ("1–2, 5", [1, 2, 5])])
  func `pages are named as people do`(text: String, pages: [Int]) throws {
    #expect(try PageSelection(text, of: 5) == .pages(pages))
  }

  @Test(arguments: ["", "0", "6", "2-1", "a", "1,,2", "1-2-3"]) func `other pages are refused`(text: String) {
    #expect(throws: Failure.self) { try PageSelection(text, of: 5) }
  }

  @Test func `pages are told in ranges`() {
    #expect(PageSelection.text([1, 2, 3, 7, 9, 10]) == "1-3, 7, 9-10")
  }
}
