/// What is wrong with, or was repaired in, a cell of a table (contract, section 3).
extension Message {
  /// Repaired: there was only one thing it could mean.
  public static let cellRepaired = Message(
    "I040", .remark,
    vi: "đã sửa \"{value}\" thành \"{meant}\".",
    en: "\"{value}\" was repaired to \"{meant}\".")

  /// A required cell is empty.
  public static let cellMissing = Message(
    "I041", .badData,
    vi: "ô này không được để trống. Điền rồi nạp lại.",
    en: "this cell must not be empty. Fill it in and import again.")

  /// A character that cannot be printed.
  public static let cellUnprintable = Message(
    "I042", .badData,
    vi: "ô có ký tự {character} không in được. Xóa ký tự đó (gõ lại ô) rồi nạp lại.",
    en: "the cell has the character {character}, which cannot be printed. Type the cell again and import.")

  /// A code that a spreadsheet has rounded.
  public static let codeRounded = Message(
    "I043", .badData,
    vi:
      "\"{value}\" không còn là mã: bảng tính đã đổi mã thành số làm tròn. Định dạng cột là Văn bản (Text), nhập lại mã rồi nạp lại.",
    en:
      "\"{value}\" is no code any more: the spreadsheet turned it into a rounded number. Format the column as Text, enter the code and import again."
  )

  /// A number with decimals where a code belongs.
  public static let codeFraction = Message(
    "I103", .badData,
    vi:
      "\"{value}\" là số lẻ, không phải mã. Định dạng cột là Văn bản (Text), nhập lại mã rồi nạp lại.",
    en:
      "\"{value}\" is a number with decimals, not a code. Format the column as Text, enter the code and import again."
  )

  /// A number of the ministry that would become the code of a new pupil.
  public static let ministryIDAsCode = Message(
    "I104", .badData,
    vi:
      "\"{value}\" không gồm đúng 10 chữ số nên không lấy làm mã của học sinh mới được. Sửa ô này, hoặc thêm cột \"Mã học sinh\", rồi nạp lại.",
    en:
      "\"{value}\" does not have exactly 10 digits, so it cannot become the code of a new pupil. Correct this cell, or add a column \"Mã học sinh\", and import again."
  )

  /// A code of an unusual length.
  public static let codeLength = Message(
    "I044", .remark,
    vi: "\"{value}\" không gồm đúng {digits} chữ số; vẫn được ghi. Xem lại có mất số 0 ở đầu không.",
    en: "\"{value}\" does not have exactly {digits} digits; it was kept. Check whether a leading 0 was lost.")

  /// Not a date.
  public static let notADate = Message(
    "I045", .badData,
    vi: "\"{value}\" không phải một ngày có trong lịch. Viết ngày/tháng/năm, ví dụ 31/12/2016, rồi nạp lại.",
    en:
      "\"{value}\" is not a date of the calendar. Write day/month/year, such as 31/12/2016, and import again."
  )

  /// Nothing that can be read as a date.
  public static let dateUnreadable = Message(
    "I105", .badData,
    vi:
      "không đọc được \"{value}\" thành một ngày. Viết ngày/tháng/năm với năm đủ bốn chữ số, ví dụ 31/12/2016, rồi nạp lại.",
    en:
      "\"{value}\" cannot be read as a date. Write day/month/year with all four digits of the year, such as 31/12/2016, and import again."
  )

  /// Neither Nam nor Nữ.
  public static let notASex = Message(
    "I046", .badData,
    vi: "\"{value}\" không phải \"Nam\" hoặc \"Nữ\". Sửa ô này rồi nạp lại.",
    en: "\"{value}\" is neither \"Nam\" (male) nor \"Nữ\" (female). Correct this cell and import again.")

  /// Not a count of days.
  public static let notACount = Message(
    "I047", .badData,
    vi: "\"{value}\" không phải số ngày (số nguyên từ 0). Sửa ô này rồi nạp lại.",
    en: "\"{value}\" is not a number of days (a whole number from 0). Correct this cell and import again.")

  /// Not a height.
  public static let notAHeight = Message(
    "I048", .badData,
    vi: "\"{value}\" không phải chiều cao tính bằng cm (từ {lowest} đến {highest}). Sửa ô này rồi nạp lại.",
    en: "\"{value}\" is not a height in cm ({lowest} to {highest}). Correct this cell and import again.")

  /// Not a weight.
  public static let notAWeight = Message(
    "I049", .badData,
    vi: "\"{value}\" không phải cân nặng tính bằng kg (từ {lowest} đến {highest}). Sửa ô này rồi nạp lại.",
    en: "\"{value}\" is not a weight in kg ({lowest} to {highest}). Correct this cell and import again.")

  /// Not a grade.
  public static let notAGrade = Message(
    "I050", .badData,
    vi: "\"{value}\" không phải khối lớp từ 1 đến 5. Sửa ô này rồi nạp lại.",
    en: "\"{value}\" is not a grade from 1 to 5. Correct this cell and import again.")

