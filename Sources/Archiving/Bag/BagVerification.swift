public import Diagnostics
import Foundation

/// Verifies any bag by RFC 8493 and the drafts before it.
///
/// Nothing in the bag is trusted: no path leads out of its folder, nothing is fetched, nothing is written.
public struct BagVerification {
  private var report: BagReport
  private let jobs: Int
  private let progress: (Int, Int) -> Void
  private let declaration: BagDeclaration
  private let folder: BagFolder
  private var manifests: [BagManifest] = []
  private let byPath: [ExactPath: BagFolder.File]
  /// Swift compares strings by meaning: a name in one Unicode form finds the file of the other.
  private let byForm: [String: [BagFolder.File]]
  private var awaited: Set<ExactPath> = []

  /// Verifies the bag in a folder.
  ///
  /// - Parameters:
  ///   - jobs: how many files are read at a time.
  ///   - progress: called with the files done, and all.
  /// - Throws: `.missingInput` when there is no such folder.
  public static func verify(
    _ path: String, jobs: Int, progress: @escaping (Int, Int) -> Void = { _, _ in }
  ) throws(Failure) -> BagReport {
    var information = stat()
    guard stat(path, &information) == 0 else { throw Failure(.bagMissing, at: .file(path)) }
    guard information.st_mode & S_IFMT == S_IFDIR else { throw Failure(.bagNotFolder, at: .file(path)) }
    var report = BagReport(path: path)
    guard let bytes = Self.bytes(path + "/" + BagDeclaration.file) else {
      report.findings = [.error(.bagWithoutDeclaration, at: .file(BagDeclaration.file))]
      return report
    }
    let (declaration, findings) = BagDeclaration.read(bytes)
    report.findings = findings
    guard let declaration else { return report }
    var verification = BagVerification(report, declaration, BagFolder(path), jobs, progress)
    verification.perform()
    return verification.report
  }

  private init(
    _ report: BagReport, _ declaration: BagDeclaration, _ folder: BagFolder, _ jobs: Int,
    _ progress: @escaping (Int, Int) -> Void
  ) {
    self.report = report
    self.declaration = declaration
    self.folder = folder
    self.jobs = jobs
    self.progress = progress
    byPath = Dictionary(
      folder.files.map { (ExactPath($0.path), $0) }, uniquingKeysWith: { first, _ in first })
    byForm = Dictionary(grouping: folder.files, by: \.path)
  }

  private mutating func perform() {
    report.version = declaration.version
    report.findings += folder.findings
    let payload = folder.files.filter { $0.path.hasPrefix("data/") }
    report.files = payload.count
    report.bytes = payload.reduce(0) { $0 + $1.size }
    if !folder.hasData { report.findings.append(.error(.bagWithoutData, at: .file("data"))) }
    readInformation()
    readManifests()
    readFetchList()
    compareNames(payload)
    compareLists(payload)
    compareDigests()
  }

  // MARK: Tag files

  private mutating func text(_ file: String) -> String? {
    guard byPath[ExactPath(file)] != nil else { return nil }
    guard let bytes = Self.bytes(folder.path + "/" + file) else {
      report.findings.append(.error(.bagFileUnreadable, at: .file(file), ["reason": "?"]))
      return nil
    }
    guard let (text, hasMark) = declaration.encoding.text(of: bytes) else {
      report.findings.append(
        .error(.bagNotEncoded, at: .file(file), ["encoding": declaration.encoding.name]))
      return nil
    }
    if hasMark, declaration.encoding.isUTF8 { report.findings.append(.warning(.bagMark, at: .file(file))) }
    return text
  }

  private mutating func readInformation() {
    let file = declaration.informationFile
    guard let text = text(file) else { return }
    let (tags, findings) = BagTags.read(text, file: file)
    report.tags = tags
    report.findings += findings
    let sums = tags["Payload-Oxum"]
    guard let sum = sums.first else { return }
    if sums.count > 1 { report.findings.append(.warning(.bagOxumTwice, at: .file(file))) }
    let numbers = sum.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 2, let bytes = numbers[0], let count = numbers[1], bytes >= 0, count >= 0 else {
      report.findings.append(.error(.bagOxumMalformed, at: .file(file), ["value": sum]))
      return
    }
    guard bytes != report.bytes || count != report.files else { return }
    report.findings.append(
      .error(
        .bagOxumDiffers, at: .file(file),
        [
          "bytes": "\(bytes)", "files": "\(count)", "foundBytes": "\(report.bytes)",
          "foundFiles": "\(report.files)",
        ]))
  }

