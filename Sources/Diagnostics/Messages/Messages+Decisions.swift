/// Single entries of marks: `mark set`.
extension Message {
  /// Nothing to enter.
  public static let entryEmpty = Message(
    "D001", .usage,
    vi: "chưa nói ghi gì. Thêm --level, --score, --comment, --exempt, --absent hoặc --clear.",
    en: "nothing is said to be entered. Add --level, --score, --comment, --exempt, --absent or --clear.")

  /// Neither or both of `--subject` and `--trait`.
  public static let entryTargetMissing = Message(
    "D002", .usage,
    vi: "chưa nói ghi vào môn học hay phẩm chất, năng lực nào. Thêm --subject MÃ hoặc --trait MÃ.",
    en: "it is not said what is marked. Add --subject CODE or --trait CODE.")

  /// A subject or trait that the regulation does not have, with the one probably meant.
  public static let entryMisspelt = Message(
    "D003", .badData,
    vi: "{option} \"{value}\": {regulation} không có mục này ở khối {grade}. Có phải ý là \"{near}\"?",
    en:
      "{option} \"{value}\": grade {grade} has nothing of that name ({regulation}). Did you mean \"{near}\"?")

  /// A subject or trait that the regulation does not have.
  public static let entryUnknown = Message(
    "D004", .badData,
    vi: "{option} \"{value}\": {regulation} không có mục này ở khối {grade}. Dùng một trong: {known}.",
    en: "{option} \"{value}\": grade {grade} has nothing of that name ({regulation}). Use one of: {known}.")

  /// A subject or trait of other grades.
  public static let entryOutsideGrade = Message(
    "D005", .badData,
    vi: "{option} \"{value}\": khối {grade} không đánh giá mục này ({regulation}). Dùng một trong: {known}.",
    en: "{option} \"{value}\": grade {grade} is not assessed in it ({regulation}). Use one of: {known}.")

  /// Not a score.
  public static let entryNotAScore = Message(
    "D006", .badData,
    vi:
      "{column}: \"{value}\" không phải số nguyên từ {lowest} đến {highest} ({regulation}). Gõ lại với --score đúng.",
    en:
      "{column}: \"{value}\" is not a whole number from {lowest} to {highest} ({regulation}). Type --score again."
  )

  /// A score where there is no test.
  public static let entryNoTest = Message(
    "D007", .badData,
    vi:
      "{column}: có điểm \"{value}\" nhưng môn {subject} khối {grade} không có bài kiểm tra định kỳ ở thời điểm {period} ({regulation}). Bỏ --score.",
    en:
      "{column}: there is a score \"{value}\", but {subject} in grade {grade} has no periodic test at {period} ({regulation}). Leave out --score."
  )

  /// Not a level of a subject.
  public static let entryNotASubjectLevel = Message(
    "D008", .badData,
    vi:
      "{column}: \"{value}\" không phải mức T, H hoặc C (Hoàn thành tốt, Hoàn thành, Chưa hoàn thành). Gõ lại với --level đúng.",
    en:
      "{column}: \"{value}\" is not a level T, H or C (Hoàn thành tốt, Hoàn thành, Chưa hoàn thành). Type --level again."
  )

  /// Not a level of a trait.
  public static let entryNotATraitLevel = Message(
    "D009", .badData,
    vi:
      "{column}: \"{value}\" không phải mức T, Đ hoặc C (Tốt, Đạt, Cần cố gắng). Gõ lại với --level đúng.",
    en: "{column}: \"{value}\" is not a level T, Đ or C (Tốt, Đạt, Cần cố gắng). Type --level again.")

  /// Exempt, and a mark as well.
  public static let entryExemptWithMark = Message(
    "D010", .badData,
    vi: "môn {subject} vừa ghi Miễn vừa ghi giá trị khác. Giữ một trong hai.",
    en: "{subject} is both exempt (Miễn) and something else. Keep one of the two.")

  /// A comment on one trait.
  public static let entryCommentOfTrait = Message(
    "D011", .usage,
    vi: "{column}: nhận xét ghi chung cho cả nhóm. Dùng --trait {group} --comment \"…\".",
    en: "{column}: comments are written for the whole group. Use --trait {group} --comment \"…\".")

  /// A level for a whole group.
  public static let entryLevelOfGroup = Message(
    "D012", .usage,
    vi: "{column}: cả nhóm chỉ có nhận xét (--comment); mức ghi cho từng mục: {known}.",
    en: "{column}: a group has a comment only (--comment); levels are given to each of: {known}.")

  /// A part of a subject's mark for a trait.
  public static let entryNotOfTrait = Message(
    "D013", .usage,
    vi: "{column}: phẩm chất và năng lực không có {option}; chỉ có mức (--level).",
    en: "{column}: qualities and competences have no {option}; only a level (--level).")

  /// `--retest` without a score.
  public static let entryRetestNeedsScore = Message(
    "D014", .usage,
    vi: "--retest cần điểm của bài kiểm tra lại. Thêm --score.",
    en: "--retest needs the score of the new test. Add --score.")

