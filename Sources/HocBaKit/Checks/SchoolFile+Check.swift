public import Diagnostics
public import Records
public import Store
import Typesetting

extension SchoolFile {
  /// Checks results, classes and pupils: what is missing, what contradicts itself, what is unusual.
  ///
  /// What keeps a class from being printed for good is found by the same evaluation that printing uses.
  /// - Throws: when the file cannot be read, or no regulation covers a grade.
  public func check(_ order: CheckOrder, regulations: RegulationSet) throws(Failure) -> CheckReport {
    try read { () throws(Failure) in
      let (records, periods) = try yearRecords(
        order.scope.year, judgedAt: order.period.map { [$0] }, withContext: true, withEveryone: true,
        regulations: regulations)
      let check = YearCheck(records, at: periods, regulations: regulations, targets: order.targets)
      var findings = check.findings(of: order.scope.contains)
      if let fonts = order.fonts {
        findings += Self.letters(records, periods, order.scope, fonts: fonts)
      }
      return CheckReport(
        year: order.scope.year, periods: periods,
        matrix: check.matrix(today: order.today, of: order.scope.contains), found: findings,
        acknowledgements: try acknowledgements(in: order.scope.year))
    }
  }

  /// Names and notes with a letter that no font draws: printing refuses such a document.
  private static func letters(
    _ records: YearRecords, _ periods: [Period], _ scope: ClassScope, fonts: FontFamily
  ) -> [CheckFinding] {
    var findings: [CheckFinding] = []
    func look(_ text: String?, at place: CheckPlace) {
      guard let text else { return }
      for (character, code) in fonts.lackingLetters(in: text) {
        findings.append(CheckFinding(.letterNotDrawn, at: place, ["character": character, "code": code]))
      }
    }
    for own in records.classes where scope.contains(own.section) {
      look(
        own.section.homeroomTeacherName, at: CheckPlace(own.section.name, column: "Giáo viên chủ nhiệm"))
      for member in own.roster.present {
        let id = member.pupil.id
        look(member.pupil.fullName, at: CheckPlace(own.section.name, pupil: id, column: "Họ và tên"))
        for period in periods {
          look(
            own.result(of: id, at: period)?.note,
            at: CheckPlace(own.section.name, pupil: id, period: period, column: "Ghi chú"))
        }
      }
    }
    return findings
  }
}

extension FontFamily {
  /// Characters of a text that the regular face does not draw, each once.
  fileprivate func lackingLetters(in text: String) -> [(character: String, code: String)] {
    let face = self[.regular]
    guard text.utf16.contains(where: { !face.draws($0) }) else { return [] }
    var lacking: Set<UInt32> = []
    for scalar in text.unicodeScalars
    where !scalar.properties.isWhitespace && (scalar.value > 0xFFFF || !face.draws(UInt16(scalar.value))) {
      lacking.insert(scalar.value)
    }
    return lacking.sorted().map { value in
      let hex = String(value, radix: 16, uppercase: true)
      return (
        Unicode.Scalar(value).map { String(Character($0)) } ?? "?",
        "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
      )
    }
  }
}
