/// An RGB profile close to sRGB, made here: the output intent that PDF/A-1b demands (ISO 19005-1, 6.2.2).
enum ColourProfile {
  /// ICC.1:2001-04 (version 2.1) display profile: matrix with one gamma of 2.2.
  static let bytes: [UInt8] = {
    func u32(_ value: UInt32) -> [UInt8] {
      [UInt8(value >> 24), UInt8(value >> 16 & 255), UInt8(value >> 8 & 255), UInt8(value & 255)]
    }
    func tag(_ text: String) -> [UInt8] { Array(text.utf8) }
    func xyz(_ x: UInt32, _ y: UInt32, _ z: UInt32) -> [UInt8] {
      tag("XYZ ") + u32(0) + u32(x) + u32(y) + u32(z)
    }
    func padded(_ bytes: [UInt8]) -> [UInt8] {
      bytes + [UInt8](repeating: 0, count: (4 - bytes.count % 4) % 4)
    }
    let name = tag("sRGB-like") + [0]
    let description =
      tag("desc") + u32(0) + u32(UInt32(name.count)) + name + u32(0) + u32(0) + [0, 0, 0]
      + [UInt8](repeating: 0, count: 67)
    let copyright = tag("text") + u32(0) + tag("No copyright") + [0]
    let curve = tag("curv") + u32(0) + u32(1) + [0x02, 0x33]
    let blocks: [(tags: [String], data: [UInt8])] = [
      (["desc"], description), (["cprt"], copyright), (["wtpt"], xyz(0xF6D6, 0x10000, 0xD32D)),
      (["rXYZ"], xyz(0x6FA2, 0x38F5, 0x0390)), (["gXYZ"], xyz(0x6299, 0xB785, 0x18DA)),
      (["bXYZ"], xyz(0x24A0, 0x0F84, 0xB6CF)), (["rTRC", "gTRC", "bTRC"], curve),
    ]
    let count = blocks.reduce(0) { $0 + $1.tags.count }
    var table = u32(UInt32(count))
    var data: [UInt8] = []
    let start = 128 + 4 + 12 * count
    for block in blocks {
      for name in block.tags {
        table += tag(name) + u32(UInt32(start + data.count)) + u32(UInt32(block.data.count))
      }
      data += padded(block.data)
    }
    var header = u32(UInt32(start + data.count)) + u32(0) + u32(0x0210_0000) + tag("mntrRGB XYZ ")
    header += [0x07, 0xD0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0] + tag("acsp") + u32(0) + u32(0) + u32(0) + u32(0)
    header += u32(0) + u32(0) + u32(0) + u32(0xF6D6) + u32(0x10000) + u32(0xD32D)
    header += [UInt8](repeating: 0, count: 128 - header.count)
    return header + table + data
  }()
}
