public import Diagnostics

/// A table that this program wrote, read back without looking for what it might be.
public enum PlainTable {
  /// Its rows, the headings first.
  ///
  /// - Throws: when it is no CSV file of UTF-8.
  public static func rows(_ bytes: [UInt8], file: String) throws(Failure) -> [[String]] {
    let text = try CSVText(bytes, file: file, encoding: .utf8)
    return try CSVRecords(text, separator: 0x2C).rows().map(\.cells)
  }
}
