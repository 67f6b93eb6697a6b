import HocBaKit

/// All commands, in the order of the help. One line a command; each is declared in a file of `Commands/`.
extension Command {
  static let all: [Command] = [
    .schoolCreate,
    .schoolShow,
    .yearOpen,
    .yearList,
    .yearRollOver,
    .yearClose,
    .yearReopen,
    .importTable,
    .exportTable,
    .moveIn,
    .moveOut,
    .moveDropOut,
    .moveReturn,
    .moveClass,
    .moveList,
    .moveUndo,
    .transferExport,
    .transferImport,
    .registerAssign,
    .registerShow,
    .classList,
    .resultsShow,
    .resultsStats,
    .markSet,
    .decide,
    .awardConfirm,
    .awardRevoke,
    .awardList,
    .awardDecision,
    .awardRegister,
    .check,
    .checkAcknowledge,
    .print,
    .bind,
    .auditShow,
    .auditVerify,
    .backupCreate,
    .backupVerify,
    .backupRestore,
    .templateList,
    .templateCheck,
    .demo,
  ]

  /// What the help of the whole program begins with.
  static let overviewExamples: [Words] = [
    Words("hocba school create --profile profile.json"),
    Words(vi: "hocba import pupils hoc-sinh.csv", en: "hocba import pupils pupils.csv"),
    Words("hocba print result-sheet --class 4A"),
  ]
}
