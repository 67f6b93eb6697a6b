/// What an account may change in the results of a class: a homeroom teacher everything of the own class but awards
/// and the promotion, a subject teacher the marks of the own subjects (articles 3 and 4 of the regulation). The
/// administrator loads marks of every class, but decides nothing: awards, confirmed results and promotion are the
/// principal's and the teachers', in a table as in a command.
public struct EntryPermit: Hashable, Sendable {
  /// What the account reaches.
  public let reach: AccountReach

  /// The permit that follows from the rights.
  public init(_ reach: AccountReach) { self.reach = reach }

  /// Whether anything may be entered of a class.
  public func allows(_ right: Right, of name: ClassName) -> Bool { reach.classes(right).contains(name) }

  /// The recorded result with what of a change is not allowed laid over it: equal to the recorded one when
  /// everything is.
  public func forbidden(
    from old: PeriodResult, to new: PeriodResult, in name: ClassName
  ) -> PeriodResult {
    var result = new
    switch reach.subjects(.enterMarks, in: name) {
    case .all:
      result.subjects = old.subjects
      result.traits = old.traits
      result.traitComments = old.traitComments
      result.note = old.note
      result.supplementary = old.supplementary
    case .only(let codes):
      for code in codes {
        result.subjects[code] = old.subjects[code]
        result.supplementary.subjects[code] = old.supplementary.subjects[code]
      }
      if !codes.isEmpty { result.supplementary.day = old.supplementary.day }
    }
    if allows(.confirmAwards, of: name) { result.awards = old.awards }
    if allows(.decideResults, of: name) {
      result.confirmedOutcome = old.confirmedOutcome
      result.outcomeNote = old.outcomeNote
    }
    if allows(.decidePromotion, of: name) {
      result.promotionDecision = old.promotionDecision
      result.promotionNote = old.promotionNote
    }
    return result
  }

  /// The subjects that may be entered of a class, by label; by code where the regulation is not at hand.
  public func words(in name: ClassName, under regulation: Regulation?) -> String {
    switch reach.subjects(.enterMarks, in: name) {
    case .all: return "–"
    case .only(let codes):
      let labels =
        regulation?.subjects.filter { codes.contains($0.code) }.map(\.label) ?? codes.sorted()
      return labels.isEmpty ? "–" : labels.joined(separator: ", ")
    }
  }
}
