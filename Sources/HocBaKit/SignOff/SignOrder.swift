public import Diagnostics
import Records
public import SignOff
public import Store
public import Typesetting

/// Who signs or approves: the account, and the name that is printed.
public struct Signer: Sendable, Hashable {
  /// The account, or the user of the machine.
  public var who: String
  /// The name; nil: that of the class's homeroom teacher, or of the principal of the day.
  public var name: String?

  /// A person.
  public init(who: String, name: String? = nil) {
    self.who = who
    self.name = name
  }
}

/// Pages to be signed.
public struct SignOrder: Sendable {
  /// The document.
  public var unit: SignedUnit
  /// `1-3`, `2`, `1,3` or `all`.
  public var pages: String
  /// The paper; nil: the one signed before, else the one that sheets are bound on.
  public var paper: Paper?

  /// An order.
  public init(_ unit: SignedUnit, pages: String) {
    self.unit = unit
    self.pages = pages
  }
}

/// What came of announcing results.
public struct PublishReport: Sendable {
  /// What is announced.
  public let approval: Approval
  /// Whether it was announced before.
  public let wasPublished: Bool
  /// What people should know.
  public var findings: [Finding] = []
  /// Files written by this.
  public var files: [String] = []
}

/// What came of signing or approving.
public struct SignReport: Sendable {
  /// The document.
  public let unit: SignedUnit
  /// The version printed on it.
  public let version: Int
  /// The paper it is on.
  public let paper: Paper
  /// The pages as they are now, before this.
  public let pages: [PresentPage]
  /// The pages signed by this.
  public let signed: [Int]
  /// The pages that still nobody has signed.
  public let unsigned: [Int]
  /// The name under which it was signed or approved.
  public let name: String
  /// What people should know.
  public var findings: [Finding] = []
  /// Files written by this.
  public var files: [String] = []
}
