public import Diagnostics
import Digests
public import Records
public import Templates
public import Typesetting

/// The templates at hand, each read once for each paper.
///
/// Folders are searched in order, the school's own first and the program's last: `<folder>/<regulation>/<form>.xml`, for forms that are of
/// no regulation `<folder>/school/<form>.xml`. In each folder a file for the assessment point goes before the form's:
/// `result-sheet-mid-term.xml` before `result-sheet.xml`.
public final class TemplateLibrary {
  /// The folder of forms that no circular prescribes.
  public static let schoolFolder = "school"
  /// The folder of what several forms have in common.
  public static let partsFolder = "parts"

  private let folders: [String]
  private let read: (String) throws(Failure) -> [UInt8]?
  private var known: [String: FormTemplate] = [:]
  private var regulations: [String: String] = [:]

  /// A library over folders.
  ///
  /// - Parameter read: the bytes of a file; nil when there is none.
  public init(folders: [String], read: @escaping (String) throws(Failure) -> [UInt8]?) {
    self.folders = folders
    self.read = read
  }

  /// The template of a form at an assessment point.
  ///
  /// - Parameter regulation: the id; ignored by forms that are of no regulation.
  /// - Throws: `Failure` with `noTemplate`, or with everything wrong in the file.
  public func template(_ form: Form, regulation: String, period: Period, paper: Paper) throws(Failure)
    -> FormTemplate
  {
    let shelf = form.isOfRegulation ? regulation : Self.schoolFolder
    let names = ["\(form.rawValue)-\(period.formName)", form.rawValue].map { "\(shelf)/\($0).xml" }
    return try template(form.rawValue, form.schema, of: shelf, names: names, paper)
  }

  /// The template of a document around a volume.
  ///
  /// - Throws: `Failure` with `noTemplate`, or with everything wrong in the file.
  public func template(_ form: VolumeForm, paper: Paper) throws(Failure) -> FormTemplate {
    let shelf = Self.schoolFolder
    return try template(
      form.rawValue, form.schema, of: shelf, names: ["\(shelf)/\(form.rawValue).xml"], paper)
  }

  /// The template of a document around signing.
  ///
  /// - Throws: `Failure` with `noTemplate`, or with everything wrong in the file.
  public func template(_ form: SignOffForm, paper: Paper) throws(Failure) -> FormTemplate {
    let shelf = Self.schoolFolder
    return try template(
      form.rawValue, form.schema, of: shelf, names: ["\(shelf)/\(form.rawValue).xml"], paper)
  }

  private func template(
    _ form: String, _ schema: FormSchema, of shelf: String, names: [String], _ paper: Paper
  ) throws(Failure) -> FormTemplate {
    let key = "\(names.joined(separator: " ")) \(paper.rawValue)"
    if let template = known[key] { return template }
    for folder in folders {
      for path in names.map({ folder + "/" + $0 }) {
        guard let bytes = try read(path) else { continue }
        var template = try FormTemplate(bytes, file: path, paper: paper, schema: schema, part: part)
        describe(&template)
        known[key] = template
        return template
      }
    }
    throw Failure(
      .noTemplate,
      ["form": form, "regulation": shelf, "path": (folders.last ?? "") + "/" + (names.last ?? "")])
  }

  /// Says whose a template is, and which wording of it.
  private func describe(_ template: inout FormTemplate) {
    var hash = SHA256()
    hash.update(template.bytes)
    for part in template.includedFiles { hash.update(part.bytes) }
    template.fullDigest = SHA256.hex(hash.finish())
    template.digest = String(template.fullDigest.prefix(12))
    template.isOwn = ([template.file] + template.includedFiles.map(\.path)).contains { path in
      folders.dropLast().contains { path.hasPrefix($0 + "/") }
    }
  }

  /// The digest of a template of the school's own that was read from a file; nil of the program's.
  public func ownDigest(of file: String) -> String? {
    known.values.first { $0.file == file && $0.isOwn }?.digest
  }

  /// The SHA-256 of a template that was read from a file, with its parts behind it; nil when none was.
  public func digest(of file: String) -> String? {
    known.values.first { $0.file == file }?.fullDigest
  }

  /// The SHA-256 of the file of a regulation, the school's own first; nil when there is none.
  public func digest(ofRegulation id: String) throws(Failure) -> String? {
    if let digest = regulations[id] { return digest }
    for folder in folders {
      guard let bytes = try read("\(folder)/\(id)/regulation.json") else { continue }
      let digest = SHA256.hex(SHA256.digest(bytes))
      regulations[id] = digest
      return digest
    }
    return nil
  }

  /// A part of forms, the school's own first: `<folder>/parts/letterhead.xml`.
  private func part(_ name: String) throws(Failure) -> TemplateFile? {
    for folder in folders {
      let path = "\(folder)/\(Self.partsFolder)/\(name)"
      if let bytes = try read(path) { return TemplateFile(path: path, bytes: bytes) }
    }
    return nil
  }
}

extension Period {
  /// The name in file names of templates: both middles of terms share a form (forms.md 3.1).
  var formName: String {
    switch self {
    case .midTerm1, .midTerm2: "mid-term"
    case .endTerm1, .endYear: rawValue
    }
  }
}
