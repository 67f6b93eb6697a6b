import Diagnostics
import Records
import Vietnamese

/// Finds whose a row is: by the school's code, else by the ministry's or the personal number, else by name and birth
/// date (contract, section 3; forms.md 8.1). Whatever is not exactly one pupil is nobody.
struct PupilFinder {
  static let id = PupilColumns.id.optional
  static let ministryID = PupilColumns.ministryID
  static let nationalID = PupilColumns.nationalID
  static let fullName = PupilColumns.fullName.optional
  static let birthDate = PupilColumns.birthDate.optional
  static let className = PupilColumns.className.optional

  /// What a row's cells lead to.
  enum Result {
    case found(PupilID)
    /// A code that a spreadsheet has shortened or a person typed in other letters, and the one pupil it can mean.
    case padded(PupilID, written: String)
    /// A code of nobody; the school's own codes come back as they are.
    case unknown(TableColumn, written: String)
    /// Several pupils.
    case several(TableColumn, written: String)
    /// The cells are empty.
    case missing(TableColumn)
  }

  private let pupils: [PupilID: Pupil]
  private let enrolments: [PupilID: Enrolment]
  private let formerClasses: [PupilID: Set<ClassName>]
  private let className: ClassName?
  private let classes: SchoolScope
  private var byMinistryID: [String: [PupilID]] = [:]
  private var byNationalID: [String: [PupilID]] = [:]
  private var byBareCode: [Substring: [PupilID]] = [:]
  private var byFoldedCode: [String: [PupilID]] = [:]
  private var byName: [Person: [PupilID]] = [:]

  /// What tells pupils apart where there is no code: the folded name, and the birth date.
  struct Person: Hashable {
    let name: String
    let birthDate: CivilDate
  }

  /// Every pupil of the school by name and birth date, the lowest code first.
  var people: [Person: [PupilID]] {
    let ordered = pupils.values.sorted { $0.id < $1.id }
    return Dictionary(grouping: ordered) { Person(name: $0.fullName.matchingKey, birthDate: $0.birthDate) }
      .mapValues { $0.map(\.id) }
  }

  /// - Parameter className: the class of the command; by name a pupil is looked for in no other.
  init(_ scope: SchoolScope, in table: SheetTable, className: ClassName? = nil) {
    pupils = scope.pupils
    enrolments = scope.enrolments
    formerClasses = scope.formerClasses
    self.className = className
    classes = scope
    let codes = scope.pupils.isEmpty ? Array(scope.enrolments.keys) : Array(scope.pupils.keys)
    for id in codes { byBareCode[Self.bare(id.rawValue), default: []].append(id) }
    for id in codes where !isDigits(id.rawValue) {
      byFoldedCode[id.rawValue.uppercased(), default: []].append(id)
    }
    for (id, pupil) in scope.pupils {
      if let number = pupil.ministryID { byMinistryID[number, default: []].append(id) }
      if let number = pupil.nationalID { byNationalID[number, default: []].append(id) }
    }
    let needsNames = ![Self.id, Self.ministryID, Self.nationalID].contains(where: table.has)
    guard needsNames else { return }
    for id in scope.enrolments.keys {
      guard let pupil = scope.pupils[id] else { continue }
      byName[Person(name: pupil.fullName.matchingKey, birthDate: pupil.birthDate), default: []].append(id)
    }
  }

  /// Whose a row is.
  func find(_ table: SheetTable, _ row: SheetRow) -> Result {
    let code = table.cell(row, Self.id)
    if !code.isEmpty {
      let id = PupilID(rawValue: code)
      if pupils[id] != nil || enrolments[id] != nil { return .found(id) }
      if isDigits(code), code.utf8.first != 0x30, let same = byBareCode[Self.bare(code)], same.count == 1,
        same[0].rawValue.utf8.count > code.utf8.count
      {
        return .padded(same[0], written: code)
      }
      // `hs200027`: typed by hand.
      if let same = byFoldedCode[code.uppercased()], same.count == 1 {
        return .padded(same[0], written: code)
      }
      return .unknown(Self.id, written: code)
    }
    for (column, index, digits) in [
      (Self.ministryID, byMinistryID, 10), (Self.nationalID, byNationalID, 12),
    ] {
      let written = table.cell(row, column)
      guard !written.isEmpty else { continue }
      let full = LostZeros.restored(written, digits: digits) ?? written
      let found = index[written] ?? index[full] ?? []
      if found.count == 1 { return .found(found[0]) }
      return found.isEmpty ? .unknown(column, written: written) : .several(column, written: written)
    }
    if table.has(Self.id) { return .missing(Self.id) }
    if table.has(Self.ministryID) { return .missing(Self.ministryID) }
    if table.has(Self.nationalID) { return .missing(Self.nationalID) }
    return findByName(table, row)
  }

