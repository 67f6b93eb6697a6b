extension TransferRecord {
  /// The form of the file; one that is read differently gets another number.
  public static let version = 1

  /// The file: a few plain words, a hash, and the content.
  ///
  /// - Parameters:
  ///   - regulation: that of the marks, whose labels stand beside the codes for people.
  ///   - digest: the SHA-256 of bytes, as hexadecimal digits.
  public func file(_ regulation: Regulation?, digest: ([UInt8]) -> String) -> String {
    let content = content(regulation)
    let file = JSONNode.object([
      ("hocbaTransfer", .number(Self.version)),
      ("about", .list(about.map { .text($0) })),
      ("sha256", .text(digest(Array(content.canonicalText.utf8)))),
      ("content", content),
    ])
    return file.laidOut() + "\n"
  }

  private var about: [String] {
    [
      "Tệp chuyển trường của HocBa, cho trường mà học sinh chuyển đến.",
      "Học sinh: \(pupil.fullName), sinh ngày \(pupil.birthDate.text), lớp \(className), năm học \(year.printed).",
      "Trường cũ: \(school).",
      "Nạp vào sổ của trường mới: hocba move in --file TỆP --class LỚP --date NGÀY",
      "Không sửa phần content: trường mới sẽ biết (sha256) và từ chối. Cần sửa thì trường cũ xuất lại tệp.",
      "T/H/C của môn học: Hoàn thành tốt, Hoàn thành, Chưa hoàn thành. T/Đ/C của phẩm chất, năng lực: Tốt, Đạt, Cần cố gắng.",
    ]
  }

  private func content(_ regulation: Regulation?) -> JSONNode {
    .object([
      ("school", .object([("name", .text(school)), ("code", schoolCode.map { .text($0) })])),
      ("year", .text(year.text)), ("grade", .number(grade)), ("class", .text(className)),
      ("foreignLanguage", .text(foreignLanguage)), ("regulation", .text(regulation?.id ?? self.regulation)),
      (
        "leaving",
        leaving.map { leaving in
          .object([
            ("day", .text(leaving.day.iso)), ("toSchool", leaving.toSchool.map { .text($0) }),
            ("papers", leaving.papers.map { .text($0) }), ("reason", leaving.reason.map { .text($0) }),
          ])
        }
      ),
      ("pupil", pupilNode),
      (
        "history",
        .list(
          history.map { entry in
            .object([
              ("year", .text(entry.year.text)), ("class", .text(entry.className)),
              ("school", .text(entry.school ?? school)),
              ("registerNumber", entry.registerNumber.map { .text($0) }),
              ("entered", entry.entered.map { .text($0.iso) }),
            ])
          })
      ),
      (
        "results",
        .list(
          Period.allCases.compactMap { period in
            results[period].map { TransferPeriod(period: period, result: $0, regulation: regulation).node }
          })
      ),
      (
        "attendance",
        .list(
          Attendance.Term.allCases.compactMap { term in
            attendance[term].map { entry in
              .object([
                ("term", .text(term.rawValue)), ("heightCm", entry.heightCm.map { .text($0) }),
                ("weightKg", entry.weightKg.map { .text($0) }), ("health", entry.health.map { .text($0) }),
                ("excused", entry.excused.map { .number($0) }),
                ("unexcused", entry.unexcused.map { .number($0) }),
              ])
            }
          })
      ),
    ])
  }

  private var pupilNode: JSONNode {
    .object(
      [
        ("code", .text(pupil.id.rawValue)), ("fullName", .text(pupil.fullName)),
        ("birthDate", .text(pupil.birthDate.iso)), ("sex", .text(pupil.sex.rawValue)),
        ("enteredSchool", pupil.enteredSchool.map { .text($0.iso) }),
      ] + Pupil.particulars.map { key, path in (key, pupil[keyPath: path].map { .text($0) }) })
  }
}

