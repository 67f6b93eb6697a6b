import Typesetting

/// The characters of a face that a document draws, numbered in order of first use.
struct FontUse {
  private var numbers: [UInt16] = []
  private(set) var characters: [UInt16] = []

  /// The CID of a character; 0, and nothing drawn, when the face lacks it.
  mutating func cid(_ code: UInt16, of face: FontFace) -> UInt16 {
    if numbers.isEmpty { numbers = Array(repeating: 0, count: 0x10000) }
    let known = numbers[Int(code)]
    if known != 0 { return known }
    guard face.draws(code) else { return 0 }
    characters.append(code)
    let number = UInt16(characters.count)
    numbers[Int(code)] = number
    return number
  }
}
