/// Which optional subjects a class owes marks in at a period (contract, section 4).
///
/// `Ngoại ngữ`, TT27's optional `Ngoại ngữ 1` and TT22's `Tin học` are required of a whole class once one of its
/// pupils has a mark there: a level or a score. Computed once a class.
public struct ClassNeeds: Hashable, Sendable {
  /// Codes of the optional subjects that every present pupil of the class owes.
  public let owedSubjects: Set<String>

  /// A class that owes the optional subjects named.
  public init(owedSubjects: Set<String> = []) { self.owedSubjects = owedSubjects }

  /// What a class owes by the results of its present pupils at the period.
  public init(_ regulation: Regulation, grade: Int, presentResults: some Sequence<PeriodResult>) {
    var open = regulation.subjects.filter {
      $0.isTaught(in: grade) && $0.isOptional(in: grade) && $0.owedBy == .wholeClass
    }
    var owed: Set<String> = []
    for result in presentResults where !open.isEmpty {
      open.removeAll { subject in
        guard result.subjects[subject.code]?.hasMark == true else { return false }
        owed.insert(subject.code)
        return true
      }
    }
    owedSubjects = owed
  }
}

extension SubjectMark {
  /// A level or a score has been given.
  public var hasMark: Bool { level != nil || score != nil }
}
