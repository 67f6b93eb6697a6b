public import Diagnostics
import Foundation

/// All regulations at hand: which one applies follows from school year and grade (forms.md 0.2).
public struct RegulationSet: Sendable, Hashable {
  /// By id.
  public let regulations: [Regulation]

  /// A set; ids that come twice keep the first.
  public init(_ regulations: [Regulation]) {
    var ids: Set<String> = []
    self.regulations = regulations.filter { ids.insert($0.id).inserted }
      .sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
  }

  /// Reads `<folder>/<id>/regulation.json` of every folder given; of two with the same id the earlier folder's
  /// counts, so that a school's own goes before the program's.
  public static func load(folders: [String]) throws(Failure) -> RegulationSet {
    var regulations: [Regulation] = []
    for folder in folders {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
        let path = "\(folder)/\(name)/regulation.json"
        guard FileManager.default.fileExists(atPath: path) else { continue }
        guard let data = FileManager.default.contents(atPath: path) else {
          throw Failure(.fileUnreadable, at: .file(path))
        }
        let regulation = try Regulation.load(from: data, file: path)
        guard regulation.id == name else {
          throw Failure(.regulationFolderName, at: .file(path), ["id": regulation.id, "folder": name])
        }
        regulations.append(regulation)
      }
    }
    guard !regulations.isEmpty else {
      throw Failure(.regulationsMissing, at: folders.last.map(Place.file) ?? .none)
    }
    return RegulationSet(regulations)
  }

  /// The one regulation for a grade in a school year.
  public func regulation(for year: SchoolYear, grade: Int) throws(Failure) -> Regulation {
    let fitting = regulations.filter { $0.applies(to: grade, in: year) }
    guard let first = fitting.first else {
      throw Failure(
        .noRegulation,
        ["grade": String(grade), "year": year.text, "known": regulations.map(\.id).joined(separator: ", ")])
    }
    guard fitting.count == 1 else {
      throw Failure(
        .twoRegulations,
        ["grade": String(grade), "year": year.text, "first": first.id, "second": fitting[1].id])
    }
    return first
  }
}
