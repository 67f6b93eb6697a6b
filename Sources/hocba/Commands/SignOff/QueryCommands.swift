import HocBaKit

extension Command {
  static let queryAdd = Command(
    "query add",
    Words(vi: "nêu thắc mắc về một trang", en: "raise a query about a page"),
    needs: .query,
    examples: [
      Words(
        vi:
          "hocba query add --class 4A --period end-year --page 2 --pupil HS230412 --note \"Điểm Toán có đúng 9?\"",
        en:
          "hocba query add --class 4A --period end-year --page 2 --pupil HS230412 --note \"Is the 9 right?\""),
      Words(
        vi: "hocba query add --class 4A --period end-year --page 1 --column \"Toán: Điểm\" --note \"Thiếu?\"",
        en:
          "hocba query add --class 4A --period end-year --page 1 --column \"Toán: Điểm\" --note \"Missing?\""),
      Words(
        vi: "hocba query add --class 4A --form report-card --page 3 --note \"Xem lại nhận xét\"",
        en: "hocba query add --class 4A --form report-card --page 3 --note \"Look at the comment\""),
    ],
    options: [.className, .period, .signedForm, .queryPage, .pupil, .queryColumn, .queryNote],
    notes: [
      Words(
        vi: "Còn thắc mắc chưa trả lời thì lớp chưa ký được ở thời điểm ấy.",
        en: "While a query is open the class signs nothing of that period.")
    ]
  ) { session throws(Failure) in
    let school = try session.openSchool()
    let unit = try session.signedUnit(in: school)
    _ = try session.required(.queryPage)
    guard let page = try session.count(.queryPage) else { return .usage }
    _ = try session.required(.queryNote)
    var order = QueryOrder(unit, page: page, note: session.text(.queryNote) ?? "")
    order.pupil = session.pupil
    order.column = session.text(.queryColumn)
    let signer = try session.signer(.query, of: unit, in: school)
    let number = try session.press(school).ask(order, by: signer.who, as: session.act())
    if session.wantsJSON {
      session.console.result(
        JSONText.object([("version", .number(1)), ("query", .number(number))]).rendered())
    } else {
      session.console.remark(
        Words(vi: "Đã ghi thắc mắc số \(number).", en: "Query \(number) is noted."))
    }
    return .done
  }

  static let queryList = Command(
    "query list",
    Words(vi: "các thắc mắc chưa trả lời", en: "the open queries"),
    needs: .look,
    examples: [
      Words("hocba query list"), Words("hocba query list --class 4A --all"),
      Words("hocba query list --json"),
    ],
    options: [.className, .grade, .queriesToo]
  ) { session throws(Failure) in
    let school = try session.openSchool()
    let scope = try session.classScope(in: school)
    let names = Set(try school.classLists(scope).map(\.section.name))
    let queries = try school.pageQueries(in: scope.year).filter {
      names.contains($0.unit.className) && ($0.isOpen || session.arguments.has(.queriesToo))
    }
    if session.wantsJSON {
      session.console.result(
        JSONText.object([("version", .number(1)), ("queries", .list(queries.map(QuerySpeech.json)))])
          .rendered())
    } else if queries.isEmpty {
      session.console.remark(Words(vi: "Không có thắc mắc nào.", en: "There are no queries."))
    } else {
      QuerySpeech(session).lines(queries)
    }
    return .done
  }

  static let queryClose = Command(
    "query close",
    Words(vi: "trả lời một thắc mắc", en: "answer a query"),
    needs: .query,
    examples: [
      Words(
        vi: "hocba query close 3 --answer \"Đã đối chiếu bài kiểm tra: 9\"",
        en: "hocba query close 3 --answer \"Compared with the test: 9\""),
      Words(
        vi: "hocba query close 4 --answer \"Đã sửa\"", en: "hocba query close 4 --answer \"Corrected\""),
      Words(
        vi: "hocba query close 5 --answer \"Đúng\" --json",
        en: "hocba query close 5 --answer \"Right\" --json"),
    ],
    operands: [
      Operand(Words(vi: "SỐ", en: "NUMBER"), Words(vi: "số của thắc mắc", en: "the query's number"))
    ],
    options: [.queryAnswer]
  ) { session throws(Failure) in
    let school = try session.openSchool()
    let year = try session.year(in: school)
    let typed = session.arguments.operands[0]
    guard let number = Int(typed) else { throw Failure(.queryUnknown, ["number": typed]) }
    _ = try session.required(.queryAnswer)
    guard let query = try school.pageQueries(in: year).first(where: { $0.number == number }) else {
      throw Failure(.queryUnknown, ["number": typed])
    }
    let signer = try session.signer(.query, of: query.unit, in: school)
    _ = try session.press(school).answer(
      number, in: year, session.text(.queryAnswer) ?? "", by: signer.who, as: session.act())
    if session.wantsJSON {
      session.console.result(
        JSONText.object([("version", .number(1)), ("query", .number(number))]).rendered())
    } else {
      session.console.remark(
        Words(vi: "Đã trả lời thắc mắc số \(number).", en: "Query \(number) is answered."))
    }
    return .done
  }
}

/// Tells queries.
struct QuerySpeech {
  private let session: Session

  init(_ session: Session) { self.session = session }

  func lines(_ queries: [PageQuery]) {
    for query in queries {
      let place = [
        session.name(of: query.unit), query.unit.period.label,
        Words(vi: "trang \(query.page)", en: "page \(query.page)").text(session.language),
        query.pupil?.rawValue, query.column,
      ].compactMap(\.self).joined(separator: ", ")
      session.console.result(
        "  \(query.number)  \(place): \(query.note) (\(query.who), \(query.at.vietnameseDay.text))")
      if let answer = query.answer, let who = query.closedBy, let at = query.closedAt {
        session.console.result("     → \(answer) (\(who), \(at.vietnameseDay.text))")
      }
    }
  }

  static func json(_ query: PageQuery) -> JSONText {
    .object([
      ("query", .number(query.number)), ("form", .text(query.unit.form)),
      ("class", .text(query.unit.className.rawValue)), ("period", .text(query.unit.period.rawValue)),
      ("page", .number(query.page)), ("pupil", .optional(query.pupil?.rawValue)),
      ("column", .optional(query.column)), ("note", .text(query.note)), ("who", .text(query.who)),
      ("at", .text(query.at.text)), ("closedBy", .optional(query.closedBy)),
      ("closedAt", .optional(query.closedAt?.text)), ("answer", .optional(query.answer)),
    ])
  }
}
