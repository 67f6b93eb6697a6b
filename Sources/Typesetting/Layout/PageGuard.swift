import Diagnostics

extension Typesetter {
  /// Looks whether a finished page keeps its clear zones clear, and the seals within its margins.
  ///
  /// Layout keeps them clear by itself; this is what makes sure of it, whatever a template asks for.
  func guardZones(of frame: PageFrame, _ sequence: PageSequence) throws(Failure) {
    let margins = sequence.margins
    for zone in frame.zones {
      let isInside =
        zone.purpose == .stamps
        || zone.x >= margins.left - Unit.tolerance
          && zone.x + zone.width <= frame.size.width - margins.right + Unit.tolerance
      guard isInside, !frame.furniture.contains(where: { meets($0, zone) }),
        !frame.ink.contains(where: { meets($0, zone) })
      else {
        throw Failure(
          zone.purpose == .seal ? .sealZoneTaken : .stampZoneTaken,
          at: sequence.place,
          ["part": sequence.name, "id": sequence.owner, "size": "\(Int((zone.width / Unit.mm).rounded()))"])
      }
    }
  }

  private func meets(_ mark: Mark, _ zone: ClearZone) -> Bool {
    switch mark {
    case .text(let run): return meets(run, zone)
    case .rule(let rule):
      // A line lies on its edge: the frame of a table on the margin itself.
      return zone.meets(
        left: min(rule.x1, rule.x2), top: min(rule.y1, rule.y2), right: max(rule.x1, rule.x2),
        bottom: max(rule.y1, rule.y2))
    case .fill(let fill):
      return zone.meets(left: fill.x, top: fill.y, right: fill.x + fill.width, bottom: fill.y + fill.height)
    case .path(let path): return meets(path, zone)
    }
  }

  /// Letters reach from their ascenders to their descenders; a run too far away is not measured.
  private func meets(_ run: Mark.TextRun, _ zone: ClearZone) -> Bool {
    let size = run.style.size
    let (above, below) = (size * 0.72, size * 0.22)
    let most = Double(run.units.count) * (size * 1.1 + max(0, run.wordSpace))
    if run.isTurned {
      guard run.y > zone.y, run.y - most < zone.y + zone.height else { return false }
      return zone.meets(
        left: run.x - above, top: run.y - length(of: run), right: run.x + below, bottom: run.y)
    }
    guard run.y + below > zone.y, run.y - above < zone.y + zone.height, run.x + most > zone.x else {
      return false
    }
    return zone.meets(
      left: run.x, top: run.y - above, right: run.x + length(of: run), bottom: run.y + below)
  }

  private func length(of run: Mark.TextRun) -> Double {
    let spaces = run.wordSpace == 0 ? 0 : run.units.reduce(0) { $0 + ($1 == 0x20 ? 1 : 0) }
    return fonts[run.style.face].width(of: run.units, size: run.style.size) + Double(spaces) * run.wordSpace
  }

  /// A filled figure reaches no further than all points it is drawn by, an outline than those of each of its steps: a
  /// border goes around what it meets nowhere.
  private func meets(_ path: Mark.Path, _ zone: ClearZone) -> Bool {
    let half = (path.stroke?.weight ?? 0) / 2
    var all: [Mark.Path.Point] = []
    var (start, pen) = (Mark.Path.Point(0, 0), Mark.Path.Point(0, 0))
    for step in path.steps {
      let points: [Mark.Path.Point]
      switch step {
      case .move(let point):
        (start, pen) = (point, point)
        all.append(point)
        continue
      case .line(let point): points = [pen, point]
      case .curve(let first, let second, let end): points = [pen, first, second, end]
      case .close: points = [pen, start]
      }
      pen = points.last ?? pen
      all += points
      if path.fill == nil, zone.meets(points, half) { return true }
    }
    return path.fill != nil && zone.meets(all, half)
  }
}

extension ClearZone {
  /// Whether the rectangle around some points, and so much more on all sides, meets it.
  fileprivate func meets(_ points: [Mark.Path.Point], _ more: Double) -> Bool {
    var (left, top) = (Double.infinity, Double.infinity)
    var (right, bottom) = (-Double.infinity, -Double.infinity)
    for point in points {
      left = min(left, point.x)
      right = max(right, point.x)
      top = min(top, point.y)
      bottom = max(bottom, point.y)
    }
    return meets(left: left - more, top: top - more, right: right + more, bottom: bottom + more)
  }
}
