import Archiving
import Diagnostics
import Forms
import PDFOutput
import Records
import Store
import Synchronization
import Typesetting

/// What all threads of an archive run have in common.
final class ArchiveContext: Sendable {
  let order: ArchiveOrder
  let workplace: BagWorkplace
  /// The copy of the school file that everything is made from.
  let snapshot: String
  let home: String
  let ownTemplates: String?
  let fonts: FontFamily
  let stock: FontStock
  let regulations: RegulationSet
  private let progress: @Sendable (Int, Int) -> Void
  private let count: Mutex<Int>
  private let total: Int

  init(
    _ order: ArchiveOrder, _ workplace: BagWorkplace, snapshot: String, home: String, ownTemplates: String?,
    done: Int, total: Int,
    progress: @escaping @Sendable (Int, Int) -> Void
  ) throws(Failure) {
    self.order = order
    self.workplace = workplace
    self.snapshot = snapshot
    self.home = home
    self.ownTemplates = ownTemplates
    self.total = total
    self.progress = progress
    count = Mutex(done)
    fonts = try FontFamily.load(from: home + "/Fonts")
    stock = try FontStock(fonts)
    regulations = try RegulationSet.load(folders: Self.templateFolders(home, ownTemplates))
  }

  static func templateFolders(_ home: String, _ own: String?) -> [String] {
    (own.map { [$0] } ?? []) + [home + "/Templates"]
  }

  /// A press of one thread, over the snapshot.
  func press() throws(Failure) -> Press {
    Press(
      school: try SchoolFile.openSealed(at: snapshot), regulations: regulations,
      templates: TemplateLibrary(
        folders: Self.templateFolders(home, ownTemplates), read: InputFile.readTemplate), fonts: fonts)
  }

  /// One document more is done.
  func step() {
    let done = count.withLock { count in
      count += 1
      return count
    }
    progress(done, total)
  }
}
