import HocBaKit

extension Option {
  static let countedBy = Option(
    "--by", .choice(ResultStatistics.Level.allCases.map(\.rawValue)),
    Words(
      vi: "chỉ theo lớp, khối hay toàn trường (mặc định: cả ba)",
      en: "by class, by grade or of the school only (default: all three)"))
  static let byGroup = Option(
    "--by-group", .flag,
    Words(
      vi: "thêm số liệu riêng của nữ, dân tộc thiểu số, khuyết tật",
      en: "with numbers of girls, ethnic minorities and pupils with disability"))
  static let stateOn = Option(
    "--date", .text(Words("31/05/2024")),
    Words(
      vi: "tình trạng vào ngày này, không kể đánh giá bổ sung và quyết định về sau",
      en: "the state on this day, without later assessments and decisions"))
  static let statisticsFormat = Option(
    "--format", .choice(["text", "csv", "json"]),
    Words(
      vi: "dạng kết quả (mặc định theo đuôi tệp của -o, không có thì text)",
      en: "the form of the result (default: by the ending of -o, else text)"))
}

extension Command {
  static let resultsStats = Command(
    "results stats",
    Words(
      vi: "thống kê kết quả theo lớp, khối, toàn trường", en: "statistics of results by class, grade, school"),
    needs: .look,
    examples: [
      Words("hocba results stats --grade 4"),
      Words(
        vi: "hocba results stats --period end-term-1 --by-group -o thong-ke.csv",
        en: "hocba results stats --period end-term-1 --by-group -o statistics.csv"),
      Words("hocba results stats --class 4A --json"),
    ],
    options: [.className, .grade, .period, .countedBy, .byGroup, .stateOn, .statisticsFormat, .output],
    notes: [
      Words(
        vi:
          "Tỉ lệ tính trên số học sinh đã có mức hoặc điểm. Học sinh khuyết tật học hòa nhập được tính vào sĩ số, không tính vào kết quả và tỉ lệ; --by-group cho số liệu riêng của các em. Không có --period thì thống kê Cuối năm học. Điểm, kết quả, hoàn thành và lên lớp đều là tình trạng hiện nay, kể cả sau đánh giá bổ sung; --date với ngày của bảng cho số liệu như ở chân bảng.",
        en:
          "Percentages are of the pupils with a level or score. Included pupils with disability count in the size, not in results and percentages; --by-group gives their own numbers. Without --period: the end of the year. Marks, results, completion and promotion are all those of the present state, after supplementary assessments too; --date with the date of a sheet gives the numbers at its foot."
      )
    ]
  ) { session throws(Failure) in
    try session.exclude(.className, .grade)
    let format = try session.formatOfStatistics()
    let day = try session.date(.stateOn)
    let school = try session.openSchool()
    let statistics = try school.statistics(
      session.classScope(in: school), period: session.period ?? .endYear, known: day,
      regulations: session.regulations())
    let groups: [PupilGroup] = session.arguments.has(.byGroup) ? PupilGroup.allCases : [.all]
    let levels =
      session.arguments[.countedBy].flatMap(ResultStatistics.Level.init).map { [$0] }
      ?? ResultStatistics.Level.allCases
    let lines = statistics.lines(of: groups, levels: Set(levels))
    if lines.isEmpty {
      session.console.remark(
        Words(
          vi: "Không có gì để thống kê trong phạm vi này.", en: "There is nothing to count in this scope."))
      if format == "text" { return .done }
    }
    let bytes: [UInt8] =
      switch format {
      case "csv": try StatisticsTable.sheet(lines, period: statistics.period).bytes(as: .csv)
      case "xlsx": try StatisticsTable.sheet(lines, period: statistics.period).bytes(as: .xlsx)
      case "json": Array((StatsText.json(statistics, lines, on: day).rendered() + "\n").utf8)
      default: Array(StatsText(statistics, lines, on: day, language: session.language).text.utf8)
      }
    guard let path = session.arguments[.output] else {
      session.console.result(bytes)
      return .done
    }
    try AtomicFile.write(bytes, to: path)
    session.console.remark(Words(vi: "Đã ghi \(path).", en: "Wrote \(path)."))
    return .done
  }
}

extension Session {
  /// `--format`, `--json`, or the ending of `-o`.
  fileprivate func formatOfStatistics() throws(Failure) -> String {
    if wantsJSON, let typed = arguments[.statisticsFormat], typed != "json" {
      try exclude(.json, .statisticsFormat)
    }
    if let typed = arguments[.statisticsFormat] { return typed }
    if wantsJSON { return "json" }
    guard let path = arguments[.output]?.lowercased(), !path.hasSuffix(".txt") else { return "text" }
    if path.hasSuffix(".json") { return "json" }
    return try SheetFormat(path: path).rawValue
  }
}
