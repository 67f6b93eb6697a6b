/// What is known of a pupil after May, days as `2024-07-15`.
struct PlainSummer {
  /// The day of the supplementary assessment.
  var assessed: String
  /// Its levels and scores; none: there was no assessment.
  var cells: [String: String] = [:]
  /// What was confirmed, and when.
  var confirmed: (outcome: String, day: String)?
  /// What the principal decided.
  var promoted: Bool?
}

/// What must come out for a pupil at a period, by the plain rules.
struct PlainResult {
  var missing: [String] = []
  var overall: String?
  var completed: String?
  var promoted: String?
  var state: String?
  var computed: [String] = []
  var shortlist: [String] = []

  /// - Parameters:
  ///   - cells: the pupil's row.
  ///   - classRows: rows of all pupils of the class who are present: what the class owes follows from them.
  ///   - summer: what came after the table of marks.
  init(
    _ cells: [String: String], status: String, period: String, rules: PlainRules,
    classRows: [[String: String]], summer: PlainSummer? = nil
  ) {
    let marks = Marks(cells, period, rules, classRows)
    let isPresent = PlainRules.present.contains(status)
    missing = isPresent ? marks.missing : []
    // Whoever left before the year was over has no end of it to be judged by.
    guard period == "Cuối năm học", !PlainRules.goneWithinYear.contains(status) else { return }

    // The principal's decision is known whatever is missing.
    var decision: Bool? =
      switch cells["Quyết định lên lớp"] ?? "" {
      case "x": true
      case "không": false
      default: nil
      }
    if let later = summer?.promoted { decision = later }
    let stays = rules.isTT27 ? "Chưa được lên lớp" : "Ở lại lớp"
    promoted = decision.map { $0 ? "Được lên lớp" : stays }
    if !marks.missing.isEmpty {
      state = isPresent ? "incomplete" : nil
      return
    }

    // One after the other: the marks of May, then what came on its day. A table has no days: its confirmation is
    // of the last day of the year. Of one day, the assessment comes before what people make of it.
    let may = "\(rules.year + 1)-05-31"
    var confirmed = (cells["Kết quả xác nhận"]).map { (outcome: $0, day: may) }
    if let later = summer?.confirmed { confirmed = later }
    var now = marks.outcome
    var inMay = now
    func confirm() {
      guard let confirmed, !confirmed.outcome.isEmpty else { return }
      now = confirmed.outcome
      if confirmed.day <= may { inMay = now }
    }
    let isFirst = confirmed.map { $0.day < summer?.assessed ?? "9999" } ?? false
    if isFirst { confirm() }
    if now == "Chưa hoàn thành", let summer, !summer.cells.isEmpty {
      let again = Marks(cells.merging(summer.cells) { $1 }, period, rules, classRows)
      if again.outcome != "Chưa hoàn thành" { now = "Hoàn thành" }
    }
    if !isFirst { confirm() }
    let isCompleted = now != "Chưa hoàn thành"
    overall = rules.isTT27 ? now : nil
    completed = isCompleted ? "Hoàn thành chương trình lớp học" : "Chưa hoàn thành chương trình lớp học"
    if isCompleted, decision == nil { promoted = "Được lên lớp" }
    if isCompleted {
      let isLast = rules.grade == 5
      state = isLast ? "primaryCompleted" : inMay == now ? "completed" : "completedAfterSupport"
    } else if let decision {
      state = decision ? "principalPromoted" : "notPromoted"
    } else {
      state = "supportNeeded"
    }

    // Sections 1.7 and 2.5.
    if rules.isTT27 {
      if inMay == "Hoàn thành xuất sắc" { computed = ["Học sinh Xuất sắc"] }
      if inMay == "Hoàn thành tốt" {
        shortlist = ["Học sinh Tiêu biểu hoàn thành tốt trong học tập và rèn luyện"]
      }
    } else if marks.isBest, inMay == "Hoàn thành" {
      computed = ["Học sinh hoàn thành xuất sắc các nội dung học tập và rèn luyện"]
    }
  }

  /// The marks of a row, read cell by cell.
  private struct Marks {
    var missing: [String] = []
    /// Sections 1.5 and 2.4.
    var outcome = ""
    /// All `T`, all good, all tests from 9.
    var isBest = false

    init(_ cells: [String: String], _ period: String, _ rules: PlainRules, _ classRows: [[String: String]]) {
      var levels: [String] = []
      var scores: [Int] = []
      var traits: [String] = []
      for subject in rules.subjects {
        let level = cells[subject.label + ": Mức"] ?? ""
        let score = cells[subject.label + ": Điểm"] ?? ""
        if level == "Miễn" || score == "Miễn" { continue }
        let isTested = rules.hasTest(subject, period)
        var isOwed = true
        if subject.optional?.contains(rules.grade) ?? false {
          let takers = subject.classwide ? classRows : [cells]
          isOwed = takers.contains { Self.hasMark($0, subject.label) }
        }
        if ["T", "H", "C"].contains(level) {
          levels.append(level)
        } else if isOwed {
          missing.append(subject.label + ": Mức")
        }
        guard isTested else { continue }
        if let number = Int(score) {
          scores.append(number)
        } else if isOwed {
          missing.append(subject.label + ": Điểm")
        }
      }
      for heading in rules.traits {
        let level = cells[heading] ?? ""
        if level.isEmpty { missing.append(heading) } else { traits.append(level) }
      }
      let lowest = scores.min() ?? 10
      let allTop = levels.allSatisfy { $0 == "T" } && traits.allSatisfy { $0 == "T" }
      let nothingFailed = !levels.contains("C") && !traits.contains("C")
      isBest = allTop && lowest >= 9
      if rules.isTT27, allTop, lowest >= 9 {
        outcome = "Hoàn thành xuất sắc"
      } else if rules.isTT27, allTop, lowest >= 7 {
        outcome = "Hoàn thành tốt"
      } else if nothingFailed, lowest >= 5 {
        outcome = "Hoàn thành"
      } else {
        outcome = "Chưa hoàn thành"
      }
    }

    private static func hasMark(_ cells: [String: String], _ label: String) -> Bool {
      let level = cells[label + ": Mức"] ?? ""
      let score = cells[label + ": Điểm"] ?? ""
      return ["T", "H", "C"].contains(level) || Int(score) != nil
    }
  }
}
