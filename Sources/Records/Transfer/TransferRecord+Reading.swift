public import Diagnostics
public import Foundation

extension TransferRecord {
  /// Reads a file that `file(_:digest:)` made, here or at another school.
  ///
  /// - Parameter digest: the SHA-256 of bytes, as hexadecimal digits.
  /// - Throws: when it is another kind of file, of a newer form, was changed since it was made, or makes no sense.
  public static func read(
    _ data: Data, file: String, digest: ([UInt8]) -> String
  ) throws(Failure) -> TransferRecord {
    let json: JSONObject
    do {
      json = try JSONObject(file: file, data: data)
    } catch {
      throw Failure([.error(.transferNotOne, at: .file(file))] + error.findings)
    }
    guard let number = json.node("hocbaTransfer") else { throw Failure(.transferNotOne, at: .file(file)) }
    guard case .number(let version) = number.value, version == String(Self.version) else {
      throw Failure(.transferNewer, at: .file(file), ["known": String(Self.version)])
    }
    _ = json.node("about")
    let claimed = json.requiredText("sha256")
    let content = json.node("content")
    json.finish()
    try json.complaints.throwIfAny()
    guard let content, digest(Array(content.canonicalText.utf8)) == claimed.lowercased() else {
      throw Failure(.transferChanged, at: .file(file))
    }
    let record = TransferRecord(JSONObject(content, path: "content", complaints: json.complaints))
    try json.complaints.throwIfAny()
    return record
  }

  private init(_ json: JSONObject) {
    let school = json.object("school") { school in
      let both = (school.requiredText("name"), school.text("code"))
      school.finish()
      return both
    }
    if school == nil { json.complain(.jsonMissingKey, about: "school") }
    let year = json.requiredYear("year")
    var section = ClassSection(
      name: ClassName(rawValue: json.requiredText("class")),
      grade: json.required("grade") { json.number("grade", in: 1...5) } ?? 1)
    section.foreignLanguage = json.requiredText("foreignLanguage")
    let pupil = json.required("pupil") { json.object("pupil", Self.pupil) }
    self.init(
      school: school?.0 ?? "", schoolCode: school?.1, year: year, section: section,
      regulation: json.requiredText("regulation"), pupil: pupil ?? .unknown)
    leaving = json.object("leaving") { leaving in
      let result = Leaving(
        day: leaving.requiredDay("day"), toSchool: leaving.text("toSchool"), papers: leaving.text("papers"),
        reason: leaving.text("reason"))
      leaving.finish()
      return result
    }
    history =
      json.objects("history") { line in
        var entry = HistoryEntry(year: line.requiredYear("year"), className: line.requiredText("class"))
        entry.school = line.requiredText("school")
        entry.registerNumber = line.text("registerNumber")
        entry.entered = line.date("entered")
        line.finish()
        return entry
      } ?? []
    for (period, result) in json.objects("results", TransferPeriodReading.read) ?? [] {
      if let period { results[period] = result }
    }
    for (term, entry) in json.objects("attendance", Self.attendance) ?? [] {
      if let term { attendance[term] = entry }
    }
    json.finish()
  }

  private static func pupil(_ json: JSONObject) -> Pupil {
    let code = json.requiredText("code")
    if code.unicodeScalars.contains(where: { $0.value < 0x20 }) {
      json.complain(.jsonWantsText, about: "code")
    }
    var pupil = Pupil(
      id: PupilID(rawValue: code), fullName: json.requiredText("fullName"),
      birthDate: json.requiredDay("birthDate"),
      sex: json.required("sex") { json.choice("sex", of: [Sex.male, .female]) } ?? .male)
    pupil.enteredSchool = json.date("enteredSchool")
    for (key, path) in Pupil.particulars { pupil[keyPath: path] = json.text(key) }
    json.finish()
    return pupil
  }

  private static func attendance(_ json: JSONObject) -> (Attendance.Term?, Attendance) {
    let term = json.required("term") { json.choice("term", of: Attendance.Term.allCases) }
    var entry = Attendance()
    entry.heightCm = json.text("heightCm")
    entry.weightKg = json.text("weightKg")
    entry.health = json.text("health")
    entry.excused = json.number("excused", in: 0...366)
    entry.unexcused = json.number("unexcused", in: 0...366)
    json.finish()
    return (term, entry)
  }
}

