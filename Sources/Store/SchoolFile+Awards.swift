public import Diagnostics
public import Records

// The register of awards.
extension SchoolFile {
  /// The decisions that gave awards in a school year, and the number of each award in the register.
  public func awardRegister(in year: SchoolYear) throws(Failure) -> AwardRegister {
    let decisions = try rows(
      "SELECT position, number, day FROM award_decision WHERE year = ? ORDER BY position",
      bind: { $0.bind(year) }
    ) { row in
      AwardRegister.Decision(
        position: row.requiredNumber(), number: row.requiredNumber(), day: row.date() ?? year.lastDay)
    }
    let entries = try rows(
      "SELECT x.number, p.code, x.text, x.is_ad_hoc, x.decision FROM award_entry x "
        + "JOIN pupil p ON p.key = x.pupil WHERE x.year = ? ORDER BY x.number",
      bind: { $0.bind(year) }
    ) { row in
      AwardRegister.Entry(
        number: row.requiredNumber(), pupil: PupilID(rawValue: row.requiredText()),
        award: Award(text: row.requiredText(), isAdHoc: row.flag() ?? false), decision: row.requiredNumber())
    }
    return AwardRegister(decisions: decisions, entries: entries)
  }
}

extension SchoolWriter {
  /// Enters a decision that gave awards, or replaces the one at its position.
  public func put(_ decision: AwardRegister.Decision, in year: SchoolYear) throws(Failure) {
    try requireOpen(year)
    let statement = try connection.prepare(
      """
      INSERT INTO award_decision (year, position, number, day) VALUES (?, ?, ?, ?)
      ON CONFLICT (year, position) DO UPDATE SET number = excluded.number, day = excluded.day
      """)
    statement.bind(year)
    statement.bind(decision.position)
    statement.bind(decision.number)
    statement.bind(decision.day)
    try statement.run()
  }

  /// Gives an award its number in the register.
  public func put(_ entry: AwardRegister.Entry, in year: SchoolYear) throws(Failure) {
    let pupil = try enrolledPupilKey(entry.pupil, in: year)
    let statement = try connection.prepare(
      "INSERT INTO award_entry (pupil, year, number, text, is_ad_hoc, decision) VALUES (?, ?, ?, ?, ?, ?)")
    statement.bind(pupil)
    statement.bind(year)
    statement.bind(entry.number)
    statement.bind(entry.award.text)
    statement.bind(entry.award.isAdHoc)
    statement.bind(entry.decision)
    try statement.run()
  }

  /// Takes back that a decision was recorded, with the numbers of its awards; the awards stay confirmed. The audit
  /// keeps what was taken back.
  public func removeAwardDecision(at position: Int, in year: SchoolYear) throws(Failure) {
    try requireOpen(year)
    for sql in [
      "DELETE FROM award_entry WHERE year = ? AND decision = ?",
      "DELETE FROM award_decision WHERE year = ? AND position = ?",
    ] {
      let statement = try connection.prepare(sql)
      statement.bind(year)
      statement.bind(position)
      try statement.run()
    }
  }
}
