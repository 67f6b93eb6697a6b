public import Diagnostics

/// Where a check found something: parts that do not apply are nil.
public struct CheckPlace: Hashable, Sendable {
  /// The class; nil for what concerns a grade or the school.
  public var className: ClassName?
  /// The pupil; nil for what concerns a class.
  public var pupil: PupilID?
  /// The period; nil for what holds for the whole year.
  public var period: Period?
  /// The heading of the spreadsheets: `Toán: Điểm`, `Số đăng bộ`.
  public var column: String?

  /// A place.
  public init(
    _ className: ClassName? = nil, pupil: PupilID? = nil, period: Period? = nil, column: String? = nil
  ) {
    self.className = className
    self.pupil = pupil
    self.period = period
    self.column = column
  }

  /// The parts in one text, tabs between them: what an `Acknowledgement` keeps.
  public var key: String {
    [className?.rawValue, pupil?.rawValue, period?.rawValue, column].map { $0 ?? "" }.joined(separator: "\t")
  }

  /// Reads what `key` writes; nil for anything else.
  public init?(key: String) {
    let parts = key.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 4 else { return nil }
    self.init(
      parts[0].isEmpty ? nil : ClassName(rawValue: parts[0]),
      pupil: parts[1].isEmpty ? nil : PupilID(rawValue: parts[1]), period: Period(rawValue: parts[2]),
      column: parts[3].isEmpty ? nil : parts[3])
  }

  /// The place in words, such as `4A, HS230001, Cuối năm học, Toán: Điểm`; the labels are those of the forms.
  public var text: String {
    [className?.rawValue, pupil?.rawValue, period?.label, column].compactMap(\.self).joined(separator: ", ")
  }
}

/// One thing that a check found. It names pupils by code only.
public struct CheckFinding: Hashable, Sendable {
  /// What it is an instance of.
  public let rule: CheckRule
  /// Where it is.
  public let place: CheckPlace
  /// The values for the braces of the message.
  public let values: [String: String]
  /// A short form of all codes and values that the finding rests on, where its sentence only counts them; else empty.
  let basis: String

  /// A finding.
  ///
  /// - Parameter basis: the codes and values that the sentence only counts.
  public init(
    _ rule: CheckRule, at place: CheckPlace, _ values: [String: String] = [:], basis: [String] = []
  ) {
    self.rule = rule
    self.place = place
    self.values = values
    self.basis = basis.isEmpty ? "" : Self.digest(basis)
  }

  /// FNV-1a in 64 bits: nothing here has to stand up to an enemy, and the file keeps no list of pupils with it.
  private static func digest(_ parts: [String]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for part in parts {
      for byte in part.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      hash = (hash ^ 0x0A) &* 0x100_0000_01b3
    }
    return String(hash, radix: 16)
  }

  /// The sentence in a language.
  public func message(_ language: Language) -> String { rule.message.text(language, values) }

  /// What was found, in a text that differs as soon as one of the values does: what an `Acknowledgement` holds for.
  public var fingerprint: String {
    let parts = values.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    return (parts + (basis.isEmpty ? [] : ["#" + basis])).joined(separator: "; ")
  }

  /// Whether a person has accepted exactly this.
  public func isAccepted(by acknowledgement: Acknowledgement) -> Bool {
    !rule.forbidsPrinting && acknowledgement.code == rule.code && acknowledgement.place == place.key
      && acknowledgement.fingerprint == fingerprint
  }
}

extension [CheckFinding] {
  /// Adds a finding.
  mutating func report(
    _ rule: CheckRule, at place: CheckPlace, _ values: [String: String] = [:], basis: [String] = []
  ) {
    append(CheckFinding(rule, at: place, values, basis: basis))
  }
}
