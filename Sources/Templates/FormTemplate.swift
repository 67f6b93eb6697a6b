public import Diagnostics
public import Typesetting

/// What a form's templates may say: its parts, and the names each part knows.
public struct FormSchema: Sendable {
  /// The id of the form: `result-sheet`.
  public let form: String
  /// Parts that a template must have, each with its variables.
  public let parts: [(name: String, variables: [RootVariable])]
  /// Its pages are bound and stamped across their edges unless they say otherwise (contract, section 4).
  public let hasStampZone: Bool

  /// A schema.
  public init(
    form: String, hasStampZone: Bool = false, parts: [(name: String, variables: [RootVariable])]
  ) {
    self.form = form
    self.parts = parts
    self.hasStampZone = hasStampZone
  }
}

/// A template file, read and checked for one paper.
///
/// ```xml
/// <form id="result-sheet" title="…" unverified="yes">
///   <pages part="sheet" orientation="landscape" margins="10mm 16mm 8mm 20mm" size="9pt"> … </pages>
/// </form>
/// ```
public struct FormTemplate: Sendable {
  /// The most bytes that a file may have.
  public static var largestFile: Int { TemplateReader.largestFile }

  /// The id of the form.
  public let id: String
  /// Its title for people.
  public let title: String
  /// Whether it has not been laid beside the Ministry's paper (forms.md 12).
  public let isUnverified: Bool
  /// The paper it was read for.
  public let paper: Paper
  /// The file.
  public let file: String
  /// The file as it was read.
  public let bytes: [UInt8]
  /// Whether it, or a part put into it, is the school's own.
  public var isOwn = false
  /// What tells one wording of it from another: the beginning of a SHA-256 of the file and its parts.
  public var digest = ""
  /// The whole of that SHA-256, in hexadecimal digits.
  public var fullDigest = ""
  /// The parts put into it, in order.
  public let includedFiles: [TemplateFile]
  /// What is allowed in it but does nothing, as far as that can be told without data.
  public let warnings: [Finding]
  let texts: [SourceText]
  var parts: [String: PagesNode]
  var trace: TemplateTrace?

  /// Reads a template.
  ///
  /// - Parameters:
  ///   - bytes: the XML file.
  ///   - file: its path, for messages.
  ///   - paper: chooses variants such as `width.A4`.
  ///   - schema: what it may say.
  ///   - part: gives the part of a plain name such as `letterhead.xml`; nil when there is none.
  /// - Throws: `Failure` with every fault found, each at line and column.
  public init(
    _ bytes: [UInt8], file: String, paper: Paper, schema: FormSchema,
    part: @escaping (String) throws(Failure) -> TemplateFile? = { _ in nil }
  ) throws(Failure) {
    let root = try TemplateReader.read(bytes, file: file)
    let compiler = TemplateCompiler(file: file, paper: paper)
    var includes = TemplateParts(compiler, read: part)
    includes.expand(root)
    guard root.name == "form" else {
      compiler.unknown(root, in: "…", candidates: ["form"])
      throw Failure(compiler.findings)
    }
    let attributes = Attributes(root, compiler)
    if attributes.raw("id")?.value != schema.form {
      compiler.report(
        .badAttribute, at: attributes.raw("id")?.place ?? root.place,
        ["name": "id", "value": attributes.raw("id")?.value ?? "", "expected": schema.form])
    }
    title = attributes.raw("title")?.value ?? schema.form
    isUnverified = attributes.flag("unverified") ?? false
    attributes.finish()
    var parts: [String: PagesNode] = [:]
    for element in compiler.elementsOnly(of: root, candidates: ["pages"]) {
      guard element.name == "pages" else {
        compiler.unknown(element, in: "form", candidates: ["pages"])
        continue
      }
      let attributes = Attributes(element, compiler)
      let names = schema.parts.map(\.name)
      let name = attributes.word("part", names) ?? names.first ?? ""
      let variables = schema.parts.first { $0.name == name }?.variables ?? []
      if parts[name] != nil {
        compiler.report(
          .badAttribute, at: attributes.raw("part")?.place ?? element.place,
          [
            "name": "part", "value": name,
            "expected": Message.words(vi: "mỗi part một <pages>", en: "one <pages> a part"),
          ])
      }
      parts[name] = compiler.pages(
        element, attributes, in: NameScope(names: variables), hasStampZone: schema.hasStampZone)
      attributes.finish()
    }
    for part in schema.parts where parts[part.name] == nil {
      compiler.report(.missingPart, at: root.place, ["form": schema.form, "part": part.name])
    }
    guard compiler.findings.isEmpty else { throw Failure(compiler.findings) }
    id = schema.form
    self.paper = paper
    self.file = file
    self.bytes = bytes
    self.parts = parts
    includedFiles = includes.used
    warnings = compiler.warnings
    texts = compiler.texts
  }

  /// A part filled with values.
  ///
  /// - Parameters:
  ///   - part: a name of the schema.
  ///   - values: one for each variable of the part, in order.
  ///   - owner: whose pages they are, for messages.
  public func sequence(_ part: String, values: [Value], owner: String) throws(Failure) -> PageSequence {
    guard let node = parts[part] else {
      throw Failure(.missingPart, at: .file(file), ["form": id, "part": part])
    }
    return try node.sequence(
      part, values: values, owner: owner, Renderer(file: file, paper: paper), trace: trace)
  }
}

