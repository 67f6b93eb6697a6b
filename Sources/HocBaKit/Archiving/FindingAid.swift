import Forms
import Records

/// The finding aid of an archive: what is in it, for people, as plain text and as one static page.
struct FindingAid {
  let information: ArchiveInformation
  let sections: [ClassSection]
  let documents: [ArchivedDocument]
  let refusals: [ArchiveRefusal]
  let tables: [DescribedTable]
  let hasOwnTemplates: Bool

  static let textFile = "data/finding-aid.txt"
  static let pageFile = "data/finding-aid.html"

  static func title(of form: String) -> String {
    switch Form(rawValue: form) {
    case .resultSheet: "Bảng tổng hợp kết quả đánh giá giáo dục"
    case .reportCard: "Học bạ"
    case .schoolRegister: "Sổ đăng bộ"
    case .classList: "Danh sách lớp"
    case .classBook: "Sổ theo dõi và đánh giá học sinh"
    case .meritCertificate: "Giấy khen"
    case .completionCertificate: "Giấy chứng nhận hoàn thành chương trình tiểu học"
    case .transferSlip: "Giấy giới thiệu chuyển trường"
    case .statistics: "Báo cáo thống kê"
    case .handoverMinutes: "Biên bản bàn giao học bạ"
    case .decision: "Quyết định khen thưởng"
    case nil: form
    }
  }

  /// The title, with the period of forms that have one for each.
  private static func title(_ document: ArchivedDocument) -> String {
    let hasPeriods = [Form.resultSheet.rawValue, Form.statistics.rawValue].contains(document.form)
    let period = hasPeriods ? Period(rawValue: document.period).map { " – \($0.label)" } ?? "" : ""
    return title(of: document.form) + period + (document.state == .draft ? " (bản nháp)" : "")
  }

  private var counts: [(title: String, count: Int, pages: Int)] {
    Form.allCases.compactMap { form in
      let own = documents.filter { $0.form == form.rawValue }
      if own.isEmpty { return nil }
      return (Self.title(of: form.rawValue), own.count, own.reduce(0) { $0 + $1.pages })
    }
  }

  /// Documents of the whole school, then of each class.
  private var groups: [(title: String, documents: [ArchivedDocument])] {
    let ofSchool = documents.filter { $0.className == nil }
    return (ofSchool.isEmpty ? [] : [("Toàn trường", ofSchool)])
      + sections.compactMap { section in
        let own = documents.filter { $0.className == section.name.rawValue }
        let teacher = section.homeroomTeacherName.map { ", giáo viên chủ nhiệm: \($0)" } ?? ""
        return own.isEmpty ? nil : ("Lớp \(section.name.rawValue)\(teacher)", own)
      }
  }

  private var facts: [(String, String)] {
    let profile = information.profile
    return [
      ("Cơ quan", profile.name), ("Mã trường", profile.code ?? "–"),
      ("Năm học", information.year.printed), ("Ngày của hồ sơ", information.day.text),
      ("Thời hạn bảo quản", profile.options.retention.label),
      ("Số văn bản", "\(information.documents.count)"), ("Số trang", "\(information.pages)"),
      ("Số học sinh có văn bản", "\(information.pupils)"), ("Làm bằng", "HocBa \(Version.text)"),
    ]
  }

  private var contents: [(path: String, meaning: String)] {
    [
      ("documents/", "văn bản, PDF/A-1b; mỗi lớp một thư mục"),
      ("documents.csv", "bảng kê văn bản: đường dẫn, mẫu, lớp, học sinh, số trang, mã băm"),
      ("data/", "dữ liệu của năm học, CSV (UTF-8)"),
      ("data/columns.csv", "giải thích từng cột của mọi bảng CSV trong hồ sơ"),
      ("school/school.hocba", "bản chụp sổ của trường (SQLite), không có mật khẩu"),
      (
        "reference/",
        "mã băm của mẫu, dữ liệu quy định và phông chữ" + (hasOwnTemplates ? "; mẫu riêng của trường" : "")
      ),
      ("record/", "chữ ký, phê duyệt, thắc mắc và nhật ký thay đổi dữ liệu của năm học"),
      ("finding-aid.txt, finding-aid.html", "bản chỉ dẫn này"),
    ]
  }

  private static let checks = [
    "Bằng HocBa: hocba archive verify THƯ-MỤC (kiểm tra mọi tệp, nhật ký và số lượng).",
    "Bằng công cụ bất kỳ theo chuẩn BagIt (RFC 8493), ví dụ: bagit.py --validate THƯ-MỤC.",
    "Chỉ bằng Linux: trong thư mục hồ sơ gõ sha256sum -c manifest-sha256.txt rồi sha256sum -c tagmanifest-sha256.txt.",
    "Xem PDF bằng chương trình bất kỳ; xem CSV bằng bảng tính; xem school.hocba bằng HocBa hoặc sqlite3.",
  ]

