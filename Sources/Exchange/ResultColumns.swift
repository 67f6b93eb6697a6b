import Records
import Vietnamese

/// What a column of the table of results is about, under one regulation.
enum ResultField: Hashable, Sendable {
  case level(subject: String)
  case score(subject: String)
  case comment(subject: String)
  case trait(String)
  case traitComment(group: String)
}

/// The columns of the table of results (contract, section 3): some are the same for all, the others follow from
/// the regulations in scope.
struct ResultColumns: Sendable {
  static let ordinal = PupilColumns.ordinal
  static let id = PupilFinder.id
  static let fullName = PupilFinder.fullName
  static let className = PupilFinder.className
  static let period = TableColumn("Thời điểm", aliases: ["Thời điểm đánh giá", "giaiDoan"])
  /// Of files that say no more than the term.
  static let term = TableColumn("Học kỳ", aliases: ["hocKy"])
  static let awards = TableColumn("Khen thưởng")
  static let note = TableColumn("Ghi chú")
  static let outcome = TableColumn("Kết quả xác nhận")
  static let promotion = TableColumn("Quyết định lên lớp")
  /// `Chưa được lên lớp`, a tick: computed, or decided by the principal, so never taken from a file.
  static let notPromoted = TableColumn("Chưa được lên lớp", aliases: ["ChuaLenLop", "Chưa lên lớp"])
  /// Computed when exported.
  static let computed = [
    TableColumn("Đánh giá KQGD", .ignored, aliases: ["Đánh giá kết quả giáo dục"]),
    TableColumn("Hoàn thành chương trình lớp học", .ignored),
    TableColumn("Được lên lớp", .ignored),
  ]
  /// Results that other programs computed, as four ticks.
  static let overallTick = TableColumn(
    "Hoàn thành xuất sắc", .foreignResult,
    aliases: [
      "Hoàn thành tốt", "Hoàn thành", "Chưa hoàn thành", "HoanThanhXuatSac", "HoanThanhTot", "HoanThanh",
      "ChuaHoanThanh", "hoanThanhChuongTrinhTieuHoc", "renLuyenLai", "HTCTLH", "hthanhCtrinhLhoc", "Lên lớp",
      "lenLop",
    ])
  /// Codes of ready-made comments.
  static let commentCode = TableColumn("Mã nhận xét", .ignored)
  /// For the reader's eye; the pupils' table has them.
  private static let shown = [
    TableColumn("Giới tính", .ignored, aliases: ["Nữ"]),
    TableColumn("Khối", .ignored, aliases: ["Khối học", "khoiHoc"]),
    TableColumn("Năm học", .ignored, aliases: ["namHoc"]),
  ]

  let catalogue: ColumnCatalogue
  /// By the heading of a catalogue column: what it means under each regulation, by id; of several meanings the
  /// first that a grade has.
  private let meanings: [String: [String: [ResultField]]]

  init(_ regulations: [Regulation]) {
    var meanings: [String: [String: [ResultField]]] = [:]
    var order: [String] = []
    var keys: [HeadingKey: String] = [:]
    func note(_ heading: String, _ fields: [ResultField], _ regulation: Regulation) {
      let key = HeadingKey(heading)
      if keys[key] == nil {
        keys[key] = heading
        order.append(heading)
      }
      let known = keys[key] ?? heading
      if meanings[known]?[regulation.id] == nil { meanings[known, default: [:]][regulation.id] = fields }
    }
    for regulation in regulations {
      for (heading, field) in Self.headings(of: regulation) { note(heading, [field], regulation) }
    }
    for regulation in regulations {
      for (heading, field) in Self.aliases(of: regulation) { note(heading, [field], regulation) }
    }
    for regulation in regulations {
      for (heading, fields) in ResultShortKeys.fields(of: regulation) { note(heading, fields, regulation) }
    }
    self.meanings = meanings
    catalogue = ColumnCatalogue(
      [
        Self.ordinal, Self.id, PupilFinder.ministryID, PupilFinder.nationalID, Self.fullName,
        PupilFinder.birthDate, Self.className, Self.period, Self.term,
      ] + order.map { TableColumn($0) }
        + [Self.awards, Self.note, Self.outcome, Self.promotion, Self.notPromoted]
        + ResultShortKeys.awardTicks + Self.computed + [Self.overallTick, Self.commentCode] + Self.shown,
      keys: [Self.id, PupilFinder.ministryID, PupilFinder.nationalID],
      otherKeys: [Self.fullName, PupilFinder.birthDate])
  }

  /// Whether a table has a column of which something would be recorded.
  func hasResults(in table: SheetTable) -> Bool {
    meanings.keys.contains { table.has(TableColumn($0)) }
      || ([Self.awards, Self.note, Self.outcome, Self.promotion] + ResultShortKeys.awardTicks)
        .contains(where: table.has)
  }

