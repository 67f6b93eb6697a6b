import HocBaKit
import Vietnamese

extension Command {
  static let resultsShow = Command(
    "results show",
    Words(vi: "kết quả của học sinh và căn cứ của kết quả", en: "results, and what they follow from"),
    needs: .look,
    examples: [
      Words("hocba results show --class 4A"),
      Words(vi: "hocba results show --pupil HS00123", en: "hocba results show --pupil HS00123"),
      Words("hocba results show --class 5B --period end-term-1 --json"),
    ],
    options: [.className, .grade, .pupil, .period],
    notes: [
      Words(vi: "Không có --period thì xem Cuối năm học.", en: "Without --period: the end of the year.")
    ]
  ) { session throws(Failure) in
    try session.exclude(.className, .pupil)
    try session.exclude(.grade, .pupil)
    try session.exclude(.className, .grade)
    let school = try session.openSchool()
    let pupil = session.pupil
    var scope = try session.classScope(in: school, saysSo: pupil == nil)
    let period = session.period ?? .endYear
    let overviews: [ResultOverview]
    if let pupil {
      let only = try school.overview(
        of: pupil, in: scope.year, at: period, regulations: session.regulations())
      try session.require(of: only.section.name, in: scope.year, of: school)
      scope.className = only.section.name
      overviews = [only]
    } else {
      overviews = try school.resultsOverview(scope, period: period, regulations: session.regulations())
    }
    let speech = ResultsSpeech(console: session.console)
    if session.wantsJSON {
      speech.json(overviews)
    } else {
      speech.table(overviews)
      if pupil != nil, let only = overviews.first {
        let confirmations = try school.confirmations(
          in: scope.year, period: only.period, of: scope.className)
        ResultDetails(console: session.console, overview: only)
          .tell(confirmations[only.member.pupil.id] ?? [])
      }
    }
    return .done
  }
}
