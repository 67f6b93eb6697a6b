/// The known word nearest to a mistyped one.
public enum Suggestion {
  /// The candidate that differs from `word` by the fewest edits, if these are few enough to be a slip.
  ///
  /// - Parameter limit: the most edits, where the caller has its own idea of a slip.
  ///
  /// Complexity: O(candidates × letters²).
  public static func nearest(
    to word: String, among candidates: some Sequence<String>, within limit: Int? = nil
  ) -> String? {
    guard word.utf8.count <= 200 else { return nil }
    let typed = Array(word.lowercased())
    var best: (word: String, distance: Int)?
    for candidate in candidates {
      let distance = editDistance(typed, Array(candidate.lowercased()))
      if distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    guard let best, best.distance <= limit ?? max(1, min(typed.count, best.word.count) / 3 + 1),
      best.distance < max(typed.count, 1)
    else { return nil }
    return best.word
  }

  private static func editDistance(_ a: [Character], _ b: [Character]) -> Int {
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var previous = Array(0...b.count)
    for i in 1...a.count {
      var current = [i]
      for j in 1...b.count {
        let change = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
        current.append(min(change, previous[j] + 1, current[j - 1] + 1))
      }
      previous = current
    }
    return previous[b.count]
  }
}
