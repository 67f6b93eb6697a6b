/// Template files.
extension Message {
  /// Not well-formed XML.
  public static let templateSyntax = Message(
    "T001", .badData,
    vi: "mẫu không phải XML đúng cú pháp: {detail}. Sửa lại chỗ này rồi chạy lại",
    en: "the template is not well-formed XML: {detail}. Mend this place and try again")
  /// An element the language does not have here.
  public static let unknownElement = Message(
    "T002", .badData,
    vi: "không có thẻ <{name}> bên trong <{parent}>. Có thể dùng: {candidates}",
    en: "no element <{name}> inside <{parent}>. Possible: {candidates}")
  /// An attribute the element does not have.
  public static let unknownAttribute = Message(
    "T003", .badData,
    vi: "thẻ <{element}> không có thuộc tính \"{name}\". Có phải là \"{suggestion}\" không?",
    en: "<{element}> has no attribute \"{name}\". Did you mean \"{suggestion}\"?")
  /// An attribute the element does not have, like none that it has.
  public static let strangeAttribute = Message(
    "T022", .badData,
    vi: "thẻ <{element}> không có thuộc tính \"{name}\". Có thể dùng: {candidates}",
    en: "<{element}> has no attribute \"{name}\". Possible: {candidates}")
  /// A required attribute is missing.
  public static let missingAttribute = Message(
    "T004", .badData,
    vi: "thẻ <{element}> thiếu thuộc tính \"{name}\". Hãy thêm vào",
    en: "<{element}> needs the attribute \"{name}\". Add it")
  /// A value the attribute cannot have.
  public static let badAttribute = Message(
    "T005", .badData,
    vi: "thuộc tính {name}=\"{value}\" không hợp lệ. Cần: {expected}",
    en: "{name}=\"{value}\" is not valid. Expected: {expected}")
  /// A field the record does not have.
  public static let unknownField = Message(
    "T012", .badData,
    vi: "{record} không có trường \"{name}\". Có phải là \"{suggestion}\" không?",
    en: "no field \"{name}\" in {record}. Did you mean \"{suggestion}\"?")
  /// A field the record does not have, like none that it has.
  public static let strangeField = Message(
    "T023", .badData,
    vi: "{record} không có trường \"{name}\". Có thể dùng: {candidates}",
    en: "no field \"{name}\" in {record}. Possible: {candidates}")
  /// Something in braces that is not an expression.
  public static let badExpression = Message(
    "T013", .badData,
    vi: "biểu thức \"{expression}\" sai: {detail}. Xem Docs/templates.md",
    en: "bad expression \"{expression}\": {detail}. See Docs/templates.md")
  /// A value that may be missing, and no word on what then.
  public static let undeclaredMissing = Message(
    "T014", .badData,
    vi:
      "\"{expression}\" có thể không có giá trị. Hãy viết {{expression} ?? '…'}, hoặc missing=\"blank\", \"dash\" hay \"shade\" ở cột",
    en:
      "\"{expression}\" may have no value. Write {{expression} ?? '…'}, or missing=\"blank\", \"dash\" or \"shade\" on the column"
  )
  /// A value of another kind is wanted.
  public static let wrongType = Message(
    "T015", .badData,
    vi: "\"{expression}\" là {actual}, ở đây cần {expected}",
    en: "\"{expression}\" is {actual}, {expected} is wanted here")
  /// A template file too large or too deep.
  public static let templateTooLarge = Message(
    "T016", .badData,
    vi: "mẫu quá lớn hoặc lồng quá sâu ({detail}). Giới hạn: {limit}",
    en: "the template is too large or nested too deeply ({detail}). The limit is {limit}")
  /// A document type declaration.
  public static let templateDoctype = Message(
    "T017", .badData,
    vi: "mẫu có khai báo <!DOCTYPE>, không được phép. Xóa dòng đó",
    en: "the template has a <!DOCTYPE>, which is not allowed. Remove that line")
  /// A part that a form must have.
  public static let missingPart = Message(
    "T018", .badData,
    vi: "mẫu {form} thiếu phần <pages part=\"{part}\">. Hãy thêm vào hoặc chép lại mẫu gốc",
    en: "the form {form} has no <pages part=\"{part}\">. Add it, or copy the original template again")
  /// No template for a form.
  public static let noTemplate = Message(
    "T019", .missingInput,
    vi:
      "không tìm thấy mẫu {form} của {regulation} ({path}). Chép lại thư mục Templates/ hoặc kiểm tra --templates",
    en:
      "no template of {form} for {regulation} ({path}). Copy the folder Templates/ again or look at --templates"
  )
  /// A column table wider than its page.
  public static let tableTooWide = Message(
    "T020", .badData,
    vi: "các cột của bảng rộng {need} mm, trang {paper} chỉ còn {space} mm. Giảm chiều rộng cột",
    en: "the columns of the table take {need} mm, the {paper} page has {space} mm. Make columns narrower")
  /// The folder of a school's own forms has nothing that would be used.
  public static let templatesFolderUseless = Message(
    "T024", .missingInput,
    vi:
      "trong thư mục mẫu này không có gì dùng được. Cần các tệp như TT27-2020/result-sheet.xml hoặc TT27-2020/regulation.json ngay bên trong",
    en:
      "nothing in this folder of forms would be used. It must hold files such as TT27-2020/result-sheet.xml or TT27-2020/regulation.json"
  )
  /// The folder of a school's own forms does not exist.
  public static let templatesFolderMissing = Message(
    "T021", .missingInput,
    vi: "không có thư mục mẫu này. Kiểm tra --templates hoặc biến HOCBA_TEMPLATES",
    en: "there is no such folder of forms. Look at --templates or the variable HOCBA_TEMPLATES")
}
