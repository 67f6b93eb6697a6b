public import Diagnostics
public import Foundation

extension Regulation {
  /// Reads a `regulation.json`; unknown keys, wrong values and contradictions are all told, with line and column.
  ///
  /// Any object may carry a `"note"` for the reader. Grades are written `"1-5"`, `"4"` or `"1-2, 5"`.
  public static func load(from data: Data, file: String) throws(Failure) -> Regulation {
    let json = try JSONObject(file: file, data: data)
    let regulation = Regulation(json)
    json.finish(allowNotes: true)
    try json.complaints.throwIfAny()
    return regulation
  }

  private init(_ json: JSONObject) {
    id = json.requiredText("id")
    title = json.requiredText("title")
    sources = json.texts("sources") ?? []
    applies = json.required("applies") { json.objects("applies", Application.init) } ?? []
    scores =
      json.required("scores") { json.object("scores", ScoreRange.init) } ?? ScoreRange(lowest: 0, highest: 10)
    subjects = json.required("subjects") { json.objects("subjects", Subject.init) } ?? []
    traitGroups = json.required("traitGroups") { json.objects("traitGroups", TraitGroup.init) } ?? []
    outcomes = json.required("outcomes") { json.objects("outcomes", Outcome.init) } ?? []
    printsOutcome = json.required("printsOutcome") { json.boolean("printsOutcome") } ?? false
    optionalSubjectsCount =
      json.required("optionalSubjectsCount") { json.boolean("optionalSubjectsCount") } ?? true
    outcomeAfterSupport = json.text("outcomeAfterSupport")
    awards = json.objects("awards", AwardTitle.init) ?? []
    promotionWords =
      json.object("promotionWords", PromotionWords.init)
      ?? PromotionWords(promoted: "Được lên lớp", notPromoted: "Chưa được lên lớp")
    periodLabels = json.object("periodLabels", Self.periodLabels) ?? [:]
    completionTexts =
      json.required("completionTexts") { json.object("completionTexts", CompletionTexts.init) }
      ?? CompletionTexts(
        completed: "", primaryCompleted: "", notCompleted: "", promoted: "", notPromoted: "",
        completedNotPromoted: nil)
    checkUniqueness(json)
    checkOutcomes(json)
    checkAwards(json)
  }

  private static func periodLabels(_ json: JSONObject) -> [Period: String] {
    var labels: [Period: String] = [:]
    for period in Period.allCases { labels[period] = json.text(period.rawValue) }
    json.finish(allowNotes: true)
    return labels
  }

  /// No code and no spreadsheet heading twice among what one grade has.
  private func checkUniqueness(_ json: JSONObject) {
    func check(_ values: [String], about key: String) {
      var seen: Set<String> = []
      for value in values where !seen.insert(value).inserted {
        json.complain(.jsonDuplicateValue, about: key, ["value": value])
      }
    }
    check(subjects.map(\.code), about: "subjects")
    check(traitGroups.map(\.code), about: "traitGroups")
    check(traitGroups.map(\.commentColumn), about: "traitGroups")
    check(traitGroups.map { String($0.cardOrder) }, about: "traitGroups")
    check(traitGroups.flatMap { $0.traits.map(\.code) }, about: "traitGroups")
    check(outcomes.map(\.code), about: "outcomes")
    check(outcomes.map(\.label), about: "outcomes")
    check(subjects.map(\.label), about: "subjects")
    check(awards.map(\.code), about: "awards")
    check(awards.map(\.title), about: "awards")
    check(
      traitGroups.flatMap { group in group.traits.map { Regulation.column(of: $0, in: group) } },
      about: "traitGroups")
  }

  /// Every pupil gets an outcome: the last one, and only that one, asks for nothing.
  private func checkOutcomes(_ json: JSONObject) {
    for (index, outcome) in outcomes.enumerated() {
      let asksNothing = outcome.subjects == nil && outcome.traits == nil && outcome.minimumScore == nil
      if asksNothing != (index == outcomes.count - 1) {
        json.complain(.outcomeConditions, about: "outcomes")
        return
      }
    }
  }
}

extension Regulation.Application {
  init(_ json: JSONObject) {
    let from = json.required("from") { json.number("from", in: 1900...2999) } ?? 0
    let until = json.number("until", in: 1900...2999)
    if let until, until < from { json.complain(.yearsReversed, about: "until") }
    self.init(from: from, until: until, grades: json.requiredGrades("grades"))
    json.finish(allowNotes: true)
  }
}

extension Regulation.ScoreRange {
  init(_ json: JSONObject) {
    let lowest = json.required("lowest") { json.number("lowest", in: 0...10) } ?? 0
    let highest = json.required("highest") { json.number("highest", in: 0...10) } ?? 10
    if lowest > highest { json.complain(.scoresReversed, about: "lowest") }
    self.init(lowest: lowest, highest: highest)
    json.finish(allowNotes: true)
  }
}

