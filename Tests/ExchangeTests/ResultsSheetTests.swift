import Exchange
import Records
import Testing

@Suite struct ResultsSheetTests {
  private func row(_ pupil: String, _ scope: SchoolScope, _ result: PeriodResult) throws -> ResultsSheet.Row {
    let id = PupilID(rawValue: pupil)
    let section = try #require(scope.enrolments[id].flatMap { scope.classes[$0.className] })
    let regulation = try #require(scope.regulations[section.grade])
    return ResultsSheet.Row(
      pupil: id, fullName: scope.pupils[id]?.fullName ?? "", className: section.name, grade: section.grade,
      period: .endYear, regulation: regulation, result: result,
      evaluation: regulation.evaluate(result, grade: section.grade, at: .endYear, needs: ClassNeeds()))
  }

  private func headings(_ grades: [Int], _ period: Period = .endYear) throws -> [String] {
    let scope = try testScope()
    let bands = try grades.map { grade in
      ResultsSheet.Band(regulation: try #require(scope.regulations[grade]), grade: grade, period: period)
    }
    let text = String(decoding: ResultsSheet.write([], bands: bands).dropFirst(3), as: UTF8.self)
    // A heading with a comma, as TT22 has, stands between quotes.
    let parts = text.trimmingPrefix("\r\n").split(separator: "\"", omittingEmptySubsequences: false)
    return parts.enumerated().flatMap { index, part in
      index % 2 == 1
        ? [String(part)]
        : part.split(whereSeparator: { $0 == "," || $0 == "\r\n" }).map(String.init)
    }
  }

  @Test func `the table begins and ends as the contract says`() throws {
    let all = try headings([4])
    #expect(all.prefix(4) == ["Mã học sinh", "Họ và tên", "Lớp", "Thời điểm"])
    #expect(
      all.suffix(7) == [
        "Khen thưởng", "Ghi chú", "Kết quả xác nhận", "Quyết định lên lớp", "Đánh giá KQGD",
        "Hoàn thành chương trình lớp học", "Được lên lớp",
      ])
  }

  @Test func `a column that no class has is left out`() throws {
    #expect(try !headings([1]).contains("Khoa học: Mức"))
    #expect(try !headings([1]).contains("Ngoại ngữ 1: Điểm"))
    #expect(try headings([1]).contains("Ngoại ngữ 1: Mức"))
    #expect(try headings([4], .midTerm1).contains("Toán: Điểm"))
    #expect(try !headings([4], .midTerm1).contains("Khoa học: Điểm"))
    #expect(try headings([1, 4]).contains("Khoa học: Điểm"))
  }

  @Test func `the parts of a subject that two regulations share stand side by side`() throws {
    let all = try headings([4, 5])
    let index = try #require(all.firstIndex(of: "Tiếng dân tộc: Mức"))
    #expect(all[index + 1] == "Tiếng dân tộc: Điểm")
    #expect(Set(all).count == all.count)
  }

  @Test func `what is exported is imported again`() throws {
    let scope = try testScope()
    var tt27 = PeriodResult()
    tt27.subjects["TOAN"] = SubjectMark(
      level: .wellCompleted, score: Score(9), comment: "Giỏi, \"nhanh\"\nChăm")
    tt27.subjects["TV"] = SubjectMark(standing: .exempt)
    tt27.subjects["KH"] = SubjectMark(level: .completed, standing: .absent)
    tt27.traits["patriotism"] = .adequate
    tt27.traitComments["qualities"] = "Ngoan"
    tt27.awards = [Award(text: "Học sinh Xuất sắc", isAdHoc: false), Award(text: "Cứu bạn", isAdHoc: true)]
    tt27.note = "Có tiến bộ"
    tt27.confirmedOutcome = "completed"
    tt27.promotionDecision = false
    var tt22 = PeriodResult()
    tt22.subjects["TOAN"] = SubjectMark(level: .notCompleted, score: Score(3))
    tt22.promotionDecision = true
    let rows = [try row("0001", scope, tt27), try row("0005", scope, tt22)]
    let bands = rows.map { ResultsSheet.Band(regulation: $0.regulation, grade: $0.grade, period: $0.period) }
    let bytes = ResultsSheet.write(rows, bands: bands)
    let reading = try ResultsTable(SheetSource(bytes, file: "t.csv"), scope).read(recorded: [:])
    #expect(reading.findings.isEmpty)
    #expect(reading.records.map(\.result) == [tt27, tt22])
  }
}
