public import Records
import Store

/// How far a unit has come (design.md 9).
public enum UnitStage: String, CaseIterable, Hashable, Sendable {
  /// Nothing is recorded.
  case empty
  /// Results come in; nobody has signed.
  case draft
  /// Some pages are signed as they are now.
  case partlySigned = "partly-signed"
  /// All pages are.
  case signed
  /// The principal approved it; it is locked.
  case approved
  /// It was announced.
  case published
}

/// Where a unit stands: its stage, since when, and whose turn it is.
public struct UnitState: Hashable, Sendable {
  /// Whose turn it is.
  public enum Debtor: String, Hashable, Sendable {
    /// To sign.
    case homeroomTeacher = "homeroom-teacher"
    /// To approve.
    case principal
  }

  /// The stage.
  public var stage: UnitStage
  /// Signed pages and all pages; nil while there are no pages to count.
  public var signed: (pages: Int, of: Int)?
  /// Pages whose signatures no longer hold.
  public var voided: [Int] = []
  /// The version that is printed.
  public var version = 1
  /// When it came to this stage.
  public var since: Moment?
  /// Whose turn it is.
  public var owes: Debtor?

  /// A state.
  public init(_ stage: UnitStage) {
    self.stage = stage
    if stage == .draft || stage == .partlySigned { owes = .homeroomTeacher }
    if stage == .signed { owes = .principal }
  }

  /// Equal in everything.
  public static func == (left: UnitState, right: UnitState) -> Bool {
    left.stage == right.stage && left.signed?.pages == right.signed?.pages
      && left.signed?.of == right.signed?.of && left.voided == right.voided && left.version == right.version
      && left.since == right.since
  }

  /// By stage and version.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(stage)
    hasher.combine(version)
  }
}

extension UnitHistory {
  /// The state of a unit with kept documents.
  ///
  /// - Parameter pages: the pages of now; nil when they cannot be made.
  public func state(_ pages: [PresentPage]?) -> UnitState {
    var state: UnitState
    if let approval {
      state = UnitState(approval.published == nil ? .approved : .published)
      state.since = approval.published?.at ?? approval.signature.at
      if let approved { state.signed = (approved.pages.count, approved.pages.count) }
    } else {
      let pages = pages ?? []
      let signatures = pages.compactMap(\.signature)
      let stage: UnitStage =
        signatures.isEmpty ? .draft : signatures.count == pages.count ? .signed : .partlySigned
      state = UnitState(stage)
      state.since = signatures.map(\.at).max() ?? approvals.last?.reopened?.at
      state.voided = pages.voided
      if !pages.isEmpty { state.signed = (signatures.count, pages.count) }
    }
    state.version = version
    return state
  }
}
