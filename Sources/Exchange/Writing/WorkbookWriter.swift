import Diagnostics

/// Writes a workbook of one sheet in the format of Office Open XML (ECMA-376): texts shared, a bold frozen heading with
/// filters, every column of text formatted as text so that what is typed there keeps its zeros.
struct WorkbookWriter {
  private let sheet: OutputSheet
  private var strings: [String] = []
  private var indices: [String: Int] = [:]
  private var uses = 0

  init(_ sheet: OutputSheet) { self.sheet = sheet }

  func bytes() throws(Failure) -> [UInt8] {
    var copy = self
    let cells = copy.sheetPart()
    var zip = try ZipWriter()
    try zip.add("[Content_Types].xml", WorkbookParts.contentTypes)
    try zip.add("_rels/.rels", WorkbookParts.rootRelations)
    try zip.add("xl/workbook.xml", WorkbookParts.workbook(sheet: sheet.name, filter: copy.reference))
    try zip.add("xl/_rels/workbook.xml.rels", WorkbookParts.workbookRelations)
    try zip.add("xl/worksheets/sheet1.xml", cells)
    try zip.add("xl/sharedStrings.xml", copy.stringsPart())
    try zip.add("xl/styles.xml", WorkbookParts.styles)
    return zip.finished()
  }

  /// The whole table, `A1:F36`.
  private var reference: String {
    "A1:\(CellReference.letters(max(0, sheet.columns.count - 1)))\(sheet.rows.count + 1)"
  }

  // MARK: The sheet

