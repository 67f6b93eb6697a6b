import Archiving
import Diagnostics
import Exchange
import Forms
import Records

/// A document of an archive, as its index has it.
public struct ArchivedDocument: Codable, Sendable, Hashable {
  /// How final it is.
  public enum State: String, Codable, Sendable {
    /// As it was approved.
    case approved
    /// Of a form that is not approved, as the records stand.
    case final
    /// Not approved, marked `BẢN NHÁP`.
    case draft
  }

  /// From the folder of the bag.
  public let path: String
  /// The form, as `print` calls it.
  public let form: String
  /// The class; nil for a document of the whole school.
  public let className: String?
  /// The pupil's code; nil for a document of several.
  public let pupil: String?
  /// The name of the pupil.
  public let name: String?
  /// The period.
  public let period: String
  /// How final it is.
  public let state: State
  /// Which version, when it was approved.
  public let version: Int?
  /// How many pages.
  public let pages: Int
  /// In bytes.
  public let size: Int
  /// In hexadecimal digits.
  public let sha256: String

  /// The index in the bag.
  static let index = "data/documents.csv"

  static let columns: [ArchiveColumn] = [
    ArchiveColumn("Đường dẫn", "tệp PDF, tính từ thư mục hồ sơ", .made),
    ArchiveColumn("Mẫu", "mẫu văn bản, theo tên gọi của lệnh hocba print", .made),
    ArchiveColumn("Lớp", "lớp; trống: văn bản của cả trường", .entered),
    ArchiveColumn("Mã học sinh", "học sinh mà văn bản nói về; trống: nhiều học sinh", .entered),
    ArchiveColumn("Họ và tên", "họ và tên học sinh", .entered),
    ArchiveColumn(
      "Thời điểm", "mid-term-1, end-term-1, mid-term-2, end-year: giữa kỳ I, cuối kỳ I, giữa kỳ II, cuối năm",
      .made),
    ArchiveColumn(
      "Trạng thái", "approved: đã duyệt; final: không thuộc diện duyệt; draft: chưa duyệt (BẢN NHÁP)", .made),
    ArchiveColumn("Bản", "số thứ tự bản đã duyệt", .made),
    ArchiveColumn("Số trang", "số trang của tệp", .made),
    ArchiveColumn("Số byte", "độ lớn của tệp", .made), ArchiveColumn("SHA-256", "mã băm của tệp", .made),
  ]

  var cells: [String] {
    [
      path, form, className ?? "", pupil ?? "", name ?? "", period, state.rawValue,
      version.map { "\($0)" } ?? "", "\(pages)", "\(size)", sha256,
    ]
  }

  private init?(cells: [String]) {
    guard cells.count == Self.columns.count, let state = State(rawValue: cells[6]), let pages = Int(cells[8]),
      let size = Int(cells[9])
    else { return nil }
    func optional(_ text: String) -> String? { text.isEmpty ? nil : text }
    self.init(
      path: cells[0], form: cells[1], className: optional(cells[2]), pupil: optional(cells[3]),
      name: optional(cells[4]), period: cells[5], state: state, version: Int(cells[7]), pages: pages,
      size: size, sha256: cells[10])
  }

  init(
    path: String, form: String, className: String?, pupil: String?, name: String?, period: String,
    state: State, version: Int?, pages: Int, size: Int, sha256: String
  ) {
    self.path = path
    self.form = form
    self.className = className
    self.pupil = pupil
    self.name = name
    self.period = period
    self.state = state
    self.version = version
    self.pages = pages
    self.size = size
    self.sha256 = sha256
  }

  /// The documents of a bag that this program made; nil when its index cannot be read.
  static func all(in folder: String) -> [ArchivedDocument]? {
    let path = folder + "/" + index
    guard let bytes = try? InputFile.read(path), let rows = try? PlainTable.rows(bytes, file: index),
      rows.first == columns.map(\.heading)
    else { return nil }
    var documents: [ArchivedDocument] = []
    for row in rows.dropFirst() {
      guard let document = ArchivedDocument(cells: row) else { return nil }
      documents.append(document)
    }
    return documents
  }
}

/// A column of a table in an archive, described for whoever reads it years later.
struct ArchiveColumn: Sendable {
  /// Where its values come from.
  enum Source: String, Sendable {
    case entered = "nhà trường nhập"
    case computed = "chương trình tính theo thông tư"
    case made = "chương trình ghi"
  }

  let heading: String
  let meaning: String
  let source: Source

  init(_ heading: String, _ meaning: String, _ source: Source) {
    self.heading = heading
    self.meaning = meaning
    self.source = source
  }
}
