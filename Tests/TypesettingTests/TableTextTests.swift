import Diagnostics
import Testing

@testable import Typesetting

/// Texts that do not fit their cell (contract, section 4).
@Suite struct TableTextTests {
  /// One cell of 100 points, 94 of them for text.
  func typeset(
    _ text: String, _ overflow: Table.Cell.Overflow, width: Double = 100, row: Double = 24
  ) throws -> (frame: PageFrame, findings: [Finding]) {
    var table = Table(widths: [width], rowHeight: .uniform(row))
    table.padding = 3
    table.rows = [[cell(text, overflow: overflow)]]
    table.rows[0][0].origin?.id = "HS001"
    let typesetter = Typesetter(fonts: fonts)
    let frame = try typesetter.pages(of: [sequence([.table(table)], height: 500)])[0]
    return (frame, typesetter.findings)
  }

  func lines(_ frame: PageFrame) -> [String] { texts(frame) }

  /// Whether all texts are within the cell, 10…110 × 10…34.
  func expectInside(_ frame: PageFrame, width room: Double = 100, row: Double = 24) {
    for run in runs(frame) {
      let right = run.x + width(String(decoding: run.units, as: UTF16.self), run.style)
      #expect(run.x >= 10 + 2.9 && right <= 10 + room - 2.9)
      #expect(run.y - run.style.size * 0.7 >= 10 && run.y <= 10 + row)
    }
  }

  @Test func `a short name keeps its size`() throws {
    let (frame, findings) = try typeset("Lò Thị Mẩy", .shrink(minimum: 7, lines: 2))
    #expect(runs(frame).map(\.style.size) == [10])
    #expect(findings.isEmpty)
  }

  @Test func `a name a little too wide is set a little smaller, and is reported`() throws {
    let (frame, findings) = try typeset("Nguyễn Hoàng Bảo Ngọc", .shrink(minimum: 7, lines: 2))
    #expect(runs(frame).count == 1)
    #expect((8.8...9.99).contains(runs(frame)[0].style.size))
    #expect(findings.map(\.message) == [.nameFitted])
  }

  @Test func `a short text does not end with a single word where as many lines hold it`() throws {
    let address = "xã Trấn Giang, thành phố Hải Phòng"
    let (frame, _) = try typeset(address, .wrap, width: 146)
    #expect(texts(frame) == ["xã Trấn Giang, thành phố", "Hải Phòng"])
    // Three words are a name: the given name stands alone rather than the family name.
    #expect(try texts(typeset("Nguyễn Xuân Phương", .wrap, width: 70).frame) == ["Nguyễn Xuân", "Phương"])
  }

  @Test func `a name on two lines of a row that grows is reported`() throws {
    var table = Table(widths: [70], rowHeight: .uniform(12))
    table.rows = [[cell("Nguyễn Xuân Phương", overflow: .wrap)]]
    table.rows[0][0].readsWhole = true
    let typesetter = Typesetter(fonts: fonts)
    _ = try typesetter.pages(of: [sequence([.table(table)], height: 500)])
    #expect(typesetter.findings.map(\.message) == [.nameFitted])
    #expect(typesetter.findings.first?.values["lines"] == "2")
  }

  @Test func `a label of the head keeps clear of the rules beside it`() throws {
    for (width, expected) in [(47.0, ["Tin học"]), (37.0, ["Tin", "học"])] {
      var table = Table(widths: [width], rowHeight: .uniform(12))
      table.padding = 1
      table.head = [[cell("Tin học", overflow: .wrap)]]
      table.rows = [[cell("x", overflow: .wrap)]]
      let frame = try Typesetter(fonts: fonts).pages(of: [sequence([.table(table)], height: 500)])[0]
      #expect(texts(frame).filter { $0 != "x" } == expected, "\(width)")
    }
  }

  @Test func `a name of 60 letters stands on two lines, not below 7 points, and is reported`() throws {
    let name = "Nguyễn Phúc Hoàng Đăng Khôi Nguyên Thảo Vy Ngọc Phương Khánh"
    #expect(name.count == 60)
    let (frame, findings) = try typeset(name, .shrink(minimum: 7, lines: 2), width: 130)
    #expect(lines(frame).joined(separator: " ") == name)
    #expect(runs(frame).count == 2 && runs(frame).allSatisfy { $0.style.size >= 7 })
    #expect(findings.map(\.message.code) == ["L005"])
    #expect(findings.first?.values["id"] == "HS001")
    expectInside(frame, width: 130)
  }

  @Test(arguments: [200, 600]) func `no name leaves its cell, whatever its length`(count: Int) throws {
    for unit in ["Nguyễn ", "m"] {
      let name = String(String(repeating: unit, count: count).prefix(count - 1)) + "m"
      let (frame, findings) = try typeset(name, .shrink(minimum: 7, lines: 2))
      #expect(lines(frame).joined().filter { $0 != " " } == name.filter { $0 != " " })
      #expect(findings.map(\.message.code) == ["L010"])
      expectInside(frame)
    }
  }

