import Archiving
import Diagnostics
import Digests
import Exchange
import Foundation

/// Forms, regulations and fonts that the documents were made with: their digests, and copies of the school's own.
struct ArchiveReference {
  struct Source {
    let kind: String
    /// Under its folder.
    let path: String
    let bytes: [UInt8]
    let isOwn: Bool
    var sha256: String { SHA256.hex(SHA256.digest(bytes)) }
  }

  let sources: [Source]
  static let file = "data/reference/digests.csv"

  static let columns = [
    ArchiveColumn("Loại", "template: mẫu văn bản hoặc dữ liệu quy định; font: phông chữ", .made),
    ArchiveColumn("Tệp", "tên trong thư mục Templates hoặc Fonts", .made),
    ArchiveColumn("SHA-256", "mã băm", .made),
    ArchiveColumn("Của ai", "own: của trường, có bản sao trong hồ sơ; shipped: theo chương trình", .made),
  ]

  init(home: String, ownTemplates: String?) throws(Failure) {
    var sources: [Source] = []
    if let ownTemplates { sources += try Self.templates(in: ownTemplates, isOwn: true) }
    sources += try Self.templates(in: home + "/Templates", isOwn: false)
    for name in Self.names(in: home + "/Fonts") where name.hasSuffix(".ttf") {
      let bytes = try InputFile.read("\(home)/Fonts/\(name)")
      sources.append(Source(kind: "font", path: name, bytes: bytes, isOwn: false))
    }
    self.sources = sources
  }

  /// One digest of all, to tell whether anything is another.
  var digest: String {
    let lines = sources.map { "\($0.kind) \($0.path) \($0.sha256) \($0.isOwn)\n" }
    return SHA256.hex(SHA256.digest(lines.joined().utf8))
  }

  private static func templates(in folder: String, isOwn: Bool) throws(Failure) -> [Source] {
    var sources: [Source] = []
    for shelf in names(in: folder) {
      for name in names(in: folder + "/" + shelf) where name.hasSuffix(".xml") || name.hasSuffix(".json") {
        guard let bytes = try InputFile.readTemplate("\(folder)/\(shelf)/\(name)") else { continue }
        sources.append(Source(kind: "template", path: "\(shelf)/\(name)", bytes: bytes, isOwn: isOwn))
      }
    }
    return sources
  }

  private static func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
  }

  func write(to workplace: BagWorkplace) throws(Failure) -> (
    files: [BagWorkplace.File], table: DescribedTable
  ) {
    var table = CSVWriter(headings: Self.columns.map(\.heading))
    var files: [BagWorkplace.File] = []
    let own = sources.filter(\.isOwn)
    let names = FileNames.unique(own.map { $0.path.replacing("/", with: "-") })
    for source in sources {
      table.row([source.kind, source.path, source.sha256, source.isOwn ? "own" : "shipped"])
    }
    for source in own {
      guard let name = names[source.path.replacing("/", with: "-")] else { continue }
      files.append(try workplace.put(source.bytes, at: "data/reference/own-templates/\(name)"))
    }
    files.append(try workplace.put(table.bytes, at: Self.file))
    return (files, DescribedTable(Self.file, Self.columns))
  }
}