  private func findByName(_ table: SheetTable, _ row: SheetRow) -> Result {
    let name = table.cell(row, Self.fullName)
    guard !name.isEmpty else { return .missing(Self.fullName) }
    guard let birthDate = CellDate.quietly(table, row, Self.birthDate) else {
      return .missing(Self.birthDate)
    }
    var found = byName[Person(name: name.matchingKey, birthDate: birthDate)] ?? []
    let written = table.cell(row, Self.className)
    if let name = className
      ?? (written.isEmpty ? nil : classes.className(meantBy: written) ?? ClassName(rawValue: written))
    {
      found = found.filter { enrolments[$0]?.className == name || formerClasses[$0]?.contains(name) == true }
    }
    if found.count == 1 { return .found(found[0]) }
    // The name is not repeated in messages; the day beside it tells which row is meant.
    return found.isEmpty
      ? .unknown(Self.birthDate, written: birthDate.text) : .several(Self.birthDate, written: birthDate.text)
  }

  /// What pupils are found by, in words: the birth date only together with the name.
  static func words(_ column: TableColumn) -> String {
    column == birthDate ? "\(fullName.heading) + \(birthDate.heading)" : column.heading
  }

  private static func bare(_ code: String) -> Substring { code.drop { $0 == "0" } }

  private func isDigits(_ text: String) -> Bool { text.utf8.allSatisfy { (0x30...0x39).contains($0) } }
}

/// Identifiers whose leading zeros a spreadsheet has dropped (forms.md 8.1).
enum LostZeros {
  /// The whole identifier, where only one is possible: nine digits of the ministry's ten; of the twelve of a person
  /// ten or eleven, since no province has the number 000. Nil when nothing is lost or more than one could be meant.
  static func restored(_ text: String, digits: Int) -> String? {
    let count = text.utf8.count
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), text.utf8.first != 0x30 else { return nil }
    let lost = digits - count
    guard digits == 10 ? lost == 1 : (1...2).contains(lost) else { return nil }
    return String(repeating: "0", count: lost) + text
  }
}

extension RowInHand {
  /// Whose the row is; nil when that is refused. A code of nobody is given back: whoever knows the year refuses it.
  mutating func pupil(_ finder: PupilFinder) -> PupilID? {
    switch finder.find(table, row) {
    case .found(let id):
      key = id.rawValue
      return id
    case .padded(let id, let written):
      key = id.rawValue
      repair(PupilFinder.id.heading, written, as: id.rawValue)
      return id
    case .unknown(PupilFinder.id, _):
      guard let code = code(PupilFinder.id) else { return nil }
      key = code
      return PupilID(rawValue: code)
    case .unknown(let column, let written):
      refuse(.pupilUnknownBy, column.heading, ["value": written, "column": PupilFinder.words(column)])
    case .several(let column, let written):
      refuse(.pupilNotUnique, column.heading, ["value": written, "column": PupilFinder.words(column)])
    case .missing(let column): refuse(.cellMissing, column.heading)
    }
    return nil
  }
}

extension SheetTable {
  /// A note that says by what the pupils were found, when it is not the school's own code.
  var keyNote: [Finding] {
    if has(PupilFinder.id) { return [] }
    let column =
      has(PupilFinder.ministryID)
      ? PupilFinder.ministryID.heading
      : has(PupilFinder.nationalID)
        ? PupilFinder.nationalID.heading
        : PupilFinder.words(PupilFinder.birthDate)
    return [.note(.keyedBy, at: .row(file: file, row: headingRow), ["column": column])]
  }
}
