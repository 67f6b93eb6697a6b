import Diagnostics
import Records
import Templates
import Typesetting

/// `Giấy chứng nhận`.
enum CompletionCertificate: FormKind {
  static let subject = Form.Subject.pupil
  static let schema = FormSchema(
    form: "completion-certificate", parts: [("page", [RootVariable("school", .record(SchoolContext.type))])])

  static func specimen(_ regulation: Regulation, grade: Int, in year: SchoolYear, template: FormTemplate)
    throws(Failure) -> [PageSequence]
  {
    []
  }
}
