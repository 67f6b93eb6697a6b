// The audit, and copies of the school file.
extension Message {
  /// Entries whose hash does not follow from what they hold and from the entry before.
  public static let auditEntryBroken = Message(
    "A001", .failed,
    vi:
      "mục {entries} của nhật ký ({record}) không khớp mã băm: đã bị sửa, chèn hoặc đổi chỗ sau khi ghi; so với bản sao lưu (hocba backup verify) rồi khôi phục",
    en:
      "entry {entries} of the audit ({record}) does not fit its hash: it was changed, inserted or moved after it was written; compare with a backup (hocba backup verify) and restore it"
  )
  /// Numbers that are not there.
  public static let auditEntryMissing = Message(
    "A002", .failed,
    vi: "thiếu mục {entries} của nhật ký: đã bị xóa; so với bản sao lưu (hocba backup verify) rồi khôi phục",
    en:
      "entry {entries} of the audit is missing: it was deleted; compare with a backup (hocba backup verify) and restore it"
  )
  /// A row that is not as it was last noted.
  public static let auditRowDiffers = Message(
    "A003", .failed,
    vi:
      "{record}: dữ liệu khác với lần ghi cuối trong nhật ký (mục {entry}), ở {columns}; một chương trình khác đã sửa; xem mục đó bằng hocba audit show --entry {entry}, rồi khôi phục bản sao lưu",
    en:
      "{record}: the data differ from what the audit noted last (entry {entry}), in {columns}; another program changed them; see that entry with hocba audit show --entry {entry}, then restore a backup"
  )
  /// A row that was never noted.
  public static let auditRowUnknown = Message(
    "A004", .failed,
    vi: "{record}: có dữ liệu mà nhật ký không ghi; một chương trình khác đã thêm vào; khôi phục bản sao lưu",
    en: "{record}: there are data that the audit never noted; another program added them; restore a backup")
  /// A row that was noted and is not there.
  public static let auditRowGone = Message(
    "A005", .failed,
    vi:
      "{record}: dữ liệu ghi ở mục {entry} của nhật ký không còn; một chương trình khác đã xóa; khôi phục bản sao lưu",
    en:
      "{record}: the data of entry {entry} of the audit are gone; another program deleted them; restore a backup"
  )
  /// Guards that are not there.
  public static let guardMissing = Message(
    "A006", .failed,
    vi: "phần bảo vệ của tệp đã bị gỡ ({count}): {name}; khôi phục bản sao lưu",
    en: "guards of the file were removed ({count}): {name}; restore a backup")
  /// A table or trigger that is not as it was made.
  public static let guardDifferent = Message(
    "A007", .failed,
    vi: "bảng hoặc phần bảo vệ \"{name}\" của tệp đã bị sửa; khôi phục bản sao lưu",
    en: "the table or guard \"{name}\" of the file was changed; restore a backup")
  /// A trigger of somebody else.
  public static let guardForeign = Message(
    "A008", .failed,
    vi: "tệp có trình kích hoạt lạ \"{name}\" do chương trình khác thêm; khôi phục bản sao lưu",
    en: "the file has a foreign trigger \"{name}\" that another program added; restore a backup")
  /// What SQLite finds wrong.
  public static let fileNotSound = Message(
    "A009", .failed,
    vi: "SQLite thấy tệp bị hỏng ({count} chỗ); khôi phục bản sao lưu gần nhất",
    en: "SQLite finds the file damaged ({count} places); restore the latest backup")
  /// Rows that refer to others that are not there.
  public static let referencesBroken = Message(
    "A010", .failed,
    vi: "{count} dòng của bảng {table} trỏ tới dữ liệu không còn; khôi phục bản sao lưu",
    en: "{count} rows of the table {table} refer to data that are not there; restore a backup")
  /// An entry that was asked for and does not exist.
  public static let auditEntryUnknown = Message(
    "A011", .usage,
    vi: "nhật ký không có mục \"{entry}\"; các mục đánh số từ 1 đến {last}",
    en: "the audit has no entry \"{entry}\"; entries are numbered from 1 to {last}")
  /// An entry that begins from values that the entry before did not leave.
  public static let auditBeginsElsewhere = Message(
    "A012", .failed,
    vi:
      "{record}: dữ liệu đã bị một chương trình khác đổi giữa mục {last} và mục {entry} của nhật ký, ở {columns}; xem hai mục đó bằng hocba audit show --entry, rồi khôi phục bản sao lưu",
    en:
      "{record}: another program changed the data between entry {last} and entry {entry} of the audit, in {columns}; see both with hocba audit show --entry, then restore a backup"
  )
  /// A backup that must not be restored.
  public static let backupNotSound = Message(
    "A020", .badData,
    vi: "bản sao này không nguyên vẹn nên không khôi phục; chọn bản sao khác (hocba backup verify TỆP)",
    en: "this backup is not sound, so it is not restored; choose another (hocba backup verify FILE)")
  /// No backup at the path.
  public static let backupMissing = Message(
    "A022", .missingInput,
    vi: "không có bản sao lưu này; kiểm tra lại tên và thư mục",
    en: "there is no such backup; check its name and folder")
  /// A backup of another school.
  public static let backupOfAnotherSchool = Message(
    "A023", .notAllowed,
    vi:
      "đây là bản sao của \"{school}\", còn sổ đang dùng là của \"{present}\"; nếu đúng ý, thêm --any-school, hoặc đặt --school sang tệp khác",
    en:
      "this is a backup of \"{school}\", and the school file here is of \"{present}\"; if that is meant, add --any-school, or name another file by --school"
  )
  /// A hash that was noted down and that no entry has.
  public static let auditHashUnknown = Message(
    "A013", .failed,
    vi:
      "nhật ký không có mục nào mang mã \"{hash}\": mã chép sai, hoặc nhật ký đã bị viết lại hay cắt bớt sau khi mã đó được chép",
    en:
      "no entry of the audit has the hash \"{hash}\": it was noted wrongly, or the audit was written anew or cut off since"
  )
  /// A backup onto itself.
  public static let backupIsTheFile = Message(
    "A021", .usage,
    vi: "bản sao và sổ đang dùng là một tệp; hãy chọn tệp khác",
    en: "the backup and the school file are one and the same file; name another")
}
