import Diagnostics
import Exchange
import Foundation
import Records
import Testing

/// A small school to refer to: 4A under TT27 and 5B under TT22, in 2023-2024.
func testScope() throws -> SchoolScope {
  var scope = SchoolScope(year: SchoolYear(start: 2023))
  for (name, grade) in [("4A", 4), ("4B", 4), ("5B", 5), ("1A", 1)] {
    let section = ClassSection(name: ClassName(rawValue: name), grade: grade)
    scope.classes[section.name] = section
  }
  for (code, name) in [("0001", "4A"), ("0002", "4A"), ("0003", "4B"), ("0005", "5B"), ("0010", "1A")] {
    let id = PupilID(rawValue: code)
    let birthDate = try #require(CivilDate(checkedYear: 2014, month: 5, day: 9))
    scope.pupils[id] = Pupil(id: id, fullName: "Nguyễn Thị Ễn \(code)", birthDate: birthDate, sex: .female)
    scope.enrolments[id] = Enrolment(pupil: id, className: ClassName(rawValue: name))
  }
  let regulations = try RegulationSet.load(folders: [templates])
  for grade in 1...5 { scope.regulations[grade] = try regulations.regulation(for: scope.year, grade: grade) }
  return scope
}

/// The folder `Templates` of the package.
private let templates = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Templates").path

/// Text as a file.
func csv(_ text: String, _ encoding: TextEncoding? = nil) throws(Failure) -> SheetSource {
  try SheetSource(Array(text.utf8), file: "t.csv", encoding: encoding)
}

/// The codes of findings, such as `I070`.
extension TableReading {
  var codes: [String] { findings.map(\.message.code) }
}

/// The codes of the failure that `body` throws; empty if it throws none.
func failureCodes(_ body: () throws -> Void) -> [String] {
  do {
    try body()
    return []
  } catch let failure as Failure {
    return failure.findings.map(\.message.code)
  } catch {
    return ["\(error)"]
  }
}
