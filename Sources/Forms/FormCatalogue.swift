public import Diagnostics
public import Templates
public import Typesetting

/// The documents that can be printed.
public enum Form: String, CaseIterable, Hashable, Sendable {
  /// Bảng tổng hợp kết quả đánh giá giáo dục, one a class.
  case resultSheet = "result-sheet"
  /// Học bạ, one a pupil.
  case reportCard = "report-card"

  /// What its templates may say.
  public var schema: FormSchema {
    switch self {
    case .resultSheet: ResultSheet.schema
    case .reportCard: ReportCard.schema
    }
  }

  /// The paper of a form unless another is asked for: year-end sheets of grades 3 to 5 need A3 (contract,
  /// section 4).
  public func defaultPaper(grade: Int) -> Paper { self == .resultSheet && grade >= 3 ? .a3 : .a4 }
}

/// The templates at hand, each read once for each paper.
///
/// Folders are searched in order, the school's own first: `<folder>/<regulation>/<form>.xml`.
public final class TemplateLibrary {
  private let folders: [String]
  private let read: (String) throws(Failure) -> [UInt8]?
  private var known: [String: FormTemplate] = [:]

  /// A library over folders.
  ///
  /// - Parameter read: the bytes of a file; nil when there is none.
  public init(folders: [String], read: @escaping (String) throws(Failure) -> [UInt8]?) {
    self.folders = folders
    self.read = read
  }

  /// The template of a form under a regulation.
  ///
  /// - Throws: `Failure` with `noTemplate`, or with everything wrong in the file.
  public func template(_ form: Form, regulation: String, paper: Paper) throws(Failure) -> FormTemplate {
    let name = "\(regulation)/\(form.rawValue).xml"
    if let template = known[name + paper.rawValue] { return template }
    for folder in folders {
      let path = folder + "/" + name
      guard let bytes = try read(path) else { continue }
      let template = try FormTemplate(bytes, file: path, paper: paper, schema: form.schema)
      known[name + paper.rawValue] = template
      return template
    }
    throw Failure(
      .noTemplate,
      ["form": form.rawValue, "regulation": regulation, "path": (folders.last ?? "") + "/" + name])
  }
}
