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
    matchMoved(oldKeys, newKeys)
    matchRenamed(olds, news)
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

  /// The same key elsewhere.
  private mutating func matchMoved(_ olds: [String], _ news: [String]) {
    let taken = Set(partner.values)
    var free: [String: [Int]] = [:]
    for (index, key) in news.enumerated().reversed() where !taken.contains(index) {
      free[key, default: []].append(index)
    }
    for (index, key) in olds.enumerated() where partner[index] == nil {
      guard let found = free[key]?.popLast() else { continue }
      partner[index] = found
      moved.insert(index)
    }
  }

  /// Elements of one kind between the same neighbours: one that got another head or other words.
  private mutating func matchRenamed(_ olds: [TemplateElement], _ news: [TemplateElement]) {
    var taken = Set(partner.values)
    var next = 0
    for index in olds.indices {
      if let found = partner[index] {
        if !moved.contains(index) { next = found + 1 }
        continue
      }
      var candidate = next
      while candidate < news.count,
        !taken.contains(candidate) || moved.contains(where: { partner[$0] == candidate })
      {
        if !taken.contains(candidate), news[candidate].name == olds[index].name {
          partner[index] = candidate
          taken.insert(candidate)
          next = candidate + 1
          break
        }
        candidate += 1
      }
    }
  }
}
