import CSQLite
import Diagnostics
import Records
import Store
import Testing

/// Kept documents, signatures, approvals and their locks in the school file.
@Suite struct SigningTests {
  private let folder: Folder
  private let file: SchoolFile
  private let path: String
  private let unit = SignedUnit(year: year, className: class4A, form: "result-sheet", period: .endYear)
  private let signature = PageSignature(
    who: "gv01", name: "Đỗ Thị Hằng", at: Moment(unixSeconds: 1_700_000_100))

  init() throws {
    folder = try Folder()
    path = folder.path("school.hocba")
    file = try school(in: folder)
    try file.write(as: .test) { writer throws(Failure) in
      for number in 1...2 {
        try writer.put(RoundTripTests.sampleResult(), of: pupilID(number), in: year, at: .endYear)
      }
    }
  }

  private func document(version: Int = 1) -> DocumentToKeep {
    DocumentToKeep(
      unit: unit, version: version, paper: "A3", day: CivilDate("2024-05-31"),
      pages: [1, 2].map {
        KeptPage(page: $0, pupil: nil, fingerprint: [UInt8](repeating: UInt8($0), count: 32))
      }, pdf: Array("%PDF".utf8), dump: [0, 1, 2])
  }

  /// Keeps a document, signs its first page, approves it.
  private func approve() throws {
    try file.write(as: .test) { writer throws(Failure) in
      let number = try writer.keep(document(), at: signature.at)
      try writer.sign([1], of: unit, document: number, as: signature)
      try writer.approve(unit, document: number, as: signature, locking: [pupilID(1)])
    }
  }

  private func change(_ number: Int, _ change: (inout PeriodResult) -> Void) -> Message? {
    refusal {
      var result = try file.results(in: year, period: .endYear)[pupilID(number)] ?? PeriodResult()
      change(&result)
      try file.write(as: .test) { writer throws(Failure) in
        try writer.put(result, of: pupilID(number), in: year, at: .endYear)
      }
    }
  }

  @Test func `what is kept comes back, found by its code too`() throws {
    try approve()
    let kept = try #require(try file.keptDocuments(in: year).first)
    #expect(kept.unit == unit && kept.number == 1 && kept.version == 1 && kept.paper == "A3")
    #expect(kept.pages.map(\.page) == [1, 2])
    #expect(kept.pages[0].signature == signature)
    #expect(kept.pages[1].signature == nil)
    #expect(try file.pdf(of: kept) == Array("%PDF".utf8))
    #expect(try file.dump(of: kept) == [0, 1, 2])
    #expect(try file.keptDocuments(withCode: [UInt8](repeating: 2, count: 10)) == [kept])
    #expect(try file.keptDocuments(withCode: [UInt8](repeating: 3, count: 10)).isEmpty)
    #expect(kept.lastEntry < (try file.lastAuditEntry()))
    #expect(try file.verifyAudit().isSound)
  }

