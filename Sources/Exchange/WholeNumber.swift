/// A whole number as spreadsheets write it: `8`, and also `8,0` and `8.00`, which say the same.
struct WholeNumber {
  let value: Int
  /// Whether it was written with decimals.
  let hadDecimals: Bool

  init?(_ text: String) {
    var value = 0
    var digits = 0
    var decimals: Int?
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39 where decimals == nil:
        value = value * 10 + Int(byte - 0x30)
        digits += 1
        if digits > 9 { return nil }
      case 0x30:
        decimals = (decimals ?? 0) + 1
      case 0x2C, 0x2E:
        guard decimals == nil else { return nil }
        decimals = 0
      default:
        return nil
      }
    }
    guard digits > 0, decimals != 0 else { return nil }
    self.value = value
    hadDecimals = decimals != nil
  }
}
