/// What a mark is part of.
public enum Layer: UInt8, Hashable, Sendable, CaseIterable {
  /// Grid and labels: equal on many pages, shared by content in the PDF.
  case furniture
  /// This pupil's, this class's data.
  case ink
  /// Page code, draft mark, guides: not part of what is signed.
  case stamp
}

/// One finished page: only positioned marks, in three layers.
public struct PageFrame: Hashable, Sendable {
  /// The paper.
  public var size: Size
  /// Grid and labels.
  public var furniture: [Mark] = []
  /// Data.
  public var ink: [Mark] = []
  /// Draft mark and guides; drawn first, under the rest.
  public var stamp: [Mark] = []
  /// Room that is kept clear of furniture and ink.
  public var zones: [ClearZone] = []

  /// An empty page.
  public init(size: Size) { self.size = size }

  /// The marks of a layer.
  public subscript(layer: Layer) -> [Mark] {
    get {
      switch layer {
      case .furniture: furniture
      case .ink: ink
      case .stamp: stamp
      }
    }
    set {
      switch layer {
      case .furniture: furniture = newValue
      case .ink: ink = newValue
      case .stamp: stamp = newValue
      }
    }
  }

  mutating func place(_ fragment: Fragment, x: Double, y: Double) {
    furniture.reserveCapacity(furniture.count + fragment.furniture.count)
    for mark in fragment.furniture { furniture.append(mark.moved(x, y).onDotGrid) }
    ink.reserveCapacity(ink.count + fragment.ink.count)
    for mark in fragment.ink { ink.append(mark.moved(x, y).onDotGrid) }
    for zone in fragment.zones { zones.append(zone.moved(x, y)) }
  }
}

/// Marks placed from the upper left corner of their block, and the room they take.
struct Fragment {
  var width = 0.0
  var height = 0.0
  var furniture: [Mark] = []
  var ink: [Mark] = []
  var zones: [ClearZone] = []

  mutating func add(_ mark: Mark, _ layer: Layer) {
    if layer == .ink { ink.append(mark) } else { furniture.append(mark) }
  }

  mutating func add(_ other: Fragment, x: Double, y: Double) {
    for mark in other.furniture { furniture.append(mark.moved(x, y)) }
    for mark in other.ink { ink.append(mark.moved(x, y)) }
    for zone in other.zones { zones.append(zone.moved(x, y)) }
  }
}