/// What is recorded at a period, as JSON.
private struct TransferPeriod {
  let period: Period
  let result: PeriodResult
  let regulation: Regulation?

  var node: JSONNode {
    .object([
      ("period", .text(period.rawValue)), ("label", .text(period.label)),
      ("subjects", .list(subjects(result.subjects))), ("traits", .list(traits(result.traits))),
      (
        "traitComments",
        .list(
          inOrder(result.traitComments, regulation?.traitGroups.map(\.code) ?? []).map { code, comment in
            .object([
              ("group", .text(code)),
              ("label", regulation?.traitGroups.first { $0.code == code }.map { .text($0.commentColumn) }),
              ("comment", .text(comment)),
            ])
          })
      ),
      (
        "awards",
        .list(
          result.awards.map { .object([("text", .text($0.text)), ("adHoc", .boolean($0.isAdHoc))]) })
      ),
      ("note", result.note.map { .text($0) }),
      (
        "confirmedOutcome",
        result.confirmedOutcome.map { code in
          .object(
            [
              ("code", .text(code)), ("label", regulation?.outcome(code).map { .text($0.label) }),
            ] + members(result.outcomeNote))
        }
      ),
      (
        "promotionDecision",
        result.promotionDecision.map {
          .object([("promoted", .boolean($0))] + members(result.promotionNote))
        }
      ),
      (
        "supplementary",
        result.supplementary.isEmpty
          ? nil
          : .object([
            ("day", result.supplementary.day.map { .text($0.iso) }),
            ("subjects", .list(assessed(result.supplementary.subjects))),
            ("traits", .list(traits(result.supplementary.traits))),
          ])
      ),
    ])
  }

  private func members(_ note: DecisionNote) -> [(String, JSONNode?)] {
    [("day", note.day.map { .text($0.iso) }), ("reason", note.reason.map { .text($0) })]
  }

  private func subjects(_ marks: [String: SubjectMark]) -> [JSONNode] {
    inOrder(marks, regulation?.subjects.map(\.code) ?? []).map { code, mark in
      .object([
        ("subject", .text(code)),
        ("label", regulation?.subjects.first { $0.code == code }.map { .text($0.label) }),
        ("level", mark.level.map { .text($0.rawValue) }), ("score", mark.score.map { .number($0.value) }),
        ("standing", mark.standing == .assessed ? nil : .text(mark.standing.rawValue)),
        ("comment", mark.comment.map { .text($0) }),
        (
          "earlierTests",
          .list(
            mark.earlierTests.map { test in
              .object([("score", .number(test.score.value)), ("reason", test.reason.map { .text($0) })])
            })
        ),
      ])
    }
  }

  private func assessed(_ marks: [String: AssessedMark]) -> [JSONNode] {
    inOrder(marks, regulation?.subjects.map(\.code) ?? []).map { code, mark in
      .object([
        ("subject", .text(code)),
        ("label", regulation?.subjects.first { $0.code == code }.map { .text($0.label) }),
        ("level", mark.level.map { .text($0.rawValue) }), ("score", mark.score.map { .number($0.value) }),
      ])
    }
  }

  private func traits(_ levels: [String: TraitLevel]) -> [JSONNode] {
    let known = regulation?.traitGroups.flatMap { group in group.traits.map { (group, $0) } } ?? []
    return inOrder(levels, known.map(\.1.code)).map { code, level in
      .object([
        ("trait", .text(code)),
        (
          "label",
          known.first { $0.1.code == code }.map { .text(Regulation.column(of: $0.1, in: $0.0)) }
        ), ("level", .text(level.rawValue)),
      ])
    }
  }

  /// In the order of the regulation, then what it does not know.
  private func inOrder<Value>(_ values: [String: Value], _ known: [String]) -> [(String, Value)] {
    let rest = values.keys.filter { !known.contains($0) }.sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    return (known + rest).compactMap { code in values[code].map { (code, $0) } }
  }
}
