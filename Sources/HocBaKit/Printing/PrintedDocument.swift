import Forms
import Records
import SignOff
import Typesetting

/// A document set in type, before it is written to a file.
struct PrintedDocument {
  var form: Form
  /// The class; nil for a document of the whole school.
  var className: ClassName?
  var pupil: PupilID?
  /// Under the folder of the order.
  var path: String
  var frames: [PageFrame] = []
  /// In the outline, from the outermost.
  var titles: [String]
  /// The title of the form, without whose it is.
  var formTitle: String
  var title: String
  var subject: String
  var day: CivilDate
  /// The regulation; nil for a form of none.
  var regulation: String?
  /// Whose results stand in it.
  var members: [PupilID] = []
  /// Of each page, in a form that is signed; nil of an empty back.
  var fingerprints: [Fingerprint?] = []
  /// The pages that are signed, in a form that is: of a booklet those of this year.
  var signed = 0..<0

  /// What page labels begin with.
  var label: String { (pupil?.rawValue ?? className?.rawValue ?? form.rawValue) + "-" }

  /// For messages: `4A` or `4A/HS001`.
  var name: String {
    [className?.rawValue ?? form.rawValue, pupil?.rawValue].compactMap { $0 }.joined(separator: "/")
  }
}
