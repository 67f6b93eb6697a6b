// Completeness: cells without which nothing final is printed (contract, section 4).
extension Message {
  /// A level is missing.
  public static let checkMissingLevel = Message(
    "K001", .failed,
    vi: "chưa có mức đạt được; hãy nhập T, H hoặc C (hay Miễn, nếu học sinh được miễn môn này)",
    en: "the level is missing; enter T, H or C (or Miễn, if the pupil is exempt from the subject)")

  /// A score is missing.
  public static let checkMissingScore = Message(
    "K002", .failed,
    vi:
      "chưa có điểm kiểm tra định kỳ; hãy nhập số nguyên từ {lowest} đến {highest} (hay Miễn, nếu học sinh được miễn môn này)",
    en:
      "the score of the periodic test is missing; enter a whole number from {lowest} to {highest} (or Miễn, if the pupil is exempt from the subject)"
  )

  /// A score is missing because the pupil was absent from the test.
  public static let checkMissedTest = Message(
    "K003", .failed,
    vi: "học sinh vắng bài kiểm tra định kỳ nên chưa có điểm; hãy cho em kiểm tra bù rồi nhập điểm",
    en: "the pupil was absent from the periodic test; hold the test again and enter the score")

  /// The level of a quality or competence is missing.
  public static let checkMissingTrait = Message(
    "K004", .failed,
    vi: "chưa đánh giá năng lực, phẩm chất này; hãy nhập T, Đ hoặc C",
    en: "this quality or competence is not assessed yet; enter T, Đ or C")

  /// A letter that the fonts do not draw.
  public static let checkLetterNotDrawn = Message(
    "K005", .failed,
    vi:
      "có ký tự {character} ({code}) mà phông chữ không in được, nên văn bản bị từ chối khi in; hãy sửa lại chỗ này",
    en:
      "has the character {character} ({code}), which the fonts cannot print, so that printing refuses the document; correct it"
  )

  /// Comments are missing in a class.
  public static let checkMissingComments = Message(
    "K010", .remark,
    vi:
      "còn {cells} ô nhận xét để trống, ở {pupils} trên {size} học sinh ({columns}); vẫn in được, nhưng nên ghi đủ trước khi in học bạ",
    en:
      "comments still empty: {cells}, of {pupils} of {size} pupils ({columns}); printing goes on, but enter them before report cards are printed"
  )

  /// Heights or weights are missing in a class.
  public static let checkMissingMeasures = Message(
    "K011", .remark,
    vi:
      "{pupils} trên {size} học sinh chưa có chiều cao hoặc cân nặng; vẫn in được, nhưng chỗ này trên học bạ sẽ để trống (nạp bằng import attendance)",
    en:
      "{pupils} of {size} pupils have no height or no weight; printing goes on, but the card has a blank there (import attendance brings them in)"
  )

  /// Absences of the year are missing in a class.
  public static let checkMissingAbsences = Message(
    "K012", .remark,
    vi:
      "{pupils} trên {size} học sinh chưa đủ số ngày nghỉ của cả năm; vẫn in được, nhưng số trên học bạ sẽ thiếu (nạp bằng import attendance)",
    en:
      "the absences of the whole year are not recorded of {pupils} of {size} pupils; printing goes on, but the numbers on the card are short (import attendance brings them in)"
  )
}

// Marks that speak against the regulation or each other.
extension Message {
  /// A mark for an exempt pupil.
  public static let checkExemptWithMark = Message(
    "K020", .remark,
    vi:
      "học sinh được miễn môn này nhưng vẫn có kết quả ({mark}); hãy xóa kết quả, hoặc bỏ chữ Miễn nếu em có học",
    en:
      "the pupil is exempt from the subject and yet has a mark ({mark}); delete the mark, or the exemption if the pupil takes the subject"
  )

  /// A score that the regulation does not have.
  public static let checkScoreOutsideRange = Message(
    "K021", .remark,
    vi: "{regulation} không có điểm {score} (chỉ từ {lowest} đến {highest}); hãy sửa điểm này",
    en: "{regulation} has no score {score} (only {lowest} to {highest}); correct it")

  /// A score where there is no test.
  public static let checkScoreWithoutTest = Message(
    "K022", .remark,
    vi: "có điểm {score}, nhưng môn này ở khối {grade} không kiểm tra định kỳ vào {period}; hãy xóa điểm",
    en:
      "has the score {score}, but grade {grade} has no periodic test of this subject at {period}; delete the score"
  )

