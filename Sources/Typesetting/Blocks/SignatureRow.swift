/// Places for hand and seal, side by side, on one page.
///
/// ```
///                                   Trần Dương, ngày 31 tháng 5 năm 2024
///        HIỆU TRƯỞNG                        GIÁO VIÊN CHỦ NHIỆM
///  (Ký, ghi rõ họ tên và đóng dấu)          (Ký, ghi rõ họ tên)
///     ( seal )  hand                              hand
///      Bùi Thị Thúy                         Nguyễn Thị Hà
/// ```
///
/// Titles begin on one line and names stand on one; between them there is room for the hand, and a circle is kept
/// clear for the seal whose right edge lies at the left third of the hand (Decree 30/2020, article 33; forms.md
/// 6.4).
public struct SignatureRow: Sendable {
  /// One place to sign.
  public struct Signature: Sendable {
    /// Share of the width of the row.
    public var share: Double
    /// Place and date, over the title.
    public var date: [Line]
    /// In whose place and as what the person signs: `KT. HIỆU TRƯỞNG`, `PHÓ HIỆU TRƯỞNG`.
    public var title: [Line]
    /// What is to be done: `(Ký, ghi rõ họ tên)`.
    public var hint: [Line]
    /// Who signs.
    public var name: [Line]
    /// Diameter of the seal in points; 0 for none.
    public var seal: Double
    /// Height for the hand in points; never less than the seal.
    public var room: Double

    /// A text that begins on a line of its own.
    public struct Line: Sendable {
      /// The text.
      public var text: StyledText
      /// The layer of its marks.
      public var layer: Layer

      /// A line.
      public init(_ text: StyledText, layer: Layer = .furniture) {
        self.text = text
        self.layer = layer
      }
    }

    /// A place to sign.
    public init(
      share: Double = 1, date: [Line] = [], title: [Line], hint: [Line] = [],
      name: [Line], seal: Double = 0, room: Double = SignatureRow.handHeight
    ) {
      self.share = share
      self.date = date
      self.title = title
      self.hint = hint
      self.name = name
      self.seal = seal
      self.room = room
    }

    /// The narrowest column that holds the seal beside the hand, points.
    public var leastWidth: Double {
      seal > 0 ? seal + SignatureRow.leastHandWidth * 2 / 3 : 0
    }

    /// Where hand and seal stand in a column so wide: the middle of the hand, and its width.
    func axis(in width: Double) -> (middle: Double, hand: Double) {
      guard seal > 0 else { return (width / 2, min(width, SignatureRow.handWidth)) }
      // The seal lies two thirds of the hand and its own breadth left of the right end of the hand.
      let hand = min(SignatureRow.handWidth, max(SignatureRow.leastHandWidth, (width - seal) * 3 / 2))
      return (max(width / 2, seal + hand / 6), hand)
    }
  }

  /// Height between the hint and the name (forms.md 6.4: at least 30 mm).
  public static let handHeight = 30 * Unit.mm
  /// Width of a signature, and the least that is counted with.
  static let handWidth = 54 * Unit.mm, leastHandWidth = 36 * Unit.mm

  /// From left to right.
  public var signatures: [Signature]
  /// Between them, points.
  public var gap: Double
  /// Baseline distance as a multiple of the size.
  public var leading: Double

  /// A row.
  public init(_ signatures: [Signature], gap: Double = 0, leading: Double = 1.25) {
    self.signatures = signatures
    self.gap = gap
    self.leading = leading
  }

  /// Width of each column in a row so wide.
  public func widths(in width: Double) -> [Double] {
    let shares = signatures.reduce(0) { $0 + $1.share }
    let room = width - gap * Double(max(0, signatures.count - 1))
    return signatures.map { room * $0.share / max(shares, 0.001) }
  }
}
