import Testing

@testable import Typesetting

@Suite struct BorderTests {
  private func corners(_ mark: Mark) -> [Mark.Path.Point] {
    switch mark {
    case .rule(let rule): [.init(rule.x1, rule.y1), .init(rule.x2, rule.y2)]
    case .path(let path):
      path.steps.flatMap { step -> [Mark.Path.Point] in
        switch step {
        case .move(let point), .line(let point): [point]
        case .curve(let first, let second, let end): [first, second, end]
        case .close: []
        }
      }
    case .text, .fill: []
    }
  }

  @Test(arguments: Paper.allCases, [true, false])
  func `a drawn border stays on its frame and is the same in all four corners`(paper: Paper, landscape: Bool)
  {
    let size = paper.size(landscape: landscape)
    let border = PageBorder(Insets(top: 30, right: 35, bottom: 40, left: 45), style: .ornament, colour: .red)
    let points = border.marks(on: size).flatMap(corners)
    #expect(points.count > 1000)
    for point in points {
      #expect((45 - 0.8...size.width - 35 + 0.8).contains(point.x))
      #expect((30 - 0.8...size.height - 40 + 0.8).contains(point.y))
    }
    func key(_ point: Mark.Path.Point) -> String {
      "\(Int((point.x * 10).rounded())) \(Int((point.y * 10).rounded()))"
    }
    let known = Set(points.map(key))
    let (width, height) = (size.width - 35 + 45, size.height - 40 + 30)
    // Near the corners, away from the braids, whose waves may end up or down.
    let near = points.filter { $0.x < 45 + 39 && $0.y < 30 + 39 }
    #expect(near.count > 50)
    for point in near { #expect(known.contains(key(.init(width - point.x, height - point.y)))) }
  }

  @Test func `a border has two weights of line and one colour`() {
    let border = PageBorder(Insets(top: 9, right: 9, bottom: 9, left: 9), style: .ornament, colour: .red)
    var weights: Set<Double> = []
    for mark in border.marks(on: Paper.a4.size(landscape: true)) {
      switch mark {
      case .rule(let rule):
        weights.insert(rule.weight)
        #expect(rule.colour == .red)
      case .path(let path):
        if let stroke = path.stroke { weights.insert(stroke.weight) }
        #expect(path.stroke?.colour ?? .red == .red && path.fill ?? .red == .red)
      case .text, .fill: Issue.record("only lines and figures")
      }
    }
    #expect(weights.count == 2)
  }
}
