import Archiving
import Diagnostics
import Digests
import Foundation

/// What decides the bytes of an archive: order, state of the school, program and its forms. Kept beside a bag that is
/// not finished, so that only the same run goes on.
struct ArchiveIdentity: Codable, Equatable {
  let format: Int
  let year: String
  let includesDrafts: Bool
  /// The last change of the data.
  var state: String
  /// Forms, regulations and fonts.
  let reference: String
  let program: String

  init(_ order: ArchiveOrder, state: String, reference: String) {
    format = 1
    year = order.year.text
    includesDrafts = order.includesDrafts
    self.state = state
    self.reference = reference
    program = Version.text
  }

  /// In `bag-info.txt`, so that a bag that is there can be told to be the one asked for.
  var digest: String {
    let text = "\(format) \(year) \(includesDrafts) \(state) \(reference) \(program)"
    return String(SHA256.hex(SHA256.digest(text.utf8)).prefix(32))
  }

  var options: String { "--year \(year)" + (includesDrafts ? " --include-drafts" : "") }

  /// Why work begun with `other` cannot go on for this.
  func refusal(of other: ArchiveIdentity, at folder: String) -> Failure? {
    if other.year != year || other.includesDrafts != includesDrafts || other.format != format {
      return Failure(.archiveOrderDiffers, at: .file(folder), ["options": other.options])
    }
    if other.state != state { return Failure(.archiveSchoolChanged, at: .file(folder)) }
    if other != self { return Failure(.archiveProgramChanged, at: .file(folder)) }
    return nil
  }

  static func read(_ workplace: BagWorkplace) -> ArchiveIdentity? {
    guard let bytes = try? InputFile.read(workplace.order) else { return nil }
    return try? JSONDecoder().decode(ArchiveIdentity.self, from: Data(bytes))
  }

  func write(_ workplace: BagWorkplace) throws(Failure) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    let path = workplace.order
    guard let data = try? encoder.encode(self) else { throw Failure(.outputRefused, at: .file(path)) }
    try AtomicFile.write(data + [0x0A], to: path)
  }
}
