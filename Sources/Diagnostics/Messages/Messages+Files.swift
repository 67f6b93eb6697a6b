/// Files that cannot be read or written. Codes `O001` onwards: in; `O020` onwards: out.
extension Message {
  /// No such file.
  public static let fileMissing = Message(
    "O001", .missingInput,
    vi: "không có tệp này. Xem lại tên tệp và thư mục.",
    en: "there is no such file. Check its name and folder.")

  /// A folder where a file is wanted.
  public static let fileIsFolder = Message(
    "O002", .missingInput,
    vi: "đây là thư mục, không phải tệp. Ghi rõ tên tệp trong thư mục đó.",
    en: "this is a folder, not a file. Give the name of the file in it.")

  /// A file that may not be read.
  public static let fileNotReadable = Message(
    "O003", .missingInput,
    vi: "không đọc được tệp: {reason}. Kiểm tra quyền đọc, hoặc tệp có đang bị chương trình khác giữ không.",
    en:
      "the file cannot be read: {reason}. Check the permission to read it, and whether another program holds it."
  )

  /// The folder of a new file is missing.
  public static let folderMissing = Message(
    "O020", .cannotCreate,
    vi:
      "không ghi được tệp vì thư mục \"{folder}\" không có hoặc không cho tạo gì trong đó. Tạo thư mục đó, hoặc chọn nơi khác.",
    en:
      "the file cannot be written because there is no folder \"{folder}\", or nothing can be made in it. Create it, or choose another place."
  )

  /// The place may not be written.
  public static let folderReadOnly = Message(
    "O021", .cannotCreate,
    vi: "không được phép ghi vào đây ({reason}). Chọn thư mục khác, hoặc xin quyền ghi.",
    en: "writing here is not permitted ({reason}). Choose another folder, or ask for permission to write.")

  /// The disk is full.
  public static let diskFull = Message(
    "O022", .cannotCreate,
    vi: "không ghi được tệp vì ổ đĩa đã đầy; không còn lại tệp dở dang. Giải phóng chỗ trống rồi làm lại.",
    en:
      "the file cannot be written because the disk is full; nothing half-written was left. Free some space and try again."
  )

  /// A folder has the name of the new file.
  public static let outputIsFolder = Message(
    "O023", .cannotCreate,
    vi: "tên này là một thư mục, không ghi đè được. Chọn tên tệp khác.",
    en: "this is the name of a folder and cannot be overwritten. Choose another file name.")

  /// Writing failed in another way.
  public static let outputRefused = Message(
    "O024", .cannotCreate,
    vi: "không ghi được tệp: {reason}. Kiểm tra ổ đĩa rồi làm lại.",
    en: "the file cannot be written: {reason}. Check the disk and try again.")
  /// A file where a folder should be.
  public static let fileInTheWay = Message(
    "O025", .cannotCreate,
    vi: "không ghi được: trên đường dẫn này có một tệp chứ không phải thư mục. Chọn nơi khác bằng -o.",
    en: "cannot be written: on this path is a file where a folder should be. Choose another place with -o.")

  /// A database would be replaced.
  public static let outputIsDatabase = Message(
    "O026", .cannotCreate,
    vi:
      "không ghi đè lên đây: tệp này là cơ sở dữ liệu (có thể chính là sổ của trường). Chọn tên tệp khác.",
    en:
      "this is not overwritten: the file is a database (it may be the school's own). Choose another file name."
  )
}
