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

  init(_ element: TemplateElement, _ compiler: TemplateCompiler) {
    self.element = element
    self.compiler = compiler
  }

  /// The raw value, of the paper's variant first.
  func raw(_ name: String) -> (value: String, place: TextPosition)? {
    known.insert(name)
    let variant = "\(name).\(compiler.paper.rawValue)"
    for wanted in [variant, name] {
      if let found = element.attributes.first(where: { $0.name == wanted }) {
        return (found.value, found.place)
      }
    }
    return nil
  }

  /// A length in points from `12mm` or `9pt`.
  func length(_ name: String) -> Double? {
    guard let (value, place) = raw(name) else { return nil }
    guard let length = Self.length(value) else {
      bad(name, value, place, "12mm, 9pt")
      return nil
    }
    return length
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

  static func length(_ text: String) -> Double? {
    for (unit, factor) in [("mm", Unit.mm), ("pt", 1.0)] where text.hasSuffix(unit) {
      guard let number = Double(text.dropLast(unit.count)), number.isFinite, (0...5000).contains(number)
      else {
        return nil
      }
      return number * factor
    }
    return text == "0" ? 0 : nil
  }

  /// A width: a length, a share of what is left from `1*`, or a length that grows by a share from `6mm+1*`.
  func width(_ name: String) -> Width? {
    guard let (value, place) = raw(name) else { return nil }
    var width = Width(length: 0, share: 0)
    for term in value.split(separator: "+") {
      if term.hasSuffix("*"), let share = Double(term.dropLast()), share > 0, share.isFinite {
        width.share += share
      } else if let length = Self.length(String(term)) {
        width.length += length
      } else {
        bad(name, value, place, "12mm, 1*, 6mm+1*")
        return nil
      }
    }
    return width
  }

  /// A number, such as a leading.
  func number(_ name: String, _ range: ClosedRange<Double>) -> Double? {
    guard let (value, place) = raw(name) else { return nil }
    guard let number = Double(value), range.contains(number) else {
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
    guard let (value, place) = raw(name) else { return nil }
    var text = value
    var offset = 0
    if text.hasPrefix("{"), text.hasSuffix("}") {
      text = String(text.dropFirst().dropLast())
      offset = 1
    }
    return compiler.parse(text, in: scope, at: TextPosition(line: place.line, column: place.column + offset))
  }

  /// Text with expressions in braces.
  func inline(_ name: String, in scope: NameScope) -> InlineText? {
    guard let (value, place) = raw(name) else { return nil }
    var text = InlineText()
    compiler.append(value, at: place, in: scope, look: InlineText.Look(), to: &text)
    return text
  }

  /// Reports an attribute that the element must have.
  func require(_ name: String) {
    compiler.report(.missingAttribute, at: element.place, ["element": element.name, "name": name])
  }

  /// Reports what was not asked for.
  func finish() {
    for attribute in element.attributes {
      let base = attribute.name.split(separator: ".").first.map(String.init) ?? attribute.name
      let variant = attribute.name.dropFirst(base.count + 1)
      if known.contains(base), variant.isEmpty || Paper(rawValue: String(variant)) != nil { continue }
      var values = ["element": element.name, "name": attribute.name]
      var message = Message.strangeAttribute
      if let near = Suggestion.nearest(to: attribute.name, among: known.sorted()) {
        message = .unknownAttribute
        values["suggestion"] = near
      } else {
        values["candidates"] = known.sorted().joined(separator: ", ")
      }
      compiler.report(message, at: attributePlace(attribute), values)
    }
  }

  private func attributePlace(_ attribute: (name: String, value: String, place: TextPosition)) -> TextPosition
  {
    TextPosition(
      line: attribute.place.line, column: max(1, attribute.place.column - attribute.name.count - 2))
  }

  private func bad(_ name: String, _ value: String, _ place: TextPosition, _ expected: String) {
    compiler.report(.badAttribute, at: place, ["name": name, "value": value, "expected": expected])
  }
}

/// A width of a column: points, and a share of what is left when all columns have their points.
struct Width: Sendable {
  var length: Double
  var share: Double
}
