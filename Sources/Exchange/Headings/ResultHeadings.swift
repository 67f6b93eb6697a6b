import Foundation
import Vietnamese

/// The heads of tables of results: subjects, competences and qualities are told apart by the group above, marks by
/// the head below or by a word beside the subject (forms.md 3.2 and 8.2).
struct ResultHeadings: HeadingReading {
  /// A mark of a subject, by the words of the contract.
  enum Part: String {
    case level = "Mức"
    case score = "Điểm"
    case comment = "Nhận xét"
    /// Known, and not kept.
    case commentCode
  }

  private enum Group {
    case subjects, competences, qualities, overall, awards
  }

  func matches(_ paths: [[String]], _ catalogue: ColumnCatalogue) -> [HeadingMatch] {
    var matches = paths.map { match($0, catalogue) }
    settleByOrder(&matches, paths, catalogue)
    // A file of one subject has no other marks; else a lone `Nhận xét` says nothing.
    let hasMarks = matches.contains { match in
      if case .column(let column) = match { column.heading.contains(":") } else { false }
    }
    if hasMarks {
      for index in matches.indices { if case .withoutSubject = matches[index] { matches[index] = .unknown } }
    }
    return matches
  }

  private func match(_ path: [String], _ catalogue: ColumnCatalogue) -> HeadingMatch {
    guard let leaf = path.last, leaf.utf8.count < 200 else { return .unknown }
    if path.count == 1, let column = catalogue.column(for: leaf) { return .column(column) }
    let heads = path.map { (text: $0, key: $0.matchingKey) }
    // The lowest group counts: `Phẩm chất, năng lực` may stand over both.
    let groupAt = heads.indices.dropLast().last { Self.group(heads[$0].key) != nil }
    guard let groupAt, let group = Self.group(heads[groupAt].key) else {
      return matchWithoutGroup(heads.map(\.text), catalogue)
    }
    let below = heads[(groupAt + 1)...].map(\.text)
    switch group {
    case .subjects: return subject(below, defaultPart: .level, catalogue) ?? fixed(leaf, catalogue)
    case .competences, .qualities:
      return trait(heads, group == .qualities, catalogue) ?? fixed(leaf, catalogue)
    case .overall: return .column(ResultColumns.overallTick)
    case .awards:
      if leaf.matchingKey.contains("đột xuất") { return .column(ResultShortKeys.awardAdHoc) }
      if leaf.matchingKey.contains("cuối năm") { return .column(ResultShortKeys.awardAtYearEnd) }
      return fixed(leaf, catalogue)
    }
  }

  /// A column that has its own name wherever it stands, such as `Ghi chú`.
  private func fixed(_ leaf: String, _ catalogue: ColumnCatalogue) -> HeadingMatch {
    catalogue.column(for: leaf).map { .column($0) } ?? .unknown
  }

  private static func group(_ key: String) -> Group? {
    if key.contains("khen thưởng") { return .awards }
    if key.contains("kqgd") || key.contains("kết quả giáo dục") { return .overall }
    if key.contains("phẩm chất") { return .qualities }
    if key.contains("năng lực") { return .competences }
    if key.contains("môn học") || key.contains("hoạt động giáo dục") || key == "các môn" { return .subjects }
    return nil
  }

  // MARK: Traits

  private func trait(
    _ heads: [(text: String, key: String)], _ isQuality: Bool, _ catalogue: ColumnCatalogue
  ) -> HeadingMatch? {
    let prefix = isQuality ? "Phẩm chất" : "Năng lực"
    guard let leaf = heads.last else { return nil }
    if leaf.key.hasPrefix("nhận xét") || leaf.key.hasPrefix("nội dung nhận xét") {
      if isQuality { return column("Phẩm chất: Nhận xét", catalogue) }
      let isSpecific = heads.contains { $0.key.contains("đặc thù") }
      let isGeneral = heads.contains { $0.key.contains("năng lực chung") }
      let own =
        isSpecific
        ? "Năng lực đặc thù: Nhận xét" : isGeneral ? "Năng lực chung: Nhận xét" : "Năng lực: Nhận xét"
      return column(own, catalogue)
    }
    for head in heads.reversed() {
      if let match = column("\(prefix): \(head.text)", catalogue) { return match }
      if Self.part(head.key) == nil { break }
    }
    return nil
  }

