import Foundation
import Testing

/// The real program, in a folder of its own.
struct Binary {
  /// What came of a call.
  struct Outcome {
    let code: Int32
    let output: String
    let errors: String
    /// Lines on standard error.
    var errorLines: [String] { errors.split(separator: "\n").map(String.init) }
  }

  let folder: URL
  private let program: URL

  /// A new empty folder.
  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("hocba-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    program = try #require(Self.found, "hocba stands beside the tests")
  }

  /// Beside the test program: the folder of this process, or one above it.
  private static let found: URL? = {
    var folder = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    if let bundle = CommandLine.arguments.first(where: { $0.hasSuffix(".xctest") }) {
      folder = URL(fileURLWithPath: bundle).deletingLastPathComponent()
    }
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let places = [folder, package.appendingPathComponent(".build/debug")]
    return places.map { $0.appendingPathComponent("hocba") }.first {
      FileManager.default.isExecutableFile(atPath: $0.path)
    }
  }()

  /// Runs the program here.
  func run(_ words: String..., environment: [String: String] = [:]) throws -> Outcome {
    try run(words, environment: environment)
  }

  func run(_ words: [String], environment: [String: String] = [:]) throws -> Outcome {
    let process = Process()
    process.executableURL = program
    process.arguments = words
    process.currentDirectoryURL = folder
    process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C"].merging(environment) { $1 }
    let (output, errors) = (folder.appendingPathComponent(".out"), folder.appendingPathComponent(".err"))
    for file in [output, errors] { try Data().write(to: file) }
    let (outHandle, errHandle) = (try FileHandle(forWritingTo: output), try FileHandle(forWritingTo: errors))
    process.standardOutput = outHandle
    process.standardError = errHandle
    try process.run()
    process.waitUntilExit()
    try outHandle.close()
    try errHandle.close()
    return Outcome(
      code: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
      output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
  }

  /// Runs a line of shell with the program as `$HOCBA`.
  func shell(_ line: String) throws -> Outcome {
    let script = folder.appendingPathComponent(".sh")
    try Data("HOCBA='\(program.path)'\n\(line)\n".utf8).write(to: script)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = [script.path]
    process.currentDirectoryURL = folder
    process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C"]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Outcome(code: process.terminationStatus, output: String(decoding: data, as: UTF8.self), errors: "")
  }

  func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: folder.appendingPathComponent(name))
  }

  func contents(_ name: String) throws -> Data { try Data(contentsOf: folder.appendingPathComponent(name)) }

  /// A school with 4A (two pupils) and 5B (one), 2023-2024 open.
  static func withSchool() throws -> Binary {
    let binary = try Binary()
    try binary.write("truong.json", profile)
    try binary.write("lop.csv", "Lớp,Khối,Giáo viên chủ nhiệm\r\n4A,4,GV01\r\n5B,5,Lê Ước\r\n")
    try binary.write("gv.csv", "Mã giáo viên,Họ và tên\nGV01,Đỗ Thị Hằng\n")
    try binary.write(
      "hs.csv",
      "STT,Mã học sinh,Họ và tên,Ngày sinh,Giới tính,Lớp\n1,0001,Hạ Ễn,09/05/2014,Nữ,4A\n"
        + "2,0002,Đặng Ẩn,2014-12-31,Nam,4A\n1,0005,Vũ Ước,01/02/2013,Nam,5B\n")
    for words in [
      ["school", "create", "--profile", "truong.json"], ["year", "open", "2023-2024"],
      ["import", "staff", "gv.csv"], ["import", "classes", "lop.csv"], ["import", "pupils", "hs.csv"],
    ] {
      let outcome = try binary.run(words)
      try #require(outcome.code == 0, "\(words): \(outcome.errors)")
    }
    return binary
  }

  static let profile = """
    {"name": "Trường Tiểu học Ẵng", "place": "Ẵng",
     "localities": [{"from": "2000-01-01", "commune": "xã Ẵng", "district": "huyện Ẩn", "province": "tỉnh Ễn"}],
     "principals": [{"from": "2020-08-01", "name": "Bùi Thị Ơ", "title": ["HIỆU TRƯỞNG"]}]}
    """
}
