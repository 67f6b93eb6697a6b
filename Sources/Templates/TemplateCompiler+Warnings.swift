import Diagnostics

/// What is allowed but does nothing: told by `template check`, not when printing.
extension TemplateCompiler {
  func warn(_ message: Message, at place: TextPosition, _ values: [String: String]) {
    let finding = Finding.warning(message, at: place.place(in: file), values.mapValues(\.shortened))
    if !warnings.contains(finding) { warnings.append(finding) }
  }

  /// An attribute that has no effect, and why.
  func idle(_ name: String, of attributes: Attributes, vi: String, en: String) {
    for attribute in attributes.element.attributes
    where attribute.name == name || attribute.name.hasPrefix(name + ".") {
      warn(
        .attributeWithoutEffect, at: attribute.namePlace,
        ["name": attribute.name, "reason": Message.words(vi: vi, en: en)])
    }
  }

  /// Variants for a paper that say what the plain attribute says.
  func idleVariants(of element: TemplateElement) {
    for variant in element.attributes {
      guard let dot = variant.name.lastIndex(of: "."),
        let plain = element.attributes.first(where: { $0.name == variant.name[..<dot] }),
        plain.value == variant.value
      else { continue }
      warn(
        .attributeWithoutEffect, at: variant.namePlace,
        [
          "name": variant.name,
          "reason": Message.words(vi: "bằng giá trị của \(plain.name)", en: "\(plain.name) says the same"),
        ])
    }
  }

  /// Attributes of a table that wait for something the table does not have.
  func idleAttributes(ofTable table: TemplateElement, _ attributes: Attributes) {
    var all: [TemplateElement] = []
    func gather(_ element: TemplateElement) {
      for child in element.elements where ["column", "group", "total", "closing"].contains(child.name) {
        all.append(child)
        if child.name != "closing" { gather(child) }
      }
    }
    gather(table)
    func has(_ name: String, _ attribute: String? = nil, beginning start: String = "") -> Bool {
      all.contains { element in
        element.name == name
          && (attribute == nil
            || element.attributes.contains { $0.name == attribute && $0.value.hasPrefix(start) })
      }
    }
    if !has("total") {
      for name in ["total-height", "total-size"] {
        idle(name, of: attributes, vi: "bảng không có <total>", en: "the table has no <total>")
      }
    }
    if !has("column", "overflow", beginning: "note") {
      idle(
        "note-size", of: attributes, vi: "không cột nào có overflow=\"note …\"",
        en: "no column has overflow=\"note …\"")
    }
    if !has("column", "turned", beginning: "yes"), !has("group", "turned", beginning: "yes") {
      idle("turned-limit", of: attributes, vi: "không nhãn nào xoay", en: "no head is turned")
    }
  }
}
