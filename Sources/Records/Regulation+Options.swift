extension Regulation {
  /// The code of the group whose number of traits a school may choose (forms.md 12 point 2).
  static let specificCompetences = "specificCompetences"

  /// The regulation as in force at a school: without the traits that sources do not agree on, where the school chose
  /// fewer (forms.md 1.4). What is not assessed is not asked for, not printed and no column of the tables.
  ///
  /// Choosing twice gives the same.
  public func adapted(to options: SchoolProfile.Options) -> Regulation {
    var regulation = self
    for index in traitGroups.indices where traitGroups[index].code == Self.specificCompetences {
      for grade in 1...5 {
        guard let count = options.specificCompetences.count(in: grade) else { continue }
        let group = regulation.traitGroups[index]
        var surplus = regulation.traits(of: group, in: grade).count - count
        for trait in group.traits.indices.reversed() where surplus > 0 {
          guard group.traits[trait].unsettledIn.contains(grade), group.traits[trait].grades.contains(grade)
          else { continue }
          regulation.traitGroups[index].traits[trait].grades.removeAll { $0 == grade }
          surplus -= 1
        }
      }
    }
    return regulation
  }
}

extension RegulationSet {
  /// All of them as in force at a school.
  public func adapted(to options: SchoolProfile.Options) -> RegulationSet {
    RegulationSet(regulations.map { $0.adapted(to: options) })
  }
}
