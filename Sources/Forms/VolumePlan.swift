public import Records

/// Where each part of a volume stands: pages and sheets of the whole, both numbered from 1.
///
/// Printed on both sides every part begins on the front of a sheet, so that a part with an odd number of pages ends
/// with an empty back; empty backs have page numbers too, though nothing is printed on them.
public struct VolumePlan: Hashable, Sendable {
  /// A part of a volume.
  public struct Part: Hashable, Sendable {
    /// What it is.
    public enum Kind: Hashable, Sendable {
      /// The first sheet.
      case cover
      /// The list of what is in the volume.
      case contents
      /// The sheet of a class.
      case section(ClassSection)
      /// The last sheet: counts and signatures.
      case closing
    }

    /// What it is.
    public let kind: Kind
    /// Pages with something on them.
    public let pages: Int
    /// Numbers of these pages.
    public let firstPage: Int, lastPage: Int
    /// Numbers of its sheets.
    public let firstSheet: Int, lastSheet: Int
    /// Whether the back of its last sheet is empty.
    public let hasBlankVerso: Bool

    /// How many sheets it has.
    public var sheets: Int { lastSheet - firstSheet + 1 }

    /// What it is called: `Lớp 4A`.
    public var label: String {
      switch kind {
      case .cover: "Bìa"
      case .contents: "Mục lục"
      case .section(let section): "Lớp \(section.name.rawValue)"
      case .closing: "Tờ kết thúc"
      }
    }

    /// The class.
    public var section: ClassSection? {
      if case .section(let section) = kind { section } else { nil }
    }
  }

  /// In the order of the volume.
  public let parts: [Part]
  /// Whether it is printed on both sides.
  public let isDuplex: Bool
  /// Pages of the file, empty backs too.
  public let pageCount: Int
  /// Which sheets are sealed together.
  public let seal: SealPlan

  /// A plan of parts, each with its pages.
  public init(_ parts: [(kind: Part.Kind, pages: Int)], isDuplex: Bool, isChained: Bool) {
    var planned: [Part] = []
    var pages = 0
    var sheets = 0
    for (kind, count) in parts {
      let own = SealPlan.sheets(pages: count, isDuplex: isDuplex)
      let isOdd = isDuplex && count % 2 == 1
      planned.append(
        Part(
          kind: kind, pages: count, firstPage: pages + 1, lastPage: pages + count, firstSheet: sheets + 1,
          lastSheet: sheets + own, hasBlankVerso: isOdd))
      pages += count + (isOdd ? 1 : 0)
      sheets += own
    }
    self.parts = planned
    self.isDuplex = isDuplex
    pageCount = pages
    seal = SealPlan(sheets: sheets, isChained: isChained)
  }

  /// Sheets of the whole volume, all of which are sealed.
  public var sheetCount: Int { seal.sheets }
  /// The classes in it.
  public var sections: [ClassSection] { parts.compactMap(\.section) }
  /// Empty backs.
  public var blankPages: Int { parts.count(where: \.hasBlankVerso) }

  /// The sheet on which a page stands.
  public func sheet(ofPage page: Int) -> Int { isDuplex ? (page + 1) / 2 : page }
  /// Whether a page is the front of its sheet.
  public func isRecto(_ page: Int) -> Bool { !isDuplex || page % 2 == 1 }
}
