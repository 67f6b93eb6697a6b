import Diagnostics

/// The texts that cells refer to by number (ECMA-376 part 1, 18.4.9): plain, or of several runs; how a name is
/// pronounced (`rPh`) is no part of it.
struct SharedStrings: XMLPartHandler {
  private(set) var texts: [String] = []
  private var current = ""
  private var isPhonetic = false
  private let limits: WorkbookLimits
  private let file: String

  init(_ limits: WorkbookLimits, file: String) {
    self.limits = limits
    self.file = file
  }

  mutating func start(_ name: String, _ attributes: [String: String]) {
    switch name {
    case "si": current = ""
    case "rPh": isPhonetic = true
    default: break
    }
  }

  mutating func end(_ name: String, _ text: String) throws(Failure) {
    switch name {
    case "t": if !isPhonetic { current += text }
    case "rPh": isPhonetic = false
    case "si":
      guard texts.count < limits.sharedStrings else { throw limits.failure(.sharedStrings, file: file) }
      texts.append(CellText.clean(EscapedText.decode(current)))
    default: break
    }
  }
}

/// `_x000D_`: how workbooks write a control character, and an underscore before what looks like one (ECMA-376
/// part 1, 22.4.2.4).
enum EscapedText {
  static func decode(_ text: String) -> String {
    guard text.utf8.contains(0x5F), text.contains("_x") else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0x5F, index + 6 < bytes.count, bytes[index + 1] == 0x78, bytes[index + 6] == 0x5F,
        let code = UInt32(String(decoding: bytes[(index + 2)..<(index + 6)], as: UTF8.self), radix: 16),
        let scalar = Unicode.Scalar(code)
      {
        result += Array(String(Character(scalar)).utf8)
        index += 7
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The reverse, for a text to be written.
  static func encode(_ text: String) -> String {
    let needs = text.utf8.contains { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A } || text.contains("_x")
    guard needs else { return text }
    var result = ""
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      if scalar.value < 0x20, scalar != "\t", scalar != "\n" {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "_x" + String(repeating: "0", count: 4 - digits.count) + digits + "_"
      } else if scalar == "_", index + 6 < scalars.count, scalars[index + 1] == "x",
        scalars[index + 6] == "_",
        scalars[(index + 2)..<(index + 6)].allSatisfy({ $0.properties.isASCIIHexDigit })
      {
        result += "_x005F_"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
