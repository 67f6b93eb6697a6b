import Diagnostics
import Records
import Vietnamese

/// Reading the marks of a row (contract, section 3).
extension RowInHand {
  /// Sets what the table has columns for.
  mutating func read(_ plan: ResultPlan, into result: inout PeriodResult) {
    for cells in plan.subjects {
      let code = cells.subject.code
      let mark = mark(cells, plan, before: result.subjects[code] ?? SubjectMark())
      result.subjects[code] = mark == SubjectMark() ? nil : mark
    }
    for (code, cell) in plan.traits {
      result.traits[code] = trait(cell)
    }
    for (group, cell) in plan.comments {
      result.traitComments[group] = paragraph(text(cell), cell.heading)
    }
    for cell in plan.foreign where !text(cell).isEmpty {
      refuse(
        .cellOutsideRegime, cell.heading,
        ["value": text(cell), "grade": "\(plan.grade)", "regulation": plan.regulation.shortName])
    }
    let before = result.awards
    if table.has(ResultColumns.awards), !isAwardTick() {
      result.awards = awards()
      if !before.isEmpty, result.awards.isEmpty {
        warn(.awardsEmptied, ResultColumns.awards.heading, ["pupil": key ?? "", "count": "\(before.count)"])
      }
    }
    readAwardTicks(into: &result)
    checkTitles(result.awards.filter { !before.contains($0) }, plan)
    if YesCell.isYes(self.cell(ResultColumns.notPromoted)) {
      warn(.notPromotedIsDecided, ResultColumns.notPromoted.heading, ["pupil": key ?? ""])
    }
    if table.has(ResultColumns.note) {
      result.note = paragraph(self.cell(ResultColumns.note), ResultColumns.note.heading)
    }
    if table.has(ResultColumns.outcome), !keeps(result.confirmedOutcome, ResultColumns.outcome, plan.period) {
      let outcome = outcome(plan.regulation)
      // Day and reason belong to the decision that they were given with.
      if outcome != result.confirmedOutcome { result.outcomeNote = DecisionNote() }
      result.confirmedOutcome = outcome
    }
    if table.has(ResultColumns.promotion),
      !keeps(result.promotionDecision, ResultColumns.promotion, plan.period)
    {
      let promotion = promotion()
      if promotion != result.promotionDecision { result.promotionNote = DecisionNote() }
      result.promotionDecision = promotion
    }
  }

  /// Whether an empty cell leaves a decision as it stands: a sheet that was filled in says nothing of decisions. Those
  /// of the end of the year are taken back by a command; of another period, where none belongs, by the empty cell.
  private mutating func keeps<Decision>(
    _ recorded: Decision?, _ column: TableColumn, _ period: Period
  ) -> Bool {
    guard recorded != nil, period == .endYear, cell(column).isEmpty else { return false }
    let option = column == ResultColumns.outcome ? "--overall" : "--promoted"
    note(.decisionKept, column.heading, ["pupil": key ?? "", "option": option])
    return true
  }

  private func text(_ cell: ResultPlan.Cell) -> String {
    cell.position < row.cells.count ? row.cells[cell.position] : ""
  }

  private mutating func mark(
    _ cells: ResultPlan.SubjectCells, _ plan: ResultPlan, before: SubjectMark
  ) -> SubjectMark {
    var mark = before
    if cells.level != nil || cells.score != nil { mark.standing = .assessed }
    if let cell = cells.level {
      mark.level = nil
      var written = text(cell)
      if let bare = Self.beforeAbsent(written) {
        mark.standing = .absent
        written = bare
      }
      switch LevelCell(written) {
      case .level(let level): mark.level = level
      case .standing(let standing): mark.standing = standing
      case nil where !written.isEmpty: refuse(.notASubjectLevel, cell.heading, ["value": written])
      case nil: break
      }
    }
    if let cell = cells.score { read(cell, cells, plan, into: &mark) }
    if let cell = cells.comment { mark.comment = paragraph(text(cell), cell.heading) }
    if mark.standing == .exempt {
      if let cell = cells.level ?? cells.score, hasMark(cells) {
        refuse(.exemptWithMark, cell.heading, ["subject": cells.subject.label])
      }
      (mark.level, mark.score) = (nil, nil)
    }
    return mark
  }

