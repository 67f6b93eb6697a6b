extension PageFrame {
  /// Two pages side by side on a sheet twice as wide: slips that are cut apart, or the two pages of one that is folded.
  ///
  /// - Parameters:
  ///   - left: a page.
  ///   - right: a page of the same size; nil leaves that half empty.
  ///   - isCut: a dashed line between the halves tells where to cut; it is no part of either page.
  public static func sheet(_ left: PageFrame, _ right: PageFrame?, isCut: Bool) -> PageFrame {
    var sheet = left
    let middle = left.size.width
    sheet.size.width = 2 * middle
    if let right {
      for layer in Layer.allCases { sheet[layer] += right[layer].map { $0.moved(middle, 0) } }
      sheet.zones += right.zones.map { $0.moved(middle, 0) }
    }
    if isCut {
      let ends = [0, left.size.height].map { Mark.Path.Point(middle, $0) }
      let stroke = Mark.Path.Stroke(weight: 0.35, colour: .gray(0.45), dashes: [4, 3])
      sheet.stamp.append(.path(Mark.Path(through: ends, stroke: stroke)))
    }
    return sheet
  }
}
