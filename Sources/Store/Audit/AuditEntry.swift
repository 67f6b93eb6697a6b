public import Diagnostics
import Foundation
public import Records

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

  /// `mark HS001 2023 end-year TOAN`, the kind in the language.
  public func text(_ language: Language) -> String {
    ([Self.kinds[kind].map { language == .vietnamese ? $0.vi : $0.en } ?? kind] + parts)
      .joined(separator: " ")
  }

  /// The same for the values of a message.
  var words: String { Message.words(vi: text(.vietnamese), en: text(.english)) }

  private static let kinds: [String: (vi: String, en: String)] = [
    "school": ("thông tin trường", "school"), "year": ("năm học", "year"),
    "date": ("ngày của thời điểm", "date"), "staff": ("cán bộ", "staff"), "class": ("lớp", "class"),
    "pupil": ("học sinh", "pupil"), "enrolment": ("xếp lớp", "enrolment"),
    "result": ("kết quả", "result"), "mark": ("điểm", "mark"),
    "earlier-test": ("lần kiểm tra trước", "earlier test"), "trait": ("phẩm chất/năng lực", "trait"),
    "trait-comment": ("nhận xét phẩm chất/năng lực", "trait comment"),
    "supplementary-mark": ("đánh giá bổ sung", "supplementary mark"),
    "supplementary-trait": ("đánh giá bổ sung phẩm chất/năng lực", "supplementary trait"),
    "award": ("khen thưởng", "award"), "attendance": ("chuyên cần, sức khỏe", "attendance"),
    "history": ("quá trình học tập", "history"), "movement": ("biến động", "movement"),
    "acknowledgement": ("xác nhận đã xem", "acknowledgement"), "act": ("thao tác", "act"),
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
      return a == b ? nil : Change(column: names[index], before: a, after: b)
    }
  }

  /// The columns in which two texts of the same kind of row differ.
  static func differences(_ kind: String, _ old: String, _ new: String) -> [String] {
    AuditEntry(number: 0, act: 0, sourceRow: nil, record: "[\"\(kind)\"]", before: old, after: new, hash: "")
      .changes.map(\.column)
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
  /// Only acts from this day on, in universal time.
  public var since: CivilDate?
  /// Only this entry, or the act with this number.
  public var entry: Int?
  /// At most so many changes, the latest.
  public var limit: Int?

  /// Everything.
  public init() {}
}

extension SchoolFile {
  /// Reads the audit: acts with the changes selected, the earliest first. Acts of which no change is selected are
  /// left out, unless acts alone were asked for.
  public func audit(_ selection: AuditSelection = AuditSelection()) throws(Failure) -> [AuditedAct] {
    let entries = try rows(
      """
      SELECT entry, act, source_row, record, before, after, hex(hash) FROM audit
      WHERE entry <> act AND (?1 IS NULL OR instr(record, ?1) > 0) AND (?2 IS NULL OR ?2 IN (entry, act))
        AND (?3 IS NULL OR act IN (SELECT entry FROM audit WHERE act = entry AND after >= '' AND instr(after, ?3) = 2))
      ORDER BY entry DESC
      """,
      bind: { statement in
        statement.bind(selection.pupil.map { Self.quoted($0.rawValue) })
        statement.bind(selection.entry)
        statement.bind(selection.who.map(Self.quoted))
      }
    ) { row in
      AuditEntry(
        number: row.requiredNumber(), act: row.requiredNumber(), sourceRow: row.number(),
        record: row.requiredText(), before: row.text(), after: row.text(),
        hash: row.requiredText().lowercased())
    }
    let acts = Dictionary(
      try rows("SELECT entry, after FROM audit WHERE act = entry") { row in
        (row.requiredNumber(), Self.act(row.requiredText()))
      }, uniquingKeysWith: { first, _ in first })
    var chosen: [AuditEntry] = []
    for entry in entries {
      if let limit = selection.limit, chosen.count >= limit { break }
      if let pupil = selection.pupil, !entry.record.parts.contains(pupil.rawValue) { continue }
      if let since = selection.since, let act = acts[entry.act], act.at.day < since { continue }
      chosen.append(entry)
    }
    var result: [AuditedAct] = []
    for entry in chosen.reversed() {
      if result.last?.number != entry.act {
        let act = acts[entry.act] ?? Act(who: "?", at: Moment(unixSeconds: 0), doing: "?")
        result.append(AuditedAct(number: entry.act, act: act, entries: []))
      }
      result[result.count - 1].entries.append(entry)
    }
    return result
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
