import Diagnostics
import Records
import Templates
import Typesetting

/// `Sổ theo dõi và đánh giá học sinh`.
enum ClassBook: FormKind {
  static let subject = Form.Subject.section
  static let schema = FormSchema(
    form: "class-book", parts: [("page", [RootVariable("school", .record(SchoolContext.type))])])

  static func specimen(_ regulation: Regulation, grade: Int, in year: SchoolYear, template: FormTemplate)
    throws(Failure) -> [PageSequence]
  {
    []
  }
}
