import Digests
import Foundation
import Testing

@Suite struct SHA256Tests {
  /// The examples that NIST publishes with FIPS 180-4.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func `the published examples`(text: String, digest: String) {
    #expect(SHA256.hex(SHA256.digest(text.utf8)) == digest)
  }

  @Test func `a program of the system agrees, for every length around the block`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "sha256-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let lengths = Array(0...130) + [1000, 65_537]
    var own = ""
    for length in lengths {
      let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ length) }
      try Data(bytes).write(to: folder.appending(path: "\(length)"))
      own += SHA256.hex(SHA256.digest(bytes)) + "  \(length)\n"
    }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/sha256sum")
    process.arguments = lengths.map(String.init)
    process.currentDirectoryURL = folder
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let theirs = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(theirs == own)
  }

  @Test func `pieces give the digest of the whole`() {
    let bytes = (0..<777).map { UInt8(truncatingIfNeeded: $0) }
    for size in [1, 3, 63, 64, 65, 200] {
      var hash = SHA256()
      for start in stride(from: 0, to: bytes.count, by: size) {
        hash.update(bytes[start..<min(start + size, bytes.count)])
      }
      #expect(hash.finish() == SHA256.digest(bytes))
    }
  }
}
