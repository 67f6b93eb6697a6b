public import Diagnostics
public import Records
public import Templates
public import Typesetting
import Vietnamese

/// The register of a school, or of some of its pupils.
public struct RegisterRecords: Sendable {
  /// The school.
  public let profile: SchoolProfile
  /// Up to this year.
  public let year: SchoolYear
  /// Whose lines these are, in words; empty for everybody.
  public let scope: String
  /// The printed date; nil leaves dots.
  public let date: CivilDate?
  /// In the order of the register: by number, then those without one by day of entering, class and name.
  public let lines: [RegisterLine]

  /// A register; puts the lines in order.
  public init(
    profile: SchoolProfile, year: SchoolYear, scope: String, date: CivilDate?, lines: [RegisterLine]
  ) {
    self.profile = profile
    self.year = year
    self.scope = scope
    self.date = date
    let keyed = lines.map { (line: $0, name: NameKey(fullName: $0.pupil.fullName)) }
    let sorted = keyed.sorted { left, right in
      let (a, b) = (left.line, right.line)
      switch (a.entered, b.entered) {
      case (let first?, let second?) where first != second: return first < second
      case (nil, _?): return false
      case (_?, nil): return true
      default: break
      }
      let (first, second) = (a.firstClass, b.firstClass)
      if first != second { return first.lexicographicallyPrecedes(second) }
      if left.name != right.name { return left.name < right.name }
      if a.pupil.birthDate != b.pupil.birthDate { return a.pupil.birthDate < b.pupil.birthDate }
      return a.pupil.id < b.pupil.id
    }
    self.lines = RegisterNumbering.ordered(
      sorted.map(\.line), year: year, number: \.pupil.registerNumber)
  }

  /// How many have no number yet.
  public var withoutNumber: Int { lines.count { $0.pupil.registerNumber == nil } }

  /// The book: a title page on the right, then spreads of a left and a right page with the same pupils on the same
  /// rows, at last the count and the signatures.
  ///
  /// - Parameter layout: gives the pages of a sequence: how many lines a spread has follows from it, so that no line
  ///   ever stands on the left page without the right. Nil: eight lines a spread.
  /// - Throws: also when the template gives the two pages rows that do not stand level.
  public func sequences(
    _ template: FormTemplate, layout: ((PageSequence) throws(Failure) -> [PageFrame])?
  ) throws(Failure) -> [PageSequence] {
    let general = [document, SchoolContext.value(profile, on: date ?? year.lastDay), count]
    func sequence(_ part: String, _ own: [Value]) throws(Failure) -> PageSequence {
      try template.sequence(part, values: general + own, owner: year.text)
    }
    func spread(_ entries: ArraySlice<Value>, _ numbers: ArraySlice<String?>) throws(Failure)
      -> [PageSequence]
    {
      let known = numbers.compactMap(\.self)
      let value = Value.record(
        Record(
          SchoolRegister.spread,
          ordered: [.optional(known.first), .optional(known.last), .list(Array(entries))]))
      return [
        try sequence("left", [value, RegisterLine.columns]),
        try sequence("right", [value, RegisterLine.columns]),
      ]
    }
    func fit(_ pages: [PageSequence]) throws(Failure) -> Bool {
      guard let layout else { return true }
      var tops: [Int]?
      for page in pages {
        let frames = try layout(page)
        guard frames.count == 1 else { return false }
        let own = frames[0].rowTops
        guard tops == nil || tops == own else {
          throw Failure(.facingPagesUneven, at: .file(template.file))
        }
        tops = own
      }
      return true
    }
    let blank = RegisterLine.blank
    // As many empty lines as both pages hold.
    var room = layout == nil ? 8 : 1
    while layout != nil, room < 60, try fit(try spread(Array(repeating: blank, count: room + 1)[...], [])) {
      room += 1
    }

    let entries = lines.map(\.value) + Array(repeating: blank, count: room)
    let numbers = lines.map(\.pupil.registerNumber)
    var pages = [try sequence("cover", [])]
    var next = 0
    while next < lines.count {
      var end = next + room
      var pair = try spread(entries[next..<end], numbers[next..<min(end, numbers.count)])
      // Notes under the lines take room from them.
      while end > next + 1, try !fit(pair) {
        end -= 1
        pair = try spread(entries[next..<end], numbers[next..<min(end, numbers.count)])
      }
      pages += pair
      next = end
    }
    return pages + [try sequence("closing", [])]
  }

