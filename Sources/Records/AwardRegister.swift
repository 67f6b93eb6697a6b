/// `Sổ khen thưởng` of a school year: the principal's decisions that gave awards, and the number that each award has
/// in the register (forms.md 5.5: `Quyết định số`, `Vào sổ khen thưởng số`).
public struct AwardRegister: Hashable, Sendable {
  /// A decision of the principal.
  public struct Decision: Hashable, Sendable {
    /// Its place among the decisions of the school year, from 1 in the order in which they were recorded.
    public var position: Int
    /// The number: `45` in `45/QĐ-TH`. Counting begins anew each calendar year (forms.md 6.2).
    public var number: Int
    /// The day on which it was signed.
    public var day: CivilDate

    /// A decision.
    public init(position: Int, number: Int, day: CivilDate) {
      self.position = position
      self.number = number
      self.day = day
    }
  }

  /// An award in the register.
  public struct Entry: Hashable, Sendable {
    /// The number in the register, from 1 in each school year.
    public var number: Int
    /// Whose.
    public var pupil: PupilID
    /// The award, in the words it had when it got the number.
    public var award: Award
    /// The position of the decision that gave it.
    public var decision: Int

    /// An entry.
    public init(number: Int, pupil: PupilID, award: Award, decision: Int) {
      self.number = number
      self.pupil = pupil
      self.award = award
      self.decision = decision
    }
  }

  /// In the order in which they were recorded.
  public let decisions: [Decision]
  /// In the order of their numbers.
  public let entries: [Entry]
  private let byPupil: [PupilID: [Entry]]

  /// A register.
  public init(decisions: [Decision] = [], entries: [Entry] = []) {
    self.decisions = decisions.sorted { $0.position < $1.position }
    self.entries = entries.sorted { $0.number < $1.number }
    byPupil = Dictionary(grouping: self.entries, by: \.pupil)
  }

  /// The entry of an award of a pupil; `Đạt danh hiệu` before its title does not matter.
  public func entry(of award: Award, of pupil: PupilID, under regulation: Regulation) -> Entry? {
    byPupil[pupil]?.first { regulation.isSame($0.award, award) }
  }

  /// The decision at a position.
  public func decision(at position: Int) -> Decision? { decisions.first { $0.position == position } }

  /// The number that the next award gets: one more than the highest.
  public var nextNumber: Int { (entries.last?.number ?? 0) + 1 }
}
