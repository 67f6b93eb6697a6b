import Foundation
import Harness
import Testing

/// `archive create`, `verify` and `show` (contract, section 1; design, section 10).
@Suite struct ArchiveTests {
  private struct Listing: Decodable {
    struct Document: Decodable {
      var path: String
      var form: String
      var `class`: String?
      var pupil: String?
      var period: String
      var state: String
      var pages: Int
      var bytes: Int
      var sha256: String
    }
    var documents: [Document]
  }

  private struct Verdict: Decodable {
    struct Found: Decodable { var code: String, place: String }
    var valid: Bool
    var own: Bool
    var files: Int
    var documents: Int
    var auditEntries: Int
    var findings: [Found]
  }

  private func verdict(_ binary: Binary, _ folder: String, code: Int32 = 0) throws -> Verdict {
    let data = try binary.mustRun(["archive", "verify", folder, "--json"], code: code).data
    return try JSONDecoder().decode(Verdict.self, from: data)
  }

  private func documents(_ words: String...) throws -> [Listing.Document] {
    let made = try Archived.made()
    let data = try made.binary.mustRun(["archive", "show", Archived.bag, "--json"] + words).data
    return try JSONDecoder().decode(Listing.self, from: data).documents
  }

  /// A copy of the bag to spoil.
  private func copy() throws -> Binary {
    let binary = try Binary()
    try FileManager.default.copyItem(
      at: Archived.made().binary.url(Archived.bag), to: binary.url(Archived.bag))
    return binary
  }

