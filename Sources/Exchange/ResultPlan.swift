import Records

/// How the columns of a table of results are read for the pupils of one grade at one period: worked out once,
/// used for every row.
struct ResultPlan {
  /// A cell of the table.
  struct Cell {
    let heading: String
    let position: Int
  }

  /// The cells of a subject that is taught in the grade.
  struct SubjectCells {
    let subject: Regulation.Subject
    let isTested: Bool
    var level: Cell?
    var score: Cell?
    var comment: Cell?
  }

  let regulation: Regulation
  let grade: Int
  let period: Period
  let year: SchoolYear
  /// Other circulars, whose titles are not for this grade.
  let others: [Regulation]
  private(set) var subjects: [SubjectCells] = []
  private(set) var traits: [(code: String, cell: Cell)] = []
  private(set) var comments: [(group: String, cell: Cell)] = []
  /// Cells that mean nothing in this grade, and must be empty.
  private(set) var foreign: [Cell] = []

  init(
    _ table: SheetTable, _ columns: ResultColumns, _ regulation: Regulation, grade: Int, period: Period,
    in scope: SchoolScope
  ) {
    self.regulation = regulation
    year = scope.year
    others = (scope.knownRegulations + scope.regulations.sorted { $0.key < $1.key }.map(\.value))
      .filter { $0.id != regulation.id }
    self.grade = grade
    self.period = period
    let taught = Set(regulation.subjects(in: grade).map(\.code))
    let assessed = Set(
      regulation.traitGroups.flatMap { regulation.traits(of: $0, in: grade) }.map(\.code))
    for (heading, position, field) in columns.fields(in: table, under: regulation, grade: grade) {
      let cell = Cell(heading: heading, position: position)
      switch field {
      case .level(let code) where taught.contains(code): set(code, \.level, cell)
      case .score(let code) where taught.contains(code): set(code, \.score, cell)
      case .comment(let code) where taught.contains(code): set(code, \.comment, cell)
      case .trait(let code) where assessed.contains(code): traits.append((code, cell))
      case .traitComment(let group): comments.append((group, cell))
      default: foreign.append(cell)
      }
    }
  }

  private mutating func set(_ code: String, _ part: WritableKeyPath<SubjectCells, Cell?>, _ cell: Cell) {
    if let index = subjects.firstIndex(where: { $0.subject.code == code }) {
      subjects[index][keyPath: part] = cell
    } else if let subject = regulation.subjects.first(where: { $0.code == code }) {
      var cells = SubjectCells(subject: subject, isTested: subject.isTested(in: grade, at: period))
      cells[keyPath: part] = cell
      subjects.append(cells)
    }
  }
}