  /// `--retest`, but no test so far.
  public static let entryNothingToRetest = Message(
    "D015", .badData,
    vi: "{column}: chưa có điểm nào để kiểm tra lại. Bỏ --retest để ghi điểm lần đầu.",
    en:
      "{column}: there is no score yet that a new test could replace. Leave out --retest to enter the first.")

  /// A day without a supplementary assessment.
  public static let entryDayNeedsSupplementary = Message(
    "D016", .usage,
    vi: "--date là ngày đánh giá bổ sung. Thêm --supplementary, hoặc bỏ --date.",
    en: "--date is the day of the supplementary assessment. Add --supplementary, or leave out --date.")

  /// A supplementary assessment at another period.
  public static let entrySupplementaryPeriod = Message(
    "D017", .usage,
    vi: "đánh giá bổ sung chỉ có sau Cuối năm học, không có ở {period}. Dùng --period end-year.",
    en: "a supplementary assessment follows the end of the year, not {period}. Use --period end-year.")

  /// Exempt or absent in a supplementary assessment.
  public static let entryStandingInSupplementary = Message(
    "D018", .badData,
    vi: "{column}: đánh giá bổ sung chỉ ghi mức và điểm, không ghi Miễn hoặc Vắng.",
    en: "{column}: a supplementary assessment has levels and scores only, not Miễn or Vắng.")

  /// A character that cannot be printed.
  public static let entryUnprintable = Message(
    "D019", .badData,
    vi: "{column}: có ký tự {character} không in được. Gõ lại phần chữ.",
    en: "{column}: the character {character} cannot be printed. Type the text again.")

  /// A text of spaces only.
  public static let entryTextEmpty = Message(
    "D020", .badData,
    vi: "{column}: phần chữ để trống. Ghi nội dung, hoặc dùng --clear để xóa.",
    en: "{column}: the text is empty. Write something, or use --clear to take it away.")

  /// A day on which no supplementary assessment of the year can be.
  public static let entryAssessmentDay = Message(
    "D022", .badData,
    vi:
      "--date {value}: đánh giá bổ sung của năm học này phải từ ngày {first} đến ngày {last}. Sửa --date, hoặc chọn năm học khác bằng --year.",
    en:
      "--date {value}: a supplementary assessment of this year is from {first} to {last}. Correct --date, or choose another year with --year."
  )

  /// A supplementary assessment of a year long gone, without a day.
  public static let entryAssessmentNeedsDay = Message(
    "D023", .usage,
    vi:
      "chưa có ngày đánh giá bổ sung, mà hôm nay không thể là ngày ấy (từ {first} đến {last}). Thêm --date với ngày đã đánh giá.",
    en:
      "there is no day of the supplementary assessment, and today cannot be it ({first} to {last}). Add --date with the day it was made."
  )

  /// A reason without a test taken again.
  public static let entryReasonNeedsRetest = Message(
    "D021", .usage,
    vi: "--reason ở lệnh này là lý do kiểm tra lại. Thêm --retest, hoặc bỏ --reason.",
    en: "--reason is why a test was taken again. Add --retest, or leave out --reason.")
}

/// Decisions of people: `decide`.
extension Message {
  /// Nothing decided.
  public static let decisionEmpty = Message(
    "D040", .usage,
    vi: "chưa nói quyết định gì. Thêm --overall \"…\" hoặc --promoted yes|no.",
    en: "nothing is said to be decided. Add --overall \"…\" or --promoted yes|no.")

  /// A decision without a reason.
  public static let decisionNeedsReason = Message(
    "D041", .usage,
    vi: "quyết định phải có lý do. Thêm --reason \"…\".",
    en: "a decision needs a reason. Add --reason \"…\".")

  /// An outcome that the regulation does not have.
  public static let decisionNotAnOutcome = Message(
    "D042", .badData,
    vi: "--overall \"{value}\" không phải kết quả của khối {grade} ({regulation}). Dùng một trong: {labels}.",
    en: "--overall \"{value}\" is not a result of grade {grade} ({regulation}). Use one of: {labels}.")

  /// A day before the school year.
  public static let decisionDayTooEarly = Message(
    "D043", .badData,
    vi: "ngày {value} ở trước năm học {year}. Sửa --date.",
    en: "{value} is before the school year {year}. Correct --date.")

  /// An outcome confirmed while marks are missing.
  public static let decisionBeforeMarks = Message(
    "D044", .remark,
    vi: "học sinh này còn thiếu {count} ô; kết quả xác nhận đã ghi nhưng chỉ có giá trị khi đủ.",
    en:
      "this pupil has {count} cells missing; the confirmed result is kept, but counts only once they are there."
  )

  /// An outcome that differs from the computed one.
  public static let decisionAgainstMarks = Message(
    "D045", .remark,
    vi:
      "kết quả xác nhận \"{confirmed}\" khác kết quả tính tự động \"{computed}\"; vẫn theo kết quả xác nhận.",
    en:
      "the confirmed result \"{confirmed}\" differs from the computed \"{computed}\"; the confirmed one counts."
  )

