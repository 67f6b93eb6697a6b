public import Vietnamese

/// The pupils of a class in the order of its lists (contract, section 4).
///
/// By `STT` when every pupil of the class has a distinct one, else by name (forms.md 9.2), birth date and code.
/// Pupils who left and carry no `STT` of their own do not spoil the order of the others: they follow at the end.
public struct ClassRoster: Hashable, Sendable {
  /// A pupil and the place in the class.
  public struct Member: Hashable, Sendable {
    /// The place in the class.
    public let enrolment: Enrolment
    /// The person.
    public let pupil: Pupil
    /// The place by name.
    public let nameKey: NameKey
  }

  /// All pupils, those who left included, in order.
  public let members: [Member]
  /// The pupils who stand on the class sheets, in order (forms.md 8.3).
  public let present: [Member]

  /// Orders a class. Enrolments of unknown pupils are left out; a school file has none.
  public init(_ enrolments: [Enrolment], pupils: [PupilID: Pupil]) {
    let all = enrolments.compactMap { enrolment in
      pupils[enrolment.pupil].map { pupil in
        Member(enrolment: enrolment, pupil: pupil, nameKey: NameKey(fullName: pupil.fullName))
      }
    }
    let present = all.filter(\.enrolment.status.isPresent)
    if Self.haveDistinctOrdinals(all) {
      members = all.sorted(by: Self.precedesByOrdinal)
    } else if Self.haveDistinctOrdinals(present) {
      members =
        present.sorted(by: Self.precedesByOrdinal)
        + all.filter { !$0.enrolment.status.isPresent }.sorted(by: Self.precedesByName)
    } else {
      members = all.sorted(by: Self.precedesByName)
    }
    self.present = members.filter(\.enrolment.status.isPresent)
  }

  private static func haveDistinctOrdinals(_ members: [Member]) -> Bool {
    let ordinals = Set(members.compactMap(\.enrolment.ordinal))
    return ordinals.count == members.count
  }

  private static func precedesByOrdinal(_ left: Member, _ right: Member) -> Bool {
    (left.enrolment.ordinal ?? .max) < (right.enrolment.ordinal ?? .max)
  }

  private static func precedesByName(_ left: Member, _ right: Member) -> Bool {
    if left.nameKey != right.nameKey { return left.nameKey < right.nameKey }
    if left.pupil.birthDate != right.pupil.birthDate { return left.pupil.birthDate < right.pupil.birthDate }
    return left.pupil.id < right.pupil.id
  }
}
