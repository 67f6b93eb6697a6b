public import Diagnostics
public import Forms
public import Records
public import Store
public import Typesetting

/// Prints documents of a school: from the school file to PDF files.
///
/// ```swift
/// let press = try Press(school: SchoolFile.open(at: "school.hocba"), home: "/usr/local/share/hocba")
/// let report = try press.print(PrintOrder(.resultSheet, ClassScope(year: year)), to: .folder("out"))
/// ```
public struct Press {
  /// Where the files go.
  public enum Destination: Sendable, Hashable {
    /// One file a document, under `2023-2024/4A/…`.
    case folder(String)
    /// All documents in one file.
    case file(String)
  }

  let school: SchoolFile
  let regulations: RegulationSet
  let templates: TemplateLibrary
  let fonts: FontFamily
  /// Of the fonts, taken once for all that this press prints.
  let fontsDigest = FontsDigest()

  /// A press over a school file.
  public init(
    school: SchoolFile, regulations: RegulationSet, templates: TemplateLibrary, fonts: FontFamily
  ) {
    self.school = school
    self.regulations = regulations
    self.templates = templates
    self.fonts = fonts
  }

  /// A press that finds its forms, regulations and fonts in the folders `Templates` and `Fonts` of a folder.
  ///
  /// - Parameter ownTemplates: a school's own forms, looked at first.
  /// - Throws: `Failure` when a regulation or a font is missing or damaged.
  public init(school: SchoolFile, home: String, ownTemplates: String? = nil) throws(Failure) {
    let folders = (ownTemplates.map { [$0] } ?? []) + [home + "/Templates"]
    self.init(
      school: school, regulations: try RegulationSet.load(folders: folders),
      templates: TemplateLibrary(folders: folders, read: InputFile.readTemplate),
      fonts: try FontFamily.load(from: home + "/Fonts"))
  }

  /// Prints an order.
  ///
  /// Documents that lack something are refused and named in the report; the rest is printed.
  /// - Parameter progress: called with the number of documents done.
  /// - Throws: `Failure` when nothing can be printed: a broken template, a folder that cannot be written.
  public func print(
    _ order: PrintOrder, to destination: Destination, progress: @escaping (Int) -> Void = { _ in }
  ) throws(Failure) -> PrintReport {
    try school.read { () throws(Failure) in
      var run = try PrintRun(self, order, destination, progress)
      return try run.perform()
    }
  }
}
