import HocBaKit

extension CheckSpeech {
  /// One object, for programs (contract, section 1): what is open, what was acknowledged, and the matrix.
  func json(_ report: CheckReport) {
    console.result(
      JSONText.object([
        ("version", .number(1)), ("year", .text(report.year.text)),
        ("periods", .list(report.periods.map { .text($0.rawValue) })),
        ("findings", .list(report.findings.map { .object(members(of: $0)) })),
        (
          "acknowledged",
          .list(
            report.acknowledged.map { finding, acknowledgement in
              .object(members(of: finding) + Self.members(of: acknowledgement))
            })
        ),
        ("matrix", .list(report.matrix.rows.map(Self.object))),
      ]).rendered())
  }

  func members(of finding: CheckFinding) -> [(String, JSONText)] {
    [("code", .text(finding.rule.code)), ("severity", .text(finding.rule.severity.rawValue))]
      + Self.members(of: finding.place) + [("message", .text(finding.message(console.language)))]
  }

  static func members(of place: CheckPlace) -> [(String, JSONText)] {
    [
      ("class", .optional(place.className?.rawValue)), ("pupil", .optional(place.pupil?.rawValue)),
      ("period", .optional(place.period?.rawValue)), ("column", .optional(place.column)),
    ]
  }

  static func members(of acknowledgement: Acknowledgement) -> [(String, JSONText)] {
    [
      ("reason", .text(acknowledgement.reason)), ("who", .text(acknowledgement.who)),
      ("at", .text(acknowledgement.at.text)),
    ]
  }

  private static func object(_ row: CompletenessMatrix.Row) -> JSONText {
    .object([
      ("class", .text(row.section.name.rawValue)), ("grade", .number(row.section.grade)),
      ("period", .text(row.period.rawValue)), ("teacher", .optional(row.section.homeroomTeacher?.rawValue)),
      ("teacherName", .optional(row.section.homeroomTeacherName)), ("due", .optional(row.due?.iso)),
      ("overdueDays", .number(row.daysOverdue)), ("pupils", .number(row.pupils)),
      ("incomplete", .number(row.incomplete)), ("missing", .number(row.missing)),
      (
        "columns",
        .list(
          row.columns.map { column in
            .object([
              ("code", .text(column.code)), ("label", .text(column.label)), ("owed", .number(column.owed)),
              ("missing", .number(column.missing)),
            ])
          })
      ),
    ])
  }
}
