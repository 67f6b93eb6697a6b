import Diagnostics
import Typesetting

/// Checks the elements of a template against its schema and turns them into nodes.
///
/// Faults are gathered: one run shows all of them, each at its place.
final class TemplateCompiler {
  let file: String
  let paper: Paper
  private var found: [Finding] = []
  /// What is allowed but does nothing.
  var warnings: [Finding] = []
  /// Everything that is printed as it stands in the file, for letters that no font has.
  private(set) var texts: [SourceText] = []
  /// Variables that an expression has named, by their place in the scope.
  private var used: Set<Int> = []
  /// The height and the width between the margins of the pages being read.
  var bodyHeight = Double.infinity
  var bodyWidth = Double.infinity
  private var inclusions: [(part: String, place: TextPosition)] = []

  /// What is wrong, in the order of the file; what is wrong in the parts that were put in comes behind it.
  var findings: [Finding] {
    found.enumerated().sorted { left, right in
      (line(left.element), left.offset) < (line(right.element), right.offset)
    }.map(\.element) + partsAtFault
  }

  /// Where the parts were put in that something is wrong with.
  private var partsAtFault: [Finding] {
    let files = Set(found.compactMap(\.place.file))
    var told: Set<String> = []
    return inclusions.filter { files.contains($0.part) && told.insert($0.part).inserted }.map { part, place in
      .note(.partIncludedHere, at: place.place(in: file), ["part": part])
    }
  }

  private func line(_ finding: Finding) -> Int {
    guard case .position(let place, let line, let column) = finding.place else { return 0 }
    return (place == file ? 0 : 1 << 40) + line * 10_000 + min(column, 9_999)
  }

  /// What text looks like unless an element says otherwise.
  struct Look {
    var style: TextStyle
    var alignment: Alignment
    var leading: Double
  }

  init(file: String, paper: Paper) {
    self.file = file
    self.paper = paper
  }

  /// A file that is wrong in more places is not read by anybody to the end.
  private static let mostFindings = 100

  func add(_ findings: [Finding]) {
    for finding in findings.lazy.map(Self.shortened) where found.count < Self.mostFindings {
      if !found.contains(finding) { found.append(finding) }
    }
  }

  /// Values that the messages take from the file; the others are words of the program.
  private static let typed: Set = ["name", "value", "expression", "element", "parent"]

  private static func shortened(_ finding: Finding) -> Finding {
    guard finding.values.contains(where: { typed.contains($0.key) && $0.value.utf8.count > 80 }) else {
      return finding
    }
    var values = finding.values
    for (name, value) in values where typed.contains(name) { values[name] = value.shortened }
    return Finding(finding.severity, finding.message, at: finding.place, values)
  }

  /// Remembers where a part was put in, for what is wrong with it.
  func included(_ part: String, at place: TextPosition) { inclusions.append((part, place)) }

  func report(_ message: Message, at place: TextPosition, _ values: [String: String]) {
    let finding = Finding.error(message, at: place.place(in: file), values)
    add([finding])
  }

  /// Reads an expression that begins at a scalar of a text of the file.
  func parse(_ text: String, in scope: NameScope, at source: SourceText, from start: Int)
    -> ExpressionParser.Result?
  {
    do throws(Failure) {
      let result = try ExpressionParser.parse(text, in: scope) { [file] offset in
        source.place(at: start + text.prefix(offset).unicodeScalars.count).place(in: file)
      }
      used.formUnion(result.variables)
      for (expression, offset) in result.needless {
        warn(
          .needlessFallback, at: source.place(at: start + text.prefix(offset).unicodeScalars.count),
          ["expression": expression])
      }
      return result
    } catch {
      add(error.findings)
      return nil
    }
  }

  /// The most letters of one text of a form: the guidance of a card has some thousands.
  static let mostLetters = 20_000

