import Diagnostics
import Foundation
import Records
import Testing

/// The regulations of the repository.
let templatesFolder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().appending(path: "Templates").path

func shippedRegulations() throws -> RegulationSet { try RegulationSet.load(folders: [templatesFolder]) }

/// TT27-2020 or TT22-2016.
func regulation(_ id: String) throws -> Regulation {
  try #require(try shippedRegulations().regulations.first { $0.id == id })
}

/// A result with everything a grade owes: level `T`, score 10, traits good.
func fullResult(
  _ regulation: Regulation, grade: Int, period: Period = .endYear, optional: Bool = false
) -> PeriodResult {
  var result = PeriodResult()
  for subject in regulation.subjects(in: grade) where optional || !subject.isOptional(in: grade) {
    result.subjects[subject.code] = SubjectMark(
      level: .wellCompleted, score: subject.isTested(in: grade, at: period) ? Score(10) : nil)
  }
  for trait in regulation.traitGroups.flatMap({ regulation.traits(of: $0, in: grade) }) {
    result.traits[trait.code] = .good
  }
  return result
}

/// Runs what should fail and gives its findings.
func findings(_ body: () throws -> Void) -> [Finding] {
  do {
    try body()
    return []
  } catch let failure as Failure {
    return failure.findings
  } catch {
    return []
  }
}
