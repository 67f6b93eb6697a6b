import Diagnostics
import Foundation
import Records
import Testing

/// Regulations as in force at a school that chose where the forms are open (forms.md 12).
@Suite struct AdaptedRegulationTests {
  private func specific(_ regulation: Regulation, _ grade: Int) -> [String] {
    regulation.traitGroups.filter { $0.code == "specificCompetences" }
      .flatMap { regulation.traits(of: $0, in: grade).map(\.code) }
  }

  @Test func `without a choice everything stays`() throws {
    for regulation in try shippedRegulations().regulations {
      #expect(regulation.adapted(to: SchoolProfile.Options()) == regulation)
    }
  }

  @Test func `fewer competences drop what sources do not agree on, in these grades only`() throws {
    var options = SchoolProfile.Options()
    options.specificCompetences = .init(inGrades1And2: 4, inGrade3: 6)
    let set = try shippedRegulations().adapted(to: options)
    let plain = try shippedRegulations().regulation(for: SchoolYear(start: 2024), grade: 1)
    let chosen = try set.regulation(for: SchoolYear(start: 2024), grade: 1)
    for (grade, count) in [(1, 4), (2, 4), (3, 6), (4, 7), (5, 7)] {
      #expect(specific(chosen, grade).count == count)
      #expect(specific(chosen, grade) == specific(plain, grade).filter { grade >= 4 || $0 != "science" })
    }
    #expect(chosen.adapted(to: options) == chosen)
    // What is not assessed is not asked for.
    let needs = ClassNeeds(chosen, grade: 1, presentResults: [])
    let asked = [plain, chosen].map {
      $0.evaluate(nil, grade: 1, at: .midTerm1, needs: needs).missing.count
    }
    #expect(asked[0] == asked[1] + 1)
  }

  @Test func `a trait is left open only where it is assessed`() throws {
    let file = try String(contentsOfFile: templatesFolder + "/TT27-2020/regulation.json", encoding: .utf8)
    let wrong = file.replacing(
      "\"grades\": \"1-5\", \"unsettledIn\": \"1-3\"", with: "\"grades\": \"2-5\", \"unsettledIn\": \"1-3\"")
    #expect(wrong != file)
    #expect(
      findings { _ = try Regulation.load(from: Data(wrong.utf8), file: "r.json") }.map(\.message)
        == [.gradesOutsideTrait])
  }
}
