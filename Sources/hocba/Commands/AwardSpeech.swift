import HocBaKit

/// Tells of awards.
struct AwardSpeech {
  let console: Console

  /// What was done.
  enum Deed {
    case confirmed
    case revoked

    var words: Words {
      switch self {
      case .confirmed: Words(vi: "đã xác nhận", en: "confirmed")
      case .revoked: Words(vi: "đã bỏ", en: "taken back")
      }
    }
  }

  func tell(_ changes: [AwardChange], _ deed: Deed, asJSON: Bool) {
    if asJSON {
      let awards = changes.map { change -> JSONText in
        .object([
          ("pupil", .text(change.pupil.rawValue)), ("class", .text(change.className.rawValue)),
          ("title", .text(change.award.text)), ("adHoc", .bool(change.award.isAdHoc)),
        ])
      }
      console.result(
        JSONText.object([
          ("version", .number(1)), (deed == .confirmed ? "confirmed" : "revoked", .list(awards)),
        ]).rendered())
      return
    }
    if changes.isEmpty {
      console.remark(
        Words(
          vi: "Không có gì mới để xác nhận.", en: "There is nothing new to confirm."))
    }
    for change in changes {
      console.remark(
        Words(
          "\(change.pupil.rawValue) (\(change.className.rawValue)), \(words(change.award)): "
            + deed.words.text(console.language)))
    }
    if changes.count > 1 {
      console.remark(
        Words(
          vi: "Đã xác nhận \(changes.count) khen thưởng.",
          en: "Confirmed \(Words.count(changes.count, "award"))."))
    }
  }

  private func words(_ award: Award) -> String { (award.isAdHoc ? "Đột xuất: " : "") + award.text }

  /// One line an award.
  func list(_ lines: [AwardLine], asJSON: Bool) {
    if asJSON {
      console.result(
        JSONText.object([("version", .number(1)), ("awards", .list(lines.map(json)))]).rendered())
      return
    }
    if lines.isEmpty {
      console.remark(
        Words(vi: "Chưa có khen thưởng nào.", en: "There are no awards."))
      return
    }
    for line in lines {
      let member = line.overview.member
      console.result(
        "\(member.pupil.id.rawValue)  \(line.overview.section.name.rawValue)  \(member.pupil.fullName)  "
          + "\(line.isAdHoc ? "Đột xuất: " : "")\(line.text): \(standing(line))")
    }
    let counts = [AwardLine.Standing.confirmed, .computed, .shortlisted].map { standing in
      lines.count { $0.standing == standing }
    }
    console.remark(
      Words(
        vi:
          "\(counts[0]) đã xác nhận, \(counts[1]) đủ điều kiện chưa xác nhận, \(counts[2]) trong danh sách đề cử.",
        en: "\(counts[0]) confirmed, \(counts[1]) earned but unconfirmed, \(counts[2]) on the shortlist."))
  }

  private func standing(_ line: AwardLine) -> String {
    switch line.standing {
    case .computed:
      return Words(vi: "đủ điều kiện, chưa xác nhận", en: "earned, unconfirmed").text(console.language)
    case .shortlisted:
      return Words(vi: "trong danh sách đề cử", en: "on the shortlist").text(console.language)
    case .confirmed:
      var words = Words(vi: "đã xác nhận", en: "confirmed").text(console.language)
      if let who = line.who { words += ", \(who)" }
      if let at = line.at { words += ", \(at.text)" }
      if !line.isMet {
        words += Words(
          vi: "; KHÔNG đủ điều kiện theo kết quả hiện có", en: "; NOT earned by the present results"
        ).text(console.language)
      }
      return words
    }
  }

  private func json(_ line: AwardLine) -> JSONText {
    .object([
      ("pupil", .text(line.overview.member.pupil.id.rawValue)),
      ("class", .text(line.overview.section.name.rawValue)), ("title", .text(line.text)),
      ("code", .optional(line.title?.code)), ("status", .text(line.standing.rawValue)),
      ("adHoc", .bool(line.isAdHoc)), ("meets", .bool(line.isMet)), ("who", .optional(line.who)),
      ("at", .optional(line.at?.text)),
    ])
  }
}
