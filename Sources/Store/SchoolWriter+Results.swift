public import Diagnostics
public import Records

extension SchoolWriter {
  /// Enters what is recorded of a pupil at a period, replacing all that was there for it.
  ///
  /// Whoever has only part of it, such as a file with some columns, loads the result first and changes that part.
  /// Marks with nothing in them are not kept. Only what differs is written, so that the audit notes changes alone.
  public func put(
    _ result: PeriodResult, of pupil: PupilID, in year: SchoolYear, at period: Period
  ) throws(Failure) {
    let owner = try enrolledPupilKey(pupil, in: year)
    let existing = try key("SELECT key FROM result WHERE pupil = ? AND year = ? AND period = ?") {
      statement in
      statement.bind(owner)
      statement.bind(year)
      statement.bind(period)
    }
    if existing == nil, result.isEmpty { return }
    let before = try existing.map { key throws(Failure) in try school.result(key) } ?? PeriodResult()
    let key: Int
    if let existing {
      key = existing
      if !result.hasSameOwnColumns(as: before) { try update(key, result) }
    } else {
      key = try insert(result, owner, year, period)
    }
    for part in Part.all { try put(part, key, part.rows(before), part.rows(result)) }
    try putAwards(key, before.awards, result.awards)
    if existing != nil, result.isEmpty {
      let delete = try connection.prepare("DELETE FROM result WHERE key = ?")
      delete.bind(key)
      try delete.run()
    }
  }

  /// Rows of a table that hang on a result: by the columns that name them, the others.
  private struct Part: Sendable {
    let table: String
    let keys: [String]
    let columns: [String]
    let rows: @Sendable (PeriodResult) -> [[Cell]: [Cell]]

    static let all: [Part] = [
      Part(table: "subject_mark", keys: ["subject"], columns: ["level", "score", "standing", "comment"]) {
        rows(of: $0.subjects.filter { !$0.value.isEmpty }) { mark in
          [
            .text(mark.level?.rawValue), .number(mark.score?.value), .text(mark.standing.rawValue),
            .text(mark.comment),
          ]
        }
      },
      Part(table: "earlier_test", keys: ["subject", "position"], columns: ["score", "reason"]) { result in
        var rows: [[Cell]: [Cell]] = [:]
        for (subject, mark) in result.subjects {
          for (position, test) in mark.earlierTests.enumerated() {
            rows[[.text(subject), .number(position)]] = [.number(test.score.value), .text(test.reason)]
          }
        }
        return rows
      },
      Part(table: "trait_level", keys: ["trait"], columns: ["level"]) {
        rows(of: $0.traits) { [.text($0.rawValue)] }
      },
      Part(table: "trait_comment", keys: ["trait_group"], columns: ["comment"]) {
        rows(of: $0.traitComments.filter { !$0.value.isEmpty }) { [.text($0)] }
      },
      Part(table: "supplementary_mark", keys: ["subject"], columns: ["level", "score"]) {
        rows(of: $0.supplementary.subjects.filter { $0.value != AssessedMark() }) {
          [.text($0.level?.rawValue), .number($0.score?.value)]
        }
      },
      Part(table: "supplementary_trait", keys: ["trait"], columns: ["level"]) {
        rows(of: $0.supplementary.traits) { [.text($0.rawValue)] }
      },
    ]

    private static func rows<Value>(
      of entries: [String: Value], _ cells: (Value) -> [Cell]
    ) -> [[Cell]: [Cell]] {
      var rows: [[Cell]: [Cell]] = [:]
      for (key, value) in entries { rows[[.text(key)]] = cells(value) }
      return rows
    }
  }

  private func put(
    _ part: Part, _ result: Int, _ before: [[Cell]: [Cell]], _ after: [[Cell]: [Cell]]
  ) throws(Failure) {
    if before == after { return }
    for (key, _) in inOrder(before) where after[key] == nil {
      let names = (["result"] + part.keys).map { "\($0) = ?" }.joined(separator: " AND ")
      let delete = try connection.prepare("DELETE FROM \(part.table) WHERE \(names)")
      delete.bind(result)
      for cell in key { delete.bind(cell) }
      try delete.run()
    }
    let changed = inOrder(after).filter { before[$0.key] != $0.value }
    guard !changed.isEmpty else { return }
    let all = ["result"] + part.keys + part.columns
    let statement = try connection.prepare(
      "INSERT INTO \(part.table) (\(all.joined(separator: ", "))) VALUES "
        + "(\(all.map { _ in "?" }.joined(separator: ", "))) "
        + "ON CONFLICT (\((["result"] + part.keys).joined(separator: ", "))) DO UPDATE SET "
        + part.columns.map { "\($0) = excluded.\($0)" }.joined(separator: ", "))
    for (key, cells) in changed {
      statement.reset()
      statement.bind(result)
      for cell in key + cells { statement.bind(cell) }
      try statement.run()
    }
  }

