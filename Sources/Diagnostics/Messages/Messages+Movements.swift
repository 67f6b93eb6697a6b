// Pupils who come, go and change class.
extension Message {
  /// A pupil whom the school has never heard of.
  public static let moveUnknownPupil = Message(
    "V001", .missingInput,
    vi:
      "trong sổ không có học sinh mã \"{pupil}\"; nạp học sinh trước (hocba import pupils TỆP), hoặc nạp tệp chuyển trường của trường cũ: hocba move in --file TỆP --class LỚP --date NGÀY",
    en:
      "the school file has no pupil \"{pupil}\"; import the pupil first (hocba import pupils FILE), or read the transfer file of the old school: hocba move in --file FILE --class CLASS --date DAY"
  )
  /// A day outside the school year.
  public static let movementOutsideYear = Message(
    "V002", .badData,
    vi:
      "ngày {day} không thuộc năm học {year} (từ {first} đến {last}); sửa ngày, hoặc chọn năm khác bằng --year",
    en:
      "{day} is not in the school year {year} ({first} to {last}); mend the date, or choose another year with --year"
  )
  /// A day before the pupil's last movement.
  public static let movementBeforeLast = Message(
    "V003", .badData,
    vi:
      "ngày {day} đứng trước lần biến động gần nhất của học sinh {pupil} ({kind}, ngày {last}); sửa ngày, hoặc bỏ lần đó: hocba move undo --pupil {pupil} --reason …",
    en:
      "{day} is before the last movement of pupil {pupil} ({kind}, {last}); mend the date, or take that one back: hocba move undo --pupil {pupil} --reason …"
  )
  /// A pupil who is in the class already.
  public static let alreadyPresent = Message(
    "V004", .badData,
    vi:
      "học sinh {pupil} đang học lớp {class} rồi ({status}{since}); muốn chuyển lớp thì dùng: hocba move class --pupil {pupil} --class LỚP --date NGÀY; nếu em mới chuyển đến thì nạp lại với Trạng thái \"Chuyển đến kỳ 1\" hoặc \"kỳ 2\" rồi gõ lại lệnh này",
    en:
      "pupil {pupil} is in class {class} already ({status}{since}); to change class: hocba move class --pupil {pupil} --class CLASS --date DAY; a newcomer is imported with the status \"Chuyển đến kỳ 1\" or \"kỳ 2\" before this command"
  )
  /// A pupil who has gone already.
  public static let alreadyGone = Message(
    "V005", .badData,
    vi:
      "học sinh {pupil} không còn học ở lớp {class} ({status}{since}); nếu ghi nhầm lần đó thì bỏ đi: hocba move undo --pupil {pupil} --reason …; nếu em quay lại: hocba move return --pupil {pupil} --date NGÀY",
    en:
      "pupil {pupil} is no longer in class {class} ({status}{since}); if that was a mistake, take it back: hocba move undo --pupil {pupil} --reason …; if the pupil is back: hocba move return --pupil {pupil} --date DAY"
  )
  /// A pupil without a class in the year.
  public static let notInYear = Message(
    "V006", .badData,
    vi:
      "học sinh {pupil} chưa có lớp trong năm học {year}; nếu em mới đến: hocba move in --pupil {pupil} --class LỚP --date NGÀY; nếu nhầm năm thì thêm --year",
    en:
      "pupil {pupil} has no class in {year}; if the pupil has just come: hocba move in --pupil {pupil} --class CLASS --date DAY; if another year is meant, add --year"
  )
  /// A drop-out who comes back is no newcomer.
  public static let droppedOutReturns = Message(
    "V007", .badData,
    vi:
      "học sinh {pupil} đã thôi học ngay trong năm học này ({status}{since}), nên khi trở lại thì dùng: hocba move return --pupil {pupil} --date NGÀY",
    en:
      "pupil {pupil} dropped out in this very year ({status}{since}); for coming back use: hocba move return --pupil {pupil} --date DAY"
  )
  /// Somebody who never was here cannot come back.
  public static let neverHere = Message(
    "V008", .badData,
    vi:
      "học sinh {pupil} chưa học ở trường năm nào trước {year} nên không phải trở lại học; dùng: hocba move in --pupil {pupil} --class LỚP --date NGÀY",
    en:
      "pupil {pupil} was in no class of this school before {year}, so this is no return; use: hocba move in --pupil {pupil} --class CLASS --date DAY"
  )
  /// A movement without its class.
  public static let movementNeedsClass = Message(
    "V009", .usage,
    vi: "cần biết học sinh vào lớp nào; thêm --class, ví dụ --class 4B",
    en: "which class the pupil goes to must be said; add --class, such as --class 4B")
  /// The class where the pupil is.
  public static let sameClass = Message(
    "V010", .badData,
    vi: "học sinh {pupil} đang ở chính lớp {class}; hãy ghi lớp khác sau --class",
    en: "pupil {pupil} is in class {class} as it is; write another class behind --class")
  /// A class of another grade.
  public static let otherGrade = Message(
    "V011", .badData,
    vi:
      "lớp {class} là khối {grade}, còn học sinh đang ở lớp {old} khối {oldGrade}; trong năm học chỉ chuyển trong cùng khối (các lớp: {possible})",
    en:
      "class {class} is of grade {grade}, and the pupil is in {old} of grade {oldGrade}; within a year only a class of the same grade is possible (classes: {possible})"
  )
  /// Taking back an arrival would take results with it.
  public static let undoWouldLoseResults = Message(
    "V012", .failed,
    vi:
      "học sinh {pupil} đã có kết quả hoặc chuyên cần trong năm học {year}, nên không bỏ lần chuyển đến được; nếu sai lớp thì dùng hocba move class, nếu em không học ở trường thì dùng hocba move out",
    en:
      "pupil {pupil} has results or attendance in {year}, so the arrival cannot be taken back; if the class is wrong use hocba move class, if the pupil is not at this school use hocba move out"
  )
  /// A register number given stays given.
  public static let undoKeepsRegister = Message(
    "V015", .remark,
    vi:
      "học sinh {pupil} vẫn giữ số đăng bộ {number}, vì mỗi số chỉ cấp một lần và không cấp lại cho em khác",
    en: "pupil {pupil} keeps the register number {number}: each is given once only, and to nobody else")
  /// Nothing to take back.
  public static let noMovement = Message(
    "V013", .failed,
    vi: "học sinh {pupil} không có lần biến động nào trong năm học {year} để bỏ; xem: hocba move list",
    en: "pupil {pupil} has no movement in {year} to take back; see: hocba move list")
  /// A table that says otherwise than a movement.
  public static let enrolmentAgainstMovement = Message(
    "V014", .badData,
    vi:
      "học sinh {pupil}: bảng ghi lớp {class}, trạng thái \"{status}\", nhưng theo biến động ngày {day} em ở lớp {nowClass}, \"{now}\"; sửa hai ô đó trong bảng cho khớp, hoặc ghi biến động mới bằng hocba move (ghi nhầm thì bỏ: hocba move undo)",
    en:
      "pupil {pupil}: the table says class {class}, status \"{status}\", but by the movement of {day} the pupil is in {nowClass}, \"{now}\"; mend these two cells, or note another movement with hocba move (a mistaken one is taken back with hocba move undo)"
  )
}

