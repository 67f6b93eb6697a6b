import Diagnostics
import Typesetting

extension Renderer {
  /// Places to sign with their texts.
  ///
  /// - Throws: `Failure` with `signatureTooNarrow` where hand and seal have no room side by side.
  func row(of node: SignaturesNode, _ scope: [Value], _ width: Double) throws(Failure) -> SignatureRow {
    let shown = node.signatures.filter { $0.condition?.isTrue(in: scope) ?? true }
    var signatures: [SignatureRow.Signature] = []
    for signature in shown {
      signatures.append(
        SignatureRow.Signature(
          share: signature.share, date: try lines(signature.date, scope),
          title: try lines(signature.title, scope), hint: try lines(signature.hint, scope),
          name: try lines(signature.name, scope), seal: seal(signature.seal, scope), room: signature.room))
    }
    let row = SignatureRow(signatures, gap: node.gap, leading: node.leading)
    for ((signature, made), width) in zip(zip(shown, row.signatures), row.widths(in: width))
    where made.leastWidth > width + Unit.tolerance {
      throw Failure(
        .signatureTooNarrow,
        at: signature.place.place(in: file),
        [
          "need": "\(Int((made.leastWidth / Unit.mm).rounded(.up)))",
          "space": "\(Int(max(0, width) / Unit.mm + 0.01))",
        ])
    }
    return row
  }

  private func seal(_ seal: SignaturesNode.Seal, _ scope: [Value]) -> Double {
    switch seal {
    case .none: return 0
    case .points(let points): return points
    case .expression(let expression):
      guard case .number(let millimetres) = expression.value(in: scope) else { return 0 }
      return Double(max(0, millimetres)) * Unit.mm
    }
  }

  private func lines(_ lines: [SignaturesNode.Line], _ scope: [Value]) throws(Failure)
    -> [SignatureRow.Signature.Line]
  {
    var result: [SignatureRow.Signature.Line] = []
    for line in lines {
      var scopes = [scope]
      if let list = line.list { scopes = try values(list, scope).map { scope + [$0] } }
      for scope in scopes where line.condition.map({ holds($0, scope) }) ?? true {
        result.append(
          SignatureRow.Signature.Line(
            line.text.styled(in: scope, line.style) ?? StyledText(),
            layer: line.text.isConstant ? .furniture : .ink))
      }
    }
    return result
  }
}
