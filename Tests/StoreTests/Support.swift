import CSQLite
import Diagnostics
import Foundation
import Records
import Store
import Testing

/// A folder that goes with the test.
final class Folder {
  let url = FileManager.default.temporaryDirectory.appending(path: "hocba-store-\(UUID().uuidString)")

  init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }
  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> String { url.appending(path: name).path }
}

let profileJSON = Data(
  """
  {"name": "Trường Tiểu học Trần Dương", "place": "Trần Dương",
   "localities": [{"from": "2000-01-01", "commune": "xã Trần Dương", "province": "thành phố Hải Phòng"}],
   "principals": [{"from": "2020-08-01", "name": "Bùi Thị Thúy"}]}
  """.utf8)

let year = SchoolYear(start: 2023)
let class4A = ClassName(rawValue: "4A")

/// A school with the year 2023-2024, the class 4A and pupils `HS001`… in it.
func school(in folder: Folder, pupils count: Int = 2) throws -> SchoolFile {
  let file = try SchoolFile.create(at: folder.path("school.hocba"), profileJSON: profileJSON, as: .test)
  try file.openYear(year, as: .test)
  let day = try #require(CivilDate("2014-05-06"))
  try file.write(as: .test) { writer throws(Failure) in
    try writer.put(ClassSection(name: class4A, grade: 4), in: year)
    for number in 1...max(1, count) {
      let pupil = Pupil(id: pupilID(number), fullName: "Nguyễn Văn \(number)", birthDate: day, sex: .male)
      try writer.put(pupil)
      try writer.put(Enrolment(pupil: pupil.id, className: class4A, ordinal: number), in: year)
    }
  }
  return file
}

func pupilID(_ number: Int) -> PupilID {
  PupilID(rawValue: "HS" + String(repeating: "0", count: 3 - min(3, String(number).count)) + String(number))
}

/// The first message of what should fail.
func refusal(_ body: () throws -> Void) -> Message? {
  do {
    try body()
    return nil
  } catch let failure as Failure {
    return failure.findings.first?.message
  } catch {
    return nil
  }
}

/// Runs SQL on a file as another program would; gives SQLite's code.
@discardableResult
func runSQL(_ sql: String, on path: String) -> Int32 {
  var handle: OpaquePointer?
  sqlite3_open(path, &handle)
  defer { sqlite3_close(handle) }
  return sqlite3_exec(handle, sql, nil, nil, nil)
}

/// The names of the triggers of a file.
func triggers(of path: String) -> [String] {
  texts("SELECT name FROM sqlite_schema WHERE type = 'trigger' ORDER BY name", of: path)
}

/// The SQL of a table or trigger of a file.
func sql(of name: String, in path: String) -> String? {
  texts("SELECT sql FROM sqlite_schema WHERE name = '\(name)'", of: path).first
}

private func texts(_ query: String, of path: String) -> [String] {
  var handle: OpaquePointer?
  sqlite3_open(path, &handle)
  defer { sqlite3_close(handle) }
  var statement: OpaquePointer?
  sqlite3_prepare_v2(handle, query, -1, &statement, nil)
  defer { sqlite3_finalize(statement) }
  var names: [String] = []
  while sqlite3_step(statement) == SQLITE_ROW {
    names.append(sqlite3_column_text(statement, 0).map { String(cString: $0) } ?? "")
  }
  return names
}

extension Act {
  /// Done by a test on a day long ago.
  static let test = Act(who: "thử", at: Moment(unixSeconds: 1_700_000_000), doing: "test")
}
