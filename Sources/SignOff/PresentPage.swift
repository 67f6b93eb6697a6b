import Digests
public import Records
public import Store

/// A page of a document as it is now, and what was signed of it.
public struct PresentPage: Hashable, Sendable {
  /// Its number within the document, from 1.
  public let page: Int
  /// Whose it is; nil for pages of a class.
  public let pupil: PupilID?
  /// Its fingerprint.
  public let fingerprint: Fingerprint
  /// The signature that holds for it; nil while nobody has signed what it says now.
  public let signature: PageSignature?
  /// The page that was signed in its place and says something else; nil when none was, or when this one is signed.
  public let voided: KeptPage?

  /// The code at its foot.
  public var code: PageCode { fingerprint.code }
}

extension UnitHistory {
  /// Pages of now beside what was signed of them.
  ///
  /// - Parameter pages: whose each page is, and its fingerprint, in the order of the document.
  public func compare(_ pages: [(pupil: PupilID?, fingerprint: Fingerprint)]) -> [PresentPage] {
    let signatures = signatures
    var latest: [Place: KeptPage] = [:]
    for document in documents {
      for (place, page) in zip(Self.places(document.pages.map(\.pupil)), document.pages)
      where page.signature != nil {
        latest[place] = page
      }
    }
    let places = Self.places(pages.map(\.pupil))
    return pages.enumerated().map { index, page in
      let signature = signatures[page.fingerprint]
      let kept = latest[places[index]]
      return PresentPage(
        page: index + 1, pupil: page.pupil, fingerprint: page.fingerprint, signature: signature,
        voided: signature == nil ? kept : nil)
    }
  }

  /// Where a page stands whatever comes before it: a page of a pupil stays that when the class changes.
  private struct Place: Hashable {
    var pupil: PupilID?
    var number: Int
  }

  private static func places(_ pupils: [PupilID?]) -> [Place] {
    var counts: [PupilID?: Int] = [:]
    return pupils.map { pupil in
      counts[pupil, default: 0] += 1
      return Place(pupil: pupil, number: counts[pupil] ?? 1)
    }
  }
}

extension [PresentPage] {
  /// SHA-256 over their fingerprints, in hexadecimal digits: what a review notes.
  public var digest: String { SHA256.hex(SHA256.digest(flatMap(\.fingerprint.bytes))) }

  /// The numbers of the pages that nobody has signed as they are.
  public var unsigned: [Int] { filter { $0.signature == nil }.map(\.page) }

  /// The numbers of the pages whose signatures no longer hold.
  public var voided: [Int] { filter { $0.voided != nil }.map(\.page) }
}
