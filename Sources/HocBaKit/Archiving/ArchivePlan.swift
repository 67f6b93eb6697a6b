import Diagnostics
import Forms
import Records
import Store
import Synchronization

/// All items of an archive, in the order of its index.
struct ArchivePlan {
  let items: [ArchiveItem]
  /// About how many documents come of them.
  let documents: Int
  /// About how many bytes, counted low: what surely does not fit is refused before the work.
  let bytes: Int

  init(_ school: SchoolFile, _ year: SchoolYear) throws(Failure) {
    let sections = try school.classes(in: year)
    let pupils = try school.enrolments(in: year).count
    // What takes longest comes first, so that no thread is left with it at the end.
    var items: [ArchiveItem] = [.documents(.schoolRegister, nil, .endYear)]
    for period in Period.allCases { items.append(.documents(.statistics, nil, period)) }
    items.append(.documents(.decision, nil, .endYear))
    for section in sections {
      for period in Period.allCases { items.append(.documents(.resultSheet, section.name, period)) }
      let others: [Form] = [
        .classBook, .classList, .handoverMinutes, .reportCard, .meritCertificate, .completionCertificate,
        .transferSlip,
      ]
      items += others.map { .documents($0, section.name, .endYear) }
    }
    items += TableOfYear.all.map(ArchiveItem.table)
    items.append(.audit)
    self.items = items
    documents = pupils + sections.count * 7 + 6
    bytes = pupils * 80_000 + sections.count * 300_000 + 500_000
  }
}

/// What came of the items, gathered from several threads.
final class BatchResults: Sendable {
  private let items: Mutex<[String: ArchivedItem]>

  init(_ done: [String: ArchivedItem]) { items = Mutex(done) }

  func add(_ item: ArchivedItem) { items.withLock { $0[item.key] = item } }

  subscript(key: String) -> ArchivedItem? { items.withLock { $0[key] } }
}
