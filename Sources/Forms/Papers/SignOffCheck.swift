import Diagnostics
public import Records
import Templates
import Typesetting

extension TemplateCheck {
  /// What is wrong with the template of a document around signing: tried with the longest values and with next to none,
  /// under every circular, in every grade; those of results also at every assessment point.
  public func outcome(_ form: SignOffForm, _ regulations: [Regulation]) -> Outcome {
    var outcome = Outcome()
    var findings: [Finding] = []
    var trace: TemplateTrace?
    trials: for trial in Self.trials(form, regulations) {
      for isFull in [true, false] {
        do throws(Failure) {
          let template = try library.template(
            form,
            paper: form.paper(
              trial.regulation, grade: trial.grade, in: trial.year, at: trial.period, isFull: isFull))
          if trace == nil {
            outcome.files = [template.file]
            trace = TemplateTrace(file: template.file)
            findings += lackingLetters(of: template)
          }
          findings += template.warnings.filter { !findings.contains($0) }
          guard let trace else { continue }
          findings += try self.findings(form, template.traced(by: trace), trace, trial, isFull: isFull)
        } catch {
          findings += error.findings
        }
        if findings.contains(where: { $0.severity == .error }) { break trials }
      }
    }
    if !findings.contains(where: { $0.severity == .error }) { findings += trace?.findings ?? [] }
    outcome.findings = Self.gathered(findings)
    return outcome
  }

  private struct SignOffTrial {
    var regulation: Regulation
    var grade: Int
    var year: SchoolYear
    var period: Period
  }

  private static func trials(_ form: SignOffForm, _ regulations: [Regulation]) -> [SignOffTrial] {
    var trials: [SignOffTrial] = []
    for regulation in regulations {
      for grade in 1...5 {
        guard let applies = regulation.applies.first(where: { $0.grades.contains(grade) }) else { continue }
        for period in form.isOfResults ? Period.allCases : [.endYear] {
          trials.append(
            SignOffTrial(
              regulation: regulation, grade: grade, year: SchoolYear(start: applies.from), period: period))
        }
        // What is about changes has the same columns in every grade.
        if !form.isOfResults { break }
      }
    }
    return trials
  }

  private func findings(
    _ form: SignOffForm, _ template: FormTemplate, _ trace: TemplateTrace, _ trial: SignOffTrial, isFull: Bool
  ) throws(Failure) -> [Finding] {
    let typesetter = Typesetter(fonts: fonts)
    let frames = try typesetter.pages(
      of: form.specimen(
        trial.regulation, grade: trial.grade, in: trial.year, at: trial.period, isFull: isFull,
        template: template))
    let lacking = fonts.lackingLetters(in: frames).map { letter in
      Finding.error(
        .documentLacksLetter, at: .file(template.file),
        ["document": form.rawValue, "character": letter.character, "code": letter.code])
    }
    return lacking + typesetter.findings.compactMap { Self.told($0, trace, template.paper) }
  }
}
