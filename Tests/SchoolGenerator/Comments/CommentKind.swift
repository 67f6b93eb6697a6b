/// What a comment is about.
enum CommentKind: CaseIterable {
  case vietnamese, mathematics, foreignLanguage, historyGeography, science, informatics, technology,
    handicraft
  case ethics, natureSociety, physical, music, art, experience, minorityLanguage
  case qualities, generalCompetences, specialCompetences, qualities22, competences22

  var bank: PhraseBank {
    switch self {
    case .vietnamese: .vietnamese
    default: .vietnamese
    }
  }
}
