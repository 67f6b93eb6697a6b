public import Diagnostics

/// `Số đăng bộ`: the numbers of a school register, of which every pupil ever admitted gets one, never used twice
/// (forms.md 5.3).
///
/// The pattern is that of the numbers in use: `0123`, `TH0123`, `2023-017`, `0123/2023`. Where a part of it is the
/// school year, counting begins anew each year only if the school's numbers do so already.
public struct RegisterNumbering: Hashable, Sendable {
  private let shape: Shape
  private var used: Set<String>
  private var highest: Shape.Highest
  private let restarts: Bool
  private let width: Int
  private let yearWidth: Int
  /// Given with `--from`, not yet used.
  private var first: String?

  /// Learns the pattern.
  ///
  /// - Parameters:
  ///   - inUse: every number that was ever given.
  ///   - year: the school year whose pupils get numbers.
  ///   - first: the number to begin with, whose pattern then counts; nil: to go on from those in use.
  /// - Throws: when there is no pattern to go on with, or `first` is no number, or in use.
  public init(inUse: [String], year: SchoolYear, first: String? = nil) throws(Failure) {
    used = Set(inUse.map { Pieces($0).key })
    let pieces: [Pieces]
    if let first {
      let start = Pieces(first)
      guard !start.digits.isEmpty else { throw Failure(.registerNumberMalformed, ["value": first]) }
      guard !used.contains(start.key) else { throw Failure(.registerNumberUsed, ["number": first]) }
      pieces = [start]
    } else {
      pieces = try Self.usual(inUse)
    }
    guard let shape = Shape(pieces, year: year, isFirst: first != nil) else {
      throw Self.notUnderstood(inUse)
    }
    self.shape = shape
    self.first = first
    let counted = (first == nil ? pieces : pieces + inUse.map(Pieces.init).filter { $0.isLike(pieces[0]) })
      .compactMap { piece in shape.read(piece) }
    var highest = Shape.Highest()
    var lowest: [Int: Int] = [:]
    for number in counted {
      highest.note(number)
      if let year = number.year { lowest[year] = min(lowest[year] ?? .max, number.count) }
    }
    // Counting begins anew each year when a later year has numbers that an earlier one had reached.
    let years = lowest.keys.sorted()
    restarts = years.contains { later in
      years.contains { $0 < later && (lowest[later] ?? .max) <= (highest.ofYear[$0] ?? 0) }
    }
    if first != nil {
      // Counting goes on from what was asked for.
      highest = Shape.Highest()
    }
    self.highest = highest
    let longest = counted.max { $0.count < $1.count }
    width = first.flatMap { _ in shape.read(pieces[0])?.width } ?? longest?.width ?? 1
    yearWidth = counted.first?.yearWidth ?? 4
  }

  /// The next number for a pupil of a school year.
  public mutating func next(in year: SchoolYear) -> String {
    if let given = first {
      first = nil
      take(given)
      return given
    }
    while true {
      let last = restarts ? highest.ofYear[year.start] ?? 0 : highest.overall
      let number = shape.write(last + 1, year: year, width: width, yearWidth: yearWidth)
      let isNew = !used.contains(Pieces(number).key)
      take(number)
      if isNew { return number }
    }
  }

  /// Numbers in the order in which the register has them: by school year where they name one, then by count; what
  /// does not follow the usual pattern comes last.
  public static func ordered<Element>(
    _ elements: [Element], year: SchoolYear, number: (Element) -> String?
  ) -> [Element] {
    let pieces = elements.map { number($0).map(Pieces.init) }
    let groups = Dictionary(grouping: pieces.compactMap(\.self), by: \.texts).sorted { left, right in
      left.value.count != right.value.count
        ? left.value.count > right.value.count : left.key.lexicographicallyPrecedes(right.key)
    }
    var keys: [[String]: (rank: Int, shape: Shape?)] = [:]
    for (rank, group) in groups.enumerated() {
      keys[group.key] = (rank, Shape(group.value, year: year, isFirst: true))
    }
    func key(_ index: Int) -> [Int] {
      guard let piece = pieces[index], let (rank, shape) = keys[piece.texts] else { return [.max] }
      let reading = shape?.read(piece)
      return [rank, reading?.year ?? 0, reading?.count ?? .max]
    }
    return elements.indices.map { (key($0), $0) }.sorted { left, right in
      left.0 != right.0 ? left.0.lexicographicallyPrecedes(right.0) : left.1 < right.1
    }.map { elements[$0.1] }
  }

  private mutating func take(_ number: String) {
    used.insert(Pieces(number).key)
    guard let read = shape.read(Pieces(number)) else { return }
    highest.note(read)
  }

