/// Tells rows of heads from rows of data by their words.
struct HeadWords {
  private let catalogue: ColumnCatalogue
  private let reading: any HeadingReading

  init(_ catalogue: ColumnCatalogue, _ reading: any HeadingReading) {
    self.catalogue = catalogue
    self.reading = reading
  }

  /// Whether at least half of the texts of a row are heads.
  func areIn(_ row: SheetRow) -> Bool {
    let texts = row.cells.filter { !$0.isEmpty }
    let heads = texts.count(where: isHead)
    return heads > 0 && heads * 2 >= texts.count
  }

  /// Whether a row has an ordinal under the head of ordinals: it is data, whatever else it has.
  func isNumbered(_ row: SheetRow, under anchor: SheetRow) -> Bool {
    anchor.cells.indices.contains { position in
      catalogue.column(for: anchor.cells[position]) == PupilColumns.ordinal
        && Ordinal(row.text(position)) != nil
    }
  }

  private func isHead(_ text: String) -> Bool {
    guard text.utf8.count > 1, text.utf8.count < 120 else { return false }
    return reading.matches([[text]], catalogue).first.map { $0 != .unknown } ?? false
  }
}
