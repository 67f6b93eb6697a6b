import Diagnostics

/// `bagit.txt`, read: which version of the format, and the encoding of the tag files (RFC 8493, section 2.1.1).
struct BagDeclaration {
  static let file = "bagit.txt"

  let major: Int
  let minor: Int
  let encoding: BagEncoding

  /// Since 1.0 every payload manifest lists every file, and none twice.
  var isStrict: Bool { major >= 1 }
  /// Since 0.97 tag manifests count.
  var countsTagManifests: Bool { isStrict || minor >= 97 }
  /// Up to 0.95 it had another name.
  var informationFile: String { !isStrict && minor <= 95 ? "package-info.txt" : "bag-info.txt" }

  var version: String { "\(major).\(minor)" }

  static let own = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"

  /// Reads the file; nil when it says nothing that can be followed, and why.
  static func read(_ bytes: [UInt8]) -> (declaration: BagDeclaration?, findings: [Finding]) {
    let place = Place.file(file)
    guard let (text, hasMark) = BagEncoding.utf8.text(of: bytes) else {
      return (nil, [.error(.bagNotEncoded, at: place, ["encoding": "UTF-8"])])
    }
    var (tags, findings) = BagTags.read(text, file: file)
    if hasMark { findings.append(.error(.bagDeclarationMark, at: place)) }
    func only(_ label: String) -> String? {
      let values = tags.tags.filter { $0.label == label }.map(\.value)
      if values.count == 1 { return values[0] }
      findings.append(
        .error(
          values.isEmpty ? .bagDeclarationLacks : .bagDeclarationTwice, at: place, ["label": label]))
      return nil
    }
    let version = only("BagIt-Version")
    let name = only("Tag-File-Character-Encoding")
    guard let version, let name else { return (nil, findings) }
    let numbers = version.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 2, let major = numbers[0], let minor = numbers[1],
      major == 1 || major == 0 && minor >= 93
    else {
      return (nil, findings + [.error(.bagVersionUnknown, at: place, ["version": version])])
    }
    guard let encoding = BagEncoding(name) else {
      return (nil, findings + [.error(.bagEncodingUnknown, at: place, ["encoding": name])])
    }
    let declaration = BagDeclaration(major: major, minor: minor, encoding: encoding)
    if declaration.version != "1.0" {
      findings.append(.note(.bagVersionOther, at: place, ["version": declaration.version]))
    }
    if tags.tags.count > 2 { findings.append(.warning(.bagDeclarationMore, at: place)) }
    return (declaration, findings)
  }
}
