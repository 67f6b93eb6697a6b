/// A table of the school's data that is imported and exported (contract, section 3).
public enum TableKind: String, CaseIterable, Sendable, Hashable {
  /// Teachers and other staff.
  case staff
  /// Classes of the school year.
  case classes
  /// Pupils and the class of each.
  case pupils
  /// Marks, comments and awards of a period.
  case results
  /// Heights, weights and absences.
  case attendance
  /// Years before, and other schools.
  case history
}
