public import Diagnostics
import Foundation
public import Records

extension AuditEntry.Change {
  /// The column in words.
  public func label(_ language: Language) -> String {
    guard let words = Self.labels[column] else { return column }
    return language == .vietnamese ? words : column.replacing("_", with: " ")
  }

  /// A value of the column in words: codes of statuses, yes and no.
  public func shown(_ value: String?, _ language: Language) -> String {
    guard let value else { return "–" }
    switch column {
    case "status", "before_status", "after_status": return PupilStatus(rawValue: value)?.label ?? value
    case "promotion_decision", "is_ad_hoc", "is_own":
      let words = value == "0" ? (vi: "không", en: "no") : (vi: "có", en: "yes")
      return language == .vietnamese ? words.vi : words.en
    default: return value
    }
  }

  private static let labels = [
    "level": "mức", "score": "điểm", "standing": "miễn/vắng", "comment": "nhận xét", "note": "ghi chú",
    "confirmed_outcome": "kết quả xác nhận", "outcome_day": "ngày xác nhận kết quả",
    "outcome_reason": "lý do xác nhận kết quả", "promotion_decision": "quyết định lên lớp",
    "promotion_day": "ngày quyết định lên lớp", "promotion_reason": "lý do quyết định lên lớp",
    "supplementary_day": "ngày đánh giá bổ sung", "text": "nội dung", "is_ad_hoc": "đột xuất",
    "confirmed_by": "người xác nhận", "confirmed_at": "lúc xác nhận", "reason": "lý do",
    "full_name": "họ và tên", "birth_date": "ngày sinh", "sex": "giới tính", "class": "lớp",
    "ordinal": "STT", "status": "trạng thái", "profile": "thông tin trường", "closed": "khóa sổ",
    "day": "ngày", "grade": "khối", "homeroom_teacher": "giáo viên chủ nhiệm",
    "homeroom_teacher_name": "tên giáo viên chủ nhiệm", "foreign_language": "ngoại ngữ",
    "ministry_id": "mã định danh Bộ GD&ĐT", "national_id": "số định danh cá nhân",
    "register_number": "số đăng bộ", "ethnicity": "dân tộc", "religion": "tôn giáo",
    "nationality": "quốc tịch", "birth_place": "nơi sinh", "home_town": "quê quán",
    "permanent_address": "địa chỉ thường trú", "current_address": "nơi ở hiện nay",
    "policy_categories": "diện chính sách", "disability": "khuyết tật", "father_name": "họ và tên cha",
    "father_occupation": "nghề nghiệp cha", "mother_name": "họ và tên mẹ",
    "mother_occupation": "nghề nghiệp mẹ", "guardian": "người giám hộ", "phone": "điện thoại",
    "entered_school": "ngày vào trường", "height_cm": "chiều cao", "weight_kg": "cân nặng",
    "health": "sức khỏe", "excused": "nghỉ có phép", "unexcused": "nghỉ không phép",
    "kind": "loại", "before_class": "lớp trước", "before_status": "trạng thái trước",
    "after_class": "lớp sau", "after_status": "trạng thái sau", "other_school": "trường khác",
    "papers": "giấy tờ", "position": "chức vụ", "team": "tổ chuyên môn", "year": "năm học",
    "class_name": "lớp", "school": "trường", "entered": "ngày nhập học", "fingerprint": "nội dung",
    "who": "người", "at": "lúc", "before_ordinal": "STT trước", "after_ordinal": "STT sau",
    "number": "số", "decision": "quyết định thứ", "staff": "mã giáo viên", "disabled": "ngừng dùng",
    "hash": "dấu của mật khẩu", "changed": "lúc đổi", "is_own": "tự đặt", "failures": "số lần sai",
    "last_failure": "lần sai cuối", "command": "lệnh",
    "version": "bản", "paper": "khổ giấy", "last_entry": "mục nhật ký cuối", "kept_at": "lúc lưu",
    "pdf": "mã SHA-256 của tệp PDF", "dump": "mã SHA-256 của nội dung trang", "pupil": "học sinh",
    "name": "họ và tên", "published_by": "người công bố", "published_at": "lúc công bố",
    "reopened_by": "người mở lại", "reopened_at": "lúc mở lại", "reopen_reason": "lý do mở lại",
    "page": "trang", "column_name": "cột", "closed_by": "người trả lời", "closed_at": "lúc trả lời",
    "answer": "trả lời", "seen": "trang đã xem",
  ]
}

