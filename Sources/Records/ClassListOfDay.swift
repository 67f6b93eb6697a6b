/// Who was in which class on a day of a school year (design, section 4).
///
/// Follows from where everyone is now by taking back the movements after that day. Pupils without movements are
/// where they are, whatever the day: their status says no more than it does.
public struct ClassListOfDay: Hashable, Sendable {
  /// The enrolments as they were, in the order of the present ones.
  public let enrolments: [Enrolment]

  /// Takes movements back.
  ///
  /// - Parameters:
  ///   - present: the enrolments of a school year as they are now.
  ///   - movements: those of the same year, in the order in which they happened.
  ///   - day: the day asked for; a movement of that day has happened.
  public init(_ present: [Enrolment], movements: [Movement], on day: CivilDate) {
    // The first movement after the day tells where the pupil was.
    var then: [PupilID: Movement.Place?] = [:]
    for movement in movements where movement.day > day && then[movement.pupil] == nil {
      then[movement.pupil] = .some(movement.before)
    }
    enrolments =
      then.isEmpty
      ? present
      : present.compactMap { enrolment in
        guard let place = then[enrolment.pupil] else { return enrolment }
        return place.map { Enrolment(pupil: enrolment.pupil, $0) }
      }
  }
}

extension Enrolment {
  /// A pupil at a place.
  public init(pupil: PupilID, _ place: Movement.Place) {
    self.init(
      pupil: pupil, className: place.className, ordinal: place.ordinal, status: place.status)
  }
}
