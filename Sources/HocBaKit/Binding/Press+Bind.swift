public import Diagnostics
import Forms
import PDFOutput
import Records
public import Typesetting

extension Press {
  /// Binds the class sheets of a year into one file, with the stamp plan beside it.
  ///
  /// Classes that are not complete are left out and named in the report and in the volume itself.
  /// - Parameter destination: a file gets its stamp plan beside it, `…-stamp-plan.pdf`.
  /// - Throws: `Failure` when nothing can be bound: a broken template, a folder that cannot be written.
  public func bind(
    _ order: BindOrder, to destination: Destination, progress: @escaping (Int) -> Void = { _ in }
  ) throws(Failure) -> BindReport {
    try school.read { () throws(Failure) in
      var run = try BindRun(self, order, progress)
      return try run.perform(destination)
    }
  }

  /// Writes the sheet that shows whether a printer shifts or scales, without a volume.
  public func calibrate(paper: Paper, isDuplex: Bool, to destination: Destination) throws(Failure)
    -> BindReport
  {
    try school.read { () throws(Failure) in
      let profile = try school.profile()
      guard let year = try school.years().max() else { throw Failure(.noYearOpened) }
      let template = try templates.template(.calibration, paper: paper)
      let frames = try VolumeCalibration.pages(
        profile, on: year.lastDay, isDuplex: isDuplex, template: template, fonts: fonts)
      let writer = try PDFWriter(fonts: fonts)
      try writer.add(
        frames, bookmarks: [PDFWriter.Bookmark(level: 0, title: template.title)], label: "")
      let bytes = try writer.finish(
        DocumentInformation(
          title: "\(template.title) \(paper.rawValue)", author: profile.name, subject: template.title,
          on: year.lastDay))
      var report = BindReport()
      let path = destination.path("calibration-\(paper.rawValue).pdf")
      try AtomicFile.makeFolders(for: path)
      try AtomicFile.write(bytes, to: path)
      report.files = [BoundFile(path: path, form: VolumeForm.calibration.rawValue, pages: frames.count)]
      return report
    }
  }
}

extension Press.Destination {
  /// Where a file goes: under the folder, or to the file that was named.
  func path(_ name: String) -> String {
    switch self {
    case .folder(let folder): folder.isEmpty || folder == "." ? name : folder + "/" + name
    case .file(let path): path
    }
  }
}

extension DocumentInformation {
  /// Of a document of this program.
  init(title: String, author: String, subject: String, keywords: String = "", on day: CivilDate) {
    self.init(
      title: title, author: author, subject: subject, keywords: keywords, creator: "HocBa \(Version.text)",
      year: day.year,
      month: day.month, day: day.day)
  }
}
