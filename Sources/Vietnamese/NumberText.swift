/// Numbers as Vietnamese writes them (forms.md 9.5).
public enum NumberText {
  /// A number from 0 to 9999 in words: `mười lăm`, `hai mươi mốt`, `một trăm linh năm`; other numbers in digits.
  public static func words(_ number: Int) -> String {
    guard (0...9999).contains(number) else { return String(number) }
    if number < 10 { return digits[number] }
    var parts: [String] = []
    let thousands = number / 1000
    let hundreds = number / 100 % 10
    let tens = number / 10 % 10
    let ones = number % 10
    if thousands > 0 { parts.append(digits[thousands] + " nghìn") }
    if hundreds > 0 || thousands > 0 && number % 100 > 0 {
      parts.append(digits[hundreds] + " trăm")
    }
    switch tens {
    case 0: if ones > 0 { parts.append("linh " + digits[ones]) }
    case 1: parts.append("mười")
    default: parts.append(digits[tens] + " mươi")
    }
    if tens > 0 {
      switch ones {
      case 0: break
      case 1 where tens > 1: parts.append("mốt")
      case 5: parts.append("lăm")
      default: parts.append(digits[ones])
      }
    }
    return parts.joined(separator: " ")
  }

  /// A share in percent with one decimal, halves rounded up: `97,9%`; nil of nothing.
  public static func percent(_ part: Int, of whole: Int) -> String? {
    guard whole > 0 else { return nil }
    let tenths = (part * 2000 + whole) / (2 * whole)
    return "\(tenths / 10),\(tenths % 10)%"
  }

  /// Digits in groups of three: `1.250`.
  public static func grouped(_ number: Int) -> String {
    var text = Array(String(number.magnitude))
    var position = text.count - 3
    while position > 0 {
      text.insert(".", at: position)
      position -= 3
    }
    return (number < 0 ? "-" : "") + String(text)
  }

  private static let digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]
}
