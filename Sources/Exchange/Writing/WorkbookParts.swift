/// The parts of a workbook that are the same for every table.
enum WorkbookParts {
  static let namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let head = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#

  static let contentTypes = bytes(
    head + #"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">"#
      + #"<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"#
      + #"<Default Extension="xml" ContentType="application/xml"/>"#
      + type("/xl/workbook.xml", "sheet.main") + type("/xl/worksheets/sheet1.xml", "worksheet")
      + type("/xl/sharedStrings.xml", "sharedStrings") + type("/xl/styles.xml", "styles") + "</Types>")

  static let rootRelations = bytes(
    head + #"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#
      + relation(1, "officeDocument", "xl/workbook.xml") + "</Relationships>")

  static let workbookRelations = bytes(
    head + #"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#
      + relation(1, "worksheet", "worksheets/sheet1.xml") + relation(2, "styles", "styles.xml")
      + relation(3, "sharedStrings", "sharedStrings.xml") + "</Relationships>")

  static func workbook(sheet: String, filter: String) -> [UInt8] {
    var xml = XMLBytes()
    xml.add(head + #"<workbook xmlns="\#(namespace)" xmlns:r="\#(relations)"><sheets><sheet name=""#)
    xml.escape(sheet)
    xml.add(#"" sheetId="1" r:id="rId1"/></sheets><definedNames>"#)
    // How Excel itself keeps the range of a filter.
    let absolute = filter.split(separator: ":").map { part in
      let letters = part.prefix { $0.isLetter }
      return "$\(letters)$\(part.dropFirst(letters.count))"
    }
    xml.add(#"<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">'"#)
    xml.escape(sheet.replacing("'", with: "''"))
    xml.add("'!\(absolute.joined(separator: ":"))</definedName>")
    xml.add(#"<definedName name="_xlnm.Print_Titles" localSheetId="0">'"#)
    xml.escape(sheet.replacing("'", with: "''"))
    xml.add("'!$1:$1</definedName></definedNames></workbook>")
    return xml.bytes
  }

  static let headingStyle = 1
  static let closedStyle = 6

  /// 0 plain; 1 heading; 2 text; 3 text in lines; 4 number; 5 letter; 6 closed. Format 49 is text.
  static let styles = bytes(
    head + #"<styleSheet xmlns="\#(namespace)">"#
      + #"<fonts count="2"><font><sz val="11"/><name val="Times New Roman"/><family val="1"/></font>"#
      + #"<font><b/><sz val="11"/><name val="Times New Roman"/><family val="1"/></font></fonts>"#
      + #"<fills count="4"><fill><patternFill patternType="none"/></fill>"#
      + #"<fill><patternFill patternType="gray125"/></fill>"#
      + solid("FFE2ECF5") + solid("FFD9D9D9") + "</fills>"
      + #"<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>"#
      + #"<border><left/><right/><top/><bottom style="thin"><color auto="1"/></bottom><diagonal/></border></borders>"#
      + #"<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>"#
      + #"<cellXfs count="7"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>"#
      + #"<xf numFmtId="49" fontId="1" fillId="2" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>"#
      + #"<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>"#
      + #"<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>"#
      + #"<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment horizontal="center"/></xf>"#
      + #"<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="center"/></xf>"#
      + #"<xf numFmtId="49" fontId="0" fillId="3" borderId="0" xfId="0" applyNumberFormat="1" applyFill="1"/></cellXfs>"#
      + #"<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>"#)

  private static func type(_ part: String, _ kind: String) -> String {
    #"<Override PartName="\#(part)" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.\#(kind)+xml"/>"#
  }

  private static func relation(_ id: Int, _ kind: String, _ target: String) -> String {
    #"<Relationship Id="rId\#(id)" Type="\#(relations)/\#(kind)" Target="\#(target)"/>"#
  }

  private static func solid(_ color: String) -> String {
    #"<fill><patternFill patternType="solid"><fgColor rgb="\#(color)"/><bgColor indexed="64"/></patternFill></fill>"#
  }

  private static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }
}

extension OutputSheet.Kind {
  /// The style of the cells, an index into `WorkbookParts.styles`.
  var style: Int {
    switch self {
    case .text: 2
    case .long: 3
    case .number: 4
    case .letter: 5
    }
  }
}
