import Archiving
import Diagnostics
import Forms
import Records

/// A piece of an archive that is done at once, and once.
enum ArchiveItem: Hashable, Sendable {
  /// Documents of a form, of a class or of the whole school.
  case documents(Form, ClassName?, Period)
  /// A table of data.
  case table(TableOfYear)
  /// The audit of the year.
  case audit

  /// Its name in the journal.
  var key: String {
    switch self {
    case .documents(let form, let name, let period):
      "documents \(form.rawValue) \(period.rawValue) \(name?.rawValue ?? "")"
    case .table(let table): "table \(table.file)"
    case .audit: "audit"
    }
  }
}

/// What came of an item: an entry of the journal.
struct ArchivedItem: Codable, Sendable {
  var key: String
  var documents: [ArchivedDocument] = []
  var files: [BagWorkplace.File] = []
  /// Columns of a table.
  var tables: [DescribedTable] = []
  var refusals: [ArchiveRefusal] = []
  var errors: [NotedFinding] = []
  /// The days on which its documents were approved, as `2016-12-31`.
  var approvals: [String] = []

  init(_ key: String) { self.key = key }
}

/// A table and what its columns are.
struct DescribedTable: Codable, Sendable {
  struct Column: Codable, Sendable {
    let heading: String
    let meaning: String
    let source: String
  }

  let file: String
  let columns: [Column]

  init(_ file: String, _ columns: [ArchiveColumn]) {
    self.file = file
    self.columns = columns.map {
      Column(heading: $0.heading, meaning: $0.meaning, source: $0.source.rawValue)
    }
  }
}

/// A finding in both languages, as a journal keeps it.
struct NotedFinding: Codable, Sendable {
  let code: String
  let vietnamese: String
  let english: String
  let place: String

  init(_ finding: Finding) {
    code = finding.message.code
    vietnamese = finding.message.text(.vietnamese, finding.values)
    english = finding.message.text(.english, finding.values)
    place = finding.place.text(.vietnamese)
  }

  var finding: Finding {
    .error(
      Message(code, .failed, vi: vietnamese, en: english), at: place.isEmpty ? .none : .file(place))
  }
}
