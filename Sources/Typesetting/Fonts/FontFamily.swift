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
