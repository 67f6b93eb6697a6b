public import Diagnostics

/// Classes that a right reaches.
public enum ClassReach: Hashable, Sendable {
  /// The whole school.
  case all
  /// These; none: nothing is in reach.
  case only(Set<ClassName>)

  /// Whether a class is among them.
  public func contains(_ name: ClassName) -> Bool {
    switch self {
    case .all: true
    case .only(let names): names.contains(name)
    }
  }
}

/// Columns of the results of a class that a right reaches.
public enum SubjectReach: Hashable, Sendable {
  /// All: every subject, traits, notes.
  case all
  /// The marks of these subjects, by code.
  case only(Set<String>)
}

/// What an account reaches in a school year: the regulation's `lớp mình chủ nhiệm`, `tổ mình`, `môn mình dạy` as
/// classes and subjects.
///
/// Refusals that it throws are of this account and command, so that whoever catches one can put it on record.
public struct AccountReach: Hashable, Sendable {
  /// Whose.
  public let account: Account
  /// The school year.
  public let year: SchoolYear
  /// The words of the command, for refusals.
  public let command: String
  private var homeroom: Set<ClassName> = []
  private var group: Set<ClassName> = []
  private var taught: [ClassName: Set<String>] = [:]
  private var order: [ClassName] = []

  /// What follows from the classes of the year and the groups of the staff.
  ///
  /// - Parameter teams: `Tổ chuyên môn` of each member of staff who has one.
  public init(
    _ account: Account, in year: SchoolYear, sections: [ClassSection], teams: [StaffID: String],
    command: String
  ) {
    self.account = account
    self.year = year
    self.command = command
    order = sections.map(\.name)
    for section in sections {
      guard let teacher = section.homeroomTeacher else { continue }
      if teacher == account.staff { homeroom.insert(section.name) }
      if let own = teams[account.staff], teams[teacher] == own { group.insert(section.name) }
    }
    for entry in account.teaching where entry.year == year {
      taught[entry.className, default: []].insert(entry.subject)
    }
  }

  /// The classes that a right reaches, by all roles together.
  public func classes(_ right: Right) -> ClassReach {
    var names: Set<ClassName> = []
    for role in account.roles {
      switch role.reach(right) {
      case .school: return .all
      case .group: names.formUnion(group)
      case .ownClass: names.formUnion(homeroom)
      case .subjects: names.formUnion(taught.keys)
      case .nothing: break
      }
    }
    return .only(names)
  }

  /// The columns of a class that a right reaches: of a class that is only taught in, those of the subjects.
  public func subjects(_ right: Right, in name: ClassName) -> SubjectReach {
    var subjects: Set<String> = []
    for role in account.roles {
      switch role.reach(right) {
      case .school: return .all
      case .group where group.contains(name): return .all
      case .ownClass where homeroom.contains(name): return .all
      case .subjects: subjects.formUnion(taught[name] ?? [])
      default: break
      }
    }
    return .only(subjects)
  }

  /// Refuses a class out of reach.
  public func require(_ right: Right, of name: ClassName) throws(Failure) {
    let reach = classes(right)
    guard !reach.contains(name) else { return }
    throw Failure(
      .classOutOfReach,
      [
        "account": account.name.rawValue, "command": command, "class": name.rawValue,
        "classes": words(reach), "refusal": "class: \(name.rawValue)",
      ])
  }

  /// Refuses who does not reach the whole school.
  ///
  /// - Parameter task: what it is about, where that is more than the command.
  public func requireSchool(_ right: Right, for task: String? = nil) throws(Failure) {
    let reach = classes(right)
    guard reach != .all else { return }
    throw Failure(
      .schoolOutOfReach,
      [
        "account": account.name.rawValue, "command": task ?? command, "classes": words(reach),
        "who": Role.words(of: right, reaching: .school), "refusal": "school: \(right.rawValue)",
      ])
  }

  /// Classes in the order of the school, `4A, 4B`; `–` for none.
  public func words(_ reach: ClassReach) -> String {
    let names = order.filter(reach.contains).map(\.rawValue)
    return names.isEmpty ? "–" : names.joined(separator: ", ")
  }
}

extension Account {
  /// The widest reach of a right by any role.
  public func reach(_ right: Right) -> Reach { roles.map { $0.reach(right) }.max() ?? .nothing }

  /// Refuses an account none of whose roles gives a right, or not far enough.
  public func require(
    _ right: Right, reaching least: Reach = .subjects, command: String
  ) throws(Failure) {
    guard reach(right) < least else { return }
    throw Failure(
      .rightMissing,
      [
        "account": name.rawValue, "roles": Role.words(roles), "command": command,
        "who": Role.words(of: right, reaching: least), "refusal": "right: \(right.rawValue)",
      ])
  }
}

extension Role {
  /// The titles of roles in both languages, for the values of a message.
  public static func words(_ roles: some Sequence<Role>) -> String {
    let roles = roles.sorted()
    guard !roles.isEmpty else { return Message.words(vi: "chưa có vai trò", en: "no role") }
    return Message.words(
      vi: roles.map(\.label).joined(separator: ", "), en: roles.map(\.rawValue).joined(separator: ", "))
  }

  /// Who has a right that reaches so far, for the values of a message.
  public static func words(of right: Right, reaching least: Reach = .subjects) -> String {
    words(allCases.filter { $0.reach(right) >= least })
  }
}
