public import Diagnostics
public import Records

extension SchoolWriter {
  /// Enters what is recorded of a pupil at a period, replacing all that was there for it.
  ///
  /// Whoever has only part of it, such as a file with some columns, loads the result first and changes that part.
  /// Marks with nothing in them are not kept.
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
    guard !result.isEmpty else {
      guard let existing else { return }
      let delete = try connection.prepare("DELETE FROM result WHERE key = ?")
      delete.bind(existing)
      return try delete.run()
    }
    let key: Int
    if let existing {
      key = existing
      try update(key, result)
      for table in Self.partTables {
        let delete = try connection.prepare("DELETE FROM \(table) WHERE result = ?")
        delete.bind(key)
        try delete.run()
      }
    } else {
      key = try insert(result, owner, year, period)
    }
    try putSubjects(result.subjects, key)
    try putTraits(result, key)
    for (position, award) in result.awards.enumerated() {
      let statement = try connection.prepare(
        "INSERT INTO award (result, position, text, is_ad_hoc) VALUES (?, ?, ?, ?)")
      statement.bind(key)
      statement.bind(position)
      statement.bind(award.text)
      statement.bind(award.isAdHoc)
      try statement.run()
    }
  }

  private static let partTables = ["subject_mark", "trait_level", "trait_comment", "award"]

  private func insert(
    _ result: PeriodResult, _ owner: Int, _ year: SchoolYear, _ period: Period
  ) throws(Failure) -> Int {
    let statement = try connection.prepare(
      """
      INSERT INTO result (pupil, year, period, note, confirmed_outcome, promotion_decision)
      VALUES (?, ?, ?, ?, ?, ?)
      """)
    statement.bind(owner)
    statement.bind(year)
    statement.bind(period)
    bindOwnColumns(of: result, to: statement)
    try statement.run()
    return connection.lastKey
  }

  private func update(_ key: Int, _ result: PeriodResult) throws(Failure) {
    let statement = try connection.prepare(
      "UPDATE result SET note = ?, confirmed_outcome = ?, promotion_decision = ? WHERE key = ?")
    bindOwnColumns(of: result, to: statement)
    statement.bind(key)
    try statement.run()
  }

  private func bindOwnColumns(of result: PeriodResult, to statement: Statement) {
    statement.bind(result.note)
    statement.bind(result.confirmedOutcome)
    statement.bind(result.promotionDecision)
  }

  private func putSubjects(_ subjects: [String: SubjectMark], _ key: Int) throws(Failure) {
    let statement = try connection.prepare(
      "INSERT INTO subject_mark (result, subject, level, score, standing, comment) VALUES (?, ?, ?, ?, ?, ?)")
    for (subject, mark) in inOrder(subjects) where !mark.isEmpty {
      statement.reset()
      statement.bind(key)
      statement.bind(subject)
      statement.bind(mark.level?.rawValue)
      statement.bind(mark.score?.value)
      statement.bind(mark.standing.rawValue)
      statement.bind(mark.comment)
      try statement.run()
    }
  }

  private func putTraits(_ result: PeriodResult, _ key: Int) throws(Failure) {
    let level = try connection.prepare("INSERT INTO trait_level (result, trait, level) VALUES (?, ?, ?)")
    for (trait, value) in inOrder(result.traits) {
      level.reset()
      level.bind(key)
      level.bind(trait)
      level.bind(value.rawValue)
      try level.run()
    }
    let comment = try connection.prepare(
      "INSERT INTO trait_comment (result, trait_group, comment) VALUES (?, ?, ?)")
    for (group, text) in inOrder(result.traitComments) where !text.isEmpty {
      comment.reset()
      comment.bind(key)
      comment.bind(group)
      comment.bind(text)
      try comment.run()
    }
  }
}

/// By key, so that the same entries make the same file whatever the order of a dictionary.
private func inOrder<Value>(_ entries: [String: Value]) -> [(key: String, value: Value)] {
  entries.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
}

extension SubjectMark {
  /// Nothing is recorded.
  fileprivate var isEmpty: Bool { !hasMark && standing == .assessed && (comment ?? "").isEmpty }
}

extension PeriodResult {
  /// Nothing is recorded.
  fileprivate var isEmpty: Bool {
    traits.isEmpty && awards.isEmpty && confirmedOutcome == nil && promotionDecision == nil
      && (note ?? "").isEmpty && subjects.values.allSatisfy(\.isEmpty)
      && traitComments.values.allSatisfy(\.isEmpty)
  }
}
