public import Diagnostics
import Forms
import PDFOutput
import Records
import SignOff
import Store
import Typesetting

extension Press {
  /// Writes the pages of a review, in front of them what has changed.
  ///
  /// - Parameter destination: a folder gets `2023-2024/4A/review-result-sheet-end-year.pdf`.
  /// - Returns: the path; nil when there are no pages.
  public func writeReview(_ review: ReviewReport, to destination: Destination) throws(Failure) -> String? {
    guard !review.frames.isEmpty else { return nil }
    let unit = review.unit
    let writer = try PDFWriter(fonts: fonts)
    let front = try frontPages(review)
    let title = "Xem lại: \(review.formTitle) – Lớp \(unit.className.rawValue)"
    if !front.isEmpty {
      try writer.add(front, bookmarks: [PDFWriter.Bookmark(level: 0, title: title)], label: "")
    }
    try writer.add(
      review.frames,
      bookmarks: [PDFWriter.Bookmark(level: 0, title: "Lớp \(unit.className.rawValue)")],
      label: unit.className.rawValue + "-")
    let profile = try school.profile()
    let day = try school.periodDates(unit.year)[unit.period] ?? unit.year.lastDay
    let bytes = try writer.finish(
      DocumentInformation(
        title: title, author: profile.name, subject: "\(unit.period.label), năm học \(unit.year.printed)",
        on: day))
    let path = try self.path(of: "review-\(unit.form)-\(unit.period.rawValue).pdf", unit, destination)
    try AtomicFile.write(bytes, to: path)
    return path
  }

  /// Where a file about a unit goes: under the folder of its class, which is made.
  func path(of name: String, _ unit: SignedUnit, _ destination: Destination) throws(Failure) -> String {
    let folders = FileNames.unique(try school.classes(in: unit.year).map(\.name.rawValue))
    let folder = folders[unit.className.rawValue] ?? FileNames.ascii(unit.className.rawValue)
    let path = destination.path("\(unit.year.text)/\(folder)/\(name)")
    if case .folder = destination { try AtomicFile.makeFolders(for: path) }
    return path
  }
}
