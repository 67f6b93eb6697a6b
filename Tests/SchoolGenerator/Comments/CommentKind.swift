/// What a comment is about.
enum CommentKind: CaseIterable {
  case vietnamese, mathematics, foreignLanguage, historyGeography, science, informatics, technology,
    handicraft
  case ethics, natureSociety, physical, music, art, experience, minorityLanguage
  case qualities, generalCompetences, specialCompetences, qualities22, competences22

  /// Whether it is about a group of traits and not about a subject.
  var isTrait: Bool {
    switch self {
    case .qualities, .generalCompetences, .specialCompetences, .qualities22, .competences22: true
    default: false
    }
  }

  var bank: PhraseBank {
    switch self {
    case .vietnamese: .vietnamese
    case .mathematics: .mathematics
    case .foreignLanguage: .foreignLanguage
    case .historyGeography: .historyGeography
    case .science: .science
    case .informatics: .informatics
    case .technology: .technology
    case .handicraft: .handicraft
    case .ethics: .ethics
    case .natureSociety: .natureSociety
    case .physical: .physical
    case .music: .music
    case .art: .art
    case .experience: .experience
    case .minorityLanguage: .minorityLanguage
    case .qualities: .qualities
    case .generalCompetences: .generalCompetences
    case .specialCompetences: .specialCompetences
    case .qualities22: .qualities22
    case .competences22: .competences22
    }
  }
}
