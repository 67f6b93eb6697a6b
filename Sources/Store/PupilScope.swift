public import Records

/// Whose records to load.
public enum PupilScope: Hashable, Sendable {
  /// All pupils of the school.
  case everyone
  /// The pupils who are or were in a class in a year; all pupils of the year without a class. Loads their records
  /// of any year.
  case enrolled(in: SchoolYear, of: ClassName?)
  /// Pupils by code.
  case pupils([PupilID])

  /// A condition on a column of pupil keys; `bind` fills it.
  func condition(on column: String) -> String {
    switch self {
    case .everyone: "TRUE"
    case .enrolled(_, of: nil): "\(column) IN (SELECT pupil FROM enrolment WHERE year = ?)"
    case .enrolled:
      """
      \(column) IN (WITH c AS (SELECT key FROM class WHERE year = ? AND name = ?)
        SELECT pupil FROM enrolment WHERE class = (SELECT key FROM c)
        UNION SELECT pupil FROM movement
          WHERE before_class = (SELECT key FROM c) OR after_class = (SELECT key FROM c))
      """
    case .pupils: "\(column) IN (SELECT key FROM pupil WHERE code IN (SELECT value FROM json_each(?)))"
    }
  }

  func bind(to statement: Statement) {
    switch self {
    case .everyone: break
    case .enrolled(let year, of: let name):
      statement.bind(year)
      if let name { statement.bind(name.rawValue) }
    case .pupils(let ids): statement.bind(Self.jsonArray(ids.map(\.rawValue)))
    }
  }

  private static func jsonArray(_ texts: [String]) -> String {
    var result = "["
    for (index, text) in texts.enumerated() {
      if index > 0 { result += "," }
      result += "\""
      for scalar in text.unicodeScalars {
        switch scalar {
        case "\"", "\\":
          result += "\\"
          result.unicodeScalars.append(scalar)
        case "\u{0}"..<"\u{20}":
          result += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
        default: result.unicodeScalars.append(scalar)
        }
      }
      result += "\""
    }
    return result + "]"
  }
}
