import Deflate
import Testing

@Suite struct DeflateTests {
  let deflate: Deflate

  init() throws { deflate = try #require(Deflate(), "libz is missing: install the package zlib1g") }

  static let inputs: [[UInt8]] = [
    [], [0], Array("Nguyễn Thị Ánh Tuyết".utf8), [UInt8](repeating: 7, count: 200_000),
    (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 7) },
  ]

  @Test(arguments: inputs) func `what was compressed comes back`(bytes: [UInt8]) throws {
    for level: Int32 in [1, 6, 9] {
      let packed = try #require(deflate.compress(bytes, level: level))
      #expect(deflate.inflate(packed, limit: bytes.count + 1) == bytes)
      // RFC 1950: the method is deflate with a window of 32 KiB, and the two header bytes are a multiple of 31.
      #expect(packed[0] == 0x78)
      #expect((Int(packed[0]) * 256 + Int(packed[1])) % 31 == 0)
    }
  }

  @Test func `the same bytes are compressed the same way twice`() {
    let bytes = Self.inputs[4]
    #expect(deflate.compress(bytes) == deflate.compress(bytes))
  }

  @Test func `a stream known from zlib itself is read`() {
    // Python: zlib.compress(b"hocba", 6)
    let packed: [UInt8] = [0x78, 0x9C, 0xCB, 0xC8, 0x4F, 0x4E, 0x4A, 0x04, 0x00, 0x06, 0x17, 0x01, 0xFE]
    #expect(deflate.inflate(packed, limit: 100) == Array("hocba".utf8))
  }

  @Test func `a damaged, a cut and an endless stream give nothing`() throws {
    let bytes = [UInt8](repeating: 7, count: 200_000)
    let packed = try #require(deflate.compress(bytes))
    #expect(deflate.inflate(packed, limit: 199_999) == nil, "larger than the limit")
    #expect(deflate.inflate(Array(packed.dropLast(3)), limit: 300_000) == nil, "cut")
    #expect(deflate.inflate([], limit: 10) == nil)
    for index in packed.indices {
      var damaged = packed
      damaged[index] ^= 0x55
      let result = deflate.inflate(damaged, limit: 300_000)
      #expect(result == nil || result == bytes)
    }
  }

  @Test(arguments: inputs) func `a raw stream comes back, at its own size only`(bytes: [UInt8]) throws {
    let packed = try #require(deflate.compressRaw(bytes))
    #expect(deflate.inflateRaw(packed[...], size: bytes.count) == bytes)
    #expect(deflate.inflateRaw(packed[...], size: bytes.count + 1) == nil)
    if !bytes.isEmpty { #expect(deflate.inflateRaw(packed[...], size: bytes.count - 1) == nil) }
    #expect(deflate.inflateRaw(packed.dropLast(1), size: bytes.count) == nil)
  }

  @Test func `a raw stream and its checksum as zip files have them`() {
    // Python: zlib.compress(b"hocba", 6)[2:-4], zlib.crc32(b"hocba")
    let packed: [UInt8] = [0xCB, 0xC8, 0x4F, 0x4E, 0x4A, 0x04, 0x00]
    #expect(deflate.inflateRaw(packed[...], size: 5) == Array("hocba".utf8))
    #expect(deflate.checksum(Array("123456789".utf8)) == 0xCBF4_3926)
    #expect(deflate.checksum([]) == 0)
  }
}
