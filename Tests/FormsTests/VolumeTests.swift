import Diagnostics
import Forms
import Foundation
import Records
import Templates
import Testing
import Typesetting

/// Where the parts of a volume stand, and what is drawn at the edges of its sheets.
@Suite struct VolumeTests {
  private static func section(_ name: String, grade: Int) -> ClassSection {
    School.section(name, grade: grade)
  }

  private static func plan(_ pages: [Int], isDuplex: Bool, isChained: Bool = false) -> VolumePlan {
    VolumePlan(
      [(.cover, 1), (.contents, 1)]
        + pages.enumerated().map { (.section(section("4A\($0.offset + 1)", grade: 4)), $0.element) }
        + [(.closing, 1)], isDuplex: isDuplex, isChained: isChained)
  }

  private static func template(_ form: VolumeForm, _ paper: Paper) throws(Failure) -> FormTemplate {
    try TemplateLibrary(folders: ["Templates"]) { path in
      (try? Data(contentsOf: School.root.appending(path: path))).map { Array($0) }
    }.template(form, paper: paper)
  }

  private static func records(
    _ paper: Paper, isDuplex: Bool = false, isChained: Bool = false, left: [String] = []
  ) throws -> VolumeRecords {
    VolumeRecords(
      profile: try School.profile(), year: SchoolYear(start: 2023), period: .endYear,
      date: CivilDate("31/05/2024"), paper: paper, isDuplex: isDuplex, isChained: isChained, staff: [],
      left: left.map(ClassName.init(rawValue:)))
  }

  private static func words(_ frames: [PageFrame], _ layers: [Layer] = [.furniture, .ink]) -> String {
    frames.flatMap { frame in layers.flatMap { frame[$0] } }.compactMap { mark in
      if case .text(let run) = mark { String(decoding: run.units, as: UTF16.self) } else { nil }
    }.joined(separator: " ").split(separator: " ").joined(separator: " ")
  }

  @Test func `on both sides every part begins on the front of a sheet`() {
    let plan = Self.plan([1, 2, 3], isDuplex: true)
    #expect(plan.parts.map(\.firstPage) == [1, 3, 5, 7, 9, 13])
    #expect(plan.parts.map(\.lastPage) == [1, 3, 5, 8, 11, 13])
    #expect(plan.parts.map(\.hasBlankVerso) == [true, true, true, false, true, true])
    #expect(plan.parts.map(\.firstSheet) == [1, 2, 3, 4, 5, 7])
    #expect(plan.parts.map(\.lastSheet) == [1, 2, 3, 4, 6, 7])
    #expect(plan.pageCount == 14 && plan.sheetCount == 7 && plan.blankPages == 5)
    for part in plan.parts {
      #expect(plan.isRecto(part.firstPage))
      #expect(plan.sheet(ofPage: part.firstPage) == part.firstSheet)
      #expect(plan.sheet(ofPage: part.lastPage) == part.lastSheet)
    }
  }

  @Test func `on one side a page is a sheet`() {
    let plan = Self.plan([1, 2, 3], isDuplex: false)
    #expect(plan.parts.map(\.firstPage) == [1, 2, 3, 4, 6, 9])
    #expect(plan.parts.map(\.firstSheet) == [1, 2, 3, 4, 6, 9])
    #expect(plan.pageCount == 9 && plan.sheetCount == 9 && plan.blankPages == 0)
  }

