/// The generator's own random numbers (SplitMix64): the same seed gives the same school on every machine.
///
/// Each part of the work draws from its own stream, named by a label, so that richer comments do not change who
/// is born when.
struct Dice {
  private var state: UInt64

  init(seed: UInt64, _ label: String) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in label.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    state = hash ^ (seed &* 0x9E37_79B9_7F4A_7C15)
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number of 0 ..< bound. The bias of the remainder does not matter for names and marks.
  mutating func below(_ bound: Int) -> Int { Int(next() >> 33) % bound }

  mutating func within(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.upperBound - range.lowerBound + 1)
  }

  mutating func chance(percent: Int) -> Bool { below(100) < percent }

  mutating func chance(permille: Int) -> Bool { below(1000) < permille }

  mutating func pick<T>(_ list: [T]) -> T { list[below(list.count)] }

  /// One of the items, each as likely as its weight.
  mutating func weighted<T>(_ list: [(T, Int)]) -> T {
    var rest = below(list.reduce(0) { $0 + $1.1 })
    for (item, weight) in list {
      if rest < weight { return item }
      rest -= weight
    }
    return list[list.count - 1].0
  }

  /// About normal, mean 0, standard deviation 100; integers only, so no machine rounds differently.
  mutating func bell() -> Int {
    var sum = -594
    for _ in 0..<12 { sum += below(100) }
    return sum
  }

  mutating func digits(_ count: Int) -> String {
    var text = ""
    for _ in 0..<count { text.append(String(below(10))) }
    return text
  }

  mutating func shuffled<T>(_ list: [T]) -> [T] {
    var list = list
    guard list.count > 1 else { return list }
    for i in stride(from: list.count - 1, to: 0, by: -1) { list.swapAt(i, below(i + 1)) }
    return list
  }
}
