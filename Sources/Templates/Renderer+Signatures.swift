import Diagnostics
import Typesetting

extension Renderer {
  /// Places to sign with their texts.
  ///
  /// - Throws: `Failure` with `signatureTooNarrow` where hand and seal have no room side by side.
  func row(of node: SignaturesNode, _ scope: [Value], _ width: Double) throws(Failure) -> SignatureRow {
    let shown = node.signatures.filter { $0.condition?.isTrue(in: scope) ?? true }
    let row = SignatureRow(
      shown.map { signature in
        SignatureRow.Signature(
          share: signature.share, date: lines(signature.date, scope), title: lines(signature.title, scope),
          hint: lines(signature.hint, scope), name: lines(signature.name, scope),
          seal: seal(signature.seal, scope), room: signature.room)
      }, gap: node.gap, leading: node.leading)
    for ((signature, made), width) in zip(zip(shown, row.signatures), row.widths(in: width))
    where made.leastWidth > width + Unit.tolerance {
      throw Failure(
        .signatureTooNarrow,
        at: .position(file: file, line: signature.place.line, column: signature.place.column),
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

  private func lines(_ lines: [SignaturesNode.Line], _ scope: [Value]) -> [SignatureRow.Signature.Line] {
    lines.flatMap { line -> [SignatureRow.Signature.Line] in
      var scopes = [scope]
      if let list = line.list {
        guard case .list(let values) = list.value(in: scope) else { return [] }
        scopes = values.map { scope + [$0] }
      }
      return scopes.filter { line.condition?.isTrue(in: $0) ?? true }.map { scope in
        SignatureRow.Signature.Line(
          line.text.styled(in: scope, line.style) ?? StyledText(),
          layer: line.text.isConstant ? .furniture : .ink)
      }
    }
  }
}
