/// Class sheets, report cards and what a school chooses on them.
extension Message {
  /// A trait left open in a grade in which it is not assessed at all.
  public static let gradesOutsideTrait = Message(
    "F040", .badData,
    vi: "\"{path}\": có khối không đánh giá phẩm chất, năng lực này (chỉ đánh giá ở các khối {grades})",
    en: "\"{path}\": names a grade in which the trait is not assessed (it is assessed in grades {grades})")
  /// Cards of pupils who were at other schools: those years have no pages.
  public static let yearsElsewhere = Message(
    "F041", .remark,
    vi:
      "lớp {class}: học bạ của {pupils} có năm học ở trường khác. Những năm ấy chỉ có dòng ở Quá trình học tập; hai trang của mỗi năm lấy từ học bạ của trường cũ.",
    en:
      "class {class}: the cards of {pupils} have years at other schools. Those years stand in the schooling history only; take their two pages from the old school's card."
  )
  /// The profile of another school for this school file.
  public static let profileOfAnotherSchool = Message(
    "F043", .badData,
    vi:
      "thông tin này là của trường khác: \"{new}\", còn sổ là của \"{present}\". Kiểm tra \"code\" (hoặc \"name\" nếu không có mã); sổ giữ nguyên",
    en:
      "this profile is of another school: \"{new}\", and the school file is of \"{present}\". Look at \"code\" (or \"name\" where there is none); the file stays as it is"
  )
  /// Cards that tell of decisions later than their date.
  public static let cardsWithLaterDecisions = Message(
    "F042", .remark,
    vi:
      "lớp {class}: học bạ của {pupils} ghi cả kết quả đánh giá bổ sung, quyết định có sau ngày {date}; trên trang có dòng nêu rõ ngày.",
    en:
      "class {class}: the cards of {pupils} tell of assessments or decisions later than {date}; a line on the page says of which day."
  )
}
