/// The order of Vietnamese class lists (forms.md §9.2): given name, then the rest, then birth date, then code.
enum NameOrder {
  private struct Key: Comparable {
    var letters: [Int]
    var tones: [Int]
    var capitals: [Int]

    static func < (a: Key, b: Key) -> Bool {
      if a.letters != b.letters { return a.letters.lexicographicallyPrecedes(b.letters) }
      if a.tones != b.tones { return a.tones.lexicographicallyPrecedes(b.tones) }
      return a.capitals.lexicographicallyPrecedes(b.capitals)
    }
  }

  /// Each row one letter with its tones: none, huyền, hỏi, ngã, sắc, nặng.
  private static let rows = """
    aàảãáạ ăằẳẵắặ âầẩẫấậ b c d đ eèẻẽéẹ êềểễếệ f g h iìỉĩíị j k l m n oòỏõóọ ôồổỗốộ ơờởỡớợ p q r s t
    uùủũúụ ưừửữứự v w x yỳỷỹýỵ z
    """

  private static let table: [Character: (letter: Int, tone: Int)] = {
    var table: [Character: (letter: Int, tone: Int)] = [:]
    for (letter, row) in rows.split(whereSeparator: \.isWhitespace).enumerated() {
      for (tone, character) in row.enumerated() { table[character] = (letter + 10, tone) }
    }
    return table
  }()

  private static func key(_ text: String) -> Key {
    var key = Key(letters: [], tones: [], capitals: [])
    for character in text {
      let lower = Character(character.lowercased())
      // Space, hyphen and apostrophe stand before the letters.
      let place = table[lower] ?? (character == " " ? 0 : character == "-" ? 1 : 2, 0)
      key.letters.append(place.letter)
      key.tones.append(place.tone)
      key.capitals.append(lower == character ? 0 : 1)
    }
    return key
  }

  private struct Entry {
    var pupil: Pupil
    var given: Key
    var rest: Key
  }

  static func sorted(_ pupils: [Pupil]) -> [Pupil] {
    let entries = pupils.map { pupil in
      let words = pupil.name.split(separator: " ")
      return Entry(
        pupil: pupil, given: key(String(words.last ?? "")), rest: key(words.dropLast().joined(separator: " "))
      )
    }
    let sorted = entries.sorted { a, b in
      if a.given != b.given { return a.given < b.given }
      if a.rest != b.rest { return a.rest < b.rest }
      if a.pupil.birth.key != b.pupil.birth.key { return a.pupil.birth.key < b.pupil.birth.key }
      return Array(a.pupil.code.utf8).lexicographicallyPrecedes(Array(b.pupil.code.utf8))
    }
    return sorted.map(\.pupil)
  }
}
