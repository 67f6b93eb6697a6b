import Diagnostics
import Records
import Testing

/// Counted by hand: a class of six, one of them with a disability, one who has left.
@Suite struct StatisticsTests {
  private func statistics(at period: Period = .endYear) throws -> ResultStatistics {
    var own = try SmallClass(pupils: 7, at: [period])
    // 4A1, 4A2 girls; 4A2, 4A3 Tày; 4A4 with a disability; 4A7 has left.
    for place in [0, 1] { own.pupils[place].sex = .female }
    for place in [1, 2] { own.pupils[place].ethnicity = "Tày" }
    own.pupils[3].disability = "Khuyết tật nhìn"
    own.pupils[4].disability = "Không"
    own.statuses["4A7"] = .movedAwayTerm2
    own.change(1, at: period) { $0.subjects["TOAN"] = SubjectMark(level: .completed, score: Score(6)) }
    own.change(2, at: period) { result in
      result.subjects["TOAN"] = SubjectMark(level: .notCompleted, score: Score(4))
      result.traits["honesty"] = .adequate
    }
    own.change(3, at: period) { result in
      result.subjects["TOAN"]?.score = nil
      result.subjects["GDTC"] = SubjectMark(standing: .exempt)
    }
    own.change(4, at: period) { $0.subjects["TOAN"] = SubjectMark(level: .notCompleted, score: Score(1)) }
    own.change(5, at: period) { result in
      result.subjects["TOAN"]?.score = Score(8)
      result.awards = [Award(text: "Chạy nhanh", isAdHoc: true)]
    }
    own.change(6, at: period) { result in
      result.awards = [Award(text: "Học sinh Xuất sắc", isAdHoc: false)]
    }
    var other = try SmallClass("4B", pupils: 1, at: [period])
    other.pupils[0].sex = .female
    let records = try smallYear([own, other], at: [period])
    return ResultStatistics(
      records.classes, year: records.year, period: period, isWholeSchool: true)
  }

  /// `Toán/Hoàn thành tốt 2 33,3`.
  private func lines(_ statistics: ResultStatistics, _ unit: ResultStatistics.Unit, _ group: PupilGroup)
    -> [String]
  {
    statistics.lines(of: [group]).filter { $0.unit == unit }.map { line in
      "\(line.topic)/\(line.indicator) \(line.count)"
        + (line.tenths.map { " \($0 / 10),\($0 % 10)" } ?? "")
    }
  }

  private let section = ResultStatistics.Unit.section(ClassName(rawValue: "4A"), grade: 4)