  /// A mark in a subject or trait that the grade does not have.
  public static let checkMarkOfNoColumn = Message(
    "K023", .remark,
    vi:
      "có kết quả ({mark}), nhưng theo {regulation} khối {grade} không có cột này, nên không được in; hãy xóa bằng mark set --clear, hoặc xem lại khối của lớp",
    en:
      "has a mark ({mark}), but by {regulation} grade {grade} has no such column, so that it is not printed; delete it with mark set --clear, or look at the grade of the class"
  )

  /// Marks of a pupil who had left.
  public static let checkMarkAfterLeaving = Message(
    "K024", .remark,
    vi:
      "học sinh đã rời lớp trước thời điểm này ({status}{day}) nhưng vẫn có {count} ô kết quả; hãy sửa trạng thái hoặc xóa kết quả",
    en:
      "the pupil had left before this period ({status}{day}) and yet has {count} marks; correct the status or delete the marks"
  )

  /// An optional subject that only some pupils of the class have.
  public static let checkOptionalPartly = Message(
    "K025", .remark,
    vi:
      "{having} học sinh có kết quả, {without} học sinh không có; cả lớp học môn tự chọn này thì hãy nhập cho đủ, không học thì xóa {having} kết quả đã nhập",
    en:
      "{having} pupils have marks and {without} have none; if the class takes this optional subject, enter the rest, if not, delete the {having}"
  )

  /// Absences of the year that are not the sum of the terms.
  public static let checkAbsencesDoNotAdd = Message(
    "K026", .remark,
    vi:
      "cả năm ghi {year} ngày, nhưng học kỳ I là {first} và học kỳ II là {second}; hãy sửa cho khớp, hoặc để trống dòng Cả năm",
    en:
      "the year has {year} days, but term I has {first} and term II {second}; make them agree, or leave the year empty"
  )
}

// Awards and decisions against results.
extension Message {
  /// An award that does not go with the results.
  public static let checkAwardAgainstResult = Message(
    "K030", .remark,
    vi:
      "khen thưởng \"{award}\" không khớp với kết quả của học sinh ({outcome}); hãy sửa khen thưởng, hoặc xem lại kết quả",
    en:
      "the award \"{award}\" does not go with the pupil's results ({outcome}); correct the award, or look at the results again"
  )

  /// An award of another regulation.
  public static let checkAwardOfOtherRegulation = Message(
    "K031", .remark,
    vi:
      "khen thưởng \"{award}\" là của {other}, còn năm học này khối {grade} theo {regulation}; hãy dùng danh hiệu của {regulation}: {known}",
    en:
      "the award \"{award}\" is one of {other}, but grade {grade} is under {regulation} this year; use an award of {regulation}: {known}"
  )

  /// A year-end award at another period.
  public static let checkYearEndAwardEarly = Message(
    "K032", .remark,
    vi:
      "khen thưởng cuối năm \"{award}\" lại ghi ở {period}; hãy chuyển sang Cuối năm học, hoặc ghi \"Đột xuất: …\" nếu là khen đột xuất",
    en:
      "the year-end award \"{award}\" is recorded at {period}; move it to the end of the year, or write \"Đột xuất: …\" if it is a sudden award"
  )

  /// Completed, and yet not promoted.
  public static let checkNotPromotedThoughCompleted = Message(
    "K033", .remark,
    vi:
      "học sinh đã hoàn thành chương trình lớp học (kết quả: {outcome}) nhưng Quyết định lên lớp là không; hãy xem lại quyết định hoặc kết quả",
    en:
      "the pupil has completed the grade (result: {outcome}), but the decision is not to promote; look at the decision or the results again"
  )

  /// A decision where nothing needs deciding.
  public static let checkPromotionNotNeeded = Message(
    "K034", .remark,
    vi:
      "học sinh đã hoàn thành chương trình lớp học (kết quả: {outcome}) nên được lên lớp, không cần Quyết định lên lớp; hãy xóa quyết định này",
    en:
      "the pupil has completed the grade (result: {outcome}) and goes up without a decision; delete the decision"
  )

  /// A decision at another period than the end of the year.
  public static let checkDecisionEarly = Message(
    "K035", .remark,
    vi:
      "giá trị \"{value}\" ghi ở {period}, nhưng cột này chỉ dùng vào Cuối năm học; hãy xóa hoặc chuyển sang Cuối năm học",
    en:
      "the value \"{value}\" is recorded at {period}, but this column is for the end of the year only; delete it or move it there"
  )