/// What a change is about: a row of the school file by names that a person knows.
public struct AuditRecord: Hashable, Sendable {
  /// What it is, such as `mark`, `pupil`, `enrolment`.
  public let kind: String
  /// What names it: for a mark the pupil's code, the year, the period and the subject.
  public let parts: [String]

  /// Reads the array of the audit.
  init(_ text: String) {
    let values = AuditEntry.values(text)
    kind = values.first.flatMap { $0 } ?? ""
    parts = values.dropFirst().map { $0 ?? "" }
  }

  /// `mark HS001 2023-2024 Cuối năm học TOAN`, the kind in the language.
  public func text(_ language: Language) -> String {
    ([kindLabel(language)] + words).joined(separator: " ")
  }

  /// What it is in words, such as `mark`.
  public func kindLabel(_ language: Language) -> String {
    Self.kinds[kind].map { language == .vietnamese ? $0.vi : $0.en } ?? kind
  }

  /// The parts, years and periods as people write them.
  private var words: [String] {
    let yearAt = Self.yearFirst.contains(kind) ? 0 : 1
    let hasYear = ![
      "school", "staff", "pupil", "history", "act", "account", "role", "password", "sign-in", "refusal",
    ].contains(kind)
    return parts.enumerated().map { index, part in
      if hasYear, index == yearAt, let start = Int(part) { return SchoolYear(start: start).text }
      return Period(rawValue: part)?.label ?? part
    }
  }

  /// The same for the values of a message.
  var inWords: String { Message.words(vi: text(.vietnamese), en: text(.english)) }

  /// Kinds whose first part is the year; of the others it is the second.
  private static let yearFirst: Set = [
    "year", "date", "class", "acknowledgement", "award-decision", "kept-document", "kept-page", "signature",
    "approval", "query", "review",
  ]

  private static let kinds: [String: (vi: String, en: String)] = [
    "school": ("thông tin trường", "school"), "year": ("năm học", "year"),
    "date": ("ngày của thời điểm", "date"), "staff": ("cán bộ", "staff"), "class": ("lớp", "class"),
    "pupil": ("học sinh", "pupil"), "enrolment": ("xếp lớp", "enrolment"),
    "result": ("kết quả", "result"), "mark": ("điểm", "mark"),
    "earlier-test": ("lần kiểm tra trước", "earlier test"), "trait": ("phẩm chất/năng lực", "trait"),
    "trait-comment": ("nhận xét phẩm chất/năng lực", "trait comment"),
    "supplementary-mark": ("đánh giá bổ sung", "supplementary mark"),
    "supplementary-trait": ("đánh giá bổ sung phẩm chất/năng lực", "supplementary trait"),
    "award": ("khen thưởng", "award"), "award-decision": ("quyết định khen thưởng", "award decision"),
    "award-entry": ("số vào sổ khen thưởng", "award register"),
    "attendance": ("chuyên cần, sức khỏe", "attendance"),
    "history": ("quá trình học tập", "history"), "movement": ("biến động", "movement"),
    "account": ("tài khoản", "account"), "role": ("vai trò", "role"), "teaching": ("phân công", "teaching"),
    "password": ("mật khẩu", "password"), "sign-in": ("đăng nhập sai", "failed sign-in"),
    "refusal": ("từ chối", "refusal"),
    "acknowledgement": ("xác nhận đã xem", "acknowledgement"),
    "kept-document": ("văn bản lưu", "kept document"), "kept-page": ("trang lưu", "kept page"),
    "signature": ("chữ ký", "signature"), "approval": ("phê duyệt", "approval"),
    "lock": ("khóa điểm", "lock"), "query": ("thắc mắc", "query"), "review": ("lượt xem", "review"),
    "act": ("thao tác", "act"),
  ]
}

