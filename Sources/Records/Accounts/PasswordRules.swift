public import Diagnostics
import Vietnamese

/// What a password must be, so that neither a person who knows its owner nor a list of the usual ones finds it.
public enum PasswordRules {
  /// The fewest characters.
  public static let shortest = 10
  /// The fewest different ones.
  public static let fewestDifferent = 5
  /// The most bytes that `crypt(3)` takes.
  public static let longest = 511

  /// Refuses a password that is too weak, or that could not be used.
  ///
  /// - Parameters:
  ///   - password: as typed, in normal form C.
  ///   - name: the account.
  ///   - staff: whose it is.
  public static func check(_ password: String, of name: AccountName, _ staff: Staff) throws(Failure) {
    guard password.utf8.count <= longest else { throw Failure(.passwordTooLong) }
    guard !password.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) else {
      throw Failure(.passwordUnusable)
    }
    guard password.count >= shortest else {
      throw Failure(.passwordTooShort, ["count": "\(password.count)"])
    }
    let different = Set(password).count
    guard different >= fewestDifferent else {
      throw Failure(.passwordMonotonous, ["count": "\(different)"])
    }
    if isPersonal(password, name, staff) { throw Failure(.passwordPersonal) }
    if isUsual(password) { throw Failure(.passwordUsual) }
  }

  // MARK: What is known of the person

  private static func isPersonal(_ password: String, _ name: AccountName, _ staff: Staff) -> Bool {
    let key = folded(password)
    let words = staff.fullName.unaccented.split { !$0.isLetter }.map(String.init)
    var known = [folded(name.rawValue), folded(staff.id.rawValue)]
    if let day = staff.birthDate {
      let (dayText, month, year) = (two(day.day), two(day.month), "\(day.year)")
      known += [dayText + month + year, year + month + dayText, month + dayText + year]
      known += ["\(day.day)\(day.month)\(year)"]
    }
    // What is left when everything known is taken out, the longest first, is what somebody else does not know.
    var rest = key
    for part in (known + words).filter({ $0.count > 1 }).sorted(by: { $0.count > $1.count }) {
      rest = rest.replacing(part, with: "")
    }
    return rest.count < 4 && rest.count < key.count
  }

  // MARK: What is tried first

  private static func isUsual(_ password: String) -> Bool {
    isUsual(key: folded(password)) || isUsual(key: folded(String(password.map { lookalikes[$0] ?? $0 })))
  }

  /// Signs that people put for a letter: `P@ssw0rd`.
  private static let lookalikes: [Character: Character] = [
    "@": "a", "4": "a", "0": "o", "1": "i", "!": "i", "3": "e", "5": "s", "$": "s", "7": "t",
  ]

  private static func isUsual(key: String) -> Bool {
    if isRun(key) { return true }
    var rest = key
    for word in usual { rest = rest.replacing(word, with: "") }
    guard rest.count < key.count else { return false }
    // A usual word with a few digits behind it is as usual.
    return rest.count < 4 || rest.allSatisfy(\.isNumber) && (rest.count <= 4 || isRun(rest))
  }

  /// The longest first, so that none is hidden in another.
  private static let usual = [
    "hieutruong", "quantrivien", "giaovien", "iloveyou", "password", "truonghoc", "sodiem", "matkhau",
    "tieuhoc", "vietnam", "letmein", "welcome", "anhyeuem", "emyeuanh", "school", "qwertyuiop", "asdfghjkl",
    "zxcvbnm", "qwerty", "1q2w3e4r5t", "1q2w3e4r", "administrator", "admin", "teacher", "principal", "hocba",
    "abc123", "123abc", "abcdef", "1234567890", "123456789", "123456", "654321", "112233", "666888",
  ].sorted { $0.count > $1.count }

  /// Whether characters only follow one another, up or down, such as `1234567890` and `abcdefghij`.
  private static func isRun(_ text: String) -> Bool {
    let values = text.unicodeScalars.map { Int($0.value) }
    guard values.count > 4 else { return false }
    let steps = zip(values.dropFirst(), values).map { $0 - $1 }
    let breaks = steps.count { $0 != steps[0] }
    return breaks <= 1 && abs(steps[0]) <= 1
  }

  /// Letters and digits only, without accents and case.
  private static func folded(_ text: String) -> String {
    text.unaccented.filter { $0.isLetter || $0.isNumber }
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
