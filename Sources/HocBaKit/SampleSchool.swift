public import Diagnostics
import Exchange
import Foundation
public import Records
public import Store

/// The fictional school under `Samples/`.
public enum SampleSchool {
  /// The school year of the sample.
  public static let year = SchoolYear(start: 2023)

  /// Makes the school file of the sample, or opens the one that an earlier run made, and loads all its tables.
  ///
  /// - Parameters:
  ///   - path: the school file.
  ///   - folder: the folder with `profile.json` and the tables.
  /// - Throws: `Failure` when another school's file is at `path`; it is left as it is.
  public static func make(at path: String, from folder: String, regulations: RegulationSet, as act: Act)
    throws(Failure) -> SchoolFile
  {
    let profilePath = folder + "/profile.json"
    let profile = Data(try InputFile.read(profilePath))
    let school: SchoolFile
    if FileManager.default.fileExists(atPath: path) {
      school = try SchoolFile.open(at: path, as: act)
      guard try school.profileJSON() == String(decoding: profile, as: UTF8.self) else {
        throw Failure(.demoWouldOverwrite, at: .file(path))
      }
    } else {
      try AtomicFile.makeFolders(for: path)
      school = try SchoolFile.create(at: path, profileJSON: profile, profileFile: profilePath, as: act)
    }
    _ = try school.openYear(year, as: act)
    for (kind, name) in try tables(in: folder) {
      var options = ImportOptions(year: year)
      if kind == .results { options.period = .endYear }
      let report = try school.importTable(
        kind, InputFile.read(folder + "/" + name), named: name, options, regulations: regulations,
        as: Act(who: act.who, at: act.at, doing: act.doing, file: name))
      if report.hasErrors { throw Failure(report.findings.filter { $0.severity == .error }) }
    }
    return school
  }

  /// The tables in the order of import, each class's results by name.
  private static func tables(in folder: String) throws(Failure) -> [(TableKind, String)] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let results = names.filter { $0.hasPrefix("results-") && $0.hasSuffix(".csv") }.sorted()
    return [(.staff, "staff.csv"), (.classes, "classes.csv"), (.pupils, "pupils.csv")]
      + results.map { (.results, $0) } + [(.attendance, "attendance.csv"), (.history, "history.csv")]
  }
}
