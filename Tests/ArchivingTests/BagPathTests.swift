import Testing

@testable import Archiving

/// Paths in manifests (RFC 8493, sections 2.1.3 and 5.1).
@Suite struct BagPathTests {
  @Test(arguments: [
    ("data/a.txt", "data/a.txt"), ("./data/a.txt", "data/a.txt"), ("data//a.txt", "data/a.txt"),
    ("data/./a.txt", "data/a.txt"), ("data/a%0Ab", "data/a\nb"), ("data/a%0db", "data/a\rb"),
    ("data/100%25", "data/100%"), ("data/100%", "data/100%"), ("data/%41", "data/%41"),
    ("data/%250A", "data/%0A"),
  ])
  func `a path is read`(written: String, decoded: String) {
    let path = BagPath(written)
    #expect(path.decoded.utf8.elementsEqual(decoded.utf8))
    #expect(path.trick == nil)
  }

  @Test(arguments: [
    ("/etc/passwd", BagPath.Trick.absolute), ("data/../../x", .climbing), ("..", .climbing),
    ("~/x", .home), ("~root/x", .home), ("C:/x", .drive), ("c:\\x", .drive), ("\\\\server\\x", .backslash),
    ("data\\x", .backslash), ("data/a\0b", .nul), ("", .empty), (".", .empty),
  ])
  func `a trick is told`(written: String, trick: BagPath.Trick) {
    #expect(BagPath(written).trick == trick)
  }

  @Test(arguments: ["data/a.txt", "data/100%", "data/a\nb\r%0A", "data/Sổ đăng bộ.pdf"])
  func `what is encoded comes back`(path: String) {
    let encoded = BagPath.encode(path)
    #expect(!encoded.contains("\n") && !encoded.contains("\r"))
    #expect(BagPath(encoded).decoded.utf8.elementsEqual(path.utf8))
  }

  @Test(arguments: ["data/../a", "/data/a", "other/a", "~/data/a"])
  func `only what stays under data is safe`(path: String) {
    #expect(!BagPathCheck.isSafe(path))
    #expect(BagPathCheck.isSafe("data/documents/4A/report-card-1.pdf"))
  }
}