extension Regulation.Subject {
  init(_ json: JSONObject) {
    let label = json.requiredText("label")
    let grades = json.requiredGrades("grades")
    let optionalIn = json.grades("optionalIn") ?? []
    let owedBy = json.choice("owedBy", of: [Owed.wholeClass, .pupil])
    let midTerms = json.grades("midTermTests") ?? []
    let endTerms = json.grades("endTermTests") ?? []
    for (key, named) in [
      ("optionalIn", optionalIn), ("midTermTests", midTerms), ("endTermTests", endTerms),
    ] where !named.allSatisfy(grades.contains) {
      json.complain(
        .gradesOutsideSubject, about: key, ["grades": grades.map(String.init).joined(separator: ", ")])
    }
    if optionalIn.isEmpty != (owedBy == nil) { json.complain(.optionalWithoutOwed, about: "optionalIn") }
    self.init(
      code: json.requiredText("code"), label: label, cardLabel: json.text("cardLabel"),
      sheetLabel: json.text("sheetLabel") ?? label, sheetGroup: json.text("sheetGroup"), grades: grades,
      optionalIn: optionalIn, owedBy: owedBy,
      tests: [.midTerm1: midTerms, .endTerm1: endTerms, .midTerm2: midTerms, .endYear: endTerms],
      namesLanguage: json.boolean("namesLanguage") ?? false)
    json.finish(allowNotes: true)
  }
}

extension Regulation.TraitGroup {
  init(_ json: JSONObject) {
    let label = json.requiredText("label")
    self.init(
      code: json.requiredText("code"), label: label, sheetLabel: json.text("sheetLabel") ?? label,
      sheetGroup: json.text("sheetGroup"), columnPrefix: json.requiredText("columnPrefix"),
      commentColumn: json.requiredText("commentColumn"),
      cardOrder: json.required("cardOrder") { json.number("cardOrder", in: 1...20) } ?? 1,
      cardGroup: json.text("cardGroup"),
      traits: json.required("traits") { json.objects("traits", Regulation.Trait.init) } ?? [])
    json.finish(allowNotes: true)
  }
}

extension Regulation.Trait {
  init(_ json: JSONObject) {
    let grades = json.requiredGrades("grades")
    let unsettled = json.grades("unsettledIn") ?? []
    if !unsettled.allSatisfy(grades.contains) {
      json.complain(
        .gradesOutsideTrait, about: "unsettledIn",
        ["grades": grades.map(String.init).joined(separator: ", ")])
    }
    self.init(
      code: json.requiredText("code"), label: json.requiredText("label"), sheetLabel: json.text("sheetLabel"),
      grades: grades, unsettledIn: unsettled)
    json.finish(allowNotes: true)
  }
}

extension Regulation.Outcome {
  init(_ json: JSONObject) {
    self.init(
      code: json.requiredText("code"), label: json.requiredText("label"),
      subjects: json.choices("subjects", of: SubjectLevel.allCases),
      traits: json.choices("traits", of: TraitLevel.allCases),
      minimumScore: json.number("minimumScore", in: 0...10),
      completes: json.required("completes") { json.boolean("completes") } ?? false)
    json.finish(allowNotes: true)
  }
}

extension Regulation.CompletionTexts {
  init(_ json: JSONObject) {
    self.init(
      completed: json.requiredText("completed"), primaryCompleted: json.requiredText("primaryCompleted"),
      notCompleted: json.requiredText("notCompleted"), promoted: json.requiredText("promoted"),
      notPromoted: json.requiredText("notPromoted"), completedNotPromoted: json.text("completedNotPromoted"))
    json.finish(allowNotes: true)
  }
}

extension Regulation.PromotionWords {
  init(_ json: JSONObject) {
    self.init(promoted: json.requiredText("promoted"), notPromoted: json.requiredText("notPromoted"))
    json.finish(allowNotes: true)
  }
}

extension JSONObject {
  /// Grades written `"1-5"`, `"4"`, `"1-2, 5"` or `4`.
  func grades(_ key: String) -> [Int]? {
    guard let node = node(key) else { return nil }
    var grades: [Int] = []
    let text: String
    switch node.value {
    case .text(let written): text = written
    case .number(let digits): text = digits
    default: text = ""
    }
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { end in
        Int(end.filter { $0 != " " })
      }
      guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1],
        first <= last, first >= 1, last <= 5, first > grades.last ?? 0
      else {
        complain(.jsonWantsGrades, about: key)
        return nil
      }
      grades += first...last
    }
    return grades
  }

  func requiredGrades(_ key: String) -> [Int] { required(key) { grades(key) } ?? [] }
}
