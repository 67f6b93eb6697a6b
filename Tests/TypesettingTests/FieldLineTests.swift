import Testing

@testable import Typesetting

@Suite struct FieldLineTests {
  func frame(_ fields: [FieldLine.Field], gap: Double = 8) throws -> PageFrame {
    try pages([.fields(FieldLine(fields, lineHeight: 15, gap: gap))], height: 300)[0]
  }

  func field(_ label: String, _ value: String, share: Double = 1, hasLeader: Bool = true) -> FieldLine.Field {
    FieldLine.Field(
      label: StyledText(label, plain), value: StyledText(value, plain), share: share, hasLeader: hasLeader)
  }

  @Test func `a value follows its label and dots fill the rest`() throws {
    let frame = try frame([field("Họ và tên:", "Lò Thị Mẩy")])
    let start = 10 + width("Họ và tên:") + 10 * 0.3
    let value = try #require(runs(frame, .ink).first)
    #expect(isClose(value.x, start))
    #expect(runs(frame, .furniture).map(\.y) == [value.y])
    let dots = try #require(rules(frame, .ink).first)
    // From the first dot behind the value to the last before the edge: 79 × 2.4 = 189.6, and a bit to draw it.
    let first = ((start + width("Lò Thị Mẩy") + 2.5) / 2.4).rounded(.up) * 2.4
    #expect(dots.isDotted && isClose(dots.x1, first) && isClose(dots.x2, 189.6 + 0.3))
    #expect(dots.y1 == value.y)
  }

  @Test func `an empty value leaves the blank to the furniture`() throws {
    let frame = try frame([field("Nơi sinh:", "")])
    #expect(frame.ink.isEmpty)
    #expect(isClose(rules(frame)[0].x1, ((10 + width("Nơi sinh:") + 3) / 2.4).rounded(.up) * 2.4))
  }

  @Test func `fields share the width`() throws {
    let frame = try frame([field("A", "a", share: 3), field("B", "b", share: 1)], gap: 20)
    // (180 - 20) × 3/4 + 20
    #expect(isClose(runs(frame, .furniture)[1].x, 10 + 120 + 20))
    // 54 × 2.4 + 0.3 and 79 × 2.4 + 0.3
    #expect(rules(frame, .ink).map(\.x2).sorted().map { ($0 * 100).rounded() } == [12990, 18990])
  }

  @Test func `dots stand under dots on every line and page`() throws {
    let names = ["Lò", "Lò Thị Mẩy", "Nguyễn Hoàng", ""]
    let frames = try pages(
      names.flatMap {
        [Block.fields(FieldLine([field("Tên:", $0), field("Lớp:", "")], lineHeight: 15, gap: 7))]
      }
        + [
          .columns(
            Columns([
              Columns.Column(length: 33, share: 0, blocks: []),
              Columns.Column(
                length: 0, share: 1, blocks: [.fields(FieldLine([field("a", "")], lineHeight: 15))]),
            ]))
        ], height: 60)
    let dots = frames.flatMap { rules($0) + rules($0, .ink) }.filter(\.isDotted)
    #expect(dots.count == 8 && frames.count > 1)
    for rule in dots {
      let place = rule.x1 / 2.4
      #expect(isClose(place, place.rounded(), 0.0001))
    }
  }

  @Test func `a long value goes on below from the left edge`() throws {
    let long = "thôn Đoài, xã Trấn Giang, huyện Hải Vĩnh, thành phố Hải Phòng"
    let frame = try frame([field("Nơi ở hiện nay:", long)])
    let values = runs(frame, .ink)
    #expect(values.map { String(decoding: $0.units, as: UTF16.self) }.joined(separator: " ") == long)
    #expect(values.dropFirst().allSatisfy { $0.x == 10 })
    #expect(isClose(values[1].y - values[0].y, 15))
    for run in values { #expect(run.x + width(String(decoding: run.units, as: UTF16.self)) <= 190.01) }
    let dots = try #require(rules(frame, .ink).first)
    #expect(dots.y1 == values.last?.y)
  }

  @Test func `a word that fits only below its label is not broken`() throws {
    let label = "Họ và tên cha hoặc người giám hộ của em:"
    #expect(width(label) > 150 && width(label) < 180)
    let frame = try frame([field(label, "Nghiêngnghiêng")])
    let values = runs(frame, .ink)
    #expect(values.map { String(decoding: $0.units, as: UTF16.self) } == ["Nghiêngnghiêng"])
    #expect(values[0].x == 10 && isClose(values[0].y, runs(frame, .furniture)[0].y + 15))
  }

  @Test func `what follows stands below all lines of the value`() throws {
    let long = String(repeating: "chăm ngoan ", count: 20)
    let frames = try pages(
      [.fields(FieldLine([field("Nhận xét:", long)], lineHeight: 15)), solid(5)], height: 300)
    let lowest = runs(frames[0], .ink).map(\.y).max() ?? 0
    #expect(rules(frames[0]).filter { !$0.isDotted }.allSatisfy { $0.y1 > lowest })
  }
}
