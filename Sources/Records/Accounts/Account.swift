/// The name of an account: 2 to 32 small ASCII letters, digits, `.`, `_`, `-`.
public struct AccountName: RawRepresentable, Hashable, Sendable, Comparable {
  /// The name.
  public let rawValue: String

  /// Nil for what cannot be a name.
  public init?(rawValue: String) {
    let isName = rawValue.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || [0x2E, 0x5F, 0x2D].contains(byte)
    }
    guard isName, (2...32).contains(rawValue.utf8.count) else { return nil }
    self.rawValue = rawValue
  }

  /// By code unit.
  public static func < (left: AccountName, right: AccountName) -> Bool {
    left.rawValue.utf8.lexicographicallyPrecedes(right.rawValue.utf8)
  }
}

/// A subject that a subject teacher has in a class.
public struct Teaching: Hashable, Sendable, Comparable {
  /// The school year of the class.
  public let year: SchoolYear
  /// The class.
  public let className: ClassName
  /// The code of the subject in the regulation.
  public let subject: String

  /// A subject in a class.
  public init(year: SchoolYear, className: ClassName, subject: String) {
    self.year = year
    self.className = className
    self.subject = subject
  }

  /// By year, class and subject.
  public static func < (left: Teaching, right: Teaching) -> Bool {
    (left.year.start, left.className.rawValue, left.subject)
      < (right.year.start, right.className.rawValue, right.subject)
  }
}

/// An account of the school file: a person who may use the program, and for what.
public struct Account: Hashable, Sendable {
  /// What is known of its password; never the password or its hash.
  public struct Password: Hashable, Sendable {
    /// When it was set.
    public let changed: Moment
    /// Whether its owner set it.
    public let isOwn: Bool

    /// A password set at a time.
    public init(changed: Moment, isOwn: Bool) {
      self.changed = changed
      self.isOwn = isOwn
    }

    /// How many days ago it was set, by the calendar in Vietnam.
    public func age(on today: CivilDate) -> Int {
      max(0, today.daysSince1970 - changed.vietnameseDay.daysSince1970)
    }
  }

  /// Its name.
  public let name: AccountName
  /// The member of staff whose it is.
  public let staff: StaffID
  /// What the person is at the school.
  public var roles: Set<Role> = []
  /// The subjects that a subject teacher has.
  public var teaching: Set<Teaching> = []
  /// Since when it cannot be used; nil: it can.
  public var disabled: Moment?
  /// Nil while none is set, so that nobody can sign in.
  public var password: Password?
  /// Wrong passwords in a row.
  public var failures = FailedSignIns()

  /// An account without roles.
  public init(name: AccountName, staff: StaffID) {
    self.name = name
    self.staff = staff
  }

  /// Whether it puts the accounts of the file in force: an account in use of a principal.
  public var putsInForce: Bool { disabled == nil && roles.contains(.principal) }
}
