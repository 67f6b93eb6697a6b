/// The drawn border of a certificate: a braid of two waves within a band, a rosette in each corner, and a tendril
/// that leads from it into the page.
///
/// Only lines, curves and full black, in the two weights of the frame: it prints as well in black and white.
struct Ornament {
  let box: PageBorder.Box
  let colour: Colour

  private typealias Point = Mark.Path.Point
  private typealias Path = Mark.Path

  /// Width of the band and side of the corners, points.
  private static let band = 15.0
  private static let corner = 40.0

  private var thin: Path.Stroke { Path.Stroke(weight: PageBorder.thin, colour: colour) }

  var marks: [Mark] {
    var paths = [outline(inset: 3.2), outline(inset: Self.band)]
    let width = box.right - box.left
    let height = box.bottom - box.top
    let room = (across: width - 2 * Self.corner, down: height - 2 * Self.corner)
    let middle = 3.2 + (Self.band - 3.2) / 2
    for path in braid(room.across) {
      paths.append(path.mapped { Point(box.left + Self.corner + $0.x, box.top + middle + $0.y) })
      paths.append(path.mapped { Point(box.left + Self.corner + $0.x, box.bottom - middle - $0.y) })
    }
    for path in braid(room.down) {
      paths.append(path.mapped { Point(box.left + middle + $0.y, box.top + Self.corner + $0.x) })
      paths.append(path.mapped { Point(box.right - middle - $0.y, box.top + Self.corner + $0.x) })
    }
    for path in rosette + tendrils {
      paths.append(path.mapped { Point(box.left + $0.x, box.top + $0.y) })
      paths.append(path.mapped { Point(box.right - $0.x, box.top + $0.y) })
      paths.append(path.mapped { Point(box.right - $0.x, box.bottom - $0.y) })
      paths.append(path.mapped { Point(box.left + $0.x, box.bottom - $0.y) })
    }
    return paths.map { .path($0) }
  }

  /// A line around the page that steps back before the squares of the corners.
  private func outline(inset: Double) -> Path {
    guard inset >= Self.band else {
      let inner = box.inset(by: inset)
      return Path(
        through: [
          Point(inner.left, inner.top), Point(inner.right, inner.top), Point(inner.right, inner.bottom),
          Point(inner.left, inner.bottom),
        ], isClosed: true, stroke: thin)
    }
    let near = (
      left: box.left + inset, top: box.top + inset, right: box.right - inset, bottom: box.bottom - inset
    )
    let far = box.inset(by: Self.corner)
    return Path(
      through: [
        Point(far.left, near.top), Point(far.right, near.top), Point(far.right, far.top),
        Point(near.right, far.top), Point(near.right, far.bottom), Point(far.right, far.bottom),
        Point(far.right, near.bottom), Point(far.left, near.bottom), Point(far.left, far.bottom),
        Point(near.left, far.bottom), Point(near.left, far.top), Point(far.left, far.top),
      ], isClosed: true, stroke: thin)
  }

  /// Two waves that cross, with a bead in each eye; from (0, 0) to (`length`, 0).
  private func braid(_ length: Double) -> [Path] {
    let count = max(1, Int((length / 14).rounded()))
    let half = length / Double(count)
    let height = 4.1
    func wave(_ first: Double) -> Path {
      var steps: [Path.Step] = [.move(Point(0, 0))]
      for index in 0..<count {
        let start = Double(index) * half
        let top = index.isMultiple(of: 2) ? first : -first
        // A half wave of a sine as one curve.
        steps.append(
          .curve(
            Point(start + half * 0.3642, top * 4 / 3), Point(start + half * 0.6358, top * 4 / 3),
            Point(start + half, 0)))
      }
      return Path(steps, stroke: Path.Stroke(weight: PageBorder.thin, colour: colour, isRound: true))
    }
    var paths = [wave(height), wave(-height)]
    for index in 0..<count {
      let middle = (Double(index) + 0.5) * half
      paths.append(diamond(Point(middle, 0), 2.4, 1.5))
    }
    return paths
  }

