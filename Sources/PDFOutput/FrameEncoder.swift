import Diagnostics
import Typesetting

/// Turns marks into operators, and remembers which characters they draw.
struct FrameEncoder {
  let stock: FontStock
  var uses: [FontUse] = Array(repeating: FontUse(), count: FontFamily.Face.allCases.count)
  /// Characters asked for that no face draws.
  var lacking: Set<UInt16> = []

  /// The operators of a layer of a page.
  mutating func encode(_ marks: [Mark], pageHeight: Double, into out: inout OperatorBuffer) {
    encodeFills(marks, pageHeight, into: &out)
    encodePaths(marks, pageHeight, into: &out)
    encodeRules(marks, pageHeight, into: &out)
    encodeTexts(marks, pageHeight, into: &out)
  }

  /// What the last operators left behind.
  private struct TextState {
    var style: TextStyle?
    var colour = Colour.black
    var origin: (x: Int, y: Int)?
  }

  private mutating func encodeTexts(_ marks: [Mark], _ pageHeight: Double, into out: inout OperatorBuffer) {
    var state = TextState()
    var isOpen = false
    var opened: Mark.TextRun.Whole?
    for case .text(let run) in marks {
      if !isOpen {
        out.append("BT\n")
        isOpen = true
      }
      if let whole = run.opens {
        open(whole, into: &out)
        opened = whole
        // A blank on the one line that all names of a column share: readers take the place of the span from it.
        var blank = run
        blank.units = [0x20]
        blank.y += whole.anchor
        encode(blank, &state, pageHeight, into: &out)
      }
      encode(run, &state, pageHeight, into: &out)
      if run.closes, let whole = opened {
        close(whole, run.style.face, into: &out)
        (opened, state.style) = (nil, nil)
      }
    }
    if isOpen { out.append("ET\n") }
    if state.colour != .black { out.appendFill(.black) }
  }

  private mutating func encode(
    _ run: Mark.TextRun, _ state: inout TextState, _ pageHeight: Double, into out: inout OperatorBuffer
  ) {
    if state.style?.face != run.style.face || state.style?.size != run.style.size {
      out.append("/F")
      out.append(byte: 0x30 + run.style.face.rawValue)
      out.append(" ")
      out.append(run.style.size)
      out.append("Tf\n")
      state.style = run.style
    }
    if run.style.colour != state.colour {
      state.colour = run.style.colour
      out.appendFill(state.colour)
    }
    let x = OperatorBuffer.thousandths(run.x)
    let y = OperatorBuffer.thousandths(pageHeight - run.y)
    if run.isTurned || run.angle != 0 {
      appendTurn(run.isTurned ? 90 : run.angle, into: &out)
      out.append(thousandths: x)
      out.append(thousandths: y)
      out.append("Tm ")
      state.origin = nil
    } else if let from = state.origin {
      out.append(thousandths: x - from.x)
      out.append(thousandths: y - from.y)
      out.append("Td ")
      state.origin = (x, y)
    } else {
      out.append("1 0 0 1 ")
      out.append(thousandths: x)
      out.append(thousandths: y)
      out.append("Tm ")
      state.origin = (x, y)
    }
    show(run, into: &out)
  }

  /// A span with its text (ISO 32000-1, 14.9.4), so that a name on two lines extracts in one piece.
  private func open(_ whole: Mark.TextRun.Whole, into out: inout OperatorBuffer) {
    out.append("/Span <</ActualText <FEFF")
    for unit in whole.units {
      for shift in [12, 8, 4, 0] {
        let digit = UInt8(unit >> UInt16(shift) & 0xF)
        out.append(byte: digit < 10 ? 0x30 + digit : 0x37 + digit)
      }
    }
    out.append(">>> BDC\n")
  }

  /// Ends the span at a font size at which its neighbour in the next row is the next line of a column: poppler takes
  /// lines up to 1.5 sizes apart as one block, and so gives the names of a class in their order.
  private func close(
    _ whole: Mark.TextRun.Whole, _ face: FontFamily.Face, into out: inout OperatorBuffer
  ) {
    out.append("/F")
    out.append(byte: 0x30 + face.rawValue)
    out.append(" ")
    out.append(whole.rowHeight / 1.45)
    out.append("Tf () Tj\nEMC\n")
  }

  private func appendTurn(_ degrees: Double, into out: inout OperatorBuffer) {
    if degrees == 90 {
      out.append("0 1 -1 0 ")
      return
    }
    // A slope by whole thousandths, the same on every machine: sin and cos of the few angles in use.
    let (cosine, sine) = degrees == 45 ? (0.707, 0.707) : degrees == 30 ? (0.866, 0.5) : (1, 0)
    out.append(cosine)
    out.append(sine)
    out.append(-sine)
    out.append(cosine)
  }

  private mutating func show(_ run: Mark.TextRun, into out: inout OperatorBuffer) {
    let index = Int(run.style.face.rawValue)
    let face = stock.faces[index]
    let isSpaced = run.wordSpace != 0
    out.append(isSpaced ? "[(" : "(")
    var isCommon = false
    for code in run.units {
      var cid = face.cid(code)
      if cid != 0 {
        isCommon = true
      } else {
        cid = uses[index].cid(rare: code, of: face)
        if cid == 0 {
          lacking.insert(code)
          continue
        }
      }
      out.append(cid: cid)
      if isSpaced, code == 0x20 {
        out.append(")")
        out.append(-run.wordSpace * 1000 / run.style.size)
        out.append("(")
      }
    }
    if isCommon { uses[index].noteCommon() }
    out.append(isSpaced ? ")]TJ\n" : ")Tj\n")
  }
}
