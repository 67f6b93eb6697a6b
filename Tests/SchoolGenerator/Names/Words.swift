/// A list written as running text: the words between white space.
func words(_ text: String) -> [String] { text.split(whereSeparator: \.isWhitespace).map(String.init) }

/// A list written one item a line.
func lines(_ text: String) -> [String] {
  text.split(separator: "\n").map { String($0.drop(while: { $0 == " " })) }.filter { !$0.isEmpty }
}

/// A list written with " / " between the items, over several lines.
func items(_ text: String) -> [String] {
  text.split(whereSeparator: { $0 == "/" || $0 == "\n" }).map { part in
    part.split(separator: " ").joined(separator: " ")
  }.filter { !$0.isEmpty }
}
