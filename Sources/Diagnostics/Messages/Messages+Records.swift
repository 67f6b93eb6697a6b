// JSON files written by people: the school profile, a regulation, dates of a year.
extension Message {
  /// A JSON file ends too early.
  public static let jsonEndsEarly = Message(
    "R001", .badData,
    vi: "tệp kết thúc quá sớm: chỗ này còn thiếu một trong: {expected}; kiểm tra các dấu ngoặc và ngoặc kép",
    en: "the file ends too early: one of {expected} is missing here; check brackets and quotes")
  /// A JSON file has something else than expected.
  public static let jsonUnexpected = Message(
    "R002", .badData,
    vi:
      "gặp ký tự {found} trong khi cần một trong: {expected}; kiểm tra dấu phẩy, ngoặc và ngoặc kép ngay trước chỗ này",
    en: "found {found} where one of {expected} was expected; check commas, brackets and quotes just before")
  /// Something after the end of the JSON value.
  public static let jsonTrailing = Message(
    "R019", .badData,
    vi: "sau dấu đóng cuối cùng còn thừa ký tự {found}; hãy xóa phần thừa",
    en: "there is {found} after the last closing bracket; remove what is too much")
  /// An escape or a bare control character in a JSON text.
  public static let jsonBadText = Message(
    "R003", .badData,
    vi:
      "đoạn chữ trong ngoặc kép có ký tự không hợp lệ {found}; xuống dòng phải viết là \\n, dấu \\ viết là \\\\",
    en: "text in quotes has an illegal character {found}; write a line break as \\n, a backslash as \\\\")
  /// The same key twice in a JSON object.
  public static let jsonDuplicateKey = Message(
    "R004", .badData,
    vi: "khóa \"{key}\" xuất hiện hai lần trong cùng một cặp ngoặc nhọn; hãy bỏ bớt một",
    en: "the key \"{key}\" stands twice in the same braces; remove one")
  /// A JSON file that is not UTF-8.
  public static let jsonNotUTF8 = Message(
    "R005", .badData,
    vi: "tệp không phải văn bản UTF-8; hãy lưu lại bằng bảng mã UTF-8 rồi thử lại",
    en: "the file is not UTF-8 text; save it again as UTF-8 and retry")
  /// Brackets nested beyond sense.
  public static let jsonTooDeep = Message(
    "R006", .badData,
    vi: "các dấu ngoặc lồng nhau quá sâu (quá {limit} tầng)",
    en: "brackets are nested too deeply (more than {limit} levels)")
  /// A key that the file may not have, with the one probably meant.
  public static let jsonUnknownKeySuggest = Message(
    "R007", .badData,
    vi: "không có khóa \"{path}\"; có phải ý là \"{suggestion}\"?",
    en: "there is no key \"{path}\"; did you mean \"{suggestion}\"?")
  /// A key that the file may not have.
  public static let jsonUnknownKey = Message(
    "R008", .badData,
    vi: "không có khóa \"{path}\"; các khóa dùng được ở đây: {known}",
    en: "there is no key \"{path}\"; known here are: {known}")
  /// A required key is missing.
  public static let jsonMissingKey = Message(
    "R009", .badData,
    vi: "thiếu khóa bắt buộc \"{path}\"; hãy thêm vào",
    en: "the required key \"{path}\" is missing; add it")
  /// A value of the wrong type: text wanted.
  public static let jsonWantsText = Message(
    "R010", .badData,
    vi: "\"{path}\" phải là chữ trong ngoặc kép và không để trống",
    en: "\"{path}\" must be text in quotes and not empty")
  /// A value of the wrong type: whole number wanted.
  public static let jsonWantsNumber = Message(
    "R011", .badData,
    vi: "\"{path}\" phải là số nguyên từ {least} đến {most}",
    en: "\"{path}\" must be a whole number from {least} to {most}")
  /// A value of the wrong type: true or false wanted.
  public static let jsonWantsBoolean = Message(
    "R012", .badData,
    vi: "\"{path}\" phải là true hoặc false (không có ngoặc kép)",
    en: "\"{path}\" must be true or false (without quotes)")
  /// A value of the wrong type: list wanted.
  public static let jsonWantsList = Message(
    "R013", .badData,
    vi: "\"{path}\" phải là một danh sách trong ngoặc vuông [ ] và không để trống",
    en: "\"{path}\" must be a list in brackets [ ] and not empty")
  /// A value of the wrong type: object wanted.
  public static let jsonWantsObject = Message(
    "R014", .badData,
    vi: "\"{path}\" phải là một nhóm khóa trong ngoặc nhọn { }",
    en: "\"{path}\" must be a group of keys in braces { }")
  /// A date that is none.
  public static let jsonWantsDate = Message(
    "R015", .badData,
    vi: "\"{path}\": \"{value}\" không phải là ngày có thật; viết như 2024-05-31 hoặc 31/05/2024",
    en: "\"{path}\": \"{value}\" is not a day of the calendar; write it as 2024-05-31 or 31/05/2024")
  /// A value outside a closed list.
  public static let jsonWantsOneOf = Message(
    "R016", .badData,
    vi: "\"{path}\": không dùng được giá trị \"{value}\"; chọn một trong: {known}",
    en: "\"{path}\": the value \"{value}\" cannot be used; choose one of: {known}")
  /// Grades that are none.
  public static let jsonWantsGrades = Message(
    "R017", .badData,
    vi: "\"{path}\" phải là các khối từ 1 đến 5, viết như \"1-5\", \"4\" hoặc \"1-2, 5\"",
    en: "\"{path}\" must be grades from 1 to 5, written as \"1-5\", \"4\" or \"1-2, 5\"")
  /// Two entries of the same list with the same key.
  public static let jsonDuplicateValue = Message(
    "R018", .badData,
    vi: "\"{path}\": giá trị \"{value}\" đã dùng ở trên; mỗi giá trị chỉ được dùng một lần",
    en: "\"{path}\": the value \"{value}\" is used above already; each may be used only once")
}