/// Takes the entry of a period apart.
private enum TransferPeriodReading {
  static func read(_ json: JSONObject) -> (Period?, PeriodResult) {
    let period = json.required("period") { json.choice("period", of: Period.allCases) }
    var result = PeriodResult()
    _ = json.node("label")
    result.subjects = subjects(json)
    result.traits = traits(json)
    for (group, comment) in json.objects("traitComments", comment) ?? [] {
      result.traitComments[group] = comment
    }
    result.awards =
      json.objects("awards") { award in
        let result = Award(text: award.requiredText("text"), isAdHoc: award.boolean("adHoc") ?? false)
        award.finish()
        return result
      } ?? []
    result.note = json.text("note")
    _ = json.object("confirmedOutcome") { outcome in
      result.confirmedOutcome = outcome.requiredText("code")
      _ = outcome.node("label")
      result.outcomeNote = DecisionNote(day: outcome.date("day"), reason: outcome.text("reason"))
      outcome.finish()
    }
    _ = json.object("promotionDecision") { decision in
      result.promotionDecision = decision.required("promoted") { decision.boolean("promoted") }
      result.promotionNote = DecisionNote(day: decision.date("day"), reason: decision.text("reason"))
      decision.finish()
    }
    _ = json.object("supplementary") { supplementary in
      result.supplementary.day = supplementary.date("day")
      result.supplementary.subjects = assessed(supplementary)
      result.supplementary.traits = traits(supplementary)
      supplementary.finish()
    }
    json.finish()
    return (period, result)
  }

  private static func comment(_ json: JSONObject) -> (String, String) {
    _ = json.node("label")
    let both = (json.requiredText("group"), json.requiredText("comment"))
    json.finish()
    return both
  }

  private static func subjects(_ json: JSONObject) -> [String: SubjectMark] {
    let all =
      json.objects("subjects") { subject -> (String, SubjectMark) in
        var mark = SubjectMark(
          level: subject.choice("level", of: SubjectLevel.allCases),
          score: subject.number("score", in: 0...10).flatMap { Score($0) }, comment: subject.text("comment"),
          standing: subject.choice("standing", of: [Standing.exempt, .absent]) ?? .assessed)
        _ = subject.node("label")
        mark.earlierTests =
          (subject.objects("earlierTests") { test in
            let score = test.required("score") { test.number("score", in: 0...10) }.flatMap { Score($0) }
            let reason = test.text("reason")
            test.finish()
            return score.map { EarlierTest(score: $0, reason: reason) }
          } ?? []).compactMap(\.self)
        let code = subject.requiredText("subject")
        subject.finish()
        return (code, mark)
      } ?? []
    return Dictionary(all, uniquingKeysWith: { _, last in last })
  }

  private static func assessed(_ json: JSONObject) -> [String: AssessedMark] {
    let all =
      json.objects("subjects") { subject -> (String, AssessedMark) in
        _ = subject.node("label")
        let mark = AssessedMark(
          level: subject.choice("level", of: SubjectLevel.allCases),
          score: subject.number("score", in: 0...10).flatMap { Score($0) })
        let code = subject.requiredText("subject")
        subject.finish()
        return (code, mark)
      } ?? []
    return Dictionary(all, uniquingKeysWith: { _, last in last })
  }

  private static func traits(_ json: JSONObject) -> [String: TraitLevel] {
    let all =
      json.objects("traits") { trait -> (String, TraitLevel?) in
        _ = trait.node("label")
        let level = trait.required("level") { trait.choice("level", of: TraitLevel.allCases) }
        let code = trait.requiredText("trait")
        trait.finish()
        return (code, level)
      } ?? []
    return Dictionary(
      all.compactMap { code, level in level.map { (code, $0) } }, uniquingKeysWith: { _, last in last })
  }
}

extension JSONObject {
  fileprivate func requiredYear(_ key: String) -> SchoolYear {
    let text = requiredText(key)
    if let year = SchoolYear(text) { return year }
    if !text.isEmpty { complain(.jsonWantsOneOf, about: key, ["value": text, "known": "2023-2024, …"]) }
    return SchoolYear(start: 2000)
  }

  /// A day; a complaint and a harmless one when there is none.
  fileprivate func requiredDay(_ key: String) -> CivilDate {
    required(key) { date(key) } ?? CivilDate(year: 2000, month: 1, day: 1)
  }
}

extension Pupil {
  /// Stands for a pupil that was complained of.
  fileprivate static let unknown = Pupil(
    id: PupilID(rawValue: "?"), fullName: "?", birthDate: CivilDate(year: 2000, month: 1, day: 1), sex: .male)
}
