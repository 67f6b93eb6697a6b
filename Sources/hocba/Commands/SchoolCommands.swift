import Foundation
import HocBaKit

extension Option {
  static let profile = Option(
    "--profile", .text(Words(vi: "TỆP.json", en: "FILE.json")),
    Words(vi: "thông tin nhà trường", en: "what the school says of itself"))
}

extension Command {
  static let schoolCreate = Command(
    "school create",
    Words(
      vi: "tạo sổ mới cho trường; không ghi đè sổ đã có",
      en: "make a new school file; an existing one is never overwritten"),
    needs: nil,
    examples: [
      Words(
        vi: "hocba school create --profile profile.json", en: "hocba school create --profile profile.json"),
      Words(
        vi: "hocba school create --profile profile.json --school tran-duong.hocba",
        en: "hocba school create --profile profile.json --school tran-duong.hocba"),
      Words(
        vi: "hocba --lang vi school create --profile profile.json",
        en: "hocba --lang en school create --profile profile.json"),
    ],
    options: [.profile]
  ) { session throws(Failure) in
    let profile = try session.required(.profile)
    let bytes = try InputFile.read(profile)
    let school = try SchoolFile.create(
      at: session.schoolPath, profileJSON: Data(bytes), profileFile: profile, as: session.act())
    if session.wantsJSON {
      session.console.result(
        JSONText.object([("version", .number(1)), ("school", .text(session.schoolPath))]).rendered())
      return .done
    }
    let name = try school.profile().name
    session.console.remark(
      Words(
        vi: "Đã tạo sổ \(session.schoolPath) cho \(name). Bước sau: hocba year open 2023-2024",
        en: "Made the school file \(session.schoolPath) for \(name). Next: hocba year open 2023-2024"))
    return .done
  }

  static let schoolUpdate = Command(
    "school update",
    Words(
      vi: "thay thông tin nhà trường trong sổ đã có: hiệu trưởng mới, địa danh mới, lựa chọn trên biểu mẫu",
      en: "a new profile for an existing school file: principal, places, choices on the forms"),
    needs: .manageYears,
    examples: [
      Words("hocba school update --profile profile.json"),
      Words("hocba school update --profile profile.json --school tran-duong.hocba"),
      Words("hocba school update --profile profile.json --lang vi"),
    ],
    options: [.profile]
  ) { session throws(Failure) in
    let profile = try session.required(.profile)
    let bytes = try InputFile.read(profile)
    let school = try session.openSchool()
    let isChanged = try school.update(
      profileJSON: Data(bytes), profileFile: profile, as: session.act(file: profile))
    if session.wantsJSON {
      session.console.result(
        JSONText.object([("version", .number(1)), ("changed", .bool(isChanged))]).rendered())
      return .done
    }
    session.console.remark(
      isChanged
        ? Words(
          vi: "Đã thay thông tin nhà trường trong \(session.schoolPath). Thông tin cũ còn trong audit show.",
          en: "The profile in \(session.schoolPath) is replaced. The old one is in audit show.")
        : Words(
          vi: "Thông tin nhà trường đã như vậy, không có gì để thay.",
          en: "The profile is as it was; nothing to change."))
    return .done
  }

  /// What `school show` says, for programs: the profile as it was given, and the counts.
  private static func json(_ school: SchoolFile, isSingleUser: Bool) throws(Failure) -> JSONText {
    var years: [JSONText] = []
    for year in try school.years() {
      years.append(
        .object([
          ("year", .text(year.text)), ("classes", .number(try school.classes(in: year).count)),
          ("pupils", .number(try school.enrolments(in: year).count)),
        ]))
    }
    return .object([
      ("version", .number(1)), ("profile", .json(try school.profileJSON().trimmed)),
      ("staff", .number(try school.staff().count)), ("years", .list(years)),
      ("accountsInForce", .bool(!isSingleUser)),
    ])
  }

  static let schoolShow = Command(
    "school show",
    Words(vi: "xem thông tin nhà trường và số liệu trong sổ", en: "show the school and what its file holds"),
    needs: .look,
    examples: [
      Words("hocba school show"),
      Words("hocba school show --json"),
      Words("hocba school show --school tran-duong.hocba"),
    ]
  ) { session throws(Failure) in
    let school = try session.openSchool()
    if session.wantsJSON {
      session.console.result(try json(school, isSingleUser: session.isSingleUser).rendered())
      return .done
    }
    let profile = try school.profile()
    var lines: [(Words, String)] = [(Words(vi: "Trường", en: "School"), profile.name)]
    if let code = profile.code { lines.append((Words(vi: "Mã trường", en: "Code"), code)) }
    lines.append((Words(vi: "Địa danh", en: "Place"), profile.place))
    for locality in profile.localities {
      let parts = [locality.commune, locality.district, locality.province].compactMap(\.self)
      lines.append(
        (
          Words(vi: "Từ \(locality.from.text)", en: "From \(locality.from.text)"),
          parts.joined(separator: ", ")
        ))
    }
    for principal in profile.principals {
      lines.append(
        (
          Words(vi: "Hiệu trưởng từ \(principal.from.text)", en: "Principal from \(principal.from.text)"),
          principal.name
        ))
    }
    lines.append((Words(vi: "Cán bộ, giáo viên", en: "Staff"), "\(try school.staff().count)"))
    for year in try school.years() {
      let classes = try school.classes(in: year).count
      let pupils = try school.enrolments(in: year).count
      lines.append(
        (
          Words(vi: "Năm học \(year.text)", en: "Year \(year.text)"),
          Words(
            vi: "\(classes) lớp, \(pupils) học sinh",
            en: "\(Words.count(classes, "class", "classes")), \(Words.count(pupils, "pupil"))"
          )
          .text(session.language)
        ))
    }
    let accounts =
      session.isSingleUser
      ? Words(vi: "chế độ một người dùng (xem user list)", en: "single-user mode (see user list)")
      : Words("\(try school.accounts().count { $0.disabled == nil })")
    lines.append((Words(vi: "Tài khoản", en: "Accounts"), accounts.text(session.language)))
    for (label, value) in lines { session.console.result("\(label.text(session.language)): \(value)") }
    return .done
  }
}

extension String {
  /// Without the line end that a file has and a printed line gets.
  fileprivate var trimmed: String {
    String(self[..<(lastIndex { !$0.isWhitespace }.map(index(after:)) ?? startIndex)])
  }
}
