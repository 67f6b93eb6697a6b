import Forms
import PDFOutput
import Records
import Typesetting

/// A document set in type, before it is written to a file.
struct PrintedDocument {
  var form: Form
  var year: SchoolYear
  var className: ClassName
  var pupil: PupilID?
  var frames: [PageFrame]
  /// In the outline, from the outermost.
  var titles: [String]
  var title: String
  var subject: String
  var day: CivilDate
  var period: Period

  /// `2023-2024/4A/result-sheet-end-year.pdf` (contract, section 1): ASCII, anything else `_`.
  var relativePath: String {
    let name =
      switch form {
      case .resultSheet: "\(form.rawValue)-\(period.rawValue)"
      case .reportCard: "\(form.rawValue)-\(Self.ascii(pupil?.rawValue ?? ""))"
      }
    return "\(year.text)/\(Self.ascii(className.rawValue))/\(name).pdf"
  }

  /// What page labels begin with.
  var label: String { (pupil?.rawValue ?? className.rawValue) + "-" }

  static func ascii(_ text: String) -> String {
    let kept = text.unicodeScalars.map { scalar -> Character in
      switch scalar {
      case "A"..."Z", "a"..."z", "0"..."9", "-", "_", ".": Character(scalar)
      default: "_"
      }
    }
    // No name may climb out of its folder or hide.
    return kept.first == "." ? "_" + String(kept.dropFirst()) : String(kept)
  }
}
