public import Diagnostics
import Forms
import Records
public import SignOff
import Store
import Typesetting

extension Press {
  /// What the school file knows of a page, by the code at its foot. Nothing is written.
  ///
  /// Pages that were signed are looked up; others are made anew and compared, class by class.
  public func verify(_ code: PageCode, in scope: VerifyScope) throws(Failure) -> PageVerdict {
    try school.read { () throws(Failure) in
      if let verdict = try kept(code) { return verdict }
      return try printed([code], scope).first ?? PageVerdict(code, .unknown)
    }
  }

  /// The same for the codes that a file carries, and whether the file is, byte by byte, one that is known.
  ///
  /// - Throws: `noCodesInFile`, and `codeMisread` for codes that somebody has changed.
  public func verify(file bytes: [UInt8], named name: String, in scope: VerifyScope) throws(Failure)
    -> FileVerdict
  {
    let codes = try CodesOfFile.read(bytes, name)
    return try school.read { () throws(Failure) in
      var verdicts: [PageCode: PageVerdict] = [:]
      for code in codes { verdicts[code] = try kept(code) }
      let rest = codes.filter { verdicts[$0] == nil }
      if !rest.isEmpty {
        for verdict in try printed(rest, scope) { verdicts[verdict.code] = verdict }
      }
      let pages = codes.map { verdicts[$0] ?? PageVerdict($0, .unknown) }
      return FileVerdict(pages: pages, isIdentical: try isKnown(bytes, pages))
    }
  }

  /// The bytes of a kept document, for looking at it.
  public func keptPDF(_ verdict: PageVerdict) throws(Failure) -> [UInt8] {
    guard let document = verdict.kept else { throw Failure(.nothingKept) }
    return try school.pdf(of: document)
  }

  /// A page that was signed: whether it still counts, and what has taken its place.
  private func kept(_ code: PageCode) throws(Failure) -> PageVerdict? {
    let found = try school.keptDocuments(withCode: code.bytes)
    guard let document = found.last,
      let page = document.pages.first(where: { $0.fingerprint.starts(with: code.bytes) }),
      let fingerprint = Fingerprint(page.fingerprint)
    else { return nil }
    let history = try history(of: document.unit)
    var verdict = PageVerdict(code, .genuine)
    verdict.unit = document.unit
    verdict.page = page.page
    verdict.pupil = page.pupil
    verdict.version = document.version
    verdict.signature = history.signatures[fingerprint]
    verdict.kept = document
    verdict.approval = history.approvals.last { approval in found.contains { $0.number == approval.document }
    }
    if let approved = history.approved {
      guard !approved.pages.contains(where: { $0.fingerprint == page.fingerprint }) else { return verdict }
      verdict.standing = .superseded
      verdict.successor = successor(of: page, in: document, among: approved.pages, since: approved.keptAt)
      return verdict
    }
    let present = try present(document.unit, on: Paper(rawValue: document.paper), isDraft: true)
    if present.pages.contains(where: { $0.fingerprint == fingerprint }) { return verdict }
    verdict.standing = .superseded
    let later = history.documents.first { other in
      other.number > document.number && !other.pages.contains { $0.fingerprint == page.fingerprint }
    }
    var since = later?.keptAt
    if since == nil {
      var selection = AuditSelection()
      selection.after = document.lastEntry
      since = ChangeScope(document.unit, pupils: present.members, regulation: present.regulation)
        .first(of: try school.audit(selection))
    }
    let pages = present.pages.map {
      KeptPage(page: $0.page, pupil: $0.pupil, fingerprint: $0.fingerprint.bytes)
    }
    verdict.successor = successor(of: page, in: document, among: pages, since: since)
    return verdict
  }

  /// The page that stands where another stood: of a pupil the one of the same number among the pupil's.
  private func successor(
    of page: KeptPage, in document: KeptDocument, among pages: [KeptPage], since: Moment?
  ) -> PageVerdict.Successor {
    let index = document.pages.filter { $0.pupil == page.pupil }.firstIndex(of: page) ?? 0
    let own = pages.filter { $0.pupil == page.pupil }
    let code = index < own.count ? Fingerprint(own[index].fingerprint)?.code : nil
    return PageVerdict.Successor(code: code, since: since)
  }

