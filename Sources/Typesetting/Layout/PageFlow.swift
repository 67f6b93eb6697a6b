public import Diagnostics

/// Where a page stands in its document: what running heads and feet can say.
public struct PageInfo: Hashable, Sendable {
  /// Number within the document, from 1, and how many it has.
  public var number: Int, count: Int
  /// The same within the sequence (the year of a card, the class of a volume).
  public var numberInPart: Int, countInPart: Int

  /// First page of its sequence.
  public var isFirst: Bool { numberInPart == 1 }
  /// Last page of its sequence.
  public var isLast: Bool { numberInPart == countInPart }
}

/// A side of a leaf of a book printed on both sides.
public enum LeafSide: Hashable, Sendable {
  /// The front, at the right of an opened book: pages 1, 3, 5.
  case recto
  /// The back, at the left: pages 2, 4, 6.
  case verso

  /// The side of a page, by its number from 1.
  init(page: Int) { self = page % 2 == 1 ? .recto : .verso }
}

/// Pages of one kind: paper, margins, running head and foot, and what flows through them.
public struct PageSequence: Sendable {
  /// For messages.
  public var name: String
  /// The paper.
  public var size: Size
  /// White at the edges, points.
  public var margins: Insets
  /// Makes the running head of a page.
  public var head: @Sendable (PageInfo) throws(Failure) -> [Block]
  /// Makes the running foot of a page.
  public var foot: @Sendable (PageInfo) throws(Failure) -> [Block]
  /// What flows.
  public var blocks: [Block]
  /// A frame around the page; nil for none.
  public var frame: PageBorder?
  /// The middle of the right edge is kept clear for stamps.
  public var hasStampZone: Bool
  /// Text may be set smaller, down to this factor, to stay on one page; 1 for never.
  public var smallestScale: Double
  /// The template, for messages; nil when there is none.
  public var file: String?
  /// Where the template makes it, for messages.
  public var place = Place.none
  /// The side on which its first page stands, with an empty page before it where it would not; nil: as it comes.
  public var opensOn: LeafSide?
  /// Whose pages they are, for messages: the id of a pupil, the name of a class.
  public var owner: String

  /// A sequence without running head and foot.
  public init(name: String, size: Size, margins: Insets, blocks: [Block]) {
    self.name = name
    self.size = size
    self.margins = margins
    self.blocks = blocks
    head = { _ in [] }
    foot = { _ in [] }
    smallestScale = 1
    hasStampZone = false
    owner = ""
  }
}

extension PageSequence {
  /// Whether its first page would stand on the wrong side as page `number`.
  fileprivate func wantsEmptyPage(at number: Int) -> Bool {
    opensOn.map { $0 != LeafSide(page: number) } ?? false
  }
}

extension Typesetter {
  /// The finished pages of a document.
  ///
  /// - Throws: `Failure` when a block is higher than a page, or head and foot leave no room: never a loop, never
  ///   pages without end.
  public func pages(of document: [PageSequence]) throws(Failure) -> [PageFrame] {
    defer { scale = 1 }
    var parts: [(sequence: PageSequence, bodies: [Fragment], scale: Double)] = []
    for sequence in document {
      let (bodies, scale) = try fittedBodies(of: sequence)
      parts.append((sequence, bodies, scale))
    }
    var count = 0
    for (sequence, bodies, _) in parts {
      count += bodies.count + (sequence.wantsEmptyPage(at: count + 1) ? 1 : 0)
    }
    var frames: [PageFrame] = []
    firstPages = []
    for (sequence, bodies, scale) in parts {
      if sequence.wantsEmptyPage(at: frames.count + 1) { frames.append(PageFrame(size: sequence.size)) }
      firstPages.append(frames.count)
      for (index, body) in bodies.enumerated() {
        let info = PageInfo(
          number: frames.count + 1, count: count, numberInPart: index + 1, countInPart: bodies.count)
        self.scale = scale
        current = (sequence.name, sequence.owner)
        frames.append(try frame(of: sequence, body: body, info))
      }
    }
    return frames
  }

  /// From so many pages on, letters are not made smaller to save one.
  private static let mostToShrink = 40

  /// Lays a sequence out, set smaller if that saves a page: the fewest pages, and of these the largest type.
  private func fittedBodies(of sequence: PageSequence) throws(Failure) -> ([Fragment], Double) {
    current = (sequence.name, sequence.owner)
    let before = Array(findings)
    var best: (bodies: [Fragment], factor: Double, findings: [Finding])?
    var failure: Failure?
    var factor = 1.0
    repeat {
      findings = before
      switch attempt(sequence, factor) {
      case .success(let bodies):
        if bodies.count < best?.bodies.count ?? .max { best = (bodies, factor, findings) }
      case .failure(let reason): failure = failure ?? reason
      }
      factor -= 0.05
      // What takes many pages never comes to stand on one.
    } while best?.bodies.count != 1 && best?.bodies.count ?? 0 < Self.mostToShrink
      && factor >= sequence.smallestScale - 0.001
    guard let best else {
      findings = before
      throw failure ?? Failure(.tooLargeForPage)
    }
    findings = best.findings
    reportOnce(from: before.count)
    if best.factor < 0.999 {
      findings.append(
        .note(
          .pageShrunk,
          [
            "part": sequence.name, "id": sequence.owner,
            "percent": "\(Int((best.factor * 100).rounded()))",
          ]))
    }
    if best.bodies.count > 1, sequence.smallestScale < 1 {
      findings.append(
        .note(
          .pageAdded,
          ["part": sequence.name, "id": sequence.owner, "count": "\(best.bodies.count - 1)"]))
    }
    return (best.bodies, best.factor)
  }

