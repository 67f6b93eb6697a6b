/// Fonts and layout.
extension Message {
  /// A font file is damaged.
  public static let corruptFont = Message(
    "L001", .badData,
    vi: "tệp phông chữ bị hỏng ({detail}). Chép lại thư mục Fonts/ từ bản cài đặt gốc",
    en: "the font file is damaged ({detail}). Copy the folder Fonts/ again from the original distribution")
  /// A block that no page can hold.
  public static let tooLargeForPage = Message(
    "L003", .badData,
    vi:
      "{block} cần cao {need} mm nhưng trang chỉ còn {space} mm. Thu nhỏ phần này hoặc tăng khổ giấy trong mẫu",
    en:
      "{block} needs {need} mm of height but a page has only {space} mm. Make it smaller or the paper larger in the template"
  )
  /// A header and footer that leave no room.
  public static let noRoomForBody = Message(
    "L004", .badData,
    vi:
      "tiêu đề và chân trang cao {need} mm, không còn chỗ cho nội dung trên trang cao {space} mm. Giảm chiều cao hoặc lề trong mẫu",
    en:
      "header and footer take {need} mm and leave no room on a page of {space} mm. Reduce their height or the margins in the template"
  )
  /// Something would be printed where a seal goes, or the seal would reach beyond the margins.
  public static let sealZoneTaken = Message(
    "L040", .badData,
    vi:
      "trang {part} của {id}: chỗ đóng dấu tròn {size} mm bị nội dung khác lấn vào hoặc ra ngoài lề. Nới rộng cột có <signature> trong mẫu",
    en:
      "page {part} of {id}: the room for the round seal of {size} mm is taken by something else or beyond the margins. Make the column of the <signature> wider in the template"
  )
  /// Something would be printed where the stamps across the sheets go.
  public static let stampZoneTaken = Message(
    "L041", .badData,
    vi:
      "trang {part} của {id}: có nội dung nằm trong chỗ đóng dấu giáp lai ({size} mm ở giữa mép phải). Thu hẹp bảng hoặc tăng lề phải trong mẫu",
    en:
      "page {part} of {id}: something stands where the straddling stamps go ({size} mm at the middle of the right edge). Make the table narrower or the right margin wider in the template"
  )
  /// A right margin that leaves no room for stamps.
  public static let stampMarginTooNarrow = Message(
    "L042", .badData,
    vi:
      "lề phải rộng {margin} mm, không đủ chỗ đóng dấu giáp lai. Đặt ít nhất {need} mm trong margins (trên, phải, dưới, trái) hoặc ghi stamp-zone=\"no\" nếu trang không đóng dấu",
    en:
      "the right margin is {margin} mm wide, too narrow for straddling stamps. Set at least {need} mm in margins (top, right, bottom, left), or stamp-zone=\"no\" if the page is never stamped"
  )
  /// A column too narrow for hand and seal side by side.
  public static let signatureTooNarrow = Message(
    "L043", .badData,
    vi:
      "chỗ ký rộng {space} mm, không đủ cho dấu tròn và chữ ký: cần ít nhất {need} mm. Nới rộng cột, bớt số người ký trên một hàng hoặc ghi seal=\"no\" nếu không đóng dấu ở đây",
    en:
      "the place to sign is {space} mm wide, too narrow for seal and hand side by side: at least {need} mm are needed. Make the column wider, have fewer people sign in one row, or set seal=\"no\" if no seal goes there"
  )
  /// A name set smaller or on two lines.
  public static let nameFitted = Message(
    "L005", .remark,
    vi: "nội dung dài ở cột \"{column}\" của học sinh {id} được xếp {lines} dòng, cỡ chữ {size}",
    en: "the long text in column \"{column}\" of pupil {id} is set at {size} pt, lines: {lines}")
  /// A text that does not fit its cell within the limits the template gives.
  public static let textTooLong = Message(
    "L010", .remark,
    vi:
      "nội dung ở cột \"{column}\" của {id} quá dài, phải xếp {lines} dòng, cỡ chữ {size}, nhỏ hơn mức mẫu cho phép. Nới rộng cột trong mẫu",
    en:
      "the text in column \"{column}\" of {id} is too long: lines: {lines}, size {size} pt, beyond what the template allows. Make the column wider in the template"
  )
  /// A text that went on as a numbered note.
  public static let continuedAsNote = Message(
    "L006", .remark,
    vi:
      "nội dung dài ở cột \"{column}\" của học sinh {id} được ghi tiếp thành chú thích số {number} dưới bảng",
    en: "the long text in column \"{column}\" of pupil {id} goes on as note {number} under the table")
  /// Text set smaller so that its pages suffice.
  public static let pageShrunk = Message(
    "L007", .remark,
    vi: "nội dung trang {part} của {id} dài, cỡ chữ được thu còn {percent} %",
    en: "the text of page {part} of {id} is long and set at {percent} % of its size")
  /// Text that went on to one more page.
  public static let pageAdded = Message(
    "L008", .remark,
    vi: "nội dung trang {part} của {id} quá dài, phải thêm {count} trang",
    en: "the text of page {part} of {id} is too long and takes {count} more page(s)")
  /// A word of a paragraph broken inside because it is wider than its line.
  public static let wordBrokenOnPage = Message(
    "L044", .remark,
    vi:
      "trang {part} của {id}: có từ rộng hơn dòng chữ nên bị ngắt giữa chừng. Nới rộng cột chứa nó trong mẫu",
    en:
      "page {part} of {id}: a word is wider than its line and was broken. Make its column wider in the template"
  )
  /// A column narrower than a letter and its padding.
  public static let columnWithoutRoom = Message(
    "L046", .badData,
    vi:
      "cột \"{column}\" của trang {part} chỉ rộng {width} mm, không đủ cho một chữ. Tăng width của cột hoặc giảm padding trong mẫu",
    en:
      "column \"{column}\" of page {part} is {width} mm wide, too narrow for a letter. Increase its width or reduce the padding in the template"
  )
  /// A text that does not fit a cell which may not be changed.
  public static let textRefused = Message(
    "L045", .failed,
    vi:
      "nội dung ở cột \"{column}\" của {id} không vừa ô ({lines} dòng) nên không in. Rút ngắn nội dung, nới rộng cột, hoặc đổi overflow=\"refuse …\" trong mẫu",
    en:
      "the text in column \"{column}\" of {id} does not fit its cell (lines allowed: {lines}), so this is not printed. Shorten the text, make the column wider, or change overflow=\"refuse …\" in the template"
  )
  /// A word broken inside because it is wider than its column.
  public static let wordBroken = Message(
    "L009", .remark,
    vi: "một từ ở cột \"{column}\" của {id} rộng hơn ô nên bị ngắt",
    en: "a word in column \"{column}\" of {id} is wider than its cell and was broken")
}
