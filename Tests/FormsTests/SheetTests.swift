import Diagnostics
import Forms
import Records
import Testing
import Typesetting

/// The class result sheet (forms.md 3).
@Suite struct SheetTests {
  @Test func `every column is as wide as the contract wants`() throws {
    for (year, grade) in [(2023, 1), (2023, 3), (2023, 4), (2023, 5)] {
      let records = try School.records(year, grade: grade)
      for (paper, least) in [(Paper.a4, 3.7), (.a3, 6.6)] {
        let table = try School.table(records, paper)
        #expect(table.widths.allSatisfy { $0 >= least * Unit.mm - 0.01 })
        let size = paper.size(landscape: true)
        // Left 20 mm for the binding, right 16 mm for the stamp.
        #expect(abs(table.widths.reduce(0, +) - (size.width - 36 * Unit.mm)) < 0.05)
      }
    }
  }

  @Test func `the school chooses which trait groups come first`() throws {
    func sections(_ order: String?) throws -> [String] {
      try SheetColumns.headings(
        School.table(School.records(2023, grade: 4, options: order.map { "\"traitGroupOrder\": \"\($0)\"" }))
      ).filter {
        $0.hasPrefix("Năng lực") || $0.hasPrefix("Phẩm chất")
      }
    }
    let competences = SheetColumns.general + SheetColumns.specific(4)
    #expect(try sections(nil) == competences + SheetColumns.qualities)
    #expect(try sections("competences-first") == competences + SheetColumns.qualities)
    #expect(try sections("qualities-first") == SheetColumns.qualities + competences)
  }

  @Test func `cells stand under their own headings`() throws {
    let table = try School.table(
      School.records(2023, grade: 4, options: #""traitGroupOrder": "qualities-first""#) { results in
        results[PupilID(rawValue: "HS001")]?.traits["patriotism"] = .needsEffort
        results[PupilID(rawValue: "HS001")]?.subjects["KH"]?.score = Score(6)
      })
    for cell in table.rows[0] where cell.origin?.column.hasSuffix("Khoa học: Điểm KTĐK") == true {
      #expect(cell.text.string == "6")
    }
    for cell in table.rows[0] where cell.origin?.column.hasSuffix("Yêu nước") == true {
      #expect(cell.text.string == "C")
    }
    #expect(table.rows.map { $0[1].text.string } == School.names)
    #expect(table.rows.map { $0[3].text.string } == ["x", "", "x"])
    let ticks = table.rows.map { $0.suffix(8).map(\.text.string) }
    #expect(ticks[1] == ["", "", "x", "", "", "", "", "Chuyển đến từ học kỳ II."])
    // Not completed, and nobody has decided on promotion yet.
    #expect(ticks[2][3] == "x" && ticks[2][0...2].allSatisfy(\.isEmpty))
  }

  @Test func `tallies count what stands above them`() throws {
    let table = try School.table(School.records(2023, grade: 4))
    #expect(table.totals.count == 5)
    func total(_ row: Int, under heading: String) throws -> String {
      let cell = try #require(table.totals[row].first { $0.origin?.column.hasSuffix(heading) == true })
      return cell.text.string
    }
    #expect(try total(0, under: "Toán: Mức đạt được") == "1")
    #expect(try total(1, under: "Toán: Mức đạt được") == "1")
    #expect(try total(2, under: "Toán: Mức đạt được") == "1")
    #expect(try total(3, under: "Toán: Điểm KTĐK") == "2")  // 10 and 7, not 4
    #expect(try total(0, under: "Tiếng dân tộc") == "", "a count of nothing recorded is empty")
    #expect(try total(2, under: "Nhân ái") == "1")
    #expect(try total(4, under: "Cuối năm") == "1")
    #expect(try total(4, under: "Hoàn thành tốt") == "0")
    for row in table.totals { #expect(row.reduce(0) { $0 + $1.columnSpan } == 47) }
  }

  @Test func `what is missing is shaded, what is optional is not`() throws {
    let records = try School.records(2023, grade: 4) { results in
      results[PupilID(rawValue: "HS002")]?.subjects["TOAN"]?.score = nil
      results[PupilID(rawValue: "HS003")]?.traits = [:]
      results[PupilID(rawValue: "HS001")]?.subjects["GDTC"] = SubjectMark(standing: .exempt)
    }
    let table = try School.table(records)
    let shaded = table.rows.map { $0.filter { $0.shade != nil }.compactMap { $0.origin?.column } }
    #expect(shaded[0] == [])
    #expect(shaded[1].first == "Môn học và hoạt động giáo dục: Toán: Điểm KTĐK")
    #expect(shaded[2].count >= 15 && !shaded[2].contains { $0.contains("Tiếng dân tộc") })
    #expect(
      table.rows[0].first { $0.origin?.column.hasSuffix("Giáo dục thể chất") == true }?.text.string == "Miễn")
    #expect(records.incomplete.map(\.id.rawValue) == ["HS002", "HS003"])
    let complete = try School.table(School.records(2023, grade: 4))
    #expect(
      complete.rows.allSatisfy {
        $0.dropLast().allSatisfy { cell in cell.shade == nil || cell.origin?.id == "HS003" }
      })
  }

  @Test(arguments: [Paper.a3, .a4]) func `no two texts touch and nothing leaves the page`(paper: Paper) throws
  {
    for (year, grade) in [(2023, 1), (2023, 3), (2023, 4), (2023, 5)] {
      let frames = try Typesetter(fonts: School.fonts).pages(
        of: School.sheet(School.records(year, grade: grade), paper))
      for frame in frames {
        let boxes = (frame.furniture + frame.ink).compactMap(box)
        for (index, one) in boxes.enumerated() {
          let isInside =
            one.x1 > 0 && one.x2 < frame.size.width - 10 * Unit.mm && one.y1 > 0 && one.y2 < frame.size.height
          #expect(isInside, "grade \(grade) \(paper): \(one.text)")
          if let other = boxes[(index + 1)...].first(where: { $0.overlaps(one) }) {
            Issue.record("grade \(grade) \(paper): \(one.text) touches \(other.text)")
          }
        }
      }
    }
  }

  struct TextBox {
    var x1: Double, y1: Double, x2: Double, y2: Double, text: String
    func overlaps(_ other: TextBox) -> Bool {
      min(x2, other.x2) - max(x1, other.x1) > 0.2 && min(y2, other.y2) - max(y1, other.y1) > 0.2
    }
  }

  /// The small letters of a text, by its baseline: what must not be crossed.
  private func box(_ mark: Mark) -> TextBox? {
    guard case .text(let run) = mark else { return nil }
    let text = String(decoding: run.units, as: UTF16.self)
    let width = School.fonts[run.style.face].width(of: run.units, size: run.style.size)
    let height = run.style.size * 0.45
    return run.isTurned
      ? TextBox(x1: run.x - height, y1: run.y - width, x2: run.x, y2: run.y, text: text)
      : TextBox(x1: run.x, y1: run.y - height, x2: run.x + width, y2: run.y, text: text)
  }

  @Test func `a draft has its mark in the stamp layer alone`() throws {
    let records = try School.records(2023, grade: 4)
    var frames = try Typesetter(fonts: School.fonts).pages(of: School.sheet(records, .a4))
    let final = FrameDump.text(of: frames)
    DraftMark.apply(to: &frames, fonts: School.fonts)
    #expect(FrameDump.text(of: frames) == final)
    #expect(frames.allSatisfy { $0.stamp.count == 1 })
    #expect(FrameDump.text(of: frames, layers: [.stamp]).contains("angle30.000 \"BẢN NHÁP\""))
  }
}
