public import Diagnostics
import Forms
import Foundation

/// Files in a school's own folder of forms that no command looks at: a slip in a name makes a form that is silently not
/// used.
public enum StrayTemplates {
  /// A warning for each folder and file whose name is none that is looked for.
  ///
  /// - Parameter regulations: the ids of the circulars at hand.
  public static func findings(in folder: String, regulations: [String]) -> [Finding] {
    let shelves = regulations + [TemplateLibrary.schoolFolder, TemplateLibrary.partsFolder]
    var findings: [Finding] = []
    for name in names(in: folder) {
      let path = "\(folder)/\(name)"
      let inside = names(in: path).filter { $0.hasSuffix(".xml") || $0 == "regulation.json" }
      if shelves.contains(name) {
        let known = files(of: name, folder, regulations)
        findings += inside.filter { !known.contains($0) }.map {
          stray($0, in: name, at: "\(path)/\($0)", known, regulations)
        }
      } else if name.hasSuffix(".xml") {
        findings.append(stray(name, in: "", at: path, [], regulations))
      } else if !inside.isEmpty {
        findings.append(finding("\(name)/", at: path, nearest(name, among: shelves).map { "\($0)/" }))
      }
    }
    return findings
  }

  private static func finding(_ name: String, at path: String, _ suggestion: String?) -> Finding {
    guard let suggestion else { return .warning(.strayTemplate, at: .file(path), ["name": name]) }
    return .warning(.strayTemplateNear, at: .file(path), ["name": name, "suggestion": suggestion])
  }

  /// A file; a right name in the wrong folder is told with the right one.
  private static func stray(
    _ name: String, in shelf: String, at path: String, _ known: [String], _ regulations: [String]
  ) -> Finding {
    let place = TemplateName.all.first { $0.files.contains(name) }
      .map { $0.isOfRegulation ? regulations.last ?? "" : $0.shelf }
    let every = TemplateName.all.flatMap(\.files)
    return finding(
      shelf.isEmpty ? name : "\(shelf)/\(name)", at: path,
      place.map { "\($0)/\(name)" } ?? nearest(name, among: known.isEmpty ? every : known))
  }

  /// Without regard to capitals: on paper they look alike.
  private static func nearest(_ name: String, among known: [String]) -> String? {
    known.first { $0.lowercased() == name.lowercased() } ?? Suggestion.nearest(to: name, among: known)
      ?? known.filter { near in
        // `result-sheet-midterm.xml` is nearer to `result-sheet-mid-term.xml` than its letters say.
        near.filter(\.isLetter) == name.filter(\.isLetter)
      }.first
  }

  /// The names that are looked for in a folder; of parts also those that some form of the school's own puts in.
  private static func files(of shelf: String, _ folder: String, _ regulations: [String]) -> [String] {
    guard shelf == TemplateLibrary.partsFolder else {
      let own = TemplateName.all.filter { !$0.isPart && $0.isOfRegulation == regulations.contains(shelf) }
      return own.flatMap(\.files) + (regulations.contains(shelf) ? ["regulation.json"] : [])
    }
    let known = TemplateName.all.filter(\.isPart).flatMap(\.files)
    var texts: [String] = []
    for shelf in regulations + [TemplateLibrary.schoolFolder] {
      for name in names(in: "\(folder)/\(shelf)") where name.hasSuffix(".xml") {
        guard let bytes = try? InputFile.readTemplate("\(folder)/\(shelf)/\(name)") else { continue }
        texts.append(String(decoding: bytes, as: UTF8.self))
      }
    }
    let used = names(in: "\(folder)/\(shelf)").filter { name in
      texts.contains { $0.contains("\"\(name)\"") || $0.contains("'\(name)'") }
    }
    return known + used
  }

  private static func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
  }
}
