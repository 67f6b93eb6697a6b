import Forms
import Records
public import Typesetting

/// The small line at the foot of a page that names it: form, class, year, period, page, version and code.
///
/// In the stamp layer: no part of what is signed. It holds nothing of a pupil.
public struct CodeLine {
  private let fonts: FontFamily

  /// Small, and grey enough to be quiet, but dark enough to be copied (points; 0 black … 1 white).
  private static let size = 6.0
  private static let gray = 0.2
  /// Left margin of all forms (contract, section 4): right of the page numbers that a volume puts on backs.
  private static let left = 20 * Unit.mm
  /// The lowest line: its letters stay above the 4.5 mm that printers leave white.
  private static let lowest = 5.2 * Unit.mm
  /// How far up a free line is looked for, and in what steps.
  private static let highest = 14 * Unit.mm
  private static let step = 0.25 * Unit.mm

  /// Lines in a font family.
  public init(fonts: FontFamily) { self.fonts = fonts }

  /// `Bảng tổng hợp · 4A · 2023-2024 · Cuối năm học · tr. 1/3 · bản 1 · K7Q2-M4XA-9T3B-WDGE-Z`.
  ///
  /// - Parameter place: the number that people see, of `count`.
  public static func text(
    _ page: PageIdentity, place: Int, of count: Int, version: Int, _ code: PageCode
  ) -> String {
    [
      page.form.shortName, page.className.rawValue, page.year.text, page.period.label,
      "tr. \(place)/\(count)", "bản \(version)", code.text,
    ].joined(separator: " · ")
  }

  /// The line for a page: on the lowest line from the foot where furniture and ink leave room for it.
  public func mark(_ text: String, on frame: PageFrame) -> Mark {
    let style = TextStyle(.regular, size: Self.size, colour: .gray(Self.gray))
    let units = Array(text.utf16)
    let width = fonts[.regular].width(of: units, size: Self.size)
    let taken = spans(of: frame, from: Self.left, to: Self.left + width)
    var height = Self.lowest
    while height < Self.highest {
      let baseline = frame.size.height - height
      let (top, bottom) = (baseline - Self.size * 0.8 - 0.5, baseline + Self.size * 0.25 + 0.5)
      if !taken.contains(where: { $0.top < bottom && $0.bottom > top }) { break }
      height += Self.step
    }
    if height >= Self.highest { height = Self.lowest }
    return .text(
      Mark.TextRun(x: Self.left, y: frame.size.height - height, style: style, units: units))
  }

  /// From where to where marks near the foot stand that reach into the room of the line.
  private func spans(of frame: PageFrame, from left: Double, to right: Double) -> [(
    top: Double, bottom: Double
  )] {
    let edge = frame.size.height - Self.highest - 2 * Self.size
    var spans: [(top: Double, bottom: Double)] = []
    func take(_ x1: Double, _ x2: Double, _ top: Double, _ bottom: Double) {
      if bottom > edge, x1 < right, x2 > left { spans.append((top, bottom)) }
    }
    for mark in frame.furniture + frame.ink {
      switch mark {
      case .text(let run):
        let size = run.style.size
        guard run.y + size > edge else { continue }
        let length = fonts[run.style.face].width(of: run.units, size: size)
        if run.isTurned {
          take(run.x - size * 0.8, run.x + size * 0.25, run.y - length, run.y)
        } else {
          take(run.x, run.x + length, run.y - size * 0.8, run.y + size * 0.25)
        }
      case .rule(let rule):
        let weight = max(rule.weight, 1)
        take(
          min(rule.x1, rule.x2), max(rule.x1, rule.x2), min(rule.y1, rule.y2) - weight,
          max(rule.y1, rule.y2) + weight)
      case .fill(let fill): take(fill.x, fill.x + fill.width, fill.y, fill.y + fill.height)
      case .path: continue
      }
    }
    return spans
  }
}