  /// The columns of a table that hold marks and comments, with what each means in a grade under a regulation: nil
  /// when the regulation has no such thing, so that its cells must be empty.
  func fields(in table: SheetTable, under regulation: Regulation, grade: Int) -> [(
    heading: String, position: Int, field: ResultField?
  )] {
    let exact = Set(Self.headings(of: regulation).map { HeadingKey($0.0) })
    var found: [(heading: String, position: Int, field: ResultField?)] = []
    var taken: [ResultField: Int] = [:]
    for column in catalogue.columns {
      guard let meaning = meanings[column.heading], let position = table.position(of: column) else {
        continue
      }
      let possible = meaning[regulation.id] ?? []
      var field = possible.first { regulation.has($0, in: grade) } ?? possible.first
      // `Tin học: Mức` may be TT22's subject or short for one of TT27's: the full heading goes first.
      if let known = field {
        if let earlier = taken[known] {
          if exact.contains(HeadingKey(column.heading)) {
            found[earlier].field = nil
            taken[known] = found.count
          } else {
            field = nil
          }
        } else {
          taken[known] = found.count
        }
      }
      found.append((column.heading, position, field))
    }
    return found.sorted { $0.position < $1.position }
  }

  /// The headings of the contract for all that a regulation knows, in its order.
  static func headings(of regulation: Regulation) -> [(String, ResultField)] {
    var result: [(String, ResultField)] = []
    for subject in regulation.subjects {
      let fields: [ResultField] = [
        .level(subject: subject.code), .score(subject: subject.code), .comment(subject: subject.code),
      ]
      for (part, field) in zip(subjectParts, fields) { result.append((heading(subject.label, part), field)) }
    }
    for group in regulation.traitGroups {
      for trait in group.traits { result.append((heading(trait, group), .trait(trait.code))) }
    }
    for group in regulation.traitGroups {
      result.append((group.commentColumn, .traitComment(group: group.code)))
    }
    return result
  }

  /// The parts of a subject, in the order of the table.
  static let subjectParts = ["Mức", "Điểm", "Nhận xét"]

  /// Short names of a subject met in files.
  static func shortNames(of label: String) -> [String] { SubjectAliases.of(label) }

  static func heading(_ subject: String, _ part: String) -> String { "\(subject): \(part)" }

  static func heading(_ trait: Regulation.Trait, _ group: Regulation.TraitGroup) -> String {
    "\(group.columnPrefix): \(trait.label)"
  }

  /// Other headings met in files (forms.md 8.2).
  private static func aliases(of regulation: Regulation) -> [(String, ResultField)] {
    var result: [(String, ResultField)] = []
    for subject in regulation.subjects {
      let labels = [subject.label] + (SubjectAliases.of(subject.label))
      let parts: [(ResultField, [String])] = [
        (.level(subject: subject.code), ["Mức", "Mức đạt được"]),
        (.score(subject: subject.code), ["Điểm", "Điểm KTĐK"]),
        (.comment(subject: subject.code), ["Nhận xét", "Nội dung nhận xét"]),
      ]
      for label in labels {
        for (field, words) in parts {
          for word in words { result.append(("\(label): \(word)", field)) }
        }
      }
    }
    for group in regulation.traitGroups {
      for trait in group.traits {
        for prefix in [group.columnPrefix, group.label, group.sheetLabel] {
          for label in [trait.label, trait.sheetLabel].compactMap(\.self) + SubjectAliases.of(trait.label) {
            result.append(("\(prefix): \(label)", .trait(trait.code)))
          }
        }
      }
    }
    return result
  }
}

extension Regulation {
  /// Whether pupils of a grade have such a cell at some period.
  fileprivate func has(_ field: ResultField, in grade: Int) -> Bool {
    switch field {
    case .level(let code), .score(let code), .comment(let code):
      subjects.contains { $0.code == code && $0.isTaught(in: grade) }
    case .trait(let code):
      traitGroups.contains { group in group.traits.contains { $0.code == code && $0.grades.contains(grade) } }
    case .traitComment: true
    }
  }
}

/// Short names of subjects met in files (forms.md 1.1 and 8.2), by the long label.
private enum SubjectAliases {
  static func of(_ label: String) -> [String] { table[label.matchingKey] ?? [] }

  private static let table: [String: [String]] = {
    let short: [String: [String]] = [
      "Tiếng Việt": ["T.Việt", "TV"],
      "Ngoại ngữ 1": ["Ngoại ngữ", "Ng.Ngữ 1", "Ng.Ngữ", "Tiếng Anh"],
      "Ngoại ngữ": ["Ngoại ngữ 1", "Ng.Ngữ", "Tiếng Anh"],
      "Lịch sử và Địa lí": ["LS&ĐL", "LS & ĐL", "LS/ĐL", "LS và ĐL"],
      "Khoa học": ["KH"],
      "Tin học và Công nghệ (Tin học)": ["TH-CN (Tin học)", "Tin học"],
      "Tin học và Công nghệ (Công nghệ)": ["TH-CN (Công nghệ)", "Công nghệ", "C.Nghệ"],
      "Đạo đức": ["Đ.Đức"],
      "Tự nhiên và Xã hội": ["TN-XH", "TN & XH", "TNXH"],
      "Giáo dục thể chất": ["GDTC", "Thể chất", "Thể dục"],
      "Nghệ thuật (Âm nhạc)": ["Âm nhạc", "Nhạc"],
      "Nghệ thuật (Mĩ thuật)": ["Mĩ thuật"],
      "Âm nhạc": ["Nhạc"],
      "Hoạt động trải nghiệm": ["HĐTN"],
      "Tiếng dân tộc": ["Tiếng dân tộc thiểu số"],
      "Tự học và giải quyết vấn đề": ["Tự học, giải quyết vấn đề"],
    ]
    return Dictionary(uniqueKeysWithValues: short.map { ($0.key.matchingKey, $0.value) })
  }()
}
