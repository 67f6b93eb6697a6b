import Deflate
public import Diagnostics
public import Typesetting

/// The faces ready for embedding, made once and shared by all files of a run.
///
/// A file whose characters of a face are all of the letters of Vietnamese, figures and usual signs carries the same
/// program of that face as every other such file, deflated once; one with a rarer character gets a program of its
/// own. Which of the two depends on the file alone, so its bytes do not depend on what else is printed.
public final class FontStock: Sendable {
  let family: FontFamily
  let faces: [StockFace]
  /// The output intent, deflated.
  let profile: [UInt8]

  /// Prepares the four faces.
  ///
  /// - Throws: `Failure` when a face is damaged or libz is missing.
  public init(_ family: FontFamily) throws(Failure) {
    guard let deflate = Deflate() else { throw Failure(.noDeflate) }
    self.family = family
    var faces: [StockFace] = []
    for face in family.faces { faces.append(try StockFace(face, deflate)) }
    self.faces = faces
    guard let profile = deflate.compress(ColourProfile.bytes) else { throw Failure(.noDeflate) }
    self.profile = profile
  }
}

/// A face with the characters that nearly every document needs.
struct StockFace: Sendable {
  /// ASCII, the letters of Vietnamese, and signs of schools' texts; in the order of their CIDs, from 1.
  static let common: [UInt16] = {
    let latin = "°²³·×½«»ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư"
    let signs = "–—‘’“”•…₫"
    return Array(0x20...0x7E) + [0xA0] + Array(latin.utf16) + Array(0x1EA0...0x1EF9) + Array(signs.utf16)
  }()

  let face: FontFace
  /// The common characters that the face draws.
  let characters: [UInt16]
  /// All of them and no other, ready for a file.
  let program: FontProgram
  /// CIDs by character; 0 where it is none of them.
  private let numbers: [UInt16]

  init(_ face: FontFace, _ deflate: Deflate) throws(Failure) {
    self.face = face
    characters = Self.common.filter(face.draws)
    program = try FontProgram(of: face, characters: characters, deflate)
    var numbers = [UInt16](repeating: 0, count: Int(characters.max() ?? 0) + 1)
    for (index, code) in characters.enumerated() { numbers[Int(code)] = UInt16(index + 1) }
    self.numbers = numbers
  }

  /// The CID of a common character; 0 for any other.
  func cid(_ code: UInt16) -> UInt16 {
    Int(code) < numbers.count ? numbers[Int(code)] : 0
  }
}