  // MARK: Subjects

  /// A subject by its heads, and the mark that the lowest of them names.
  private func subject(
    _ heads: [String], defaultPart: Part?, _ catalogue: ColumnCatalogue
  ) -> HeadingMatch? {
    var names = heads
    var part = defaultPart
    if let last = names.last, let stated = Self.part(last.matchingKey) {
      part = stated
      names.removeLast()
    }
    guard let name = names.last else {
      return part.flatMap { $0 == .commentCode ? nil : .withoutSubject(part: $0.rawValue) }
    }
    guard let part else { return nil }
    if part == .commentCode { return .column(ResultColumns.commentCode) }
    if names.count > 1 {
      let parent = names[names.count - 2]
      if let match = column("\(parent) (\(name)): \(part.rawValue)", catalogue) { return match }
    }
    return self.column(named: name, part, catalogue) ?? bySplitting(name, catalogue)
  }

  private func column(named name: String, _ part: Part, _ catalogue: ColumnCatalogue) -> HeadingMatch? {
    if let match = column("\(name): \(part.rawValue)", catalogue) { return match }
    // `Ngoại ngữ 1 (Tiếng Anh)`: the language is a matter of the class.
    guard let bracket = name.firstIndex(of: "("), name.matchingKey.hasPrefix("ngoại ngữ") else { return nil }
    return column("\(name[..<bracket]): \(part.rawValue)", catalogue)
  }

  /// `T.Việt Mức`, `Điểm Toán`, `Toán (KTĐK)`: the mark in the same cell as the subject.
  private func bySplitting(_ text: String, _ catalogue: ColumnCatalogue) -> HeadingMatch? {
    let words = text.split { " -–_:/().".contains($0) || $0.isNewline }.map(String.init)
    guard words.count > 1 else { return nil }
    let separators: Set<Character> = [" ", "-", "–", "_", ":", "/", "(", ")", "\n"]
    for count in (1..<words.count).reversed() where count <= 5 {
      for isSuffix in [true, false] {
        let chosen = isSuffix ? words.suffix(count) : words.prefix(count)
        guard let part = Self.part(chosen.joined(separator: " ").matchingKey) else { continue }
        if part == .commentCode { return .column(ResultColumns.commentCode) }
        // What is left is taken from the text itself, so that `T.Việt` keeps its dot.
        let edge = isSuffix ? chosen.first : chosen.last
        guard let edge,
          let range = isSuffix ? text.range(of: edge, options: .backwards) : text.range(of: edge)
        else { continue }
        var rest = isSuffix ? text[..<range.lowerBound] : text[range.upperBound...]
        while let last = rest.last, separators.contains(last) { rest.removeLast() }
        while let first = rest.first, separators.contains(first) { rest.removeFirst() }
        for name in [String(rest), rest.filter { !"()".contains($0) }] {
          for prefix in ["", "môn "] {
            let bare =
              prefix.isEmpty || !name.lowercased().hasPrefix(prefix)
              ? name : String(name.dropFirst(prefix.count))
            if let match = column(named: bare, part, catalogue) { return match }
          }
        }
      }
    }
    return nil
  }

  private func matchWithoutGroup(_ heads: [String], _ catalogue: ColumnCatalogue) -> HeadingMatch {
    guard let leaf = heads.last else { return .unknown }
    // A subject over its marks needs no group.
    if heads.count > 1, let match = subject(heads, defaultPart: nil, catalogue) { return match }
    if let column = catalogue.column(for: leaf) { return .column(column) }
    if let part = Self.part(leaf.matchingKey) {
      return part == .commentCode ? .column(ResultColumns.commentCode) : .withoutSubject(part: part.rawValue)
    }
    let name = leaf.matchingKey.hasPrefix("môn ") ? String(leaf.dropFirst(4)) : leaf
    let subject = column(named: name, .level, catalogue)
    let trait = name == leaf ? traitColumn(leaf, catalogue) : nil
    switch (subject, trait) {
    case (_?, _?): return .ambiguous
    case (let match?, nil), (nil, let match?): return match
    case (nil, nil): break
    }
    if leaf.matchingKey.hasPrefix("nhận xét") {
      let key = leaf.matchingKey
      for (word, heading) in [
        ("đặc thù", "Năng lực đặc thù: Nhận xét"), ("năng lực chung", "Năng lực chung: Nhận xét"),
        ("phẩm chất", "Phẩm chất: Nhận xét"), ("năng lực", "Năng lực: Nhận xét"),
      ] where key.contains(word) {
        if let match = column(heading, catalogue) { return match }
      }
    }
    return bySplitting(leaf, catalogue) ?? .unknown
  }

