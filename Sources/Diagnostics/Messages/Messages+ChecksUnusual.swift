// Unusual results.
extension Message {
  /// A level that does not go with its score.
  public static let checkLevelAgainstScore = Message(
    "K060", .remark,
    vi: "mức {level} đi với điểm {score} (thường là điểm {usual}); hãy xem lại mức và điểm",
    en: "the level {level} stands with the score {score} (usual are {usual}); look at both again")

  /// A score far from the pupil's others.
  public static let checkScoreFarFromOthers = Message(
    "K061", .remark,
    vi:
      "điểm {score} khác xa các lần kiểm tra khác của em trong năm ({others}); hãy xem lại bài, có thể cho kiểm tra lại",
    en:
      "the score {score} is far from the pupil's other tests of the year ({others}); look at the test again, it may be held once more"
  )

  /// The same score for a whole class.
  public static let checkSameScoreForAll = Message(
    "K062", .remark,
    vi:
      "cả {count} học sinh cùng được điểm {score}; có thể đã chép nhầm một cột, hãy đối chiếu với bài kiểm tra",
    en:
      "all {count} pupils have the score {score}; a column may have been copied by mistake, compare with the tests"
  )

  /// A share outside the school's target.
  public static let checkOffTarget = Message(
    "K063", .remark,
    vi:
      "tỉ lệ {share}% ({count}/{whole}) nằm ngoài chỉ tiêu từ {least}% đến {most}%; tổ chuyên môn xem lại đề và cách chấm",
    en:
      "the share of {share} % ({count} of {whole}) is outside the target of {least} % to {most} %; have the subject group look at the test and its marking"
  )
}

// Unusual pupils.
extension Message {
  /// Two pupils of one name and birth date.
  public static let checkSamePupilTwice = Message(
    "K070", .remark,
    vi:
      "cùng họ tên và ngày sinh với {others}; nếu là một em được nhập hai lần thì chọn một mã, chuyển kết quả về mã đó và ghi em thôi học ở mã kia (move drop-out); nếu là hai em thì ghi nhận bằng check ack",
    en:
      "has the name and birth date of {others}; if one child was entered twice, choose one code, enter the results under it, and let the other drop out (move drop-out); if they are two, say so with check ack"
  )

  /// Two children of the same parents, birth date and given name.
  public static let checkSameChildOfParents = Message(
    "K071", .remark,
    vi:
      "cùng cha mẹ, cùng ngày sinh và cùng tên gọi với {others}; nếu là một em được nhập hai lần thì chọn một mã, chuyển kết quả về mã đó và ghi em thôi học ở mã kia (move drop-out); nếu là hai em thì ghi nhận bằng check ack",
    en:
      "has the parents, birth date and given name of {others}; if one child was entered twice, choose one code, enter the results under it, and let the other drop out (move drop-out); if they are two, say so with check ack"
  )

  /// An age that hardly fits the grade.
  public static let checkAgeUnlikely = Message(
    "K072", .remark,
    vi:
      "ngày sinh {birth} khó khớp với khối {grade} năm học {year} (thường sinh năm {usual}); hãy đối chiếu với giấy khai sinh, có thể đảo ngày và tháng hoặc nhầm năm",
    en:
      "the birth date {birth} hardly fits grade {grade} of {year} (usually born in {usual}); compare with the birth certificate, the year may be wrong"
  )

  /// Entered school before birth.
  public static let checkEnteredBeforeBirth = Message(
    "K073", .remark,
    vi: "ngày vào trường {entered} không sau ngày sinh {birth}; hãy sửa một trong hai",
    en: "the day of entering the school, {entered}, is not after the birth date {birth}; correct one of them")

  /// A ministry id of another shape.
  public static let checkMinistryIDShape = Message(
    "K074", .remark,
    vi:
      "mã định danh \"{value}\" có {count} ký tự, thường là 10 chữ số; có thể mất số 0 ở đầu khi mở bằng Excel",
    en:
      "the ministry id \"{value}\" has {count} characters, usual are 10 digits; a spreadsheet may have lost the leading 0"
  )

  /// A national id of another shape.
  public static let checkNationalIDShape = Message(
    "K075", .remark,
    vi:
      "số định danh cá nhân \"{value}\" có {count} ký tự, thường là 12 chữ số; có thể mất số 0 ở đầu khi mở bằng Excel",
    en:
      "the national id \"{value}\" has {count} characters, usual are 12 digits; a spreadsheet may have lost the leading 0"
  )

  /// A national id that says another sex or birth year.
  public static let checkNationalIDAgainstPerson = Message(
    "K076", .remark,
    vi:
      "số định danh cho biết giới tính {sex}, sinh năm {born}, còn hồ sơ ghi {ownSex}, sinh năm {ownBorn}; hãy đối chiếu với giấy khai sinh",
    en:
      "the national id says {sex}, born in {born}, but the record has {ownSex}, born in {ownBorn}; compare with the birth certificate"
  )

  /// A phone number of another shape.
  public static let checkPhoneShape = Message(
    "K077", .remark,
    vi:
      "số điện thoại \"{value}\" có {count} chữ số hoặc đầu số lạ; di động có 10 chữ số (03, 05, 07, 08, 09), máy bàn 10-11 chữ số (02)",
    en:
      "the phone number \"{value}\" has {count} digits, or begins in an unusual way; mobiles have 10 (03, 05, 07, 08, 09), landlines 10 or 11 (02)"
  )
}

// The file of targets.
extension Message {
  /// A cell of the targets with an unknown word.
  public static let targetNotKnown = Message(
    "K080", .badData,
    vi: "không có \"{value}\"; dùng một trong: {known}",
    en: "there is no \"{value}\"; use one of: {known}")

  /// A percentage that is none.
  public static let targetPercent = Message(
    "K081", .badData,
    vi: "\"{value}\" không phải là tỉ lệ từ 0 đến 100 (một chữ số thập phân, như 62,5); hãy sửa ô này",
    en: "\"{value}\" is no percentage from 0 to 100 (with one decimal, such as 62,5); correct the cell")

  /// A range whose end is before its beginning.
  public static let targetReversed = Message(
    "K082", .badData,
    vi: "tỉ lệ đến ({most}) nhỏ hơn tỉ lệ từ ({least}); hãy đổi lại",
    en: "the end ({most}) is less than the beginning ({least}); exchange them")

  /// A row without any percentage.
  public static let targetOpen = Message(
    "K083", .badData,
    vi: "dòng này không có tỉ lệ nào; hãy ghi Từ (%), Đến (%) hoặc cả hai",
    en: "this row has no percentage; give Từ (%), Đến (%) or both")

  /// A class of another grade.
  public static let targetGradeOfClass = Message(
    "K084", .badData,
    vi: "lớp {class} thuộc khối {grade}, không phải khối {value}; hãy sửa một trong hai ô",
    en: "the class {class} is of grade {grade}, not {value}; correct one of the two cells")
}

// Acknowledging.
extension Message {
  /// No such code.
  public static let checkCodeUnknown = Message(
    "K090", .usage,
    vi: "không có mã \"{value}\". Các mã ghi nhận được: {known}",
    en: "there is no code \"{value}\". Codes that can be acknowledged: {known}")

  /// A finding that forbids printing cannot be acknowledged.
  public static let checkCodeForbids = Message(
    "K091", .failed,
    vi: "{value} không cho phép in nên không thể ghi nhận rồi bỏ qua: {message}",
    en: "{value} forbids printing and cannot be acknowledged: {message}")
}
