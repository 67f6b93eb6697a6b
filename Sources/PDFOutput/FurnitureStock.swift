/// Furniture that files of a run have in common, deflated once: covers, borders, heads of forms.
///
/// Deflating gives the same bytes whenever it is done, so what else is printed changes no file. It keeps a few
/// hundred pieces at most, so memory does not grow with the number of pupils. For one thread at a time.
public final class FurnitureStock {
  private var pieces: [FurnitureOperators: [UInt8]] = [:]
  private static let most = 256

  /// An empty stock.
  public init() {}

  /// The deflated operators; `deflate` is asked when they are not known.
  func deflated(_ operators: FurnitureOperators, _ deflate: ([UInt8]) -> [UInt8]?) -> [UInt8]? {
    if let known = pieces[operators] { return known }
    let packed = deflate(operators.bytes)
    if pieces.count < Self.most { pieces[operators] = packed }
    return packed
  }
}

/// The operators of the furniture of a page.
struct FurnitureOperators: Hashable {
  var bytes: [UInt8]

  /// All bytes at once: an array hashes them one by one.
  func hash(into hasher: inout Hasher) { bytes.withUnsafeBytes { hasher.combine(bytes: $0) } }
}
