public import Records

/// Statistics as a long table: one number a line.
public enum StatisticsTable {
  /// The headings.
  public static let headings = [
    "Lớp", "Khối", "Thời điểm", "Nhóm", "Mục", "Chỉ số", "Số lượng", "Tỉ lệ %",
  ]

  /// The table, in the order given. A grade has no class, the school neither class nor grade.
  public static func sheet(_ lines: [StatisticsLine], period: Period) -> OutputSheet {
    var sheet = OutputSheet.report("Thống kê", headings)
    for line in lines {
      let place =
        switch line.unit {
        case .section(let name, let grade): [name.rawValue, "\(grade)"]
        case .grade(let grade): ["", "\(grade)"]
        case .school: ["", ""]
        }
      sheet.addLine(
        place + [
          period.label, line.group.label, line.topic, line.indicator, "\(line.count)",
          line.tenths.map { "\($0 / 10),\($0 % 10)" } ?? "",
        ])
    }
    return sheet
  }
}
