import Forms
import Testing

/// Which sheets are sealed together (forms.md 6.5).
@Suite struct SealPlanTests {
  /// What is asked of any plan, checked by counting sheets one by one.
  private func check(sheets: Int, isChained: Bool) {
    let plan = SealPlan(sheets: sheets, isChained: isChained)
    let name = "\(sheets) sheets, chained: \(isChained)"
    var seen: [Int: [Int]] = [:]
    for (index, group) in plan.groups.enumerated() {
      #expect((1...5).contains(group.count), "\(name)")
      // A seal of 32 mm across fewer than three sheets would reach into the table.
      if sheets > 5 { #expect(group.count >= 3, "\(name)") }
      for sheet in group { seen[sheet, default: []].append(index + 1) }
    }
    #expect(seen.keys.sorted() == Array(1...sheets), "\(name)")
    for sheet in 1...sheets { #expect(plan.groups(of: sheet) == seen[sheet], "\(name)") }
    let twice = seen.filter { $0.value.count == 2 }.keys.sorted()
    #expect(seen.values.allSatisfy { (1...2).contains($0.count) }, "\(name)")
    if isChained {
      #expect(twice == plan.groups.dropLast().map(\.upperBound), "\(name)")
      #expect(twice == plan.groups.dropFirst().map(\.lowerBound), "\(name)")
      #expect(plan.groups.count == (sheets <= 5 ? 1 : 1 + (sheets - 5 + 3) / 4), "\(name)")
    } else {
      #expect(twice.isEmpty, "\(name)")
      #expect(plan.groups.count == (sheets + 4) / 5, "\(name)")
    }
  }

  @Test(arguments: [false, true]) func `1 to 200 sheets: at most five to a seal, every sheet in one`(
    isChained: Bool
  ) {
    for sheets in 1...200 { check(sheets: sheets, isChained: isChained) }
  }

  @Test(arguments: [false, true], [false, true]) func `1 to 200 pages: sheets are counted, not pages`(
    isDuplex: Bool, isChained: Bool
  ) {
    for pages in 1...200 {
      let sheets = SealPlan.sheets(pages: pages, isDuplex: isDuplex)
      #expect(sheets == (isDuplex ? pages / 2 + pages % 2 : pages))
      check(sheets: sheets, isChained: isChained)
    }
  }

  @Test func `five by five, the last group not below three`() {
    #expect(SealPlan(sheets: 12, isChained: false).groups == [1...5, 6...9, 10...12])
    #expect(SealPlan(sheets: 11, isChained: false).groups == [1...5, 6...8, 9...11])
    #expect(SealPlan(sheets: 10, isChained: false).groups == [1...5, 6...10])
    #expect(SealPlan(sheets: 9, isChained: true).groups == [1...5, 5...9])
    #expect(SealPlan(sheets: 10, isChained: true).groups == [1...5, 5...8, 8...10])
    #expect(SealPlan(sheets: 2, isChained: true).groups == [1...2])
    #expect(SealPlan(sheets: 0, isChained: false).groups.isEmpty)
  }
}
