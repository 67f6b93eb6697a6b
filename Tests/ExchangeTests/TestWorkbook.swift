import Exchange

/// A workbook written by hand, part by part, so that a test decides every byte of it.
struct TestWorkbook {
  /// Sheets in order: name, attributes of its entry in the workbook, and the XML inside `worksheet`.
  var sheets: [(name: String, attributes: String, xml: String)] = []
  var sharedStrings: String?
  var styles: String?
  var workbookProperties = ""
  /// Other parts, or parts that replace those above.
  var parts: [String: [UInt8]] = [:]
  var prefix = ""

  /// A workbook with one sheet.
  init(_ xml: String, shared: String? = nil, styles: String? = nil) {
    sheets = [("Trang 1", "", xml)]
    sharedStrings = shared
    self.styles = styles
  }

  /// One sheet of inline strings: rows of cells; nil leaves a cell out.
  init(rows: [[String?]], extra: String = "") {
    self.init(Self.sheetData(rows) + extra)
  }

  static func sheetData(_ rows: [[String?]]) -> String {
    var xml = "<sheetData>"
    for (index, row) in rows.enumerated() {
      xml += "<row r=\"\(index + 1)\">"
      for (column, cell) in row.enumerated() {
        guard let cell else { continue }
        xml +=
          "<c r=\"\(letters(column))\(index + 1)\" t=\"inlineStr\"><is><t>\(cell.replacing("&", with: "&amp;"))</t></is></c>"
      }
      xml += "</row>"
    }
    return xml + "</sheetData>"
  }

  static func letters(_ column: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(0x41 + column % 26)))
    return column < 26 ? letter : String(UnicodeScalar(UInt8(0x40 + column / 26))) + letter
  }

  var bytes: [UInt8] {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let package = "http://schemas.openxmlformats.org/package/2006/relationships"
    var all: [(String, [UInt8])] = []
    func add(_ name: String, _ text: String) {
      all.append((name, parts[name] ?? Array(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + text).utf8)))
    }
    add(
      "_rels/.rels",
      "<Relationships xmlns=\"\(package)\"><Relationship Id=\"a\" Type=\"\(relations)/officeDocument\" "
        + "Target=\"xl/workbook.xml\"/></Relationships>")
    add(
      "xl/workbook.xml",
      "<workbook xmlns=\"\(main)\" xmlns:r=\"\(relations)\">\(workbookProperties)<sheets>"
        + sheets.enumerated().map { index, sheet in
          "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" r:id=\"s\(index)\" \(sheet.attributes)/>"
        }.joined() + "</sheets></workbook>")
    add(
      "xl/_rels/workbook.xml.rels",
      "<Relationships xmlns=\"\(package)\">"
        + sheets.indices.map { index in
          "<Relationship Id=\"s\(index)\" Type=\"\(relations)/worksheet\" Target=\"worksheets/s\(index).xml\"/>"
        }.joined()
        + "<Relationship Id=\"ss\" Type=\"\(relations)/sharedStrings\" Target=\"sharedStrings.xml\"/>"
        + "<Relationship Id=\"st\" Type=\"\(relations)/styles\" Target=\"/xl/styles.xml\"/></Relationships>")
    for (index, sheet) in sheets.enumerated() {
      add("xl/worksheets/s\(index).xml", "<worksheet xmlns=\"\(main)\">\(sheet.xml)</worksheet>")
    }
    if let sharedStrings { add("xl/sharedStrings.xml", "<sst xmlns=\"\(main)\">\(sharedStrings)</sst>") }
    if let styles { add("xl/styles.xml", "<styleSheet xmlns=\"\(main)\">\(styles)</styleSheet>") }
    for (name, content) in parts.sorted(by: { $0.key < $1.key }) where !all.contains(where: { $0.0 == name })
    {
      all.append((name, content))
    }
    return Self.zip(all)
  }

  /// Stored entries.
  static func zip(_ entries: [(String, [UInt8])]) -> [UInt8] {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for (name, content) in entries {
      let at = bytes.count
      let common =
        [20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0] + long(crc(content)) + long(UInt32(content.count))
        + long(UInt32(content.count)) + [UInt8(name.utf8.count), 0, 0, 0]
      bytes += [0x50, 0x4B, 3, 4] + common + Array(name.utf8) + content
      directory += [0x50, 0x4B, 1, 2, 20, 0] + common + [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
      directory += long(UInt32(at)) + Array(name.utf8)
    }
    let count = UInt8(entries.count)
    return bytes + directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0, count, 0, count, 0]
      + long(UInt32(directory.count)) + long(UInt32(bytes.count)) + [0, 0]
  }

  private static func long(_ value: UInt32) -> [UInt8] {
    [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: value >> UInt32($0)) }
  }

  /// The checksum of zip files, bit by bit.
  private static func crc(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }
}

extension SheetSource {
  /// The workbook as a file.
  init(_ workbook: TestWorkbook, sheet: String? = nil, encoding: TextEncoding? = nil) throws {
    try self.init(workbook.bytes, file: "t.xlsx", encoding: encoding, sheet: sheet)
  }
}
