import HocBaKit

extension Command {
  static let userRights = Command(
    "user rights",
    Words(
      vi: "bảng quyền: vai trò nào dùng được lệnh nào, với lớp nào",
      en: "the table of rights: which role may use which command, and how far"),
    needs: nil,
    examples: [
      Words("hocba user rights"), Words("hocba user rights --json"), Words("hocba --lang vi user rights"),
    ],
    notes: [
      Words(
        vi: "Chương trình kiểm tra quyền theo đúng bảng này.",
        en: "It is this very table that the program goes by.")
    ]
  ) { session throws(Failure) in
    let rows = RightsRow.all
    if session.wantsJSON {
      session.console.result(
        JSONText.object([("version", .number(1)), ("rights", .list(rows.map(\.json)))]).rendered())
    } else {
      Columns.show(RightsRow.table(rows, session.language), on: session.console)
    }
    return .done
  }
}

/// A command, or a part of one, and how far each role may use it.
struct RightsRow {
  let command: String
  /// Nil: everybody may, also without an account.
  let right: Right?
  let reaching: Reach

  /// All commands, each with its parts behind it.
  static var all: [RightsRow] {
    Command.all.flatMap { command in
      (command.isInParts
        ? [] : [RightsRow(command: command.name, right: command.needs, reaching: command.reaching)])
        + command.parts.map { part in
          RightsRow(command: "\(command.name) \(part.name)", right: part.needs, reaching: part.reaching)
        }
    }
  }

  func reach(of role: Role) -> Reach {
    guard let right else { return .school }
    let reach = role.reach(right)
    return reach < reaching ? .nothing : reach
  }

  static func table(_ rows: [RightsRow], _ language: Language) -> [[String]] {
    [[""] + Role.allCases.map { language == .vietnamese ? $0.label : $0.rawValue }]
      + rows.map { row in
        [row.command]
          + Role.allCases.map { role in
            row.right == nil
              ? Words(vi: "ai cũng được", en: "everybody").text(language)
              : row.reach(of: role).words.text(language)
          }
      }
  }

  var json: JSONText {
    .object([
      ("command", .text(command)), ("right", .optional(right?.rawValue)),
      ("reach", .object(Role.allCases.map { ($0.rawValue, .text(reach(of: $0).code)) })),
    ])
  }
}

extension Reach {
  fileprivate var words: Words {
    switch self {
    case .nothing: Words("–")
    case .subjects: Words(vi: "môn mình dạy", en: "own subjects")
    case .ownClass: Words(vi: "lớp mình", en: "own class")
    case .group: Words(vi: "tổ mình", en: "own group")
    case .school: Words(vi: "toàn trường", en: "school")
    }
  }

  fileprivate var code: String {
    switch self {
    case .nothing: "nothing"
    case .subjects: "subjects"
    case .ownClass: "own-class"
    case .group: "group"
    case .school: "school"
    }
  }
}
