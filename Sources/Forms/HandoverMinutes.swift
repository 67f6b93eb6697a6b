import Diagnostics
import Records
import Templates
import Typesetting

/// `Biên bản bàn giao học bạ`.
enum HandoverMinutes: FormKind {
  static let subject = Form.Subject.section
  static let schema = FormSchema(
    form: "handover-minutes", parts: [("page", [RootVariable("school", .record(SchoolContext.type))])])

  static func specimen(_ regulation: Regulation, grade: Int, in year: SchoolYear, template: FormTemplate)
    throws(Failure) -> [PageSequence]
  {
    []
  }
}
