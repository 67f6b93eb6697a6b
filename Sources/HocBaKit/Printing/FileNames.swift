/// Names of files and folders that every disk can hold (contract, section 1).
enum FileNames {
  /// Letters, digits, `-`, `_` and `.` of ASCII stay; anything else is `_`. No name climbs out of its folder or hides.
  static func ascii(_ text: String) -> String {
    let kept = text.unicodeScalars.map { scalar -> Character in
      switch scalar {
      case "A"..."Z", "a"..."z", "0"..."9", "-", "_", ".": Character(scalar)
      default: "_"
      }
    }
    return kept.first == "." ? "_" + String(kept.dropFirst()) : String(kept)
  }

  /// A name of its own for each text: a clash gets `-2`. Names that differ only in case clash too: on some disks
  /// they are one file.
  static func unique(_ texts: [String]) -> [String: String] {
    var names: [String: String] = [:]
    var used: Set<String> = []
    for text in texts {
      let base = ascii(text)
      var name = base
      var number = 2
      while !used.insert(name.lowercased()).inserted {
        name = "\(base)-\(number)"
        number += 1
      }
      names[text] = name
    }
    return names
  }
}