  private mutating func sheetPart() -> [UInt8] {
    var xml = XMLBytes()
    xml.add(#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#)
    xml.add(#"<worksheet xmlns="\#(WorkbookParts.namespace)"><dimension ref="\#(reference)"/>"#)
    let split = sheet.frozenColumns
    let corner = "\(CellReference.letters(split))2"
    xml.add(#"<sheetViews><sheetView workbookViewId="0"><pane "#)
    xml.add(split > 0 ? #"xSplit="\#(split)" ySplit="1" "# : #"ySplit="1" "#)
    let pane = split > 0 ? "bottomRight" : "bottomLeft"
    xml.add(#"topLeftCell="\#(corner)" activePane="\#(pane)" state="frozen"/>"#)
    xml.add(
      #"<selection pane="\#(pane)" activeCell="\#(corner)" sqref="\#(corner)"/></sheetView></sheetViews>"#)
    xml.add(#"<sheetFormatPr defaultRowHeight="15"/><cols>"#)
    for (index, column) in sheet.columns.enumerated() {
      let number = index + 1
      xml.add(#"<col min="\#(number)" max="\#(number)" width="\#(column.width)" "#)
      xml.add(#"style="\#(column.kind.style)" customWidth="1"/>"#)
    }
    xml.add("</cols><sheetData><row r=\"1\">")
    for (index, column) in sheet.columns.enumerated() {
      text(column.heading, at: "\(CellReference.letters(index))1", style: WorkbookParts.headingStyle, &xml)
    }
    xml.add("</row>")
    let letters = sheet.columns.indices.map(CellReference.letters)
    for (index, row) in sheet.rows.enumerated() { add(row, number: index + 2, letters, &xml) }
    xml.add(#"</sheetData><autoFilter ref="\#(reference)"/>"#)
    addRules(letters, &xml)
    xml.add(#"<pageMargins left="0.5" right="0.5" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>"#)
    xml.add(#"<pageSetup paperSize="9" orientation="landscape"/></worksheet>"#)
    return xml.bytes
  }

  private mutating func add(
    _ row: OutputSheet.Row, number: Int, _ letters: [String], _ xml: inout XMLBytes
  ) {
    xml.add("<row r=\"\(number)\">")
    for (index, cell) in row.cells.enumerated() where index < letters.count {
      let isClosed = index < row.rules.count && row.rules[index] == .closed
      guard !cell.isEmpty else {
        if isClosed { xml.add("<c r=\"\(letters[index])\(number)\" s=\"\(WorkbookParts.closedStyle)\"/>") }
        continue
      }
      let kind = sheet.columns[index].kind
      let place = "\(letters[index])\(number)"
      if kind == .number, Self.isNumber(cell) {
        xml.add("<c r=\"\(place)\" s=\"\(kind.style)\"><v>\(cell)</v></c>")
      } else {
        text(cell, at: place, style: kind.style, &xml)
      }
    }
    xml.add("</row>")
  }

  private mutating func text(_ text: String, at place: String, style: Int, _ xml: inout XMLBytes) {
    uses += 1
    let index: Int
    if let known = indices[text] {
      index = known
    } else {
      index = strings.count
      indices[text] = index
      strings.append(text)
    }
    xml.add("<c r=\"\(place)\" s=\"\(style)\" t=\"s\"><v>\(index)</v></c>")
  }

  /// A number that a spreadsheet gives back as it was.
  private static func isNumber(_ text: String) -> Bool {
    text.utf8.count <= 9 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
      && (text == "0" || text.utf8.first != 0x30)
  }

  // MARK: What may be entered

  private func addRules(_ letters: [String], _ xml: inout XMLBytes) {
    var ranges: [(rule: OutputSheet.Rule, references: [String])] = []
    for column in sheet.columns.indices {
      var start = 0
      while start < sheet.rows.count {
        let rule = self.rule(start, column)
        var end = start
        while end + 1 < sheet.rows.count, self.rule(end + 1, column) == rule { end += 1 }
        if rule != .free, rule != .closed {
          let reference = "\(letters[column])\(start + 2):\(letters[column])\(end + 2)"
          if let index = ranges.firstIndex(where: { $0.rule == rule }) {
            ranges[index].references.append(reference)
          } else {
            ranges.append((rule, [reference]))
          }
        }
        start = end + 1
      }
    }
    guard !ranges.isEmpty else { return }
    xml.add("<dataValidations count=\"\(ranges.count)\">")
    for (rule, references) in ranges {
      // A warning, not a stop: `Miễn` and `Vắng` are legal in all these cells.
      let common =
        #"errorStyle="warning" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="HocBa" "#
      switch rule {
      case .oneOf(let words):
        xml.add("<dataValidation type=\"list\" " + common + "error=\"")
        xml.escape("Ô này ghi \(words.joined(separator: ", ")); Miễn nếu được miễn, Vắng nếu chưa đánh giá.")
        xml.add("\" sqref=\"\(references.joined(separator: " "))\"><formula1>")
        xml.escape("\"\(words.joined(separator: ","))\"")
        xml.add("</formula1></dataValidation>")
      case .wholeNumber(let range):
        xml.add("<dataValidation type=\"whole\" " + common + "error=\"")
        xml.escape(
          "Điểm là số nguyên từ \(range.lowerBound) đến \(range.upperBound); Vắng nếu chưa kiểm tra.")
        xml.add("\" sqref=\"\(references.joined(separator: " "))\">")
        xml.add("<formula1>\(range.lowerBound)</formula1><formula2>\(range.upperBound)</formula2>")
        xml.add("</dataValidation>")
      case .free, .closed: break
      }
    }
    xml.add("</dataValidations>")
  }

  private func rule(_ row: Int, _ column: Int) -> OutputSheet.Rule {
    let rules = sheet.rows[row].rules
    return column < rules.count ? rules[column] : .free
  }

  // MARK: The texts

  private func stringsPart() -> [UInt8] {
    var xml = XMLBytes()
    xml.add(#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#)
    xml.add(#"<sst xmlns="\#(WorkbookParts.namespace)" count="\#(uses)" uniqueCount="\#(strings.count)">"#)
    for text in strings {
      xml.add("<si><t xml:space=\"preserve\">")
      xml.escape(EscapedText.encode(text))
      xml.add("</t></si>")
    }
    xml.add("</sst>")
    return xml.bytes
  }
}

/// XML as it grows.
struct XMLBytes {
  private(set) var bytes: [UInt8] = []

  mutating func add(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Text of an element or of an attribute.
  mutating func escape(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case 0x26: bytes.append(contentsOf: "&amp;".utf8)
      case 0x3C: bytes.append(contentsOf: "&lt;".utf8)
      case 0x3E: bytes.append(contentsOf: "&gt;".utf8)
      case 0x22: bytes.append(contentsOf: "&quot;".utf8)
      default: bytes.append(byte)
      }
    }
  }
}