  /// Adds text with `{expressions}`; white space is collapsed, `{{` and `}}` are braces.
  func append(
    _ source: SourceText, in scope: NameScope, look: InlineText.Look, to result: inout InlineText
  ) {
    guard source.string.utf8.count <= Self.mostLetters || source.string.count <= Self.mostLetters else {
      report(
        .templateTextTooLong, at: source.firstLetter ?? source.place, ["limit": "\(Self.mostLetters)"])
      return
    }
    texts.append(source)
    var literal = ""
    var rest = Substring(source.string)
    /// In scalars of the text.
    var offset = 0
    func step(_ character: Character) { offset += character.unicodeScalars.count }
    func flush() {
      if !literal.isEmpty { result.pieces.append(InlineText.Piece(content: .literal(literal), look: look)) }
      literal = ""
    }
    while let character = rest.first {
      rest = rest.dropFirst()
      step(character)
      if character.isWhitespace, character != "\u{A0}" {
        let last = literal.last ?? result.lastCharacter
        if last != " ", last != "\n" { literal.append(" ") }
      } else if character != "{", character != "}" {
        literal.append(character)
      } else if rest.first == character {
        literal.append(character)
        rest = rest.dropFirst()
        step(character)
      } else if character == "}" {
        report(.strayBrace, at: source.place(at: offset - 1), [:])
      } else {
        guard let close = rest.firstIndex(of: "}") else {
          report(
            .badExpression, at: source.place(at: offset - 1),
            [
              "expression": rest.prefix(20).trimmingPrefix(while: \.isWhitespace).description,
              "detail": Message.words(
                vi: "dấu { mở ở đây chưa đóng bằng }", en: "{ is opened here and not closed by }"),
            ])
          return
        }
        flush()
        let expression = String(rest[..<close])
        if let parsed = parse(expression, in: scope, at: source, from: offset) {
          let position = source.place(at: offset)
          result.pieces.append(InlineText.Piece(content: .expression(parsed.expression), look: look))
          if parsed.type.isOptional { result.undeclared.append((expression, position)) }
          if !parsed.isConstant { result.isConstant = false }
          if case .keyed(let key, _) = parsed.type.known {
            report(.keyNeeded, at: position, ["expression": expression, "key": key.name])
          } else if !parsed.type.isPrintable {
            report(
              .wrongType, at: position,
              ["expression": expression, "actual": parsed.type.name, "expected": "text"])
          }
        }
        for character in expression + "}" { step(character) }
        rest = rest[rest.index(after: close)...]
      }
    }
    flush()
  }

  /// The text of an element with `<b>`, `<i>` and `<br/>`, trimmed.
  func inline(_ element: TemplateElement, in scope: NameScope, skipping names: Set<String> = []) -> InlineText
  {
    var result = InlineText()
    appendChildren(of: element, in: scope, InlineText.Look(), skipping: names, to: &result)
    while let last = result.pieces.last, case .literal(let text) = last.content, text.hasSuffix(" ") {
      result.pieces.removeLast()
      if text.count > 1 {
        result.pieces.append(InlineText.Piece(content: .literal(String(text.dropLast())), look: last.look))
      }
    }
    return result
  }

  private func appendChildren(
    of element: TemplateElement, in scope: NameScope, _ look: InlineText.Look, skipping names: Set<String>,
    to result: inout InlineText
  ) {
    for child in element.children {
      switch child {
      case .text(let text): append(text, in: scope, look: look, to: &result)
      case .element(let child) where names.contains(child.name): continue
      case .element(let child):
        var inner = look
        let attributes = Attributes(child, self)
        switch child.name {
        case "b": inner.isBold = true
        case "i": inner.isItalic = true
        case "span": inner.size = attributes.size("size") ?? look.size
        case "br": result.pieces.append(InlineText.Piece(content: .literal("\n"), look: look))
        default: unknown(child, in: element.name, candidates: ["b", "i", "span", "br"] + names.sorted())
        }
        if ["b", "i", "span"].contains(child.name) {
          inner.colour = attributes.colour("colour") ?? look.colour
        }
        attributes.finish()
        if child.name == "br" { requireEmpty(child) }
        appendChildren(of: child, in: scope, inner, skipping: [], to: &result)
      }
    }
  }