  @Test func `a long note goes on under the table`() throws {
    let note =
      "Chuyển đến từ trường khác trong học kỳ II, đã kiểm tra lại các môn Toán và Tiếng Việt theo quy định của ngành giáo dục và đào tạo."
    let (frame, findings) = try typeset(note, .note(lines: 2))
    let all = lines(frame)
    #expect(all[0...1].joined(separator: " ").hasSuffix("… (1)"))
    #expect(all[2...].joined(separator: " ") == "(1) " + note)
    #expect(findings.map(\.message.code) == ["L006"])
    #expect(findings.first?.values == ["column": "Cột", "id": "HS001", "number": "1"])
  }

  @Test func `a note without a space is cut as well`() throws {
    let note = String(repeating: "m", count: 600)
    let (frame, _) = try typeset(note, .note(lines: 2))
    let inCell = runs(frame).filter { $0.style.size == 10 }
    #expect(inCell.count == 2)
    let letters = lines(frame).joined().filter { $0 == "m" }.count
    #expect(letters > 600 && letters < 660, "the whole note below, its beginning in the cell")
  }

  @Test func `a note of two lines stays whole`() throws {
    let (frame, findings) = try typeset("Chuyển đến học kỳ II từ Tiểu học B", .note(lines: 2))
    #expect(lines(frame).count == 2 && findings.isEmpty)
  }

  @Test func `notes are numbered in the order of rows and stand before the closing`() throws {
    let long = String(repeating: "chăm ngoan ", count: 20)
    let noted = table(3, head: 0, closing: 10) { table in
      table.widths = [40, 60]
      for row in [0, 2] { table.rows[row][1] = cell(long, overflow: .note(lines: 1)) }
    }
    let all = try pages([.table(noted)], height: 400).flatMap { texts($0) }
    let first = try #require(all.firstIndex { $0.hasPrefix("(1) ") })
    let second = try #require(all.firstIndex { $0.hasPrefix("(2) ") })
    let end = try #require(all.firstIndex(of: "end"))
    #expect(first < second && second < end)
  }

  @Test func `what is reported is reported once, though the table was tried on two pages`() throws {
    let typesetter = Typesetter(fonts: fonts)
    let long = table(3) {
      $0.rows[1][1] = cell(String(repeating: "Nguyễn ", count: 9), overflow: .shrink(minimum: 4, lines: 2))
    }
    var title = Paragraph(StyledText("a", plain))
    title.keepsWithNext = true
    _ = try typesetter.pages(of: [sequence([solid(40), .paragraph(title), .table(long)])])
    #expect(typesetter.findings.map(\.message.code) == ["L005"])
  }

  @Test(arguments: ["Tin học và Công nghệ", "Giải quyết vấn đề và sáng tạo trong học tập", "Nghiêng"])
  func `a turned head stays within its column`(head: String) throws {
    for columnWidth in [9.0, 12, 20, 24, 40] {
      var table = Table(widths: [columnWidth], rowHeight: .uniform(10))
      table.turnedLimit = 40
      table.head = [
        [Table.Cell(StyledText(head, TextStyle(size: 8)), isTurned: true, layer: .ink, leading: 1.05)]
      ]
      table.rows = [[], [], []]
      let frame = try pages([.table(table)], height: 500)[0]
      #expect(texts(frame).joined(separator: " ") == head)
      for run in runs(frame) {
        #expect(run.isTurned)
        // The small letters, size × 0.45 high, stand left of the baseline.
        #expect(run.x - 8 * 0.45 >= 10 && run.x <= 10 + columnWidth, "\(columnWidth): \(run.x)")
      }
    }
  }

  @Test func `a head is balanced over its lines`() throws {
    var table = Table(widths: [46], rowHeight: .uniform(10))
    table.padding = 1
    table.head = [[Table.Cell(StyledText("Lịch sử và Địa lí", TextStyle(size: 8)), layer: .ink)]]
    table.rows = [[], [], []]
    #expect(texts(try pages([.table(table)], height: 500)[0]) == ["Lịch sử", "và Địa lí"])
  }

  @Test func `text of no size is no crash`() throws {
    let none = TextStyle(size: 0)
    var table = Table(widths: [40], rowHeight: .uniform(10))
    table.turnedLimit = 30
    table.head = [[Table.Cell(StyledText("a b", none), isTurned: true)]]
    table.rows = [[Table.Cell(StyledText("a b", none), overflow: .shrink(minimum: 7, lines: 2))]]
    let line = FieldLine(
      [FieldLine.Field(label: StyledText("a", none), value: StyledText("b", none))], lineHeight: 0)
    var low = Paragraph(StyledText("a\nb", none), before: 200)
    low.keepsWithNext = true
    _ = failure { _ = try pages([.table(table), .fields(line), .paragraph(low)]) }
  }
}
