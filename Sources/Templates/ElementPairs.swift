/// Which elements of one list stand for which of another.
struct ElementPairs {
  /// For each element of the first list that has one: its partner in the second.
  private(set) var partner: [Int: Int] = [:]
  /// Elements that stand elsewhere among the others than before.
  private(set) var moved: Set<Int> = []
  /// Above this product of lengths, lists are not laid beside each other letter by letter.
  private static let most = 1_000_000

  init(_ olds: [TemplateElement], _ news: [TemplateElement]) {
    let (oldKeys, newKeys) = (olds.map(\.key), news.map(\.key))
    matchRuns(oldKeys, newKeys)
    matchElsewhere(oldKeys, newKeys)
    // A column with another head still shows the same.
    matchElsewhere(olds.map(\.content), news.map(\.content))
    matchRenamed(olds, news)
    findMoved()
  }

  /// What is not in the longest run that has kept its order.
  private mutating func findMoved() {
    let pairs = partner.sorted { $0.key < $1.key }
    var ends: [Int] = []
    var before = [Int](repeating: -1, count: pairs.count)
    for (index, pair) in pairs.enumerated() {
      let place = ends.firstIndex { pairs[$0].value > pair.value } ?? ends.count
      if place > 0 { before[index] = ends[place - 1] }
      if place == ends.count { ends.append(index) } else { ends[place] = index }
    }
    var kept: Set<Int> = []
    var next = ends.last ?? -1
    while next >= 0 {
      kept.insert(pairs[next].key)
      next = before[next]
    }
    moved = Set(partner.keys).subtracting(kept)
  }

  /// The longest common run of keys, by the usual table.
  private mutating func matchRuns(_ olds: [String], _ news: [String]) {
    guard olds.count * news.count <= Self.most else {
      for index in 0..<min(olds.count, news.count) where olds[index] == news[index] { partner[index] = index }
      return
    }
    let width = news.count + 1
    var table = [Int32](repeating: 0, count: (olds.count + 1) * width)
    for old in olds.indices.reversed() {
      for new in news.indices.reversed() {
        table[old * width + new] =
          olds[old] == news[new]
          ? table[(old + 1) * width + new + 1] + 1
          : max(table[(old + 1) * width + new], table[old * width + new + 1])
      }
    }
    var (old, new) = (0, 0)
    while old < olds.count, new < news.count {
      if olds[old] == news[new] {
        partner[old] = new
        old += 1
        new += 1
      } else if table[(old + 1) * width + new] >= table[old * width + new + 1] {
        old += 1
      } else {
        new += 1
      }
    }
  }

  /// The same key elsewhere; an empty one is nobody's.
  private mutating func matchElsewhere(_ olds: [String], _ news: [String]) {
    let taken = Set(partner.values)
    var free: [String: [Int]] = [:]
    for (index, key) in news.enumerated().reversed() where !taken.contains(index) && !key.isEmpty {
      free[key, default: []].append(index)
    }
    for (index, key) in olds.enumerated() where partner[index] == nil {
      if let found = free[key]?.popLast() { partner[index] = found }
    }
  }

  /// Elements of one kind between the same neighbours: one that got another head or other words.
  private mutating func matchRenamed(_ olds: [TemplateElement], _ news: [TemplateElement]) {
    var taken = Set(partner.values)
    var next = 0
    for index in olds.indices {
      if let found = partner[index] {
        next = max(next, found + 1)
        continue
      }
      guard next < news.count, !taken.contains(next), news[next].name == olds[index].name else { continue }
      partner[index] = next
      taken.insert(next)
      next += 1
    }
  }
}
