public import Diagnostics
public import Records
public import Store

extension SchoolFile {
  /// The class in which a pupil stands on the documents of a period: that of the period's date, for one who came
  /// later the present one.
  ///
  /// - Throws: when the pupil has no class in the year.
  public func className(
    of pupil: PupilID, in year: SchoolYear, at period: Period
  ) throws(Failure) -> ClassName {
    if let then = try enrolment(of: pupil, in: year, on: periodDates(year)[period]) { return then.className }
    guard let now = try enrolment(of: pupil, in: year) else {
      throw Failure(.pupilNotFound, ["pupil": pupil.rawValue, "year": year.text])
    }
    return now.className
  }
}
