public import Diagnostics
public import Forms
import PDFOutput
public import Records
import Templates
public import Typesetting

/// Prints forms with invented data, the longest of everything: to see a form without a school.
public struct SpecimenPress {
  private let templates: TemplateLibrary
  private let fonts: FontFamily

  /// A press over forms and fonts.
  public init(templates: TemplateLibrary, fonts: FontFamily) {
    self.templates = templates
    self.fonts = fonts
  }

  /// Prints a form as a draft into one PDF file.
  ///
  /// - Parameter regulation: under which; grade 4 if it applies to it, else its first grade.
  /// - Returns: the number of pages.
  public func print(
    _ form: Form, under regulation: Regulation, at period: Period, paper: Paper?, to path: String
  ) throws(Failure) -> Int {
    let applies = regulation.applies.first { $0.grades.contains(4) } ?? regulation.applies.first
    let grade = applies.map { $0.grades.contains(4) ? 4 : $0.grades.min() ?? 4 } ?? 4
    let year = SchoolYear(start: applies?.from ?? 2023)
    let template = try templates.template(
      form, regulation: regulation.id, period: period,
      paper: paper ?? form.defaultPaper(grade: grade, period: period))
    let sequences = try form.specimen(regulation, grade: grade, in: year, at: period, template: template)
    return try write(sequences, template, label: form.rawValue, on: year.lastDay, to: path)
  }

  /// Prints a document around signing as a draft into one PDF file.
  ///
  /// - Parameter regulation: under which; grade 4 if it applies to it, else its first grade.
  /// - Returns: the number of pages.
  public func print(
    _ form: SignOffForm, under regulation: Regulation, at period: Period, to path: String
  ) throws(Failure) -> Int {
    let applies = regulation.applies.first { $0.grades.contains(4) } ?? regulation.applies.first
    let grade = applies.map { $0.grades.contains(4) ? 4 : $0.grades.min() ?? 4 } ?? 4
    let year = SchoolYear(start: applies?.from ?? 2023)
    let template = try templates.template(
      form, paper: form.paper(regulation, grade: grade, in: year, at: period))
    let sequences = try form.specimen(regulation, grade: grade, in: year, at: period, template: template)
    return try write(sequences, template, label: form.rawValue, on: year.lastDay, to: path)
  }

  private func write(
    _ sequences: [PageSequence], _ template: FormTemplate, label: String, on day: CivilDate, to path: String
  ) throws(Failure) -> Int {
    var frames = try Typesetter(fonts: fonts).pages(of: sequences)
    DraftMark.apply(to: &frames, fonts: fonts)
    let writer = try PDFWriter(fonts: fonts)
    try writer.add(frames, bookmarks: [], label: label + "-")
    let bytes = try writer.finish(
      DocumentInformation(
        title: template.title, author: "HocBa", subject: "Dữ liệu bịa để xem mẫu",
        creator: "HocBa \(Version.text)", year: day.year, month: day.month, day: day.day))
    try AtomicFile.makeFolders(for: path)
    try AtomicFile.write(bytes, to: path)
    return frames.count
  }
}
