// Accounts: signing in, and what an account may do.
extension Message {
  /// A file with accounts, and nobody said who works.
  public static let signInNameMissing = Message(
    "U001", .notAllowed,
    vi: "sổ này có tài khoản: cho biết là ai bằng --as TÊN hoặc $HOCBA_USER",
    en: "this school file has accounts: say who you are with --as NAME or $HOCBA_USER")
  /// A name and a password that do not fit; the same words whichever is wrong.
  public static let signInRefused = Message(
    "U002", .notAllowed,
    vi:
      "sai tên hoặc mật khẩu, hoặc tài khoản đã ngừng dùng. Quên mật khẩu thì nhờ hiệu trưởng hay người quản trị đặt lại: hocba user password TÊN",
    en:
      "wrong name or password, or the account is disabled. Who has forgotten the password asks the principal or the administrator for: hocba user password NAME"
  )
  /// An account that waits after wrong passwords.
  public static let accountLocked = Message(
    "U003", .notAllowed,
    vi:
      "tài khoản {account} bị khóa đến {until} (giờ Việt Nam) vì sai mật khẩu {count} lần liền; hiệu trưởng hay người quản trị mở được bằng: hocba user password {account}",
    en:
      "the account {account} is locked until {until} (Vietnam time) after {count} wrong passwords in a row; the principal or the administrator can unlock it with: hocba user password {account}"
  )
  /// No way to get the password.
  public static let passwordMissing = Message(
    "U004", .notAllowed,
    vi:
      "cần mật khẩu của {account}: gõ ở cửa sổ dòng lệnh, hoặc cho chương trình đọc từ --password-fd SỐ hay $HOCBA_PASSWORD",
    en:
      "the password of {account} is needed: type it at a terminal, or let the program read it from --password-fd N or $HOCBA_PASSWORD"
  )
  /// A command that no role of the account may use.
  public static let rightMissing = Message(
    "U005", .notAllowed,
    vi:
      "{account} ({roles}) không được dùng lệnh {command}. Được dùng: {who}. Lần từ chối này đã ghi vào nhật ký.",
    en: "{account} ({roles}) may not use {command}. Who may: {who}. This refusal is on record.")
  /// A class that the account does not reach.
  public static let classOutOfReach = Message(
    "U006", .notAllowed,
    vi:
      "{account} không được dùng lệnh {command} với lớp {class}; các lớp được phép: {classes}. Lần từ chối này đã ghi vào nhật ký.",
    en:
      "{account} may not use {command} on the class {class}; the classes in reach: {classes}. This refusal is on record."
  )
  /// Something of the whole school, for an account that reaches single classes.
  public static let schoolOutOfReach = Message(
    "U007", .notAllowed,
    vi:
      "{command} là việc của toàn trường; {account} chỉ được phép với các lớp: {classes}. Được dùng: {who}. Lần từ chối này đã ghi vào nhật ký.",
    en:
      "{command} is about the whole school; {account} reaches the classes: {classes}. Who may: {who}. This refusal is on record."
  )
  /// A subject, or another column, that the account does not reach.
  public static let cellOutOfReach = Message(
    "U008", .notAllowed,
    vi: "{account} không được ghi \"{column}\" của lớp {class}; được ghi: {subjects}",
    en: "{account} may not enter \"{column}\" of the class {class}; may enter: {subjects}")
  /// Cells of a table that the account does not reach; they are named one by one.
  public static let cellsOutOfReach = Message(
    "U009", .notAllowed,
    vi:
      "{count} chỗ trong tệp không thuộc quyền của {account}, nên chưa ghi dòng nào. Lần từ chối này đã ghi vào nhật ký.",
    en:
      "{count} of the cells that would change are not for {account} to enter, so nothing was written. This refusal is on record."
  )
  /// A row of a class that the account does not reach.
  public static let rowOutOfReach = Message(
    "U010", .notAllowed,
    vi: "{account} không được ghi cho lớp {class}; các lớp được phép: {classes}",
    en: "{account} may not enter anything of the class {class}; the classes in reach: {classes}")
  /// The password was set by somebody else.
  public static let passwordSetByOther = Message(
    "U011", .remark,
    vi: "mật khẩu của {account} do người khác đặt; hãy tự đổi bằng: hocba user password",
    en: "the password of {account} was set by somebody else; change it with: hocba user password")
  /// A school file in which no accounts are in force.
  public static let singleUserMode = Message(
    "U012", .remark,
    vi:
      "sổ đang ở chế độ một người dùng: chưa có tài khoản hiệu trưởng nên ai mở được tệp cũng làm được mọi việc. Bắt đầu bằng: hocba user add TÊN --staff MÃ --role principal",
    en:
      "the school file is in single-user mode: no principal has an account, so whoever can open the file may do everything. Begin with: hocba user add NAME --staff CODE --role principal"
  )
  /// The first principal has an account.
  public static let accountsInForceNow = Message(
    "U014", .remark,
    vi: "từ nay các tài khoản có hiệu lực: mọi lệnh cần đăng nhập, ví dụ --as {account}",
    en: "the accounts are in force from now on: every command signs in, as with --as {account}")
  /// A question that is answered for the classes in reach only.
  public static let scopeNarrowed = Message(
    "U013", .remark,
    vi: "chỉ gồm các lớp của {account}: {classes}", en: "only the classes in reach of {account}: {classes}")
}