  @Test func `an approval locks marks, notes and outcomes of its pupils, and nothing else`() throws {
    try approve()
    #expect(change(1) { $0.note = "khác" } == .periodApproved)
    #expect(change(1) { $0.confirmedOutcome = "x" } == .periodApproved)
    #expect(change(1) { $0.subjects.removeAll() } == .periodApproved)
    #expect(change(1) { $0.traits.removeAll() } == .periodApproved)
    #expect(change(1) { $0.awards.append(Award(text: "Khen", isAdHoc: true)) } == .periodApproved)
    // The summer goes on: what the principal decides, and the assessment after support.
    // A decision without a day would stand on the sheet of May too.
    let day = CivilDate(year: 2024, month: 8, day: 20)
    #expect(
      change(1) {
        $0.promotionDecision = !($0.promotionDecision ?? false)
        $0.promotionNote.day = nil
      } == .periodApproved)
    #expect(
      change(1) {
        $0.promotionDecision = !($0.promotionDecision ?? false)
        $0.promotionNote.day = day
      } == nil)
    #expect(change(1) { $0.supplementary.traits["patriotism"] = .adequate } == nil)
    // Others, and other periods.
    #expect(change(2) { $0.note = "khác" } == nil)
    try file.write(as: .test) { writer throws(Failure) in
      try writer.put(RoundTripTests.sampleResult(), of: pupilID(1), in: year, at: .endTerm1)
    }
  }

  @Test func `reopening unlocks and keeps`() throws {
    try approve()
    let approval = try #require(try file.approvals(in: year, of: unit).first)
    try file.write(as: .test) { writer throws(Failure) in
      try writer.publish(approval, by: "ht", at: signature.at)
      try writer.reopen(approval, by: "ht", at: signature.at, reason: "sai")
    }
    let after = try #require(try file.approvals(in: year).first)
    #expect(after.reopened?.reason == "sai")
    #expect(after.published?.who == "ht")
    #expect(change(1) { $0.note = "khác" } == nil)
    #expect(try file.keptDocuments(in: year).count == 1)
    // Once.
    #expect(
      refusal {
        try file.write(as: .test) { writer throws(Failure) in
          try writer.reopen(approval, by: "ht", at: Moment(unixSeconds: 1), reason: "lần nữa")
        }
      } == .signedKept)
    #expect(try file.verifyAudit().isSound)
  }

  @Test(arguments: [
    "DELETE FROM kept_document", "DELETE FROM kept_page", "DELETE FROM page_signature",
    "DELETE FROM approval",
    "DELETE FROM period_lock", "DELETE FROM page_review", "DELETE FROM page_query",
    "UPDATE kept_document SET pdf = x'00'", "UPDATE kept_page SET page = 9",
    "UPDATE page_signature SET name = 'x'",
    "UPDATE approval SET name = 'x'", "UPDATE period_lock SET period = 'mid-term-1'",
    "UPDATE page_query SET note = 'x'", "UPDATE subject_mark SET score = 1", "DELETE FROM trait_level",
    "DELETE FROM result", "UPDATE result SET note = 'x'",
  ]) func `another program cannot change what is signed and approved`(sql: String) throws {
    try approve()
    try file.write(as: .test) { writer throws(Failure) in
      try writer.noteReview(
        of: unit, seen: String(repeating: "a", count: 64), by: "gv01", at: signature.at)
      _ = try writer.addQuery(
        about: unit, page: 1, pupil: pupilID(1), column: nil, note: "?", by: "gv01", at: signature.at)
    }
    #expect(runSQL(sql, on: path) != SQLITE_OK)
  }

  @Test func `a page changed behind the guards shows in the audit`() throws {
    try approve()
    for trigger in triggers(of: path) where trigger.hasPrefix("kept_document") {
      #expect(runSQL("DROP TRIGGER \(trigger)", on: path) == SQLITE_OK)
    }
    #expect(runSQL("UPDATE kept_document SET pdf = x'00'", on: path) == SQLITE_OK)
    let findings = try SchoolFile.open(at: path).verifyAudit().findings
    #expect(findings.contains { $0.message == .auditRowDiffers })
  }

  @Test func `a query is answered once`() throws {
    try file.write(as: .test) { writer throws(Failure) in
      _ = try writer.addQuery(
        about: unit, page: 1, pupil: pupilID(1), column: "Toán: Điểm", note: "Đúng?", by: "gv01",
        at: signature.at)
      try writer.closeQuery(1, answer: "Đúng", by: "gv02", at: signature.at)
    }
    let query = try #require(try file.pageQueries(in: year, of: unit).first)
    #expect(query.pupil == pupilID(1) && query.column == "Toán: Điểm" && query.answer == "Đúng")
    #expect(!query.isOpen)
    #expect(
      refusal {
        try file.write(as: .test) { writer throws(Failure) in
          try writer.closeQuery(1, answer: "Sai", by: "gv02", at: signature.at)
        }
      } == .signedKept)
  }
}
