public import Diagnostics
import Records
import Vietnamese

/// Reads the values of an entry by the rules of the table of results (contract, section 3).
struct EntryReader {
  let regulation: Regulation
  let grade: Int
  let period: Period

  /// What headings of the supplementary assessment end with.
  let supplementary = " (đánh giá bổ sung)"

  enum ScoreCell {
    case score(Score)
    case standing(Standing)
  }

  func isTested(_ subject: Regulation.Subject) -> Bool { subject.isTested(in: grade, at: period) }

  func level(_ written: String, _ subject: Regulation.Subject) throws(Failure) -> LevelCell {
    if let cell = LevelCell(written.collapsed) { return cell }
    throw Failure(.entryNotASubjectLevel, ["value": written, "column": subject.levelColumn])
  }

  func trait(_ written: String, _ column: String) throws(Failure) -> TraitLevel {
    if let level = TraitLevel(cell: written.collapsed) { return level }
    throw Failure(.entryNotATraitLevel, ["value": written, "column": column])
  }

  func score(_ written: String, _ subject: Regulation.Subject) throws(Failure) -> ScoreCell {
    if let standing = Standing(cell: written) { return .standing(standing) }
    guard isTested(subject) else {
      throw Failure(
        .entryNoTest,
        [
          "value": written, "column": subject.scoreColumn, "subject": subject.label, "grade": "\(grade)",
          "period": period.label, "regulation": regulation.shortName,
        ])
    }
    let legal = regulation.scores.range
    guard let number = WholeNumber(written), let score = Score(number.value, within: legal) else {
      throw Failure(
        .entryNotAScore,
        [
          "value": written, "column": subject.scoreColumn, "lowest": "\(legal.lowerBound)",
          "highest": "\(legal.upperBound)", "regulation": regulation.shortName,
        ])
    }
    return .score(score)
  }

  /// Exempt has no marks; absent has no score.
  func set(
    _ standing: Standing, in mark: inout SubjectMark, _ subject: Regulation.Subject, beside other: String?
  ) throws(Failure) {
    if let other, standing == .exempt, Standing(cell: other) != .exempt {
      throw Failure(.entryExemptWithMark, ["subject": subject.label])
    }
    mark.standing = standing
    mark.score = nil
    if standing == .exempt { mark.level = nil }
  }

  /// A comment or a reason without what no printer knows.
  func text(_ written: String, _ column: String) throws(Failure) -> String {
    try EntryText.clean(written, column)
  }
}

/// Free text of an entry.
public enum EntryText {
  /// The text in normal form, with nothing around it and without what no printer knows.
  ///
  /// - Parameter column: what the text is for, for messages.
  /// - Throws: for a control character, and when nothing is left.
  public static func clean(_ written: String, _ column: String) throws(Failure) -> String {
    let text = written.replacing("\r\n", with: "\n").nfc.repairedDStroke
    if let control = text.unicodeScalars.first(where: { scalar in
      scalar != "\n" && (scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value))
    }) {
      let code = String(control.value, radix: 16, uppercase: true)
      throw Failure(
        .entryUnprintable,
        ["column": column, "character": "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code])
    }
    let tail = text.drop(while: \.isWhitespace)
    let trimmed = String(tail.reversed().drop(while: \.isWhitespace).reversed())
    guard !trimmed.isEmpty else { throw Failure(.entryTextEmpty, ["column": column]) }
    return trimmed
  }

  /// The same on one line, with single spaces.
  public static func line(_ written: String, _ column: String) throws(Failure) -> String {
    try clean(written, column).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
