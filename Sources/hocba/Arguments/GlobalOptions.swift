import HocBaKit

/// The options that every command takes, before or behind it (contract, section 1).
extension Option {
  static let school = Option(
    "--school", .text(Words(vi: "TỆP", en: "FILE")),
    Words(
      vi: "sổ của trường (mặc định: $HOCBA_SCHOOL, rồi school.hocba trong thư mục hiện tại)",
      en: "the school file (default: $HOCBA_SCHOOL, then school.hocba in the current folder)"))
  static let year = Option(
    "--year", .text(Words("2023-2024")),
    Words(vi: "năm học (mặc định: năm mới nhất đã mở)", en: "the school year (default: the newest opened)"))
  static let language = Option(
    "--lang", .choice(Language.allCases.map(\.rawValue)),
    Words(
      vi: "ngôn ngữ (mặc định theo LC_ALL, LC_MESSAGES, LANG)",
      en: "the language (default by LC_ALL, LC_MESSAGES, LANG)"))
  static let user = Option(
    "--as", .text(Words(vi: "NGƯỜI", en: "USER")),
    Words(
      vi: "người thao tác: tên tài khoản (mặc định: $HOCBA_USER, rồi người dùng của máy)",
      en: "who does it: the name of the account (default: $HOCBA_USER, then the user of the machine)"))
  static let passwordDescriptor = Option(
    "--password-fd", .text(Words(vi: "SỐ", en: "N")),
    Words(
      vi:
        "đọc mật khẩu từ tệp đang mở số này, mỗi dòng một mật khẩu (hoặc $HOCBA_PASSWORD, hoặc gõ khi được hỏi)",
      en: "read the password from this open file, one a line (or $HOCBA_PASSWORD, or type it when asked)"))
  static let json = Option(
    "--json", .flag,
    Words(vi: "kết quả dạng JSON cho chương trình khác", en: "the result as JSON, for programs"))
  static let quiet = Option(
    "--quiet", .flag, Words(vi: "chỉ báo lỗi", en: "report errors only"))
  static let noColor = Option(
    "--no-color", .flag, Words(vi: "không tô màu", en: "no colours"))
  static let templates = Option(
    "--templates", .text(Words(vi: "THƯ-MỤC", en: "DIR")),
    Words(
      vi: "mẫu riêng của trường, tìm trước (hoặc $HOCBA_TEMPLATES)",
      en: "the school's own forms, looked at first (or $HOCBA_TEMPLATES)"))
  static let version = Option(
    "--version", .flag, Words(vi: "số phiên bản", en: "the version"))
  static let help = Option(
    "--help", short: "-h", .flag, Words(vi: "hướng dẫn", en: "this help"))

  static let globals = [
    school, year, language, json, quiet, noColor, templates, user, passwordDescriptor, version, help,
  ]
}
