import Records

/// The columns of a pupil, in one order for reading and writing.
enum PupilRow {
  static let columns = """
    code, full_name, birth_date, sex, ministry_id, national_id, register_number, ethnicity, religion, \
    nationality, birth_place, home_town, permanent_address, current_address, policy_categories, disability, \
    father_name, father_occupation, mother_name, mother_occupation, guardian, phone, entered_school
    """

  static func read(_ row: Statement) -> Pupil {
    var pupil = Pupil(
      id: PupilID(rawValue: row.requiredText()), fullName: row.requiredText(),
      birthDate: row.date() ?? CivilDate(year: 1900, month: 1, day: 1),
      sex: row.text().flatMap(Sex.init(rawValue:)) ?? .male)
    pupil.ministryID = row.text()
    pupil.nationalID = row.text()
    pupil.registerNumber = row.text()
    pupil.ethnicity = row.text()
    pupil.religion = row.text()
    pupil.nationality = row.text()
    pupil.birthPlace = row.text()
    pupil.homeTown = row.text()
    pupil.permanentAddress = row.text()
    pupil.currentAddress = row.text()
    pupil.policyCategories = row.text()
    pupil.disability = row.text()
    pupil.fatherName = row.text()
    pupil.fatherOccupation = row.text()
    pupil.motherName = row.text()
    pupil.motherOccupation = row.text()
    pupil.guardian = row.text()
    pupil.phone = row.text()
    pupil.enteredSchool = row.date()
    return pupil
  }

  static func bind(_ pupil: Pupil, to statement: Statement) {
    statement.bind(pupil.id.rawValue)
    statement.bind(pupil.fullName)
    statement.bind(pupil.birthDate)
    statement.bind(pupil.sex.rawValue)
    for text in [
      pupil.ministryID, pupil.nationalID, pupil.registerNumber, pupil.ethnicity, pupil.religion,
      pupil.nationality, pupil.birthPlace, pupil.homeTown, pupil.permanentAddress, pupil.currentAddress,
      pupil.policyCategories, pupil.disability, pupil.fatherName, pupil.fatherOccupation, pupil.motherName,
      pupil.motherOccupation, pupil.guardian, pupil.phone,
    ] { statement.bind(text) }
    statement.bind(pupil.enteredSchool)
  }
}
