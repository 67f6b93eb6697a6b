// The school file.
extension Message {
  /// No school file at the path.
  public static let schoolFileMissing = Message(
    "S001", .missingInput,
    vi: "không có tệp dữ liệu trường này; kiểm tra đường dẫn, hoặc tạo mới bằng: hocba school create",
    en: "there is no such school file; check the path, or make one with: hocba school create")
  /// A folder where the school file should be.
  public static let schoolFileIsFolder = Message(
    "S002", .missingInput,
    vi: "đây là thư mục, không phải tệp dữ liệu trường; hãy chỉ ra tệp bên trong (thường là school.hocba)",
    en: "this is a folder, not a school file; name the file inside it (usually school.hocba)")
  /// A school file that may not be read.
  public static let schoolFileUnreadable = Message(
    "S003", .missingInput,
    vi: "không mở được tệp dữ liệu trường; kiểm tra quyền đọc của tệp và của thư mục",
    en: "the school file cannot be opened; check the rights to read it and its folder")
  /// A file that is no SQLite database.
  public static let schoolFileNotDatabase = Message(
    "S004", .badData,
    vi: "tệp này không phải tệp dữ liệu trường của HocBa; kiểm tra xem có chọn nhầm tệp không",
    en: "this is not a school file of HocBa; check whether the wrong file was named")
  /// An SQLite database of another program.
  public static let schoolFileForeign = Message(
    "S005", .badData,
    vi: "đây là cơ sở dữ liệu của phần mềm khác, không phải của HocBa; kiểm tra xem có chọn nhầm tệp không",
    en:
      "this is the database of another program, not a school file of HocBa; check whether the wrong file was named"
  )
  /// A school file of a later version.
  public static let schoolFileNewer = Message(
    "S006", .badData,
    vi:
      "tệp được ghi bởi phiên bản HocBa mới hơn (dạng {found}, bản này đọc được đến dạng {known}); hãy cập nhật HocBa",
    en: "the file was written by a newer HocBa (format {found}, this one knows up to {known}); update HocBa")
  /// A damaged school file.
  public static let schoolFileDamaged = Message(
    "S007", .badData,
    vi: "tệp dữ liệu trường bị hỏng; đừng sửa gì thêm, hãy khôi phục từ bản sao lưu gần nhất",
    en: "the school file is damaged; change nothing more and restore the latest backup")
  /// A file that is there already.
  public static let schoolFileExists = Message(
    "S008", .cannotCreate,
    vi: "đã có tệp ở đây và tệp cũ không bao giờ bị ghi đè; hãy đặt tên khác hoặc dời tệp cũ đi trước",
    en: "there is a file here already and it is never overwritten; use another name or move the old file away"
  )
  /// The folder of a new file is missing.
  public static let schoolFolderMissing = Message(
    "S009", .cannotCreate,
    vi: "không tạo được tệp vì thư mục chứa nó không tồn tại; hãy tạo thư mục trước",
    en: "the file cannot be made because its folder does not exist; make the folder first")
  /// A new file cannot be made.
  public static let schoolFileNotCreated = Message(
    "S010", .cannotCreate,
    vi: "không tạo được tệp ở đây; kiểm tra quyền ghi vào thư mục và chỗ trống trên đĩa",
    en: "the file cannot be made here; check the right to write to the folder and the space on the disk")
  /// A school file that may not be written.
  public static let schoolFileReadOnly = Message(
    "S011", .cannotCreate,
    vi:
      "tệp dữ liệu trường chỉ đọc được, không ghi được, nên chưa ghi gì; kiểm tra quyền ghi của tệp và của thư mục",
    en:
      "the school file can be read but not written, so nothing was; check the rights to write it and its folder"
  )
  /// No space left.
  public static let schoolFileDiskFull = Message(
    "S012", .cannotCreate,
    vi: "đĩa đã đầy nên chưa ghi gì vào tệp dữ liệu trường; hãy giải phóng chỗ trống rồi làm lại",
    en: "the disk is full, so nothing was written to the school file; free some space and try again")
  /// Another program holds the file.
  public static let schoolFileBusy = Message(
    "S013", .notAllowed,
    vi:
      "một chương trình khác đang ghi vào tệp dữ liệu trường, nên chưa ghi gì; đợi chương trình đó xong rồi làm lại",
    en: "another program is writing to the school file, so nothing was written; wait for it and try again")
  /// Any other trouble, by SQLite's number.
  public static let schoolFileTrouble = Message(
    "S014", .failed,
    vi: "gặp trục trặc khi đọc hoặc ghi tệp dữ liệu trường (mã SQLite {code}); thao tác dở dang đã được hủy",
    en: "the school file could not be read or written (SQLite code {code}); what was begun has been undone")
  /// A school file of an earlier version, where nobody is named who brings it up to date.
  public static let schoolFileOlder = Message(
    "S015", .failed,
    vi: "tệp được ghi bởi phiên bản HocBa cũ hơn; hãy mở một lần ở nơi ghi được, ví dụ: hocba school show",
    en:
      "the file was written by an older HocBa; open it once where it can be written, as with: hocba school show"
  )
  /// Tables or triggers were changed by another program.
  public static let schoolFileUnguarded = Message(
    "S016", .notAllowed,
    vi:
      "một chương trình khác đã sửa hoặc gỡ phần bảo vệ \"{name}\" của tệp, nên không ghi gì nữa; chạy hocba audit verify để xem dữ liệu nào bị đổi, rồi khôi phục bản sao lưu (hocba backup restore)",
    en:
      "another program has changed or removed the guard \"{name}\" of the file, so nothing more is written; run hocba audit verify to see which data were changed, then restore a backup (hocba backup restore)"
  )

