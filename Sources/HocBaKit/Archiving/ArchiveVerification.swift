public import Archiving
public import Diagnostics
import Digests
import Forms
public import Records
public import Store

/// Verifies a bag, and what is known of bags that this program made.
public enum ArchiveVerification {
  /// What came of it.
  public struct Report: Sendable {
    /// The bag.
    public internal(set) var bag: BagReport
    /// Whether this program made it.
    public internal(set) var isOwn = false
    /// Its documents.
    public internal(set) var documents = 0
    /// Entries of the audit in its snapshot.
    public internal(set) var auditEntries = 0
  }

  /// Verifies the bag in a folder.
  ///
  /// - Parameters:
  ///   - act: as whom a snapshot of an older version is brought up to date, in a copy.
  ///   - scratch: a folder for that copy.
  /// - Throws: `.missingInput` when there is no such folder.
  public static func verify(
    _ folder: String, jobs: Int, as act: Act, scratch: String,
    progress: @escaping (Int, Int) -> Void = { _, _ in }
  ) throws(Failure) -> Report {
    var report = Report(bag: try BagVerification.verify(folder, jobs: jobs, progress: progress))
    let agent = report.bag.tags[ArchiveInformation.agentLabel].first ?? ""
    guard agent.hasPrefix("HocBa ") else { return report }
    report.isOwn = true
    verifyIndex(folder, &report)
    verifySnapshot(folder, act, scratch, &report)
    return report
  }

  /// The school file as it was when an archive was made, only for reading.
  ///
  /// - Throws: `archiveSnapshotMissing` when the folder has none.
  public static func snapshot(in folder: String) throws(Failure) -> SchoolFile {
    let path = folder + "/" + ArchiveRun.snapshotFile
    guard InputFile.exists(path) else { throw Failure(.archiveSnapshotMissing, at: .file(path)) }
    return try SchoolFile.openSealed(at: path)
  }

  private static func verifyIndex(_ folder: String, _ report: inout Report) {
    let place = Place.file(ArchivedDocument.index)
    guard let documents = ArchivedDocument.all(in: folder) else {
      report.bag.add([.error(.archiveIndexMissing, at: place)])
      return
    }
    report.documents = documents.count
    var findings: [Finding] = []
    var indexed: Set<ExactPath> = []
    for document in documents {
      let path = ExactPath(document.path)
      indexed.insert(path)
      if report.bag.listed[path] != document.sha256 {
        findings.append(.error(.archiveDocumentMissing, at: place, ["path": document.path]))
      }
    }
    for path in report.bag.listed.keys.map(\.text).sorted()
    where path.hasPrefix("data/documents/") && !indexed.contains(ExactPath(path)) {
      findings.append(.error(.archiveDocumentUnlisted, at: place, ["path": path]))
    }
    let counts = [
      (ArchiveInformation.documentCount, documents.count),
      (ArchiveInformation.pageCount, documents.reduce(0) { $0 + $1.pages }),
      (ArchiveInformation.pupilCount, Set(documents.compactMap(\.pupil)).count),
    ]
    for (label, count) in counts {
      guard let listed = report.bag.tags[label].first, listed != "\(count)" else { continue }
      findings.append(
        .error(.archiveCountDiffers, ["label": label, "listed": listed, "found": "\(count)"]))
    }
    report.bag.add(findings)
  }

  private static func verifySnapshot(
    _ folder: String, _ act: Act, _ scratch: String, _ report: inout Report
  ) {
    let path = folder + "/" + ArchiveRun.snapshotFile
    guard report.bag.listed[ExactPath(ArchiveRun.snapshotFile)] != nil, InputFile.exists(path) else {
      report.bag.add([.error(.archiveSnapshotMissing, at: .file(ArchiveRun.snapshotFile))])
      return
    }
    do throws(Failure) {
      let snapshot = try openSnapshot(path, act, scratch)
      let audit = try snapshot.verifyAudit(withoutSecrets: true)
      report.auditEntries = audit.entries
      report.bag.add(audit.findings)
      report.bag.add(try notKept(ArchivedDocument.all(in: folder) ?? [], snapshot, report))
    } catch {
      report.bag.add(error.findings)
    }
  }

  /// The documents of classes that are called approved and are not, byte by byte, what was kept on approval; approved
  /// ones that are not there.
  private static func notKept(
    _ documents: [ArchivedDocument], _ snapshot: SchoolFile, _ report: Report
  ) throws(Failure) -> [Finding] {
    let notation = report.bag.tags[ArchiveInformation.notationLabel].first ?? ""
    guard let year = SchoolYear(String(notation.prefix { $0 != "/" })) else { return [] }
    var findings: [Finding] = []
    let archived = Set(
      documents.filter { $0.state == .approved && $0.pupil == nil }.map {
        "\($0.form)/\($0.className ?? "")/\($0.period)"
      })
    for approval in try snapshot.approvals(in: year) where approval.reopened == nil {
      let unit = approval.unit
      guard !archived.contains("\(unit.form)/\(unit.className.rawValue)/\(unit.period.rawValue)") else {
        continue
      }
      findings.append(
        .error(
          .archiveApprovedMissing, at: .file(ArchivedDocument.index),
          ["form": unit.form, "class": unit.className.rawValue, "period": unit.period.label]))
    }
    for document in documents where document.state == .approved && document.pupil == nil {
      guard let name = document.className, let form = Form(rawValue: document.form),
        let period = Period(rawValue: document.period)
      else { continue }
      let kept = try snapshot.approvedDocument(form, of: ClassName(rawValue: name), at: period, in: year)
      if kept.map({ SHA256.hex(SHA256.digest($0.bytes)) }) != document.sha256 {
        findings.append(.error(.archiveDocumentNotKept, at: .file(document.path)))
      }
    }
    return findings
  }

  /// As it is; one of an older version is brought up to date in a copy.
  private static func openSnapshot(_ path: String, _ act: Act, _ scratch: String) throws(Failure)
    -> SchoolFile
  {
    do throws(Failure) { return try SchoolFile.openSealed(at: path) } catch {
      guard error.findings.first?.message == .schoolFileOlder else { throw error }
      let copy = scratch + "/school.hocba"
      try SchoolFile.openSealed(at: path, ofAnyVersion: true).backup(to: copy)
      return try SchoolFile.open(at: copy, as: act)
    }
  }
}
