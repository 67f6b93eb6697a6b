public import Foundation

/// What came of running a program.
public struct Outcome: Sendable {
  /// The exit code; the signal's number, negative, when it did not end by itself.
  public let code: Int32
  /// Standard output, as it is.
  public let data: Data
  /// Standard error.
  public let errors: String

  /// Standard output as text.
  public var output: String { String(decoding: data, as: UTF8.self) }
  /// Lines on standard error.
  public var errorLines: [String] { errors.split(separator: "\n").map(String.init) }
}

/// A program that tests run: HocBa's own, or one that looks at what it made.
public struct Tool: Sendable {
  private let program: URL

  /// The program at a place.
  public init(_ program: URL) { self.program = program }

  /// A program of the system, by name. Throws when it is not installed: a check that cannot run has failed.
  public init(_ name: String) throws(HarnessError) {
    for folder in ["/usr/bin", "/bin", "/usr/local/bin"] {
      let path = "\(folder)/\(name)"
      if FileManager.default.isExecutableFile(atPath: path) {
        self.init(URL(fileURLWithPath: path))
        return
      }
    }
    throw HarnessError("\(name) is not installed; make test installs it")
  }

  /// Runs the program and waits. The environment has nothing but `PATH`, `LANG=C` and what is given.
  public func run(
    _ words: [String], in folder: URL, environment: [String: String] = [:]
  ) throws -> Outcome {
    // Files, not pipes: a pipe that nobody reads yet would stop a program that says much on both.
    let files = try Workplace.newFolder()
    defer { try? FileManager.default.removeItem(at: files) }
    let (output, errors) = (files.appendingPathComponent("out"), files.appendingPathComponent("err"))
    for file in [output, errors] { try Data().write(to: file) }
    let (outHandle, errHandle) = (try FileHandle(forWritingTo: output), try FileHandle(forWritingTo: errors))
    let process = Process()
    process.executableURL = program
    process.arguments = words
    process.currentDirectoryURL = folder
    process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C"].merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = outHandle
    process.standardError = errHandle
    try process.run()
    process.waitUntilExit()
    try outHandle.close()
    try errHandle.close()
    return Outcome(
      code: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
      data: try Data(contentsOf: output),
      errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
  }
}
