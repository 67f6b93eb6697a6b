import Records
import Testing

/// Forms.md 1.7 and 2.5.
@Suite struct AwardTests {
  private func proposals(_ id: String, grade: Int, _ change: (inout PeriodResult) -> Void) throws
    -> AwardProposals
  {
    let regulation = try regulation(id)
    var result = fullResult(regulation, grade: grade)
    change(&result)
    return regulation.evaluate(result, grade: grade, at: .endYear, needs: ClassNeeds()).awards
  }

  @Test func `under TT27 the outcome decides`() throws {
    let outstanding = try proposals("TT27-2020", grade: 4) { _ in }
    #expect(outstanding.computed.map(\.title) == ["Học sinh Xuất sắc"])
    #expect(outstanding.shortlist.isEmpty)
    let good = try proposals("TT27-2020", grade: 4) { $0.subjects["TV"]?.score = Score(8) }
    #expect(good.computed.isEmpty)
    #expect(
      good.shortlist.map(\.title) == ["Học sinh Tiêu biểu hoàn thành tốt trong học tập và rèn luyện"])
    let completed = try proposals("TT27-2020", grade: 4) { $0.subjects["AN"]?.level = .completed }
    #expect(completed == AwardProposals())
  }

  @Test func `under TT27 an outcome that a person confirmed decides`() throws {
    let awards = try proposals("TT27-2020", grade: 4) { $0.confirmedOutcome = "good" }
    #expect(awards.computed.isEmpty && awards.shortlist.map(\.code) == ["exemplaryPupil"])
  }

  @Test func `under TT22 levels and scores decide, and nobody is on a shortlist`() throws {
    let title = "Học sinh hoàn thành xuất sắc các nội dung học tập và rèn luyện"
    let all = try proposals("TT22-2016", grade: 5) { $0.subjects["KH"]?.score = Score(9) }
    #expect(all.computed.map(\.title) == [title] && all.shortlist.isEmpty)
    for change in [
      { $0.subjects["KH"]?.score = Score(8) }, { $0.subjects["TD"]?.level = .completed },
      { $0.traits["tt22Honesty"] = .adequate }, { $0.confirmedOutcome = "notCompleted" },
    ] as [(inout PeriodResult) -> Void] {
      #expect(try proposals("TT22-2016", grade: 5, change) == AwardProposals())
    }
  }

  @Test(
    arguments: [
      ("TT27-2020", "Học sinh Xuất sắc", "excellentPupil"),
      ("TT27-2020", "excellentPupil", "excellentPupil"),
      ("TT27-2020", "đạt danh hiệu học sinh  xuất sắc", "excellentPupil"),
      ("TT27-2020", "Học sinh Xuất sắc về Toán", nil),
      ("TT27-2020", "Khen thưởng đột xuất", nil),
      ("TT27-2020", "Học sinh hoàn thành xuất sắc các nội dung học tập và rèn luyện", nil),
      ("TT22-2016", "Học sinh hoàn thành xuất sắc các nội dung học tập và rèn luyện", "excellentContents"),
      ("TT22-2016", "Học sinh Xuất sắc", nil),
      ("TT22-2016", "Học sinh có thành tích vượt trội về môn Toán", "achievementOrProgress"),
      ("TT22-2016", "Học sinh có tiến bộ vượt bậc về năng lực hợp tác", "achievementOrProgress"),
      (
        "TT22-2016", "Học sinh có thành tích vượt trội hay tiến bộ vượt bậc về Mỹ thuật",
        "achievementOrProgress"
      ),
      // What in is not said.
      ("TT22-2016", "Học sinh có tiến bộ vượt bậc về", nil),
      ("TT22-2016", "Học sinh có thành tích vượt trội hay tiến bộ vượt bậc về ...", nil),
    ] as [(String, String, String?)])
  func `a text is known as a title of its circular`(id: String, text: String, code: String?) throws {
    #expect(try regulation(id).awardTitle(text)?.code == code)
  }

  @Test(
    arguments: [
      ("TT27-2020", "Học sinh Xuất sắc", "đạt danh hiệu học sinh  xuất sắc", true),
      (
        "TT27-2020", "Học sinh Xuất sắc", "Học sinh Tiêu biểu hoàn thành tốt trong học tập và rèn luyện",
        false
      ),
      (
        "TT22-2016", "Học sinh có tiến bộ vượt bậc về Toán",
        "Đạt danh hiệu Học sinh có tiến bộ vượt bậc về Toán", true
      ),
      ("TT22-2016", "Học sinh có tiến bộ vượt bậc về Toán", "Học sinh có tiến bộ vượt bậc về Đạo đức", false),
      ("TT22-2016", "Lời khen của trường", "lời khen của trường", true),
      ("TT22-2016", "Lời khen của trường", "Lời khen của lớp", false),
    ])
  func `two texts are one award`(id: String, left: String, right: String, areSame: Bool) throws {
    let regulation = try regulation(id)
    let awards = [left, right].map { Award(text: $0, isAdHoc: false) }
    #expect(regulation.isSame(awards[0], awards[1]) == areSame)
    #expect(!regulation.isSame(awards[0], Award(text: right, isAdHoc: true)))
  }
}