  private func attempt(_ sequence: PageSequence, _ factor: Double) -> Result<[Fragment], Failure> {
    scale = factor
    faults = []
    do throws(Failure) {
      let bodies = try bodies(of: sequence)
      guard faults.isEmpty else { throw Failure(faults) }
      return .success(bodies)
    } catch {
      // A column too narrow says more than the height that its letters, one under another, would need.
      return .failure(faults.isEmpty ? error : Failure(faults))
    }
  }

  /// A block may be measured on two pages before it finds its place; what it reports is reported once.
  private func reportOnce(from index: Int) {
    guard findings.count - index > 1 else { return }
    var known: Set<Finding> = []
    let all = findings[index...]
    findings.removeLast(findings.count - index)
    for finding in all where known.insert(finding).inserted { findings.append(finding) }
  }

  private func bodies(of sequence: PageSequence) throws(Failure) -> [Fragment] {
    let width = sequence.size.width - sequence.margins.left - sequence.margins.right
    let height = sequence.size.height - sequence.margins.top - sequence.margins.bottom
    guard width > 0 else {
      let sides = sequence.margins.left + sequence.margins.right
      throw Failure(
        .noRoomForBody, at: sequence.place,
        ["need": millimetres(sides), "space": millimetres(sequence.size.width)])
    }
    var bodies: [Fragment] = []
    var chapters = Self.chapters(of: sequence.blocks)
    while let first = chapters.popFirst() {
      try fill(&bodies, with: first, of: sequence, width: width, height: height)
    }
    return bodies
  }

  /// What page breaks divide; nothing follows the last.
  private static func chapters(of blocks: [Block]) -> ArraySlice<[Block]> {
    var chapters = blocks.split(omittingEmptySubsequences: false) {
      if case .pageBreak = $0 { true } else { false }
    }.map { Array($0) }
    if chapters.count > 1, chapters.last?.isEmpty == true { chapters.removeLast() }
    return chapters[...]
  }

  /// The most pages of one sequence: more than the largest school's lists have.
  static let mostPages = 1_000

  private func fill(
    _ bodies: inout [Fragment], with blocks: [Block], of sequence: PageSequence, width: Double, height: Double
  ) throws(Failure) {
    var rest = Block.stack(blocks)
    while true {
      guard bodies.count < Self.mostPages else {
        throw Failure(.tooManyPages, at: sequence.place, ["limit": "\(Self.mostPages)"])
      }
      let number = bodies.count + 1
      let running = try runningHeight(of: sequence, number: number, width: width)
      let room = height - running
      guard room > 0 else {
        throw Failure(
          .noRoomForBody, at: sequence.place,
          ["need": millimetres(running), "space": millimetres(height)])
      }
      pageRoom = room
      switch measure(rest, width: width, height: room, isFresh: true) {
      case .empty:
        bodies.append(Fragment(width: width))
        return
      case .full(let body):
        bodies.append(body)
        return
      case .partial(let body, let next):
        bodies.append(body)
        rest = next
      case .wrap(let need):
        throw Failure(
          .tooLargeForPage,
          ["block": name(of: rest), "need": millimetres(need), "space": millimetres(room)])
      }
    }
  }

  /// Room for head and foot: whether a page will be the last is not known yet, so the higher variant counts.
  private func runningHeight(of sequence: PageSequence, number: Int, width: Double) throws(Failure) -> Double
  {
    var highest = 0.0
    for count in [number, number + 1] {
      let info = PageInfo(number: number, count: count, numberInPart: number, countInPart: count)
      let height =
        fragment(of: try sequence.head(info), width: width).height
        + fragment(of: try sequence.foot(info), width: width).height
      highest = max(highest, height)
    }
    return highest
  }

  private func frame(of sequence: PageSequence, body: Fragment, _ info: PageInfo) throws(Failure) -> PageFrame
  {
    let margins = sequence.margins
    let width = sequence.size.width - margins.left - margins.right
    let head = fragment(of: try sequence.head(info), width: width)
    let foot = fragment(of: try sequence.foot(info), width: width)
    var frame = PageFrame(size: sequence.size)
    if let border = sequence.frame { frame.furniture += border.marks(on: sequence.size) }
    frame.place(head, x: margins.left, y: margins.top)
    frame.place(body, x: margins.left, y: margins.top + head.height)
    frame.place(foot, x: margins.left, y: sequence.size.height - margins.bottom - foot.height)
    if sequence.hasStampZone { frame.zones.append(.stamps(on: sequence.size)) }
    try guardZones(of: frame, sequence)
    return frame
  }

  private func name(of block: Block) -> String {
    switch block {
    case .stack(let blocks): blocks.first.map(name) ?? block.name
    case .headed(let stack): stack.blocks.first.map(name) ?? block.name
    default: block.name
    }
  }

  private func millimetres(_ points: Double) -> String {
    abs(points) < 1e6 ? "\(Int((points / Unit.mm).rounded()))" : "∞"
  }
}
