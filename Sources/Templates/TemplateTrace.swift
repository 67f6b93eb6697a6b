public import Diagnostics
import Synchronization

/// What one filling of a template has used up of what pages may hold, and what is noted of it.
final class RenderLog: Sendable {
  /// Repetitions, cells and blocks of one sequence of pages: more than a list of three thousand pupils takes.
  static let most = 60_000
  /// The columns of one table: more than a month of days with totals.
  static let mostColumns = 400

  private let left = Mutex((amount: most, place: TextPosition(line: 1, column: 1)))
  let trace: TemplateTrace?

  init(_ trace: TemplateTrace?) { self.trace = trace }

  /// Takes an amount; when there is no more, the place of the innermost repetition.
  ///
  /// - Parameter place: of the repetition that begins here; nil inside of one.
  func spend(_ amount: Int, at place: TextPosition?) -> TextPosition? {
    left.withLock { left in
      if let place { left.place = place }
      left.amount -= min(amount, left.amount + 1)
      return left.amount < 0 ? left.place : nil
    }
  }
}

/// Notes, over many fillings of a template, what came of its columns and conditions: for `template check`.
public final class TemplateTrace: Sendable {
  private struct Notes {
    var columns: [TextPosition] = []
    var clauses: [TextPosition: (clause: Clause, held: Bool)] = [:]
    var warnings: [Finding] = []
  }

  private let file: String
  private let notes = Mutex(Notes())

  /// A trace of a template file.
  public init(file: String) { self.file = file }

  /// What divides the heading of a column, as traced tables name it, from its number.
  private static let mark: Character = "\u{1F}"

  /// The heading of a column and its place in the file, from what tables of a traced template name it.
  public func column(_ named: String) -> (heading: String, place: Place?) {
    let parts = named.split(separator: Self.mark, omittingEmptySubsequences: false)
    let number = parts.count > 1 ? Int(parts[1]) : nil
    let place = notes.withLock { notes in
      number.flatMap { notes.columns.indices.contains($0) ? notes.columns[$0] : nil }
    }
    return (parts.first.map(String.init) ?? named, place?.place(in: file))
  }

  /// What was without any effect in all fillings: an `if` that never held, an `each` over nothing, a total that
  /// another one covers. Only such clauses are told as depend on the regulation and the grade:
  /// of the others, the data of some school may make them true.
  public var findings: [Finding] {
    notes.withLock { notes in
      let idle = notes.clauses.values.filter { !$0.held && $0.clause.isSettled }.map(\.clause)
      return idle.sorted { ($0.place.line, $0.place.column) < ($1.place.line, $1.place.column) }.map {
        clause in
        .warning(
          clause.kind == .condition ? .conditionNeverHolds : .listAlwaysEmpty,
          at: clause.place.place(in: file), ["expression": clause.source])
      } + notes.warnings
    }
  }

  func saw(_ clause: Clause, held: Bool) {
    notes.withLock { notes in
      let before = notes.clauses[clause.place]?.held ?? false
      notes.clauses[clause.place] = (clause, before || held)
    }
  }

  /// The name of a column in a traced table.
  func name(of heading: String, at place: TextPosition) -> String {
    notes.withLock { notes in
      if let known = notes.columns.firstIndex(of: place) { return "\(heading)\(Self.mark)\(known)" }
      notes.columns.append(place)
      return "\(heading)\(Self.mark)\(notes.columns.count - 1)"
    }
  }

  func warn(_ message: Message, at place: TextPosition, _ values: [String: String]) {
    let finding = Finding.warning(message, at: place.place(in: file), values)
    notes.withLock { if !$0.warnings.contains(finding) { $0.warnings.append(finding) } }
  }
}
