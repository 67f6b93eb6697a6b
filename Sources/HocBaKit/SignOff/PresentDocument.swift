import Deflate
import Diagnostics
import Forms
import Records
import SignOff
import Store
import Typesetting

/// The document of a unit as it would be printed now.
struct PresentDocument {
  let unit: SignedUnit
  /// What was signed of it.
  let history: UnitHistory
  let paper: Paper
  let section: ClassSection
  let regulation: Regulation
  /// One for a class, or one a pupil.
  let documents: [PrintedDocument]
  /// Its pages, beside what was signed of them.
  let pages: [PresentPage]
  /// What was found in making it.
  let findings: [Finding]
  /// Whether something of it was refused.
  let isRefused: Bool

  var frames: [PageFrame] { documents.flatMap(\.frames) }
  /// Whose results stand in it.
  var members: [PupilID] { documents.flatMap(\.members) }
  var day: CivilDate? { documents.first?.day }

  /// The kept document that is this one, on the same paper and of the same version.
  var kept: KeptDocument? {
    history.documents.last { document in
      document.version == history.version && document.paper == paper.rawValue
        && document.pages.map(\.fingerprint) == pages.map(\.fingerprint.bytes)
    }
  }
}

extension SchoolWriter {
  /// The number of the kept document of pages as they are now; it is kept if it was not.
  func number(of present: PresentDocument, keeping document: DocumentToKeep, at moment: Moment)
    throws(Failure)
    -> Int
  {
    if let number = present.kept?.number { return number }
    return try keep(document, at: moment)
  }
}

extension Press {
  /// The paper that a unit is signed on: that of the last kept document, else the one that sheets are bound on
  /// (contract, section 4), else the form's own.
  func paper(of unit: SignedUnit, _ grade: Int, _ history: UnitHistory) -> Paper {
    if let last = history.documents.last, let paper = Paper(rawValue: last.paper) { return paper }
    return unit.signedForm == .resultSheet
      ? .a3 : unit.signedForm.defaultPaper(grade: grade, period: unit.period)
  }

  /// What was signed and approved of a unit.
  func history(of unit: SignedUnit) throws(Failure) -> UnitHistory {
    UnitHistory(
      unit, documents: try school.keptDocuments(in: unit.year, of: unit),
      approvals: try school.approvals(in: unit.year, of: unit))
  }

  func section(of unit: SignedUnit) throws(Failure) -> ClassSection {
    let classes = try school.classes(in: unit.year)
    guard let section = classes.first(where: { $0.name == unit.className }) else {
      throw Failure(
        .classNotFound,
        [
          "class": unit.className.rawValue, "year": unit.year.text,
          "known": classes.map(\.name.rawValue).joined(separator: ", "),
        ])
    }
    return section
  }

  /// The order that prints a unit, or the units of a whole year.
  func order(of form: Form, _ scope: ClassScope, at period: Period, on paper: Paper, isDraft: Bool)
    -> PrintOrder
  {
    var order = PrintOrder(form, scope)
    order.period = period
    order.paper = paper
    order.isDraft = isDraft
    order.pages = .year
    order.isForSigning = true
    return order
  }

  /// Makes the pages of a unit, in a transaction that is open.
  ///
  /// - Parameter isDraft: also when something is missing; the fingerprints are those of a final print.
  func present(_ unit: SignedUnit, on paper: Paper? = nil, isDraft: Bool = false) throws(Failure)
    -> PresentDocument
  {
    let section = try section(of: unit)
    let history = try history(of: unit)
    let paper = paper ?? self.paper(of: unit, section.grade, history)
    let scope = ClassScope(year: unit.year, className: unit.className)
    var run = try PrintRun(
      self, order(of: unit.signedForm, scope, at: unit.period, on: paper, isDraft: isDraft), nil, { _ in })
    let report = try run.perform()
    if let stopped = report.stopped { throw stopped }
    let documents = run.output.kept
    return PresentDocument(
      unit: unit, history: history, paper: paper, section: section,
      regulation: try regulations.regulation(for: unit.year, grade: section.grade), documents: documents,
      pages: history.compare(Self.fingerprints(of: documents)),
      findings: report.findings.filter {
        ![.differsFromApproved, .otherPaperThanApproved].contains($0.message)
      },
      isRefused: !report.refused.isEmpty)
  }

  static func fingerprints(of documents: [PrintedDocument]) -> [(pupil: PupilID?, fingerprint: Fingerprint)] {
    documents.flatMap { document in
      document.fingerprints.compactMap { fingerprint in fingerprint.map { (document.pupil, $0) } }
    }
  }

  /// The document to be kept.
  func toKeep(_ present: PresentDocument) throws(Failure) -> DocumentToKeep {
    guard let deflate = Deflate(), let dump = deflate.compress(FrameDump.bytes(of: present.frames), level: 6)
    else { throw Failure(.noDeflate) }
    return DocumentToKeep(
      unit: present.unit, version: present.history.version, paper: present.paper.rawValue, day: present.day,
      pages: present.pages.map {
        KeptPage(page: $0.page, pupil: $0.pupil, fingerprint: $0.fingerprint.bytes)
      },
      pdf: try PrintOutput.bytes(of: present.documents, fonts: fonts, author: school.profile().name),
      dump: dump)
  }

  /// The dump of the pages of a kept document.
  func pages(of document: KeptDocument) throws(Failure) -> [UInt8] {
    guard let dump = Deflate()?.inflate(try school.dump(of: document), limit: 1 << 28) else {
      throw Failure(.keptDamaged, at: .file(school.path))
    }
    return dump
  }
}