/// One change, as the audit has it.
public struct AuditEntry: Hashable, Sendable {
  /// A column of a row that changed.
  public struct Change: Hashable, Sendable {
    /// Its name in the school file, such as `score`.
    public let column: String
    /// What stood there; nil: nothing.
    public let before: String?
    /// What stands there now; nil: nothing.
    public let after: String?

    /// A change.
    public init(column: String, before: String?, after: String?) {
      self.column = column
      self.before = before
      self.after = after
    }
  }

  /// Its number, from 1 without a gap.
  public let number: Int
  /// The number of the act that it belongs to; its own for the entry of an act.
  public let act: Int
  /// The row of the act's file that the change came from.
  public let sourceRow: Int?
  /// What changed.
  public let record: AuditRecord
  /// The columns that changed; for a new or deleted row those that held something.
  public let changes: [Change]
  /// Whether the row was not there before.
  public let isNew: Bool
  /// Whether the row is not there any more.
  public let isDeleted: Bool
  /// SHA-256 over the hash before it and all of the entry, in hexadecimal digits.
  public let hash: String

  init(
    number: Int, act: Int, sourceRow: Int?, record: String, before: String?, after: String?, hash: String
  ) {
    self.number = number
    self.act = act
    self.sourceRow = sourceRow
    self.record = AuditRecord(record)
    self.hash = hash
    isNew = before == nil
    isDeleted = after == nil
    let names = AuditedTable.byKind[self.record.kind]?.columns.map(\.name) ?? []
    let old = before.map(Self.values) ?? []
    let new = after.map(Self.values) ?? []
    changes = names.indices.compactMap { index in
      let (a, b) = (index < old.count ? old[index] : nil, index < new.count ? new[index] : nil)
      // As bytes: two forms of a letter are not the same text.
      return a.map { Array($0.utf8) } == b.map { Array($0.utf8) }
        ? nil : Change(column: names[index], before: a, after: b)
    }
  }

  /// The columns in which two arrays of the same kind of row differ, for the values of a message.
  static func differences(_ kind: String, _ old: String, _ new: String) -> String {
    let changes = AuditEntry(
      number: 0, act: 0, sourceRow: nil, record: "[\"\(kind)\"]", before: old, after: new, hash: ""
    ).changes
    func list(_ language: Language) -> String {
      changes.isEmpty
        ? (language == .vietnamese ? "cách viết (dạng Unicode)" : "the form of its text (Unicode)")
        : changes.map { $0.label(language) }.joined(separator: ", ")
    }
    return Message.words(vi: list(.vietnamese), en: list(.english))
  }

  /// The values of an array of the audit.
  static func values(_ text: String) -> [String?] {
    let parsed = try? JSONSerialization.jsonObject(with: Data(text.utf8))
    return (parsed as? [Any] ?? []).map { value in
      if let text = value as? String { return text }
      return (value as? NSNumber).map { "\($0.intValue)" }
    }
  }
}

/// An act as the audit has it, and the changes made in doing it.
public struct AuditedAct: Hashable, Sendable {
  /// The number of its entry.
  public let number: Int
  /// Who, when, what, from which file.
  public let act: Act
  /// Its changes, in order.
  public internal(set) var entries: [AuditEntry]
}