  /// A confirmed result that differs from the computed one.
  public static let checkConfirmedDiffers = Message(
    "K036", .remark,
    vi:
      "kết quả được xác nhận là \"{confirmed}\", còn tính từ các mức và điểm là \"{computed}\", mà không có lý do; nếu đúng là quyết định của giáo viên thì ghi lý do bằng decide --overall … --reason, nếu không thì bỏ xác nhận",
    en:
      "\"{confirmed}\" was confirmed, but levels and scores give \"{computed}\", and there is no reason; if the teacher means it, give the reason with decide --overall … --reason, else take it back"
  )

  /// A confirmed result that the regulation does not have.
  public static let checkConfirmedUnknown = Message(
    "K037", .remark,
    vi: "kết quả xác nhận \"{value}\" không có trong {regulation}; hãy chọn một trong: {known}",
    en: "the confirmed result \"{value}\" is none of {regulation}; choose one of: {known}")
}

// Classes and numbers.
extension Message {
  /// A class without a homeroom teacher.
  public static let checkClassWithoutTeacher = Message(
    "K040", .remark,
    vi:
      "lớp chưa có giáo viên chủ nhiệm nên chỗ ký trên bảng và học bạ không có tên; hãy nạp lại bảng classes có cột Giáo viên chủ nhiệm",
    en:
      "the class has no homeroom teacher, so that sheets and cards have no name under the signature; import classes again with the column Giáo viên chủ nhiệm"
  )

  /// A class without pupils.
  public static let checkClassWithoutPupils = Message(
    "K041", .remark,
    vi:
      "lớp không có học sinh nào đang học nên không in được gì; hãy nạp bảng pupils của lớp; nếu năm nay không mở lớp này thì cứ để vậy, lớp trống không ảnh hưởng đến lớp khác",
    en:
      "the class has no present pupils, so that nothing is printed of it; import its pupils; if there is no such class this year, leave it: an empty class does no harm to others"
  )

  /// The grade of a class and its name differ.
  public static let checkGradeAgainstName = Message(
    "K042", .remark,
    vi:
      "lớp ghi là khối {grade}, nhưng tên lớp bắt đầu bằng {named}; hãy sửa khối hoặc tên, vì quy định áp dụng theo khối",
    en:
      "the class is of grade {grade}, but its name begins with {named}; correct one of them, since the regulation follows the grade"
  )

  /// STT given, but not each to one pupil.
  public static let checkOrdinalsNotUsed = Message(
    "K043", .remark,
    vi:
      "số thứ tự không dùng được: {without} học sinh chưa có STT, STT bị trùng: {twice}; vì thế danh sách xếp theo tên, hãy sửa STT nếu muốn xếp theo thứ tự của trường",
    en:
      "the ordinal numbers are not used: {without} pupils have none, given twice: {twice}; the class is therefore in the order of the names, correct them to have the school's own order"
  )

  /// Pupils without a register number.
  public static let checkRegisterNumberMissing = Message(
    "K050", .remark,
    vi:
      "{count} trên {size} học sinh chưa có số đăng bộ ({pupils}); học bạ sẽ để trống chỗ này, hãy bổ sung vào bảng pupils",
    en:
      "{count} of {size} pupils have no register number ({pupils}); the card has a blank there, add them to the table of pupils"
  )

  /// A register number twice.
  public static let checkRegisterNumberTwice = Message(
    "K051", .remark,
    vi: "số đăng bộ \"{value}\" trùng với {others}; mỗi học sinh một số, hãy đối chiếu với sổ đăng bộ",
    en:
      "the register number \"{value}\" is also that of {others}; each pupil has a number of his or her own, compare with the register"
  )

  /// A ministry id twice.
  public static let checkMinistryIDTwice = Message(
    "K052", .remark,
    vi:
      "mã định danh \"{value}\" trùng với {others}; mỗi học sinh một mã, hãy đối chiếu với cơ sở dữ liệu ngành",
    en:
      "the ministry id \"{value}\" is also that of {others}; each pupil has one of his or her own, compare with the sector database"
  )

  /// A national id twice.
  public static let checkNationalIDTwice = Message(
    "K053", .remark,
    vi:
      "số định danh cá nhân \"{value}\" trùng với {others}; mỗi người một số, hãy đối chiếu với giấy khai sinh",
    en:
      "the national id \"{value}\" is also that of {others}; each person has one of his or her own, compare with the birth certificate"
  )
}
