import Diagnostics
import Typesetting

/// `<signatures>` with `<signature>`, or one `<signature>` alone: date, title, hint and name around room for the hand
/// and the seal.
extension TemplateCompiler {
  static let signatureParts = ["date", "title", "hint", "name"]

  func signatures(
    _ element: TemplateElement, _ attributes: Attributes, in scope: NameScope, _ look: Look
  ) -> Node {
    let look = self.look(attributes, over: look)
    var signatures: [SignaturesNode.Signature] = []
    let gap = attributes.length("gap") ?? 0
    for child in elementsOnly(of: element, candidates: ["signature"]) {
      guard child.name == "signature" else {
        unknown(child, in: "signatures", candidates: ["signature"])
        continue
      }
      let own = Attributes(child, self)
      var signature = self.signature(child, own, in: scope, self.look(own, over: look))
      signature.condition = own.condition("if", in: scope)
      own.finish()
      signatures.append(signature)
    }
    return .signatures(SignaturesNode(signatures: signatures, gap: gap, leading: look.leading))
  }

  /// A place to sign by itself: `if` and `each` are those of any block.
  func signatureAlone(
    _ element: TemplateElement, _ attributes: Attributes, in scope: NameScope, _ look: Look
  ) -> Node {
    let look = self.look(attributes, over: look)
    let signature = self.signature(element, attributes, in: scope, look)
    return .signatures(SignaturesNode(signatures: [signature], gap: 0, leading: look.leading))
  }

  private func signature(
    _ element: TemplateElement, _ attributes: Attributes, in scope: NameScope, _ look: Look
  ) -> SignaturesNode.Signature {
    let seal = self.seal(attributes, in: scope)
    var signature = SignaturesNode.Signature(
      place: element.place, share: attributes.number("share", 0.01...100) ?? 1, seal: seal,
      room: SignatureRow.handHeight, condition: nil, date: [], title: [], hint: [], name: [])
    if let room = attributes.length("room"), let (value, place) = attributes.raw("room") {
      var least = SignatureRow.handHeight
      if case .none = seal { least /= 2 }
      if room >= least - Unit.tolerance {
        signature.room = room
      } else {
        report(
          .badAttribute, at: place,
          ["name": "room", "value": value, "expected": "\(Int((least / Unit.mm).rounded()))mm…"])
      }
    }
    for child in elementsOnly(of: element, candidates: Self.signatureParts) {
      guard Self.signatureParts.contains(child.name) else {
        unknown(child, in: "signature", candidates: Self.signatureParts)
        continue
      }
      let line = self.line(child, in: scope, look)
      switch child.name {
      case "date": line.map { signature.date.append($0) }
      case "title": line.map { signature.title.append($0) }
      case "hint": line.map { signature.hint.append($0) }
      default: line.map { signature.name.append($0) }
      }
    }
    return signature
  }

  /// Titles and names are bold, date and hint italic, unless they say otherwise (forms.md 6.2).
  private func line(_ element: TemplateElement, in scope: NameScope, _ look: Look) -> SignaturesNode.Line? {
    let attributes = Attributes(element, self)
    var usual = look
    usual.style.face = ["title", "name"].contains(element.name) ? .bold : .italic
    let line: SignaturesNode.Line? = guarded(
      attributes, in: scope,
      each: {
        var line = $1
        line.list = $0
        return line
      },
      when: {
        var line = $1
        line.condition = $0
        return line
      },
      { scope in
        let own = self.look(attributes, over: usual)
        let text = inline(element, in: scope)
        undeclared(text)
        return SignaturesNode.Line(text: text, style: own.style)
      })
    attributes.finish()
    return line
  }

  /// `no`, a length, or an expression in braces that is a number of millimetres.
  private func seal(_ attributes: Attributes, in scope: NameScope) -> SignaturesNode.Seal {
    guard let (value, place) = attributes.raw("seal"), value != "no" else { return .none }
    guard value.hasPrefix("{") else {
      return attributes.length("seal", expected: "no, 32mm, {school.sealDiameter}").map { .points($0) }
        ?? .none
    }
    guard let parsed = attributes.expression("seal", in: scope) else { return .none }
    guard parsed.type == .number else {
      report(
        .wrongType, at: place,
        ["expression": value, "actual": parsed.type.name, "expected": ValueType.number.name])
      return .none
    }
    return .expression(parsed.expression)
  }
}
