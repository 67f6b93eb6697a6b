/// Slips in templates that are each one error, at the attribute or the letter that is wrong.
extension Message {
  /// A column that comes out too narrow for a letter.
  public static let columnTooThin = Message(
    "T025", .badData,
    vi:
      "{name}=\"{value}\" để cột \"{column}\" rộng {width} mm trên khổ {paper}, trừ padding không còn đủ cho một chữ. Cần width ít nhất {need} mm",
    en:
      "{name}=\"{value}\" leaves column \"{column}\" {width} mm on {paper}, which less its padding is no room for a letter. It needs a width of {need} mm at least"
  )
  /// Padding that leaves no room in a column.
  public static let paddingTooWide = Message(
    "T033", .badData,
    vi:
      "{name}=\"{value}\" không chừa chỗ cho chữ nào: cột \"{column}\" chỉ rộng {width} mm trên khổ {paper}. Giảm padding, nhiều nhất {most} mm",
    en:
      "{name}=\"{value}\" leaves no room for a letter: column \"{column}\" is {width} mm wide on {paper}. Reduce the padding, to {most} mm at most"
  )
  /// A brace that nothing opened.
  public static let strayBrace = Message(
    "T026", .badData,
    vi: "dấu } ở đây không có dấu { trước nó. Xóa đi, hoặc viết }} nếu muốn in dấu ngoặc",
    en: "this } has no { before it. Take it out, or write }} where a brace is to be printed")
  /// A name of a variable that expressions cannot say.
  public static let badVariableName = Message(
    "T027", .badData,
    vi:
      "{name}=\"{value}\" không dùng làm tên được. Chỉ dùng chữ cái và chữ số, bắt đầu bằng chữ cái, ví dụ {name}=\"pupil\"",
    en:
      "{name}=\"{value}\" cannot be a name. Use letters and digits, a letter first, such as {name}=\"pupil\""
  )
  /// A name of a variable that is taken.
  public static let nameTaken = Message(
    "T028", .badData,
    vi: "{name}=\"{value}\": tên \"{value}\" đã có ở đây. Chọn tên khác",
    en: "{name}=\"{value}\": there is a \"{value}\" here already. Choose another name")
  /// Words where only elements stand.
  public static let strayText = Message(
    "T029", .badData,
    vi: "chữ không được đứng thẳng trong <{parent}>. Đặt vào một trong các thẻ: {candidates}",
    en: "there can be no text directly in <{parent}>. Put it into one of: {candidates}")
  /// Margins that leave nothing of the page.
  public static let marginsTooWide = Message(
    "T030", .badData,
    vi:
      "margins=\"{value}\" không chừa chỗ nào trên trang {paper} ({width} × {height} mm). Giảm lề",
    en:
      "margins=\"{value}\" leave no room on the {paper} page ({width} × {height} mm). Make them smaller")
  /// Something wider than the page it should stand on.
  public static let widerThanPage = Message(
    "T031", .badData,
    vi: "{name}=\"{value}\" rộng bằng hoặc hơn phần in được của trang {paper} ({space} mm). Giảm bớt",
    en: "{name}=\"{value}\" is as wide as what the {paper} page has room for ({space} mm). Make it less")
  /// A field of many values, without saying which.
  public static let keyNeeded = Message(
    "T032", .badData,
    vi:
      "\"{expression}\" có một giá trị cho mỗi {key}, phải nói của cái nào. Hãy viết {{expression}({key})} bên trong một thẻ có each=\"…\" as=\"{key}\"",
    en:
      "\"{expression}\" has a value for each {key}, and must say of which. Write {{expression}({key})} inside an element with each=\"…\" as=\"{key}\""
  )
  /// A text of the template longer than any form needs.
  public static let templateTextTooLong = Message(
    "T034", .badData,
    vi: "đoạn chữ này dài hơn {limit} ký tự. Chia thành nhiều đoạn, hoặc bỏ bớt",
    en: "this text has more than {limit} letters. Divide it, or take some of it out")
  /// More than any form makes, whether repeated or not.
  public static let tooMuchMade = Message(
    "T035", .badData,
    vi: "phần này của mẫu tạo ra quá nhiều nội dung (hơn {limit} phần). Bỏ bớt thẻ",
    en: "this part of the form makes too much (more than {limit} items). Take elements out")
  /// More than can be tried.
  public static let tooMuchTried = Message(
    "T036", .badData,
    vi:
      "mẫu tạo ra quá nhiều nội dung để thử với mọi khối lớp, thời điểm và khổ giấy. Bỏ bớt thẻ hoặc lần lặp each",
    en:
      "the form makes too much to be tried for all grades, assessment points and papers. Take elements or repetitions out"
  )
  /// Pages without end.
  public static let tooManyPages = Message(
    "T037", .badData,
    vi: "phần này của mẫu ra hơn {limit} trang. Bỏ bớt <page-break/> hoặc nội dung",
    en: "this part of the form makes more than {limit} pages. Take <page-break/>s or contents out")
}

/// Files of a school's own that no command would ever look at.
extension Message {
  /// A file or folder with a name much like one that is used.
  public static let strayTemplateNear = Message(
    "T038", .remark,
    vi: "không lệnh nào dùng {name} ở đây. Có phải là {suggestion} không?",
    en: "nothing uses {name} here. Did you mean {suggestion}?")
  /// A file or folder with a name like none that is used.
  public static let strayTemplate = Message(
    "T039", .remark,
    vi: "không lệnh nào dùng {name} ở đây. Xem Docs/templates.md, mục Which file is used, hoặc xóa",
    en: "nothing uses {name} here. See Docs/templates.md, Which file is used, or take it away")
  /// A picture in a form that cannot be made.
  public static let showNeedsPDF = Message(
    "T077", .usage, vi: "không tạo được tệp \"{value}\". Tên tệp sau -o phải có đuôi .pdf hoặc .png",
    en: "\"{value}\" cannot be made. The file behind -o must end in .pdf or .png")
}
