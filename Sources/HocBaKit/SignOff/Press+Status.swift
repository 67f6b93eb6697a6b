public import Diagnostics
public import Forms
public import Records
public import SignOff
public import Store
import Typesetting

/// Where the classes of a year stand with one form.
public struct StatusReport: Sendable {
  /// A class.
  public struct Row: Sendable {
    /// The class.
    public let section: ClassSection
    /// Its state at each period of the form.
    public let states: [Period: UnitState]
  }

  /// The year.
  public let year: SchoolYear
  /// The form.
  public let form: Form
  /// The classes in the order of the school.
  public let rows: [Row]
  /// Queries that nobody has answered, of any form.
  public let queries: [PageQuery]
}

extension Press {
  /// Where the classes of a year stand. Pages are made only where something was signed and not approved.
  public func status(_ scope: ClassScope, of form: Form = .resultSheet) throws(Failure) -> StatusReport {
    try school.read { () throws(Failure) in
      let sections = try school.classes(in: scope.year).filter(scope.contains)
      let histories = UnitHistory.all(
        documents: try school.keptDocuments(in: scope.year), approvals: try school.approvals(in: scope.year))
      let recorded = try school.periodsWithResults(in: scope.year)
      var states: [ClassName: [Period: UnitState]] = [:]
      var waiting: [Batch: [SignedUnit]] = [:]
      for section in sections {
        for period in form.periods {
          let unit = SignedUnit(form, of: section.name, at: period, in: scope.year)
          guard let history = histories[unit] else {
            states[section.name, default: [:]][period] = UnitState(
              recorded[section.name]?.contains(period) == true ? .draft : .empty)
            continue
          }
          if history.approval != nil {
            states[section.name, default: [:]][period] = history.state(nil)
          } else {
            let paper = paper(of: unit, section.grade, history)
            waiting[Batch(period: period, paper: paper), default: []].append(unit)
          }
        }
      }
      for (batch, units) in waiting {
        let pages = try pages(of: units, form, batch, histories)
        for unit in units {
          states[unit.className, default: [:]][unit.period] = histories[unit]?.state(pages[unit])
        }
      }
      let names = Set(sections.map(\.name))
      return StatusReport(
        year: scope.year, form: form,
        rows: sections.map { StatusReport.Row(section: $0, states: states[$0.name] ?? [:]) },
        queries: try school.pageQueries(in: scope.year).filter {
          $0.isOpen && names.contains($0.unit.className)
        })
    }
  }

  private struct Batch: Hashable {
    var period: Period
    var paper: Paper
  }

  /// The pages of now of units of one period and paper: where they are many, one run makes the whole year.
  private func pages(
    of units: [SignedUnit], _ form: Form, _ batch: Batch, _ histories: [SignedUnit: UnitHistory]
  ) throws(Failure) -> [SignedUnit: [PresentPage]] {
    guard let year = units.first?.year else { return [:] }
    let isMost = units.count * 2 >= (try school.classes(in: year).count)
    let scopes =
      isMost ? [ClassScope(year: year)] : units.map { ClassScope(year: year, className: $0.className) }
    var result: [SignedUnit: [PresentPage]] = [:]
    for scope in scopes {
      var run = try PrintRun(
        self, order(of: form, scope, at: batch.period, on: batch.paper, isDraft: true), nil, { _ in })
      _ = try run.perform()
      let byClass = Dictionary(grouping: run.output.kept, by: \.className)
      for unit in units {
        guard let documents = byClass[unit.className] else { continue }
        result[unit] = histories[unit]?.compare(Self.fingerprints(of: documents))
      }
    }
    return result
  }
}
