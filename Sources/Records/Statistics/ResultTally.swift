/// Levels and scores of one subject.
public struct SubjectTally: Hashable, Sendable {
  private var levels = [0, 0, 0]
  private var bands = [0, 0, 0, 0]
  private var scores = Array(repeating: 0, count: 11)

  /// Nothing counted.
  public init() {}

  /// Pupils with a level.
  public var assessed: Int { levels.reduce(0, +) }
  /// Pupils with a score of a periodic test.
  public var tested: Int { bands.reduce(0, +) }

  /// Pupils of a level, among those with one.
  public func share(of level: SubjectLevel) -> Share { Share(levels[level.place], of: assessed) }
  /// Pupils with a score in a band, among those with one.
  public func share(of band: ScoreBand) -> Share { Share(bands[band.rawValue], of: tested) }
  /// Pupils with a score from 0 to 10, among those with one.
  public func share(ofScore score: Int) -> Share {
    Share(scores.indices.contains(score) ? scores[score] : 0, of: tested)
  }
  /// Pupils with a score of 5 and more, among those with one.
  public var passed: Share { Share(tested - bands[ScoreBand.belowFive.rawValue], of: tested) }

  mutating func add(_ mark: SubjectMark, isTested: Bool) {
    if let level = mark.level { levels[level.place] += 1 }
    if isTested, let score = mark.score {
      bands[ScoreBand(score).rawValue] += 1
      scores[score.value] += 1
    }
  }

  mutating func add(_ other: SubjectTally) {
    for index in levels.indices { levels[index] += other.levels[index] }
    for index in bands.indices { bands[index] += other.bands[index] }
    for index in scores.indices { scores[index] += other.scores[index] }
  }
}

/// Levels of one quality or competence.
public struct TraitTally: Hashable, Sendable {
  private var levels = [0, 0, 0]

  /// Nothing counted.
  public init() {}

  /// Pupils with a level.
  public var assessed: Int { levels.reduce(0, +) }
  /// Pupils of a level, among those with one.
  public func share(of level: TraitLevel) -> Share { Share(levels[level.place], of: assessed) }

  mutating func add(_ level: TraitLevel) { levels[level.place] += 1 }

  mutating func add(_ other: TraitTally) {
    for index in levels.indices { levels[index] += other.levels[index] }
  }
}

/// What is counted of the pupils of a class, a grade or the school: in their number all of them, in the results only
/// those without disability (forms.md 3.6).
public struct ResultTally: Hashable, Sendable {
  /// Present pupils, by group: `.all` is the size.
  public internal(set) var sizes: [PupilGroup: Int] = [:]
  /// Pupils whose results are counted.
  public internal(set) var counted = 0
  /// By the label of the subject.
  public internal(set) var subjects: [String: SubjectTally] = [:]
  /// By the heading of the quality or competence, such as `Phẩm chất: Yêu nước`.
  public internal(set) var traits: [String: TraitTally] = [:]
  /// Pupils of each printed overall result, by its label.
  public internal(set) var outcomes: [String: Int] = [:]
  /// Pupils of whom it is known that they completed the grade, or did not.
  public internal(set) var completed = 0, notCompleted = 0
  /// Pupils of whom it is known that they are promoted, or are not.
  public internal(set) var promoted = 0, notPromoted = 0
  /// Pupils who did not complete the grade in May: those who need support (`rèn luyện trong hè`).
  public internal(set) var inSupport = 0
  /// Pupils with each award, by title.
  public internal(set) var awards: [String: Int] = [:]
  /// Pupils with an award of the year's end, whichever.
  public internal(set) var awarded = 0
  /// Pupils with a sudden award, and with any award.
  public internal(set) var awardedAdHoc = 0, praised = 0

  /// Nothing counted.
  public init() {}

  /// Present pupils.
  public var size: Int { sizes[.all] ?? 0 }
  /// Pupils of an overall result, among those with one.
  public func share(ofOutcome label: String) -> Share {
    Share(outcomes[label] ?? 0, of: outcomes.values.reduce(0, +))
  }

  mutating func add(_ other: ResultTally) {
    sizes.merge(other.sizes, uniquingKeysWith: +)
    counted += other.counted
    for (label, tally) in other.subjects { subjects[label, default: SubjectTally()].add(tally) }
    for (label, tally) in other.traits { traits[label, default: TraitTally()].add(tally) }
    outcomes.merge(other.outcomes, uniquingKeysWith: +)
    completed += other.completed
    notCompleted += other.notCompleted
    promoted += other.promoted
    notPromoted += other.notPromoted
    inSupport += other.inSupport
    awards.merge(other.awards, uniquingKeysWith: +)
    awarded += other.awarded
    awardedAdHoc += other.awardedAdHoc
    praised += other.praised
  }
}

extension SubjectLevel {
  /// Its place in `allCases`, without a search.
  var place: Int {
    switch self {
    case .wellCompleted: 0
    case .completed: 1
    case .notCompleted: 2
    }
  }
}

extension TraitLevel {
  /// Its place in `allCases`, without a search.
  var place: Int {
    switch self {
    case .good: 0
    case .adequate: 1
    case .needsEffort: 2
    }
  }
}