  private mutating func read(
    _ cell: ResultPlan.Cell, _ cells: ResultPlan.SubjectCells, _ plan: ResultPlan,
    into mark: inout SubjectMark
  ) {
    mark.score = nil
    var written = text(cell)
    if written.isEmpty { return }
    if let bare = Self.beforeAbsent(written) {
      if mark.standing == .exempt {
        refuse(.exemptWithMark, cell.heading, ["subject": cells.subject.label])
      }
      mark.standing = .absent
      written = bare
    }
    if let standing = Standing(cell: written) {
      if standing == .absent, !cells.isTested, mark.level != nil {
        refuse(
          .noTest, cell.heading,
          [
            "value": written, "subject": cells.subject.label, "grade": "\(plan.grade)",
            "period": plan.period.label, "regulation": plan.regulation.shortName,
          ])
        return
      }
      if mark.standing != .assessed, mark.standing != standing {
        refuse(.exemptWithMark, cell.heading, ["subject": cells.subject.label])
      }
      mark.standing = standing
      return
    }
    guard cells.isTested else {
      refuse(
        .noTest, cell.heading,
        [
          "value": written, "subject": cells.subject.label, "grade": "\(plan.grade)",
          "period": plan.period.label, "regulation": plan.regulation.shortName,
        ])
      return
    }
    let legal = plan.regulation.scores.range
    guard let number = WholeNumber(written), let score = Score(number.value, within: legal) else {
      refuse(
        .notAScore, cell.heading,
        [
          "value": written, "lowest": "\(legal.lowerBound)", "highest": "\(legal.upperBound)",
          "regulation": plan.regulation.shortName,
        ])
      return
    }
    if number.hadDecimals { repair(cell.heading, written, as: "\(number.value)") }
    mark.score = score
  }

  /// `T; Vắng`, `8; Vắng`: the mark before the word, which several values in a cell make possible.
  private static func beforeAbsent(_ written: String) -> String? {
    guard let split = written.lastIndex(of: ";"), split > written.startIndex,
      Standing(cell: String(written[written.index(after: split)...])) == .absent
    else { return nil }
    return String(written[..<split]).collapsed
  }

  private func hasMark(_ cells: ResultPlan.SubjectCells) -> Bool {
    [cells.level, cells.score].compactMap(\.self).contains { cell in
      let written = text(cell)
      return !written.isEmpty && Standing(cell: written) == nil
    }
  }

  private mutating func trait(_ cell: ResultPlan.Cell) -> TraitLevel? {
    let written = text(cell)
    guard !written.isEmpty else { return nil }
    if let level = TraitLevel(cell: written) { return level }
    refuse(.notATraitLevel, cell.heading, ["value": written])
    return nil
  }

  /// The words of an outcome of the regulation.
  private mutating func outcome(_ regulation: Regulation) -> String? {
    let written = cell(ResultColumns.outcome)
    guard !written.isEmpty else { return nil }
    let key = written.matchingKey
    if let outcome = regulation.outcomes.first(where: { $0.label.matchingKey == key }) { return outcome.code }
    refuse(
      .notAnOutcome, ResultColumns.outcome.heading,
      [
        "value": written, "labels": regulation.outcomes.map(\.label).joined(separator: ", "),
        "regulation": regulation.shortName,
      ])
    return nil
  }

  /// `x` promoted, `không` not promoted.
  private mutating func promotion() -> Bool? {
    let written = cell(ResultColumns.promotion)
    if written.isEmpty { return nil }
    if YesCell.isYes(written) { return true }
    if written.matchingKey == "không" { return false }
    refuse(.notAPromotion, ResultColumns.promotion.heading, ["value": written])
    return nil
  }
}
