import Diagnostics

/// Reads the sheets of a workbook in the format of Office Open XML (ECMA-376), whoever wrote it.
struct WorkbookReader {
  private var archive: ZipArchive
  private let file: String
  private let limits: WorkbookLimits

  private init(_ bytes: [UInt8], file: String, limits: WorkbookLimits) throws(Failure) {
    archive = try ZipArchive(bytes, file: file, limits: limits)
    self.file = file
    self.limits = limits
  }

  /// All sheets with cells, in the order of the workbook.
  ///
  /// - Throws: when the file is no such workbook, is damaged, or passes a limit.
  static func sheets(
    of bytes: [UInt8], file: String, limits: WorkbookLimits = WorkbookLimits()
  ) throws(Failure) -> [SheetGrid] {
    var reader = try WorkbookReader(bytes, file: file, limits: limits)
    return try reader.read()
  }

  private mutating func read() throws(Failure) -> [SheetGrid] {
    let workbookPart = try mainPart()
    guard let list = try part(workbookPart, WorkbookList()) else { throw missing(workbookPart) }
    guard list.sheets.count <= limits.sheets else { throw limits.failure(.sheets, file: file) }
    let relations = try part(Relations.part(of: workbookPart), Relations())?.all ?? []
    let folder = Relations.folder(of: workbookPart)
    var strings: [String] = []
    var formats = NumberFormats()
    for relation in relations {
      let target = Relations.resolve(relation.target, in: folder)
      if relation.type.hasSuffix("/sharedStrings") {
        strings = try part(target, SharedStrings(limits, file: file))?.texts ?? []
      } else if relation.type.hasSuffix("/styles") {
        formats = try part(target, NumberFormats()) ?? formats
      }
    }
    var grids: [SheetGrid] = []
    var limits = limits
    for sheet in list.sheets {
      guard let relation = relations.first(where: { $0.id == sheet.relation }),
        relation.type.hasSuffix("/worksheet")
      else { continue }  // a chart, or a sheet of old macros
      let name = Relations.resolve(relation.target, in: folder)
      let empty = SheetCells(
        strings: strings, formats: formats, is1904: list.is1904, limits: limits, file: file, part: name)
      guard let cells = try part(name, empty) else { throw missing(name) }
      limits.cells -= cells.places
      grids.append(
        SheetGrid(
          name: sheet.name, isHidden: sheet.isHidden, rows: cells.rows, merges: cells.merges,
          isOfFullRows: false, is1904: list.is1904))
    }
    guard !grids.isEmpty else { throw Failure(.notAWorkbook, at: .file(file)) }
    return grids
  }

  /// Where the workbook itself is: the root relation says so; nearly always `xl/workbook.xml`.
  private mutating func mainPart() throws(Failure) -> String {
    if archive.has("mimetype"), archive.has("content.xml") {
      throw Failure(.openDocumentNotReadable, at: .file(file))
    }
    let root = try part("_rels/.rels", Relations())?.all ?? []
    let target = root.first { $0.type.hasSuffix("/officeDocument") }
    let name = target.map { Relations.resolve($0.target, in: "") } ?? "xl/workbook.xml"
    if name.hasSuffix(".bin") { throw Failure(.binaryWorkbook, at: .file(file)) }
    guard archive.has(name) else { throw Failure(.notAWorkbook, at: .file(file)) }
    return name
  }

  private mutating func part<Handler: XMLPartHandler>(
    _ name: String, _ handler: Handler
  ) throws(Failure) -> Handler? {
    guard let bytes = try archive.content(name) else { return nil }
    return try XMLPart.read(bytes, handler, part: name, file: file)
  }

  private func missing(_ part: String) -> Failure {
    Failure(.workbookPartDamaged, at: .file(file), ["part": part])
  }
}

/// The sheets that a workbook lists, and how it counts days.
private struct WorkbookList: XMLPartHandler {
  var sheets: [(name: String, relation: String, isHidden: Bool)] = []
  var is1904 = false

  mutating func start(_ name: String, _ attributes: [String: String]) {
    switch name {
    case "workbookPr": is1904 = ["1", "true"].contains(attributes["date1904"])
    case "sheet":
      let relation = attributes.filter { $0.key.hasSuffix(":id") }.min { $0.key < $1.key }?.value ?? ""
      sheets.append(
        (
          CellText.clean(attributes["name"] ?? ""), relation,
          ["hidden", "veryHidden"].contains(attributes["state"])
        ))
    default: break
    }
  }

  mutating func end(_ name: String, _ text: String) {}
}

/// What a part refers to (ECMA-376 part 2, 6.5).
private struct Relations: XMLPartHandler {
  var all: [(id: String, type: String, target: String)] = []

  mutating func start(_ name: String, _ attributes: [String: String]) {
    guard name == "Relationship", attributes["TargetMode"] != "External" else { return }
    all.append((attributes["Id"] ?? "", attributes["Type"] ?? "", attributes["Target"] ?? ""))
  }

  mutating func end(_ name: String, _ text: String) {}

  static func folder(of part: String) -> String {
    part.lastIndex(of: "/").map { String(part[..<$0]) } ?? ""
  }

  static func part(of part: String) -> String {
    let folder = folder(of: part)
    let name = part.lastIndex(of: "/").map { String(part[part.index(after: $0)...]) } ?? part
    return (folder.isEmpty ? "" : folder + "/") + "_rels/\(name).rels"
  }

  /// A target beside a part; one that begins with `/` is named from the root.
  static func resolve(_ target: String, in folder: String) -> String {
    if target.hasPrefix("/") { return String(target.dropFirst()) }
    var parts = folder.split(separator: "/").map(String.init)
    for step in target.split(separator: "/") {
      switch step {
      case ".": break
      case "..": _ = parts.popLast()
      default: parts.append(String(step))
      }
    }
    return parts.joined(separator: "/")
  }
}
