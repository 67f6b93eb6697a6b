public import Diagnostics
public import Foundation

extension SchoolProfile {
  /// Reads a profile (contract, section 2); whatever is unknown, missing or wrong is told with line and column.
  public static func load(from data: Data, file: String) throws(Failure) -> SchoolProfile {
    let json = try JSONObject(file: file, data: data)
    let profile = SchoolProfile(json)
    json.finish()
    try json.complaints.throwIfAny()
    return profile
  }

  private init(_ json: JSONObject) {
    name = json.requiredText("name")
    code = json.text("code")
    place = json.requiredText("place")
    localities = Self.byDate(
      json.required("localities") { json.objects("localities", Locality.init) }, \.from)
    authorities = Self.byDate(json.objects("authorities", Authorities.init), \.from)
    principals = Self.byDate(
      json.required("principals") { json.objects("principals", Principal.init) }, \.from)
    documentSymbol = json.text("documentSymbol")
    sealDiameterMm =
      json.object("seal") { seal in
        let diameter = seal.number("diameterMm", in: 20...50)
        seal.finish()
        return diameter ?? Self.usualSealDiameterMm
      } ?? Self.usualSealDiameterMm
    options = json.object("options", Options.init) ?? Options()
    for (key, days) in [
      ("localities", localities.map(\.from)), ("authorities", authorities.map(\.from)),
      ("principals", principals.map(\.from)),
    ] {
      for (day, next) in zip(days, days.dropFirst()) where day == next && day != .unknown {
        json.complain(.profileSameDay, about: key, ["value": day.iso])
      }
    }
  }

  /// Forms.md 6.4: round school seals are roughly 30-36 mm.
  private static let usualSealDiameterMm = 32

  private static func byDate<Entry>(_ entries: [Entry]?, _ day: KeyPath<Entry, CivilDate>) -> [Entry] {
    (entries ?? []).sorted { $0[keyPath: day] < $1[keyPath: day] }
  }
}

extension CivilDate {
  /// Stands for a date that was complained of.
  fileprivate static let unknown = CivilDate(year: 0, month: 1, day: 1)
}

extension JSONObject {
  fileprivate func requiredDate(_ key: String) -> CivilDate { required(key) { date(key) } ?? .unknown }
}

extension SchoolProfile.Locality {
  init(_ json: JSONObject) {
    self.init(
      from: json.requiredDate("from"), commune: json.requiredText("commune"), district: json.text("district"),
      province: json.requiredText("province"))
    json.finish()
  }
}

extension SchoolProfile.Authorities {
  init(_ json: JSONObject) {
    self.init(
      from: json.requiredDate("from"), lines: json.required("lines") { json.texts("lines") } ?? [])
    json.finish()
  }
}

extension SchoolProfile.Principal {
  init(_ json: JSONObject) {
    self.init(
      from: json.requiredDate("from"), name: json.requiredText("name"),
      title: json.texts("title") ?? ["HIỆU TRƯỞNG"])
    json.finish()
  }
}
