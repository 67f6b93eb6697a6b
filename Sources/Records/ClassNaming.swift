/// How the name of a class follows from that of the year before: `4A` goes up to `5A`.
public enum ClassNaming {
  /// The name one grade further up: the grade at the front of the name is replaced, else the one number of the
  /// name that is the grade; a name without the grade, such as `Hoa Sen`, stays.
  public static func above(_ section: ClassSection) -> ClassName {
    name(section.name, from: section.grade, to: section.grade + 1)
  }

  /// The name of a class with another grade in it.
  static func name(_ name: ClassName, from old: Int, to new: Int) -> ClassName {
    let text = name.rawValue
    let digit = Character(String(old))
    if text.first == digit { return ClassName(rawValue: String(new) + text.dropFirst()) }
    let numbers = text.split { !($0.isASCII && $0.isNumber) }
    guard let only = numbers.first, numbers.count == 1, only == String(old) else { return name }
    return ClassName(
      rawValue: String(text[..<only.startIndex]) + String(new) + String(text[only.endIndex...]))
  }
}
