import Archiving
import Records

/// What `bag-info.txt` says: the labels of RFC 8493, section 2.2.2, and those of forms.md 7.2.
struct ArchiveInformation {
  let profile: SchoolProfile
  let year: SchoolYear
  let documents: [ArchivedDocument]
  let bytes: Int
  /// The last approval.
  let approvedOn: CivilDate?
  /// Who gave it.
  let approvedBy: String?
  /// Names order and state.
  let identity: String

  static let documentCount = "HocBa-Documents"
  static let pageCount = "HocBa-Pages"
  static let pupilCount = "HocBa-Pupils"
  static let identityLabel = "Internal-Sender-Identifier"
  static let notationLabel = "FileNotation"
  static let agentLabel = "Bag-Software-Agent"

  /// Never the day on which it is made: the same year gives the same bytes.
  var day: CivilDate { approvedOn ?? year.lastDay }
  var pages: Int { documents.reduce(0) { $0 + $1.pages } }
  var pupils: Int { Set(documents.compactMap(\.pupil)).count }
  var title: String { "Hồ sơ học vụ năm học \(year.printed) – \(profile.name)" }

  var tags: BagTags {
    var tags = BagTags()
    // The school as it was in the year, whenever it was approved.
    let principal = profile.principals.last { $0.name == approvedBy } ?? profile.principal(on: year.lastDay)
    tags.add("Source-Organization", profile.name)
    if let locality = profile.locality(on: year.lastDay) {
      let parts = [locality.commune, profile.district(on: year.lastDay), locality.province].compactMap(\.self)
      tags.add("Organization-Address", parts.joined(separator: ", "))
    }
    tags.add("External-Description", title)
    tags.add("External-Identifier", "\(profile.code ?? profile.documentSymbol ?? "HocBa")-\(year.text)")
    tags.add("Bagging-Date", day.iso)
    tags.add("Bag-Size", Self.size(bytes))
    tags.add("Bag-Count", "1 of 1")
    tags.add(Self.identityLabel, identity)
    tags.add(Self.agentLabel, "HocBa \(Version.text)")
    tags.add("OrganId", profile.code ?? "")
    tags.add("OrganName", profile.name)
    tags.add("FileCatalog", "\(year.lastDay.year)")
    tags.add(Self.notationLabel, "\(year.text)/\(profile.documentSymbol ?? "HB")")
    tags.add("DocOrdinal", "1")
    tags.add("TypeName", "Hồ sơ học vụ")
    tags.add("IssuedDate", day.iso)
    tags.add("Subject", title)
    tags.add("Language", "Tiếng Việt")
    tags.add("PageAmount", "\(pages)")
    if let principal {
      tags.add("SignerInfo.Position", principal.title.joined(separator: " "))
      tags.add("SignerInfo.FullName", approvedBy ?? principal.name)
    }
    tags.add("Maintenance", profile.options.retention.label)
    tags.add(Self.documentCount, "\(documents.count)")
    tags.add(Self.pageCount, "\(pages)")
    tags.add(Self.pupilCount, "\(pupils)")
    return tags
  }

  /// `93.4 MB`.
  static func size(_ bytes: Int) -> String {
    let tenths = (bytes + 50_000) / 100_000
    return "\(tenths / 10).\(tenths % 10) MB"
  }
}