// The register.
extension Message {
  /// Numbers whose pattern gives no next one.
  public static let registerPatternUnknown = Message(
    "V020", .failed,
    vi:
      "không đoán được số đăng bộ kế tiếp từ các số đang dùng ({examples}); hãy cho số đầu tiên, ví dụ: --from {suggestion}",
    en:
      "the next register number cannot be told from those in use ({examples}); give the first one, such as: --from {suggestion}"
  )
  /// No number in use yet.
  public static let registerEmpty = Message(
    "V021", .failed,
    vi:
      "chưa học sinh nào có số đăng bộ nên chưa biết bắt đầu từ đâu; hãy cho số đầu tiên, ví dụ: --from 0001",
    en: "no pupil has a register number yet, so there is no first one; give it, such as: --from 0001")
  /// `--from` with a number in use.
  public static let registerNumberUsed = Message(
    "V022", .badData,
    vi: "số đăng bộ {number} đã có người dùng, mỗi số chỉ cấp một lần; hãy cho số khác sau --from",
    en: "the register number {number} is in use, and each is given once only; write another behind --from")
  /// `--from` with something that has no number in it.
  public static let registerNumberMalformed = Message(
    "V023", .usage,
    vi: "\"{value}\" không có phần số để đếm tiếp; viết như 0124, 2024-001 hoặc 0124/2024",
    en: "\"{value}\" has no number to count on from; write it as 0124, 2024-001 or 0124/2024")
  /// A newcomer who got no number.
  public static let registerNotGiven = Message(
    "V024", .remark,
    vi:
      "chưa cấp số đăng bộ cho học sinh {pupil} vì không suy ra được số kế tiếp; cấp sau bằng: hocba register assign --from SỐ",
    en:
      "pupil {pupil} has no register number yet, because the next one cannot be told; give it with: hocba register assign --from NUMBER"
  )
}

