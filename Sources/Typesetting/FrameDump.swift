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
        + "g\(number(run.style.gray))\(space)\(turned)\(whole) \"\(String(decoding: run.units, as: UTF16.self))\""
    case .rule(let rule):
      return "\(rule.isDotted ? "dots" : "rule") \(number(rule.x1)),\(number(rule.y1)) "
        + "\(number(rule.x2)),\(number(rule.y2)) \(number(rule.weight)) g\(number(rule.gray))"
    case .fill(let fill):
      return "fill \(number(fill.x)),\(number(fill.y)) \(number(fill.width))x\(number(fill.height)) "
        + "g\(number(fill.gray))"
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
