import Foundation

/// The school as tables.
struct Output {
  let school: School
  let options: Options

  /// Every file by name, in the order in which they are imported.
  func files() -> [(name: String, bytes: Data)] {
    var files: [(String, Data)] = [
      ("profile.json", Data(Profile.json.utf8)), ("staff.csv", staff()), ("classes.csv", classes()),
      ("pupils.csv", pupils()),
    ]
    if options.perClass {
      for classroom in school.classes {
        files.append(("results-\(classroom.name).csv", results([classroom])))
      }
    } else {
      files.append(("results-end-year.csv", results(school.classes)))
    }
    files.append(("attendance.csv", AttendanceMaker(options).table(school).bytes))
    files.append(("history.csv", HistoryMaker(options).table(school).bytes))
    return files
  }

  private func staff() -> Data {
    var table = Table(["Mã giáo viên", "Họ và tên", "Ngày sinh", "Giới tính", "Chức vụ", "Tổ chuyên môn"])
    table.rows = school.staff.map {
      [$0.code, $0.name, $0.birth.text, $0.isFemale ? "Nữ" : "Nam", $0.post, $0.group]
    }
    return table.bytes
  }

  private func classes() -> Data {
    var table = Table(["Lớp", "Khối", "Giáo viên chủ nhiệm", "Ngoại ngữ"])
    table.rows = school.classes.map { [$0.name, String($0.grade), $0.teacherCode, $0.language] }
    return table.bytes
  }

  private func pupils() -> Data {
    var table = Table([
      "STT", "Mã học sinh", "Mã định danh Bộ GD&ĐT", "Số định danh cá nhân", "Số đăng bộ", "Họ và tên",
      "Ngày sinh",
      "Giới tính", "Dân tộc", "Tôn giáo", "Quốc tịch", "Nơi sinh", "Quê quán", "Địa chỉ thường trú",
      "Nơi ở hiện nay",
      "Diện chính sách", "Khuyết tật", "Họ và tên cha", "Nghề nghiệp cha", "Họ và tên mẹ", "Nghề nghiệp mẹ",
      "Người giám hộ", "Điện thoại liên hệ", "Lớp", "Ngày vào trường", "Trạng thái",
    ])
    for classroom in school.classes {
      for p in classroom.pupils {
        table.rows.append([
          p.ordinal.map { String($0) } ?? "", p.code, p.ministryId, p.nationalId, p.register, p.name,
          p.birth.text,
          p.isFemale ? "Nữ" : "Nam", p.ethnicity, p.religion, "Việt Nam", p.birthPlace, p.homeTown,
          p.permanentAddress,
          p.currentAddress, p.policy, p.disability, p.father, p.fatherJob, p.mother, p.motherJob, p.guardian,
          p.phone,
          classroom.name, p.entered.text, p.status,
        ])
      }
    }
    return table.bytes
  }

  private func results(_ classes: [Classroom]) -> Data {
    let columns = ResultColumns.headings(of: classes)
    var table = Table(["Mã học sinh", "Họ và tên", "Lớp", "Thời điểm"] + columns)
    for classroom in classes {
      for pupil in classroom.pupils where pupil.hasResultRow {
        table.rows.append(
          [pupil.code, pupil.name, classroom.name, "Cuối năm học"] + columns.map { pupil.cells[$0] ?? "" })
      }
    }
    return table.bytes
  }

  func expected() -> Data {
    var table = Table(Expected.headings)
    for classroom in school.classes {
      let present = classroom.pupils.filter { !$0.hasLeft }
      // No STT: by name. Else by STT, which is the order in which they stand.
      let listed = classroom.order == .none ? NameOrder.sorted(present) : present
      var places: [String: Int] = [:]
      for (index, pupil) in listed.enumerated() { places[pupil.code] = index + 1 }
      for pupil in classroom.pupils {
        let result = Expected(pupil, in: classroom)
        table.rows.append([
          pupil.code, result.overall, result.isCompleted ? "x" : "", result.isPromoted ? "x" : "",
          result.missing.joined(separator: ";"), classroom.name, places[pupil.code].map { String($0) } ?? "",
        ])
      }
    }
    return table.bytes
  }
}

/// The columns that the classes of one file need: those of TT27, then what only TT22 has.
enum ResultColumns {
  static func headings(of classes: [Classroom]) -> [String] {
    var list: [String] = []
    func add(_ heading: String) { if !list.contains(heading) { list.append(heading) } }
    // Upper grades first, so that their fuller list of subjects gives the order.
    let all = classes.map(\.curriculum).sorted { $0.grade > $1.grade }
    let curricula = all.filter { $0.regime == .tt27 } + all.filter { $0.regime == .tt22 }
    for curriculum in curricula {
      for subject in curriculum.subjects where isTaken(subject, classes) {
        add(subject.level)
        if subject.isScored { add(subject.score) }
        add(subject.comment)
      }
    }
    for curriculum in curricula {
      for group in curriculum.traits {
        group.columns.forEach(add)
        add(group.comment)
      }
    }
    return list + ["Khen thưởng", "Ghi chú"]
  }

  private static func isTaken(_ subject: Curriculum.Subject, _ classes: [Classroom]) -> Bool {
    classes.contains {
      $0.pupils.contains { $0.cells[subject.level] != nil || $0.cells[subject.score] != nil }
    }
  }
}
