/// How a stretch of text looks.
public struct TextStyle: Hashable, Sendable {
  /// The face.
  public var face: FontFamily.Face
  /// Points.
  public var size: Double
  /// Its colour.
  public var colour: Colour

  /// A style; black unless said.
  public init(_ face: FontFamily.Face = .regular, size: Double, colour: Colour = .black) {
    self.face = face
    self.size = size
    self.colour = colour
  }
}

/// Text of several styles as UTF-16 code units, which for the letters of these documents are the characters.
public struct StyledText: Hashable, Sendable {
  /// A stretch of one style, up to `end`.
  public struct Stretch: Hashable, Sendable {
    /// Index after its last code unit.
    public var end: Int
    /// Its style.
    public var style: TextStyle
  }

  /// All code units.
  public private(set) var units: [UInt16] = []
  /// In order, covering all units.
  public private(set) var stretches: [Stretch] = []

  /// Nothing yet.
  public init() {}

  /// Text of one style.
  public init(_ text: String, _ style: TextStyle) { append(text, style) }

  /// Adds text.
  public mutating func append(_ text: String, _ style: TextStyle) {
    guard !text.isEmpty else { return }
    units.append(contentsOf: text.utf16)
    if let last = stretches.last, last.style == style {
      stretches[stretches.count - 1].end = units.count
    } else {
      stretches.append(Stretch(end: units.count, style: style))
    }
  }

  /// The same text with every size multiplied.
  public func scaled(by factor: Double) -> StyledText {
    guard factor != 1 else { return self }
    var result = self
    for index in stretches.indices { result.stretches[index].style.size *= factor }
    return result
  }

  /// What follows a position.
  func suffix(from start: Int) -> StyledText {
    var result = StyledText()
    result.units = Array(units[start...])
    result.stretches = stretches.filter { $0.end > start }.map {
      Stretch(end: $0.end - start, style: $0.style)
    }
    return result
  }

  /// What stands before a position.
  func prefix(_ end: Int) -> StyledText {
    var result = StyledText()
    result.units = Array(units[..<end])
    var start = 0
    for stretch in stretches where start < end {
      result.stretches.append(Stretch(end: min(stretch.end, end), style: stretch.style))
      start = stretch.end
    }
    return result
  }

  /// The largest size in it, 0 when empty.
  public var largestSize: Double { stretches.reduce(0) { max($0, $1.style.size) } }

  /// Nothing to draw.
  public var isEmpty: Bool { units.isEmpty }

  /// The text alone.
  public var string: String { String(decoding: units, as: UTF16.self) }
}
