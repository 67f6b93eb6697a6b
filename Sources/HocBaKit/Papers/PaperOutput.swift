import Diagnostics
import Forms
import PDFOutput
import Records
import Typesetting

/// A document around signing set in type: one file, or part of a joined one.
struct PaperDocument {
  var form: SignOffForm
  var className: ClassName?
  var pupil: PupilID?
  /// Under the folder of the order.
  var path: String
  var frames: [PageFrame]
  /// Places in the outline of its own file.
  var bookmarks: [PDFWriter.Bookmark]
  /// What stands above them in a joined file.
  var heading: String
  var title: String
  var subject: String
  var day: CivilDate
  /// What page labels begin with.
  var label: String
}

/// Writes documents around signing to files of their own, or into one.
struct PaperOutput {
  private let destination: Press.Destination
  private let stock: FontStock
  private let author: String
  private var joined: PDFWriter?
  private var first: PaperDocument?
  private var forms: Set<SignOffForm> = []
  private var count = 0

  init(_ destination: Press.Destination, fonts: FontFamily, author: String) throws(Failure) {
    self.destination = destination
    self.author = author
    stock = try FontStock(fonts)
    if case .file = destination { joined = try PDFWriter(stock) }
  }

  mutating func add(_ document: PaperDocument, _ report: inout PaperReport) throws(Failure) {
    if let joined {
      let heading = PDFWriter.Bookmark(level: 0, title: document.heading)
      let inner = document.bookmarks.map {
        PDFWriter.Bookmark(level: $0.level + 1, title: $0.title, page: $0.page)
      }
      try joined.add(document.frames, bookmarks: [heading] + inner, label: document.label)
      forms.insert(document.form)
      count += 1
      first = first ?? document
      return
    }
    let writer = try PDFWriter(stock)
    try writer.add(document.frames, bookmarks: document.bookmarks, label: document.label)
    try write(writer, document, to: destination.path(document.path), &report)
  }

  /// Writes the joined file, if there is anything in it.
  mutating func finish(_ report: inout PaperReport) throws(Failure) {
    guard case .file(let path) = destination, let joined, let first else { return }
    try write(joined, first, to: path, &report)
  }

  private func write(
    _ writer: PDFWriter, _ document: PaperDocument, to path: String, _ report: inout PaperReport
  ) throws(Failure) {
    let bytes = try writer.finish(
      DocumentInformation(
        title: document.title, author: author, subject: document.subject, on: document.day))
    if case .folder = destination { try AtomicFile.makeFolders(for: path) }
    try AtomicFile.write(bytes, to: path)
    let isOne = count <= 1
    report.files.append(
      PaperFile(
        path: path, form: forms.count > 1 ? nil : document.form, className: isOne ? document.className : nil,
        pupil: isOne ? document.pupil : nil, pages: writer.pageCount))
  }
}
