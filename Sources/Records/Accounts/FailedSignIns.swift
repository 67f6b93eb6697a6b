/// Wrong passwords in a row, and how long they lock an account: five for a quarter of an hour, each further one for
/// twice as long as the one before, a day at most.
public struct FailedSignIns: Hashable, Sendable {
  /// How many.
  public let count: Int
  /// When the last one was.
  public let last: Moment

  /// None, or so many.
  public init(count: Int = 0, last: Moment = Moment(unixSeconds: 0)) {
    self.count = count
    self.last = last
  }

  /// How many are let pass.
  public static let allowed = 5
  private static let firstLock = 15 * 60
  private static let longestLock = 24 * 3600

  /// Until when the account is locked by them; nil: it is not.
  public var lockedUntil: Moment? {
    guard count >= Self.allowed else { return nil }
    // A doubling more would be beyond the day.
    let doublings = min(count - Self.allowed, 7)
    return Moment(unixSeconds: last.unixSeconds + min(Self.firstLock << doublings, Self.longestLock))
  }

  /// Until when the account is locked, if it is at a moment.
  public func lock(at now: Moment) -> Moment? { lockedUntil.flatMap { now < $0 ? $0 : nil } }

  /// With one more.
  public func another(at now: Moment) -> FailedSignIns {
    FailedSignIns(count: count + 1, last: max(last, now))
  }
}
