extension Typesetter {
  /// The head, and as many of the blocks as fit under it: at least the beginning of the first.
  func measure(_ stack: HeadedStack, width: Double, height: Double, isFresh: Bool) -> SpacePlan {
    guard !stack.blocks.isEmpty else { return .empty }
    var result = fragment(of: stack.head, width: width)
    func placed(_ body: Fragment) -> Fragment {
      result.add(body, x: 0, y: result.height)
      result.height += body.height
      return result
    }
    let room = height - result.height
    switch measure(.stack(stack.blocks), width: width, height: room, isFresh: isFresh) {
    case .empty: return .empty
    case .full(let body):
      return room < -Unit.tolerance ? .wrap(need: result.height) : .full(placed(body))
    case .partial(let body, let rest):
      guard isFresh || body.height > 0 else { return .wrap(need: result.height) }
      let next = HeadedStack(head: stack.continuedHead, continuedHead: stack.continuedHead, blocks: [rest])
      return .partial(placed(body), rest: .headed(next))
    case .wrap(let need): return .wrap(need: result.height + need)
    }
  }
}
