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
  /// Characters on the pages that their face does not draw, each once, as values for a message: `character` and
  /// `code`.
  public func lackingLetters(in frames: [PageFrame]) -> [[String: String]] {
    var lacking: Set<UInt16> = []
    for frame in frames {
      for layer in [frame.furniture, frame.ink] {
        for case .text(let run) in layer {
          let face = self[run.style.face]
          for code in run.units where !face.draws(code) { lacking.insert(code) }
        }
      }
    }
    return lacking.sorted().map { code in
      let hex = String(code, radix: 16, uppercase: true)
      return [
        "character": Unicode.Scalar(code).map { String(Character($0)) } ?? "?",
        "code": "U+" + String(repeating: "0", count: 4 - hex.count) + hex,
      ]
    }
  }
}
