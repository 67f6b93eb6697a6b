/// Mistakes on the command line (contract, section 1).
extension Message {
  /// No such command.
  public static let commandUnknown = Message(
    "C001", .usage,
    vi: "không có lệnh \"{word}\". Các lệnh: {known}. Xem: {help}",
    en: "there is no command \"{word}\". Commands: {known}. See: {help}")

  /// No such command, but nearly.
  public static let commandMisspelt = Message(
    "C002", .usage,
    vi: "không có lệnh \"{word}\". Có phải ý là \"{near}\"? Xem: {help}",
    en: "there is no command \"{word}\". Did you mean \"{near}\"? See: {help}")

  /// Nothing, or only half a command, was typed.
  public static let commandMissing = Message(
    "C003", .usage,
    vi: "thiếu lệnh sau \"{typed}\": {known}. Xem: {help}",
    en: "a command is missing after \"{typed}\": {known}. See: {help}")

  /// No such option.
  public static let optionUnknown = Message(
    "C004", .usage,
    vi: "không có tùy chọn \"{option}\" ở đây. Xem: {help}",
    en: "there is no option \"{option}\" here. See: {help}")

  /// No such option, but nearly.
  public static let optionMisspelt = Message(
    "C005", .usage,
    vi: "không có tùy chọn \"{option}\" ở đây. Có phải ý là \"{near}\"? Xem: {help}",
    en: "there is no option \"{option}\" here. Did you mean \"{near}\"? See: {help}")

  /// An option without its value.
  public static let optionWithoutValue = Message(
    "C006", .usage,
    vi: "tùy chọn {option} cần một giá trị: {option} {placeholder}. Xem: {help}",
    en: "the option {option} needs a value: {option} {placeholder}. See: {help}")

  /// A value where there is none.
  public static let optionTakesNoValue = Message(
    "C007", .usage,
    vi: "tùy chọn {option} không nhận giá trị (đã ghi \"{value}\"). Xem: {help}",
    en: "the option {option} takes no value (it was given \"{value}\"). See: {help}")

  /// The same option twice with different values.
  public static let optionTwice = Message(
    "C008", .usage,
    vi: "tùy chọn {option} được ghi hai lần: \"{first}\" và \"{value}\". Giữ lại một.",
    en: "the option {option} is given twice: \"{first}\" and \"{value}\". Keep one.")

  /// A value that is none of the choices.
  public static let valueUnknown = Message(
    "C009", .usage,
    vi: "{name} không nhận \"{value}\". Dùng một trong: {choices}.",
    en: "{name} cannot be \"{value}\". Use one of: {choices}.")

  /// A value that is nearly one of the choices.
  public static let valueMisspelt = Message(
    "C010", .usage,
    vi: "{name} không nhận \"{value}\". Có phải ý là \"{near}\"? Dùng một trong: {choices}.",
    en: "{name} cannot be \"{value}\". Did you mean \"{near}\"? Use one of: {choices}.")

  /// A word too few.
  public static let operandMissing = Message(
    "C011", .usage,
    vi: "thiếu {name}. Cách gõ: {usage}",
    en: "{name} is missing. Type: {usage}")

  /// A word too many.
  public static let operandExtra = Message(
    "C012", .usage,
    vi: "thừa \"{value}\". Cách gõ: {usage}",
    en: "\"{value}\" is too much. Type: {usage}")

  /// Two options that exclude each other.
  public static let optionsExclude = Message(
    "C013", .usage,
    vi: "không dùng {first} cùng với {second}. Bỏ một trong hai.",
    en: "{first} and {second} cannot be used together. Leave out one.")

  /// An option that this command cannot do without.
  public static let optionMissing = Message(
    "C014", .usage,
    vi: "thiếu {option}. Cách gõ: {usage}",
    en: "{option} is missing. Type: {usage}")

  /// A school year that is none.
  public static let yearMalformed = Message(
    "C015", .usage,
    vi: "\"{value}\" không phải năm học. Viết hai năm liền nhau, ví dụ 2023-2024.",
    en: "\"{value}\" is not a school year. Write two years that follow, such as 2023-2024.")

  /// A grade that is none.
  public static let gradeMalformed = Message(
    "C016", .usage,
    vi: "\"{value}\" không phải khối lớp. Viết một số từ 1 đến 5.",
    en: "\"{value}\" is not a grade. Write a number from 1 to 5.")

  /// No school year has been opened.
  public static let noYearOpened = Message(
    "C020", .missingInput,
    vi: "sổ này chưa mở năm học nào. Gõ: hocba year open 2023-2024 (thay bằng năm học của trường).",
    en:
      "no school year has been opened in this school file. Type: hocba year open 2023-2024 (or the year you need)."
  )

  /// The school year has not been opened.
  public static let yearNotOpened = Message(
    "C021", .missingInput,
    vi: "năm học {year} chưa được mở; đã mở: {known}. Gõ: hocba year open {year}",
    en: "the school year {year} has not been opened; opened: {known}. Type: hocba year open {year}")

  /// The class does not exist.
  public static let classNotFound = Message(
    "C022", .missingInput,
    vi: "không có lớp \"{class}\" trong năm học {year}. Các lớp: {known}.",
    en: "there is no class \"{class}\" in {year}. Classes: {known}.")

  /// The pupil does not exist.
  public static let pupilNotFound = Message(
    "C023", .missingInput,
    vi: "không có học sinh mã \"{pupil}\" trong năm học {year}. Xem lại mã trong bảng học sinh.",
    en: "there is no pupil \"{pupil}\" in {year}. Check the code in the table of pupils.")

  /// No class of the grade.
  public static let gradeNotFound = Message(
    "C024", .missingInput,
    vi: "năm học {year} không có lớp nào khối {grade}. Nạp bảng lớp: hocba import classes TỆP",
    en: "there is no class of grade {grade} in {year}. Import the classes: hocba import classes FILE")

  /// The folder with templates is nowhere.
  public static let homeNotFound = Message(
    "C025", .missingInput,
    vi:
      "không tìm thấy thư mục Templates của chương trình. Đặt biến HOCBA_HOME trỏ tới thư mục chứa Templates, Fonts và Samples.",
    en:
      "the program's folder Templates was not found. Set HOCBA_HOME to the folder that holds Templates, Fonts and Samples."
  )

  /// Standard output cannot be written.
  public static let outputFailed = Message(
    "C026", .cannotCreate,
    vi: "không ghi được kết quả ra đầu ra chuẩn: {reason}. Ghi vào tệp bằng -o, hoặc giải phóng chỗ trống.",
    en:
      "the result could not be written to standard output: {reason}. Write to a file with -o, or free some space."
  )

  /// Not a whole number above nought.
  public static let countMalformed = Message(
    "C027", .usage,
    vi: "\"{value}\" sau {option} không phải số nguyên từ 1 trở lên; sửa lại, ví dụ: {option} 50",
    en: "\"{value}\" behind {option} is no whole number from 1 up; correct it, such as: {option} 50")
}