  /// The child elements where no text may stand; text is reported, not dropped.
  func elementsOnly(of element: TemplateElement, candidates: [String]) -> [TemplateElement] {
    for case .text(let text) in element.children {
      guard let place = text.firstLetter else { continue }
      strayText(in: element, at: place, candidates)
    }
    return element.elements
  }

  func strayText(in element: TemplateElement, at place: TextPosition, _ candidates: [String]) {
    report(
      .strayText, at: place, ["parent": element.name, "candidates": candidates.joined(separator: ", ")])
  }

  /// Reports whatever stands inside an element that has no content.
  func requireEmpty(_ element: TemplateElement) {
    for child in elementsOnly(of: element, candidates: ["–"]) {
      unknown(child, in: element.name, candidates: ["–"])
    }
  }

  func unknown(_ element: TemplateElement, in parent: String, candidates: [String]) {
    if let near = Suggestion.nearest(to: element.name, among: candidates) {
      report(
        .misspeltElement, at: element.place,
        ["name": element.name, "parent": parent, "suggestion": near])
      return
    }
    report(
      .unknownElement, at: element.place,
      ["name": element.name, "parent": parent, "candidates": candidates.joined(separator: ", ")])
  }

  /// The look that attributes of an element ask for.
  func look(_ attributes: Attributes, over look: Look) -> Look {
    var result = look
    if let size = attributes.size("size") { result.style.size = size }
    let isBold = attributes.flag("bold")
    let isItalic = attributes.flag("italic")
    if isBold != nil || isItalic != nil {
      let inherited = look.style.face
      let bold = isBold ?? (inherited == .bold || inherited == .boldItalic)
      let italic = isItalic ?? (inherited == .italic || inherited == .boldItalic)
      result.style.face = bold ? (italic ? .boldItalic : .bold) : (italic ? .italic : .regular)
    }
    if let align = attributes.word("align", Alignment.allCases.map(\.rawValue)) {
      result.alignment = Alignment(rawValue: align) ?? result.alignment
    }
    if let colour = attributes.colour("colour") { result.style.colour = colour }
    if let leading = attributes.number("leading", 0.9...3) { result.leading = leading }
    return result
  }

  /// Runs `body` with the scope that `each`/`as` and `if` ask for, and wraps what it makes.
  func guarded<Item>(
    _ attributes: Attributes, in scope: NameScope, each: (Clause, Item) -> Item,
    when: (Clause, Item) -> Item, _ body: (NameScope) -> Item?
  ) -> Item? {
    var inner = scope
    var list: Clause?
    if let (source, place) = attributes.raw("each") {
      // What is inside cannot be read without its variable.
      guard let parsed = attributes.expression("each", in: scope),
        let name = attributes.variable("as", for: "each", in: scope)
      else {
        attributes.giveUp()
        return nil
      }
      if case .list(let element) = parsed.type.known {
        inner = scope.adding(RootVariable(name, element, isConstant: parsed.isConstant))
        list = Clause(
          kind: .list, expression: parsed.expression, source: source, place: place,
          isSettled: parsed.isSettled)
        used.remove(scope.names.count)
      } else {
        report(.wrongType, at: place, ["expression": source, "actual": parsed.type.name, "expected": "list"])
        attributes.giveUp()
        return nil
      }
    }
    let condition = attributes.clause("if", in: inner)
    guard var item = body(inner) else { return nil }
    if let condition { item = when(condition, item) }
    if let list {
      item = each(list, item)
      if !used.contains(scope.names.count), let name = inner.names.last?.name {
        warn(.variableNotUsed, at: attributes.raw("as")?.place ?? list.place, ["name": name])
      }
    }
    return item
  }
}
