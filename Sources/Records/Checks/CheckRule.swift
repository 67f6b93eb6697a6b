public import Diagnostics

/// A thing that a check looks for: its sentence, and whether a final print is refused because of it.
public struct CheckRule: Hashable, Sendable {
  /// The three questions of a check.
  public enum Area: String, CaseIterable, Hashable, Sendable {
    /// Is everything there?
    case completeness
    /// Does one thing speak against another?
    case contradictions
    /// Is anything so rare that a person should look at it?
    case unusual
  }

  /// The sentence; its code is the code of the rule.
  public let message: Message
  /// Which question it belongs to.
  public let area: Area
  /// Whether a final document is refused while such a finding is there; it cannot be acknowledged then.
  public let forbidsPrinting: Bool

  private init(_ message: Message, _ area: Area, forbidsPrinting: Bool = false) {
    self.message = message
    self.area = area
    self.forbidsPrinting = forbidsPrinting
  }

  /// The stable code, such as `K060`.
  public var code: String { message.code }
  /// How much it matters.
  public var severity: Finding.Severity { forbidsPrinting ? .error : .warning }

  /// The rule of a code, in any case.
  public static func named(_ code: String) -> CheckRule? { byCode[code.uppercased()] }

  private static let byCode = Dictionary(
    all.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
}

extension CheckRule {
  // Completeness (contract, section 4).
  static let missingLevel = CheckRule(.checkMissingLevel, .completeness, forbidsPrinting: true)
  static let missingScore = CheckRule(.checkMissingScore, .completeness, forbidsPrinting: true)
  static let missedTest = CheckRule(.checkMissedTest, .completeness, forbidsPrinting: true)
  static let missingTrait = CheckRule(.checkMissingTrait, .completeness, forbidsPrinting: true)
  /// A letter that the fonts do not draw, so that printing refuses the document.
  public static let letterNotDrawn = CheckRule(.checkLetterNotDrawn, .completeness, forbidsPrinting: true)
  static let missingComments = CheckRule(.checkMissingComments, .completeness)
  static let missingMeasures = CheckRule(.checkMissingMeasures, .completeness)
  static let missingAbsences = CheckRule(.checkMissingAbsences, .completeness)

  // Marks that speak against each other.
  static let exemptWithMark = CheckRule(.checkExemptWithMark, .contradictions)
  static let scoreOutsideRange = CheckRule(.checkScoreOutsideRange, .contradictions)
  static let scoreWithoutTest = CheckRule(.checkScoreWithoutTest, .contradictions)
  static let markOfNoColumn = CheckRule(.checkMarkOfNoColumn, .contradictions)
  static let markAfterLeaving = CheckRule(.checkMarkAfterLeaving, .contradictions)
  static let optionalPartly = CheckRule(.checkOptionalPartly, .contradictions)
  static let absencesDoNotAdd = CheckRule(.checkAbsencesDoNotAdd, .contradictions)

  // Awards and decisions against results.
  static let awardAgainstResult = CheckRule(.checkAwardAgainstResult, .contradictions)
  static let awardOfOtherRegulation = CheckRule(.checkAwardOfOtherRegulation, .contradictions)
  static let yearEndAwardEarly = CheckRule(.checkYearEndAwardEarly, .contradictions)
  static let notPromotedThoughCompleted = CheckRule(.checkNotPromotedThoughCompleted, .contradictions)
  static let promotionNotNeeded = CheckRule(.checkPromotionNotNeeded, .contradictions)
  static let decisionEarly = CheckRule(.checkDecisionEarly, .contradictions)
  static let confirmedDiffers = CheckRule(.checkConfirmedDiffers, .contradictions)
  static let confirmedUnknown = CheckRule(.checkConfirmedUnknown, .contradictions)

  // Classes and pupils.
  static let classWithoutTeacher = CheckRule(.checkClassWithoutTeacher, .contradictions)
  static let classWithoutPupils = CheckRule(.checkClassWithoutPupils, .contradictions)
  static let gradeAgainstName = CheckRule(.checkGradeAgainstName, .contradictions)
  static let ordinalsNotUsed = CheckRule(.checkOrdinalsNotUsed, .contradictions)
  static let registerNumberMissing = CheckRule(.checkRegisterNumberMissing, .contradictions)
  static let registerNumberTwice = CheckRule(.checkRegisterNumberTwice, .contradictions)
  static let ministryIDTwice = CheckRule(.checkMinistryIDTwice, .contradictions)
  static let nationalIDTwice = CheckRule(.checkNationalIDTwice, .contradictions)

  // Unusual results.
  static let levelAgainstScore = CheckRule(.checkLevelAgainstScore, .unusual)
  static let scoreFarFromOthers = CheckRule(.checkScoreFarFromOthers, .unusual)
  static let sameScoreForAll = CheckRule(.checkSameScoreForAll, .unusual)
  static let offTarget = CheckRule(.checkOffTarget, .unusual)

  // Unusual pupils.
  static let samePupilTwice = CheckRule(.checkSamePupilTwice, .unusual)
  static let sameChildOfParents = CheckRule(.checkSameChildOfParents, .unusual)
  static let ageUnlikely = CheckRule(.checkAgeUnlikely, .unusual)
  static let enteredBeforeBirth = CheckRule(.checkEnteredBeforeBirth, .unusual)
  static let ministryIDShape = CheckRule(.checkMinistryIDShape, .unusual)
  static let nationalIDShape = CheckRule(.checkNationalIDShape, .unusual)
  static let nationalIDAgainstPerson = CheckRule(.checkNationalIDAgainstPerson, .unusual)
  static let phoneShape = CheckRule(.checkPhoneShape, .unusual)

  /// Every rule, in the order of the codes.
  public static let all: [CheckRule] = [
    missingLevel, missingScore, missedTest, missingTrait, letterNotDrawn, missingComments, missingMeasures,
    missingAbsences, exemptWithMark, scoreOutsideRange, scoreWithoutTest, markOfNoColumn, markAfterLeaving,
    optionalPartly, absencesDoNotAdd, awardAgainstResult, awardOfOtherRegulation, yearEndAwardEarly,
    notPromotedThoughCompleted, promotionNotNeeded, decisionEarly, confirmedDiffers, confirmedUnknown,
    classWithoutTeacher, classWithoutPupils, gradeAgainstName, ordinalsNotUsed, registerNumberMissing,
    registerNumberTwice, ministryIDTwice, nationalIDTwice, levelAgainstScore, scoreFarFromOthers,
    sameScoreForAll, offTarget, samePupilTwice, sameChildOfParents, ageUnlikely, enteredBeforeBirth,
    ministryIDShape, nationalIDShape, nationalIDAgainstPerson, phoneShape,
  ]
}