  @Test func `classes stand by grade, then by name, numbers as numbers`() {
    let names = [("5A", 5), ("4A10", 4), ("4B", 4), ("4A2", 4), ("1Đ", 1), ("1D", 1), ("1C", 1), ("4A", 4)]
    let ordered = VolumeRecords.ordered(names.map { Self.section($0.0, grade: $0.1) })
    #expect(
      ordered.map(\.name.rawValue) == ["1C", "1D", "1Đ", "4A", "4A2", "4A10", "4B", "5A"])
  }

  @Test(arguments: Paper.allCases, [20, 32, 36, 50])
  func `the bracket is centred on the right edge, in its margin`(
    paper: Paper, diameter: Int
  ) throws {
    for (sheets, isChained) in [(1, false), (2, false), (3, true), (4, false), (9, true), (40, false)] {
      let plan = VolumePlan([(.cover, sheets)], isDuplex: false, isChained: isChained)
      let size = paper.size(landscape: true)
      var frames = Array(repeating: PageFrame(size: size), count: sheets)
      try VolumeGuides(
        plan, sealDiameter: diameter, template: Self.template(.volume, paper), fonts: School.fonts
      ).apply(to: &frames)
      for frame in frames {
        #expect(frame.furniture.isEmpty && frame.ink.isEmpty)
        let rules = frame.stamp.compactMap { mark in if case .rule(let rule) = mark { rule } else { nil } }
        let back = try #require(rules.first { $0.x1 == $0.x2 })
        #expect(abs((back.y1 + back.y2) / 2 - size.height / 2) < 0.5 * Unit.mm)
        #expect(abs(abs(back.y2 - back.y1) - Double(diameter) * Unit.mm) < Unit.tolerance)
        for rule in rules {
          #expect(min(rule.x1, rule.x2) >= size.width - 16 * Unit.mm)
          #expect(max(rule.x1, rule.x2) <= size.width)
        }
        for case .text(let run) in frame.stamp {
          #expect(run.isTurned && run.style.size <= 9)
          #expect(run.x - run.style.size >= size.width - 16 * Unit.mm && run.x < size.width)
          // Never under the seal.
          let length = School.fonts[run.style.face].width(of: run.units, size: run.style.size)
          #expect(run.y < min(back.y1, back.y2) || run.y - length > max(back.y1, back.y2))
        }
      }
    }
  }

  @Test func `a shared sheet names both its groups, backs carry no guide`() throws {
    let plan = Self.plan([2, 2, 2], isDuplex: true, isChained: true)
    #expect(plan.seal.groups == [1...4, 4...6])
    var frames = Array(repeating: PageFrame(size: Paper.a3.size(landscape: true)), count: plan.pageCount)
    try VolumeGuides(plan, sealDiameter: 32, template: Self.template(.volume, .a3), fonts: School.fonts)
      .apply(to: &frames)
    let stamps = frames.map { Self.words([$0], [.stamp]) }
    #expect(stamps[0] == "Tờ 1/6 Nhóm 1")
    #expect(stamps[6] == "Tờ 4/6 Nhóm 1, 2 7")
    #expect(stamps[7] == "8")
    #expect(stamps[10] == "Tờ 6/6 Nhóm 2 11")
    #expect(frames[1].stamp.isEmpty && frames[3].stamp.isEmpty && frames[11].stamp.isEmpty)
  }

  @Test(arguments: Paper.allCases) func `contents that go on to a second page count themselves`(paper: Paper)
    throws
  {
    for count in [1, 30, 60, 200] {
      let classes = (1...count).map { (section: Self.section("1A\($0)", grade: 1), pages: 2) }
      let pages = try VolumePages(
        Self.records(paper, isDuplex: true), classes: classes, template: Self.template(.volume, paper),
        fonts: School.fonts)
      #expect(pages.cover.count == 1 && pages.closing.count == 1)
      let contents = try #require(pages.plan.parts.first { $0.kind == .contents })
      #expect(contents.pages == pages.contents.count)
      let text = Self.words(pages.contents)
      let first = try #require(pages.plan.parts.first { $0.section != nil })
      #expect(text.contains("Lớp 1A1 Vũ Thị Hằng \(first.firstPage) \(first.lastPage) 2 "))
      #expect(text.contains("\(pages.plan.sheetCount)"))
      if count == 30 { #expect(pages.contents.count == (paper == .a3 ? 1 : 2)) }
      if count == 200 { #expect(pages.contents.count > 2) }
    }
  }

  @Test func `counts stand in figures and words, with the classes that are left out`() throws {
    let records = try Self.records(.a4, isDuplex: true, isChained: true, left: ["2B", "3A"])
    let pages = try VolumePages(
      records, classes: [(Self.section("4A", grade: 4), 21)], template: Self.template(.volume, .a4),
      fonts: School.fonts)
    #expect(pages.plan.sheetCount == 1 + 1 + 11 + 1)
    let closing = Self.words(pages.closing)
    for words in [
      "1 (một) lớp", "14 (mười bốn) tờ giấy khổ A4", "28 (hai mươi tám) trang", "4 (bốn) trang để trống",
      "4 (bốn) dấu", "lớp 2B; 3A", "Trấn Giang, ngày 31 tháng 5 năm 2024", "VĂN THƯ", "HIỆU TRƯỞNG",
      "Đoàn Thị Nguyệt Ánh",
    ] {
      #expect(closing.contains(words), "\(words)")
    }
    #expect(Self.words(pages.contents).contains("lớp 2B; 3A"))
  }

  @Test func `the list for sealing says sheets, what is on them, and how far to fan`() throws {
    let records = try Self.records(.a3, isDuplex: true, isChained: true)
    let plan = Self.plan([2, 2, 2, 2, 2, 2, 1], isDuplex: true, isChained: true)
    let frames = try Typesetter(fonts: School.fonts).pages(
      of: VolumeStampPlan.sequences(records, plan, template: Self.template(.stampPlan, .a4)))
    let text = Self.words(frames)
    #expect(text.contains("1 1 5 5 Bìa, Mục lục, Lớp 4A1, 4A2, 4A3 6,4"))
    #expect(text.contains("2 5 8 4 Lớp 4A3, 4A4, 4A5, 4A6 8"))
    #expect(text.contains("3 8 10 3 Lớp 4A6, 4A7, Tờ kết thúc 10,7"))
    #expect(text.contains("3 dấu, 10 tờ"))
  }

  @Test(arguments: Paper.allCases) func `crosses and bars of the trial sheet are where it says`(paper: Paper)
    throws
  {
    let frames = try VolumeCalibration.pages(
      School.profile(), on: SchoolYear(start: 2023).lastDay, isDuplex: true,
      template: Self.template(.calibration, paper), fonts: School.fonts)
    #expect(frames.count == 2)
    let size = paper.size(landscape: true)
    for frame in frames {
      let rules = frame.furniture.compactMap { mark in if case .rule(let rule) = mark { rule } else { nil } }
      for x in [20 * Unit.mm, size.width - 20 * Unit.mm] {
        for y in [20 * Unit.mm, size.height - 20 * Unit.mm] {
          let crossing = rules.filter {
            abs(($0.x1 + $0.x2) / 2 - x) < 0.01 && abs(($0.y1 + $0.y2) / 2 - y) < 0.01
          }
          #expect(crossing.count == 2)
        }
      }
    }
    let bars = frames[0].furniture.filter { mark in
      guard case .rule(let rule) = mark else { return false }
      return abs(abs(rule.x2 - rule.x1) + abs(rule.y2 - rule.y1) - 100 * Unit.mm) < 0.01
    }
    #expect(bars.count == 2)
  }

  @Test(arguments: VolumeForm.allCases)
  func `the shipped templates hold thirty classes with the longest names`(
    form: VolumeForm
  ) throws {
    let library = TemplateLibrary(folders: ["Templates"]) { path in
      (try? Data(contentsOf: School.root.appending(path: path))).map { Array($0) }
    }
    #expect(TemplateCheck(library, fonts: School.fonts).outcome(form).findings.isEmpty)
  }
}
