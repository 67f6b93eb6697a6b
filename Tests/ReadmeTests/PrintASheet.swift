import HocBaKit

func printASheet() throws {
  let school = try SchoolFile.open(at: "out/school.hocba")
  let press = try Press(school: school, home: ".")
  var scope = ClassScope(year: SchoolYear(start: 2023))
  scope.className = ClassName(rawValue: "4A")
  let report = try press.print(PrintOrder(.resultSheet, scope), to: .folder("out"))
  for file in report.files { print("\(file.path): \(file.pages) pages") }
  for finding in report.findings { print(finding.text(.english)) }
}
