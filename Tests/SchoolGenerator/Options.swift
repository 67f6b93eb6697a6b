/// What the command line asks for.
struct Options {
  var classes = 10
  var pupils = 320
  var seed: UInt64 = 2023
  /// The calendar year in which the school year begins.
  var startYear = 2023
  var incomplete = 0
  var perClass = false
  var isSample = false
  /// Where expected.csv goes, when not into the folder itself.
  var expectedPath: String?
  var folder = ""

  var yearText: String { "\(startYear)-\(startYear + 1)" }

  static let usage = """
    make-school [--classes N] [--pupils N] [--seed N] [--year 2023-2024] [--incomplete K] [--per-class]
                [--expected FILE] [--preset sample] DIR

    Writes an invented primary school as the tables of contract §3, and what its results must be (expected.csv).
    The same options give the same bytes.

    """

  /// Nil when an option is unknown or a value wrong.
  init?(_ arguments: [String]) {
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      switch argument {
      case "--per-class": perClass = true
      case "--classes": guard Self.take(&rest, 1...130, into: &classes) else { return nil }
      case "--pupils": guard Self.take(&rest, 1...20_000, into: &pupils) else { return nil }
      case "--incomplete": guard Self.take(&rest, 0...20_000, into: &incomplete) else { return nil }
      case "--seed":
        guard let value = rest.popFirst().flatMap({ UInt64($0) }) else { return nil }
        seed = value
      case "--year":
        guard let value = rest.popFirst().flatMap(Self.startYear) else { return nil }
        startYear = value
      case "--expected":
        guard let value = rest.popFirst() else { return nil }
        expectedPath = value
      case "--preset":
        guard rest.popFirst() == "sample" else { return nil }
        isSample = true
        perClass = true
      default:
        guard !argument.hasPrefix("-"), folder.isEmpty else { return nil }
        folder = argument
      }
    }
    guard !folder.isEmpty, pupils >= classes else { return nil }
  }

  private static func take(_ rest: inout ArraySlice<String>, _ range: ClosedRange<Int>, into value: inout Int)
    -> Bool
  {
    guard let number = rest.popFirst().flatMap({ Int($0) }), range.contains(number) else { return false }
    value = number
    return true
  }

  private static func startYear(_ text: String) -> Int? {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 2, parts[1] == parts[0] + 1, (2016...2100).contains(parts[0]) else { return nil }
    return parts[0]
  }
}
