/// An instant, to the second, in coordinated universal time.
public struct Moment: Hashable, Sendable, Comparable {
  /// Seconds since 1 January 1970, leap seconds not counted.
  public let unixSeconds: Int

  /// The instant so many seconds after the beginning of 1970.
  public init(unixSeconds: Int) { self.unixSeconds = unixSeconds }

  /// `2024-05-31T02:15:09Z` (RFC 3339).
  public var text: String {
    let time = unixSeconds - daysSince1970 * 86_400
    return "\(day.iso)T\(Self.two(time / 3600)):\(Self.two(time / 60 % 60)):\(Self.two(time % 60))Z"
  }

  /// Reads what `text` writes.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 20, bytes[10] == 0x54, bytes[19] == 0x5A, bytes[13] == 0x3A, bytes[16] == 0x3A,
      let day = CivilDate(String(decoding: bytes[..<10], as: UTF8.self))
    else { return nil }
    let parts = [11, 14, 17].map { Int(String(decoding: bytes[$0..<$0 + 2], as: UTF8.self)) }
    guard let hour = parts[0], let minute = parts[1], let second = parts[2], (0..<24).contains(hour),
      (0..<60).contains(minute), (0..<60).contains(second)
    else { return nil }
    self.init(unixSeconds: day.daysSince1970 * 86_400 + hour * 3600 + minute * 60 + second)
  }

  /// The day in universal time.
  public var day: CivilDate { CivilDate(daysSince1970: daysSince1970) }

  /// The day in Vietnam, whose clocks are seven hours ahead of universal time all year.
  public var vietnameseDay: CivilDate { inVietnam.day }
  /// `28/05/2024 08:55:09`, by the clocks of Vietnam.
  public var vietnameseText: String { "\(vietnameseDay.text) \(inVietnam.text.dropFirst(11).prefix(8))" }

  private var inVietnam: Moment { Moment(unixSeconds: unixSeconds + 7 * 3600) }

  private var daysSince1970: Int {
    unixSeconds >= 0 ? unixSeconds / 86_400 : (unixSeconds - 86_399) / 86_400
  }

  /// Earlier instants first.
  public static func < (left: Moment, right: Moment) -> Bool { left.unixSeconds < right.unixSeconds }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

/// Something that a person does to the school file: what its audit says of every change made in doing so.
public struct Act: Hashable, Sendable {
  /// The account, or the user of the machine while the file has no accounts.
  public var who: String
  /// When it began.
  public var at: Moment
  /// What is done: the words of the command, such as `import results`.
  public var doing: String
  /// The name of the file that changes come from, if they come from one.
  public var file: String?

  /// An act.
  public init(who: String, at: Moment, doing: String, file: String? = nil) {
    self.who = who
    self.at = at
    self.doing = doing
    self.file = file
  }
}
