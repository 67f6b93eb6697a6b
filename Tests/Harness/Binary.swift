public import Foundation

/// The real program, in a folder of its own.
public struct Binary: Sendable {
  /// The folder it runs in.
  public let folder: URL
  /// Its file.
  public let program: URL

  /// A new empty folder.
  public init() throws(HarnessError) {
    try self.init(in: Workplace.newFolder())
  }

  /// A folder that exists.
  public init(in folder: URL) throws(HarnessError) {
    guard let found = Self.found else { throw HarnessError("hocba does not stand beside the tests") }
    self.folder = folder
    program = found
  }

  /// The folder of the repository.
  public static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Beside the test program: the folder of this process, or where debug builds go.
  private static let found: URL? = {
    var folder = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    if let bundle = CommandLine.arguments.first(where: { $0.hasSuffix(".xctest") }) {
      folder = URL(fileURLWithPath: bundle).deletingLastPathComponent()
    }
    let places = [folder, package.appendingPathComponent(".build/debug")]
    return places.map { $0.appendingPathComponent("hocba") }.first {
      FileManager.default.isExecutableFile(atPath: $0.path)
    }
  }()

  /// Runs the program here.
  public func run(_ words: String..., environment: [String: String] = [:]) throws -> Outcome {
    try run(words, environment: environment)
  }

  /// Runs the program here.
  public func run(_ words: [String], environment: [String: String] = [:]) throws -> Outcome {
    try Tool(program).run(words, in: folder, environment: environment)
  }

  /// Runs a line of shell here, with the program as `$HOCBA`; both outputs come as one.
  public func shell(_ line: String) throws -> Outcome {
    try Tool(URL(fileURLWithPath: "/bin/bash")).run(
      ["-c", "exec 2>&1\n\(line)"], in: folder, environment: ["HOCBA": program.path])
  }

  /// Writes a file of text here.
  public func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: url(name))
  }

  /// The content of a file here.
  public func contents(_ name: String) throws -> Data { try Data(contentsOf: url(name)) }

  /// The place of a file here.
  public func url(_ name: String) -> URL { folder.appendingPathComponent(name) }

  /// Whether a file or folder is here.
  public func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: url(name).path) }

  /// Every file below `name`, as paths from this folder, sorted; hidden ones too.
  public func files(below name: String = "") -> [String] {
    let root = name.isEmpty ? folder : url(name)
    guard let list = FileManager.default.enumerator(atPath: root.path) else { return [] }
    return list.compactMap { $0 as? String }.filter { path in
      var isFolder: ObjCBool = false
      let place = root.appendingPathComponent(path).path
      return FileManager.default.fileExists(atPath: place, isDirectory: &isFolder) && !isFolder.boolValue
    }.map { name.isEmpty ? $0 : "\(name)/\($0)" }.sorted()
  }

  /// Runs the program and expects it to be done (or `code`).
  @discardableResult
  public func mustRun(_ words: [String], code: Int32 = 0) throws -> Outcome {
    let outcome = try run(words)
    guard outcome.code == code else {
      throw HarnessError(
        "hocba \(words.joined(separator: " ")) ended with \(outcome.code): \(outcome.errors)")
    }
    return outcome
  }
}
