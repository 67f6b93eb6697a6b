/// What a row says that what is recorded does not bear, or that is not kept as it stands (contract, section 3).
extension Message {
  /// Characters that nobody sees were left out.
  public static let invisibleLeftOut = Message(
    "I055", .remark,
    vi: "đã bỏ ký tự ẩn {characters}; ô còn lại: \"{meant}\".",
    en: "the invisible character {characters} was left out; the cell is now \"{meant}\".")

  /// A tick says that there is an award, but not which.
  public static let awardTextNeeded = Message(
    "I056", .remark,
    vi:
      "ô này chỉ đánh dấu có khen thưởng nên không được ghi. Ghi nội dung vào cột \"Khen thưởng\" (khen đột xuất thì bắt đầu bằng \"Đột xuất:\") rồi nạp lại.",
    en:
      "this cell only says that there is an award, so it was not kept. Write the text in a column \"Khen thưởng\" (begin with \"Đột xuất:\" for an ad hoc one) and import again."
  )

  /// The grade of a class cannot change under its results.
  public static let gradeChangesUnderResults = Message(
    "I080", .badData,
    vi:
      "lớp {class} đã ghi ở khối {from} và có kết quả trong năm học {year}, nên không đổi sang khối \"{to}\" được: mỗi khối đánh giá theo các môn riêng. Sửa ô này thành {from}; nếu khối {from} mới là sai, nạp lại kết quả của lớp với các ô để trống, đổi khối, rồi nạp kết quả.",
    en:
      "class {class} is recorded in grade {from} and has results in {year}, so it cannot become grade \"{to}\": each grade is assessed in its own subjects. Write {from} here; if {from} is what is wrong, import the results of the class with empty cells, change the grade, then import the results again."
  )

  /// The grade of a class changes.
  public static let gradeChanges = Message(
    "I081", .remark,
    vi: "lớp {class} đang ở khối {from}, nay theo bảng đổi sang khối {to}. Xem lại nếu không định đổi khối.",
    en: "class {class} was in grade {from} and is put in {to} by this table. Check if that is not meant.")

  /// History of a year that is still to come.
  public static let historyOfLaterYear = Message(
    "I082", .badData,
    vi:
      "\"{value}\" sau năm học đang nạp ({year}), nên chưa thể là quá trình học tập. Sửa ô này rồi nạp lại; nếu năm học đó đã mở, thêm --year {value}.",
    en:
      "\"{value}\" is after the school year in hand ({year}), so it cannot be history yet. Correct this cell and import again; if that year has been opened, add --year {value}."
  )

  /// History that follows from the class list.
  public static let historyOfThisYear = Message(
    "I083", .remark,
    vi:
      "năm học {year} tại trường này được lấy từ danh sách lớp, nên bỏ qua dòng này. Bảng này chỉ cần các năm trước và trường khác.",
    en:
      "the year {year} at this school follows from the class list, so this row was ignored. This table needs earlier years and other schools only."
  )
  /// History of a pupil one line of which is refused.
  public static let historyKeptAsWhole = Message(
    "I099", .remark,
    vi:
      "dòng {row} của cùng học sinh {pupil} bị sai, nên quá trình học tập đã ghi của em được giữ nguyên và dòng này chưa được nạp. Sửa dòng {row} rồi nạp lại.",
    en:
      "row {row} of the same pupil {pupil} is wrong, so the recorded history of the pupil stays as it is and this row was not taken. Correct row {row} and import again."
  )

  /// Empty cells where marks are recorded.
  public static let marksEmptied = Message(
    "I084", .remark,
    vi:
      "tệp này có ô trống ở chỗ sổ đã có: {count} ô của {pupils} học sinh sẽ thành trống. Nếu không cố ý, đừng nạp, hoặc bỏ các cột đó khỏi tệp; xem trước bằng --dry-run",
    en:
      "this file has empty cells where something is recorded: {count} cells of {pupils} pupils become empty. If that is not meant, do not import it, or take those columns out of the file; look first with --dry-run"
  )

  /// A formula that failed.
  public static let formulaFailed = Message(
    "I085", .badData,
    vi: "công thức trong ô này bị lỗi ({value}). Mở bảng tính, thay công thức bằng giá trị rồi nạp lại.",
    en:
      "the formula in this cell has failed ({value}). Open the spreadsheet, put the value in its place and import again."
  )