  /// Other programs write again and again between reading and writing.
  public static let schoolFileChanged = Message(
    "S028", .notAllowed,
    vi:
      "các chương trình khác liên tục ghi vào tệp dữ liệu trường trong lúc đọc bảng, nên chưa ghi gì; đợi các chương trình đó xong rồi làm lại",
    en:
      "other programs kept writing to the school file while the table was read, so nothing was written; wait for them and try again"
  )
}

// What is written to it.
extension Message {
  /// A year that was not opened.
  public static let yearNotOpen = Message(
    "S020", .badData,
    vi: "năm học {year} chưa được mở; hãy mở trước bằng: hocba year open {year}",
    en: "the school year {year} has not been opened; open it first with: hocba year open {year}")
  /// A class that is not there.
  public static let classNotKnown = Message(
    "S021", .badData,
    vi: "chưa có lớp \"{class}\" trong năm học {year}; hãy nạp danh sách lớp trước (import classes)",
    en: "there is no class \"{class}\" in {year}; import the classes first (import classes)")
  /// A pupil who is not there.
  public static let pupilNotKnown = Message(
    "S022", .badData,
    vi: "chưa có học sinh mã \"{pupil}\"; hãy nạp danh sách học sinh trước (import pupils)",
    en: "there is no pupil with the code \"{pupil}\"; import the pupils first (import pupils)")
  /// A pupil without a class in the year.
  public static let pupilNotEnrolled = Message(
    "S023", .badData,
    vi:
      "học sinh mã \"{pupil}\" chưa được xếp lớp trong năm học {year}; hãy nạp danh sách học sinh của năm đó trước",
    en: "the pupil \"{pupil}\" has no class in {year}; import the pupils of that year first")
  /// A teacher who is not there.
  public static let staffNotKnown = Message(
    "S024", .badData,
    vi: "chưa có giáo viên mã \"{staff}\"; hãy nạp danh sách giáo viên trước (import staff)",
    en: "there is no teacher with the code \"{staff}\"; import the staff first (import staff)")
  /// A value that the rules of the file forbid.
  public static let valueRefused = Message(
    "S025", .badData,
    vi: "tệp dữ liệu trường không nhận một giá trị vì trái quy định (bảng {table}); chưa ghi gì",
    en: "the school file refuses a value that its rules forbid (table {table}); nothing was written")
  /// A change in a year that is closed.
  public static let yearClosed = Message(
    "S027", .notAllowed,
    vi:
      "năm học đã khóa sổ nên không đổi được gì trong năm đó; nếu thật cần sửa: hocba year reopen NĂM-HỌC --reason …",
    en:
      "the school year is closed, so nothing in it can change; if it really must: hocba year reopen YEAR --reason …"
  )
  /// An empty key.
  public static let emptyKey = Message(
    "S026", .badData,
    vi: "mã hoặc tên dùng làm khóa không được để trống",
    en: "a code or name that serves as key must not be empty")
}
