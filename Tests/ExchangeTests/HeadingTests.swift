import Diagnostics
import Exchange
import Records
import Testing

/// The heads of real files (forms.md 3.4 and 8.2).
@Suite struct HeadingTests {
  private func read(
    _ source: SheetSource, period: Period? = .endYear, className: ClassName? = nil, subject: String? = nil
  ) throws -> TableReading<ResultRow> {
    try ResultsTable(source, testScope(), className: className, period: period, subject: subject)
      .read(recorded: [:])
  }

  /// Rows as CSV, all as wide as the widest.
  static func text(_ rows: [[String]]) -> String {
    let width = rows.map(\.count).max() ?? 0
    return rows.map { row in
      (row + Array(repeating: "", count: width - row.count)).map { "\"\($0)\"" }.joined(separator: ",")
    }.joined(separator: "\n") + "\n"
  }

  // The head of the form of grades 4 and 5 at the end of the year, forms.md 3.4.
  static let form: [[String]] = [
    ["STT", "Mã học sinh", "Họ và tên", "Môn học và hoạt động giáo dục"] + Array(repeating: "", count: 19)
      + ["Năng lực cốt lõi"] + Array(repeating: "", count: 9) + ["Phẩm chất chủ yếu"]
      + Array(repeating: "", count: 4) + [
        "Đánh giá KQGD", "", "", "", "Khen thưởng", "", "Chưa được lên lớp", "Ghi chú",
      ],
    ["", "", "", "Tiếng Việt", "", "Toán", "", "Ngoại ngữ 1", "", "Lịch sử và Địa lí", "", "Khoa học", ""]
      + ["Tin học và Công nghệ (Tin học)", "", "Tin học và Công nghệ (Công nghệ)", "", "Đạo đức"]
      + ["Giáo dục thể chất", "Nghệ thuật", "", "Hoạt động trải nghiệm", "Tiếng dân tộc"]
      + ["Năng lực chung", "", "", "Năng lực đặc thù"] + Array(repeating: "", count: 6)
      + ["Yêu nước", "Nhân ái", "Chăm chỉ", "Trung thực", "Trách nhiệm", "Hoàn thành xuất sắc"]
      + ["Hoàn thành tốt", "Hoàn thành", "Chưa hoàn thành", "Cuối năm", "Đột xuất", "", ""],
    ["", "", ""] + (0..<7).flatMap { _ in ["Mức đạt được", "Điểm KTĐK"] } + [
      "", "", "Âm nhạc", "Mĩ thuật", "", "",
    ]
      + ["Tự chủ và tự học", "Giao tiếp và hợp tác", "GQVĐ và sáng tạo", "Ngôn ngữ", "Tính toán", "Khoa học"]
      + ["Công nghệ", "Tin học", "Thẩm mĩ", "Thể chất"] + Array(repeating: "", count: 13),
  ]

  private static let marks: [String] =
    ["1.0", "0001", "Nguyễn Thị Ễn 0001"]
    + ["T", "9", "H", "6", "T", "8", "T", "7", "H", "5", "T", "10", "T", "9", "T", "H", "T", "H", "T", ""]
    + ["T", "Đ", "T", "T", "T", "Đ", "T", "T", "T", "T", "T", "T", "Đ", "T", "T"]
    + ["", "", "\u{F0FC}", "", "x", "", "", "Chăm"]

