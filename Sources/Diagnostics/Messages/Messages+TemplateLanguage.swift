/// Parts of templates.
extension Message {
  /// A part that no folder has.
  public static let noPart = Message(
    "T040", .badData,
    vi:
      "không tìm thấy tệp \"{name}\" trong thư mục parts/ (của trường và của chương trình). Kiểm tra tên tệp hoặc chép tệp vào parts/",
    en:
      "no file \"{name}\" in the folder parts/ (the school's own or the program's). Look at its name, or copy the file there"
  )
  /// A part named by a path.
  public static let badPartName = Message(
    "T041", .badData,
    vi:
      "\"{name}\" không phải tên tệp dùng được. Chỉ ghi tên, không ghi đường dẫn, ví dụ file=\"letterhead.xml\" (chữ thường không dấu, số, gạch nối)",
    en:
      "\"{name}\" is not a name of a part. Write a plain name and no path, such as file=\"letterhead.xml\" (small letters a-z, digits, hyphens)"
  )
  /// A part that puts in another.
  public static let partWithinPart = Message(
    "T042", .badData,
    vi: "tệp trong parts/ không được chèn tệp khác. Hãy chèn cả hai tệp ở mẫu chính",
    en: "a part cannot put in another part. Put both into the form itself")
  /// Where a part with mistakes was put in.
  public static let partIncludedHere = Message(
    "T043", .remark,
    vi: "tệp có lỗi {part} được chèn ở đây. Sửa tệp đó, hoặc bỏ thẻ <include> này",
    en: "{part}, which has the mistakes, is put in here. Mend that file, or take this <include> out")
}

/// Templates that cannot work.
extension Message {
  /// An element the language does not have here, much like one that it has.
  public static let misspeltElement = Message(
    "T048", .badData,
    vi: "không có thẻ <{name}> bên trong <{parent}>. Có phải là <{suggestion}> không?",
    en: "no element <{name}> inside <{parent}>. Did you mean <{suggestion}>?")
  /// A folder, a pipe or a device in the place of a template.
  public static let templateNoFile = Message(
    "T047", .badData,
    vi: "đây không phải một tệp mẫu (là thư mục, liên kết hoặc thiết bị). Đặt tệp XML vào chỗ này",
    en: "this is no template file (a folder, a link or a device). Put an XML file here")
  /// Something higher than the page it should stand on.
  public static let higherThanPage = Message(
    "T044", .badData,
    vi: "{name}=\"{value}\" cao hơn phần in được của trang {paper} ({space} mm). Giảm bớt",
    en: "{name}=\"{value}\" is higher than what the {paper} page has room for ({space} mm). Make it less")
  /// Repetitions within repetitions.
  public static let tooMuchRepeated = Message(
    "T045", .badData,
    vi:
      "lần lặp (each hoặc rows) ở đây tạo ra quá nhiều nội dung (hơn {limit} phần). Bỏ bớt một lần lặp hoặc bớt thẻ",
    en:
      "with the repetition (each or rows) here the form makes too much (more than {limit} items). Take a repetition or elements out"
  )
  /// A table of too many columns.
  public static let tooManyColumns = Message(
    "T046", .badData,
    vi: "bảng có hơn {limit} cột. Bỏ bớt cột hoặc bỏ một lần lặp each",
    en: "the table has more than {limit} columns. Take columns or a repetition out")
}

