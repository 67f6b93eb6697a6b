import Foundation
import Testing

/// The rooms of the house and the way their arrows point (design.md, section 3).
@Suite struct RoomTests {
  /// What a room may import beside itself. What a room below may name in its own signatures, such as
  /// Diagnostics, may be imported above it too; C modules may not.
  static let table: [String: Set<String>] = [
    "Diagnostics": [],
    "Deflate": ["CSystem"],
    "Digests": [],
    "Vietnamese": [],
    "Records": ["Diagnostics", "Vietnamese"],
    "Passwords": ["CCrypt", "Diagnostics"],
    "Store": ["CSQLite", "Records", "Digests"],
    "Exchange": ["Records", "Deflate"],
    "Typesetting": ["Diagnostics", "Vietnamese"],
    "Templates": ["Typesetting", "Diagnostics", "Vietnamese"],
    "PDFOutput": ["CHaru", "Typesetting", "Deflate"],
    "Forms": ["Records", "Templates", "Typesetting", "Digests"],
    "SignOff": ["Forms", "Store"],
    "Archiving": ["Forms", "PDFOutput", "Store"],
    "HocBaKit": [
      "Diagnostics", "Deflate", "Digests", "Vietnamese", "Records", "Passwords", "Store", "Exchange",
      "Typesetting", "Templates", "PDFOutput", "Forms", "SignOff", "Archiving",
    ],
    "hocba": ["HocBaKit"],
  ]

  static let cModules: Set = ["CHaru", "CSQLite", "CSystem", "CCrypt"]
  /// Parts of the toolchain; Foundation is for all rooms but Typesetting.
  static let toolchain: Set = ["Foundation", "FoundationXML", "Synchronization", "Glibc"]

  /// Everything that a room may import.
  static func allowed(in room: String) -> Set<String> {
    var reach = table[room] ?? []
    var waiting = Array(reach)
    while let next = waiting.popLast() {
      for below in table[next] ?? [] where !cModules.contains(below) && reach.insert(below).inserted {
        waiting.append(below)
      }
    }
    return room == "Typesetting" ? reach : reach.union(toolchain)
  }

  @Test func `every import is in the table of the rooms`() {
    let imports = SourceTree.lines.filter { $0.imported != nil }
    #expect(imports.count > 100, "the sources were found")
    for line in imports {
      #expect(Self.table[line.room] != nil, "a room that the table does not have: \(line)")
      #expect(Self.allowed(in: line.room).contains(line.imported ?? ""), "\(line)")
    }
  }

  @Test(arguments: [
    ("CHaru", "PDFOutput"), ("CSQLite", "Store"), ("CSystem", "Deflate"), ("CCrypt", "Passwords"),
  ])
  func `a C module has one user`(module: String, user: String) {
    let users = Set(SourceTree.lines.filter { $0.imported == module }.map(\.room))
    #expect(users == [user])
  }

  @Test(arguments: [
    ("import Forms", "Forms"), ("public import Forms", "Forms"), ("internal import CHaru", "CHaru"),
    ("@_exported public import Records", "Records"), ("@preconcurrency import Foundation", "Foundation"),
    ("import struct Foundation.Data", "Foundation"), ("package import Diagnostics", "Diagnostics"),
  ])
  func `all spellings of an import are read`(text: String, module: String) {
    #expect(SourceLine(room: "", file: "", number: 1, text: text).imported == module)
  }

  @Test func `nothing below the program reads clock, locale or environment`() {
    let forbidden: Set = [
      "Date", "ProcessInfo", "getenv", "Locale", "TimeZone", "Calendar", "DateFormatter", "NumberFormatter",
      "clock_gettime", "gettimeofday", "ContinuousClock", "SystemRandomNumberGenerator", "setlocale",
    ]
    for line in SourceTree.lines where line.room != "hocba" {
      for word in line.words where forbidden.contains(String(word)) {
        // A label of RFC 8493.
        if word == "Date", line.text.contains("\"Bagging-Date\"") { continue }
        // Making a date from a file's numbers would be no reading of the clock, but no room needs it.
        Issue.record("\(word): \(line)")
      }
    }
  }

  @Test func `no C type in a public declaration`() {
    for line in SourceTree.lines where !Self.cModules.contains(line.room) {
      let words = line.words
      guard words.first == "public" || words.first == "package", words.dropFirst().first != "import" else {
        continue
      }
      for word in words {
        let isC = ["HPDF_", "sqlite3", "hocba_", "OpaquePointer", "UnsafeMutable", "_HPDF"].contains {
          word.hasPrefix($0)
        }
        #expect(!isC, "\(line)")
      }
    }
  }

  @Test func `the import of a C module is never public`() {
    for line in SourceTree.lines where Self.cModules.contains(line.imported ?? "") {
      #expect(!line.words.contains("public") && !line.words.contains("package"), "\(line)")
    }
  }

  @Test func `the fonts are the ones that were checked in`() throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/sha256sum")
    process.arguments = ["--strict", "--check", "--quiet", "SHA256SUMS"]
    process.currentDirectoryURL = SourceTree.root.appending(path: "Fonts")
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let sums = try String(contentsOf: SourceTree.root.appending(path: "Fonts/SHA256SUMS"), encoding: .utf8)
    let fonts = try FileManager.default.contentsOfDirectory(
      atPath: SourceTree.root.appending(path: "Fonts").path
    ).filter { $0.hasSuffix(".ttf") }
    for font in fonts { #expect(sums.contains(font)) }
    #expect(fonts.count == 4)
  }
}
