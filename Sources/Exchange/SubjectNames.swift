import Records
import Vietnamese

/// The subjects of the regulations in scope, by whatever names them.
struct SubjectNames {
  /// The codes that can be asked for.
  private(set) var codes: [String] = []
  private var labels: [String: String] = [:]

  init(_ regulations: [Regulation]) {
    for regulation in regulations {
      for subject in regulation.subjects {
        if !codes.contains(subject.code) { codes.append(subject.code) }
        for name in [subject.code, subject.label, subject.sheetLabel]
          + ResultColumns.shortNames(of: subject.label)
        {
          let key = name.matchingKey
          if labels[key] == nil { labels[key] = subject.label }
        }
      }
    }
  }

  /// The long label of a subject named by code, label or short name.
  func label(of text: String) -> String? { labels[text.matchingKey] }

  /// The subject that a title above a table names: `Môn: Toán`, `Môn học: Toán`, `BẢNG ĐIỂM MÔN TOÁN - LỚP 4A`.
  func named(in titles: [String]) -> String? {
    for title in titles {
      let words = title.split { $0.isWhitespace || $0 == ":" }.map(String.init)
      guard let start = words.firstIndex(where: { $0.matchingKey == "môn" }) else { continue }
      var rest = words[(start + 1)...]
      if rest.first?.matchingKey == "học" { rest = rest.dropFirst() }
      for count in (1...max(1, min(rest.count, 9))).reversed() where count <= rest.count {
        let name = rest.prefix(count).joined(separator: " ").trimming { ",.;-–".contains($0) }
        if let label = labels[name.matchingKey] { return label }
      }
    }
    return nil
  }
}

extension String {
  fileprivate func trimming(_ isOuter: (Character) -> Bool) -> String {
    var rest = self[...]
    while let last = rest.last, isOuter(last) || last == " " { rest.removeLast() }
    while let first = rest.first, isOuter(first) || first == " " { rest.removeFirst() }
    return String(rest)
  }
}
