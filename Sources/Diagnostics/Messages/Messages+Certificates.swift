/// Printing certificates, slips, minutes and decisions.
extension Message {
  /// No award is confirmed in what is to be printed.
  public static let noAwardConfirmed = Message(
    "F060", .remark,
    vi:
      "chưa có khen thưởng nào được xác nhận trong phạm vi này (năm học {year}). Xem danh sách: hocba award list; xác nhận: hocba award confirm",
    en:
      "no award is confirmed in this scope ({year}). To see who may have one: hocba award list; to confirm: hocba award confirm"
  )

  /// Awards are printed with blanks for the numbers of decision and register.
  public static let awardsWithoutDecision = Message(
    "F061", .remark,
    vi:
      "{count} khen thưởng năm học {year} chưa có số quyết định: chỗ ghi số để trống. Đã có quyết định thì ghi bằng: hocba award decision --number … --date … (khen đột xuất: thêm --ad-hoc)",
    en:
      "{count} awards of {year} have no decision yet: their numbers are left blank. Once there is one: hocba award decision --number … --date … (sudden awards: add --ad-hoc)"
  )

  /// Awards that were confirmed after the decision was recorded.
  public static let awardsBesideDecision = Message(
    "F062", .remark,
    vi:
      "{count} khen thưởng cuối năm {year} được xác nhận sau, chưa nằm trong quyết định nào nên không có trong danh sách. Thêm vào bằng: hocba award decision --number … --date …",
    en:
      "{count} year-end awards of {year} were confirmed later and are in no decision, so the list does not have them. To take them in: hocba award decision --number … --date …"
  )

  /// A decision of the whole school that was asked for a part of it.
  public static let decisionOfPart = Message(
    "F063", .remark,
    vi:
      "quyết định này chỉ gồm học sinh của lớp hoặc khối {part}; để có quyết định của toàn trường: --all",
    en: "this decision has only the pupils of class or grade {part}; for that of the whole school: --all")

  /// Pupils of grade 5 without a certificate.
  public static let notCompletedPrimary = Message(
    "F064", .remark,
    vi:
      "{class}: {count} học sinh chưa hoàn thành chương trình tiểu học nên không in giấy ({ids}). Xem lý do: hocba results show --class {class}",
    en:
      "{class}: {count} pupils have not completed primary school and get no certificate ({ids}). To see why: hocba results show --class {class}"
  )

  /// One pupil's certificate of completion.
  public static let completionRefused = Message(
    "F065", .failed,
    vi: "{class}, học sinh {id}: không in giấy hoàn thành chương trình tiểu học vì {reason}.",
    en: "{class}, pupil {id}: no certificate of completing primary school, because: {reason}.")

  /// Whether a pupil has completed primary school is not known yet.
  public static let completionNotKnown = Message(
    "F069", .failed,
    vi:
      "{class}, học sinh {id}: chưa in giấy hoàn thành chương trình tiểu học vì còn thiếu {missing}. Nhập cho đủ rồi in lại",
    en:
      "{class}, pupil {id}: no certificate of completing primary school yet, {missing} missing. Enter them and print again"
  )

  /// A slip for a pupil who has not left.
  public static let departureNotRecorded = Message(
    "F066", .remark,
    vi:
      "học sinh {id} chưa được ghi chuyển đi: trường đến, lý do, ngày để trống. Ghi bằng: hocba move out --pupil {id} --date …",
    en:
      "pupil {id} is not recorded as leaving: school, reason and date are left blank. To record it: hocba move out --pupil {id} --date …"
  )

  /// Nobody went to another school.
  public static let nobodyMovedAway = Message(
    "F067", .remark,
    vi:
      "năm học {year} không có học sinh chuyển đi trong phạm vi này. Cho một em sắp chuyển: hocba print transfer-slip --pupil MÃ",
    en:
      "in {year} no pupil of this scope went to another school. For one who is about to: hocba print transfer-slip --pupil CODE"
  )

  /// A certificate of completion where there is no grade 5.
  public static let noLastGrade = Message(
    "F068", .remark,
    vi: "giấy hoàn thành chương trình tiểu học chỉ cấp cho khối 5; phạm vi này không có lớp 5.",
    en: "certificates of completing primary school are for grade 5; this scope has no class of it.")
}