  @Test func `the tool of the Library of Congress finds it valid, and so do we`() throws {
    let made = try Archived.made()
    #expect(try Archived.isValid(made.binary, Archived.bag))
    let verdict = try verdict(made.binary, Archived.bag)
    #expect(verdict.valid && verdict.own)
    #expect(verdict.findings.isEmpty)
    #expect(verdict.documents == (try documents()).count)
    #expect(verdict.auditEntries > 100)
    #expect(
      try Tool("sha256sum").run(["-c", "--quiet", "manifest-sha256.txt"], in: made.binary.url(Archived.bag))
        .code == 0)
  }

  @Test func `every pupil has a card, every class its books, and each file is a whole PDF`() throws {
    let made = try Archived.made()
    let documents = try documents()
    #expect(
      Set(documents.filter { $0.form == "report-card" }.compactMap(\.pupil))
        == Set(made.school.pupils.map(\.id)))
    for name in made.school.classes {
      let own = Set(
        documents.filter { $0.class == name && $0.pupil == nil }.map { "\($0.form) \($0.period)" })
      #expect(
        own.isSuperset(of: [
          "result-sheet end-year", "class-book end-year", "class-list end-year", "handover-minutes end-year",
        ]))
      #expect(own.contains("result-sheet end-term-1") == (name == "5A"))
    }
    #expect(documents.filter { $0.class == nil }.map(\.form).contains("school-register"))
    #expect(documents.contains { $0.form == "completion-certificate" })
    // Nothing is approved: what is signed and approved is a draft, and what rests on it.
    for document in documents {
      let isSigned = [
        "result-sheet", "report-card", "class-book", "merit-certificate", "completion-certificate",
        "statistics",
      ].contains(document.form)
      #expect(document.state == (isSigned ? "draft" : "final"), "\(document.path)")
      let bytes = try made.binary.contents("\(Archived.bag)/\(document.path)")
      #expect(bytes.count == document.bytes && bytes.starts(with: Data("%PDF-1.4".utf8)))
    }
    let sheet = PDFReading(made.binary, "\(Archived.bag)/data/documents/5A/result-sheet-end-year.pdf")
    #expect(try sheet.pages(raw: true).contains { $0.contains("BẢN NHÁP") })
  }

  @Test func `its names are ASCII, and nothing temporary is left`() throws {
    let made = try Archived.made()
    for file in made.binary.files(below: Archived.bag) {
      #expect(file.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }, "\(file)")
      #expect(!file.contains(".tmp") && !file.contains("unfinished"))
    }
    #expect(!made.binary.has("bag.unfinished"))
  }

  @Test func `data, columns, finding aid and metadata`() throws {
    let made = try Archived.made()
    func text(_ name: String) throws -> String {
      String(decoding: try made.binary.contents("\(Archived.bag)/\(name)"), as: UTF8.self)
    }
    let columns = Rows(try made.binary.contents("\(Archived.bag)/data/data/columns.csv")).rows
    let files = made.binary.files(below: Archived.bag).filter { $0.hasSuffix(".csv") }
    for file in files {
      let name = String(file.dropFirst(Archived.bag.count + 1))
      let described = columns.filter { $0["Tệp"] == name }.compactMap { $0["Cột"] }
      let headings = Rows(try made.binary.contents(file)).headings
      if !name.hasSuffix("/columns.csv") { #expect(described == headings, "\(name)") }
    }
    #expect(columns.allSatisfy { $0["Ý nghĩa"]?.isEmpty == false && $0["Nguồn"]?.isEmpty == false })
    let exported = try made.binary.mustRun(["export", "results", "--period", "end-year"]).data
    #expect(try made.binary.contents("\(Archived.bag)/data/data/results-end-year.csv") == exported)
    let information = try text("bag-info.txt")
    for label in [
      "Source-Organization: ", "Bagging-Date: 2024-08-31", "Payload-Oxum: ", "OrganId: ", "FileCatalog: ",
      "FileNotation: ", "Maintenance: Vĩnh viễn", "Bag-Software-Agent: HocBa ", "SignerInfo.FullName: ",
    ] { #expect(information.contains(label), "\(label)") }
    let page = try text("data/finding-aid.html")
    #expect(!page.contains("<script") && !page.contains("http"))
    for document in try documents() {
      #expect(page.contains("href=\"\(document.path.dropFirst("data/".count))\""), "\(document.path)")
    }
    let aid = try text("data/finding-aid.txt")
    for pupil in made.school.pupils { #expect(aid.contains(pupil.id)) }
  }

  @Test(arguments: [
    [:], ["TZ": "Pacific/Auckland", "LANG": "vi_VN.UTF-8"],
    ["TZ": "America/Caracas", "LC_ALL": "tr_TR.UTF-8", "HOME": "/nonexistent"],
  ]) func `the same bytes from anywhere`(environment: [String: String]) throws {
    let made = try Archived.made()
    let elsewhere = try Binary()
    let outcome = try elsewhere.run(made.words("khác/hồ sơ", jobs: 3), environment: environment)
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(try made.differences(from: elsewhere, "khác/hồ sơ").isEmpty)
  }

  @Test func `an archive that is there is left as it is`() throws {
    let made = try Archived.made()
    let again = try made.binary.run(made.words(Archived.bag))
    #expect(again.code == 0)
    #expect(again.output.contains("nothing to do"))
    let binary = try Binary()
    try binary.write("taken", "x")
    let outcome = try binary.run(made.words("taken"))
    #expect(outcome.code == 73)
    #expect(outcome.errors.contains("H001"))
    #expect(try binary.contents("taken") == Data("x".utf8))
  }

  @Test func `without drafts nothing is archived while nothing is approved`() throws {
    let made = try Archived.made()
    let binary = try Binary()
    let outcome = try binary.run(["--school", made.file, "archive", "create", "-o", "b", "--lang", "en"])
    #expect(outcome.code == 1)
    #expect(outcome.errors.contains("--include-drafts"))
    #expect(binary.files().isEmpty)
  }

  @Test func `a pupil whose letters no font has is listed, the others are archived`() throws {
    let made = try Archived.made()
    let binary = try Binary()
    try FileManager.default.copyItem(at: made.binary.url("school.hocba"), to: binary.url("school.hocba"))
    let pupil = try #require(made.school.present(in: "4A").first)
    try binary.mustRun([
      "mark", "set", "--pupil", pupil.id, "--period", "cn", "--subject", "TV", "--comment", "Em 😀",
    ])
    let outcome = try binary.run(["archive", "create", "-o", "b", "--include-drafts", "--lang", "en"])
    #expect(outcome.code == 3)
    #expect(outcome.errors.contains(pupil.id) && outcome.errors.contains("U+1F600"), "\(outcome.errors)")
    #expect(try Archived.isValid(binary, "b"))
    let cards = binary.files(below: "b/data/documents").filter { $0.contains("report-card") }
    #expect(cards.count == made.school.pupils.count - 1)
    let aid = String(decoding: try binary.contents("b/data/finding-aid.txt"), as: UTF8.self)
    #expect(aid.contains("KHÔNG CÓ TRONG HỒ SƠ"))
  }

  @Test func `show filters, and extracts one document after looking at its digest`() throws {
    let made = try Archived.made()
    let pupil = try #require(made.school.present(in: "4A").first)
    let own = try documents("--pupil", pupil.id, "--form", "report-card")
    #expect(own.map(\.path) == ["data/documents/4A/report-card-\(pupil.id).pdf"])
    #expect(try documents("--class", "4A").allSatisfy { $0.class == "4A" })
    let binary = try copy()
    let words = [
      "archive", "show", Archived.bag, "--pupil", pupil.id, "--form", "report-card", "-o", "x.pdf",
    ]
    try binary.mustRun(words)
    #expect(try binary.contents("x.pdf") == binary.contents("\(Archived.bag)/\(own[0].path)"))
    try binary.mustRun(["archive", "show", Archived.bag, "--class", "4A", "-o", "y.pdf"], code: 64)
    try binary.mustRun(["archive", "show", Archived.bag, "--pupil", "NOBODY", "-o", "y.pdf"], code: 66)
    var bytes = try binary.contents("\(Archived.bag)/\(own[0].path)")
    bytes[bytes.count / 2] ^= 1
    try bytes.write(to: binary.url("\(Archived.bag)/\(own[0].path)"))
    try binary.mustRun(
      ["archive", "show", Archived.bag, "--pupil", pupil.id, "--form", "report-card", "-o", "z.pdf"], code: 1)
    #expect(!binary.has("z.pdf") && !binary.has("y.pdf"))
  }

  @Test func `what is changed, missing or added is named`() throws {
    let binary = try copy()
    let folder = Archived.bag + "/data/documents/4A/"
    var bytes = try binary.contents(folder + "class-list.pdf")
    bytes[100] ^= 1
    try bytes.write(to: binary.url(folder + "class-list.pdf"))
    try FileManager.default.removeItem(at: binary.url(folder + "class-book.pdf"))
    try binary.write(folder + "new.pdf", "x")
    let found = try verdict(binary, Archived.bag, code: 1)
    #expect(!found.valid)
    #expect(found.findings.contains { $0.code == "E036" && $0.place == "data/documents/4A/class-list.pdf" })
    #expect(found.findings.contains { $0.code == "E031" })
    #expect(found.findings.contains { $0.code == "E034" && $0.place == "data/documents/4A/new.pdf" })
    #expect(try !Archived.isValid(binary, Archived.bag))
  }

  /// Changes the snapshot of a copy by a line of shell, and writes all digests anew.
  private func resealed(_ change: String) throws -> Binary {
    let binary = try copy()
    let outcome = try binary.shell(
      """
      cd bag && chmod u+w data/school/school.hocba
      \(change)
      sum() { sha256sum "$1" | cut -d' ' -f1; }
      new=$(sum data/school/school.hocba)
      sed -i "s|^.*  data/school/school.hocba|$new  data/school/school.hocba|" manifest-sha256.txt
      bytes=$(find data -type f -printf '%s\\n' | awk '{s+=$1} END {print s}'); count=$(find data -type f | wc -l)
      sed -i "s|^Payload-Oxum.*|Payload-Oxum: $bytes.$count|" bag-info.txt
      for f in bag-info.txt bagit.txt manifest-sha256.txt; do echo "$(sum $f)  $f"; done > tagmanifest-sha256.txt
      """)
    #expect(outcome.code == 0, "\(outcome.output)")
    #expect(try Archived.isValid(binary, Archived.bag))
    return binary
  }

  /// Whoever changes the snapshot and writes its digests anew is found by the audit in it.
  @Test func `a snapshot changed with its digests is not believed`() throws {
    let binary = try resealed(
      """
      sqlite3 data/school/school.hocba "DROP TRIGGER pupil_updated; UPDATE pupil SET full_name = 'X' WHERE key = 1"
      """)
    let found = try verdict(binary, Archived.bag, code: 1)
    #expect(found.findings.allSatisfy { $0.code.hasPrefix("A") }, "\(found.findings)")
    #expect(!found.findings.isEmpty)
  }

  /// Years later: the snapshot stays as it is, a copy of it is brought up to date and verified.
  @Test func `a snapshot of an older version is verified too`() throws {
    let old = Binary.package.appendingPathComponent("Tests/StoreTests/school-version-2.sqlite").path
    let binary = try resealed("cp '\(old)' data/school/school.hocba")
    let before = try binary.contents("bag/data/school/school.hocba")
    let found = try verdict(binary, Archived.bag)
    #expect(found.auditEntries > 0)
    #expect(try binary.contents("bag/data/school/school.hocba") == before)
  }

  @Test func `the school's own forms go along`() throws {
    let made = try Archived.made()
    let binary = try Binary()
    let own = "own/school/class-list.xml"
    try FileManager.default.createDirectory(at: binary.url("own/school"), withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: Binary.package.appendingPathComponent("Templates/school/class-list.xml"), to: binary.url(own))
    try binary.mustRun(made.words("b") + ["--templates", "own"])
    #expect(
      try binary.contents("b/data/reference/own-templates/school-class-list.xml") == binary.contents(own))
    let digests = Rows(try binary.contents("b/data/reference/digests.csv")).rows
    #expect(digests.filter { $0["Của ai"] == "own" }.compactMap { $0["Tệp"] } == ["school/class-list.xml"])
    #expect(digests.count { $0["Loại"] == "font" } == 4)
    try binary.mustRun(["archive", "verify", "b"])
  }

  @Test func `no bag, no folder`() throws {
    let binary = try Binary()
    try binary.write("file", "x")
    for name in ["missing", "file"] { try binary.mustRun(["archive", "verify", name], code: 66) }
    try FileManager.default.createDirectory(at: binary.url("empty"), withIntermediateDirectories: true)
    try binary.mustRun(["archive", "verify", "empty"], code: 1)
    try binary.mustRun(["archive", "show", "missing"], code: 66)
  }
}
