/// A part of a school year, as the statuses of the sector database tell them apart (forms.md 8.3).
public enum YearPart: String, CaseIterable, Hashable, Sendable {
  /// `kỳ 1`.
  case firstTerm = "term-1"
  /// `kỳ 2`.
  case secondTerm = "term-2"
  /// `trong hè`: before the first school day, or after the end of the year.
  case summer
}

extension SchoolYear {
  /// 1 July: the first day that belongs to the year. It ends with `lastDay`, so that a day in July or August is in
  /// the summers of two years.
  public var firstDay: CivilDate { CivilDate(year: start, month: 7, day: 1) }

  /// 5 September, on which schools open (forms.md 0.4).
  public var firstSchoolDay: CivilDate { CivilDate(year: start, month: 9, day: 5) }

  /// Whether a day belongs to the year.
  public func contains(_ day: CivilDate) -> Bool { day >= firstDay && day <= lastDay }

  /// The days on which the supplementary assessment of the year can be (TT27/2020, article 11): after its end, and
  /// before the next year is over, for schools that enter it late.
  public func supplementaryAssessments(dates: PeriodDates) -> ClosedRange<CivilDate> {
    let next = SchoolYear(start: start + 1)
    let end = dates[.endYear] ?? PeriodDates.preset(for: self)[.endYear] ?? lastDay
    let first = CivilDate(daysSince1970: end.daysSince1970 + 1)
    return min(first, next.lastDay)...next.lastDay
  }

  /// The part of the year that a day lies in; nil outside the year.
  ///
  /// Term 1 lasts up to the date of its end, term 2 up to that of the year's end; both days belong to the term.
  ///
  /// - Parameter dates: those of the year; one that is not known is taken from the presets.
  public func part(of day: CivilDate, dates: PeriodDates) -> YearPart? {
    guard contains(day) else { return nil }
    let preset = PeriodDates.preset(for: self)
    if day < firstSchoolDay { return .summer }
    if let end = dates[.endTerm1] ?? preset[.endTerm1], day <= end { return .firstTerm }
    if let end = dates[.endYear] ?? preset[.endYear], day <= end { return .secondTerm }
    return .summer
  }
}

extension Movement.Kind {
  /// The status of a pupil after a movement in a part of the year (forms.md 8.3); nil for a change of class, which
  /// leaves the status as it is.
  public func status(in part: YearPart) -> PupilStatus? {
    switch (self, part) {
    case (.transferIn, .firstTerm): .joinedTerm1
    case (.transferIn, .secondTerm): .joinedTerm2
    case (.transferIn, .summer): .joinedSummer
    case (.transferOut, .firstTerm): .movedAwayTerm1
    case (.transferOut, .secondTerm): .movedAwayTerm2
    case (.transferOut, .summer): .movedAwaySummer
    case (.dropOut, .firstTerm): .leftTerm1
    case (.dropOut, .secondTerm): .leftTerm2
    case (.dropOut, .summer): .leftSummer
    case (.returning, .firstTerm): .readmittedTerm1
    case (.returning, .secondTerm): .readmittedTerm2
    // The list has no code for it: who is back before the first school day attends like all others.
    case (.returning, .summer): .attending
    case (.classChange, _): nil
    }
  }
}
