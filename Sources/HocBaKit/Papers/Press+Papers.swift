public import Diagnostics
public import Forms
import PDFOutput
import Records
public import Typesetting

extension Press {
  /// Makes the public version of results: for each class what hangs on the notice board
  /// (`2023-2024/4A/public-results-end-year.pdf`), and the slips of the families
  /// (`2023-2024/4A/family-slips-end-year.pdf`), in the order of the class, an entry of the outline for each pupil.
  ///
  /// A class that is not complete is refused and named in the report.
  /// - Parameters:
  ///   - destination: `.file` joins all documents into one.
  ///   - progress: called with the number of documents done.
  /// - Throws: `Failure` when nothing can be printed: a broken template, a folder that cannot be written.
  public func publicVersion(
    _ order: PublicOrder, to destination: Destination, progress: @escaping (Int) -> Void = { _ in }
  ) throws(Failure) -> PaperReport {
    try school.read { () throws(Failure) in
      var run = try PublicRun(self, order, destination, progress)
      return try run.perform()
    }
  }

  /// Writes the correction slip for a bound book: `2023-2024/4A/correction-slip-end-year-2.pdf`, with the number of the
  /// version that replaces the bound one.
  ///
  /// - Throws: `Failure` when it cannot be set or written.
  public func correctionSlip(_ slip: CorrectionSlip, to destination: Destination) throws(Failure)
    -> PaperReport
  {
    try school.read { () throws(Failure) in
      let profile = try school.profile()
      let template = try templates.template(.correctionSlip, paper: .a4)
      let typesetter = Typesetter(fonts: fonts)
      let frames = try typesetter.pages(of: slip.sequences(profile, template: template))
      let name = slip.section.name.rawValue
      try refuseUnknownLetters(frames, in: "\(SignOffForm.correctionSlip.rawValue) \(name)")
      let folders = FileNames.unique(try school.classes(in: slip.year).map(\.name.rawValue))
      var report = PaperReport()
      report.findings = typesetter.findings
      var output = try PaperOutput(destination, fonts: fonts, author: profile.name)
      let version = slip.version + 1
      // The slip of one form never takes the place of another's.
      let form = slip.form == .resultSheet ? "" : "-\(slip.form.rawValue)"
      try output.add(
        PaperDocument(
          form: .correctionSlip, className: slip.section.name,
          path: "\(slip.year.text)/\(folders[name] ?? FileNames.ascii(name))/"
            + "correction-slip\(form)-\(slip.period.rawValue)-\(version).pdf", frames: frames,
          bookmarks: [PDFWriter.Bookmark(level: 0, title: "Lớp \(name)")],
          heading: "\(template.title) – Lớp \(name)", title: "\(template.title) – Lớp \(name)",
          subject: "\(slip.formTitle), bản số \(version); \(slip.period.label), năm học \(slip.year.printed)"
            + mark(of: template), day: slip.day, label: "\(name)-"), &report)
      try output.finish(&report)
      report.documents = 1
      return report
    }
  }

  /// The front page of a review and those it goes on to: they stand before the pages of the class.
  ///
  /// - Throws: `Failure` when they cannot be set.
  public func reviewPages(_ review: ReviewFront) throws(Failure) -> [PageFrame] {
    try school.read { () throws(Failure) in
      let template = try templates.template(.reviewChanges, paper: .a4)
      let frames = try Typesetter(fonts: fonts).pages(
        of: review.sequences(school.profile(), template: template))
      try refuseUnknownLetters(
        frames, in: "\(SignOffForm.reviewChanges.rawValue) \(review.section.name.rawValue)")
      return frames
    }
  }
}
