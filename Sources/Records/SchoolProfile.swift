/// What the school says of itself: the profile of contract, section 2.
///
/// Lists by date answer for any day, so that a document of an old year names the authorities of its time.
public struct SchoolProfile: Hashable, Sendable {
  /// `Trường Tiểu học …`.
  public let name: String
  /// The school's code in the sector database.
  public let code: String?
  /// `Địa danh`: the place of the line `…, ngày … tháng … năm …`. Never corrected (forms.md 0.3).
  public let place: String
  /// Where the school lies, by date, earliest first.
  public let localities: [Locality]
  /// Superior authorities, by date, earliest first.
  public let authorities: [Authorities]
  /// Heads of the school, by date, earliest first.
  public let principals: [Principal]
  /// The letters of document numbers: `TH` in `130/QĐ-TH`.
  public let documentSymbol: String?
  /// Diameter of the school's seal (forms.md 6.4).
  public let sealDiameterMm: Int
  /// Choices that the forms leave open.
  public let options: Options

  /// Commune, district and province from a day on.
  public struct Locality: Hashable, Sendable {
    /// The first day.
    public let from: CivilDate
    /// `xã …`, `phường …`.
    public let commune: String
    /// `huyện …`; nil since the district level was abolished.
    public let district: String?
    /// `tỉnh …`, `thành phố …`.
    public let province: String
  }

  /// Lines of the superior authorities from a day on.
  public struct Authorities: Hashable, Sendable {
    /// The first day.
    public let from: CivilDate
    /// As printed at the top left of a document.
    public let lines: [String]
  }

  /// A head of the school from a day on.
  public struct Principal: Hashable, Sendable {
    /// The first day.
    public let from: CivilDate
    /// As printed under the signature.
    public let name: String
    /// Lines over the signature: `HIỆU TRƯỞNG`, or `KT. HIỆU TRƯỞNG` and `PHÓ HIỆU TRƯỞNG` (forms.md 6.7).
    public let title: [String]
  }

  /// The locality on a day; before the first, the first: a school always lies somewhere.
  public func locality(on day: CivilDate) -> Locality? {
    localities.last { $0.from <= day } ?? localities.first
  }

  /// The district on a day: none where the data have none, and none since the district level was abolished, whatever
  /// the data say (forms.md 3.5).
  public func district(on day: CivilDate) -> String? {
    guard let abolished = Self.districtsAbolished, day < abolished else { return nil }
    return locality(on: day)?.district
  }

  /// The first day without districts (forms.md 3.5, 11.19).
  private static let districtsAbolished = CivilDate(checkedYear: 2025, month: 7, day: 1)

  /// The lines of the superior authorities on a day; none before the first.
  public func authorityLines(on day: CivilDate) -> [String] {
    authorities.last { $0.from <= day }?.lines ?? []
  }

  /// The head of the school on a day; nil before the first.
  public func principal(on day: CivilDate) -> Principal? { principals.last { $0.from <= day } }
}
