import Archiving
public import Diagnostics
public import Forms
public import Records

/// What is in an archive that this program made.
public struct ArchiveContents: Sendable {
  /// The folder of the bag.
  public let folder: String
  /// In the order of the index: of the school, then class by class.
  public let documents: [ArchivedDocument]
  let identity: String?

  /// Reads the index; nil when the folder is no archive of this program.
  public init?(_ folder: String) {
    guard let documents = ArchivedDocument.all(in: folder), let tags = BagTags(fileOf: folder) else {
      return nil
    }
    self.folder = folder
    self.documents = documents
    identity = tags[ArchiveInformation.identityLabel].first
  }

  /// The documents that fit; nil: any.
  public func documents(
    of className: ClassName? = nil, pupil: PupilID? = nil, form: Form? = nil, period: Period? = nil
  ) -> [ArchivedDocument] {
    documents.filter { document in
      (className.map { $0.rawValue == document.className } ?? true)
        && (pupil.map { $0.rawValue == document.pupil } ?? true)
        && (form.map { $0.rawValue == document.form } ?? true)
        && (period.map { $0.rawValue == document.period } ?? true)
    }
  }

  /// The bytes of a document.
  ///
  /// - Throws: when they are not what was bagged.
  public func bytes(of document: ArchivedDocument) throws(Failure) -> [UInt8] {
    guard BagPathCheck.isSafe(document.path) else {
      throw Failure(.archiveDocumentDamaged, at: .file(document.path))
    }
    let bytes = try InputFile.read(folder + "/" + document.path)
    guard FileDigests.sha256(bytes) == document.sha256 else {
      throw Failure(.archiveDocumentDamaged, at: .file(document.path))
    }
    return bytes
  }
}
