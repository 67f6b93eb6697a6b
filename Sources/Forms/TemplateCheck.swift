public import Diagnostics
public import Records
import Templates
public import Typesetting

/// Tries templates: reads them for every paper, and sets the longest legal values with them.
public struct TemplateCheck {
  let library: TemplateLibrary
  let fonts: FontFamily

  /// A check over a library.
  public init(_ library: TemplateLibrary, fonts: FontFamily) {
    self.library = library
    self.fonts = fonts
  }

  /// What is wrong with the template of a form under a regulation; empty when nothing is.
  public func findings(_ form: Form, _ regulation: Regulation) -> [Finding] {
    var findings: [Finding] = []
    for paper in Paper.allCases {
      for period in form.periods {
        for (year, grade) in Self.trials(regulation) {
          do throws(Failure) {
            findings += try self.findings(form, regulation, grade: grade, in: year, period, paper)
          } catch {
            findings += error.findings
          }
          if findings.contains(where: { $0.severity == .error }) { return Self.distinct(findings) }
        }
      }
    }
    return Self.distinct(findings)
  }

  private func findings(
    _ form: Form, _ regulation: Regulation, grade: Int, in year: SchoolYear, _ period: Period,
    _ paper: Paper
  )
    throws(Failure) -> [Finding]
  {
    let template = try library.template(form, regulation: regulation.id, period: period, paper: paper)
    let typesetter = Typesetter(fonts: fonts)
    let sequences = try form.kind.specimen(regulation, grade: grade, in: year, template: template)
    let frames = try typesetter.pages(of: sequences)
    let lacking = fonts.lackingLetters(in: frames).map { letter in
      Finding.error(
        .documentLacksLetter, at: .file(template.file),
        ["document": form.rawValue, "character": letter.character, "code": letter.code])
    }
    // Long names and notes are made on purpose; a broken word tells of a column too narrow for its head.
    let broken = typesetter.findings.filter { $0.message == .wordBroken || $0.message == .textTooLong }.map {
      finding in
      Finding.warning(finding.message, at: .file(template.file), finding.values)
    }
    return lacking + broken
  }

  /// Each grade once, in the first school year in which the regulation applies to it.
  private static func trials(_ regulation: Regulation) -> [(SchoolYear, Int)] {
    (1...5).compactMap { grade in
      regulation.applies.first { $0.grades.contains(grade) }.map { (SchoolYear(start: $0.from), grade) }
    }
  }

  private static func distinct(_ findings: [Finding]) -> [Finding] {
    var seen: Set<Finding> = []
    return findings.filter { seen.insert($0).inserted }
  }
}
