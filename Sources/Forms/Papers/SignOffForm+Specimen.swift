public import Diagnostics
public import Records
public import Templates
public import Typesetting

extension SignOffForm {
  /// The paper that a specimen needs: what is a class's follows its columns.
  ///
  /// - Parameter isFull: the longest of everything, with birth dates and traits; else next to nothing.
  public func paper(
    _ regulation: Regulation, grade: Int, in year: SchoolYear, at period: Period, isFull: Bool = true
  ) throws(Failure) -> Paper {
    switch self {
    case .publicResults:
      let records = try Self.records(regulation, grade, year, period, isFull)
      return PublicResults.paper(records, Self.options(isFull))
    case .familySlip: return .a5
    case .correctionSlip, .reviewChanges: return .a4
    }
  }

  /// The pages of the form filled with invented data.
  ///
  /// - Parameter isFull: the longest legal values and 300 changes; else the fewest and no change.
  public func specimen(
    _ regulation: Regulation, grade: Int, in year: SchoolYear, at period: Period, isFull: Bool = true,
    template: FormTemplate
  ) throws(Failure) -> [PageSequence] {
    let records = try Self.records(regulation, grade, year, period, isFull)
    switch self {
    case .publicResults:
      return try PublicResults.sequences(records, Self.options(isFull), template: template)
    case .familySlip:
      var attendance = Attendance()
      (attendance.excused, attendance.unexcused) = (10, 2)
      let known: [Attendance.Term: Attendance] = isFull ? [.first: attendance, .year: attendance] : [:]
      var sequences: [PageSequence] = []
      for member in records.roster.present.prefix(2) {
        sequences.append(
          try FamilySlip.sequence(member, records, attendance: known, template: template))
      }
      return sequences
    case .correctionSlip:
      return try Self.correction(records, isFull).sequences(records.profile, template: template)
    case .reviewChanges:
      return try Self.review(records, isFull).sequences(records.profile, template: template)
    }
  }

  private static func options(_ isFull: Bool) -> PublicResults.Options {
    PublicResults.Options(birthDates: isFull, traits: isFull)
  }

  private static func records(
    _ regulation: Regulation, _ grade: Int, _ year: SchoolYear, _ period: Period, _ isFull: Bool
  ) throws(Failure) -> ClassRecords {
    let records = try Specimen.classRecords(
      regulation, grade: grade, in: year, trial: Specimen.Trial(period: period, isSparse: !isFull), pupils: 52
    )
    guard isFull else { return records }
    // The first has comments that go on to a second page, and every award there is.
    var results = records.results
    for id in records.roster.present.prefix(1).map(\.pupil.id) {
      for code in results[id]?.subjects.keys.sorted().prefix(3) ?? [] {
        results[id]?.subjects[code]?.comment = Specimen.long(600)
      }
    }
    for (index, award) in Specimen.awards(records).enumerated() where index < records.roster.present.count {
      results[award.pupil.id]?.awards = [award.award]
    }
    return ClassRecords(
      profile: records.profile, year: year, section: records.section, regulation: regulation, period: period,
      date: records.date, roster: records.roster, results: results)
  }

  private static let moment = Moment(unixSeconds: 1_735_389_296)

  private static func changes(_ records: ClassRecords, _ count: Int) -> [RecordedChange] {
    let members = records.roster.present
    return (0..<count).map { index in
      let member = members[index % members.count]
      let (before, after): (String?, String?) =
        switch index % 4 {
        case 0: ("9", "10")
        case 1: (nil, "Hoàn thành tốt")
        case 2: ("T", nil)
        default: index == 3 ? (Specimen.long(600), Specimen.long(600)) : ("H", "T")
        }
      return RecordedChange(
        pupil: member.pupil.id, pupilName: member.pupil.printedName,
        column: ["Toán: Điểm", "Tin học và Công nghệ (Công nghệ): Mức", "Năng lực đặc thù: Nhận xét"][
          index % 3], before: before, after: after, who: "Nguyễn Trương Phương Thảo", at: moment,
        page: index % 5 == 4 ? nil : index % 3 + 1)
    }
  }

  private static func correction(_ records: ClassRecords, _ isFull: Bool) -> CorrectionSlip {
    CorrectionSlip(
      formTitle: "Bảng tổng hợp kết quả đánh giá giáo dục", section: records.section, year: records.year,
      period: records.period, version: 1, reason: isFull ? Specimen.long(200) : "Nhập nhầm điểm",
      reopenedBy: "Nguyễn Trương Phương Quyển", reopenedAt: moment,
      approvedBy: isFull ? "Nguyễn Trương Phương Quyển" : nil, approvedAt: isFull ? moment : nil,
      changes: changes(records, isFull ? 300 : 0),
      pages: (1...(isFull ? 6 : 1)).map { page in
        CorrectionSlip.Page(
          page: page, before: page == 6 ? nil : "7K3M-9QXT-2VZD-RN4H-E",
          after: page == 5 ? nil : "B8WC-4JYP-6TSG-1FA5-K")
      }, date: records.date)
  }

  private static func review(_ records: ClassRecords, _ isFull: Bool) -> ReviewFront {
    ReviewFront(
      formTitle: "Bảng tổng hợp kết quả đánh giá giáo dục", section: records.section, year: records.year,
      period: records.period, version: 2, since: isFull ? moment : nil, at: moment,
      changes: changes(records, isFull ? 300 : 0),
      pages: (1...3).map { page in
        PageState(
          page: page, code: "7K3M-9QXT-2VZD-RN4H-E",
          state: page == 1 ? "đã ký" : "chữ ký hết hiệu lực, chờ ký lại",
          signer: page < 3 && isFull ? "Công Tằng Tôn Nữ Hoàng Phương Thảo Nguyên Khương" : nil,
          at: page < 3 && isFull ? moment : nil)
      },
      remarks: isFull
        ? [
          ReviewFront.Remark(severity: .error, code: "C001", text: Specimen.long(120)),
          ReviewFront.Remark(severity: .warning, code: "C104", text: Specimen.long(300)),
        ] : [])
  }
}
