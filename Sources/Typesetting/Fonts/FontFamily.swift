public import Diagnostics

/// The four faces that all documents are set in.
public struct FontFamily: Sendable {
  /// Regular, bold, italic, bold italic.
  public let faces: [FontFace]

  /// Which of the four.
  public enum Face: UInt8, CaseIterable, Hashable, Sendable {
    case regular, bold, italic, boldItalic

    /// The name of the file under `Fonts/`, without its ending.
    public var fileName: String {
      switch self {
      case .regular: "LiberationSerif-Regular"
      case .bold: "LiberationSerif-Bold"
      case .italic: "LiberationSerif-Italic"
      case .boldItalic: "LiberationSerif-BoldItalic"
      }
    }
  }

  /// Reads the four faces; `read` gives the bytes of a file name under `Fonts/` and the path for messages.
  public init(_ read: (String) throws(Failure) -> (bytes: [UInt8], path: String)) throws(Failure) {
    var faces: [FontFace] = []
    for face in Face.allCases {
      let (bytes, path) = try read(face.fileName + ".ttf")
      faces.append(try FontFace(bytes: bytes, name: face.fileName, file: path))
    }
    self.faces = faces
  }

  /// A face.
  public subscript(face: Face) -> FontFace { faces[Int(face.rawValue)] }
}

extension FontFamily {
  /// Whether a letter is in none of the faces.
  public func lacks(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value > 0xFFFF || !faces.contains { $0.draws(UInt16(scalar.value)) }
  }

  /// Characters on the pages that their face does not draw, each once, with their code such as `U+1F600`.
  public func lackingLetters(in frames: [PageFrame]) -> [(character: String, code: String)] {
    var lacking: Set<UInt32> = []
    for frame in frames {
      for layer in [frame.furniture, frame.ink] {
        for case .text(let run) in layer {
          let face = self[run.style.face]
          guard run.units.contains(where: { !face.draws($0) }) else { continue }
          for scalar in String(decoding: run.units, as: UTF16.self).unicodeScalars
          where scalar.value > 0xFFFF || !face.draws(UInt16(scalar.value)) {
            lacking.insert(scalar.value)
          }
        }
      }
    }
    return lacking.sorted().map { value in
      guard let scalar = Unicode.Scalar(value) else { return ("?", "U+\(value)") }
      return (String(Character(scalar)), Self.code(of: scalar))
    }
  }

  /// `U+1F600`.
  public static func code(of scalar: Unicode.Scalar) -> String {
    let hex = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
  }
}
