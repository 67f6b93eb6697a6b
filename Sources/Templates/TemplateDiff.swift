public import Diagnostics

/// A difference between two templates, in words, with its place in each.
public struct TemplateChange: Sendable, Hashable {
  /// What changes, with its values.
  public let message: Message
  /// For the braces of the message.
  public let values: [String: String]
  /// In the first file; nil for what is new.
  public let from: Place?
  /// In the second file; nil for what is gone.
  public let to: Place?

  /// `a.xml:41:17 → b.xml:43:17: sentence`.
  public func text(_ language: Language) -> String {
    let places = [from, to].compactMap { $0?.text(language) }.joined(separator: " → ")
    return "\(places): \(message.text(language, values))"
  }
}

/// Tells what changes from one template to another: labels, widths, columns, order; not lines of text.
///
/// Elements are matched by what makes them known to people: a column by its head, a part by its name, a paragraph by
/// its words. What has only another head or other words is matched by its place between neighbours.
public struct TemplateDiff {
  private let first: TemplateFile
  private let second: TemplateFile
  private var changes: [TemplateChange] = []

  /// All changes, in the order of the first file.
  ///
  /// - Throws: `Failure` when one of the files is no XML.
  public static func changes(from first: TemplateFile, to second: TemplateFile) throws(Failure)
    -> [TemplateChange]
  {
    var diff = TemplateDiff(first, second)
    diff.compare(
      try TemplateReader.read(first.bytes, file: first.path),
      try TemplateReader.read(second.bytes, file: second.path))
    return diff.changes
  }

  private init(_ first: TemplateFile, _ second: TemplateFile) {
    self.first = first
    self.second = second
  }

  private mutating func add(
    _ message: Message, _ from: TextPosition?, _ to: TextPosition?, _ values: [String: String]
  ) {
    changes.append(
      TemplateChange(
        message: message, values: values, from: from?.place(in: first.path), to: to?.place(in: second.path)))
  }

  private mutating func compare(_ old: TemplateElement, _ new: TemplateElement) {
    guard old.name == new.name else {
      add(.elementRemoved, old.place, nil, ["what": old.inWords])
      add(.elementAdded, nil, new.place, ["what": new.inWords, "after": ""])
      return
    }
    compareAttributes(old, new)
    if old.ownText != new.ownText {
      add(
        .textChanged, old.place, new.place,
        ["what": old.kindInWords, "old": old.ownText, "new": new.ownText])
    }
    if !old.isText { compareChildren(old, new) }
  }

  private mutating func compareAttributes(_ old: TemplateElement, _ new: TemplateElement) {
    for attribute in old.attributes {
      guard let other = new.attributes.first(where: { $0.name == attribute.name }) else {
        add(
          .attributeRemoved, attribute.namePlace, new.place,
          ["what": old.inWords, "name": attribute.name, "old": attribute.value])
        continue
      }
      guard other.value != attribute.value else { continue }
      let isLabel = ["head", "label", "title"].contains(attribute.name)
      add(
        isLabel ? .labelChanged : .attributeChanged, attribute.namePlace, other.namePlace,
        [
          "what": isLabel ? old.kindInWords : old.inWords, "name": attribute.name, "old": attribute.value,
          "new": other.value,
        ])
    }
    for attribute in new.attributes where !old.attributes.contains(where: { $0.name == attribute.name }) {
      add(
        .attributeAdded, old.place, attribute.namePlace,
        ["what": old.inWords, "name": attribute.name, "new": attribute.value])
    }
  }

  private mutating func compareChildren(_ old: TemplateElement, _ new: TemplateElement) {
    let (olds, news) = (old.elements, new.elements)
    let pairs = ElementPairs(olds, news)
    for (index, element) in olds.enumerated() {
      guard let partner = pairs.partner[index] else {
        add(.elementRemoved, element.place, nil, ["what": element.inWords])
        continue
      }
      if pairs.moved.contains(index) {
        add(
          .elementMoved, element.place, news[partner].place,
          ["what": element.inWords, "after": Self.neighbour(news, partner)])
      }
      compare(element, news[partner])
    }
    let matched = Set(pairs.partner.values)
    for (index, element) in news.enumerated() where !matched.contains(index) {
      add(
        .elementAdded, nil, element.place,
        ["what": element.inWords, "after": Self.neighbour(news, index)])
    }
  }

  /// `, behind column "Nữ"`.
  private static func neighbour(_ elements: [TemplateElement], _ index: Int) -> String {
    guard index > 0 else { return Message.words(vi: ", ở đầu", en: ", as the first") }
    let words = elements[index - 1]
    return Message.words(
      vi: ", sau \(words.described(.vietnamese))", en: ", behind \(words.described(.english))")
  }
}