  private mutating func readManifests() {
    var unknown: [String] = []
    for file in folder.files where !file.path.contains("/") && file.path.hasSuffix(".txt") {
      let isOfTags = file.path.hasPrefix("tagmanifest-")
      guard isOfTags || file.path.hasPrefix("manifest-") else { continue }
      let name = String(file.path.dropLast(4).drop { $0 != "-" }.dropFirst())
      guard let algorithm = BagAlgorithm(rawValue: name) else {
        if !isOfTags { unknown.append(name) }
        report.findings.append(.warning(.bagAlgorithmUnknown, at: .file(file.path), ["algorithm": name]))
        continue
      }
      guard let text = text(file.path) else { continue }
      let manifest = BagManifest(text, file: file.path, algorithm: algorithm, isOfTags: isOfTags)
      manifests.append(manifest)
      report.findings += weighed(manifest.findings, isOfTags)
    }
    let payload = manifests.filter { !$0.isOfTags }
    report.algorithms = payload.map(\.algorithm).sorted()
    guard payload.isEmpty else { return }
    let hasAny = folder.files.contains { $0.path.hasPrefix("manifest-") }
    if !hasAny || !unknown.isEmpty {
      report.findings.append(.error(unknown.isEmpty ? .bagWithoutManifest : .bagCannotCheck))
    }
  }

  /// Before 0.97 tag manifests bound nobody: what is wrong in them is a remark.
  private func weighed(_ findings: [Finding], _ isOfTags: Bool) -> [Finding] {
    guard isOfTags, !declaration.countsTagManifests else { return findings }
    return findings.map { Finding(min($0.severity, .warning), $0.message, at: $0.place, $0.values) }
  }

  private mutating func readFetchList() {
    guard let text = text(BagFetchList.file) else { return }
    let list = BagFetchList(text)
    report.findings += list.findings
    awaited = Set(list.paths.filter { resolve($0).file == nil }.map { ExactPath($0.decoded) })
    if !list.paths.isEmpty {
      report.findings.append(
        .note(
          .bagFetches, at: .file(BagFetchList.file),
          ["count": "\(list.paths.count)", "missing": "\(awaited.count)"]))
    }
    let listed = Set(
      manifests.filter { !$0.isOfTags }.flatMap { $0.entries.map { ExactPath($0.path.decoded) } })
    for path in list.paths where !listed.contains(ExactPath(path.decoded)) {
      report.findings.append(
        .warning(.bagFetchUnlisted, at: .file(BagFetchList.file), ["path": path.decoded]))
    }
  }

  // MARK: Names

  /// Names that another disk would take for one.
  private mutating func compareNames(_ payload: [BagFolder.File]) {
    for (_, same) in byForm.sorted(by: { $0.key < $1.key }) where same.count > 1 {
      report.findings.append(.warning(.bagNamesByForm, at: .file(same[0].path)))
    }
    let byCase = Dictionary(grouping: byForm.keys.filter { $0.hasPrefix("data/") }) { $0.lowercased() }
    for (_, same) in byCase.sorted(by: { $0.key < $1.key }) where same.count > 1 {
      report.findings.append(
        .warning(.bagNamesByCase, ["paths": same.sorted().joined(separator: ", ")]))
    }
  }

  private enum Manner {
    case exact, literal, otherForm, trimmed

    var message: Message? {
      switch self {
      case .exact: nil
      case .literal: .bagPathNotEncoded
      case .otherForm: .bagPathOtherForm
      case .trimmed: .bagPathTidied
      }
    }
  }

  private func resolve(_ path: BagPath) -> (file: BagFolder.File?, manner: Manner) {
    if let file = byPath[ExactPath(path.decoded)] { return (file, .exact) }
    if let file = byPath[ExactPath(path.literal)] { return (file, .literal) }
    if let files = byForm[path.decoded], files.count == 1 { return (files[0], .otherForm) }
    if let trimmed = path.trimmed, let file = byPath[ExactPath(trimmed)] { return (file, .trimmed) }
    return (nil, .exact)
  }

  // MARK: Lists

