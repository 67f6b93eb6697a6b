import Diagnostics
import Records
import Templates
import Typesetting

/// `Thống kê`.
enum StatisticsReport: FormKind {
  static let subject = Form.Subject.school
  static let schema = FormSchema(
    form: "statistics", parts: [("page", [RootVariable("school", .record(SchoolContext.type))])])

  static func specimen(_ regulation: Regulation, grade: Int, in year: SchoolYear, template: FormTemplate)
    throws(Failure) -> [PageSequence]
  {
    []
  }
}