  /// Pages that were never signed, but are what is printed now.
  private func printed(_ codes: [PageCode], _ scope: VerifyScope) throws(Failure) -> [PageVerdict] {
    var waiting = Set(codes)
    var verdicts: [PageVerdict] = []
    for trial in try trials(scope) {
      var run = try PrintRun(self, trial, nil, { _ in })
      _ = try run.perform()
      for document in run.output.kept {
        for (index, fingerprint) in document.fingerprints.enumerated() {
          guard let code = fingerprint?.code, waiting.remove(code) != nil, let name = document.className
          else {
            continue
          }
          var verdict = PageVerdict(code, .genuine)
          let unit = SignedUnit(trial.form, of: name, at: trial.period, in: scope.year)
          verdict.unit = unit
          verdict.page = index + 1
          verdict.pupil = document.pupil
          verdict.version = try history(of: unit).version
          verdicts.append(verdict)
        }
      }
      if waiting.isEmpty { break }
    }
    return verdicts
  }

  /// What is printed, class by class: sheets on both papers first, then cards, then books.
  private func trials(_ scope: VerifyScope) throws(Failure) -> [PrintOrder] {
    let sections = try school.classes(in: scope.year).map(\.name).filter {
      scope.className == nil || $0 == scope.className
    }
    let recorded = try school.periodsWithResults(in: scope.year)
    var trials: [PrintOrder] = []
    for form in Form.signed where scope.form == nil || form == scope.form {
      for name in sections {
        for period in form.periods where scope.period == nil || period == scope.period {
          guard form == .classBook || recorded[name]?.contains(period) == true else { continue }
          let classScope = ClassScope(year: scope.year, className: name)
          var trial = order(of: form, classScope, at: period, on: .a3, isDraft: true)
          if form == .resultSheet { trials.append(trial) }
          trial.paper = .a4
          trials.append(trial)
          if form == .reportCard {
            trial.pages = .all
            trials.append(trial)
          }
        }
      }
    }
    return trials
  }

  /// Whether bytes are those of a kept document, or of the documents that are printed now.
  private func isKnown(_ bytes: [UInt8], _ pages: [PageVerdict]) throws(Failure) -> Bool {
    var seen: Set<Int> = []
    for document in pages.compactMap(\.kept) where seen.insert(document.key).inserted {
      if try school.pdf(of: document) == bytes { return true }
    }
    guard let unit = pages.first?.unit, pages.allSatisfy({ $0.unit == unit }) else { return false }
    for paper in Paper.allCases {
      let present = try present(unit, on: paper)
      let author = try school.profile().name
      guard !present.documents.isEmpty else { continue }
      if try PrintOutput.bytes(of: present.documents, fonts: fonts, author: author) == bytes { return true }
      for document in present.documents where document.pupil != nil && document.pupil == pages.first?.pupil {
        if try PrintOutput.bytes(of: [document], fonts: fonts, author: author) == bytes { return true }
      }
    }
    return false
  }
}

/// The codes that a PDF carries in its metadata.
enum CodesOfFile {
  /// In the order of the pages.
  static func read(_ bytes: [UInt8], _ name: String) throws(Failure) -> [PageCode] {
    let (open, close) = (Array("<pdf:Keywords>".utf8), Array("</pdf:Keywords>".utf8))
    guard let start = index(of: open, in: bytes[...]),
      let end = index(of: close, in: bytes[(start + open.count)...])
    else { throw Failure(.noCodesInFile, at: .file(name)) }
    var codes: [PageCode] = []
    for word in String(decoding: bytes[(start + open.count)..<end], as: UTF8.self).split(separator: " ") {
      switch PageCode.read(String(word)) {
      case .code(let code): codes.append(code)
      case .misread: throw Failure(.codeMisread, at: .file(name), ["code": String(word)])
      case .noCode: continue
      }
    }
    guard !codes.isEmpty else { throw Failure(.noCodesInFile, at: .file(name)) }
    return codes
  }

  private static func index(of word: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    guard let first = word.first else { return nil }
    var start = bytes.startIndex
    while let found = bytes[start...].firstIndex(of: first) {
      if bytes[found...].starts(with: word) { return found }
      start = found + 1
    }
    return nil
  }
}
