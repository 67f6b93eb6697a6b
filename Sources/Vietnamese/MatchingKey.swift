extension String {
  /// What is left of a text when spellings of the same thing are folded together: for matching headings and
  /// names, never for printing (forms.md 8.2, 9.1).
  ///
  /// Folded are normal form, look-alikes of `Đ`, case, white space, tone placement (`hoà`/`hòa`) and final
  /// `i`/`y` (`Mĩ thuật`/`Mỹ thuật`). Accents stay.
  public var matchingKey: String {
    var signs = [Sign](of: nfc.repairedDStroke.collapsed.lowercased())
    signs.foldTonePlacement()
    signs.foldFinalY()
    var result = String.UnicodeScalarView()
    for sign in signs {
      switch sign {
      case .letter(let letter): result.append(Alphabet.small(base: letter.base, tone: letter.tone))
      case .other(let scalar): result.append(scalar)
      }
    }
    return String(result)
  }

  /// The text in plain ASCII small letters, without tones and marks (`Đặng Thị Ân` → `dang thi an`): the loosest
  /// key, for finding what someone typed without accents. Other characters stay.
  public var unaccented: String {
    var result = String.UnicodeScalarView()
    for sign in [Sign](of: nfc.repairedDStroke.lowercased()) {
      switch sign {
      case .letter(let letter): result.append(plain(Alphabet.small(base: letter.base, tone: 0)))
      case .other(let scalar): result.append(scalar)
      }
    }
    return String(result)
  }
}

private func plain(_ letter: Unicode.Scalar) -> Unicode.Scalar {
  switch letter {
  case "ă", "â": "a"
  case "đ": "d"
  case "ê": "e"
  case "ô", "ơ": "o"
  case "ư": "u"
  default: letter
  }
}
