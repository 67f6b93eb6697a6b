import Diagnostics
public import Records
public import Store

/// A cell that is not what it was: the net of all changes since then.
public struct UnitChange: Hashable, Sendable {
  /// Whose; nil for what concerns the class or the school.
  public var pupil: PupilID?
  /// The heading of the cell in Vietnamese: `Toán: Điểm`.
  public var column: String
  /// What stood there; nil for nothing.
  public var before: String?
  /// What stands there now; nil for nothing.
  public var after: String?
  /// Who changed it last.
  public var who: String
  /// When.
  public var at: Moment
  /// The page that shows it; nil when that cannot be told.
  public var page: Int?
}

/// What of the audit concerns the pages of a unit.
public struct ChangeScope: Sendable {
  private let unit: SignedUnit
  private let pupils: Set<String>
  private let regulation: Regulation

  /// - Parameter pupils: whose results stand on the pages, or stood there.
  public init(_ unit: SignedUnit, pupils: [PupilID], regulation: Regulation) {
    self.unit = unit
    self.pupils = Set(pupils.map(\.rawValue))
    self.regulation = regulation
  }

  /// Particulars that the sheet of a class shows.
  private static let onSheet: Set = ["full_name", "birth_date", "sex", "ethnicity", "disability"]
  /// Columns that no page shows.
  private static let unseen: Set = ["confirmed_by", "confirmed_at"]

  private static let byPeriod: Set = [
    "result", "mark", "earlier-test", "trait", "trait-comment", "award", "supplementary-mark",
    "supplementary-trait",
  ]

  private func concerns(_ record: AuditRecord) -> Bool {
    let parts = record.parts
    let year = "\(unit.year.start)"
    switch record.kind {
    case _ where Self.byPeriod.contains(record.kind):
      guard parts.count > 2, pupils.contains(parts[0]), parts[1] == year,
        let period = Period(rawValue: parts[2])
      else { return false }
      return unit.form == "class-book" ? period <= unit.period : period == unit.period
    case "pupil": return parts.first.map(pupils.contains) ?? false
    case "enrolment": return parts.count > 1 && pupils.contains(parts[0]) && parts[1] == year
    case "attendance":
      return unit.form != "result-sheet" && parts.count > 1 && pupils.contains(parts[0]) && parts[1] == year
    case "class": return parts == [year, unit.className.rawValue]
    case "date": return parts == [year, unit.period.rawValue]
    default: return false
    }
  }

  private func concerns(_ change: AuditEntry.Change, of kind: String) -> Bool {
    if Self.unseen.contains(change.column) { return false }
    return kind != "pupil" || unit.form != "result-sheet" || Self.onSheet.contains(change.column)
  }

  private struct Cell: Hashable {
    var record: AuditRecord
    var column: String
  }

  /// The net of changes, in the order of the first of each.
  public func net(of acts: [AuditedAct]) -> [UnitChange] {
    var order: [Cell] = []
    var changes: [Cell: UnitChange] = [:]
    for act in acts {
      for entry in act.entries where concerns(entry.record) {
        for change in entry.changes where concerns(change, of: entry.record.kind) {
          // The usual standing of a new mark says nothing.
          if change.column == "standing", change.before ?? "assessed" == change.after ?? "assessed" {
            continue
          }
          let cell = Cell(record: entry.record, column: change.column)
          if changes[cell] == nil {
            order.append(cell)
            changes[cell] = UnitChange(
              pupil: pupil(of: entry.record), column: heading(entry.record, change),
              before: change.before.map { change.shown($0, .vietnamese) }, who: act.act.who, at: act.act.at)
          }
          changes[cell]?.after = change.after.map { change.shown($0, .vietnamese) }
          changes[cell]?.who = act.act.who
          changes[cell]?.at = act.act.at
        }
      }
    }
    return order.compactMap { changes[$0] }.filter { $0.before != $0.after }
  }

  /// When the pages first changed; nil when they did not.
  public func first(of acts: [AuditedAct]) -> Moment? {
    acts.first { act in
      act.entries.contains { entry in
        concerns(entry.record) && entry.changes.contains { concerns($0, of: entry.record.kind) }
      }
    }?.act.at
  }

  private func pupil(of record: AuditRecord) -> PupilID? {
    ["class", "date"].contains(record.kind) ? nil : record.parts.first.map { PupilID(rawValue: $0) }
  }

  /// `Toán: Điểm`, `Yêu nước`, `Họ và tên`.
  private func heading(_ record: AuditRecord, _ change: AuditEntry.Change) -> String {
    let label = change.label(.vietnamese)
    func capital(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
    let part = record.parts.count > 3 ? record.parts[3] : ""
    switch record.kind {
    case "mark", "earlier-test", "supplementary-mark":
      let subject = regulation.subjects.first { $0.code == part }?.label ?? part
      let prefix = record.kind == "mark" ? "" : capital(record.kindLabel(.vietnamese)) + " – "
      return "\(prefix)\(subject): \(capital(label))"
    case "trait", "supplementary-trait":
      let trait = regulation.traitGroups.flatMap(\.traits).first { $0.code == part }
      return trait?.label ?? part
    case "trait-comment":
      let group = regulation.traitGroups.first { $0.code == part }
      return "\(group?.label ?? part): Nhận xét"
    case "award": return "Khen thưởng"
    case "attendance":
      return (record.parts.count > 2 ? "\(record.parts[2]): " : "") + capital(label)
    default: return capital(label)
    }
  }
}