/// A `<pages>` element.
struct PagesNode: Sendable {
  /// For messages.
  var place: TextPosition
  var isLandscape: Bool
  var margins: Insets
  var frame: PageBorder?
  var hasStampZone: Bool
  var smallestScale: Double
  var body: [Node]
  /// Where the elements of the body stand.
  var places: [TextPosition]
  var running: [(isHead: Bool, on: On, nodes: [Node])]

  /// On which pages a running head or foot stands.
  enum On: String, CaseIterable, Sendable {
    case every, first, continued, last
  }

  static let pageType = RecordType(
    "page",
    [("number", .number), ("count", .number), ("numberInPart", .number), ("countInPart", .number)])

  func sequence(
    _ part: String, values: [Value], owner: String, _ bare: Renderer, trace: TemplateTrace?
  ) throws(Failure) -> PageSequence {
    let size = bare.paper.size(landscape: isLandscape)
    let room = size.width - margins.left - margins.right
    var renderer = bare
    renderer.log = RenderLog(trace, at: place)
    let blocks = try renderer.blocks(body, scope: values, width: room)
    var sequence = PageSequence(name: part, size: size, margins: margins, blocks: blocks)
    sequence.frame = frame
    sequence.hasStampZone = hasStampZone
    sequence.smallestScale = smallestScale
    sequence.owner = owner
    sequence.file = bare.file
    sequence.place = place.place(in: bare.file)
    for isHead in [true, false] {
      let variants = running.filter { $0.isHead == isHead }
      guard !variants.isEmpty else { continue }
      let make: @Sendable (PageInfo) throws(Failure) -> [Block] = { (info) throws(Failure) in
        // Every page has as much room as the first.
        var renderer = bare
        renderer.log = RenderLog(trace, at: place)
        let page = Record(
          Self.pageType,
          ordered: [
            .number(info.number), .number(info.count), .number(info.numberInPart), .number(info.countInPart),
          ])
        var blocks: [Block] = []
        for variant in variants where Self.stands(variant.on, info) {
          blocks += try renderer.blocks(variant.nodes, scope: values + [.record(page)], width: room)
        }
        return blocks
      }
      if isHead { sequence.head = make } else { sequence.foot = make }
    }
    return sequence
  }

  private static func stands(_ on: On, _ info: PageInfo) -> Bool {
    switch on {
    case .every: true
    case .first: info.isFirst
    case .continued: !info.isFirst
    case .last: info.isLast
    }
  }
}

extension TemplateCompiler {
  func pages(
    _ element: TemplateElement, _ attributes: Attributes, in scope: NameScope, hasStampZone: Bool
  ) -> PagesNode {
    let look = self.look(
      attributes, over: Look(style: TextStyle(size: 11), alignment: .left, leading: 1.25))
    let usual = 20 * Unit.mm
    let margins = attributes.insets("margins") ?? Insets(top: usual, right: usual, bottom: usual, left: usual)
    let zone = attributes.word("stamp-zone", ["right", "no"]).map { $0 == "right" } ?? hasStampZone
    if zone, margins.right < ClearZone.stampDepth - Unit.tolerance {
      report(
        .stampMarginTooNarrow, at: attributes.raw("margins")?.place ?? element.place,
        [
          "margin": "\(Int((margins.right / Unit.mm).rounded()))",
          "need": "\(Int((ClearZone.stampDepth / Unit.mm).rounded()))",
        ])
    }
    let orientation = attributes.word("orientation", ["portrait", "landscape"])
    let size = paper.size(landscape: orientation == "landscape")
    bodyHeight = size.height - margins.top - margins.bottom
    bodyWidth = size.width - margins.left - margins.right
    if min(bodyHeight, bodyWidth) < 5 * Unit.mm, let (value, place) = attributes.raw("margins") {
      report(
        .marginsTooWide, at: place,
        [
          "value": value, "paper": paper.rawValue, "width": "\(Int((size.width / Unit.mm).rounded()))",
          "height": "\(Int((size.height / Unit.mm).rounded()))",
        ])
      // What stands on such pages is not measured by them.
      (bodyHeight, bodyWidth) = (.infinity, .infinity)
    }
    let page = RootVariable("page", .record(PagesNode.pageType))
    var running: [(isHead: Bool, on: PagesNode.On, nodes: [Node])] = []
    for child in element.elements where ["head", "foot"].contains(child.name) {
      let own = Attributes(child, self)
      let on = own.word("on", PagesNode.On.allCases.map(\.rawValue)).flatMap(PagesNode.On.init) ?? .every
      let nodes = blocks(of: child, in: scope.adding(page), self.look(own, over: look))
      own.finish()
      running.append((child.name == "head", on, nodes))
    }
    let body = placedBlocks(of: element, in: scope, look, skipping: ["head", "foot"])
    return PagesNode(
      place: element.place, isLandscape: orientation == "landscape", margins: margins,
      frame: border(attributes),
      hasStampZone: zone,
      smallestScale: attributes.number("smallest-scale", 0.5...1) ?? 1,
      body: body.map(\.node), places: body.map(\.place), running: running)
  }

  /// The frame around the pages.
  private func border(_ attributes: Attributes) -> PageBorder? {
    let style = attributes.word("frame-style", PageBorder.Style.allCases.map(\.rawValue))
      .flatMap(PageBorder.Style.init)
    let colour = attributes.colour("frame-colour")
    guard let insets = attributes.insets("frame") else {
      if style != nil || colour != nil { attributes.require("frame") }
      return nil
    }
    return PageBorder(insets, style: style ?? .double, colour: colour ?? .black)
  }
}
