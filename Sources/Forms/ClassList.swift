import Diagnostics
import Records
import Templates
import Typesetting

/// `Danh sách lớp`.
enum ClassList: FormKind {
  static let subject = Form.Subject.section
  static let schema = FormSchema(
    form: "class-list", parts: [("page", [RootVariable("school", .record(SchoolContext.type))])])

  static func specimen(_ regulation: Regulation, grade: Int, in year: SchoolYear, template: FormTemplate)
    throws(Failure) -> [PageSequence]
  {
    []
  }
}
