import HocBaKit

/// The matrix of what is missing at a period as lines of text: classes against subjects.
struct MatrixText {
  private let rows: [CompletenessMatrix.Row]
  private let language: Language
  /// Complete classes and columns too.
  private let showsAll: Bool

  init(_ rows: [CompletenessMatrix.Row], language: Language, showsAll: Bool) {
    self.rows = rows
    self.language = language
    self.showsAll = showsAll
  }

  /// A line on the period; below it, when something is missing, a line for each class and the meaning of the heads.
  var lines: [String] {
    guard let first = rows.first else { return [] }
    let open = rows.filter { $0.missing > 0 }
    var lines = [headline(first, open)]
    let shown = showsAll ? rows : open
    guard !shown.isEmpty, !open.isEmpty || showsAll else { return lines }
    let columns = columns(of: shown)
    let heads = [
      [say("Lớp", "Class"), say("HS", "Pupils"), say("Thiếu", "Missing")],
      columns.map(Self.head), [say("Giáo viên chủ nhiệm", "Homeroom teacher")],
    ].flatMap(\.self)
    let cells = shown.map { row in
      [
        [row.section.name.rawValue, "\(row.incomplete)/\(row.pupils)", "\(row.missing)"],
        columns.map { Self.cell(row, $0) },
        [row.section.homeroomTeacherName ?? say("chưa có", "none")],
      ].flatMap(\.self)
    }
    lines += Columns.aligned([heads] + cells, leftmost: 1, rightmost: heads.count - 1).map { "  " + $0 }
    let meanings = columns.map { "\(Self.head($0)) \($0.label)" }.joined(separator: "; ")
    if !meanings.isEmpty { lines.append("  " + meanings) }
    return lines
  }

  private func headline(_ first: CompletenessMatrix.Row, _ open: [CompletenessMatrix.Row]) -> String {
    var text = first.period.label
    if let due = first.due { text += say(" (hạn \(due.text)", " (due \(due.text)") }
    let overdue = open.map(\.daysOverdue).max() ?? 0
    if overdue > 0 { text += say(", quá \(overdue) ngày", ", \(Words.count(overdue, "day")) overdue") }
    if first.due != nil { text += ")" }
    let complete = rows.count - open.count
    if open.isEmpty {
      return text
        + say(": đủ cả \(rows.count) lớp", ": \(Words.count(rows.count, "class", "classes")) complete")
    }
    let cells = open.reduce(0) { $0 + $1.missing }
    return text
      + say(
        ": \(complete)/\(rows.count) lớp đã đủ, còn thiếu \(cells) ô",
        ": \(complete) of \(Words.count(rows.count, "class", "classes")) complete, \(Words.count(cells, "cell")) missing"
      )
  }

  /// The columns in which something is missing in one of the rows: subjects before groups of traits, in the order of
  /// the fullest sheet.
  private func columns(of rows: [CompletenessMatrix.Row]) -> [CompletenessMatrix.Column] {
    var places: [[String]: Int] = [:]
    var columns: [CompletenessMatrix.Column] = []
    var isMissing: Set<[String]> = []
    let fullest = rows.enumerated().sorted {
      ($1.element.columns.count, $0.offset) < ($0.element.columns.count, $1.offset)
    }
    for column in fullest.flatMap(\.element.columns) {
      let key = [column.code, column.label]
      if column.missing > 0 { isMissing.insert(key) }
      guard places[key] == nil else { continue }
      places[key] = columns.count
      columns.append(column)
    }
    let shown = columns.filter { showsAll || isMissing.contains([$0.code, $0.label]) }
    return shown.filter(\.isSubject) + shown.filter { !$0.isSubject }
  }

  private static func cell(_ row: CompletenessMatrix.Row, _ column: CompletenessMatrix.Column) -> String {
    guard let own = row.columns.first(where: { $0.code == column.code && $0.label == column.label }) else {
      return ""
    }
    return own.missing > 0 ? "\(own.missing)" : "·"
  }

  /// The code of a subject; of a group of traits the initials of its label, such as `NLĐT`.
  private static func head(_ column: CompletenessMatrix.Column) -> String {
    if column.isSubject { return column.code }
    return column.label.split(separator: " ").compactMap { $0.first.map { String($0).uppercased() } }.joined()
  }

  private func say(_ vietnamese: String, _ english: String) -> String {
    language == .vietnamese ? vietnamese : english
  }
}