/// What `template check` finds.
extension Message {
  /// A column into which a legal value does not go.
  public static let columnTooNarrow = Message(
    "T050", .remark,
    vi:
      "cột \"{column}\" quá hẹp trên khổ {paper}: một từ của giá trị dài nhất phải ngắt đôi. Nới width, giảm size hoặc thêm overflow=\"shrink …\"",
    en:
      "column \"{column}\" is too narrow on {paper}: a word of the longest value is broken. Make width larger, size smaller, or add overflow=\"shrink …\""
  )
  /// A head that does not go into its column.
  public static let headTooNarrow = Message(
    "T051", .remark,
    vi:
      "nhãn của cột \"{column}\" không vừa trên khổ {paper}: một từ phải ngắt đôi. Nới width, giảm head-size hoặc xoay nhãn bằng turned=\"yes\"",
    en:
      "the head of column \"{column}\" does not fit on {paper}: a word is broken. Make width larger, head-size smaller, or turn it with turned=\"yes\""
  )
  /// A text that does not fit within the limits that the template sets.
  public static let valueTooLong = Message(
    "T052", .remark,
    vi:
      "cột \"{column}\" quá hẹp trên khổ {paper}: giá trị dài nhất phải xếp {lines} dòng, cỡ chữ {size}, nhỏ hơn mức mẫu cho phép. Nới width hoặc đổi overflow",
    en:
      "column \"{column}\" is too narrow on {paper}: the longest value is set in lines: {lines}, at {size} pt, beyond what the template allows. Make width larger or change overflow"
  )
  /// A letter in the template that no font has.
  public static let templateLacksLetter = Message(
    "T053", .badData,
    vi: "phông chữ không có ký tự {character} ({code}). Thay ký tự này trong mẫu",
    en: "the font has no character {character} ({code}). Replace it in the template")
  /// An `if` that no class can fulfil.
  public static let conditionNeverHolds = Message(
    "T054", .remark,
    vi:
      "if=\"{expression}\" không bao giờ đúng (đã thử mọi khối lớp và thời điểm), phần này không bao giờ in. Sửa điều kiện hoặc xóa phần này",
    en:
      "if=\"{expression}\" never holds (all grades and assessment points were tried), so this is never printed. Correct it or take this out"
  )
  /// An `each` that is always empty.
  public static let listAlwaysEmpty = Message(
    "T055", .remark,
    vi:
      "each=\"{expression}\" luôn rỗng (đã thử mọi khối lớp và thời điểm), phần này không bao giờ in. Sửa hoặc xóa phần này",
    en:
      "each=\"{expression}\" is always empty (all grades and assessment points were tried), so this is never printed. Correct it or take this out"
  )
  /// An attribute that does nothing.
  public static let attributeWithoutEffect = Message(
    "T056", .remark,
    vi: "thuộc tính {name} không có tác dụng: {reason}. Có thể xóa",
    en: "{name} has no effect: {reason}. It can be removed")
  /// A value that is never missing, with words for when it is.
  public static let needlessFallback = Message(
    "T057", .remark,
    vi: "\"{expression}\" luôn có giá trị, phần sau ?? không bao giờ in. Có thể xóa phần đó",
    en: "\"{expression}\" is never missing, so what follows ?? is never printed. It can be removed")
  /// A loop whose turns are all alike.
  public static let variableNotUsed = Message(
    "T058", .remark,
    vi: "biến \"{name}\" của each không được dùng, các lần lặp in giống hệt nhau. Dùng {{name}} hoặc bỏ each",
    en:
      "the variable \"{name}\" of each is not used, so all turns print the same. Use {{name}} or remove each")
  /// A total that another covers.
  public static let totalCovered = Message(
    "T059", .remark,
    vi: "dòng tổng này bị span=\"…\" của cột bên trái che mất, không in ra. Giảm span hoặc xóa nội dung này",
    en:
      "this total is covered by the span=\"…\" of a column to its left and is not printed. Lower that span or empty this"
  )
  /// A total that reaches beyond its table.
  public static let totalTooWide = Message(
    "T060", .remark,
    vi: "span=\"{span}\" vượt quá cột cuối của bảng. Giảm còn {most}",
    en: "span=\"{span}\" reaches beyond the last column. Lower it to {most}")
}