  /// Not one of the twelve statuses.
  public static let notAStatus = Message(
    "I051", .badData,
    vi:
      "\"{value}\" không phải một trạng thái trong danh mục. Dùng một trong: {labels}; hoặc để trống nếu đang học.",
    en:
      "\"{value}\" is not a status of the list. Use one of: {labels}; or leave it empty for a pupil who attends."
  )

  /// Not a school year.
  public static let notAYear = Message(
    "I052", .badData,
    vi: "\"{value}\" không phải năm học. Viết như 2022-2023 rồi nạp lại.",
    en: "\"{value}\" is not a school year. Write it like 2022-2023 and import again.")

  /// Not a term.
  public static let notATerm = Message(
    "I053", .badData,
    vi: "\"{value}\" không phải \"Học kỳ I\", \"Học kỳ II\" hoặc \"Cả năm\". Sửa ô này rồi nạp lại.",
    en: "\"{value}\" is not \"Học kỳ I\", \"Học kỳ II\" or \"Cả năm\". Correct this cell and import again.")

  /// Not a period.
  public static let notAPeriod = Message(
    "I054", .badData,
    vi: "\"{value}\" không phải một thời điểm đánh giá. Dùng một trong: {labels}.",
    en: "\"{value}\" is not an assessment period. Use one of: {labels}.")

  /// A term has two periods.
  public static let termIsTwoPeriods = Message(
    "I106", .badData,
    vi:
      "\"{value}\" không cho biết là giữa hay cuối học kì. Thêm --period (mid-term-1, end-term-1, mid-term-2, end-year), hoặc ghi rõ như \"Cuối học kì I\", rồi nạp lại.",
    en:
      "\"{value}\" does not say whether the middle or the end of the term is meant. Add --period (mid-term-1, end-term-1, mid-term-2, end-year), or write it out like \"Cuối học kì I\", and import again."
  )

  /// The class is not in the school year.
  public static let classUnknown = Message(
    "I060", .badData,
    vi:
      "chưa có lớp \"{value}\" trong năm học {year}. Nạp bảng lớp trước (hocba import classes …), hoặc sửa tên lớp.",
    en:
      "there is no class \"{value}\" in {year}. Import the classes first (hocba import classes …), or correct the name."
  )

  /// The pupil is not in the school file.
  public static let pupilUnknown = Message(
    "I061", .badData,
    vi:
      "chưa có học sinh mã \"{value}\" trong năm học {year}. Nạp bảng học sinh trước (hocba import pupils …), hoặc sửa mã.",
    en:
      "there is no pupil \"{value}\" in {year}. Import the pupils first (hocba import pupils …), or correct the code."
  )

  /// The row is of another class than the command asks for.
  public static let otherClass = Message(
    "I062", .badData,
    vi: "dòng này thuộc lớp \"{value}\", không phải lớp {class} của lệnh. Bỏ --class hoặc sửa ô này.",
    en:
      "this row is of class \"{value}\", not of {class} as the command says. Leave out --class or correct the cell."
  )

  /// The pupil is recorded in another class.
  public static let pupilInOtherClass = Message(
    "I063", .badData,
    vi:
      "học sinh này đang ở lớp {recorded}, không phải lớp {value}. Sửa ô này, hoặc nạp lại bảng học sinh nếu em đã chuyển lớp.",
    en:
      "this pupil is in class {recorded}, not in {value}. Correct the cell, or import the pupils again if the class has changed."
  )

  /// A pupil recorded in one class of the year is moved to another.
  public static let pupilChangesClass = Message(
    "I069", .remark,
    vi:
      "học sinh này đang ở lớp {from}, nay theo bảng chuyển sang lớp {to}. Xem lại nếu không phải chuyển lớp.",
    en: "this pupil was in class {from} and is moved to {to} by this table. Check if that is not meant.")

  /// The row is of another period than the command asks for.
  public static let otherPeriod = Message(
    "I064", .badData,
    vi: "dòng này là của \"{value}\", không phải \"{period}\" như lệnh. Bỏ --period hoặc sửa ô này.",
    en:
      "this row is of \"{value}\", not of \"{period}\" as the command says. Leave out --period or correct the cell."
  )

  /// Neither an option nor a column says the period.
  public static let periodMissing = Message(
    "I065", .usage,
    vi:
      "không biết kết quả này của thời điểm nào. Thêm --period (mid-term-1, end-term-1, mid-term-2, end-year), hoặc thêm cột \"Thời điểm\" vào bảng.",
    en:
      "it is not said of which period these results are. Add --period (mid-term-1, end-term-1, mid-term-2, end-year), or a column \"Thời điểm\"."
  )

  /// A homeroom teacher who is not on the staff.
  public static let teacherUnknown = Message(
    "I066", .remark,
    vi: "\"{value}\" không phải mã hay tên của giáo viên nào đã nạp; vẫn ghi làm tên để in.",
    en: "\"{value}\" is neither the code nor the name of a member of staff; it was kept as the name to print."
  )

