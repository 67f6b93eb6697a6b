import Records
import Templates

/// The values of the parts of a class book.
struct ClassBookValues {
  private let records: ClassBookRecords
  private let context: RegulationContext
  let particulars: [PupilParticulars]
  private let months: [BookMonth]

  init(_ records: ClassBookRecords) {
    self.records = records
    context = RegulationContext(
      records.regulation, grade: records.section.grade, period: .endYear,
      order: records.profile.options.traitGroupOrder)
    particulars = PupilParticulars.all(records.members, of: records.section.name, records.movements)
    months = BookMonth.ofSchoolYear(records.year)
  }

  /// The parts of the book in order, each with the values of its own.
  var parts: [(part: String, values: [Value])] {
    var parts: [(part: String, values: [Value])] = [("cover", []), ("list", [])]
    for month in months { parts.append(("month", [month.value, .list(attendees(in: month))])) }
    parts.append(("absences", [.list(months.map(\.value)), .list(absences)]))
    for subject in context.subjects {
      parts.append(("subject", [value(of: subject), .list(marks(in: subject))]))
    }
    for group in context.groups {
      let traits = records.regulation.traits(of: group, in: records.section.grade)
      guard !traits.isEmpty else { continue }
      parts.append(("traits", [value(of: group, traits), .list(levels(of: traits))]))
    }
    parts.append(("year-end", [.list(outcomes.map(\.value)), tally, .list(yearEnd)]))
    parts.append(("reviews", []))
    return parts
  }

  private func who(_ particulars: PupilParticulars) -> [Value] {
    [
      particulars.number.map { .number($0) } ?? .missing, .text(particulars.pupil.id.rawValue),
      .text(particulars.pupil.printedName), .flag(particulars.number != nil),
    ]
  }

  // MARK: Days

  /// Cells of days on which there is no school, or on which the pupil was not in the class, are missing.
  private func attendees(in month: BookMonth) -> [Value] {
    let own = Dictionary(grouping: records.movements, by: \.pupil)
    return particulars.map { particulars in
      let movements = own[particulars.pupil.id] ?? []
      let cells = month.days.map { day -> Value in
        guard let day, !day.isWeekend, isHere(on: day.date, movements) else { return .missing }
        return .text("")
      }
      return .record(Record(ClassBook.monthPupil, ordered: who(particulars) + [.list(cells)]))
    }
  }

  /// Whether a pupil was in the class on a day, as far as movements tell.
  private func isHere(on day: CivilDate, _ movements: [Movement]) -> Bool {
    guard let first = movements.first else { return true }
    let place = movements.last { $0.day <= day }.map(\.after) ?? first.before
    guard let place else { return false }
    return place.className == records.section.name && place.status.isPresent
  }

  private var absences: [Value] {
    particulars.map { particulars in
      let terms = records.attendance[particulars.pupil.id] ?? [:]
      let year = YearAttendance(terms)
      let counts = [
        terms[.first]?.excused, terms[.first]?.unexcused, terms[.second]?.excused, terms[.second]?.unexcused,
        year.excused, year.unexcused,
      ]
      return .record(
        Record(
          ClassBook.absencePupil,
          ordered: who(particulars) + counts.map { $0.map { .number($0) } ?? .missing }))
    }
  }

  // MARK: Marks

  private func points(from ordinal: Int = 0, isTested: (Period) -> Bool = { _ in false }) -> Value {
    .list(
      Period.allCases.enumerated().map { index, period in
        .record(
          Record(
            ClassBook.point, ordinal: ordinal + index,
            ordered: [.text(period.label), .text(period.shortLabel), .flag(isTested(period))]))
      })
  }

  private func value(of subject: Regulation.Subject) -> Value {
    let language = subject.namesLanguage ? ": " + records.section.foreignLanguage : ""
    return .record(
      Record(
        ClassBook.subjectType,
        ordered: [
          .text(subject.label + language),
          points { subject.isTested(in: records.section.grade, at: $0) },
        ]))
  }

  private func marks(in subject: Regulation.Subject) -> [Value] {
    particulars.map { particulars in
      let marks = Period.allCases.map { records.results[$0]?[particulars.pupil.id]?.subjects[subject.code] }
      return .record(
        Record(
          ClassBook.markPupil,
          ordered: who(particulars) + [
            .list(
              marks.map { mark in
                .text(mark?.standing == .exempt ? "Miễn" : mark?.level?.rawValue ?? "")
              }),
            .list(
              marks.map { mark in
                .text(mark?.standing == .exempt ? "" : mark?.score.map { String($0.value) } ?? "")
              }),
          ]))
    }
  }

  private func value(of group: Regulation.TraitGroup, _ traits: [Regulation.Trait]) -> Value {
    .record(
      Record(
        ClassBook.group,
        ordered: [
          .text(group.label), .text(group.sheetGroup ?? ""),
          .list(
            traits.enumerated().map { index, trait in
              .record(
                Record(
                  ClassBook.trait,
                  ordered: [.text(trait.label), points(from: index * Period.allCases.count)]))
            }),
        ]))
  }

  private func levels(of traits: [Regulation.Trait]) -> [Value] {
    particulars.map { particulars in
      let levels = traits.flatMap { trait in
        Period.allCases.map { period -> Value in
          .text(records.results[period]?[particulars.pupil.id]?.traits[trait.code]?.rawValue ?? "")
        }
      }
      return .record(Record(ClassBook.markPupil, ordered: who(particulars) + [.list(levels), .list([])]))
    }
  }

  // MARK: End of the year

  private struct Outcome {
    let code: String
    let value: Value
  }

  /// How many of the class are judged so: included pupils with disability are not counted (forms.md 3.6).
  private func count(_ holds: (Evaluation) -> Bool) -> Value {
    .number(
      particulars.count {
        $0.number != nil && !$0.pupil.isInclusive
          && records.evaluations[$0.pupil.id].map(holds) ?? false
      })
  }

  /// The outcomes that are printed under this regulation, with how many of the class have each.
  private var outcomes: [Outcome] {
    guard records.regulation.printsOutcome else { return [] }
    return records.regulation.outcomes.enumerated().map { index, outcome in
      Outcome(
        code: outcome.code,
        value: .record(
          Record(
            ClassBook.outcome, ordinal: index,
            ordered: [.text(outcome.label), count { $0.outcome?.code == outcome.code }])))
    }
  }

  private var tally: Value {
    .record(
      Record(
        ClassBook.tally,
        ordered: [
          count { $0.isCompleted == true }, count { $0.isPromoted == true },
          count { $0.isPromoted == false },
        ]))
  }

  private var yearEnd: [Value] {
    let codes = outcomes.map(\.code)
    return particulars.map { particulars in
      let id = particulars.pupil.id
      let evaluation = records.evaluations[id]
      let result = records.results[.endYear]?[id] ?? PeriodResult()
      let isPromoted = evaluation?.isPromoted
      return .record(
        Record(
          ClassBook.yearPupil,
          ordered: who(particulars) + [
            .list(codes.map { .tick(evaluation?.outcome?.code == $0) }),
            .tick(evaluation?.isCompleted == true), .tick(isPromoted == true), .tick(isPromoted == false),
            .text(result.awards.map(\.text).joined(separator: "; ")), .text(result.note ?? ""),
          ]))
    }
  }
}

extension Period {
  /// `Giữa HK I`: in narrow heads.
  fileprivate var shortLabel: String {
    switch self {
    case .midTerm1: "Giữa HK I"
    case .endTerm1: "Cuối HK I"
    case .midTerm2: "Giữa HK II"
    case .endYear: "Cuối năm"
    }
  }
}
