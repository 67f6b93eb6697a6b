/// The canonical text of frames: what golden tests compare and a fingerprint hashes.
///
/// One mark a line: `p1 ink text 82.500,61.000 regular/11.000 g0.000 "Họ và tên"`.
public enum FrameDump {
  /// The dump of pages, numbered from 1; layers left out are not written.
  public static func text(of frames: [PageFrame], layers: [Layer] = [.furniture, .ink]) -> String {
    var result = ""
    for (index, frame) in frames.enumerated() {
      result += "p\(index + 1) page \(number(frame.size.width))x\(number(frame.size.height))\n"
      for layer in layers {
        for mark in frame[layer] { result += "p\(index + 1) \(layer) \(line(mark))\n" }
      }
    }
    return result
  }

  private static func line(_ mark: Mark) -> String {
    switch mark {
    case .text(let run):
      let turned = run.isTurned ? " turned" : run.angle == 0 ? "" : " angle\(number(run.angle))"
      let space = run.wordSpace == 0 ? "" : " w\(number(run.wordSpace))"
      let whole = run.opens == nil ? "" : " whole"
      return "text \(number(run.x)),\(number(run.y)) \(run.style.face)/\(number(run.style.size)) "
        + "\(colour(run.style.colour))\(space)\(turned)\(whole) \"\(String(decoding: run.units, as: UTF16.self))\""
    case .rule(let rule):
      return "\(rule.isDotted ? "dots" : "rule") \(number(rule.x1)),\(number(rule.y1)) "
        + "\(number(rule.x2)),\(number(rule.y2)) \(number(rule.weight)) \(colour(rule.colour))"
    case .fill(let fill):
      return "fill \(number(fill.x)),\(number(fill.y)) \(number(fill.width))x\(number(fill.height)) "
        + colour(fill.colour)
    case .path(let path): return line(path)
    }
  }

  private static func line(_ path: Mark.Path) -> String {
    func at(_ point: Mark.Path.Point) -> String { "\(number(point.x)),\(number(point.y))" }
    var words = ["path"]
    if let fill = path.fill { words.append("fill \(colour(fill))") }
    if let stroke = path.stroke {
      let dashes = stroke.dashes.map { " d\(number($0))" }.joined()
      words.append(
        "stroke \(number(stroke.weight)) \(colour(stroke.colour))\(dashes)\(stroke.isRound ? " round" : "")")
    }
    for step in path.steps {
      switch step {
      case .move(let point): words.append("m \(at(point))")
      case .line(let point): words.append("l \(at(point))")
      case .curve(let first, let second, let end): words.append("c \(at(first)) \(at(second)) \(at(end))")
      case .close: words.append("z")
      }
    }
    return words.joined(separator: " ")
  }

  private static func colour(_ colour: Colour) -> String {
    switch colour {
    case .gray(let gray): "g\(number(gray))"
    case .red: "red"
    }
  }

  /// A length rounded to 1/1000 with all its decimals.
  private static func number(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e9 else { return "?" }
    let thousandths = Int((value * 1000).rounded())
    let fraction = String(abs(thousandths) % 1000)
    return (thousandths < 0 ? "-" : "") + "\(abs(thousandths) / 1000)."
      + String(repeating: "0", count: 3 - fraction.count) + fraction
  }
}