  /// A homeroom teacher's name that several have.
  public static let teacherNotUnique = Message(
    "I067", .remark,
    vi:
      "nhiều giáo viên cùng tên \"{value}\" (mã {codes}); vẫn ghi làm tên để in. Thay tên bằng mã để chỉ đúng người.",
    en:
      "several members of staff are named \"{value}\" (codes {codes}); it was kept as the name to print. Give the code to say which."
  )

  /// Attendance of the year that is not the sum of the terms.
  public static let yearNotTheSum = Message(
    "I068", .badData,
    vi:
      "cả năm ghi {value} nhưng học kỳ I và II cộng lại là {sum}. Sửa cho khớp, hoặc bỏ trống ô cả năm, rồi nạp lại.",
    en:
      "the year says {value} but the two terms add up to {sum}. Make them agree, or leave the year empty, and import again."
  )

  /// Not a score.
  public static let notAScore = Message(
    "I070", .badData,
    vi: "\"{value}\" không phải số nguyên từ {lowest} đến {highest} ({regulation}). Sửa ô này rồi nạp lại.",
    en:
      "\"{value}\" is not a whole number from {lowest} to {highest} ({regulation}). Correct this cell and import again."
  )

  /// A score where there is no test.
  public static let noTest = Message(
    "I071", .badData,
    vi:
      "có điểm \"{value}\" nhưng môn {subject} khối {grade} không có bài kiểm tra định kỳ ở thời điểm {period} ({regulation}). Xóa ô này rồi nạp lại.",
    en:
      "there is a score \"{value}\", but {subject} in grade {grade} has no periodic test at {period} ({regulation}). Clear this cell and import again."
  )

  /// Not a level of a subject.
  public static let notASubjectLevel = Message(
    "I072", .badData,
    vi:
      "\"{value}\" không phải mức T, H hoặc C (Hoàn thành tốt, Hoàn thành, Chưa hoàn thành). Sửa ô này rồi nạp lại.",
    en:
      "\"{value}\" is not a level T, H or C (Hoàn thành tốt, Hoàn thành, Chưa hoàn thành). Correct this cell and import again."
  )

  /// Not a level of a trait.
  public static let notATraitLevel = Message(
    "I073", .badData,
    vi: "\"{value}\" không phải mức T, Đ hoặc C (Tốt, Đạt, Cần cố gắng). Sửa ô này rồi nạp lại.",
    en: "\"{value}\" is not a level T, Đ or C (Tốt, Đạt, Cần cố gắng). Correct this cell and import again.")

  /// A mark in something that the grade does not have.
  public static let cellOutsideRegime = Message(
    "I074", .badData,
    vi: "có \"{value}\" nhưng khối {grade} không đánh giá mục này ({regulation}). Xóa ô này rồi nạp lại.",
    en:
      "there is \"{value}\", but grade {grade} has no such column ({regulation}). Clear this cell and import again."
  )

  /// Exempt, and a mark as well.
  public static let exemptWithMark = Message(
    "I075", .badData,
    vi:
      "môn {subject} vừa ghi Miễn hoặc Vắng vừa ghi giá trị khác trái ngược. Giữ một trong hai rồi nạp lại.",
    en:
      "{subject} is both exempt (Miễn) or absent (Vắng) and something that contradicts it. Keep one of the two and import again."
  )

  /// Not an outcome of the regulation.
  public static let notAnOutcome = Message(
    "I076", .badData,
    vi: "\"{value}\" không phải kết quả của {regulation}. Dùng một trong: {labels}; hoặc để trống.",
    en: "\"{value}\" is not a result of {regulation}. Use one of: {labels}; or leave it empty.")

  /// Not a decision on promotion.
  public static let notAPromotion = Message(
    "I077", .badData,
    vi:
      "\"{value}\" không phải quyết định lên lớp. Ghi x (được lên lớp), \"không\" (chưa được lên lớp) hoặc để trống.",
    en:
      "\"{value}\" is not a decision on promotion. Write x (promoted), \"không\" (not promoted) or leave it empty."
  )

  /// The name in the row is not the pupil's.
  public static let nameDiffers = Message(
    "I078", .remark,
    vi: "tên ở dòng này khác tên đã ghi của học sinh mã {pupil}; vẫn theo mã. Xem lại dòng có bị lệch không.",
    en:
      "the name in this row is not the one recorded for pupil {pupil}; the code was followed. Check that no rows were shifted."
  )

  /// No regulation covers the grade.
  public static let noRegulationForGrade = Message(
    "I079", .badData,
    vi: "chưa có quy định đánh giá nào cho khối {grade} năm học {year}. Kiểm tra thư mục Templates.",
    en: "no regulation covers grade {grade} in {year}. Check the folder Templates.")
}