// Regulations.
extension Message {
  /// The last outcome has conditions, or another has none.
  public static let outcomeConditions = Message(
    "R030", .badData,
    vi:
      "\"{path}\": kết quả cuối cùng của danh sách (và chỉ kết quả đó) không được có điều kiện, để học sinh nào cũng có kết quả",
    en:
      "\"{path}\": the last result of the list, and only that one, must have no conditions, so that every pupil gets one"
  )
  /// Grades of a subject's tests or options outside its own.
  public static let gradesOutsideSubject = Message(
    "R031", .badData,
    vi: "\"{path}\": có khối mà môn này không được dạy (môn dạy ở các khối {grades})",
    en: "\"{path}\": names a grade in which the subject is not taught (it is taught in grades {grades})")
  /// An optional subject without a word on who owes it, or the reverse.
  public static let optionalWithoutOwed = Message(
    "R032", .badData,
    vi: "\"{path}\": \"optionalIn\" và \"owedBy\" phải đi cùng nhau; thêm hoặc bỏ một trong hai",
    en: "\"{path}\": \"optionalIn\" and \"owedBy\" go together; add or remove one of them")
  /// An outcome named that the regulation does not have.
  public static let outcomeUnknown = Message(
    "R040", .badData,
    vi: "\"{path}\": không có kết quả nào mang mã \"{value}\"; dùng một trong: {known}",
    en: "\"{path}\": no result has the code \"{value}\"; use one of: {known}")
  /// An outcome after support that does not complete the grade.
  public static let outcomeDoesNotComplete = Message(
    "R041", .badData,
    vi: "\"{path}\": kết quả \"{value}\" không phải là hoàn thành; chọn một kết quả có \"completes\": true",
    en: "\"{path}\": the result \"{value}\" does not complete the grade; choose one with \"completes\": true")
  /// A computed award without conditions.
  public static let awardConditions = Message(
    "R042", .badData,
    vi:
      "\"{path}\": danh hiệu \"{value}\" tính tự động thì phải có điều kiện (outcomes, subjects, traits hoặc minimumScore)",
    en:
      "\"{path}\": the award \"{value}\" is computed and so needs conditions (outcomes, subjects, traits or minimumScore)"
  )
  /// Lowest score above the highest.
  public static let scoresReversed = Message(
    "R033", .badData,
    vi: "\"{path}\": điểm thấp nhất lớn hơn điểm cao nhất",
    en: "\"{path}\": the lowest score is above the highest")
  /// Years of an application reversed.
  public static let yearsReversed = Message(
    "R034", .badData,
    vi: "\"{path}\": năm bắt đầu đứng sau năm kết thúc",
    en: "\"{path}\": the first year is after the last")
  /// The id is not the folder's name.
  public static let regulationFolderName = Message(
    "R035", .badData,
    vi: "\"id\" là \"{id}\" nhưng thư mục tên là \"{folder}\"; hai tên phải giống nhau",
    en: "\"id\" is \"{id}\" but the folder is called \"{folder}\"; the two must be the same")
  /// No regulation for a grade in a year.
  public static let noRegulation = Message(
    "R036", .badData,
    vi:
      "không có thông tư nào áp dụng cho khối {grade} năm học {year} (đang có: {known}); kiểm tra năm học, hoặc thêm một thư mục thông tư vào Templates",
    en:
      "no regulation applies to grade {grade} in {year} (present: {known}); check the year, or add the folder of a regulation to Templates"
  )
  /// Two regulations for a grade in a year.
  public static let twoRegulations = Message(
    "R037", .badData,
    vi:
      "có hai thông tư cùng áp dụng cho khối {grade} năm học {year}: {first} và {second}; sửa mục \"applies\" của một trong hai",
    en:
      "two regulations apply to grade {grade} in {year}: {first} and {second}; mend \"applies\" in one of them"
  )
  /// No regulation at all.
  public static let regulationsMissing = Message(
    "R038", .missingInput,
    vi: "không tìm thấy tệp regulation.json nào trong các thư mục con; kiểm tra lại thư mục Templates",
    en: "no regulation.json was found in its folders; check that this is the Templates folder")
  /// A file of the program that cannot be read.
  public static let fileUnreadable = Message(
    "R039", .missingInput,
    vi: "không đọc được tệp này; kiểm tra tệp có tồn tại và có quyền đọc không",
    en: "this file cannot be read; check that it exists and may be read")
}

// The school profile.
extension Message {
  /// Two entries of a list that begin the same day.
  public static let profileSameDay = Message(
    "R050", .badData,
    vi: "\"{path}\": đã có một mục khác bắt đầu từ ngày {value}; mỗi ngày chỉ được một mục",
    en: "\"{path}\": another entry begins on {value} already; only one may begin on a day")
}

// Dates of a year.
extension Message {
  /// A period's date outside its school year.
  public static let periodDateOutsideYear = Message(
    "R060", .badData,
    vi: "\"{path}\": ngày {value} không nằm trong năm học {year} (từ 01/07 đến 31/08 năm sau)",
    en: "\"{path}\": {value} is not within the school year {year} (1 July to 31 August of the next year)")
  /// The periods' dates in the wrong order.
  public static let periodDatesUnordered = Message(
    "R061", .badData,
    vi: "\"{path}\": ngày {value} phải sau ngày của thời điểm trước đó",
    en: "\"{path}\": {value} must be after the date of the period before")
}