  private func check(_ reading: TableReading<ResultRow>) throws {
    let result = try #require(reading.records.first?.result, "\(reading.findings)")
    let levels = result.subjects.mapValues {
      ($0.level?.rawValue ?? "") + ($0.score.map { "\($0.value)" } ?? "")
    }
    #expect(
      levels == [
        "TV": "T9", "TOAN": "H6", "NN1": "T8", "LSDL": "T7", "KH": "H5", "TH": "T10", "CN": "T9", "DD": "T",
        "GDTC": "H", "AN": "T", "MT": "H", "HDTN": "T",
      ])
    #expect(result.traits.count == 15)
    #expect(
      result.traits.filter { $0.value == .adequate }.keys.sorted() == [
        "communication", "diligence", "science",
      ])
    #expect(result.note == "Chăm")
    #expect(reading.tally.rows == 1)
    #expect(reading.codes == ["I036", "I056"])
  }

  @Test func `three rows of heads with gaps, titles above and remarks below`() throws {
    let rows =
      [["PHÒNG GIÁO DỤC VÀ ĐÀO TẠO VĨNH BẢO"], ["BẢNG TỔNG HỢP KẾT QUẢ", "", "", "Lớp 4A"], []] + Self.form
      + [Self.marks, ["", "", "Nhận xét của giáo viên: lớp ngoan"], ["", "", "", "Giáo viên chủ nhiệm"]]
    try check(read(csv(Self.text(rows))))
  }

  @Test func `the same with every head written out in full`() throws {
    var rows = Self.form
    for index in rows.indices {
      for column in rows[index].indices where rows[index][column].isEmpty {
        let isIdentity =
          column < 3 || Self.form[0][column] == "Ghi chú" || Self.form[0][column] == "Chưa được lên lớp"
        if isIdentity {
          rows[index][column] = Self.form[0][column]
        } else if index == 2 {
          rows[index][column] = rows[1][column]
        } else {
          rows[index][column] = rows[index][column - 1]
        }
      }
    }
    try check(read(csv(Self.text(rows + [Self.marks]))))
  }

  @Test func `merged cells of a workbook, four rows of heads from row 5, data from row 9`() throws {
    let top = Self.form[0]
    let fourth = Self.form + [Array(repeating: "", count: top.count)]
    var merges: [String] = []
    func merge(_ first: Int, _ last: Int, _ row: Int, _ bottom: Int) {
      if first != last || row != bottom {
        merges.append("\(TestWorkbook.letters(first))\(row):\(TestWorkbook.letters(last))\(bottom)")
      }
    }
    for column in [0, 1, 2, top.count - 2, top.count - 1] { merge(column, column, 5, 8) }
    merge(3, 22, 5, 5)
    merge(23, 32, 5, 5)
    merge(33, 37, 5, 5)
    merge(38, 41, 5, 5)
    merge(42, 43, 5, 5)
    for column in stride(from: 3, to: 17, by: 2) { merge(column, column + 1, 6, 6) }
    merge(19, 20, 6, 6)
    merge(23, 25, 6, 6)
    merge(26, 32, 6, 6)
    for column in 3..<(top.count - 2) where Self.form[2][column].isEmpty { merge(column, column, 6, 8) }
    for column in 3..<33 where !Self.form[2][column].isEmpty { merge(column, column, 7, 8) }
    let rows: [[String]] =
      [["UBND HUYỆN VĨNH BẢO"], ["TRƯỜNG TIỂU HỌC"], ["BẢNG TỔNG HỢP KẾT QUẢ ĐÁNH GIÁ GIÁO DỤC"], []] + fourth
      + [Self.marks, ["", "", "Nhận xét"], ["", "", "Giáo viên chủ nhiệm"]]
    let workbook = TestWorkbook(
      rows: rows.map { $0.map { $0.isEmpty ? nil : $0 } },
      extra: "<mergeCells>" + merges.map { "<mergeCell ref=\"\($0)\"/>" }.joined() + "</mergeCells>")
    try check(read(SheetSource(workbook)))
  }

  @Test func `short heads in one row, with and without a word for the mark`() throws {
    let text =
      "STT,Mã HS,Họ tên,T.Việt,Điểm TV,Toán mức,Toán KTĐK,Ng.Ngữ,C.Nghệ,Đ.Đức,LS&ĐL,KH,HĐTN,Nhạc,GDTC\n"
      + "1,0001,,T,9,H,7,T,H,T,H,T,T,H,T\n"
    let reading = try read(csv(text))
    #expect(reading.findings.isEmpty)
    let subjects = try #require(reading.records.first?.result.subjects)
    #expect(
      subjects.mapValues { ($0.level?.rawValue ?? "") + ($0.score.map { "\($0.value)" } ?? "") } == [
        "TV": "T9", "TOAN": "H7", "NN1": "T", "CN": "H", "DD": "T", "LSDL": "H", "KH": "T", "HDTN": "T",
        "AN": "H", "GDTC": "T",
      ])
  }

  @Test func `a bare head of a subject and a competence is settled by its neighbours`() throws {
    let text =
      "Mã học sinh,Toán,Khoa học,Tin học,Đạo đức,Thể chất,Âm nhạc,Ngôn ngữ,Khoa học,Tin học,Thẩm mĩ,Thể chất,Yêu nước\n"
      + "0001,T,H,T,T,H,T,T,Đ,T,T,Đ,T\n"
    let reading = try read(csv(text))
    let result = try #require(reading.records.first?.result, "\(reading.findings)")
    #expect(result.subjects["KH"]?.level == .completed)
    #expect(result.subjects["GDTC"]?.level == .completed)
    #expect(result.traits["science"] == .adequate)
    #expect(result.traits["physical"] == .adequate)
    #expect(result.traits["informatics"] == .good)
  }

  @Test func `on the border of subjects and traits it is open, unless it comes twice`() throws {
    let text = "Mã học sinh,Toán,Khoa học,Ngôn ngữ,Yêu nước\n0001,T,H,T,T\n"
    #expect(failureCodes { _ = try read(csv(text)) } == ["I033"])
    let twice = "Mã học sinh,Toán,Khoa học,Ngôn ngữ,Khoa học,Yêu nước\n0001,T,H,T,Đ,T\n"
    let result = try #require(try read(csv(twice)).records.first?.result)
    #expect(result.subjects["KH"]?.level == .completed)
    #expect(result.traits["science"] == .adequate)
  }

  @Test(
    arguments: [
      ("Môn: Toán", nil, "TOAN"), ("BẢNG ĐIỂM MÔN TIẾNG VIỆT - LỚP 4A", nil, "TV"),
      ("Môn học: Lịch sử và Địa lý", nil, "LSDL"), ("Danh sách", "KH", "KH"), ("Danh sách", "khoa học", "KH"),
      ("Môn: Toán", "TV", "TV"),
    ] as [(String, String?, String)])
  func `a file of one subject says which above, or is told`(
    title: String, option: String?, subject: String
  ) throws {
    let rows = [
      [title],
      [
        "STT", "Lớp", "Mã định danh Bộ GD&ĐT", "Họ và tên", "Ngày sinh", "Mức đạt được", "Điểm KTĐK",
        "Mã nhận xét", "Nội dung nhận xét", "Thời điểm đánh giá",
      ],
      ["1", "4A", "7407137235", "", "09/05/2014", "T", "9", "NX01", "Chăm học", "Cuối năm học"],
    ]
    var scope = try testScope()
    scope.pupils[PupilID(rawValue: "0002")]?.ministryID = "7407137235"
    let table = try ResultsTable(csv(Self.text(rows)), scope, subject: option)
    let reading = table.read(recorded: [:])
    #expect(reading.codes == ["I039", "I037"])
    #expect(reading.records.first?.pupil.rawValue == "0002")
    #expect(
      reading.records.first?.result.subjects == [
        subject: SubjectMark(level: .wellCompleted, score: Score(9), comment: "Chăm học")
      ])
  }

  @Test func `a file of one subject that does not say which is refused`() throws {
    let text = "Mã học sinh,Mức đạt được\n0001,T\n"
    #expect(failureCodes { _ = try read(csv(text)) } == ["I034"])
    #expect(failureCodes { _ = try read(csv(text), subject: "HOA") } == ["I035"])
  }

  @Test func `the comments on traits in two rows of heads`() throws {
    let rows = [
      ["STT", "Mã học sinh", "Họ và tên", "Học kì", "Năng lực chung", "", "", "", "Năng lực đặc thù"]
        + Array(repeating: "", count: 7) + ["Phẩm chất", "", "", "", "", ""],
      ["", "", "", "", "Nhận xét về năng lực", "Tự chủ và tự học", "Giao tiếp và hợp tác"]
        + [
          "Giải quyết vấn đề và sáng tạo", "Nhận xét về năng lực đặc thù", "Ngôn ngữ", "Tính toán",
          "Khoa học",
        ]
        + ["Công nghệ", "Tin học", "Thẩm mĩ", "Thể chất", "Nhận xét về phẩm chất", "Yêu nước", "Nhân ái"]
        + ["Chăm chỉ", "Trung thực", "Trách nhiệm"],
      [
        "1", "0001", "", "2", "Tự học tốt", "T", "T", "T", "Tính nhanh", "T", "T", "Đ", "T", "T", "T", "T",
        "Ngoan",
      ]
        + ["T", "T", "T", "T", "T"],
    ]
    let reading = try read(csv(Self.text(rows)))
    let result = try #require(reading.records.first?.result, "\(reading.findings)")
    #expect(reading.findings.isEmpty)
    #expect(
      result.traitComments == [
        "generalCompetences": "Tự học tốt", "specificCompetences": "Tính nhanh", "qualities": "Ngoan",
      ])
    #expect(result.traits.count == 15)
    #expect(result.traits["science"] == .adequate)
    #expect(try read(csv(Self.text(rows)), period: .midTerm1).codes == ["I064"])
  }

  @Test func `numbers of the columns under the heads are no pupil`() throws {
    let reading = try read(csv("STT,Mã học sinh,Toán: Mức,Toán: Điểm\n(1),(2),(3),(4)\n1,0001,T,9\n"))
    #expect(reading.records.map(\.pupil.rawValue) == ["0001"])
    #expect(reading.findings.isEmpty)
  }
}