  private var document: Value {
    let numbers = lines.compactMap(\.pupil.registerNumber)
    return .record(
      Record(
        SchoolRegister.document,
        ordered: [
          .text(scope), .text(year.printed), .text(SchoolContext.placeAndDate(profile, date)),
          .optional(numbers.first), .optional(numbers.last),
        ]))
  }

  private var count: Value {
    func gone(_ reason: RegisterLine.Reason) -> Value {
      .number(lines.count { $0.leaving?.reason == reason })
    }
    return .record(
      Record(
        SchoolRegister.count,
        ordered: [
          .number(lines.count), .text(NumberText.words(lines.count)),
          .number(lines.count { $0.pupil.sex == .female }), .number(lines.count { $0.leaving == nil }),
          gone(.completed), gone(.movedAway), gone(.droppedOut), .number(withoutNumber),
        ]))
  }
}

extension RegisterLine {
  /// For the order of classes: year, then name.
  fileprivate var firstClass: [UInt8] {
    guard let first = classes.first else { return [] }
    return Array("\(first.year.text) \(first.name)".utf8)
  }

  /// The columns for school years.
  static let columns = Value.list(
    (0..<SchoolRegister.yearColumns).map {
      .record(Record(SchoolRegister.yearColumn, ordinal: $0, ordered: [.number($0 + 1)]))
    })

  /// A line to be filled in by hand.
  static let blank = Value.record(
    Record(
      SchoolRegister.entry,
      [
        "id": .text(""), "fullName": .text(""), "sex": .text(""), "note": .text(""), "className": .list([]),
        "schoolYear": .list([]),
      ]))

  var value: Value {
    let shown = classes.prefix(SchoolRegister.yearColumns)
    return .record(
      Record(
        SchoolRegister.entry,
        ordered: [
          .text(pupil.id.rawValue), .optional(pupil.registerNumber), .text(pupil.printedName),
          .text(pupil.sex.rawValue), .optional(pupil.birthDate), .optional(pupil.birthPlace),
          .optional(pupil.ethnicity), .optional(pupil.religion), .optional(pupil.printedPolicy),
          .optional(pupil.currentAddress ?? pupil.permanentAddress), .optional(pupil.fatherName),
          .optional(pupil.fatherOccupation), .optional(pupil.motherName), .optional(pupil.motherOccupation),
          .optional(pupil.guardian), .optional(entered), .optional(enteredClass), .optional(origin),
          .list(shown.map { .text($0.name) }), .list(shown.map { .text($0.year.short) }),
          .optional(leaving?.day), .optional(leaving?.className), .optional(leaving?.reason?.rawValue),
          .optional(leaving?.papers), .text(notes.joined(separator: "; ")),
        ]))
  }
}

extension PageFrame {
  /// Where the rows of the table begin, in tenths of a point: the lines that start at its left edge.
  fileprivate var rowTops: [Int] {
    let rules = furniture.compactMap { mark -> (x: Double, y: Double)? in
      guard case .rule(let rule) = mark, rule.y1 == rule.y2, !rule.isDotted else { return nil }
      return (rule.x1, rule.y1)
    }
    let left = rules.map(\.x).min() ?? 0
    return Set(rules.filter { $0.x - left < Unit.tolerance }.map { Int(($0.y * 10).rounded()) }).sorted()
  }
}
