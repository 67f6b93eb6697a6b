// Signing, approving and verifying pages (design.md 9).
extension Message {
  /// A change of what is approved.
  public static let periodApproved = Message(
    "G001", .notAllowed,
    vi:
      "kết quả ở thời điểm này (và họ tên, ngày sinh, giới tính in trên đó) đã được hiệu trưởng phê duyệt nên đã khóa, chưa ghi gì; nếu thật cần sửa, hiệu trưởng mở lại trước: hocba reopen --class LỚP --period THỜI-ĐIỂM --form MẪU --reason … (MẪU là result-sheet, report-card hay class-book: mẫu nào đã duyệt thì mở lại mẫu ấy); quyết định lên lớp sau đó thì ghi ngày bằng --date",
    en:
      "the results of this period (and the name, birth date and sex printed with them) are approved and locked, so nothing was written; if they really must change, the principal reopens them first: hocba reopen --class CLASS --period PERIOD --form FORM --reason … (FORM is result-sheet, report-card or class-book: each one that is approved); give a later decision on promotion its day with --date"
  )
  /// A change of what was signed.
  public static let signedKept = Message(
    "G002", .notAllowed,
    vi: "văn bản, chữ ký và phê duyệt đã lưu thì giữ nguyên, không sửa và không xóa được",
    en: "kept documents, signatures and approvals stay as they are; they are neither changed nor deleted")
  /// A form that is not signed.
  public static let formNotSigned = Message(
    "G003", .usage,
    vi: "mẫu {form} không ký từng trang trên phần mềm; các mẫu ký được: {possible}",
    en: "the form {form} is not signed page by page; forms that are: {possible}")
  /// A list of pages that is none.
  public static let pagesMalformed = Message(
    "G004", .usage,
    vi: "\"{value}\" không phải danh sách trang; viết ví dụ 2, 1-3, 1,3 hoặc all; văn bản có {count} trang",
    en: "\"{value}\" is no list of pages; write such as 2, 1-3, 1,3 or all; the document has {count} pages")
  /// Nothing to sign.
  public static let nothingToSign = Message(
    "G005", .failed,
    vi: "lớp {class} chưa in được {form} ({period}) nên chưa ký được; xem: hocba check --class {class}",
    en:
      "class {class} has no complete {form} ({period}) yet, so nothing can be signed; see: hocba check --class {class}"
  )
  /// Queries that nobody has answered.
  public static let queriesOpen = Message(
    "G006", .notAllowed,
    vi: "lớp {class} còn thắc mắc chưa trả lời, số {queries}; xem: hocba query list --class {class}",
    en: "class {class} has open queries, number {queries}; see: hocba query list --class {class}")
  /// All pages without a look at them.
  public static let pagesNotSeen = Message(
    "G007", .notAllowed,
    vi:
      "ký tất cả các trang chỉ được khi chính người ký đã xem đúng các trang này; xem trước: hocba review --class {class} --period {period} --form {form}, hoặc ghi rõ số trang: --page 1-{count}",
    en:
      "all pages can be signed at once only by who has seen exactly these pages; look at them first: hocba review --class {class} --period {period} --form {form}, or name the pages: --page 1-{count}"
  )
  /// Signing what is approved.
  public static let unitApproved = Message(
    "G008", .notAllowed,
    vi:
      "{form} lớp {class} ({period}) đã được phê duyệt ngày {date} nên không ký thêm; muốn sửa: hocba reopen",
    en:
      "{form} of class {class} ({period}) was approved on {date}, so it takes no signatures; to correct it: hocba reopen"
  )
  /// Approving without all signatures.
  public static let pagesUnsigned = Message(
    "G009", .notAllowed,
    vi:
      "chưa phê duyệt được: lớp {class} còn trang chưa ký: {pages}; giáo viên chủ nhiệm {teacher} ký trước: hocba sign --class {class} --period {period} --form {form}",
    en:
      "cannot be approved yet: class {class} has unsigned pages: {pages}; homeroom teacher {teacher} signs them first: hocba sign --class {class} --period {period} --form {form}"
  )
  /// Approving what is not approvable by the check.
  public static let checkForbidsApproval = Message(
    "G010", .notAllowed,
    vi:
      "chưa phê duyệt được: kiểm tra lớp {class} còn {count} chỗ không cho in; xem: hocba check --class {class}",
    en:
      "cannot be approved yet: the check of class {class} has {count} findings that forbid printing; see: hocba check --class {class}"
  )
  /// Not approved.
  public static let notApproved = Message(
    "G011", .notAllowed,
    vi:
      "{form} lớp {class} ({period}) chưa được phê duyệt; phê duyệt trước: hocba approve --class {class} --period {period} --form {form}",
    en:
      "{form} of class {class} ({period}) is not approved; approve it first: hocba approve --class {class} --period {period} --form {form}"
  )
  /// Approved already.
  public static let alreadyApproved = Message(
    "G012", .remark,
    vi: "{form} lớp {class} ({period}) đã được phê duyệt ngày {date}, bản {version}; không có gì phải làm",
    en: "{form} of class {class} ({period}) was approved on {date}, version {version}; there is nothing to do"
  )
  /// No accounts: anybody may.
  public static let singleUser = Message(
    "G014", .remark,
    vi: "sổ này chưa dùng tài khoản nên ai cũng ký được; việc này ghi trong nhật ký dưới tên \"{who}\"",
    en: "this school file has no accounts, so anybody can sign; the audit notes it under the name \"{who}\"")
  /// A query that is not there.
  public static let queryUnknown = Message(
    "G015", .missingInput,
    vi: "không có thắc mắc số {number}; xem: hocba query list",
    en: "there is no query {number}; see: hocba query list")
  /// A query that was answered.
  public static let queryClosed = Message(
    "G016", .notAllowed,
    vi: "thắc mắc số {number} đã được trả lời ngày {date}; nếu cần, gửi thắc mắc mới: hocba query add",
    en: "query {number} was answered on {date}; if need be, raise a new one: hocba query add")
  /// A page that the document does not have.
  public static let pageUnknown = Message(
    "G017", .usage,
    vi: "văn bản không có trang {page}; số trang: {count}",
    en: "the document has no page {page}; it has {count}")
  /// A printed page that differs from the approved one.
  public static let differsFromApproved = Message(
    "G018", .remark,
    vi:
      "lớp {class}: trang in ra khác trang đã phê duyệt ngày {date} ({pages}); dữ liệu, mẫu hoặc ngày in đã đổi sau đó. Bản đã duyệt: hocba verify-page MÃ -o TỆP.pdf",
    en:
      "class {class}: what is printed differs from what was approved on {date} ({pages}); data, form or printed date changed since. The approved document: hocba verify-page CODE -o FILE.pdf"
  )
  /// Signed or approved while somebody else changed it.
  public static let changedMeanwhile = Message(
    "G031", .notAllowed,
    vi:
      "{form} lớp {class} ({period}) vừa bị người khác thay đổi, chưa ghi gì; xem lại rồi làm lại: hocba review --class {class} --period {period} --form {form}",
    en:
      "{form} of class {class} ({period}) was changed by somebody else just now, and nothing was written; look again, then repeat: hocba review --class {class} --period {period} --form {form}"
  )
  /// Final prints of what nobody has approved.
  public static let printedUnapproved = Message(
    "G030", .remark,
    vi:
      "chưa được phê duyệt ({period}): lớp {classes}. Giấy in ra là bản chính, nhưng chưa ai duyệt trong sổ; xem: hocba status",
    en:
      "not approved yet ({period}): class {classes}. What is printed is final, but nobody has approved it in the school file; see: hocba status"
  )
  /// Printed on another paper than the approved one.
  public static let otherPaperThanApproved = Message(
    "G019", .remark,
    vi:
      "lớp {class}: bản phê duyệt ngày {date} ở khổ {approved}, bản in này ở khổ {paper} nên mang mã trang khác",
    en:
      "class {class}: what was approved on {date} is on {approved}, this print is on {paper} and so has other page codes"
  )
  /// A code whose check digit is wrong.
  public static let codeMisread = Message(
    "G020", .failed,
    vi: "mã \"{code}\" bị chép hoặc đọc sai: ký tự kiểm tra ở cuối không khớp; xem lại từng chữ trên giấy",
    en:
      "the code \"{code}\" was read or copied wrongly: its check digit does not fit; look at each digit on paper again"
  )
  /// A text that is no code.
  public static let codeMalformed = Message(
    "G021", .usage,
    vi:
      "\"{code}\" không phải mã trang; mã có 16 chữ, số và một ký tự kiểm tra, ví dụ K7Q2-M4XA-9T3B-WDGE-Z, in nhỏ ở chân trang",
    en:
      "\"{code}\" is no page code; a code has 16 letters and digits and a check character, such as K7Q2-M4XA-9T3B-WDGE-Z, small at the foot of the page"
  )
  /// A file without codes.
  public static let noCodesInFile = Message(
    "G022", .failed,
    vi:
      "tệp này không mang mã trang của HocBa nên không đối chiếu được; thử mã in ở chân trang: hocba verify-page MÃ",
    en:
      "this file carries no page codes of HocBa, so it cannot be verified; try the code at the foot of a page: hocba verify-page CODE"
  )
  /// Nothing kept to write.
  public static let nothingKept = Message(
    "G023", .failed,
    vi: "trang này chưa ký nên chưa có văn bản lưu để ghi ra bằng -o; in lại bằng hocba print",
    en:
      "this page was not signed, so there is no kept document to write with -o; print it again with hocba print"
  )
  /// A kept document that cannot be read.
  public static let keptDamaged = Message(
    "G024", .badData,
    vi: "văn bản lưu trong sổ bị hỏng; chạy hocba audit verify rồi khôi phục bản sao lưu",
    en: "a kept document of the school file is damaged; run hocba audit verify, then restore a backup")
  /// All pages are signed already.
  public static let allSigned = Message(
    "G025", .remark,
    vi: "các trang này đã ký và chữ ký vẫn còn hiệu lực; không có gì phải làm",
    en: "these pages are signed and the signatures hold; there is nothing to do")
  /// Signatures that a change made void.
  public static let signaturesVoid = Message(
    "G026", .remark,
    vi:
      "lớp {class}: chữ ký trên trang {pages} mất hiệu lực vì nội dung đã đổi; xem: hocba review --class {class} --period {period} --form {form}",
    en:
      "class {class}: the signatures on page {pages} are void because the content changed; see: hocba review --class {class} --period {period} --form {form}"
  )
}
