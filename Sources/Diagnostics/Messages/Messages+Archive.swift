/// Archives of school years. Codes `H001` onwards.
extension Message {
  /// The place of the archive is taken.
  public static let archiveTaken = Message(
    "H001", .cannotCreate,
    vi: "đã có thư mục hoặc tệp này; hồ sơ lưu trữ không bao giờ ghi đè. Chọn tên khác bằng -o.",
    en: "there is a folder or file of this name; an archive never overwrites. Choose another name with -o.")
  /// Another process makes this archive.
  public static let archiveBusy = Message(
    "H002", .cannotCreate,
    vi: "một lệnh archive create khác đang làm đúng hồ sơ này. Đợi lệnh đó xong.",
    en: "another archive create is at work on this very archive. Wait for it to end.")
  /// An unfinished run of another order.
  public static let archiveOrderDiffers = Message(
    "H003", .cannotCreate,
    vi:
      "ở đây còn một lần lưu trữ dở dang với lựa chọn khác ({options}). Gõ lại đúng lệnh cũ để làm tiếp, thêm --restart để bỏ nó và làm lại từ đầu, hoặc chọn nơi khác bằng -o.",
    en:
      "an unfinished archive with other options lies here ({options}). Type the same command again to go on, add --restart to begin anew, or choose another place with -o."
  )
  /// The school file changed since the unfinished run began.
  public static let archiveSchoolChanged = Message(
    "H004", .cannotCreate,
    vi:
      "sổ của trường đã thay đổi từ khi bắt đầu lần lưu trữ dở dang này. Thêm --restart để bỏ phần đã làm và làm lại từ đầu.",
    en:
      "the school file has changed since this unfinished archive was begun. Add --restart to drop what was done and begin anew."
  )
  /// Templates, fonts or program changed since.
  public static let archiveProgramChanged = Message(
    "H005", .cannotCreate,
    vi:
      "mẫu, phông chữ hoặc chương trình đã khác lúc bắt đầu lần lưu trữ dở dang này. Thêm --restart để làm lại từ đầu.",
    en:
      "templates, fonts or the program are not those with which this unfinished archive was begun. Add --restart to begin anew."
  )
  /// The folder beside is not of this program.
  public static let archiveFolderForeign = Message(
    "H006", .cannotCreate,
    vi:
      "thư mục này không phải do archive create tạo ra, nên không dùng và không xóa. Dời nó đi hoặc chọn tên khác bằng -o.",
    en:
      "this folder was not made by archive create and is neither used nor removed. Move it away or choose another name with -o."
  )
  /// Too little room on the disk.
  public static let archiveNoRoom = Message(
    "H007", .cannotCreate,
    vi: "ổ đĩa còn {room} MB, hồ sơ cần khoảng {needed} MB. Giải phóng chỗ trống hoặc chọn ổ khác bằng -o.",
    en:
      "the disk has {room} MB left, the archive needs about {needed} MB. Free some space or choose another disk with -o."
  )
  /// The disk became full.
  public static let archiveDiskFull = Message(
    "H008", .cannotCreate,
    vi:
      "ổ đĩa đã đầy giữa chừng. Phần đã làm được giữ lại; giải phóng chỗ trống rồi gõ lại đúng lệnh này để làm tiếp.",
    en:
      "the disk became full on the way. What was done is kept; free some space and type the same command again to go on."
  )
  /// Nothing of the year is approved.
  public static let archiveNothingApproved = Message(
    "H009", .failed,
    vi:
      "năm học {year} chưa có bảng tổng hợp, học bạ hay sổ theo dõi nào được duyệt. Duyệt trước (hocba approve), hoặc thêm --include-drafts để lưu cả bản nháp.",
    en:
      "no sheet, card or class book of {year} is approved. Approve first (hocba approve), or add --include-drafts to archive drafts too."
  )
  /// Documents that are not approved.
  public static let archiveNotApproved = Message(
    "H010", .failed,
    vi: "lớp {class}: chưa duyệt {documents}, nên không lưu.",
    en: "class {class}: not approved and not archived: {documents}.")
  /// A document that could not be printed.
  public static let archiveDocumentRefused = Message(
    "H011", .failed,
    vi: "không in được {document}.",
    en: "{document} could not be printed.")
  /// A file in the bag being made that this program did not put there.
  public static let archiveFileForeign = Message(
    "H022", .cannotCreate,
    vi: "tệp này không do archive create đặt vào hồ sơ đang làm. Dời nó đi rồi gõ lại đúng lệnh này.",
    en:
      "this file was not put into the unfinished archive by archive create. Move it away and type the same command again."
  )
  /// An approved document that the archive lacks.
  public static let archiveApprovedMissing = Message(
    "H023", .failed,
    vi: "bản chụp sổ có {form} lớp {class} ({period}) đã duyệt, bảng kê không có văn bản ấy.",
    en: "the snapshot has an approved {form} of class {class} ({period}), the index has no such document.")
  /// A document that is called approved, and is not what was approved.
  public static let archiveDocumentNotKept = Message(
    "H021", .failed,
    vi: "tệp này được ghi là đã duyệt nhưng không phải văn bản mà bản chụp sổ giữ khi phê duyệt.",
    en: "this file is called approved, but is not the document that the snapshot kept when it was approved.")
  /// The snapshot of the school file is missing.
  public static let archiveSnapshotMissing = Message(
    "H012", .failed,
    vi: "hồ sơ này do HocBa làm nhưng không có bản chụp sổ của trường.",
    en: "this bag is of HocBa but has no snapshot of the school file.")
  /// The index of documents is missing.
  public static let archiveIndexMissing = Message(
    "H013", .failed,
    vi: "không đọc được bảng kê văn bản.",
    en: "the index of documents cannot be read.")
  /// A count of `bag-info.txt` that is not so.
  public static let archiveCountDiffers = Message(
    "H014", .failed,
    vi: "{label} trong bag-info.txt là {listed}, đếm được {found}.",
    en: "{label} in bag-info.txt is {listed}, counted {found}.")
  /// A document of the index that is not there.
  public static let archiveDocumentMissing = Message(
    "H015", .failed,
    vi: "bảng kê văn bản có {path}, hồ sơ không có.",
    en: "the index of documents has {path}, the bag has not.")
  /// A document that the index lacks.
  public static let archiveDocumentUnlisted = Message(
    "H016", .failed,
    vi: "{path} không có trong bảng kê văn bản.",
    en: "{path} is not in the index of documents.")
  /// Nothing fits what was asked for.
  public static let archiveDocumentNotFound = Message(
    "H017", .missingInput,
    vi: "không có văn bản nào như vậy trong hồ sơ này. Xem hocba archive show.",
    en: "there is no such document in this bag. See hocba archive show.")
  /// More than one fits.
  public static let archiveSeveralDocuments = Message(
    "H018", .usage,
    vi: "có {count} văn bản như vậy; thêm --class, --pupil, --form hoặc --period để còn một.",
    en: "there are {count} such documents; add --class, --pupil, --form or --period until one is left.")
  /// A document that is not what was bagged.
  public static let archiveDocumentDamaged = Message(
    "H019", .failed,
    vi: "văn bản này đã khác lúc đóng hồ sơ, nên không lấy ra. Chạy hocba archive verify.",
    en: "this document is not what was bagged and is not extracted. Run hocba archive verify.")
  /// An archive that is not finished.
  public static let archiveUnfinished = Message(
    "H020", .missingInput,
    vi: "hồ sơ này chưa làm xong. Gõ lại đúng lệnh archive create để làm tiếp.",
    en: "this archive is not finished. Type the same archive create again to go on.")
}