// From one school year to the next.
extension Message {
  /// The year before is not there.
  public static let rollOverWithoutYear = Message(
    "V040", .missingInput,
    vi:
      "năm học {old} chưa được mở nên không có gì để chuyển lên {new} (đã mở: {known}); muốn bắt đầu từ {new} thì dùng: hocba year open {new}",
    en:
      "the school year {old} was never opened, so there is nothing to carry to {new} (opened: {known}); to begin with {new} use: hocba year open {new}"
  )
  /// A pupil with missing marks.
  public static let rollOverMissingMarks = Message(
    "V041", .failed,
    vi:
      "học sinh {pupil} (lớp {class}) chưa biết có được lên lớp không vì còn thiếu: {missing}; nhập cho đủ, hoặc ghi quyết định: hocba decide --year {year} --pupil {pupil} --promoted yes|no --reason …",
    en:
      "whether pupil {pupil} (class {class}) goes up is not known, because something is missing: {missing}; enter it, or the decision: hocba decide --year {year} --pupil {pupil} --promoted yes|no --reason …"
  )
  /// A pupil of whom nothing is decided.
  public static let rollOverUndecided = Message(
    "V042", .failed,
    vi:
      "học sinh {pupil} (lớp {class}) chưa hoàn thành chương trình lớp học và chưa có quyết định lên lớp; ghi kết quả đánh giá bổ sung, hoặc quyết định: hocba decide --year {year} --pupil {pupil} --promoted yes|no --reason …",
    en:
      "pupil {pupil} (class {class}) has not completed the grade, and nothing is decided; enter the supplementary assessment, or the decision: hocba decide --year {year} --pupil {pupil} --promoted yes|no --reason …"
  )
  /// A class of which nothing is recorded.
  public static let rollOverClassUnknown = Message(
    "V043", .failed,
    vi:
      "lớp {class}: {count} học sinh chưa có kết quả cuối năm học {year}; nhập trước: hocba import results TỆP --year {year} --class {class} --period end-year",
    en:
      "class {class}: {count} pupils without results at the end of {year}; enter them first: hocba import results FILE --year {year} --class {class} --period end-year"
  )
  /// Two classes of one name.
  public static let rollOverNameClash = Message(
    "V044", .failed,
    vi:
      "năm học {year} sẽ có hai lớp cùng tên \"{class}\" ở hai khối; hãy mở năm và nạp danh sách lớp với tên khác trước (hocba year open {year}, hocba import classes TỆP --year {year}), rồi chạy lại",
    en:
      "{year} would have two classes called \"{class}\" in two grades; open the year and import its classes under other names first (hocba year open {year}, hocba import classes FILE --year {year}), then run this again"
  )
  /// A pupil who was put into another grade by hand.
  public static let rollOverUnexpectedGrade = Message(
    "V045", .remark,
    vi:
      "học sinh {pupil} đã được xếp lớp {class} từ trước, khác khối so với kết quả lên lớp; giữ nguyên, hãy kiểm tra lại",
    en:
      "pupil {pupil} was put into class {class} before, of another grade than the results lead to; it stays so, please check"
  )
  /// Dates for a year that has its own.
  public static let rollOverLeavesDates = Message(
    "V047", .remark,
    vi:
      "năm học {year} đã mở từ trước nên các ngày của năm đó được giữ nguyên; muốn đổi ngày thì dùng: hocba year open {year} --dates TỆP",
    en:
      "the school year {year} was open before, so its dates stay as they are; to change them: hocba year open {year} --dates FILE"
  )
  /// Why a year is opened again.
  public static let reopenNeedsReason = Message(
    "V046", .usage,
    vi: "mở lại năm học đã khóa sổ phải ghi lý do để lưu trong nhật ký; thêm --reason \"…\"",
    en: "opening a closed year again needs a reason, which the audit keeps; add --reason \"…\"")
}

