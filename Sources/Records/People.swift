import Vietnamese

/// A member of staff.
public struct Staff: Hashable, Sendable {
  /// `Mã giáo viên`.
  public var id: StaffID
  /// `Họ và tên`.
  public var fullName: String
  /// `Ngày sinh`.
  public var birthDate: CivilDate?
  /// `Giới tính`.
  public var sex: Sex?
  /// `Chức vụ`.
  public var position: String?
  /// `Tổ chuyên môn`.
  public var team: String?

  /// A member of staff.
  public init(id: StaffID, fullName: String) {
    self.id = id
    self.fullName = fullName
  }
}

/// `Giới tính`.
public enum Sex: String, Hashable, Sendable {
  /// Nam.
  case male = "Nam"
  /// Nữ.
  case female = "Nữ"
}

/// A pupil: what does not change with the school year. Texts are NFC and otherwise as the school wrote them.
public struct Pupil: Hashable, Sendable {
  /// `Mã học sinh`, the key.
  public var id: PupilID
  /// `Mã định danh Bộ GD&ĐT`.
  public var ministryID: String?
  /// `Số định danh cá nhân`.
  public var nationalID: String?
  /// `Số đăng bộ`.
  public var registerNumber: String?
  /// `Họ và tên`.
  public var fullName: String
  /// `Ngày sinh`.
  public var birthDate: CivilDate
  /// `Giới tính`.
  public var sex: Sex
  /// `Dân tộc`.
  public var ethnicity: String?
  /// `Tôn giáo`.
  public var religion: String?
  /// `Quốc tịch`.
  public var nationality: String?
  /// `Nơi sinh`.
  public var birthPlace: String?
  /// `Quê quán`.
  public var homeTown: String?
  /// `Địa chỉ thường trú`.
  public var permanentAddress: String?
  /// `Nơi ở hiện nay`.
  public var currentAddress: String?
  /// `Diện chính sách`, several by `;`. Never on the class sheet.
  public var policyCategories: String?
  /// `Khuyết tật`.
  public var disability: String?
  /// `Họ và tên cha`.
  public var fatherName: String?
  /// `Nghề nghiệp cha`.
  public var fatherOccupation: String?
  /// `Họ và tên mẹ`.
  public var motherName: String?
  /// `Nghề nghiệp mẹ`.
  public var motherOccupation: String?
  /// `Người giám hộ`.
  public var guardian: String?
  /// `Điện thoại liên hệ`.
  public var phone: String?
  /// `Ngày vào trường`.
  public var enteredSchool: CivilDate?

  /// `Học sinh khuyết tật học hòa nhập`: `Khuyết tật` says something. Such pupils leave the denominators of
  /// statistics (forms.md 1.8, 3.6); their results are judged as everybody's.
  public var isInclusive: Bool {
    guard let disability, disability.contains(where: { !$0.isWhitespace }) else { return false }
    return disability.matchingKey != "không"
  }

  /// A pupil with what no form can do without.
  public init(id: PupilID, fullName: String, birthDate: CivilDate, sex: Sex) {
    self.id = id
    self.fullName = fullName
    self.birthDate = birthDate
    self.sex = sex
  }
}

/// A pupil's place in a class of a school year.
public struct Enrolment: Hashable, Sendable {
  /// Who.
  public var pupil: PupilID
  /// The class.
  public var className: ClassName
  /// `STT` of the class list, nil if not given.
  public var ordinal: Int?
  /// `Trạng thái`.
  public var status: PupilStatus

  /// An enrolment.
  public init(
    pupil: PupilID, className: ClassName, ordinal: Int? = nil, status: PupilStatus = .attending
  ) {
    self.pupil = pupil
    self.className = className
    self.ordinal = ordinal
    self.status = status
  }
}

/// A class of a school year.
public struct ClassSection: Hashable, Sendable {
  /// `Lớp`.
  public var name: ClassName
  /// `Khối`, 1 to 5.
  public var grade: Int
  /// The homeroom teacher's code, when known.
  public var homeroomTeacher: StaffID?
  /// The homeroom teacher's name as printed.
  public var homeroomTeacherName: String?
  /// `Ngoại ngữ`: the language of `Ngoại ngữ 1`.
  public var foreignLanguage: String

  /// A class.
  public init(name: ClassName, grade: Int, foreignLanguage: String = "Tiếng Anh") {
    self.name = name
    self.grade = grade
    self.foreignLanguage = foreignLanguage
  }
}

/// One line of `Quá trình học tập`: a year at this or another school.
public struct HistoryEntry: Hashable, Sendable {
  /// `Năm học`.
  public var year: SchoolYear
  /// `Lớp`.
  public var className: String
  /// `Tên trường`; nil means this school.
  public var school: String?
  /// `Số đăng bộ` at that school.
  public var registerNumber: String?
  /// `Ngày nhập học/ chuyển đến`.
  public var entered: CivilDate?

  /// A line.
  public init(year: SchoolYear, className: String) {
    self.year = year
    self.className = className
  }
}
