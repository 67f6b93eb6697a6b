public import Diagnostics

/// The answer of a block that is asked how much of it fits.
enum SpacePlan {
  /// Nothing to place.
  case empty
  /// All of it.
  case full(Fragment)
  /// The first part; the rest goes on at the next page.
  case partial(Fragment, rest: Block)
  /// Nothing: it needs so many points of height.
  case wrap(need: Double)
}

/// Sets blocks into the room they are given: measures first, and what it measured is what is placed.
///
/// One typesetter serves one document at a time; it gathers what people should know of the setting (names set
/// smaller, texts continued) in `findings`.
public final class Typesetter {
  let fonts: FontFamily
  let breaker: LineBreaker
  /// Factor on all text sizes, below 1 while a long page is being fitted.
  var scale = 1.0
  /// Whose pages are being set, for what is found: the part of the template, and the id of the owner.
  var current = (part: "", owner: "")
  /// Height of the page that is being filled, without its head and foot, points.
  var pageRoom = Double.infinity
  /// What forbids to print what is being set.
  var faults: [Finding] = []
  /// What was found while setting.
  public internal(set) var findings: [Finding] = []
  /// Where the first page of each sequence stands among the pages made last.
  public internal(set) var firstPages: [Int] = []

  /// A typesetter with its fonts.
  public init(fonts: FontFamily) {
    self.fonts = fonts
    breaker = LineBreaker(fonts: fonts)
  }

  /// A word wider than its line, told once for each part and owner.
  func reportBrokenWord() {
    let finding = Finding.note(.wordBrokenOnPage, ["part": current.part, "id": current.owner])
    if !findings.contains(finding) { findings.append(finding) }
  }

  /// How a block goes into `width` × `height`; `isFresh` when nothing stands on the page yet.
  func measure(_ block: Block, width: Double, height: Double, isFresh: Bool) -> SpacePlan {
    switch block {
    case .paragraph(let paragraph): return measure(paragraph, width: width, height: height)
    case .fields(let line): return whole(fragment(of: line, width: width), in: height)
    case .columns(let columns): return whole(fragment(of: columns, width: width), in: height)
    case .table(let table):
      return measure(TableRest(prepare(table, width: width)), height: height, isFresh: isFresh)
    case .continued(let rest): return measure(rest, height: height, isFresh: isFresh)
    case .stack(let blocks): return measure(stack: blocks, width: width, height: height, isFresh: isFresh)
    case .headed(let stack): return measure(stack, width: width, height: height, isFresh: isFresh)
    case .keep(let blocks): return whole(fragment(of: blocks, width: width), in: height)
    case .box(let box): return whole(fragment(of: box, width: width), in: height)
    case .chart(let chart): return whole(fragment(of: chart, width: width), in: height)
    case .signatures(let row): return whole(fragment(of: row, width: width), in: height)
    case .space(let space):
      return .full(Fragment(width: width, height: min(space, max(0, height))))
    case .rule(let rule): return whole(fragment(of: rule, width: width), in: height)
    case .fill, .pageBreak: return .empty
    }
  }

  /// All of it or nothing.
  private func whole(_ fragment: Fragment, in height: Double) -> SpacePlan {
    fragment.height <= height + Unit.tolerance ? .full(fragment) : .wrap(need: fragment.height)
  }

  /// Blocks one under another without a page in sight.
  func fragment(of blocks: [Block], width: Double) -> Fragment {
    var result = Fragment(width: width)
    for block in blocks {
      var rest: Block? = block
      while let next = rest {
        rest = nil
        switch measure(next, width: width, height: .infinity, isFresh: true) {
        case .empty, .wrap: break
        case .full(let part):
          result.add(part, x: 0, y: result.height)
          result.height += part.height
        case .partial(let part, let remaining):
          result.add(part, x: 0, y: result.height)
          result.height += part.height
          rest = remaining
        }
      }
    }
    return result
  }

  /// Blocks one under another, as many as fit.
  private func measure(stack blocks: [Block], width: Double, height: Double, isFresh: Bool) -> SpacePlan {
    var result = Fragment(width: width)
    for (index, block) in blocks.enumerated() {
      let room = height - result.height
      let rest = blocks[(index + 1)...]
      let fresh = isFresh && result.height == 0
      if case .pageBreak = block {
        return rest.isEmpty ? .full(result) : .partial(result, rest: .stack(Array(rest)))
      }
      if case .fill = block, room.isFinite {
        let page = rest.prefix { if case .pageBreak = $0 { false } else { true } }
        let below = fragment(of: Array(page), width: width)
        result.height += max(0, room - below.height)
        continue
      }
      var plan = measure(block, width: width, height: room, isFresh: fresh)
      if case .full(let part) = plan, !fresh, keepsWithNext(block),
        !follows(rest, width: width, height: room - part.height)
      {
        plan = .wrap(need: part.height)
      }
      switch plan {
      case .empty: continue
      case .full(let part):
        result.add(part, x: 0, y: result.height)
        result.height += part.height
      case .partial(let part, let remaining):
        result.add(part, x: 0, y: result.height)
        result.height += part.height
        return .partial(result, rest: .stack([remaining] + rest))
      case .wrap(let need):
        if fresh { return .wrap(need: need) }
        return .partial(result, rest: .stack(Array(blocks[index...])))
      }
    }
    return .full(result)
  }

  /// Whether at least the beginning of what a title stays with fits behind it; white and further titles between
  /// them go along.
  private func follows(_ blocks: ArraySlice<Block>, width: Double, height: Double) -> Bool {
    var room = height
    for block in blocks {
      let plan = measure(block, width: width, height: room, isFresh: false)
      if case .wrap = plan { return false }
      guard case .full(let part) = plan else {
        if case .empty = plan, case .paragraph = block { continue }
        return true
      }
      var isWhite = false
      if case .space = block { isWhite = true }
      guard isWhite || keepsWithNext(block) else { return true }
      room -= part.height
    }
    return true
  }

  /// A legend alone explains nothing: it stays with the first of its charts.
  private func keepsWithNext(_ block: Block) -> Bool {
    switch block {
    case .paragraph(let paragraph): paragraph.keepsWithNext
    case .chart(let chart): chart.legend == .only
    default: false
    }
  }
}