// The file that goes along to the next school.
extension Message {
  /// Another kind of file.
  public static let transferNotOne = Message(
    "V060", .badData,
    vi:
      "đây không phải tệp chuyển trường của HocBa; trường cũ làm tệp này bằng: hocba transfer export --pupil MÃ -o TỆP.json",
    en:
      "this is no transfer file of HocBa; the old school makes one with: hocba transfer export --pupil CODE -o FILE.json"
  )
  /// A file of a newer form.
  public static let transferNewer = Message(
    "V061", .badData,
    vi:
      "tệp chuyển trường được làm bởi phiên bản HocBa mới hơn (bản này đọc được dạng {known}); hãy cập nhật HocBa",
    en: "the transfer file was made by a newer HocBa (this one knows form {known}); update HocBa")
  /// A file that was edited.
  public static let transferChanged = Message(
    "V062", .badData,
    vi:
      "nội dung tệp không còn như khi trường cũ xuất ra (sai sha256), nên không nạp; hãy xin trường cũ gửi lại tệp",
    en:
      "the content is not as the old school made it (sha256 differs), so it is not read; ask the old school for the file again"
  )
  /// The code belongs to another pupil here.
  public static let transferCodeClash = Message(
    "V063", .badData,
    vi: "mã học sinh {pupil} ở trường này là của em khác; hãy cho mã mới bằng --pupil MÃ-MỚI",
    en: "the code {pupil} is another pupil's at this school; give a new one with --pupil NEW-CODE")
  /// The pupil is known here.
  public static let transferSamePupil = Message(
    "V064", .badData,
    vi:
      "em này đã có trong sổ với mã {here} (trùng {what}), nên không nạp thêm lần nữa; nếu em quay lại trường: hocba move in --pupil {here} --class LỚP --date NGÀY",
    en:
      "this pupil is in the school file already, with the code {here} (same {what}), and is not entered twice; if the pupil is back: hocba move in --pupil {here} --class CLASS --date DAY"
  )
  /// Marks of a grade do not fit a class of another.
  public static let transferOtherGrade = Message(
    "V065", .badData,
    vi: "em đang học khối {old} (lớp {oldClass}) nhưng lớp {class} là khối {grade}; hãy chọn lớp khối {old}",
    en:
      "the pupil is in grade {old} (class {oldClass}), and class {class} is of grade {grade}; choose a class of grade {old}"
  )
  /// Only history and particulars.
  public static let transferOtherYear = Message(
    "V066", .remark,
    vi:
      "tệp là của năm học {old}, sổ đang ở năm {year}: chỉ nạp lý lịch và quá trình học tập, không nạp điểm",
    en:
      "the file is of {old}, the year here is {year}: particulars and schooling history are taken, marks are not"
  )
  /// A file of a year to come.
  public static let transferLaterYear = Message(
    "V067", .badData,
    vi: "tệp là của năm học {old}, sau năm {year} đang chọn; hãy mở năm đó hoặc chọn đúng năm bằng --year",
    en: "the file is of {old}, later than {year}; open that year, or choose the right one with --year")
  /// Marks under another regulation.
  public static let transferOtherRegulation = Message(
    "V068", .remark,
    vi:
      "điểm trong tệp theo {old}, khối {grade} năm {year} ở đây theo {new}; điểm được giữ nguyên như trường cũ ghi",
    en:
      "the marks of the file follow {old}, grade {grade} of {year} follows {new} here; they are kept as the old school has them"
  )
  /// A subject that is not taught here.
  public static let transferUnknownSubject = Message(
    "V069", .remark,
    vi:
      "{period}: \"{label}\" không có trong {regulation} khối {grade}; vẫn giữ trong sổ nhưng không in trên biểu mẫu",
    en: "{period}: \"{label}\" is not in {regulation} for grade {grade}; it is kept, and stands on no form")
  /// A transfer file is JSON.
  public static let transferIsJSON = Message(
    "V070", .usage,
    vi: "tệp chuyển trường là tệp .json, không phải bảng tính; hãy đặt tên như {name}",
    en: "a transfer file is JSON, no spreadsheet; call it {name}")
}
