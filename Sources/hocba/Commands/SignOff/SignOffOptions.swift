import HocBaKit
import Vietnamese

extension Option {
  static let signedForm = Option(
    "--form", .choice(Form.signed.map(\.rawValue)),
    Words(
      vi: "mẫu (mặc định: result-sheet, bảng tổng hợp của lớp)",
      en: "the form (default: result-sheet, the class sheet)"))
  static let signedPages = Option(
    "--page", .text(Words("1-3")),
    Words(
      vi: "trang: 2, 1-3, 1,3, hoặc all khi đã xem hết (hocba review)",
      en: "pages: 2, 1-3, 1,3, or all when they have been seen (hocba review)"))
  static let signedPaper = Option(
    "--paper", .choice(Paper.allCases.map(\.rawValue).sorted(by: >), aliases: ["a4", "a3"]),
    Words(
      vi: "khổ giấy ký (mặc định: khổ đã ký, rồi A3 cho bảng tổng hợp như khi đóng tập, A4 cho mẫu khác)",
      en: "the paper signed on (default: that of before, then A3 for sheets as they are bound, A4 for others)"
    ))
  static let reopenReason = Option(
    "--reason", .text(Words(vi: "LÝ-DO", en: "REASON")),
    Words(vi: "vì sao mở lại, ghi vào nhật ký", en: "why it is reopened, for the audit"))
  static let reviewPlace = Option(
    "-o", .text(Words(vi: "NƠI", en: "PATH")),
    Words(
      vi: "tệp .pdf, hoặc thư mục (mặc định: thư mục hiện tại)",
      en: "a .pdf file, or a folder (default: the current folder)"))
  static let queryPage = Option(
    "--page", .text(Words("2")), Words(vi: "trang", en: "the page"))
  static let queryColumn = Option(
    "--column", .text(Words(vi: "CỘT", en: "COLUMN")),
    Words(vi: "cột, ví dụ \"Toán: Điểm\"", en: "the column, such as \"Toán: Điểm\""))
  static let queryNote = Option(
    "--note", .text(Words(vi: "LỜI", en: "TEXT")), Words(vi: "điều cần hỏi", en: "what is asked"))
  static let queryAnswer = Option(
    "--answer", .text(Words(vi: "LỜI", en: "TEXT")), Words(vi: "trả lời", en: "the answer"))
  static let queriesToo = Option(
    "--all", .flag, Words(vi: "cả thắc mắc đã trả lời", en: "answered ones too"))
  static let birthDates = Option(
    "--birth-dates", .flag,
    Words(vi: "bảng công bố có cả ngày sinh", en: "birth dates on the notice too"))
  static let traitLevels = Option(
    "--traits", .flag,
    Words(vi: "bảng công bố có cả phẩm chất, năng lực", en: "trait levels on the notice too"))
  static let keptPlace = Option(
    "-o", .text(Words(vi: "TỆP.pdf", en: "FILE.pdf")),
    Words(
      vi: "ghi văn bản lưu ra tệp này để so bằng mắt",
      en: "write the kept document to this file, to compare by eye"))
}

extension Option {
  static let inArchive = Option(
    "--archive", .text(Words(vi: "THƯ-MỤC", en: "DIR")),
    Words(
      vi: "đối chiếu với hồ sơ lưu trữ này thay vì sổ của trường; không cần tài khoản",
      en: "look in this archive instead of the school file; no account is needed"))
}

extension Session {
  /// The value of `--form`.
  var signedForm: Form { arguments[.signedForm].flatMap(Form.init) ?? .resultSheet }

  /// The document that `--class`, `--period` and `--form` name.
  func signedUnit(in school: SchoolFile) throws(Failure) -> SignedUnit {
    _ = try required(.className)
    let form = signedForm
    // A card has one period; of the others it must be said which.
    if form.periods.count > 1 { _ = try required(.period) }
    let period = period ?? form.periods.last ?? .endYear
    guard form.periods.contains(period) else {
      throw Failure(
        .formNotForPeriod,
        [
          "form": form.rawValue, "period": period.rawValue,
          "possible": form.periods.map(\.rawValue).joined(separator: ", "),
        ])
    }
    let scope = try classScope(in: school)
    return SignedUnit(form, of: scope.className ?? ClassName(rawValue: ""), at: period, in: scope.year)
  }

  /// Who acts on a document of a class, if that person may: the one place where a right is weighed against a class.
  ///
  /// While no accounts are in force everybody may, and signing and approving say so.
  func signer(_ right: Right, of unit: SignedUnit, in school: SchoolFile) throws(Failure) -> Signer {
    try require(right, of: unit.className, in: unit.year, of: school)
    let who = act().who
    if isSingleUser, right == .sign || right == .approve {
      console.report(.note(.singleUser, ["who": who]))
    }
    let person = try account.flatMap { account throws(Failure) in
      try school.staff().first { $0.id == account.staff }
    }
    return Signer(who: who, name: person?.fullName)
  }

  /// A document in words: `Bảng tổng hợp 4A`, in English by the word of the command.
  func name(of unit: SignedUnit) -> String {
    let form = language == .vietnamese ? unit.signedForm.shortName : unit.form
    return "\(form) \(unit.className.rawValue)"
  }

  /// The value of `--paper` of commands that sign.
  var signedPaper: Paper? { arguments[.signedPaper].flatMap { Paper(rawValue: $0.uppercased()) } }
}
