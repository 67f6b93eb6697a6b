import Diagnostics
import Records
import Templates
import Typesetting

/// `Giấy khen`.
enum MeritCertificate: FormKind {
  static let subject = Form.Subject.pupil
  static let schema = FormSchema(
    form: "merit-certificate", parts: [("page", [RootVariable("school", .record(SchoolContext.type))])])

  static func specimen(_ regulation: Regulation, grade: Int, in year: SchoolYear, template: FormTemplate)
    throws(Failure) -> [PageSequence]
  {
    []
  }
}
