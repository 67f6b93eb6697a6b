/// Writes a table as the contract has it: UTF-8 with its mark, commas, CRLF, quotes where RFC 4180 wants them.
public struct CSVWriter: Sendable {
  /// What is written, and not yet taken.
  public private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// A table with its first row.
  public init(headings: [String]) { row(headings) }

  /// The bytes so far; they are no longer kept. For tables that are too long for memory.
  public mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  /// Writes a row.
  public mutating func row(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(0x2C) }
      if cell.utf8.contains(where: { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }) {
        bytes.append(0x22)
        for byte in cell.utf8 {
          if byte == 0x22 { bytes.append(0x22) }
          bytes.append(byte)
        }
        bytes.append(0x22)
      } else {
        bytes.append(contentsOf: cell.utf8)
      }
    }
    bytes.append(0x0D)
    bytes.append(0x0A)
  }
}