/// Which entries of the audit to show.
public struct AuditSelection: Hashable, Sendable {
  /// Only what concerns this pupil.
  public var pupil: PupilID?
  /// Only acts of this person.
  public var who: String?
  /// Only acts from this day on, in Vietnam.
  public var since: CivilDate?
  /// Only this entry, or the act with this number.
  public var entry: Int?
  /// Only entries behind this one.
  public var after: Int?
  /// At most so many changes, the latest.
  public var limit: Int?

  /// Whether acts are chosen among.
  var isOfActs: Bool { who != nil || since != nil }

  /// Everything.
  public init() {}
}

extension SchoolFile {
  /// Reads the audit: acts with the changes selected, the earliest first. Acts of which no change is selected are
  /// left out, unless acts alone were asked for.
  public func audit(_ selection: AuditSelection = AuditSelection()) throws(Failure) -> [AuditedAct] {
    let acts = try acts(selection)
    let pupil = selection.pupil.map { Self.quoted($0.rawValue) }
    let entries = try rows(
      """
      SELECT entry, act, source_row, record, before, after, hex(hash) FROM audit
      WHERE entry <> act AND (?1 IS NULL OR ?1 IN (entry, act))
        AND (?2 IS NULL OR substr(record, instr(record, ',') + 1, length(?2)) = ?2)
        AND (?3 IS NULL OR act IN (SELECT value FROM json_each(?3)))
        AND (?5 IS NULL OR entry > ?5)
      ORDER BY entry DESC LIMIT coalesce(?4, -1)
      """,
      bind: { statement in
        statement.bind(selection.entry)
        statement.bind(pupil)
        statement.bind(
          selection.isOfActs ? "[\(acts.map { "\($0.number)" }.joined(separator: ","))]" : nil)
        statement.bind(selection.limit)
        statement.bind(selection.after)
      }
    ) { row in
      AuditEntry(
        number: row.requiredNumber(), act: row.requiredNumber(), sourceRow: row.number(),
        record: row.requiredText(), before: row.text(), after: row.text(),
        hash: row.requiredText().lowercased())
    }
    let byAct = Dictionary(grouping: entries.reversed(), by: \.act)
    // An act that changed nothing, such as a restored backup, shows among its neighbours.
    let first = entries.count == selection.limit ? entries.last?.act ?? 0 : 0
    return acts.compactMap { act in
      let own = byAct[act.number] ?? []
      let isShownAlone = pupil == nil && act.number >= first && (act.isEmpty || act.number == selection.entry)
      guard !own.isEmpty || isShownAlone else { return nil }
      return AuditedAct(number: act.number, act: act.act, entries: own)
    }
  }

  /// The acts that a selection allows, the earliest first.
  private func acts(
    _ selection: AuditSelection
  ) throws(Failure) -> [(number: Int, act: Act, isEmpty: Bool)] {
    let all = try rows(
      """
      SELECT entry, after, (SELECT n.act = n.entry FROM audit n WHERE n.entry = a.entry + 1) IS NOT 0
      FROM audit a WHERE act = entry ORDER BY entry
      """
    ) { row in
      (number: row.requiredNumber(), act: Self.act(row.requiredText()), isEmpty: row.flag() ?? false)
    }
    return all.filter { entry in
      (selection.who.map { $0 == entry.act.who } ?? true)
        && (selection.since.map { entry.act.at.vietnameseDay >= $0 } ?? true)
    }
  }

  /// The number of the last entry of the audit.
  public func lastAuditEntry() throws(Failure) -> Int { try connection.lastEntry() }

  private static func quoted(_ text: String) -> String {
    var bytes: [UInt8] = []
    var copy = text
    copy.withUTF8 { AuditText.append(.text($0), to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func act(_ text: String) -> Act {
    let values = AuditEntry.values(text)
    func value(_ index: Int) -> String? { index < values.count ? values[index] : nil }
    return Act(
      who: value(0) ?? "?", at: value(1).flatMap(Moment.init) ?? Moment(unixSeconds: 0),
      doing: value(2) ?? "?",
      file: value(3))
  }
}
