import Typesetting

/// What a document draws of a face: the common characters under fixed numbers, others in order of first use.
struct FontUse {
  /// Something is drawn of the face.
  private(set) var isUsed = false
  /// Characters that are not common, in order of first use.
  private(set) var rare: [UInt16] = []
  private var numbers: [UInt16: UInt16] = [:]

  mutating func noteCommon() { isUsed = true }

  /// The CID of a character that is not common; 0, and nothing drawn, when the face lacks it.
  mutating func cid(rare code: UInt16, of stock: StockFace) -> UInt16 {
    if let known = numbers[code] { return known }
    guard stock.face.draws(code) else { return 0 }
    isUsed = true
    rare.append(code)
    let number = UInt16(stock.characters.count + rare.count)
    numbers[code] = number
    return number
  }
}
