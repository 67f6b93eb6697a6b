import Diagnostics
import Forms
import Foundation
import PDFOutput
import SignOff
import Typesetting

/// Writes documents to files of their own, gathers them into one, or keeps them for a volume.
struct PrintOutput {
  private let destination: Press.Destination?
  /// Documents that are not written, because no destination was named.
  private(set) var kept: [PrintedDocument] = []
  /// Nil while nothing is written.
  private let fonts: FontStock?
  private let furniture: FurnitureStock
  private let author: String
  private var joined: PDFWriter?
  private var first: PrintedDocument?
  private var joinedCount = 0
  /// What the documents of a joined file are, each subject once.
  private var subjects: [String] = []
  private var lastTitles: [String] = []
  /// Of the pages of a joined file.
  private var fingerprints: [Fingerprint?] = []

  private let sink: PrintSink?

  /// - Parameters:
  ///   - destination: nil keeps the documents as they are.
  ///   - sink: takes the documents instead, each as a file of its own.
  init(
    _ destination: Press.Destination?, fonts: FontFamily, author: String, sink: PrintSink? = nil
  ) throws(Failure) {
    self.destination = destination
    self.sink = sink
    var stock = sink?.fonts
    if stock == nil, destination != nil { stock = try FontStock(fonts) }
    self.fonts = stock
    furniture = sink?.furniture ?? FurnitureStock()
    self.author = author
    if case .file = destination, let stock { joined = try PDFWriter(stock) }
  }

  /// Takes a document.
  ///
  /// - Parameter startsOnRecto: in a joined file, an odd number of pages is followed by an empty one, so that the
  ///   next document begins on the front of a sheet printed on both sides.
  mutating func add(_ document: PrintedDocument, startsOnRecto: Bool, _ report: inout PrintReport)
    throws(Failure)
  {
    if let sink {
      try sink.take(document, try file(of: document, sink.fonts))
      return
    }
    switch destination {
    case nil: kept.append(document)
    case .file:
      var document = document
      if startsOnRecto, document.frames.count % 2 == 1, let last = document.frames.last {
        document.frames.append(PageFrame(size: last.size))
      }
      try joined?.add(document.frames, bookmarks: bookmarks(of: document), label: document.label)
      joinedCount += 1
      if !subjects.contains(document.subject) { subjects.append(document.subject) }
      fingerprints += document.fingerprints
      // Of the first document only what describes the file is kept, not its pages.
      document.frames = []
      first = first ?? document
    case .folder(let folder):
      guard let fonts else { return }
      let bytes = try file(of: document, fonts)
      let path = folder.isEmpty || folder == "." ? document.path : folder + "/" + document.path
      try AtomicFile.makeFolders(for: path)
      try AtomicFile.write(bytes, to: path)
      report.files.append(
        PrintedFile(
          path: path, form: document.form, className: document.className, pupil: document.pupil,
          pages: document.frames.count))
    }
  }

  /// A document as a file of its own.
  private func file(of document: PrintedDocument, _ fonts: FontStock) throws(Failure) -> [UInt8] {
    let writer = try PDFWriter(fonts, furniture: furniture)
    let entries = document.titles.enumerated().map {
      PDFWriter.Bookmark(level: $0.offset, title: $0.element)
    }
    try writer.add(document.frames, bookmarks: entries, label: document.label)
    return try writer.finish(
      information(of: document, title: document.title, pages: document.fingerprints))
  }

  /// Writes the joined file, if there is anything to join.
  mutating func finish(_ report: inout PrintReport) throws(Failure) {
    guard case .file(let path) = destination, let writer = joined, let first, let bytes = try joinedBytes()
    else { return }
    try AtomicFile.write(bytes, to: path)
    report.files.append(
      PrintedFile(
        path: path, form: first.form, className: joinedCount == 1 ? first.className : nil,
        pupil: joinedCount == 1 ? first.pupil : nil, pages: writer.pageCount))
  }

  /// The bytes of the joined file; nil when there is nothing to join. Asked for once.
  private func joinedBytes() throws(Failure) -> [UInt8]? {
    guard let writer = joined, var first else { return nil }
    if joinedCount > 1 {
      first.title = first.formTitle
      first.subject = subjects.joined(separator: "; ")
    }
    return try writer.finish(information(of: first, title: first.title, pages: fingerprints))
  }

  /// Documents as the bytes that one file of them has.
  static func bytes(of documents: [PrintedDocument], fonts: FontFamily, author: String) throws(Failure)
    -> [UInt8]
  {
    var output = try PrintOutput(.file(""), fonts: fonts, author: author)
    guard let form = documents.first?.form else { return [] }
    var report = PrintReport(form)
    for document in documents { try output.add(document, startsOnRecto: false, &report) }
    return try output.joinedBytes() ?? []
  }

  /// The titles that differ from the last document's: a class is entered once.
  private mutating func bookmarks(of document: PrintedDocument) -> [PDFWriter.Bookmark] {
    var entries: [PDFWriter.Bookmark] = []
    var isNew = false
    for (level, title) in document.titles.enumerated() {
      if level >= lastTitles.count || lastTitles[level] != title || level == document.titles.count - 1 {
        isNew = true
      }
      if isNew { entries.append(PDFWriter.Bookmark(level: level, title: title)) }
    }
    lastTitles = document.titles
    return entries
  }

  private func information(of document: PrintedDocument, title: String, pages: [Fingerprint?])
    -> DocumentInformation
  {
    DocumentInformation(
      title: title, author: author, subject: document.subject, keywords: PageCodes.keywords(pages),
      creator: "HocBa \(Version.text)", year: document.day.year, month: document.day.month,
      day: document.day.day)
  }
}

/// Takes printed documents one by one, each as a file; fonts and furniture are shared by many runs of one thread.
struct PrintSink {
  let fonts: FontStock
  let furniture: FurnitureStock
  let take: (PrintedDocument, [UInt8]) throws(Failure) -> Void
}