  @Test func `sizes count everyone present`() throws {
    let own = lines(try statistics(), section, .all)
    #expect(
      Array(own.prefix(6)) == [
        "Học sinh/Sĩ số 6", "Học sinh/Nữ 2 33,3", "Học sinh/Dân tộc thiểu số 2 33,3",
        "Học sinh/Nữ dân tộc thiểu số 1 16,7", "Học sinh/Khuyết tật 1 16,7",
        "Học sinh/Tính vào tỉ lệ kết quả 5",
      ])
  }

  @Test func `levels and scores, without disability, exemption and what is missing`() throws {
    let own = lines(try statistics(), section, .all)
    // Levels of 4A1 H, 4A2 C, 4A3 T, 4A5 T, 4A6 T; scores 6, 4, 8, 10.
    #expect(
      own.filter { $0.hasPrefix("Toán/") } == [
        "Toán/Hoàn thành tốt 3 60,0", "Toán/Hoàn thành 1 20,0", "Toán/Chưa hoàn thành 1 20,0",
        "Toán/Điểm 9-10 1 25,0", "Toán/Điểm 7-8 1 25,0", "Toán/Điểm 5-6 1 25,0", "Toán/Điểm dưới 5 1 25,0",
        "Toán/Điểm 5 trở lên 3 75,0",
      ])
    #expect(
      own.filter { $0.hasPrefix("Giáo dục thể chất/") } == [
        "Giáo dục thể chất/Hoàn thành tốt 4 100,0", "Giáo dục thể chất/Hoàn thành 0 0,0",
        "Giáo dục thể chất/Chưa hoàn thành 0 0,0",
      ])
    #expect(
      own.filter { $0.hasPrefix("Phẩm chất: Trung thực/") } == [
        "Phẩm chất: Trung thực/Tốt 4 80,0", "Phẩm chất: Trung thực/Đạt 1 20,0",
        "Phẩm chất: Trung thực/Cần cố gắng 0 0,0",
      ])
  }

  @Test func `the end of the year: results, completion, promotion, awards`() throws {
    let own = lines(try statistics(), section, .all)
    // 4A1 completed, 4A2 not, 4A3 not known, 4A5 good, 4A6 outstanding.
    #expect(
      own.drop { !$0.hasPrefix("Đánh giá KQGD/") } == [
        "Đánh giá KQGD/Hoàn thành xuất sắc 1 25,0", "Đánh giá KQGD/Hoàn thành tốt 1 25,0",
        "Đánh giá KQGD/Hoàn thành 1 25,0", "Đánh giá KQGD/Chưa hoàn thành 1 25,0",
        "Chương trình lớp học/Hoàn thành 3 75,0", "Chương trình lớp học/Chưa hoàn thành 1 25,0",
        "Chương trình lớp học/Rèn luyện trong hè 1 25,0", "Lên lớp/Được lên lớp 3 100,0",
        "Lên lớp/Chưa được lên lớp 0 0,0", "Khen thưởng/Học sinh Xuất sắc 1 20,0",
        "Khen thưởng/Khen thưởng đột xuất 1 20,0", "Khen thưởng/Được khen cuối năm 1 20,0",
      ])
  }

  @Test func `after support marks, result and completion are of one state, and of May's before it`() throws {
    func counted(known: CivilDate?) throws -> [String] {
      var own = try SmallClass(pupils: 2)
      own.change(1) { result in
        result.subjects["TOAN"] = SubjectMark(level: .notCompleted, score: Score(4))
        result.supplementary.subjects["TOAN"] = AssessedMark(level: .completed, score: Score(6))
        result.supplementary.day = CivilDate("15/08/2024")
      }
      // An assessment that nobody needed is not counted.
      own.change(2) { result in
        result.supplementary.subjects["TOAN"] = AssessedMark(level: .completed, score: Score(5))
        result.supplementary.day = CivilDate("15/08/2024")
      }
      if let known { own.results[.endYear] = own.results[.endYear]?.mapValues { $0.known(on: known) } }
      let records = try smallYear([own])
      let statistics = ResultStatistics(
        records.classes, year: records.year, period: .endYear, isWholeSchool: true)
      return lines(statistics, section, .all)
    }
    let now = try counted(known: nil)
    for line in [
      "Toán/Hoàn thành tốt 1 50,0", "Toán/Hoàn thành 1 50,0", "Toán/Chưa hoàn thành 0 0,0",
      "Toán/Điểm dưới 5 0 0,0", "Đánh giá KQGD/Chưa hoàn thành 0 0,0",
      "Chương trình lớp học/Hoàn thành 2 100,0",
      "Lên lớp/Được lên lớp 2 100,0", "Chương trình lớp học/Rèn luyện trong hè 1 50,0",
    ] { #expect(now.contains(line), "\(line)") }
    let may = try counted(known: CivilDate("31/05/2024"))
    for line in [
      "Toán/Chưa hoàn thành 1 50,0", "Toán/Điểm dưới 5 1 50,0", "Đánh giá KQGD/Chưa hoàn thành 1 50,0",
      "Chương trình lớp học/Chưa hoàn thành 1 50,0",
    ] { #expect(may.contains(line), "\(line)") }
  }

  @Test func `groups: girls, minorities, and pupils with disability by themselves`() throws {
    let statistics = try statistics()
    #expect(
      lines(statistics, section, .girls).filter { $0.hasPrefix("Học sinh/") || $0.hasPrefix("Toán/H") } == [
        "Học sinh/Sĩ số 2", "Toán/Hoàn thành tốt 0 0,0", "Toán/Hoàn thành 1 50,0",
      ])
    #expect(
      lines(statistics, section, .minority).filter { $0.hasPrefix("Toán/Điểm") } == [
        "Toán/Điểm 9-10 0 0,0", "Toán/Điểm 7-8 0 0,0", "Toán/Điểm 5-6 0 0,0", "Toán/Điểm dưới 5 1 100,0",
        "Toán/Điểm 5 trở lên 0 0,0",
      ])
    #expect(
      lines(statistics, section, .disability).filter { $0.hasPrefix("Học sinh/") || $0.hasPrefix("Toán/C") }
        == [
          "Học sinh/Sĩ số 1", "Toán/Chưa hoàn thành 1",
        ])
  }

  @Test func `grade and school are the sums of the classes`() throws {
    let statistics = try statistics()
    #expect(lines(statistics, .grade(4), .all) == lines(statistics, .school, .all))
    let own = lines(statistics, .school, .all)
    #expect(own.contains("Học sinh/Sĩ số 7") && own.contains("Học sinh/Nữ 3 42,9"))
    #expect(own.contains("Toán/Hoàn thành tốt 4 66,7") && own.contains("Toán/Điểm 9-10 2 40,0"))
    #expect(Set(statistics.lines(levels: [.grade]).map(\.unit)) == [.grade(4)])
  }

  @Test func `a term has no result of the year, and no test of a subject without one`() throws {
    let own = lines(try statistics(at: .midTerm1), section, .all)
    #expect(
      !own.contains { $0.hasPrefix("Đánh giá") || $0.hasPrefix("Lên lớp") || $0.hasPrefix("Khoa học/Điểm") })
    #expect(own.contains("Toán/Điểm 9-10 1 25,0"))
  }

  @Test(
    arguments: [
      (nil, false), ("Kinh", false), ("kinh", false), ("KINH", false), ("Kinh (Việt)", false), ("Tày", true),
      ("H'Mông", true), ("", false), ("Nước ngoài", false), ("Ê-đê", true),
    ] as [(String?, Bool)])
  func `who is of an ethnic minority`(ethnicity: String?, expected: Bool) {
    var pupil = SmallClass.pupil("X", grade: 1, number: 1)
    pupil.ethnicity = ethnicity
    #expect(pupil.isOfMinority == expected)
  }

  @Test(arguments: [(1, 3, 333), (2, 3, 667), (1, 2000, 1), (1, 8, 125), (0, 5, 0), (5, 5, 1000)])
  func `a percentage has one decimal, halves rounded up`(count: Int, whole: Int, tenths: Int) {
    #expect(Share(count, of: whole).tenths == tenths)
    #expect(Share(0, of: 0).tenths == nil)
  }
}
