public import Diagnostics
public import Records
import Templates
public import Typesetting

/// Tries templates: reads them for every paper, and fills them with the longest legal values and with next to none.
public struct TemplateCheck {
  let library: TemplateLibrary
  let fonts: FontFamily

  /// A check over a library.
  public init(_ library: TemplateLibrary, fonts: FontFamily) {
    self.library = library
    self.fonts = fonts
  }

  /// What a check came to.
  public struct Outcome: Sendable {
    /// The files that were tried.
    public var files: [String] = []
    /// What is wrong, and what is worth a look; each once.
    public var findings: [Finding] = []
  }

  /// Tries the templates of a form.
  ///
  /// A template of a circular is tried with that circular, one of no circular with all of them; every grade, every
  /// assessment point and both papers, the longest values and the fewest. After an error the trials of a file end.
  public func outcome(_ form: Form, _ regulations: [Regulation]) -> Outcome {
    var run = TemplateTrials(form, self)
    for regulation in regulations { run.tryAll(regulation) }
    return run.outcome
  }

  /// Each finding once, with the papers it was found on, in the order of the files.
  static func gathered(_ findings: [Finding]) -> [Finding] {
    struct Key: Hashable {
      var code: String, place: Place, column: String?
      var others: [String: String]
    }
    var order: [Key] = []
    var known: [Key: Finding] = [:]
    for finding in findings {
      let column = finding.values["column"]
      // A column is narrow once, however its values differ.
      let others = column == nil ? finding.values : [:]
      let key = Key(code: finding.message.code, place: finding.place, column: column, others: others)
      guard let before = known[key] else {
        order.append(key)
        known[key] = finding
        continue
      }
      guard let paper = finding.values["paper"], let papers = before.values["paper"],
        !papers.split(separator: ",").contains(where: { $0.hasSuffix(paper) })
      else { continue }
      var values = before.values
      values["paper"] = "\(papers), \(paper)"
      known[key] = Finding(before.severity, before.message, at: before.place, values)
    }
    let found = order.compactMap { known[$0] }
    var files: [String] = []
    for file in found.compactMap(\.place.file) where !files.contains(file) { files.append(file) }
    return found.enumerated().sorted { left, right in
      (rank(left.element, files), left.offset) < (rank(right.element, files), right.offset)
    }.map(\.element)
  }

  /// By file, line and column; where a part with mistakes was put in comes behind the mistakes.
  private static func rank(_ finding: Finding, _ files: [String]) -> Int {
    if finding.message == .partIncludedHere { return .max }
    let file = finding.place.file.flatMap { files.firstIndex(of: $0) } ?? -1
    guard case .position(_, let line, let column) = finding.place else { return (file + 1) << 40 }
    return (file + 1) << 40 + line * 10_000 + min(column, 9_999)
  }

  /// Letters of a template's own texts that no font has.
  func lackingLetters(of template: FormTemplate) -> [Finding] {
    template.letters { !$0.properties.isWhitespace && fonts.lacks($0) }.map { letter, place in
      .error(
        .templateLacksLetter, at: place,
        ["character": String(Character(letter)), "code": FontFamily.code(of: letter)])
    }
  }

  /// Long names and notes are made on purpose; a broken word, or a text beyond the template's own limits, tells of a
  /// column too narrow.
  static func told(_ finding: Finding, _ trace: TemplateTrace, _ paper: Paper) -> Finding? {
    guard let named = finding.values["column"] else { return nil }
    let (heading, place) = trace.column(named)
    var values = finding.values
    values["id"] = nil
    values["column"] = heading.isEmpty ? "–" : heading
    values["paper"] = paper.rawValue
    switch finding.message {
    case .wordBroken:
      let isHead = finding.values["id"] == "head"
      return .warning(isHead ? .headTooNarrow : .columnTooNarrow, at: place ?? .none, values)
    case .textTooLong: return .warning(.valueTooLong, at: place ?? .none, values)
    default: return nil
    }
  }
}

/// The trials of one form.
private struct TemplateTrials {
  let form: Form
  let check: TemplateCheck
  private(set) var files: [String] = []
  private var traces: [String: TemplateTrace] = [:]
  private var findings: [Finding] = []
  /// Regulations and files in which an error was found: what comes of them says nothing more.
  private var spoilt: Set<String> = []

  init(_ form: Form, _ check: TemplateCheck) {
    self.form = form
    self.check = check
  }

  /// All there is to say: what has had no effect is known only at the end.
  var outcome: TemplateCheck.Outcome {
    var all = findings
    for file in files where !spoilt.contains(file) { all += traces[file]?.findings ?? [] }
    return TemplateCheck.Outcome(files: files, findings: TemplateCheck.gathered(all))
  }

