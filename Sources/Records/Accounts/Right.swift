/// What a command of the program needs an account to be allowed.
public enum Right: String, CaseIterable, Sendable {
  /// To look at lists, results, checks and states.
  case look
  /// To make PDFs of documents.
  case print
  /// To bind volumes.
  case bind
  /// To enter levels, scores, comments, heights and absences.
  case enterMarks = "enter-marks"
  /// To enter the particulars of pupils.
  case enterPupils = "enter-pupils"
  /// To record who comes and goes, and the numbers of the school register.
  case movePupils = "move-pupils"
  /// To enter staff and classes, open years, roll over, and change the profile.
  case manageYears = "manage-years"
  /// To close a year and open it again.
  case closeYears = "close-years"
  /// To confirm a pupil's overall result, as the teacher does.
  case decideResults = "decide-results"
  /// To decide on promotion, as the principal does.
  case decidePromotion = "decide-promotion"
  /// To confirm awards and take them back.
  case confirmAwards = "confirm-awards"
  /// To record number and date of a signed decision.
  case recordDecisions = "record-decisions"
  /// To accept a finding of `check`.
  case acknowledge
  /// To raise a query on a page and to close it.
  case query
  /// To sign pages.
  case sign
  /// To approve, reopen and publish.
  case approve
  /// To make archives.
  case archive
  /// To see accounts and the age of their passwords.
  case seeAccounts = "see-accounts"
  /// To add and disable accounts, and to set another person's password.
  case manageAccounts = "manage-accounts"
  /// To give and take roles.
  case grantRoles = "grant-roles"
  /// To change one's own password, and to verify the audit: everyone with an account.
  case own
  /// To read the audit.
  case seeAudit = "see-audit"
  /// To make and restore backups.
  case backUp = "back-up"
}

/// How far a right reaches.
public enum Reach: Int, Sendable, Comparable {
  /// Not at all.
  case nothing
  /// The subjects that a person teaches in a class.
  case subjects
  /// The class of a homeroom teacher.
  case ownClass
  /// The classes whose homeroom teachers are in the person's group.
  case group
  /// The whole school.
  case school

  /// The wider reach last.
  public static func < (left: Reach, right: Reach) -> Bool { left.rawValue < right.rawValue }
}

extension Role {
  /// How far the role gives a right: the regulation's articles 3 to 9 as a table. Nobody signs for somebody else:
  /// signing is the homeroom teacher's, approving the principal's, and no other role has either.
  public func reach(_ right: Right) -> Reach {
    switch (self, right) {
    case (_, .own): .school
    case (.principal, .look), (.principal, .print), (.principal, .closeYears), (.principal, .decidePromotion),
      (.principal, .confirmAwards), (.principal, .recordDecisions), (.principal, .acknowledge),
      (.principal, .query), (.principal, .approve), (.principal, .seeAccounts), (.principal, .manageAccounts),
      (.principal, .grantRoles), (.principal, .seeAudit):
      .school
    case (.deputy, .look), (.deputy, .print), (.deputy, .acknowledge), (.deputy, .query),
      (.deputy, .seeAudit):
      .school
    case (.groupHead, .look), (.groupHead, .print), (.groupHead, .query), (.groupHead, .seeAccounts): .group
    case (.homeroomTeacher, .look), (.homeroomTeacher, .print), (.homeroomTeacher, .enterMarks),
      (.homeroomTeacher, .enterPupils), (.homeroomTeacher, .decideResults), (.homeroomTeacher, .acknowledge),
      (.homeroomTeacher, .query), (.homeroomTeacher, .sign):
      .ownClass
    case (.subjectTeacher, .look), (.subjectTeacher, .enterMarks), (.subjectTeacher, .query): .subjects
    case (.clerk, .look), (.clerk, .print), (.clerk, .bind), (.clerk, .enterPupils), (.clerk, .movePupils),
      (.clerk, .recordDecisions), (.clerk, .archive):
      .school
    case (.administrator, .look), (.administrator, .print), (.administrator, .enterMarks),
      (.administrator, .enterPupils), (.administrator, .movePupils), (.administrator, .manageYears),
      (.administrator, .seeAccounts), (.administrator, .manageAccounts), (.administrator, .seeAudit),
      (.administrator, .backUp):
      .school
    case (.archivist, .look), (.archivist, .print), (.archivist, .archive): .school
    default: .nothing
    }
  }
}
