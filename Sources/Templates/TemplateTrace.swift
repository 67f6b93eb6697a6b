public import Diagnostics
import Synchronization

/// What one filling of a template has used up of what pages may hold, and what is noted of it.
final class RenderLog: Sendable {
  /// Repetitions, cells and letters of one sequence of pages: more than a list of three thousand pupils takes.
  static let most = 60_000
  /// The blocks of one sequence of pages: more than the statistics of the largest school have.
  static let mostBlocks = 6_000
  /// The columns of one table: more than a month of days with totals.
  static let mostColumns = 400

  /// Where something is made: in the pages themselves, or in a repetition.
  struct Maker: Sendable {
    var place: TextPosition
    var isRepetition: Bool
  }

  /// More than pages may hold.
  struct Excess {
    var message: Message
    var place: TextPosition
    var limit: Int
  }

  private struct Left {
    var amount = most
    var blocks = mostBlocks
    var maker: Maker
  }

  private let left: Mutex<Left>
  let trace: TemplateTrace?

  /// - Parameter place: of the pages.
  init(_ trace: TemplateTrace?, at place: TextPosition) {
    self.trace = trace
    left = Mutex(Left(maker: Maker(place: place, isRepetition: false)))
  }

  /// A repetition or a table begins; what was being made before.
  func enter(_ place: TextPosition) -> Maker {
    left.withLock { left in
      let before = left.maker
      left.maker = Maker(place: place, isRepetition: true)
      return before
    }
  }

  /// A repetition or a table has ended.
  func leave(to maker: Maker) { left.withLock { $0.maker = maker } }

  /// Takes an amount; when there is no more, what makes too much.
  func spend(_ amount: Int, blocks: Int) -> Excess? {
    left.withLock { left in
      left.amount -= min(amount, left.amount + 1)
      left.blocks -= min(blocks, left.blocks + 1)
      let maker = left.maker
      if left.amount < 0 || left.blocks < 0 {
        return Excess(
          message: maker.isRepetition ? .tooMuchRepeated : .tooMuchMade, place: maker.place,
          limit: left.amount < 0 ? Self.most : Self.mostBlocks)
      }
      guard let trace, !trace.spend(amount + blocks) else { return nil }
      return Excess(message: .tooMuchTried, place: maker.place, limit: TemplateTrace.most)
    }
  }
}

/// Notes, over many fillings of a template, what came of its columns and conditions: for `template check`.
public final class TemplateTrace: Sendable {
  /// What all trials of a file may make together.
  static let most = 1_000_000

  private struct Notes {
    var left = most
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

  /// Takes an amount from what the trials may make; false when there is no more.
  func spend(_ amount: Int) -> Bool {
    notes.withLock { notes in
      notes.left -= min(amount, notes.left + 1)
      return notes.left >= 0
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
