public import Diagnostics
import Digests
public import Forms

/// Makes a school's own copies of forms.
///
/// A copy stands where the school's folder is looked at first (`Docs/templates.md`); a comment on its top says which
/// file of which version it was copied from. The grammar of forms is laid beside the copies, for editors.
public struct TemplateCopies {
  /// The grammar that editors complete from.
  public static let grammar = "form.rng"

  private let program: String

  /// Copies of the forms in the program's folder `Templates`.
  public init(program: String) { self.program = program }

  /// Copies the files of a form.
  ///
  /// - Parameters:
  ///   - shelves: the regulations whose form is wanted, such as `TT27-2020`; ignored by forms of no regulation.
  ///   - folder: the school's own folder.
  /// - Returns: the paths of the copies.
  /// - Throws: `templateCopyExists` when one is there already; nothing is written then.
  public func copy(_ form: TemplateName, shelves: [String], to folder: String) throws(Failure) -> [String] {
    var copies: [(path: String, bytes: [UInt8])] = []
    for shelf in form.isOfRegulation ? shelves : [form.shelf] {
      for name in form.files {
        let path = "\(shelf)/\(name)"
        guard let bytes = try InputFile.readTemplate("\(program)/\(path)") else { continue }
        copies.append(("\(folder)/\(path)", Self.marked(bytes, as: path, of: form, in: folder)))
      }
    }
    let existing = copies.filter { InputFile.exists($0.path) }
    guard existing.isEmpty else {
      throw Failure(existing.map { .error(.templateCopyExists, at: .file($0.path)) })
    }
    for copy in copies {
      try AtomicFile.makeFolders(for: copy.path)
      try AtomicFile.write(copy.bytes, to: copy.path)
    }
    try copyGrammar(to: folder)
    return copies.map(\.path)
  }

  private func copyGrammar(to folder: String) throws(Failure) {
    let path = "\(folder)/\(Self.grammar)"
    guard !InputFile.exists(path), let bytes = try InputFile.readTemplate("\(program)/\(Self.grammar)")
    else { return }
    try AtomicFile.write(bytes, to: path)
  }

  /// The file with a comment on top, behind the XML declaration; everything else stays as it is.
  private static func marked(
    _ bytes: [UInt8], as path: String, of form: TemplateName, in folder: String
  ) -> [UInt8] {
    let digest = SHA256.hex(SHA256.digest(bytes)).prefix(12)
    // Two hyphens in a row cannot stand in an XML comment, so the folder is named by its variable, not by the option.
    let named = folder.contains("--") || folder.contains(where: { " '\"$".contains($0) }) ? "…" : folder
    let command = "HOCBA_TEMPLATES=\(named) hocba template diff \(form.text)"
    let comment = """

      <?xml-model href="../\(grammar)" type="application/xml" schematypens="http://relaxng.org/ns/structure/1.0"?>
      <!-- Bản riêng của trường, chép từ HocBa \(Version.text): Templates/\(path) (\(digest)).
           Xem bản này khác bản của chương trình ở đâu: \(command)
           (The school's own copy. What it changes: \(command)) -->
      """
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    if bytes[start...].starts(with: "<?xml".utf8), let end = bytes.firstIndex(of: UInt8(ascii: ">")) {
      start = end + 1
    }
    let lead = start == 0 ? String(comment.dropFirst()) + "\n" : comment
    return Array(bytes[..<start]) + Array(lead.utf8) + bytes[start...]
  }
}