/// What `template diff` tells.
extension Message {
  /// Another label.
  public static let labelChanged = Message(
    "T061", .remark, vi: "nhãn của {what} đổi từ \"{old}\" thành \"{new}\"",
    en: "the label of a {what} changes from \"{old}\" to \"{new}\"")
  /// Another value of an attribute.
  public static let attributeChanged = Message(
    "T062", .remark, vi: "{what}: {name} đổi từ \"{old}\" thành \"{new}\"",
    en: "{what}: {name} changes from \"{old}\" to \"{new}\"")
  /// An attribute that was not there.
  public static let attributeAdded = Message(
    "T063", .remark, vi: "{what}: thêm {name}=\"{new}\"", en: "{what}: {name}=\"{new}\" is added")
  /// An attribute that is gone.
  public static let attributeRemoved = Message(
    "T064", .remark, vi: "{what}: bỏ {name}=\"{old}\"", en: "{what}: {name}=\"{old}\" is taken out")
  /// An element that was not there.
  public static let elementAdded = Message(
    "T065", .remark, vi: "thêm {what}{after}", en: "{what} is added{after}")
  /// An element that is gone.
  public static let elementRemoved = Message("T066", .remark, vi: "bỏ {what}", en: "{what} is taken out")
  /// An element that stands elsewhere.
  public static let elementMoved = Message(
    "T067", .remark, vi: "{what} chuyển chỗ{after}", en: "{what} is moved{after}")
  /// Other words.
  public static let textChanged = Message(
    "T068", .remark, vi: "chữ của {what} đổi từ \"{old}\" thành \"{new}\"",
    en: "the words of a {what} change from \"{old}\" to \"{new}\"")
}

/// The commands `template new`, `template show` and `template diff`.
extension Message {
  /// A copy is there already.
  public static let templateCopyExists = Message(
    "T070", .cannotCreate,
    vi: "trường đã có mẫu này, không ghi đè. Sửa tiếp tệp đó, hoặc đổi tên nó rồi chạy lại",
    en:
      "the school has this form already, and it is not overwritten. Go on with that file, or rename it and try again"
  )
  /// A form that has no files of its own in the folder asked for.
  public static let noOwnTemplate = Message(
    "T071", .missingInput,
    vi:
      "trường chưa có mẫu {form} riêng để so sánh. Tạo bằng: hocba template new {form} --to THƯ_MỤC, rồi thêm --templates THƯ_MỤC",
    en:
      "the school has no form {form} of its own to compare. Make one: hocba template new {form} --to FOLDER, then add --templates FOLDER"
  )
  /// A regulation that a form has no template of.
  public static let noSuchRegulation = Message(
    "T072", .usage, vi: "không có mẫu {form} của \"{value}\". Có: {known}",
    en: "there is no form {form} of \"{value}\". There are: {known}")
  /// The program that makes pictures is not there.
  public static let noPictureProgram = Message(
    "T073", .missingInput,
    vi: "không tìm thấy chương trình pdftoppm để tạo ảnh PNG. Cài gói poppler-utils, hoặc dùng -o TỆP.pdf",
    en:
      "the program pdftoppm, which makes PNG pictures, was not found. Install the package poppler-utils, or use -o FILE.pdf"
  )
  /// The program that makes pictures did not.
  public static let pictureFailed = Message(
    "T074", .cannotCreate, vi: "pdftoppm không tạo được ảnh: {detail}. Dùng -o TỆP.pdf để xem",
    en: "pdftoppm made no picture: {detail}. Use -o FILE.pdf to have a look")
  /// A class that is to be shown, where there is none.
  public static let nothingToShow = Message(
    "T075", .missingInput,
    vi: "năm học {year} chưa có lớp nào để xem thử. Nạp dữ liệu, hoặc thêm --sample để xem với dữ liệu bịa",
    en:
      "the year {year} has no class to show. Import data, or add --sample to see the form with invented data")
  /// A second file that is missing.
  public static let diffNeedsTwo = Message(
    "T076", .usage, vi: "cần hai tệp mẫu, hoặc tên một mẫu ({known})",
    en: "two template files are needed, or the name of a form ({known})")
}
