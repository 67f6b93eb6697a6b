extension SchoolProfile {
  /// Choices that the forms leave open (forms.md 12): `options` of the profile. What is not chosen is as forms.md
  /// has it by default.
  ///
  /// ```json
  /// "options": {"traitGroupOrder": "qualities-first", "specificCompetences": {"1-2": 4, "3": 6},
  ///             "ethnicGroupColumn": true, "disabilityColumn": true, "tallies": "always",
  ///             "nationalName": true, "pageStrip": true, "retention": "permanent"}
  /// ```
  public struct Options: Hashable, Sendable {
    /// Order of the trait groups on the class sheet.
    public enum TraitGroupOrder: String, CaseIterable, Hashable, Sendable {
      /// As the regulation lists them.
      case competencesFirst = "competences-first"
      /// Qualities before competences.
      case qualitiesFirst = "qualities-first"
    }

    /// On which class sheets the counts stand under the table (forms.md 3.6).
    public enum Tallies: String, CaseIterable, Hashable, Sendable {
      /// At the end of the year only.
      case yearEnd = "year-end"
      /// At every assessment point.
      case always
      /// Nowhere.
      case never

      /// Whether they stand on the sheet of a period.
      public func stand(at period: Period) -> Bool {
        switch self {
        case .yearEnd: period == .endYear
        case .always: true
        case .never: false
        }
      }
    }

    /// How many specific competences are assessed where sources differ (forms.md 1.4, 12 point 2).
    public struct SpecificCompetences: Hashable, Sendable {
      /// In grades 1 and 2: 5, or 4 without `Khoa học`; nil: all that the regulation has.
      public var inGrades1And2: Int?
      /// In grade 3: 7, or 6 without `Khoa học`; nil: all that the regulation has.
      public var inGrade3: Int?

      /// The numbers of a school.
      public init(inGrades1And2: Int? = nil, inGrade3: Int? = nil) {
        self.inGrades1And2 = inGrades1And2
        self.inGrade3 = inGrade3
      }

      /// The number in a grade; nil: all.
      public func count(in grade: Int) -> Int? {
        switch grade {
        case 1, 2: inGrades1And2
        case 3: inGrade3
        default: nil
        }
      }
    }

    /// How long an archive is kept (forms.md 7.1, 7.2 `Maintenance`). No circular is at hand that says it, so it is the
    /// school's to choose; nothing is ever deleted by itself.
    public enum Retention: String, CaseIterable, Hashable, Sendable {
      case permanent
      case untilHandOver = "until-hand-over"
      case years70 = "70-years"
      case years20 = "20-years"
      case years10 = "10-years"
      case years5 = "5-years"

      /// As lists of files have it.
      public var label: String {
        switch self {
        case .permanent: "Vĩnh viễn"
        case .untilHandOver: "Đến khi bàn giao cho học sinh"
        case .years70: "70 năm"
        case .years20: "20 năm"
        case .years10: "10 năm"
        case .years5: "5 năm"
        }
      }
    }

    /// Order of the trait groups on the class sheet; nil: as the regulation lists them.
    public var traitGroupOrder: TraitGroupOrder?
    /// How many specific competences are assessed where sources differ.
    public var specificCompetences = SpecificCompetences()
    /// Whether every page of the sheet has the strip for the homeroom teacher's signature.
    public var pageStrip: Bool
    /// Whether the class sheet has a column `Dân tộc`.
    public var ethnicGroupColumn = false
    /// Whether the class sheet has a column `Khuyết tật`.
    public var disabilityColumn = false
    /// On which class sheets the counts stand.
    public var tallies = Tallies.yearEnd
    /// Whether `Quốc hiệu` and `Tiêu ngữ` stand on class sheets (forms.md 3.5: not required on them).
    public var nationalName = false
    /// How long an archive is kept.
    public var retention = Retention.permanent

    /// The choices.
    public init(traitGroupOrder: TraitGroupOrder? = nil, pageStrip: Bool = true) {
      self.traitGroupOrder = traitGroupOrder
      self.pageStrip = pageStrip
    }
  }
}

extension SchoolProfile.Options {
  init(_ json: JSONObject) {
    self.init(
      traitGroupOrder: json.choice("traitGroupOrder", of: TraitGroupOrder.allCases),
      pageStrip: json.boolean("pageStrip") ?? true)
    specificCompetences =
      json.object("specificCompetences", SpecificCompetences.init) ?? SpecificCompetences()
    ethnicGroupColumn = json.boolean("ethnicGroupColumn") ?? false
    disabilityColumn = json.boolean("disabilityColumn") ?? false
    tallies = json.choice("tallies", of: Tallies.allCases) ?? .yearEnd
    nationalName = json.boolean("nationalName") ?? false
    retention = json.choice("retention", of: Retention.allCases) ?? .permanent
    json.finish()
  }
}

extension SchoolProfile.Options.SpecificCompetences {
  init(_ json: JSONObject) {
    self.init(inGrades1And2: json.number("1-2", in: 4...5), inGrade3: json.number("3", in: 6...7))
    json.finish()
  }
}