  private func traitColumn(_ name: String, _ catalogue: ColumnCatalogue) -> HeadingMatch? {
    column("Năng lực: \(name)", catalogue) ?? column("Phẩm chất: \(name)", catalogue)
  }

  private func column(_ heading: String, _ catalogue: ColumnCatalogue) -> HeadingMatch? {
    catalogue.column(for: heading).map { .column($0) }
  }

  private static func part(_ key: String) -> Part? { parts[key] }

  private static let parts: [String: Part] = {
    var parts: [String: Part] = [:]
    for (part, words) in [
      (Part.level, ["Mức", "Mức đạt được", "Mức đạt", "Mức độ", "Mức đánh giá", "MĐĐ", "MĐ"]),
      (
        .score,
        [
          "Điểm", "Điểm KTĐK", "KTĐK", "Điểm KT", "ĐKT", "Điểm kiểm tra", "Điểm kiểm tra định kỳ", "Điểm số",
          "Điểm thi",
        ]
      ),
      (.comment, ["Nhận xét", "Nội dung nhận xét", "Lời nhận xét", "NX"]),
      (.commentCode, ["Mã nhận xét", "Mã NX"]),
    ] as [(Part, [String])] {
      for word in words { parts[word.matchingKey] = part }
    }
    return parts
  }()
}

extension ResultHeadings {
  private enum Side { case subject, trait }

  /// A bare head that names both a subject and a competence (`Khoa học`) is what its neighbours are: the nearest on
  /// both sides, or the only kind that the table has. Between the last subject and the first trait it is a subject
  /// when the same head comes again among the traits, and else stays open.
  private func settleByOrder(
    _ matches: inout [HeadingMatch], _ paths: [[String]], _ catalogue: ColumnCatalogue
  ) {
    let open = matches.indices.filter { matches[$0] == .ambiguous }
    guard !open.isEmpty else { return }
    var sides: [Int: Side] = [:]
    for (index, match) in matches.enumerated() {
      if case .column(let column) = match { sides[index] = side(column) }
    }
    let known = sides
    func nearest(_ steps: some Sequence<Int>) -> Side? { steps.lazy.compactMap { known[$0] }.first }
    for index in open {
      let before = nearest((0..<index).reversed())
      let after = nearest((index + 1)..<matches.count)
      switch (before, after) {
      case (let side?, nil), (nil, let side?): sides[index] = side
      case (let left?, let right?) where left == right: sides[index] = left
      default: break
      }
    }
    for index in open where sides[index] == nil {
      let key = paths[index].last.map(HeadingKey.init)
      let twins = open.filter { $0 != index && paths[$0].last.map(HeadingKey.init) == key }
      guard twins.count == 1, let twin = twins.first, let side = sides[twin] else { continue }
      sides[index] = side == .trait ? .subject : .trait
    }
    for index in open {
      guard let side = sides[index], let leaf = paths[index].last else { continue }
      let match = side == .subject ? column(named: leaf, .level, catalogue) : traitColumn(leaf, catalogue)
      matches[index] = match ?? .ambiguous
    }
  }

  private func side(_ column: TableColumn) -> Side? {
    let heading = column.heading
    guard heading.contains(":") else { return nil }
    let key = heading.matchingKey
    return key.hasPrefix("năng lực") || key.hasPrefix("phẩm chất") || key.hasPrefix("những")
      ? .trait : .subject
  }
}
