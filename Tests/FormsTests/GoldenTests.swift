import Forms
import Records
import Testing
import Typesetting

/// One page of each form, mark by mark.
@Suite struct GoldenTests {
  @Test func `result sheet of TT27, grade 4, A3`() throws {
    let frames = try Typesetter(fonts: School.fonts).pages(
      of: School.sheet(School.records(2023, grade: 4), .a3))
    #expect(frames.count == 1)
    try expectGolden(FrameDump.text(of: frames), "result-sheet-TT27-grade4-A3")
  }

  @Test func `result sheet of TT22, grade 5, A4`() throws {
    let frames = try Typesetter(fonts: School.fonts).pages(
      of: School.sheet(School.records(2023, grade: 5), .a4))
    try expectGolden(FrameDump.text(of: frames), "result-sheet-TT22-grade5-A4")
  }

  @Test func `mid-term sheet of TT27, grade 2, A4`() throws {
    let frames = try Typesetter(fonts: School.fonts).pages(
      of: School.sheet(School.records(2023, grade: 2, at: .midTerm1), .a4))
    try expectGolden(FrameDump.text(of: frames), "result-sheet-TT27-grade2-mid-term-A4")
  }

  @Test func `end-of-term sheet of TT22, grade 5, A4`() throws {
    let frames = try Typesetter(fonts: School.fonts).pages(
      of: School.sheet(School.records(2023, grade: 5, at: .endTerm1), .a4))
    try expectGolden(FrameDump.text(of: frames), "result-sheet-TT22-grade5-end-term-1-A4")
  }

  @Test func `year pages of the card under TT27`() throws {
    let frames = try School.cardPages(School.records(2023, grade: 4), 0, .year)
    #expect(frames.count == 2)
    try expectGolden(FrameDump.text(of: frames), "report-card-TT27-grade4-year")
  }

  @Test func `year pages of the card under TT22`() throws {
    let frames = try School.cardPages(School.records(2023, grade: 5), 1, .year)
    #expect(frames.count == 2)
    try expectGolden(FrameDump.text(of: frames), "report-card-TT22-grade5-year")
  }

  @Test func `the whole card has cover, guidance, particulars and two pages a year`() throws {
    for grade in [4, 5] {
      let frames = try School.cardPages(School.records(2023, grade: grade), 2, .all)
      #expect(frames.count == 5)
      let words = frames.map { frame in
        (frame.furniture + frame.ink).compactMap { mark in
          if case .text(let run) = mark { String(decoding: run.units, as: UTF16.self) } else { nil }
        }.joined(separator: " ")
      }
      #expect(words[0].contains("HỌC BẠ") && words[0].uppercased().contains("ĐẶNG NGỌC ÁNH"))
      #expect(words[1].contains("HƯỚNG DẪN"))
      #expect(words[2].contains("QUÁ TRÌNH HỌC TẬP"))
      #expect(words[3].contains("\(grade)A") && words[4].contains("2023 - 2024"))
      #expect(words[2].contains("Trang 3"))
      // The pages of a year are the same whatever stands before them.
      #expect(words[4].contains("Năm học 2023 - 2024") && !words[4].contains("Trang"))
    }
  }
}
