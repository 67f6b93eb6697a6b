import Testing
import Vietnamese

@Suite struct NumberTests {
  @Test(arguments: [
    (0, "không"), (5, "năm"), (10, "mười"), (11, "mười một"), (15, "mười lăm"), (20, "hai mươi"),
    (21, "hai mươi mốt"), (24, "hai mươi bốn"), (55, "năm mươi lăm"), (100, "một trăm"),
    (105, "một trăm linh năm"), (110, "một trăm mười"), (111, "một trăm mười một"),
    (321, "ba trăm hai mươi mốt"),
    (1000, "một nghìn"), (1005, "một nghìn không trăm linh năm"), (1050, "một nghìn không trăm năm mươi"),
    (9999, "chín nghìn chín trăm chín mươi chín"), (10_000, "10000"),
  ])
  func `numbers in words`(number: Int, words: String) {
    #expect(NumberText.words(number) == words)
  }

  @Test(arguments: [
    (47, 48, "97,9%"), (1, 3, "33,3%"), (2, 3, "66,7%"), (1, 8, "12,5%"), (1, 16, "6,3%"), (0, 5, "0,0%"),
    (5, 5, "100,0%"), (1, 2000, "0,1%"),
  ])
  func `a share has one decimal, halves up`(part: Int, whole: Int, text: String) {
    #expect(NumberText.percent(part, of: whole) == text)
  }

  @Test func `a share of nothing is no share`() { #expect(NumberText.percent(0, of: 0) == nil) }

  @Test(arguments: [(0, "0"), (999, "999"), (1250, "1.250"), (1_234_567, "1.234.567"), (-1250, "-1.250")])
  func `thousands have dots`(number: Int, text: String) { #expect(NumberText.grouped(number) == text) }
}