// Accounts: making and changing them.
extension Message {
  /// No such account.
  public static let accountUnknown = Message(
    "U020", .missingInput,
    vi: "không có tài khoản {account}. Xem danh sách: hocba user list",
    en: "there is no account {account}. See: hocba user list")
  /// A name that no account can have.
  public static let accountNameMalformed = Message(
    "U021", .usage,
    vi:
      "\"{value}\" không dùng làm tên tài khoản được: 2 đến 32 chữ thường không dấu, chữ số, dấu chấm, gạch nối, gạch dưới, ví dụ hang.do",
    en:
      "\"{value}\" cannot be the name of an account: 2 to 32 small letters without accents, digits, dots, hyphens, underscores, such as hang.do"
  )
  /// A name that is taken.
  public static let accountExists = Message(
    "U022", .badData,
    vi:
      "đã có tài khoản {account}; chọn tên khác, hoặc đổi vai trò bằng: hocba user grant {account} --role …",
    en: "there is an account {account} already; choose another name, or: hocba user grant {account} --role …")
  /// A person who has an account.
  public static let staffHasAccount = Message(
    "U023", .badData,
    vi: "người có mã {staff} đã có tài khoản {account}; mỗi người một tài khoản",
    en: "{staff} has the account {account} already; a person has one account")
  /// The last principal.
  public static let lastPrincipal = Message(
    "U024", .notAllowed,
    vi:
      "{account} là hiệu trưởng duy nhất còn dùng được tài khoản; hãy cấp vai trò principal cho người khác trước",
    en: "{account} is the only principal with an account in use; give somebody else the role principal first"
  )
  /// Classes and subjects without the role they belong to, or the other way round.
  public static let teachingIncomplete = Message(
    "U025", .usage,
    vi:
      "giáo viên bộ môn (subject-teacher) cần cả --class và --subject, ví dụ --role subject-teacher --class 4A --subject TOAN; vai trò khác không có hai tùy chọn này",
    en:
      "a subject-teacher needs both --class and --subject, such as --role subject-teacher --class 4A --subject TOAN; no other role takes them"
  )
  /// A subject that the grade of the class does not have.
  public static let subjectNotOfGrade = Message(
    "U026", .usage,
    vi: "lớp {class} không có môn \"{value}\". Dùng một trong các mã: {known}.",
    en: "the class {class} does not have the subject \"{value}\". Use one of the codes: {known}.")
}

// Passwords.
extension Message {
  /// What the words of every refusal end with.
  private static let asked = (
    vi:
      "Mật khẩu cần ít nhất 10 ký tự, trong đó 5 ký tự khác nhau, không phải tên, mã, ngày sinh hay từ ai cũng đoán được.",
    en:
      "A password needs at least 10 characters, 5 of them different, and is no name, code, birthday or word that everybody guesses."
  )
  /// Too short.
  public static let passwordTooShort = Message(
    "U040", .badData,
    vi: "mật khẩu chỉ có {count} ký tự. \(asked.vi)",
    en: "the password has {count} characters only. \(asked.en)")
  /// Too few different characters.
  public static let passwordMonotonous = Message(
    "U041", .badData,
    vi: "mật khẩu chỉ có {count} ký tự khác nhau. \(asked.vi)",
    en: "the password has {count} different characters only. \(asked.en)")
  /// Made of what is known of the person.
  public static let passwordPersonal = Message(
    "U042", .badData,
    vi: "mật khẩu là tên, mã hay ngày sinh của chính người đó. \(asked.vi)",
    en: "the password is the name, code or birthday of the person. \(asked.en)")
  /// One of those that are tried first.
  public static let passwordUsual = Message(
    "U043", .badData,
    vi: "mật khẩu này ai cũng đoán được. \(asked.vi)", en: "everybody guesses this password. \(asked.en)")
  /// Longer than crypt(3) takes.
  public static let passwordTooLong = Message(
    "U044", .badData,
    vi: "mật khẩu dài quá 511 byte; hãy đặt ngắn hơn",
    en: "the password is longer than 511 bytes; choose a shorter one")
  /// With a character that no keyboard gives.
  public static let passwordUnusable = Message(
    "U045", .badData,
    vi: "mật khẩu có ký tự điều khiển, không gõ lại được; hãy đặt mật khẩu khác",
    en: "the password has control characters that cannot be typed again; choose another")
  /// The same as before.
  public static let passwordUnchanged = Message(
    "U046", .badData,
    vi: "mật khẩu mới giống mật khẩu đang dùng; hãy đặt mật khẩu khác",
    en: "the new password is the one in use; choose another")
  /// No way to get the new password.
  public static let newPasswordMissing = Message(
    "U047", .usage,
    vi:
      "cần mật khẩu mới của {account}: gõ ở cửa sổ dòng lệnh, hoặc cho chương trình đọc từ --password-fd SỐ (dòng {line}) hay $HOCBA_NEW_PASSWORD",
    en:
      "the new password of {account} is needed: type it at a terminal, or let the program read it from --password-fd N (line {line}) or $HOCBA_NEW_PASSWORD"
  )
  /// Two different ones were typed.
  public static let passwordsDiffer = Message(
    "U048", .usage,
    vi: "hai lần gõ mật khẩu mới không giống nhau; chưa đổi gì",
    en: "the new password was typed in two ways; nothing was changed")
  /// A descriptor that cannot be read.
  public static let passwordDescriptorUnreadable = Message(
    "U049", .usage,
    vi: "--password-fd: không đọc được; cần số của một tệp đang mở, ví dụ --password-fd 3 3<tệp",
    en: "--password-fd cannot be read; it takes the number of an open file, as in --password-fd 3 3<file")
  /// crypt(3) would not.
  public static let passwordNotHashed = Message(
    "U050", .failed,
    vi: "máy này không băm được mật khẩu (crypt, yescrypt); chưa đổi gì",
    en: "this machine cannot hash passwords (crypt, yescrypt); nothing was changed")
}
