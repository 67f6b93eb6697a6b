import Diagnostics
import Typesetting

/// The attributes of an element, read by name and kind; what is wrong is gathered, not thrown.
///
/// `width.A4="42mm"` stands for `width` when the form is printed on A4: every attribute may have a variant for a
/// paper.
final class Attributes {
  let element: TemplateElement
  private let compiler: TemplateCompiler
  private var known: Set<String> = []
  private var hasGivenUp = false

  init(_ element: TemplateElement, _ compiler: TemplateCompiler) {
    self.element = element
    self.compiler = compiler
  }

  /// The raw value, of the paper's variant first.
  func raw(_ name: String) -> (value: String, place: TextPosition)? {
    text(name).map { ($0.string, $0.place) }
  }

  /// The raw value with the places of its letters.
  func text(_ name: String) -> SourceText? {
    known.insert(name)
    let variant = "\(name).\(compiler.paper.rawValue)"
    for wanted in [variant, name] {
      if let found = element.attributes.first(where: { $0.name == wanted }) { return found.text }
    }
    return nil
  }

  /// A length in points from `12mm` or `9pt`.
  func length(_ name: String, expected: String = "12mm, 9pt") -> Double? {
    guard let (value, place) = raw(name) else { return nil }
    guard let length = Self.length(value) else {
      bad(name, value, place, expected)
      return nil
    }
    return length
  }

  /// The size of letters: none would be no text.
  func size(_ name: String) -> Double? {
    guard let (value, place) = raw(name), let size = length(name) else { return nil }
    guard (1...200).contains(size) else {
      bad(name, value, place, "1pt…200pt")
      return nil
    }
    return size
  }

  /// One, two or four lengths, as in CSS: all; top and bottom, sides; top, right, bottom, left.
  func insets(_ name: String) -> Insets? {
    guard let lengths = lengths(name), let (value, place) = raw(name) else { return nil }
    switch lengths.count {
    case 1: return Insets(top: lengths[0], right: lengths[0], bottom: lengths[0], left: lengths[0])
    case 2: return Insets(top: lengths[0], right: lengths[1], bottom: lengths[0], left: lengths[1])
    case 4: return Insets(top: lengths[0], right: lengths[1], bottom: lengths[2], left: lengths[3])
    default:
      bad(name, value, place, "12mm, 12mm 16mm, 12mm 16mm 14mm 20mm")
      return nil
    }
  }

  /// Lengths separated by spaces.
  func lengths(_ name: String) -> [Double]? {
    guard let (value, place) = raw(name) else { return nil }
    let lengths = value.split(separator: " ").map { Self.length(String($0)) }
    guard !lengths.isEmpty, !lengths.contains(nil) else {
      bad(name, value, place, "12mm 16mm …")
      return nil
    }
    return lengths.compactMap { $0 }
  }