  /// A formula whose result is not in the file.
  public static let formulaWithoutResult = Message(
    "I086", .badData,
    vi:
      "ô này là công thức nhưng tệp không lưu kết quả. Mở tệp bằng Excel hay LibreOffice, lưu lại rồi nạp lại.",
    en:
      "this cell is a formula whose result is not in the file. Open the file in Excel or LibreOffice, save it and import again."
  )

  /// Nobody has this number, or this name and birth date.
  public static let pupilUnknownBy = Message(
    "I087", .badData,
    vi:
      "không tìm được học sinh nào trong năm học có \"{column}\" như dòng này ({value}). Sửa ô này, hoặc thêm cột \"Mã học sinh\" rồi nạp lại.",
    en:
      "no pupil of the school year has the \"{column}\" of this row ({value}). Correct the cell, or add a column \"Mã học sinh\" and import again."
  )

  /// Several have it.
  public static let pupilNotUnique = Message(
    "I088", .badData,
    vi:
      "nhiều học sinh có cùng \"{column}\" như dòng này ({value}) nên không rõ là ai. Thêm cột \"Mã học sinh\" rồi nạp lại.",
    en:
      "several pupils have the \"{column}\" of this row ({value}), so it is not clear who is meant. Add a column \"Mã học sinh\" and import again."
  )

  /// A new pupil without a code.
  public static let pupilCodeNeeded = Message(
    "I089", .badData,
    vi:
      "học sinh này chưa có trong sổ, mà bảng không có mã cho em. Thêm cột \"Mã học sinh\" (hoặc \"Mã định danh Bộ GD&ĐT\") rồi nạp lại. Đã tìm theo: {value}.",
    en:
      "this pupil is not recorded yet, and the table has no code for the pupil. Add a column \"Mã học sinh\" (or \"Mã định danh Bộ GD&ĐT\") and import again. Looked for: {value}."
  )

  /// A code that differs from a known one only by zeros in front or by capitals.
  public static let codeLikeAnother = Message(
    "I093", .remark,
    vi:
      "mã \"{value}\" chỉ khác mã \"{other}\" đã có ở các số 0 đầu hoặc chữ hoa, chữ thường; được ghi là học sinh khác. Nếu là một em, sửa mã rồi nạp lại.",
    en:
      "the code \"{value}\" differs from the known \"{other}\" only by zeros in front or by capitals; it was taken for another pupil. If it is the same one, correct the code and import again."
  )

  /// An empty cell where a person has decided.
  public static let decisionKept = Message(
    "I097", .remark,
    vi:
      "ô này trống nhưng sổ đã có quyết định cho học sinh {pupil}; quyết định được giữ nguyên. Muốn bỏ thì dùng: hocba decide --pupil {pupil} {option} none",
    en:
      "this cell is empty, but a decision on pupil {pupil} is recorded; it was kept. To take it back: hocba decide --pupil {pupil} {option} none"
  )

  /// An empty cell where awards are recorded.
  public static let awardsEmptied = Message(
    "I098", .remark,
    vi:
      "ô này trống nên {count} khen thưởng đã ghi của học sinh {pupil} sẽ bị xóa. Nếu không cố ý, đừng nạp, hoặc bỏ cột \"Khen thưởng\" khỏi tệp.",
    en:
      "this cell is empty, so {count} recorded awards of pupil {pupil} are removed. If that is not meant, do not import it, or take the column \"Khen thưởng\" out of the file."
  )

  /// A new pupil with the name and birth date of a known one.
  public static let pupilLikeAnother = Message(
    "I100", .remark,
    vi:
      "học sinh mới \"{value}\" trùng họ tên và ngày sinh với học sinh \"{other}\" đã có; được ghi là hai em. Nếu là một em, sửa mã thành \"{other}\" (trong Excel định dạng cột mã là Văn bản để giữ các số 0 đầu) rồi nạp lại.",
    en:
      "the new pupil \"{value}\" has the name and birth date of the known \"{other}\"; the two are kept apart. If it is the same one, write the code \"{other}\" (in Excel format the column of codes as Text to keep zeros in front) and import again."
  )

  /// A tick says that the pupil is not promoted.
  public static let notPromotedIsDecided = Message(
    "I094", .remark,
    vi:
      "dấu \"Chưa được lên lớp\" không được nạp: kết quả này được tính, hoặc do Hiệu trưởng quyết định. Ghi quyết định bằng: hocba decide --pupil {pupil} --promoted no --reason …",
    en:
      "the tick \"Chưa được lên lớp\" (not promoted) was not imported: it is computed, or decided by the principal. Record a decision with: hocba decide --pupil {pupil} --promoted no --reason …"
  )
}