  /// Kept back although completed.
  public static let decisionKeepsBack = Message(
    "D046", .remark,
    vi:
      "học sinh này hoàn thành chương trình lớp học nhưng quyết định là \"{words}\"; vẫn theo quyết định. Xem lại nếu gõ nhầm.",
    en:
      "this pupil has completed the grade, but the decision is \"{words}\"; the decision counts. Check whether that is meant."
  )

  /// Grade 5 promoted without completion.
  public static let decisionPrimary = Message(
    "D047", .remark,
    vi: "quyết định lên lớp không thay cho Hoàn thành chương trình tiểu học của lớp 5.",
    en:
      "a decision on promotion does not stand for completing primary school (Hoàn thành chương trình tiểu học)."
  )

  /// A supplementary assessment of a pupil who completed in May.
  public static let supplementaryNotNeeded = Message(
    "D048", .remark,
    vi:
      "học sinh này đã hoàn thành từ cuối năm học; đánh giá bổ sung được lưu nhưng không đổi kết quả và không được in.",
    en:
      "this pupil completed at the end of the year; the supplementary assessment is kept, but changes nothing and is not printed."
  )
}

/// Awards: `award confirm|revoke|list`.
extension Message {
  /// A title of another circular.
  public static let awardOfOtherRegulation = Message(
    "D060", .badData,
    vi:
      "học sinh {pupil}: \"{title}\" là danh hiệu của {other}, không dùng cho khối {grade} năm học {year} ({regulation}). Dùng một trong: {known}.",
    en:
      "pupil {pupil}: \"{title}\" is an award of {other}, not of grade {grade} in {year} ({regulation}). Use one of: {known}."
  )

  /// A title of no circular.
  public static let awardUnknown = Message(
    "D061", .badData,
    vi:
      "học sinh {pupil}: \"{title}\" không phải danh hiệu cuối năm của {regulation}. Dùng một trong: {known}; khen thưởng đột xuất thì thêm --ad-hoc.",
    en:
      "pupil {pupil}: \"{title}\" is not a year-end award of {regulation}. Use one of: {known}; for a sudden award add --ad-hoc."
  )

  /// A title that must say what in.
  public static let awardUnfinished = Message(
    "D062", .badData,
    vi:
      "học sinh {pupil}: danh hiệu này phải ghi tiếp về môn học hoặc năng lực, phẩm chất nào, ví dụ \"{example} môn Toán\".",
    en: "pupil {pupil}: this award must go on to say what in, such as \"{example} môn Toán\".")

  /// A computed title that the pupil does not earn, or one outside the shortlist.
  public static let awardNotEarned = Message(
    "D063", .failed,
    vi:
      "học sinh {pupil} không đủ điều kiện của \"{title}\": cần {conditions}. Xem: hocba results show --pupil {pupil}",
    en:
      "pupil {pupil} does not meet the conditions of \"{title}\": {conditions}. See: hocba results show --pupil {pupil}"
  )

  /// A title while marks are missing.
  public static let awardBeforeMarks = Message(
    "D064", .failed,
    vi: "học sinh {pupil} còn thiếu {count} ô nên chưa xét được \"{title}\". Ghi đủ kết quả trước.",
    en: "pupil {pupil} has {count} cells missing, so \"{title}\" cannot be given yet. Enter them first.")

  /// A year-end title as a sudden award.
  public static let awardNotAdHoc = Message(
    "D065", .badData,
    vi: "học sinh {pupil}: \"{title}\" là danh hiệu cuối năm, không phải khen thưởng đột xuất. Bỏ --ad-hoc.",
    en: "pupil {pupil}: \"{title}\" is a year-end award, not a sudden one. Leave out --ad-hoc.")

  /// An award to revoke that the pupil does not have.
  public static let awardNotRecorded = Message(
    "D066", .missingInput,
    vi: "học sinh {pupil} không có khen thưởng \"{title}\". Đang ghi: {known}.",
    en: "pupil {pupil} has no award \"{title}\". Recorded: {known}.")

  /// A semicolon in an award, which separates awards in a cell.
  public static let awardWithSemicolon = Message(
    "D067", .badData,
    vi:
      "học sinh {pupil}: nội dung khen thưởng không được có dấu chấm phẩy (;), vì dấu này ngăn cách các khen thưởng. Xác nhận từng nội dung một.",
    en:
      "pupil {pupil}: the text of an award must have no semicolon (;), which separates awards. Confirm them one by one."
  )

  /// Neither a title nor all.
  public static let awardMissing = Message(
    "D068", .usage,
    vi: "chưa nói xác nhận khen thưởng nào. Dùng --pupil MÃ --title \"…\", hoặc --all-computed.",
    en: "it is not said which award. Use --pupil CODE --title \"…\", or --all-computed.")
}
