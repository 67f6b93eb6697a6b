public import Diagnostics

/// What `template check` needs of a template beside printing with it.
extension FormTemplate {
  /// The same template, which notes in `trace` what comes of its columns and conditions.
  public func traced(by trace: TemplateTrace) -> FormTemplate {
    var copy = self
    copy.trace = trace
    return copy
  }

  /// The letters of its own texts that `lacks` says no font has, with their places, each once.
  public func letters(where lacks: (Unicode.Scalar) -> Bool) -> [(letter: Unicode.Scalar, place: Place)] {
    var seen: Set<Unicode.Scalar> = []
    return texts.flatMap { text in
      text.string.unicodeScalars.enumerated().filter { lacks($0.element) && seen.insert($0.element).inserted }
        .map { ($0.element, text.place(at: $0.offset).place(in: file)) }
    }
  }

  /// The outermost elements of all parts with their places: fewer and fewer of them are tried when the whole does not
  /// go onto its pages.
  public var pieces: [(part: String, index: Int, place: Place)] {
    parts.sorted { $0.key < $1.key }.flatMap { name, pages in
      pages.places.enumerated().map { (name, $0.offset, $0.element.place(in: file)) }
    }
  }

  /// The same template with only the first of those elements on its pages, without head and foot.
  public func keeping(first count: Int) -> FormTemplate {
    var copy = self
    var left = count
    for name in parts.keys.sorted() {
      let body = copy.parts[name]?.body ?? []
      copy.parts[name]?.body = Array(body.prefix(left))
      copy.parts[name]?.running = []
      left -= min(left, body.count)
    }
    return copy
  }
}
