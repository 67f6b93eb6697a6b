/// Reading and writing tables (contract, section 3). Codes `I001` to `I019`: the file; `I020` to `I039`: its
/// columns and rows; from `I040`: cells.
extension Message {
  /// Nothing in the file.
  public static let emptyFile = Message(
    "I001", .badData,
    vi: "tệp không có nội dung. Mở lại bảng tính gốc, lưu thành CSV UTF-8 rồi nạp lại.",
    en: "the file has no content. Open the original spreadsheet, save it as CSV UTF-8 and import again.")

  /// A byte that is no UTF-8.
  public static let notUTF8 = Message(
    "I002", .badData,
    vi:
      "tệp không phải UTF-8: byte {byte} ở vị trí {offset}. Lưu lại bảng tính thành \"CSV UTF-8\"; nếu tệp gõ bằng phông .VnTime (TCVN3) thì thêm --encoding tcvn3.",
    en:
      "the file is not UTF-8: byte {byte} at offset {offset}. Save the spreadsheet as \"CSV UTF-8\"; if it was typed with a .VnTime font (TCVN3), add --encoding tcvn3."
  )

  /// UTF-16 with half a character.
  public static let notUTF16 = Message(
    "I003", .badData,
    vi: "tệp UTF-16 bị hỏng hoặc bị cắt ngang. Lưu lại bảng tính thành CSV UTF-8 rồi nạp lại.",
    en: "the UTF-16 file is damaged or cut off. Save the spreadsheet as CSV UTF-8 and import again.")

  /// An Excel file: reading them is not built yet.
  public static let spreadsheetNotReadable = Message(
    "I004", .badData,
    vi:
      "đây là tệp Excel; bản này mới đọc được CSV. Trong Excel chọn Lưu thành (Save As), kiểu \"CSV UTF-8\", rồi nạp tệp .csv đó.",
    en:
      "this is an Excel file; this version reads CSV only. In Excel choose Save As, type \"CSV UTF-8\", and import that .csv file."
  )

  /// An Excel file is wanted: writing them is not built yet.
  public static let spreadsheetNotWritable = Message(
    "I005", .usage,
    vi: "bản này chưa ghi được tệp Excel \"{file}\". Đặt tên tệp có đuôi .csv; Excel mở được tệp đó.",
    en:
      "this version cannot write the Excel file \"{file}\" yet. Give a name that ends in .csv; Excel opens it."
  )

  /// A quote is never closed.
  public static let unclosedQuote = Message(
    "I006", .badData,
    vi:
      "dấu ngoặc kép mở ở dòng này không có dấu đóng: tệp có thể bị cắt ngang. Lưu lại tệp CSV từ bảng tính gốc rồi nạp lại.",
    en:
      "a quote that opens in this row is never closed: the file may be cut off. Save the CSV again from the original spreadsheet and import it."
  )

  /// No row has the headings of the table.
  public static let noHeadingRow = Message(
    "I020", .badData,
    vi:
      "không thấy dòng tiêu đề cột. Bảng này phải có các cột {columns}. Kiểm tra xem có chọn nhầm tệp hoặc nhầm loại bảng không.",
    en:
      "no row of column headings found. This table needs the columns {columns}. Check that it is the right file and the right kind of table."
  )

  /// A required column is missing.
  public static let columnMissing = Message(
    "I021", .badData,
    vi: "thiếu cột bắt buộc \"{column}\". Các cột tìm thấy: {found}. Thêm cột này rồi nạp lại.",
    en: "the required column \"{column}\" is missing. Columns found: {found}. Add it and import again.")

  /// The same column stands there twice.
  public static let columnTwice = Message(
    "I022", .badData,
    vi: "cột này trùng với cột \"{first}\" đứng trước. Xóa một trong hai cột rồi nạp lại.",
    en: "this column repeats the column \"{first}\" before it. Remove one of the two and import again.")

  /// A column that no table has.
  public static let columnUnknown = Message(
    "I023", .remark,
    vi: "không biết cột \"{column}\" nên bỏ qua cột này.",
    en: "the column \"{column}\" is not known and was ignored.")

  /// A column that no table has, but nearly.
  public static let columnMisspelt = Message(
    "I024", .remark,
    vi: "không biết cột \"{column}\" nên bỏ qua cột này. Có phải ý là \"{near}\"?",
    en: "the column \"{column}\" is not known and was ignored. Did you mean \"{near}\"?")

  /// A column of other programs that is not kept here.
  public static let columnNotKept = Message(
    "I025", .remark,
    vi: "cột \"{column}\" không được lưu trong sổ nên bỏ qua.",
    en: "the column \"{column}\" is not kept in the school file and was ignored.")

  /// A full row stands behind the row that ends the table.
  public static let rowsBehindTheEnd = Message(
    "I026", .remark,
    vi:
      "từ dòng này trở đi không được nạp, vì bảng kết thúc ở dòng {end} (không có số thứ tự và mã). Nếu đây vẫn là dữ liệu, xóa dòng {end} rồi nạp lại.",
    en:
      "nothing was read from this row on, because the table ends at row {end} (neither ordinal nor code). If this is still data, remove row {end} and import again."
  )

  /// Fewer cells than headings.
  public static let rowTooShort = Message(
    "I027", .badData,
    vi:
      "dòng chỉ có {cells} ô trong khi bảng có {columns} cột: dòng có thể bị cắt ngang. Lưu lại tệp từ bảng tính gốc rồi nạp lại.",
    en:
      "the row is too short ({cells} of {columns} cells): it may be cut off. Save the file again from the original spreadsheet and import it."
  )

  /// More cells than headings.
  public static let rowTooLong = Message(
    "I028", .badData,
    vi:
      "dòng có {cells} ô trong khi bảng chỉ có {columns} cột: có thể thừa một dấu phân cách. Đặt ô có dấu phẩy trong dấu ngoặc kép rồi nạp lại.",
    en:
      "the row is too long ({cells} cells under {columns} headings): there may be a separator too many. Put a cell with a comma between quotes and import again."
  )

  /// The same code in two rows.
  public static let rowTwice = Message(
    "I029", .badData,
    vi: "\"{value}\" đã có ở dòng {first}. Xóa một trong hai dòng rồi nạp lại.",
    en: "\"{value}\" stands in row {first} already. Remove one of the two rows and import again.")

  /// The table has headings but no rows.
  public static let noRows = Message(
    "I030", .remark,
    vi: "bảng có tiêu đề nhưng không có dòng dữ liệu nào.",
    en: "the table has headings but no rows of data.")

  /// A table of results without a column of results.
  public static let noResultColumns = Message(
    "I031", .badData,
    vi:
      "không có cột kết quả nào mà chương trình biết. Các cột tìm thấy: {found}. Đặt tên cột như \"Toán: Mức\", \"Toán: Điểm\", \"Toán: Nhận xét\", \"Phẩm chất: Yêu nước\" rồi nạp lại; hocba export results --blank cho bảng có sẵn các cột.",
    en:
      "there is no column of results that is known. Columns found: {found}. Name them like \"Toán: Mức\", \"Toán: Điểm\", \"Toán: Nhận xét\", \"Phẩm chất: Yêu nước\" and import again; hocba export results --blank makes a table with all columns."
  )

  /// Text below the last row of data, with no empty row between.
  public static let remarkEndsTable = Message(
    "I032", .remark,
    vi: "dòng này là ghi chú hoặc chữ ký dưới bảng, không phải dữ liệu; bảng kết thúc ở dòng trước.",
    en: "this row is a remark or a signature below the table, not data; the table ends before it.")
}
