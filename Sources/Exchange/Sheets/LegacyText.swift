import Foundation
import Vietnamese

/// Text of the old fonts `.VnTime` in cells that are Unicode otherwise: their letters were taken for Windows-1252
/// (`NguyÔn ThÞ Thuý`), as every Excel file typed with these fonts holds them (forms.md 9.4).
///
/// What such a cell is follows from its words: a word counts as TCVN3 when it has a letter that Vietnamese does not
/// have, and becomes a Vietnamese syllable once decoded. `François`, `Müller` and `m²` do not.
struct LegacyText {
  private enum Verdict { case neutral, legacy, unicode, foreign }

  /// Cells that are TCVN3 beyond doubt.
  private(set) var legacyCells = 0
  private(set) var unicodeCells = 0
  private var legacyByColumn: [Int: Int] = [:]
  private var unicodeByColumn: [Int: Int] = [:]

  init(_ rows: [SheetRow]) {
    for row in rows {
      for (position, cell) in row.cells.enumerated() where !cell.isEmpty {
        switch Self.verdict(cell) {
        case .legacy:
          legacyCells += 1
          legacyByColumn[position, default: 0] += 1
        case .unicode:
          unicodeCells += 1
          unicodeByColumn[position, default: 0] += 1
        case .neutral, .foreign: break
        }
      }
    }
  }

  /// Whether there is so much of it that the file was made with an old font.
  var isLikely: Bool { legacyCells >= 3 || legacyCells > 0 && legacyCells * 4 >= legacyCells + unicodeCells }

  /// Marks the cells of TCVN3 where there are too few for a proposal: whoever reads such a cell refuses it.
  func mark(_ rows: inout [SheetRow]) {
    guard legacyCells > 0 else { return }
    for index in rows.indices {
      for (position, cell) in rows[index].cells.enumerated()
      where legacyByColumn[position] != nil && !cell.isEmpty && Self.verdict(cell) == .legacy {
        rows[index].suspects.insert(position)
      }
    }
  }

  /// Decodes the cells of TCVN3. A cell that could be either (`Cóc`: `cúc`) follows its column.
  ///
  /// - Parameter isCertain: the user has said that the file is TCVN3.
  func convert(_ rows: inout [SheetRow], isCertain: Bool) -> Int {
    var count = 0
    for index in rows.indices {
      let verdicts = rows[index].cells.map { $0.isEmpty ? .neutral : Self.verdict($0) }
      let hasLegacy = verdicts.contains(.legacy)
      let hasUnicode = verdicts.contains(.unicode)
      for (position, cell) in rows[index].cells.enumerated() where !cell.isEmpty {
        // A heading in Unicode over old names stays, and so does its neighbour that could be either.
        let isOldColumn = legacyByColumn[position, default: 0] > unicodeByColumn[position, default: 0]
        let follows =
          hasUnicode ? hasLegacy && isOldColumn : hasLegacy || isOldColumn || isCertain && unicodeCells == 0
        switch verdicts[position] {
        case .legacy: break
        case .neutral where follows && cell.utf8.contains { $0 >= 0x80 }: break
        default: continue
        }
        var text = TCVN3.decode(mistaken: cell)
        guard text != cell else { continue }
        let isCapital = Self.isCapital(cell)
        if isCapital { text = text.inCapitals }
        rows[index].conversions[position] = SheetRow.Conversion(original: cell, isTold: isCapital)
        rows[index].cells[position] = CellText.clean(text)
        count += 1
      }
    }
    return count
  }

  /// The font `.VnTimeH` shows small letters as capitals and stores them small: in a cell whose plain letters are all
  /// capitals the others are meant as capitals too.
  private static func isCapital(_ cell: String) -> Bool {
    let plain = cell.utf8.filter { (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) }
    return plain.count > 1 && plain.allSatisfy { $0 <= 0x5A }
  }

  /// One look at the bytes settles nearly every cell.
  private static func verdict(_ cell: String) -> Verdict {
    var copy = cell
    var isSuspect = false
    var isUnicode = false
    copy.withUTF8 { bytes in
      var before: UInt8 = 0
      for byte in bytes {
        switch before {
        case 0xC2 where byte >= 0xA7 && byte != 0xBA: isSuspect = true
        case 0xC3 where suspectLetters[Int(byte & 0x3F)]: isSuspect = true
        case 0xC4, 0xC6: isUnicode = true  // ă đ ĩ ơ ư
        case 0xE1 where byte == 0xBA || byte == 0xBB: isUnicode = true
        default: break
        }
        before = byte
      }
    }
    if isUnicode { return .unicode }
    guard isSuspect else { return .neutral }
    var hasLegacy = false
    for word in cell.split(whereSeparator: \.isWhitespace) where isSuspectWord(word) {
      guard Syllable.areAll(in: TCVN3.decode(mistaken: String(word))) else { return .foreign }
      hasLegacy = true
    }
    return hasLegacy ? .legacy : .neutral
  }

  private static func isSuspectWord(_ word: Substring) -> Bool {
    word.unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0xA7...0xBF: scalar.value != 0xBA
      case 0xC0...0xFF: suspectLetters[Int(scalar.value - 0xC0)]
      default: false
      }
    }
  }

  /// U+00C0 to U+00FF: letters that Vietnamese does not have and TCVN3 uses for its small letters. `Ð` and `ð` are
  /// more often look-alikes of `Đ`.
  private static let suspectLetters: [Bool] = (0xC0...0xFF).map { value in
    guard let scalar = Unicode.Scalar(UInt32(value)) else { return false }
    return !"ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý".unicodeScalars.contains(scalar) && value != 0xF0
      && value >= 0xC6
  }
}

/// Whether words are Vietnamese syllables: initial, vowels, final.
enum Syllable {
  /// Whether a text has words of two letters or more, and all its words are syllables.
  static func areAll(in text: String) -> Bool {
    let words = text.split { !$0.isLetter }
    return words.contains { $0.count > 1 } && words.allSatisfy { isOne(String($0)) }
  }

  static func isOne(_ word: String) -> Bool {
    let marks = word.decomposedMarks
    guard marks <= 1 else { return false }
    var rest = Substring(word.unaccented)
    if let initial = initials.first(where: { rest.hasPrefix($0) }) { rest = rest.dropFirst(initial.count) }
    let vowels = rest.prefix { "aeiouy".contains($0) }
    // `gì`, whose `i` was taken for the initial `gi`.
    guard !vowels.isEmpty else { return rest.isEmpty && word.unaccented == "gi" }
    return nuclei.contains(String(vowels)) && finals.contains(String(rest.dropFirst(vowels.count)))
  }

  private static let initials = [
    "ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", "b", "c", "d", "g", "h", "k", "l", "m",
    "n", "p", "r", "s", "t", "v", "x",
  ]
  private static let nuclei: Set<String> = [
    "a", "e", "i", "o", "u", "y", "ai", "ao", "au", "ay", "eo", "eu", "ia", "ie", "iu", "oa", "oe", "oi",
    "oo", "ua",
    "ue", "ui", "uo", "uu", "uy", "ye", "ya", "ieu", "yeu", "oai", "oao", "oay", "oeo", "uao", "uay", "ueu",
    "uoi",
    "uou", "uya", "uye", "uyu",
  ]
  private static let finals: Set<String> = ["", "c", "ch", "m", "n", "ng", "nh", "p", "t"]
}

extension String {
  /// How many tones the letters of a word carry.
  fileprivate var decomposedMarks: Int {
    decomposedStringWithCanonicalMapping.unicodeScalars.count {
      [0x300, 0x301, 0x303, 0x309, 0x323].contains($0.value)
    }
  }
}