  /// The numbers of the pattern that nearly all have.
  private static func usual(_ inUse: [String]) throws(Failure) -> [Pieces] {
    guard !inUse.isEmpty else { throw Failure(.registerEmpty) }
    let all = inUse.map(Pieces.init).filter { !$0.digits.isEmpty }
    let groups = Dictionary(grouping: all, by: \.texts)
    guard let largest = groups.values.max(by: { $0.count < $1.count }), largest.count * 10 >= inUse.count * 9
    else { throw notUnderstood(inUse) }
    return largest
  }

  private static func notUnderstood(_ inUse: [String]) -> Failure {
    var examples: [String] = []
    var shapes: Set<[String]> = []
    for number in inUse.reversed() where examples.count < 3 && shapes.insert(Pieces(number).texts).inserted {
      examples.append(number)
    }
    return Failure(
      .registerPatternUnknown,
      ["examples": examples.joined(separator: ", "), "suggestion": "\(inUse.count + 1)"])
  }
}

/// A number taken apart: `TH-2023-017` is the texts `TH-`, `-`, empty and the digits `2023`, `017`.
private struct Pieces: Hashable {
  /// What stands before, between and behind the digits: one more than there are runs of digits.
  var texts: [String] = [""]
  var digits: [String] = []

  init(_ number: String) {
    var isInDigits = false
    for character in number {
      if character.isASCII, character.isNumber {
        if isInDigits {
          digits[digits.count - 1].append(character)
        } else {
          digits.append(String(character))
          texts.append("")
        }
        isInDigits = true
      } else {
        texts[texts.count - 1].append(character)
        isInDigits = false
      }
    }
  }

  /// The same for numbers that mean the same: `0123` and `123`.
  var key: String {
    var key = texts[0]
    for (index, run) in digits.enumerated() {
      let bare = run.drop { $0 == "0" }
      key += "#" + bare + "#" + texts[index + 1]
    }
    return key
  }

  func isLike(_ other: Pieces) -> Bool { texts == other.texts }
}

/// Which run of digits counts, and which is the school year.
private struct Shape: Hashable {
  let texts: [String]
  let digits: [String]
  let counter: Int
  let yearIndex: Int?

  /// What a number says.
  struct Reading {
    let count: Int
    let width: Int
    let year: Int?
    let yearWidth: Int
  }

  /// How far counting has come, in each year and altogether.
  struct Highest: Hashable {
    var ofYear: [Int: Int] = [:]
    var overall = 0

    mutating func note(_ number: Reading) {
      overall = max(overall, number.count)
      if let year = number.year { ofYear[year] = max(ofYear[year] ?? 0, number.count) }
    }
  }

  /// Nil when no run can be told to be the one that counts.
  init?(_ pieces: [Pieces], year: SchoolYear, isFirst: Bool) {
    guard let one = pieces.first, !one.digits.isEmpty else { return nil }
    texts = one.texts
    digits = one.digits
    let runs = one.digits.indices
    func all(_ index: Int, _ holds: (String) -> Bool) -> Bool {
      pieces.allSatisfy { holds($0.digits[index]) }
    }
    let full = runs.filter { index in
      all(index) { $0.count == 4 && (Int($0).map { (1950...year.start + 1).contains($0) } ?? false) }
    }
    let short = runs.filter { index in
      all(index) { $0.count == 2 && (Int($0).map { $0 <= (year.start + 1) % 100 } ?? false) }
    }
    // What never changes is no counter, unless there is nothing else.
    let fixed = runs.filter { index in pieces.count > 1 && all(index) { $0 == one.digits[index] } }
    let years = full.isEmpty ? short : full
    switch runs.count {
    case 1:
      yearIndex = nil
      counter = 0
    case 2 where years.count == 1:
      yearIndex = years[0]
      counter = 1 - years[0]
    case 2 where years.isEmpty && fixed.count == 1:
      yearIndex = nil
      counter = 1 - fixed[0]
    case _ where isFirst:
      yearIndex = years.first { $0 != runs.upperBound - 1 }
      counter = runs.upperBound - 1
    default: return nil
    }
  }

  func read(_ pieces: Pieces) -> Reading? {
    guard pieces.texts == texts, let count = Int(pieces.digits[counter]) else { return nil }
    let year = yearIndex.map { pieces.digits[$0] }
    return Reading(
      count: count, width: pieces.digits[counter].count, year: year.flatMap { Int($0) }.map(Self.fullYear),
      yearWidth: year?.count ?? 4)
  }

  func write(_ count: Int, year: SchoolYear, width: Int, yearWidth: Int) -> String {
    var result = texts[0]
    for index in digits.indices {
      if index == counter {
        result += Self.padded(count, width)
      } else if index == yearIndex {
        result += yearWidth == 2 ? Self.padded(year.start % 100, 2) : String(year.start)
      } else {
        result += digits[index]
      }
      result += texts[index + 1]
    }
    return result
  }

  private static func fullYear(_ year: Int) -> Int { year < 100 ? 2000 + year : year }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