  /// `12` or `0.35`: no sign, no exponent, nothing that only programs write.
  static func decimal(_ text: some StringProtocol) -> Double? {
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count <= 2, text.utf8.count <= 12,
      parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { (48...57).contains($0) } })
    else { return nil }
    return Double(text)
  }

  static func length(_ text: String) -> Double? {
    for (unit, factor) in [("mm", Unit.mm), ("pt", 1.0)] where text.hasSuffix(unit) {
      guard let number = decimal(text.dropLast(unit.count)), number <= 5000 else { return nil }
      return number * factor
    }
    return text == "0" ? 0 : nil
  }

  /// A width: a length, a share of what is left from `1*`, or a length that grows by a share from `6mm+1*`.
  func width(_ name: String) -> Width? {
    guard let (value, place) = raw(name) else { return nil }
    var width = Width(length: 0, share: 0)
    for term in value.split(separator: "+") {
      if term.hasSuffix("*"), let share = Self.decimal(term.dropLast()), (0.01...1000).contains(share) {
        width.share += share
      } else if let length = Self.length(String(term)) {
        width.length += length
      } else {
        bad(name, value, place, "12mm, 1*, 6mm+1*")
        return nil
      }
    }
    // A column that nothing goes into is a slip.
    guard width.share > 0 || width.length >= Unit.mm else {
      bad(name, value, place, "1mm…, 1*, 6mm+1*")
      return nil
    }
    return width
  }

  /// A height that stands on one page: it cannot be more than the page has room for.
  func pageHeight(_ name: String) -> Double? {
    guard let (value, place) = raw(name), let height = length(name) else { return nil }
    guard height <= compiler.bodyHeight + Unit.tolerance else {
      compiler.report(
        .higherThanPage, at: place,
        [
          "name": name, "value": value, "paper": compiler.paper.rawValue,
          "space": "\(Int(max(0, compiler.bodyHeight) / Unit.mm))",
        ])
      return nil
    }
    return height
  }

  /// A distance from the edge of a text: it cannot be as much as the page is wide.
  func pageWidth(_ name: String) -> Double? {
    guard let (value, place) = raw(name), let width = length(name) else { return nil }
    guard width < compiler.bodyWidth - Unit.tolerance else {
      compiler.report(
        .widerThanPage, at: place,
        [
          "name": name, "value": value, "paper": compiler.paper.rawValue,
          "space": "\(Int(max(0, compiler.bodyWidth) / Unit.mm))",
        ])
      return nil
    }
    return width
  }

  /// An attribute as it is written, with its place: for what only shows when the form is filled.
  func written(_ name: String) -> Written? {
    raw(name).map { Written(name: name, value: $0.value, place: $0.place) }
  }

  /// The name of the variable that goes through a list; nil when it cannot be one, which is reported.
  ///
  /// - Parameter list: the attribute with the list, which has to name what it goes through if it is `each`.
  func variable(_ name: String, for list: String, in scope: NameScope) -> String? {
    guard let (value, place) = raw(name) else {
      guard list == "each" else { return "item" }
      compiler.report(
        .missingAttribute, at: raw(list)?.place ?? element.place,
        ["element": element.name, "name": name])
      return nil
    }
    guard let first = value.first, first.isLetter, value.allSatisfy({ $0.isLetter || $0.isNumber }),
      !["and", "or", "not", "count"].contains(value)
    else {
      compiler.report(.badVariableName, at: place, ["name": name, "value": value])
      return nil
    }
    guard scope.index(of: value) == nil else {
      compiler.report(.nameTaken, at: place, ["name": name, "value": value])
      return nil
    }
    return value
  }

  /// `black`, `red`, or `grey 40%`: so much black.
  func colour(_ name: String) -> Colour? {
    guard let (value, place) = raw(name) else { return nil }
    switch value {
    case "black": return .black
    case "red": return .red
    default:
      let words = value.split(separator: " ")
      if words.count == 2, words[0] == "grey", words[1].hasSuffix("%"),
        let percent = Int(words[1].dropLast()),
        (1...100).contains(percent)
      {
        return .gray(Double(100 - percent) / 100)
      }
      bad(name, value, place, "black, red, grey 40%")
      return nil
    }
  }

  /// A number, such as a leading.
  func number(_ name: String, _ range: ClosedRange<Double>) -> Double? {
    guard let (value, place) = raw(name) else { return nil }
    guard let number = Self.decimal(value), range.contains(number) else {
      bad(name, value, place, "\(range.lowerBound)…\(range.upperBound)")
      return nil
    }
    return number
  }

  /// A whole number, such as of rows.
  func whole(_ name: String, _ range: ClosedRange<Int>) -> Int? {
    guard let (value, place) = raw(name) else { return nil }
    guard let number = Self.decimal(value).flatMap({ Int(exactly: $0) }), !value.contains("."),
      range.contains(number)
    else {
      bad(name, value, place, "\(range.lowerBound)…\(range.upperBound)")
      return nil
    }
    return number
  }

  /// `yes` or `no`.
  func flag(_ name: String) -> Bool? {
    word(name, ["yes", "no"]).map { $0 == "yes" }
  }

  /// One of several words.
  func word(_ name: String, _ allowed: [String]) -> String? {
    guard let (value, place) = raw(name) else { return nil }
    guard allowed.contains(value) else {
      bad(name, value, place, allowed.joined(separator: ", "))
      return nil
    }
    return value
  }

  /// An expression without braces.
  func expression(_ name: String, in scope: NameScope) -> ExpressionParser.Result? {
    guard let source = text(name) else { return nil }
    var words = source.string
    var offset = 0
    if words.hasPrefix("{"), words.hasSuffix("}") {
      words = String(words.dropFirst().dropLast())
      offset = 1
    }
    return compiler.parse(words, in: scope, at: source, from: offset)
  }

  /// An expression that is yes or no.
  func condition(_ name: String, in scope: NameScope) -> Expression? { clause(name, in: scope)?.expression }

  /// An expression that is yes or no, with its place.
  func clause(_ name: String, in scope: NameScope) -> Clause? {
    guard let parsed = expression(name, in: scope), let (value, place) = raw(name) else { return nil }
    guard parsed.type == .flag else {
      compiler.report(
        .wrongType, at: place,
        ["expression": value, "actual": parsed.type.name, "expected": ValueType.flag.name])
      return nil
    }
    return Clause(
      kind: .condition, expression: parsed.expression, source: value, place: place,
      isSettled: parsed.isSettled)
  }

  /// Text with expressions in braces.
  func inline(_ name: String, in scope: NameScope) -> InlineText? {
    guard let source = text(name) else { return nil }
    var text = InlineText()
    compiler.append(source, in: scope, look: InlineText.Look(), to: &text)
    return text
  }

  /// Reports an attribute that the element must have.
  func require(_ name: String) {
    compiler.report(.missingAttribute, at: element.place, ["element": element.name, "name": name])
  }

  /// A fault that makes it idle to look at the other attributes.
  func giveUp() { hasGivenUp = true }

  private static let papers = Set(Paper.allCases.map { Substring($0.rawValue) })

  /// Reports what was not asked for.
  func finish() {
    guard !hasGivenUp else { return }
    compiler.idleVariants(of: element)
    for attribute in element.attributes {
      let base = attribute.name.split(separator: ".").first.map(String.init) ?? attribute.name
      let variant = attribute.name.dropFirst(base.count + 1)
      if known.contains(base), variant.isEmpty || Self.papers.contains(variant) { continue }
      var values = ["element": element.name, "name": attribute.name]
      var message = Message.strangeAttribute
      if let near = known.contains(base)
        ? base : Suggestion.nearest(to: attribute.name, among: known.sorted())
      {
        message = .unknownAttribute
        values["suggestion"] = near
      } else {
        values["candidates"] = known.sorted().joined(separator: ", ")
      }
      compiler.report(message, at: attribute.namePlace, values)
    }
  }

  private func bad(_ name: String, _ value: String, _ place: TextPosition, _ expected: String) {
    var expected = expected
    let dotted = value.shortened.replacing(/([0-9]),([0-9])/) { "\($0.1).\($0.2)" }
    if dotted != value.shortened {
      expected = Message.words(vi: "\(dotted) (với dấu chấm)", en: "\(dotted), with a point")
    }
    compiler.report(.badAttribute, at: place, ["name": name, "value": value, "expected": expected])
  }
}

/// An attribute as it is written.
struct Written: Sendable {
  var name: String
  var value: String
  var place: TextPosition
}

/// A width of a column: points, and a share of what is left when all columns have their points.
struct Width: Sendable {
  var length: Double
  var share: Double
}
