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

  /// A workbook of the old format, or one with a password: both are the same container.
  public static let oldWorkbook = Message(
    "I004", .badData,
    vi:
      "đây là tệp Excel kiểu cũ (.xls) hoặc tệp có đặt mật khẩu, chưa đọc được. Mở bằng Excel hay LibreOffice, bỏ mật khẩu nếu có, chọn Lưu thành (Save As) kiểu \"Excel Workbook (.xlsx)\", rồi nạp tệp đó.",
    en:
      "this is an Excel file of the old kind (.xls) or one with a password, which cannot be read. Open it in Excel or LibreOffice, remove the password if there is one, choose Save As, type \"Excel Workbook (.xlsx)\", and import that file."
  )

  /// A result that is written as text only.
  public static let spreadsheetNotWritable = Message(
    "I005", .usage,
    vi:
      "kết quả này chưa ghi được thành tệp Excel \"{file}\". Đặt tên tệp có đuôi .csv; Excel mở được tệp đó.",
    en:
      "this result cannot be written as an Excel file \"{file}\" yet. Give a name that ends in .csv; Excel opens it."
  )

  /// A table cannot be written in this format.
  public static let formatNotWritable = Message(
    "I096", .usage,
    vi:
      "không ghi được bảng kiểu {ending}. Đặt tên tệp có đuôi .xlsx hoặc .csv; Excel và LibreOffice mở được cả hai.",
    en:
      "a table cannot be written as {ending}. Give a name that ends in .xlsx or .csv; Excel and LibreOffice open both."
  )

  /// A quote is never closed.
  public static let unclosedQuote = Message(
    "I006", .badData,
    vi:
      "dấu ngoặc kép mở ở dòng này không có dấu đóng: tệp có thể bị cắt ngang. Lưu lại tệp CSV từ bảng tính gốc rồi nạp lại.",
    en:
      "a quote that opens in this row is never closed: the file may be cut off. Save the CSV again from the original spreadsheet and import it."
  )

  /// The container of a workbook is damaged.
  public static let zipDamaged = Message(
    "I007", .badData,
    vi:
      "tệp Excel bị hỏng hoặc tải về chưa hết (phần {part}). Mở bằng Excel, lưu lại rồi nạp lại; nếu không mở được thì xin lại tệp.",
    en:
      "the Excel file is damaged or was not downloaded whole (part {part}). Open it in Excel, save it again and import; if it does not open, ask for the file again."
  )

  /// The container is of a kind that is not read.
  public static let zipVariant = Message(
    "I008", .badData,
    vi:
      "tệp dùng kiểu nén không đọc được ({variant}). Mở bằng Excel hay LibreOffice, lưu lại thành .xlsx rồi nạp lại.",
    en:
      "the file is packed in a way that is not read ({variant}). Open it in Excel or LibreOffice, save it again as .xlsx and import."
  )

  /// A part of a workbook is missing or no sound XML.
  public static let workbookPartDamaged = Message(
    "I009", .badData,
    vi:
      "không đọc được phần \"{part}\" trong tệp Excel: phần này thiếu hoặc bị hỏng. Mở bằng Excel, lưu lại rồi nạp lại.",
    en:
      "the part \"{part}\" of the Excel file cannot be read: it is missing or damaged. Open the file in Excel, save it again and import."
  )

  /// A workbook larger than any school's.
  public static let workbookTooLarge = Message(
    "I010", .badData,
    vi:
      "tệp Excel quá lớn: vượt giới hạn {limit}. Chỉ giữ trang tính có bảng cần nạp, xóa phần thừa, lưu lại rồi nạp lại.",
    en:
      "the Excel file is too large: it passes the limit of {limit}. Keep only the sheet with the table, delete the rest, save and import again."
  )

  /// A zip file that is no workbook.
  public static let notAWorkbook = Message(
    "I011", .badData,
    vi:
      "tệp này không phải bảng tính Excel (có thể là tệp Word, hoặc tệp nén). Chọn đúng tệp .xlsx hoặc .csv.",
    en:
      "this file is no Excel workbook (it may be a Word document or an archive). Choose the right .xlsx or .csv file."
  )

  /// A workbook of OpenDocument.
  public static let openDocumentNotReadable = Message(
    "I012", .badData,
    vi:
      "đây là tệp OpenDocument (.ods), chưa đọc được. Trong LibreOffice chọn Lưu thành, kiểu \"Excel 2007-365 (.xlsx)\", rồi nạp tệp đó.",
    en:
      "this is an OpenDocument file (.ods), which cannot be read. In LibreOffice choose Save As, type \"Excel 2007-365 (.xlsx)\", and import that file."
  )

  /// A workbook in the binary format.
  public static let binaryWorkbook = Message(
    "I013", .badData,
    vi:
      "đây là tệp Excel nhị phân (.xlsb), chưa đọc được. Trong Excel chọn Lưu thành, kiểu \"Excel Workbook (.xlsx)\", rồi nạp tệp đó.",
    en:
      "this is a binary Excel file (.xlsb), which cannot be read. In Excel choose Save As, type \"Excel Workbook (.xlsx)\", and import that file."
  )

  /// The sheet asked for is not there.
  public static let sheetUnknown = Message(
    "I014", .badData,
    vi: "tệp không có trang tính \"{sheet}\". Các trang có: {known}. Sửa lại --sheet.",
    en: "the file has no sheet \"{sheet}\". Its sheets: {known}. Correct --sheet.")

  /// Which sheet of several was read.
  public static let sheetRead = Message(
    "I015", .remark,
    vi: "đọc trang tính \"{sheet}\"; các trang khác không có bảng này.",
    en: "the sheet \"{sheet}\" was read; no other has this table.")

  /// Which sheet of several was read, while others could have been.
  public static let sheetReadOfSeveral = Message(
    "I016", .remark,
    vi:
      "chỉ đọc trang tính \"{sheet}\"; các trang {others} cũng có bảng này. Muốn nạp trang khác, thêm --sheet TÊN.",
    en:
      "only the sheet \"{sheet}\" was read; {others} have this table too. To import another, add --sheet NAME."
  )

  /// Text of an old font: proposed only.
  public static let looksLikeTCVN3 = Message(
    "I017", .badData,
    vi:
      "chữ trong tệp có vẻ là mã TCVN3 (phông .VnTime), nên chưa nạp gì. Chạy lại với --encoding tcvn3 để đổi sang Unicode; nếu không phải TCVN3, dùng --encoding utf8.",
    en:
      "the text of the file looks like TCVN3 (.VnTime fonts), so nothing was imported. Run again with --encoding tcvn3 to convert it to Unicode; if it is not TCVN3, use --encoding utf8."
  )

  /// Text of an old font in single cells of a Unicode file.
  public static let cellLooksLikeTCVN3 = Message(
    "I018", .badData,
    vi:
      "chữ trong ô này có vẻ là mã TCVN3 (phông .VnTime). Gõ lại ô, hoặc chạy lại với --encoding auto để đổi sang Unicode; nếu chữ đã đúng thì dùng --encoding utf8.",
    en:
      "the text of this cell looks like TCVN3 (.VnTime fonts). Type it again, or run again with --encoding auto to convert it to Unicode; if it is right as it is, use --encoding utf8."
  )

  /// A file that is no spreadsheet, whatever its name says.
  public static let notASpreadsheet = Message(
    "I102", .badData,
    vi:
      "đây là {kind}, không phải bảng tính .xlsx hay .csv. Nếu Excel hay LibreOffice mở được, chọn Lưu thành (Save As) kiểu \"Excel Workbook (.xlsx)\" rồi nạp tệp đó; nếu không, chọn đúng tệp.",
    en:
      "this is {kind}, not a spreadsheet .xlsx or .csv. If Excel or LibreOffice opens it, choose Save As, type \"Excel Workbook (.xlsx)\", and import that file; else choose the right file."
  )

  /// Cells of TCVN3 were converted.
  public static let convertedFromTCVN3 = Message(
    "I019", .remark,
    vi: "đã đổi {count} ô từ mã TCVN3 sang Unicode. Xem lại vài tên trước khi in.",
    en: "{count} cells were converted from TCVN3 to Unicode. Look at some names before printing.")

  /// A whole file of TCVN3 was converted.
  public static let fileWasTCVN3 = Message(
    "I090", .remark,
    vi: "đã đổi cả tệp từ mã TCVN3 sang Unicode. Xem lại vài tên trước khi in.",
    en: "the whole file was converted from TCVN3 to Unicode. Look at some names before printing.")

  /// The machine has no libz.
  public static let noLibz = Message(
    "I091", .failed,
    vi:
      "máy này thiếu thư viện zlib nên không đọc hay ghi được tệp Excel. Cài gói zlib1g, hoặc dùng tệp CSV.",
    en:
      "this machine has no zlib, so Excel files cannot be read or written. Install the package zlib1g, or use CSV."
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

  /// Full rows stand behind the row that ends the table.
  public static let rowsBehindTheEnd = Message(
    "I026", .badData,
    vi:
      "bảng kết thúc ở dòng {end} (không có số thứ tự và mã), nhưng từ dòng này còn {count} dòng có mã, chưa được nạp. Xóa dòng {end} nếu đây vẫn là dữ liệu; nếu không phải, xóa các dòng này; rồi nạp lại.",
    en:
      "the table ends at row {end} (neither ordinal nor code), but from this row on there are {count} rows with a code, which were not imported. Remove row {end} if they are data; else remove them; and import again."
  )

  /// There is text below the heads, but no row of data.
  public static let textButNoRows = Message(
    "I101", .badData,
    vi:
      "dưới tiêu đề có chữ nhưng không có dòng nào có số thứ tự hay mã, nên không nạp được gì. Kiểm tra cột mã, và dòng tiêu đề có thừa hay lặp không, rồi nạp lại.",
    en:
      "there is text below the headings but no row with an ordinal or a code, so nothing could be imported. Check the column of codes, and whether a row of headings is too many or repeated, and import again."
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

  /// A head that names both a subject and a competence.
  public static let columnAmbiguous = Message(
    "I033", .badData,
    vi:
      "\"{column}\" vừa là tên môn học vừa là tên năng lực, không rõ cột này là gì. Thêm dòng nhóm \"Môn học và hoạt động giáo dục\" / \"Năng lực đặc thù\" phía trên, hoặc đổi thành \"{column}: Mức\" hay \"Năng lực: {column}\", rồi nạp lại.",
    en:
      "\"{column}\" is the name of a subject and of a competence, and nothing says which this column is. Put the groups \"Môn học và hoạt động giáo dục\" / \"Năng lực đặc thù\" above, or write \"{column}: Mức\" or \"Năng lực: {column}\", and import again."
  )

  /// Marks of one subject, and nothing says of which.
  public static let subjectMissing = Message(
    "I034", .usage,
    vi:
      "bảng chỉ có điểm của một môn mà không ghi môn nào. Thêm --subject MÃ ({known}), hoặc thêm một dòng \"Môn: …\" phía trên bảng.",
    en:
      "the table has the marks of one subject but does not say of which. Add --subject CODE ({known}), or a line \"Môn: …\" above the table."
  )

  /// The subject asked for does not exist.
  public static let subjectUnknown = Message(
    "I035", .usage,
    vi: "không có môn \"{subject}\" trong năm học này. Dùng một trong các mã: {known}.",
    en: "there is no subject \"{subject}\" in this school year. Use one of the codes: {known}.")

  /// Results that another program computed.
  public static let foreignResultsIgnored = Message(
    "I036", .remark,
    vi:
      "bỏ qua các cột {columns}: kết quả này được tính lại từ điểm và mức. Nếu người có thẩm quyền quyết định khác, ghi vào cột \"Kết quả xác nhận\" hoặc \"Quyết định lên lớp\".",
    en:
      "the columns {columns} were ignored: these results are computed from the marks. If a person decided otherwise, write it in a column \"Kết quả xác nhận\" or \"Quyết định lên lớp\"."
  )

  /// Pupils were found by something else than their code.
  public static let keyedBy = Message(
    "I037", .remark,
    vi: "bảng không có cột \"Mã học sinh\" nên tìm học sinh theo {column}.",
    en: "the table has no column \"Mã học sinh\", so the pupils were found by {column}.")

  /// New pupils got the ministry's number as their code.
  public static let codesFromMinistry = Message(
    "I038", .remark,
    vi: "bảng không có cột \"Mã học sinh\": {count} học sinh mới lấy mã định danh Bộ GD&ĐT làm mã.",
    en: "the table has no column \"Mã học sinh\": {count} new pupils got the ministry's number as their code."
  )

  /// Of which subject a file of one subject is.
  public static let subjectOfFile = Message(
    "I039", .remark,
    vi: "điểm trong tệp là của môn {subject}.",
    en: "the marks of the file are of the subject {subject}.")

  /// Cells beside the table.
  public static let cellsBesideTable = Message(
    "I092", .remark,
    vi: "từ dòng này có ô nằm ngoài các cột có tiêu đề; các ô đó bị bỏ qua.",
    en: "from this row on there are cells beside the columns with a heading; they were ignored.")

  /// The report would replace the file that is imported.
  public static let reportIsSource = Message(
    "I095", .usage,
    vi: "\"{file}\" là chính tệp đang nạp; báo cáo sẽ đè mất tệp. Đặt tên khác sau --report.",
    en:
      "\"{file}\" is the file being imported; the report would replace it. Give another name behind --report."
  )
}
