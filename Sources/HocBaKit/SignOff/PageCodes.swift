import Diagnostics
import Digests
import Forms
import Records
import SignOff
import Store
import Typesetting

/// Puts codes on the pages of a run, and compares what was approved with what is printed.
final class PageCodes {
  private let press: Press
  private let order: PrintOrder
  private let fonts: String
  private let line: CodeLine
  private let fingerprinter = Fingerprinter()
  private let histories: [SignedUnit: UnitHistory]
  /// Pages that are not the approved ones, by class: their numbers, or codes of pupils.
  private var differing: [ClassName: [String]] = [:]
  /// Classes in the order they came.
  private var classes: [ClassName] = []
  /// Classes that nobody has approved, in the order they came.
  private var unapproved: [ClassName] = []
  /// Whether the school signs in this file: it has accounts, or something of the year was signed.
  private let signsHere: Bool

  init(_ press: Press, _ order: PrintOrder) throws(Failure) {
    self.press = press
    self.order = order
    line = CodeLine(fonts: press.fonts)
    fonts = press.fontsDigest.value(of: press.fonts)
    histories = UnitHistory.all(
      documents: try press.school.keptDocuments(in: order.scope.year),
      approvals: try press.school.approvals(in: order.scope.year))
    let hasAccounts = try press.school.accountsInForce()
    signsHere = hasAccounts || !histories.isEmpty
  }

  private func history(of name: ClassName) -> UnitHistory? {
    histories[SignedUnit(order.form, of: name, at: order.period, in: order.scope.year)]
  }

  /// The paper that an approved document is on, unless another was ordered.
  func paper(of name: ClassName) -> Paper? {
    guard order.paper == nil, let approved = history(of: name)?.approved else { return nil }
    return Paper(rawValue: approved.paper)
  }

  /// Takes the fingerprints of a document and prints its codes, in the stamp layer.
  ///
  /// The signed pages of a booklet are numbered for themselves, so that they are the same pages whether the booklet is
  /// printed or they alone; pages before and behind them have negative numbers.
  /// - Parameters:
  ///   - signed: the pages that are signed, among all of the document.
  ///   - templates: the files of the templates of all pages and of the signed ones, in the order of use.
  func stamp(
    _ document: inout PrintedDocument, signed: Range<Int>, templates: (all: [String], signed: [String])
  ) throws(Failure) {
    guard let name = document.className else { return }
    let regulation = try document.regulation.flatMap { id throws(Failure) in
      try press.templates.digest(ofRegulation: id)
    }
    let own = sources(templates.signed, regulation)
    let others = sources(templates.all, regulation)
    let version = history(of: name)?.version ?? 1
    document.fingerprints = []
    document.signed = signed
    let count = document.frames[signed].count { !$0.ink.isEmpty || !$0.furniture.isEmpty }
    var number = 0
    for index in document.frames.indices {
      let frame = document.frames[index]
      guard !frame.ink.isEmpty || !frame.furniture.isEmpty else {
        document.fingerprints.append(nil)
        continue
      }
      let isSigned = signed.contains(index)
      if isSigned { number += 1 }
      let page = PageIdentity(
        form: document.form, year: order.scope.year, className: name, pupil: document.pupil,
        period: order.period, page: isSigned ? number : -index - 1)
      let fingerprint = fingerprinter.fingerprint(of: frame, page, isSigned ? own : others)
      document.fingerprints.append(fingerprint)
      let text = CodeLine.text(
        page, place: isSigned ? number : index + 1, of: isSigned ? count : document.frames.count,
        version: version, fingerprint.code)
      document.frames[index].stamp.append(line.mark(text, on: frame))
    }
    compare(document, name)
  }

  private func sources(_ templates: [String], _ regulation: String?) -> PageSources {
    var files: [String] = []
    for file in templates where !files.contains(file) { files.append(file) }
    return PageSources(
      templates: files.compactMap { press.templates.digest(of: $0) }, regulation: regulation, fonts: fonts)
  }

  /// Notes where a document is not the one that was approved.
  private func compare(_ document: PrintedDocument, _ name: ClassName) {
    guard let approved = history(of: name)?.approved else {
      if signsHere, !order.isDraft, !unapproved.contains(name) { unapproved.append(name) }
      return
    }
    if !classes.contains(name) { classes.append(name) }
    let pages = approved.pages.filter { $0.pupil == document.pupil }
    let own = document.fingerprints[document.signed].compactMap { $0?.bytes }
    guard pages.map(\.fingerprint) != own else { return }
    if let pupil = document.pupil {
      differing[name, default: []].append(pupil.rawValue)
    } else {
      differing[name] = (0..<max(own.count, pages.count)).filter { index in
        index >= own.count || index >= pages.count || own[index] != pages[index].fingerprint
      }.map { "\($0 + 1)" }
    }
  }

  /// Which classes nobody has approved yet, in one line; what differs from what was approved, a line a class.
  var findings: [Finding] { unapprovedNote + differences }

  private var unapprovedNote: [Finding] {
    guard !unapproved.isEmpty else { return [] }
    return [
      .note(
        .printedUnapproved,
        ["classes": unapproved.map(\.rawValue).joined(separator: ", "), "period": order.period.label])
    ]
  }

  private var differences: [Finding] {
    classes.compactMap { name in
      guard let history = history(of: name), let approval = history.approval,
        let approved = history.approved, let pages = differing[name]
      else { return nil }
      let date = approval.signature.at.vietnameseDay.text
      if let paper = order.paper, paper.rawValue != approved.paper {
        return .warning(
          .otherPaperThanApproved,
          ["class": name.rawValue, "date": date, "approved": approved.paper, "paper": paper.rawValue])
      }
      return .warning(
        .differsFromApproved,
        ["class": name.rawValue, "date": date, "pages": pages.joined(separator: ", ")])
    }
  }

  /// The codes of pages for the keywords of a file; none when there are more than a PDF/A-1 text can hold
  /// (ISO 19005-1, 6.1.12: 65,535 bytes).
  static func keywords(_ pages: [Fingerprint?]) -> String {
    let text = pages.compactMap { $0?.code.text }.joined(separator: " ")
    return text.utf8.count > 32_000 ? "" : text
  }
}

/// SHA-256 of the four files one behind the other: regular, bold, italic, bold italic; taken when first asked for.
final class FontsDigest {
  private var known: String?

  func value(of fonts: FontFamily) -> String {
    if let known { return known }
    var hash = SHA256()
    for face in fonts.faces { hash.update(face.fileBytes) }
    let digest = SHA256.hex(hash.finish())
    known = digest
    return digest
  }
}
