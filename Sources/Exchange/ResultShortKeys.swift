import Records
import Vietnamese

/// The short heads of one provincial system (forms.md 8.2): `TVM` and `TVD` for the level and the score of
/// Vietnamese, `NL1`, `PC1` and so on for the traits.
enum ResultShortKeys {
  /// Ticks that say there is an award, but not which; the sector database writes the award itself there.
  static let awardAtYearEnd = TableColumn("KTCN", aliases: ["kthuongCnam", "Khen thưởng cuối năm"])
  static let awardAdHoc = TableColumn("KTDX", aliases: ["kthuongDxuat", "Khen thưởng đột xuất"])
  static let awardTicks = [awardAtYearEnd, awardAdHoc]

  /// The heads that mean something under a regulation. One with several meanings takes the one that the grade of
  /// the pupil has: `KHM` is science in grade 4 and the natural and social world in grade 3.
  static func fields(of regulation: Regulation) -> [(heading: String, fields: [ResultField])] {
    let codes = Dictionary(
      regulation.subjects.map { ($0.label.matchingKey, $0.code) }, uniquingKeysWith: { first, _ in first })
    var result: [(heading: String, fields: [ResultField])] = []
    for (key, labels, hasScore) in subjects {
      let own = labels.compactMap { codes[$0.matchingKey] }
      guard !own.isEmpty else { continue }
      result.append((key + "M", own.map { .level(subject: $0) }))
      if hasScore { result.append((key + "D", own.map { .score(subject: $0) })) }
    }
    for (key, prefix) in [("NL", "Năng lực"), ("PC", "Phẩm chất")] {
      // Counted over all grades, as that system does: a trait that a grade does not have keeps its number.
      let traits = regulation.traitGroups.filter { $0.columnPrefix == prefix }.flatMap(\.traits)
      for (index, trait) in traits.enumerated() {
        result.append(("\(key)\(index + 1)", [.trait(trait.code)]))
      }
    }
    return result
  }

  /// By the long labels of the regulations, the first that a grade has; and whether there is a head for scores.
  private static let subjects: [(key: String, labels: [String], hasScore: Bool)] = [
    ("TV", ["Tiếng Việt"], true),
    ("TO", ["Toán"], true),
    ("NN", ["Ngoại ngữ 1", "Ngoại ngữ"], true),
    ("SD", ["Lịch sử và Địa lí"], true),
    ("KH", ["Khoa học", "Tự nhiên và Xã hội"], true),
    ("TH", ["Tin học và Công nghệ (Tin học)", "Tin học"], true),
    ("CN", ["Tin học và Công nghệ (Công nghệ)"], true),
    ("DD", ["Đạo đức"], false),
    ("TD", ["Giáo dục thể chất", "Thể dục"], false),
    ("AN", ["Nghệ thuật (Âm nhạc)", "Âm nhạc"], false),
    ("MT", ["Nghệ thuật (Mĩ thuật)", "Mĩ thuật"], false),
    ("KT", ["Hoạt động trải nghiệm", "Kĩ thuật", "Thủ công"], false),
    ("DT", ["Tiếng dân tộc"], false),
  ]
}