  mutating func tryAll(_ regulation: Regulation) {
    // Each grade once, in the first school year in which the regulation applies to it.
    for grade in 1...5 {
      guard let applies = regulation.applies.first(where: { $0.grades.contains(grade) }) else { continue }
      for paper in Paper.allCases {
        for trial in trials {
          guard !spoilt.contains(shelf(regulation)) else { return }
          tryOne(regulation, grade: grade, in: SchoolYear(start: applies.from), paper, trial)
        }
      }
    }
  }

  private func shelf(_ regulation: Regulation) -> String {
    form.isOfRegulation ? regulation.id : TemplateLibrary.schoolFolder
  }

  /// Of a form that is the same at every assessment point, the end of the year shows all there is.
  private var trials: [Specimen.Trial] {
    let full = form.isOfRegulation ? form.periods : [form.periods.last ?? .endYear]
    // The largest class once, for pages and for how much is made; a few pupils show the rest as well.
    var trials = full.map { Specimen.Trial(period: $0, isWhole: $0 == full.last) }
    trials += form.periods.map { Specimen.Trial(period: $0, isSparse: true) }
    if form == .reportCard { trials.append(Specimen.Trial(pages: .blank)) }
    return trials
  }

  private mutating func tryOne(
    _ regulation: Regulation, grade: Int, in year: SchoolYear, _ paper: Paper, _ trial: Specimen.Trial
  ) {
    do throws(Failure) {
      let template = try check.library.template(
        form, regulation: regulation.id, period: trial.period, paper: paper)
      if traces[template.file] == nil { begin(template) }
      guard !spoilt.contains(template.file), let trace = traces[template.file] else { return }
      findings += template.warnings.filter { !findings.contains($0) }
      let filling = Filling(form: form, regulation: regulation, grade: grade, year: year, trial: trial)
      do throws(Failure) {
        let typesetter = Typesetter(fonts: check.fonts)
        let frames = try typesetter.pages(of: filling.sequences(template.traced(by: trace)))
        findings += lacking(frames, template)
        findings += typesetter.findings.compactMap { TemplateCheck.told($0, trace, paper) }
      } catch {
        spoilt.insert(template.file)
        // What an error makes of a column is no finding of its own.
        let own: [Message] = [.columnTooNarrow, .headTooNarrow, .valueTooLong]
        findings.removeAll { own.contains($0.message) && $0.place.file == template.file }
        findings += error.findings.map { located($0, template, filling, trace) }
      }
    } catch {
      spoilt.insert(shelf(regulation))
      findings += error.findings
    }
  }

  /// What a template says by itself.
  private mutating func begin(_ template: FormTemplate) {
    files.append(template.file)
    traces[template.file] = TemplateTrace(file: template.file)
    let lacking = check.lackingLetters(of: template)
    findings += lacking
    if !lacking.isEmpty { spoilt.insert(template.file) }
  }

  /// Letters that come from elsewhere: from a filter, or from the words of a regulation.
  private func lacking(_ frames: [PageFrame], _ template: FormTemplate) -> [Finding] {
    check.fonts.lackingLetters(in: frames).map { letter in
      .error(
        .documentLacksLetter, at: .file(template.file),
        ["document": form.rawValue, "character": letter.character, "code": letter.code])
    }
  }

  /// A block that goes onto no page, with the place of the element that makes it: found by trying fewer and fewer.
  private func located(
    _ finding: Finding, _ template: FormTemplate, _ filling: Filling, _ trace: TemplateTrace
  ) -> Finding {
    if let named = finding.values["column"], finding.place == .none {
      let (heading, place) = trace.column(named)
      var values = finding.values
      values["column"] = heading.isEmpty ? "–" : heading
      return Finding(finding.severity, finding.message, at: place ?? .file(template.file), values)
    }
    guard finding.message == .tooLargeForPage else { return finding }
    /// What so many elements come to: the fault, if there is one.
    func fault(_ count: Int) -> Finding? {
      do throws(Failure) {
        _ = try Typesetter(fonts: check.fonts).pages(of: filling.sequences(template.keeping(first: count)))
        return nil
      } catch { return error.findings.first { $0.message == .tooLargeForPage } }
    }
    let pieces = template.pieces
    guard var found = fault(pieces.count) else {
      return .error(finding.message, at: .file(template.file), finding.values)
    }
    // The fewest elements that are too many: the last of them is the one.
    var (right, wrong) = (0, pieces.count)
    while wrong - right > 1 {
      let middle = (right + wrong) / 2
      if let fault = fault(middle) { (found, wrong) = (fault, middle) } else { right = middle }
    }
    guard wrong > 0 else { return .error(finding.message, at: .file(template.file), finding.values) }
    return .error(found.message, at: pieces[wrong - 1].place, found.values)
  }
}

/// One specimen of a form.
private struct Filling {
  let form: Form
  let regulation: Regulation
  let grade: Int
  let year: SchoolYear
  let trial: Specimen.Trial

  func sequences(_ template: FormTemplate) throws(Failure) -> [PageSequence] {
    try Specimen.sequences(of: form, regulation, grade: grade, in: year, template: template, trial)
  }
}
