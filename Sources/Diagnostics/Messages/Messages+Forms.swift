/// Documents.
extension Message {
  /// No such form.
  public static let unknownForm = Message(
    "F001", .usage,
    vi: "không có mẫu \"{name}\". Có phải là \"{suggestion}\" không? Xem: hocba template list",
    en: "no form \"{name}\". Did you mean \"{suggestion}\"? See: hocba template list")
  /// A class whose marks are not complete.
  public static let sheetRefused = Message(
    "F002", .failed,
    vi:
      "chưa in bảng của lớp {class}: học sinh {id} còn thiếu {missing}. Nhập cho đủ hoặc in nháp bằng --draft",
    en: "no sheet for class {class}: pupil {id} lacks {missing}. Enter them, or print a draft with --draft")
  /// A pupil whose marks are not complete.
  public static let cardRefused = Message(
    "F003", .failed,
    vi:
      "chưa in học bạ của học sinh {id} lớp {class}: còn thiếu {missing}. Nhập cho đủ hoặc in nháp bằng --draft",
    en:
      "no report card for pupil {id} of class {class}: {missing} missing. Enter them, or print a draft with --draft"
  )
  /// A letter of a document that the fonts lack.
  public static let documentLacksLetter = Message(
    "F004", .badData,
    vi:
      "không in được {document}: phông chữ không có ký tự {character} ({code}). Sửa ký tự này trong dữ liệu",
    en: "{document} cannot be printed: the font has no character {character} ({code}). Correct it in the data"
  )
  /// A class of which nothing is recorded.
  public static let classWithoutResults = Message(
    "F008", .failed,
    vi:
      "lớp {class} chưa có kết quả nào ({period}), chưa in được. Nạp trước: hocba import results TỆP --class {class} --period {code}",
    en:
      "class {class} has no results yet ({period}) and is not printed. First: hocba import results FILE --class {class} --period {code}"
  )
  /// A class without pupils.
  public static let emptyClass = Message(
    "F005", .remark,
    vi: "lớp {class} chưa có học sinh đang học, không có gì để in",
    en: "class {class} has no pupils present, nothing to print")
  /// A period a form is not made for yet.
  public static let formNotForPeriod = Message(
    "F006", .usage,
    vi: "mẫu {form} chưa in được cho thời điểm {period}. Dùng --period {possible}",
    en: "the form {form} cannot be printed for {period} yet. Use --period {possible}")
  /// An option that says something about another form only.
  public static let optionOfOtherForm = Message(
    "F019", .usage,
    vi: "{option} chỉ dùng cho mẫu {used}, không có tác dụng với {form}. Bỏ {option} rồi chạy lại",
    en: "{option} is for the form {used} only and means nothing to {form}. Leave {option} out")
  /// A pupil who left with incomplete marks, not counted as refused.
  public static let departedSkipped = Message(
    "F007", .remark,
    vi: "bỏ qua học sinh {id} lớp {class}: trạng thái \"{status}\", điểm không đủ",
    en: "pupil {id} of class {class} left out: status \"{status}\", marks not complete")
  /// Pupils of a class who have left and are not on its sheet.
  public static let notOnSheet = Message(
    "F014", .remark,
    vi:
      "bảng tổng hợp lớp {class} không có {pupils}. Nếu khi đó em còn học, hãy xóa Trạng thái và ghi ngày đi: hocba move out --pupil … --date …",
    en:
      "the sheet of class {class} is without {pupils}. If they were still there, clear their Trạng thái and record the day they left: hocba move out --pupil … --date …"
  )
  /// A form of a class or of the school asked for by a pupil.
  public static let wholeClassPrinted = Message(
    "F015", .remark, vi: "{form} là văn bản của cả lớp: in cả lớp {class}",
    en: "{form} is of a whole class: all of class {class} is printed")
}

/// The command `print`.
extension Message {
  /// Nothing says what to print.
  public static let scopeMissing = Message(
    "F010", .usage,
    vi: "chưa nói in cho ai. Thêm --class 4A, --grade 4, --pupil MÃ hoặc --all ({usage})",
    en: "nothing says whose documents. Add --class 4A, --grade 4, --pupil CODE or --all ({usage})")
  /// A day the calendar does not have.
  public static let dateMalformed = Message(
    "F011", .usage,
    vi: "\"{value}\" không phải ngày hợp lệ. Viết như 31/05/2024 hoặc 2024-05-31",
    en: "\"{value}\" is not a day. Write 31/05/2024 or 2024-05-31")
}

/// The command `demo`.
extension Message {
  /// The folder holds another school's file.
  public static let demoWouldOverwrite = Message(
    "F020", .cannotCreate,
    vi: "ở đây đã có sổ của một trường khác, không ghi đè. Chọn thư mục khác: hocba demo THƯ-MỤC",
    en: "another school's file is here and is not overwritten. Choose another folder: hocba demo DIR")
}

/// Years.
extension Message {
  /// A year that is open but has no classes yet.
  public static let yearWithoutClasses = Message(
    "F012", .missingInput,
    vi: "năm học {year} chưa có lớp nào. Nạp trước: hocba import classes TỆP; hoặc chọn năm khác bằng --year",
    en:
      "the school year {year} has no classes yet. First: hocba import classes FILE; or choose another year with --year"
  )
}

/// Decisions after the end of the year.
extension Message {
  /// Decisions that are later than a sheet, and so not on it.
  public static let laterDecisions = Message(
    "F013", .remark,
    vi:
      "lớp {class}: {count} quyết định hoặc đánh giá bổ sung có sau ngày {date} nên không ghi trên bảng này. Muốn in kết quả về sau, thêm --date với ngày muộn hơn.",
    en:
      "class {class}: {count} decisions or supplementary assessments are later than {date} and not on this sheet. To print the later state, give a later --date."
  )
}