  /// Awards that stay keep who confirmed them and when; new ones are confirmed by the act under way.
  private func putAwards(_ result: Int, _ before: [Award], _ after: [Award]) throws(Failure) {
    if before == after { return }
    var kept: [Award: (by: String?, at: String?)] = [:]
    let select = try connection.prepare(
      "SELECT text, is_ad_hoc, confirmed_by, confirmed_at FROM award WHERE result = ?")
    select.bind(result)
    while try select.step() {
      let award = Award(text: select.requiredText(), isAdHoc: select.flag() ?? false)
      kept[award] = (select.text(), select.text())
    }
    select.reset()
    let act = actUnderWay
    for (position, award) in after.enumerated() where position >= before.count || before[position] != award {
      let confirmation = kept[award] ?? act
      let statement = try connection.prepare(
        """
        INSERT INTO award (result, position, text, is_ad_hoc, confirmed_by, confirmed_at)
        VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (result, position) DO UPDATE SET text = excluded.text, is_ad_hoc = excluded.is_ad_hoc,
          confirmed_by = excluded.confirmed_by, confirmed_at = excluded.confirmed_at
        """)
      statement.bind(result)
      statement.bind(position)
      statement.bind(award.text)
      statement.bind(award.isAdHoc)
      statement.bind(confirmation.by)
      statement.bind(confirmation.at)
      try statement.run()
    }
    let delete = try connection.prepare("DELETE FROM award WHERE result = ? AND position >= ?")
    delete.bind(result)
    delete.bind(after.count)
    try delete.run()
  }

  private func insert(
    _ result: PeriodResult, _ owner: Int, _ year: SchoolYear, _ period: Period
  ) throws(Failure) -> Int {
    let statement = try connection.prepare(
      """
      INSERT INTO result (note, confirmed_outcome, outcome_day, outcome_reason, promotion_decision,
        promotion_day, promotion_reason, supplementary_day, pupil, year, period)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    bindOwnColumns(of: result, to: statement)
    statement.bind(owner)
    statement.bind(year)
    statement.bind(period)
    try statement.run()
    return try self.key("SELECT key FROM result WHERE pupil = ? AND year = ? AND period = ?") {
      $0.bind(owner)
      $0.bind(year)
      $0.bind(period)
    } ?? 0
  }

  private func update(_ key: Int, _ result: PeriodResult) throws(Failure) {
    let statement = try connection.prepare(
      """
      UPDATE result SET note = ?, confirmed_outcome = ?, outcome_day = ?, outcome_reason = ?,
        promotion_decision = ?, promotion_day = ?, promotion_reason = ?, supplementary_day = ? WHERE key = ?
      """)
    bindOwnColumns(of: result, to: statement)
    statement.bind(key)
    try statement.run()
  }

  private func bindOwnColumns(of result: PeriodResult, to statement: Statement) {
    statement.bind(result.note)
    statement.bind(result.confirmedOutcome)
    statement.bind(result.outcomeNote.day)
    statement.bind(result.outcomeNote.reason)
    statement.bind(result.promotionDecision)
    statement.bind(result.promotionNote.day)
    statement.bind(result.promotionNote.reason)
    statement.bind(result.supplementary.day)
  }
}

/// By key, so that the same entries make the same file whatever the order of a dictionary.
private func inOrder(_ entries: [[Cell]: [Cell]]) -> [(key: [Cell], value: [Cell])] {
  entries.sorted { $0.key.lexicographicallyPrecedes($1.key) }
}

/// A value of a column that is text or a number.
private enum Cell: Hashable, Comparable {
  case text(String?)
  case number(Int?)

  static func < (left: Cell, right: Cell) -> Bool {
    switch (left, right) {
    case (.text(let a), .text(let b)): (a ?? "").utf8.lexicographicallyPrecedes((b ?? "").utf8)
    case (.number(let a), .number(let b)): (a ?? .min) < (b ?? .min)
    case (.text, .number): true
    case (.number, .text): false
    }
  }
}

extension Statement {
  fileprivate func bind(_ cell: Cell) {
    switch cell {
    case .text(let text): bind(text)
    case .number(let number): bind(number)
    }
  }
}

extension SubjectMark {
  /// Nothing is recorded.
  fileprivate var isEmpty: Bool {
    !hasMark && standing == .assessed && (comment ?? "").isEmpty && earlierTests.isEmpty
  }
}

extension PeriodResult {
  /// Nothing is recorded.
  fileprivate var isEmpty: Bool {
    traits.isEmpty && awards.isEmpty && supplementary.isEmpty && hasSameOwnColumns(as: PeriodResult())
      && subjects.values.allSatisfy(\.isEmpty) && traitComments.values.allSatisfy(\.isEmpty)
  }

  fileprivate func hasSameOwnColumns(as other: PeriodResult) -> Bool {
    (note ?? "") == (other.note ?? "") && confirmedOutcome == other.confirmedOutcome
      && promotionDecision == other.promotionDecision && outcomeNote == other.outcomeNote
      && promotionNote == other.promotionNote && supplementary.day == other.supplementary.day
  }
}
