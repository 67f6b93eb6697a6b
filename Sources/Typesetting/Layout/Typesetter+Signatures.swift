extension Typesetter {
  /// Places to sign, side by side.
  func fragment(of row: SignatureRow, width: Double) -> Fragment {
    let columns = zip(row.signatures, row.widths(in: width)).map { signature, width in
      SignatureColumn(signature, width: width, leading: row.leading, self)
    }
    let dates = columns.reduce(0) { max($0, $1.date.height) }
    let heads = columns.reduce(0) { max($0, $1.title.height + $1.hint.height) }
    // Every hand has its room under its own hint; names stand on one line.
    let room = columns.reduce(0) { max($0, $1.signature.room, $1.signature.seal) }
    let names = columns.reduce(0) { max($0, $1.name.height) }
    let nameTop = dates + heads + room
    var result = Fragment(width: width, height: nameTop + names)
    var left = 0.0
    for column in columns {
      let titleTop = dates
      let hintTop = titleTop + column.title.height
      let handTop = hintTop + column.hint.height
      result.add(column.date, x: left, y: dates - column.date.height)
      result.add(column.title, x: left, y: titleTop)
      result.add(column.hint, x: left, y: hintTop)
      result.add(column.name, x: left, y: nameTop)
      let seal = column.signature.seal
      if seal > 0 {
        let right = left + column.axis.middle - column.axis.hand / 6
        result.zones.append(
          ClearZone(
            .seal, x: right - seal, y: (handTop + nameTop - seal) / 2, width: seal, height: seal))
      }
      left += column.width + row.gap
    }
    return result
  }

  /// The texts of a place to sign, each line centred over the hand.
  private struct SignatureColumn {
    let signature: SignatureRow.Signature
    let width: Double
    let axis: (middle: Double, hand: Double)
    let date: Fragment
    let title: Fragment
    let hint: Fragment
    let name: Fragment

    init(_ signature: SignatureRow.Signature, width: Double, leading: Double, _ typesetter: Typesetter) {
      let axis = signature.axis(in: width)
      func texts(_ texts: [SignatureRow.Signature.Line]) -> Fragment {
        typesetter.centred(texts, on: axis.middle, width: width, leading: leading)
      }
      self.signature = signature
      self.width = width
      self.axis = axis
      date = texts(signature.date)
      title = texts(signature.title)
      hint = texts(signature.hint)
      name = texts(signature.name)
    }
  }

  /// Lines centred on an axis; what is wider than the room at both sides of it stands on more lines.
  private func centred(
    _ texts: [SignatureRow.Signature.Line], on axis: Double, width: Double, leading: Double
  ) -> Fragment {
    var result = Fragment(width: width)
    for item in texts where !item.text.isEmpty {
      let text = item.text.scaled(by: scale)
      let lines = breaker.lines(of: text, width: 2 * min(axis, width - axis)).lines
      for line in lines {
        let left = min(max(0, axis - line.width / 2), max(0, width - line.width))
        draw(
          text, [line], alignment: .left, leading: leading, x: left, y: result.height, width: line.width,
          layer: item.layer, into: &result)
        result.height += text.largestSize * leading
      }
    }
    return result
  }
}