  private func diamond(_ centre: Point, _ long: Double, _ short: Double) -> Path {
    Path(
      through: [
        Point(centre.x - long, centre.y), Point(centre.x, centre.y - short), Point(centre.x + long, centre.y),
        Point(centre.x, centre.y + short),
      ], isClosed: true, fill: colour)
  }

  /// Eight leaves around a bead, in a square.
  private var rosette: [Path] {
    let centre = Point(3.2 + (Self.corner - 3.2) / 2, 3.2 + (Self.corner - 3.2) / 2)
    var paths: [Path] = []
    let directions: [(x: Double, y: Double)] = [
      (1, 0), (0.7071, 0.7071), (0, 1), (-0.7071, 0.7071), (-1, 0), (-0.7071, -0.7071), (0, -1),
      (0.7071, -0.7071),
    ]
    for (index, direction) in directions.enumerated() {
      let isDiagonal = index % 2 == 1
      let length = isDiagonal ? 17.5 : 14.0
      let breadth = isDiagonal ? 4.4 : 3.4
      func at(_ along: Double, _ aside: Double) -> Point {
        Point(
          centre.x + direction.x * along - direction.y * aside,
          centre.y + direction.y * along + direction.x * aside)
      }
      let leaf: [Path.Step] = [
        .move(at(2.6, 0)), .curve(at(5, breadth), at(length * 0.6, breadth), at(length, 0)),
        .curve(at(length * 0.6, -breadth), at(5, -breadth), at(2.6, 0)), .close,
      ]
      paths.append(Path(leaf, fill: isDiagonal ? colour : nil, stroke: thin))
      if !isDiagonal { paths.append(Path(through: [at(4.5, 0), at(length - 3.5, 0)], stroke: thin)) }
    }
    paths.append(circle(centre, 2.2, fill: colour))
    return paths
  }

  private func circle(_ centre: Point, _ radius: Double, fill: Colour) -> Path {
    let reach = radius * 0.5523
    func at(_ x: Double, _ y: Double) -> Point { Point(centre.x + x, centre.y + y) }
    return Path(
      [
        .move(at(radius, 0)), .curve(at(radius, reach), at(reach, radius), at(0, radius)),
        .curve(at(-reach, radius), at(-radius, reach), at(-radius, 0)),
        .curve(at(-radius, -reach), at(-reach, -radius), at(0, -radius)),
        .curve(at(reach, -radius), at(radius, -reach), at(radius, 0)), .close,
      ], fill: fill)
  }

  /// From the corner into the page: a stem along each side that rolls up, and leaves on it.
  private var tendrils: [Path] {
    let start = Self.corner
    func at(_ x: Double, _ y: Double) -> Point { Point(start + x, start + y) }
    let line = Path.Stroke(weight: PageBorder.thin, colour: colour, isRound: true)
    let stem = Path(
      [
        .move(at(0, 0)), .curve(at(10, 4), at(22, 0), at(34, -12)),
        .curve(at(42, -20), at(55, -19), at(55, -10.5)), .curve(at(55, -4), at(46.5, -3), at(45.5, -9)),
        .curve(at(45, -12.5), at(49.5, -13.5), at(50, -10.5)),
      ], stroke: line)
    func leaf(_ from: (Double, Double), _ to: (Double, Double), _ bulge: Double) -> Path {
      let (dx, dy) = (to.0 - from.0, to.1 - from.1)
      func point(_ along: Double, _ aside: Double) -> Point {
        at(from.0 + dx * along - dy * aside, from.1 + dy * along + dx * aside)
      }
      return Path(
        [
          .move(point(0, 0)), .curve(point(0.25, bulge), point(0.7, bulge), point(1, 0)),
          .curve(point(0.7, -bulge * 0.2), point(0.25, -bulge * 0.5), point(0, 0)), .close,
        ], fill: colour)
    }
    let half = [
      stem, leaf((9, 2.4), (24, 6), -0.3), leaf((22, -3), (21, -16), 0.3), leaf((31, -9.5), (44, -1), -0.28),
    ]
    let mirrored = half.map { path in path.mapped { Point($0.y, $0.x) } }
    return half + mirrored + [leaf((1.5, 1.5), (15, 15), 0.22), leaf((1.5, 1.5), (15, 15), -0.22)]
  }
}