  private func line(_ refusal: ArchiveRefusal) -> String {
    let whose = [refusal.className.map { "lớp \($0)" }, refusal.pupil.map { "học sinh \($0)" }]
      .compactMap(\.self).joined(separator: ", ")
    let period = Period(rawValue: refusal.period)?.label ?? refusal.period
    let reason = refusal.isUnapproved ? "chưa duyệt" : "không in được"
    return "\(Self.title(of: refusal.form)), \(period)\(whose.isEmpty ? "" : ", " + whose): \(reason)"
  }

  // MARK: Text

  var text: String {
    var lines = [information.title.uppercased(), "BẢN CHỈ DẪN", ""]
    lines += facts.map { "\($0): \($1)" }
    lines += ["", "TRONG HỒ SƠ (thư mục data/)"] + contents.map { "  \($0.path): \($0.meaning)" }
    lines += ["", "VĂN BẢN"] + counts.map { "  \($0.title): \($0.count) văn bản, \($0.pages) trang" }
    for group in groups {
      lines += ["", group.title]
      lines += group.documents.map { document in
        let pupil = [document.name, document.pupil.map { "(\($0))" }].compactMap(\.self).joined(
          separator: " ")
        return "  \(Self.title(document))\(pupil.isEmpty ? "" : ", " + pupil): "
          + "\(document.path.dropFirst("data/".count)), \(document.pages) trang"
      }
    }
    if !refusals.isEmpty { lines += ["", "KHÔNG CÓ TRONG HỒ SƠ"] + refusals.map { "  " + line($0) } }
    lines += ["", "BẢNG DỮ LIỆU"]
    lines += tables.map { "  \($0.file.dropFirst("data/".count)): \($0.columns.count) cột" }
    lines += ["", "KIỂM TRA HỒ SƠ"] + Self.checks.map { "  " + $0 }
    return lines.joined(separator: "\n") + "\n"
  }

  // MARK: Page

  var page: String {
    var html = """
      <!DOCTYPE html>
      <html lang="vi">
      <head>
      <meta charset="utf-8">
      <title>\(Self.escaped(information.title))</title>
      <style>
      body { font-family: serif; max-width: 60em; margin: 2em auto; padding: 0 1em; line-height: 1.4 }
      table { border-collapse: collapse; margin: 0.5em 0 } td, th { border: 1px solid #999; padding: 2px 8px; text-align: left }
      td.n, th.n { text-align: right } h2 { border-bottom: 1px solid #999 }
      </style>
      </head>
      <body>
      <h1>\(Self.escaped(information.title))</h1>

      """
    html += Self.table(facts.map { [$0.0, $0.1].map(Self.escaped) })
    html += "<h2>Trong hồ sơ</h2>\n" + Self.table(contents.map { [$0.path, $0.meaning].map(Self.escaped) })
    html += "<h2>Văn bản</h2>\n"
    html += Self.table(
      counts.map { [Self.escaped($0.title), "\($0.count)", "\($0.pages)"] },
      heads: ["Loại", "Số văn bản", "Số trang"])
    html +=
      "<p>"
      + sections.filter { section in documents.contains { $0.className == section.name.rawValue } }
      .map { section in
        let name = section.name.rawValue
        return "<a href=\"#\(Self.anchor(name))\">\(Self.escaped(name))</a>"
      }.joined(separator: " · ") + "</p>\n"
    for group in groups {
      let id = group.documents.first?.className.map { " id=\"\(Self.anchor($0))\"" } ?? ""
      html += "<h2\(id)>\(Self.escaped(group.title))</h2>\n"
      html += Self.table(
        group.documents.map { document in
          let path = String(document.path.dropFirst("data/".count))
          let pupil = [document.name, document.pupil].compactMap(\.self).joined(separator: " · ")
          return [
            "<a href=\"\(Self.escaped(path))\">\(Self.escaped(Self.title(document)))</a>",
            Self.escaped(pupil), "\(document.pages)",
          ]
        }, heads: ["Văn bản", "Học sinh", "Số trang"])
    }
    if !refusals.isEmpty {
      html += "<h2>Không có trong hồ sơ</h2>\n<ul>\n"
      html += refusals.map { "<li>\(Self.escaped(line($0)))</li>\n" }.joined() + "</ul>\n"
    }
    html += "<h2>Bảng dữ liệu</h2>\n"
    html += Self.table(
      tables.map { table in
        let path = String(table.file.dropFirst("data/".count))
        return ["<a href=\"\(Self.escaped(path))\">\(Self.escaped(path))</a>", "\(table.columns.count) cột"]
      })
    html += "<h2>Kiểm tra hồ sơ</h2>\n<ul>\n"
    html += Self.checks.map { "<li>\(Self.escaped($0))</li>\n" }.joined()
    return html + "</ul>\n</body>\n</html>\n"
  }

  private static func table(_ rows: [[String]], heads: [String] = []) -> String {
    var html = "<table>\n"
    if !heads.isEmpty { html += "<tr>" + heads.map { "<th>\($0)</th>" }.joined() + "</tr>\n" }
    html += rows.map { "<tr>" + $0.map { "<td>\($0)</td>" }.joined() + "</tr>\n" }.joined()
    return html + "</table>\n"
  }

  private static func anchor(_ name: String) -> String { "lop-" + FileNames.ascii(name) }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.append(character)
      }
    }
    return result
  }
}