  private mutating func compareLists(_ payload: [BagFolder.File]) {
    var told: Set<ExactPath> = []
    var known: [String: Set<ExactPath>] = [:]
    for manifest in manifests {
      var seen: [ExactPath: String] = [:]
      var found: Set<ExactPath> = []
      for entry in manifest.entries {
        let place = Place.position(file: manifest.file, line: entry.line, column: 1)
        let key = ExactPath(entry.path.decoded)
        if let before = seen[key] {
          let isHarmless = before == entry.digest && !declaration.isStrict
          report.findings += weighed(
            [
              Finding(
                isHarmless ? .warning : .error, before == entry.digest ? .bagEntryTwice : .bagEntryDisagrees,
                at: place, ["path": entry.path.decoded])
            ], manifest.isOfTags)
        }
        seen[key] = entry.digest
        let (file, manner) = resolve(entry.path)
        guard let file else {
          if told.insert(key).inserted { tellMissing(entry, manifest, place) }
          continue
        }
        found.insert(ExactPath(file.path))
        if let message = manner.message, told.insert(key).inserted {
          report.findings.append(.warning(message, at: place, ["path": entry.path.decoded]))
        }
      }
      known[manifest.file] = found
    }
    let lists = manifests.filter { !$0.isOfTags }
    guard !lists.isEmpty else { return }
    for file in payload {
      let lacking = lists.filter { known[$0.file]?.contains(ExactPath(file.path)) != true }
      if lacking.count == lists.count {
        report.findings.append(.error(.bagFileUnlisted, at: .file(file.path)))
      } else if declaration.isStrict, let first = lacking.first {
        report.findings.append(.error(.bagFileNotInAll, at: .file(file.path), ["manifest": first.file]))
      }
    }
  }

  private mutating func tellMissing(_ entry: BagManifest.Entry, _ manifest: BagManifest, _ place: Place) {
    let path = entry.path.decoded
    let message: Message
    if awaited.contains(ExactPath(path)) {
      message = .bagFileToFetch
    } else if folder.files.contains(where: { $0.path.lowercased() == path.lowercased() }) {
      message = .bagFileOtherCase
    } else {
      message = .bagFileMissing
    }
    report.findings += weighed([.error(message, at: place, ["path": path])], manifest.isOfTags)
  }

  // MARK: Digests

  private mutating func compareDigests() {
    let digests = FileDigests(in: folder.path, jobs: jobs)
    var wanted: [(algorithm: BagAlgorithm, files: [(path: String, size: Int)])] = []
    for algorithm in Set(manifests.map(\.algorithm)).sorted() {
      var files: [ExactPath: Int] = [:]
      for manifest in manifests where manifest.algorithm == algorithm {
        for entry in manifest.entries {
          if let file = resolve(entry.path).file { files[ExactPath(file.path)] = file.size }
        }
      }
      let list = files.map { (path: $0.key.text, size: $0.value) }
      wanted.append((algorithm, list.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }))
    }
    let total = wanted.reduce(0) { $0 + $1.files.count }
    var done = 0
    for (algorithm, files) in wanted {
      let found = digests.digests(of: files, by: algorithm) { count in
        done += count
        progress(done, total)
      }
      guard let found else {
        report.findings.append(.error(.bagAlgorithmMissing, ["algorithm": algorithm.rawValue]))
        continue
      }
      for manifest in manifests where manifest.algorithm == algorithm { compare(manifest, with: found) }
    }
  }

  private mutating func compare(_ manifest: BagManifest, with found: [ExactPath: String]) {
    let isStrongest = !manifest.isOfTags && manifest.algorithm == report.algorithms.last
    for entry in manifest.entries {
      guard let file = resolve(entry.path).file else { continue }
      if isStrongest { report.listed[ExactPath(file.path)] = entry.digest }
      guard let digest = found[ExactPath(file.path)] else {
        report.findings += weighed(
          [.error(.bagFileUnreadable, at: .file(file.path), ["reason": manifest.file])], manifest.isOfTags)
        continue
      }
      guard digest != entry.digest else { continue }
      report.findings += weighed(
        [
          .error(
            .bagDigestDiffers, at: .file(file.path),
            ["manifest": manifest.file, "listed": entry.digest, "found": digest])
        ], manifest.isOfTags)
    }
  }

  private static func bytes(_ path: String) -> [UInt8]? {
    var information = stat()
    guard stat(path, &information) == 0, information.st_mode & S_IFMT == S_IFREG else { return nil }
    return FileManager.default.contents(atPath: path).map(Array.init)
  }
}
