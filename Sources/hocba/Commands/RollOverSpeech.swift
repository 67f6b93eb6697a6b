import HocBaKit

/// Tells what a roll-over does, class by class.
struct RollOverSpeech {
  let console: Console

  /// The pupils who go from one class to another.
  private struct Stream {
    let from: ClassName
    let to: ClassName
    let repeats: Bool
    var pupils: [PupilID]
  }

  private func streams(_ plan: RollOver) -> [Stream] {
    var streams: [Stream] = []
    for placement in plan.placed {
      if let index = streams.firstIndex(where: {
        $0.from == placement.from && $0.to == placement.to && $0.repeats == placement.repeats
      }) {
        streams[index].pupils.append(placement.pupil)
      } else {
        streams.append(
          Stream(
            from: placement.from, to: placement.to, repeats: placement.repeats, pupils: [placement.pupil]))
      }
    }
    return streams
  }

  private func say(_ vi: String, _ en: String) {
    console.result(Words(vi: vi, en: en).text(console.language))
  }

  func words(_ report: RollOverReport) {
    let plan = report.plan
    if report.hasNothingToDo {
      console.remark(
        Words(
          vi: "Không có gì phải làm: đã chuyển từ \(plan.old.text) sang \(plan.new.text) rồi.",
          en: "Nothing to do: \(plan.new.text) follows on \(plan.old.text) already."))
      return
    }
    say("\(plan.old.text) → \(plan.new.text)", "\(plan.old.text) → \(plan.new.text)")
    let streams = streams(plan)
    for stream in streams where !stream.repeats {
      let count = stream.pupils.count
      say(
        "  \(stream.from.rawValue) → \(stream.to.rawValue): \(count) học sinh lên lớp",
        "  \(stream.from.rawValue) → \(stream.to.rawValue): \(Words.count(count, "pupil")) up")
    }
    list(
      streams.filter(\.repeats).flatMap { stream in
        stream.pupils.map { "\($0.rawValue) (\(stream.from.rawValue) → \(stream.to.rawValue))" }
      }, "  Học lại lớp", "  Repeat the grade")
    list(
      plan.graduates.filter(\.hasCompleted).map { "\($0.pupil.rawValue) (\($0.from.rawValue))" },
      "  Hoàn thành chương trình tiểu học", "  Completed primary school")
    list(
      plan.graduates.filter { !$0.hasCompleted }.map { "\($0.pupil.rawValue) (\($0.from.rawValue))" },
      "  Ra khỏi lớp 5 theo quyết định, chưa hoàn thành chương trình",
      "  Leave grade 5 by decision, not completed")
    list(
      plan.gone.map { "\($0.pupil.rawValue) (\($0.className.rawValue), \($0.status.label))" },
      "  Đã rời trường, không chuyển sang", "  Had left, not carried")
    list(
      plan.alreadyThere.map { "\($0.pupil.rawValue) (\($0.className.rawValue))" },
      "  Đã có lớp trong năm mới, giữ nguyên", "  Have a class in the new year already, which stays")
    let targets = Set(plan.placed.map(\.to))
    list(
      plan.made.filter { !targets.contains($0.name) }.map(\.name.rawValue), "  Lớp lập mới, chưa có học sinh",
      "  New classes without pupils yet")
    for change in report.regulationChanges {
      say(
        "  Khối \(change.grade) đổi quy định: \(change.from) → \(change.to)",
        "  Grade \(change.grade) changes regulation: \(change.from) → \(change.to)")
    }
    if report.isDone {
      console.remark(
        Words(
          vi:
            "Đã mở năm học \(plan.new.text), xếp \(plan.placed.count) học sinh vào lớp và khóa sổ năm \(plan.old.text). Giáo viên chủ nhiệm của năm mới: nạp bằng import classes.",
          en:
            "Opened \(plan.new.text), put \(Words.count(plan.placed.count, "pupil")) into classes and closed \(plan.old.text). Homeroom teachers of the new year: import classes."
        ))
    } else {
      console.remark(Words(vi: "Mới xem thử, chưa ghi gì.", en: "Only looked at; nothing written."))
    }
  }

  /// A heading with the count and the codes; nothing when there are none.
  private func list(_ items: [String], _ vi: String, _ en: String) {
    guard !items.isEmpty else { return }
    let all = items.joined(separator: ", ")
    say("\(vi) (\(items.count)): \(all)", "\(en) (\(items.count)): \(all)")
  }

  func json(_ report: RollOverReport) {
    let plan = report.plan
    func pupils(_ ids: [PupilID]) -> JSONText { .list(ids.map { .text($0.rawValue) }) }
    func section(_ section: ClassSection, isNew: Bool) -> JSONText {
      .object([
        ("class", .text(section.name.rawValue)), ("grade", .number(section.grade)), ("new", .bool(isNew)),
      ])
    }
    console.result(
      JSONText.object([
        ("version", .number(1)), ("from", .text(plan.old.text)), ("to", .text(plan.new.text)),
        ("written", .bool(report.isDone && !report.hasNothingToDo)),
        ("nothingToDo", .bool(report.hasNothingToDo)),
        (
          "classes",
          .list(plan.kept.map { section($0, isNew: false) } + plan.made.map { section($0, isNew: true) })
        ),
        (
          "moves",
          .list(
            streams(plan).map { stream in
              .object([
                ("from", .text(stream.from.rawValue)), ("to", .text(stream.to.rawValue)),
                ("repeats", .bool(stream.repeats)), ("pupils", pupils(stream.pupils)),
              ])
            })
        ),
        ("graduates", pupils(plan.graduates.filter(\.hasCompleted).map(\.pupil))),
        ("leavers", pupils(plan.graduates.filter { !$0.hasCompleted }.map(\.pupil))),
        ("gone", pupils(plan.gone.map(\.pupil))), ("kept", pupils(plan.alreadyThere.map(\.pupil))),
        (
          "regulations",
          .list(
            report.regulationChanges.map { change in
              .object([
                ("grade", .number(change.grade)), ("from", .text(change.from)), ("to", .text(change.to)),
              ])
            })
        ),
        (
          "findings", .list((report.refusals + report.notes).map { $0.json(console.language) })
        ),
      ]).rendered())
  }
}
