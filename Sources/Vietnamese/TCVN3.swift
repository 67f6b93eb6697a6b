/// The legacy encoding TCVN3 (ABC, TCVN 5712-1) of old Excel and Access files (forms.md 9.4).
public enum TCVN3 {
  /// Decodes raw bytes.
  public static func decode(_ bytes: some Sequence<UInt8>) -> String {
    var result = String.UnicodeScalarView()
    for byte in bytes { result.append(letter(byte)) }
    return String(result).nfc
  }

  /// Decodes text whose bytes were taken for Windows-1252 or Latin-1 (`NguyÔn ThÞ Thuý` → `Nguyễn Thị Thuý`).
  ///
  /// Characters outside Windows-1252 stay. An all-capital font stored small letters: whoever knows the font
  /// puts the result in capitals.
  public static func decode(mistaken text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let byte = windowsByte(scalar) { result.append(letter(byte)) } else { result.append(scalar) }
    }
    return String(result).nfc
  }

  /// Whether a text looks as if TCVN3 bytes had been taken for Windows-1252.
  ///
  /// Vietnamese in Unicode has letters beyond Latin-1 and hardly any character of it that is not Vietnamese;
  /// mistaken TCVN3 is the other way round. Give it a column or a file, not a word.
  public static func isLikely(_ text: String) -> Bool {
    var foreign = 0
    var foreseen = 0
    for scalar in text.unicodeScalars where scalar.value >= 0x80 {
      if scalar.value < 0x100 || windowsByte(scalar) != nil {
        if scalar.value == 0xA0 { continue }
        if Alphabet.letter(scalar) == nil { foreign += 1 } else { foreseen += 1 }
      } else if Alphabet.letter(scalar) != nil {
        return false
      }
    }
    return foreign > 0 && foreign * 4 >= foreign + foreseen
  }

  /// Whether bytes that are not UTF-8 look like TCVN3: some high bytes, nearly all of them small letters of its
  /// table.
  public static func isLikely(_ bytes: some Sequence<UInt8>) -> Bool {
    var high = 0
    var small = 0
    for byte in bytes where byte >= 0x80 {
      high += 1
      if let letter = Alphabet.letter(letter(byte)), !letter.isCapital || byte == 0xA7 { small += 1 }
    }
    return high > 0 && small * 10 >= high * 8
  }

  private static func letter(_ byte: UInt8) -> Unicode.Scalar {
    byte < 0x80 ? Unicode.Scalar(byte) : upperHalf[Int(byte) - 0x80]
  }

  /// TCVN 5712-1, 0x80...0xFF. 0xB0...0xB4 are combining tones; 0xAD is `ư`.
  private static let upperHalf: [Unicode.Scalar] =
    Array("ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ".unicodeScalars)
    + Array("\u{A0}ĂÂÊÔƠƯĐăâêôơưđẰ".unicodeScalars)
    + ["\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}"]
    + Array("àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịò".unicodeScalars)
    + Array("Ổỏõóọồổỗốộờởỡớợù".unicodeScalars)
    + Array("Ỗủũúụừửữứựỳỷỹýỵ".unicodeScalars) + ["Ố"]

  /// The byte of a character in Windows-1252; Latin-1 controls count as themselves.
  private static func windowsByte(_ scalar: Unicode.Scalar) -> UInt8? {
    if scalar.value < 0x100 { return UInt8(scalar.value) }
    return windows1252[scalar]
  }

  private static let windows1252: [Unicode.Scalar: UInt8] = [
    "€": 0x80, "‚": 0x82, "ƒ": 0x83, "„": 0x84, "…": 0x85, "†": 0x86, "‡": 0x87, "ˆ": 0x88, "‰": 0x89,
    "Š": 0x8A, "‹": 0x8B, "Œ": 0x8C, "Ž": 0x8E, "‘": 0x91, "’": 0x92, "“": 0x93, "”": 0x94, "•": 0x95,
    "–": 0x96, "—": 0x97, "˜": 0x98, "™": 0x99, "š": 0x9A, "›": 0x9B, "œ": 0x9C, "ž": 0x9E, "Ÿ": 0x9F,
  ]
}
