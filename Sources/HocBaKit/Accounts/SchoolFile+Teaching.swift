public import Diagnostics
public import Records
public import Store
import Vietnamese

extension SchoolFile {
  /// Subjects in classes of a year, by names that people type: each of the subjects in each of the classes.
  ///
  /// - Parameters:
  ///   - classes: names of classes.
  ///   - subjects: codes or labels.
  /// - Throws: for a class that the year does not have, or a subject that its grade does not.
  public func teaching(
    classes: [String], subjects: [String], in year: SchoolYear, regulations: RegulationSet
  ) throws(Failure) -> Set<Teaching> {
    let regulations = try inForce(regulations)
    let sections = try self.classes(in: year)
    var result: Set<Teaching> = []
    for typed in classes {
      guard let section = sections.first(where: { $0.name.rawValue == typed }) else {
        throw Failure(
          .classNotFound,
          [
            "class": typed, "year": year.text, "known": sections.map(\.name.rawValue).joined(separator: ", "),
          ])
      }
      let taught = try regulations.regulation(for: year, grade: section.grade).subjects(in: section.grade)
      for subject in subjects {
        let key = subject.matchingKey
        let meant = taught.first { one in
          [one.code, one.label, one.sheetLabel].contains { $0.matchingKey == key }
        }
        guard let meant else {
          throw Failure(
            .subjectNotOfGrade,
            ["class": typed, "value": subject, "known": taught.map(\.code).joined(separator: ", ")])
        }
        result.insert(Teaching(year: year, className: section.name, subject: meant.code))
      }
    }
    return result
  }
}
