import Vietnamese

/// The 54 ethnic groups of Vietnam (forms.md 8.4), with the other names that files have for them. For matching
/// alone: what is printed is as the school wrote it.
public enum EthnicGroups {
  /// The names by their statistical codes, the most usual first.
  static let names: [[String]] = [
    ["Kinh", "Việt"], ["Tày"], ["Thái"], ["Hoa", "Hán"], ["Khơ-me", "Khmer", "Khơ Me"], ["Mường"], ["Nùng"],
    ["Hmông", "H'Mông", "Mông", "Mèo"], ["Dao"], ["Gia-rai", "Jrai"], ["Ngái"], ["Ê-đê"],
    ["Ba-na", "Bahnar"], ["Xơ-đăng", "Xê-đăng"], ["Sán Chay", "Cao Lan", "Sán Chỉ"], ["Cơ-ho", "K'Ho"],
    ["Chăm", "Chàm"], ["Sán Dìu"], ["Hrê"], ["Mnông", "M'Nông"], ["Ra-glai", "Raglay"],
    ["Xtiêng", "X'Tiêng", "Stiêng"], ["Bru-Vân Kiều", "Vân Kiều", "Bru"], ["Thổ"], ["Giáy"],
    ["Cơ-tu", "Cờ Tu"], ["Gié-Triêng", "Giẻ Triêng"], ["Mạ"], ["Khơ-mú"], ["Co", "Cor"], ["Ta-ôi", "Tà-ôi"],
    ["Chơ-ro"], ["Kháng"], ["Xinh-mun"], ["Hà Nhì"], ["Chu-ru"], ["Lào"], ["La Chí"], ["La Ha"],
    ["Phù Lá"], ["La Hủ"], ["Lự"], ["Lô Lô"], ["Chứt"], ["Mảng"], ["Pà Thẻn"], ["Cơ Lao", "Cờ Lao"],
    ["Cống"], ["Bố Y"], ["Si La"], ["Pu Péo"], ["Brâu"], ["Ơ Đu"], ["Rơ-măm"],
  ]

  private static let codes: [String: Int] = {
    var codes: [String: Int] = [:]
    for (index, group) in names.enumerated() {
      for name in group where codes[key(name)] == nil { codes[key(name)] = index + 1 }
    }
    return codes
  }()

  /// The statistical code of a name in any spelling: accents, case, spaces, hyphens and apostrophes count for
  /// nothing; nil for a name that no group has.
  public static func code(of name: String) -> Int? { codes[key(name)] }

  /// Whether it names a foreigner's nationality rather than a group of the list: `Người nước ngoài`.
  static func isForeign(_ name: String) -> Bool { key(name).hasSuffix("nuocngoai") }

  private static func key(_ name: String) -> String { name.unaccented.filter(\.isLetter) }
}
