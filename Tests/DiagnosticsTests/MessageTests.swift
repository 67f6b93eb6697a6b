import Diagnostics
import Testing

@Suite struct MessageTests {
  @Test func `values go where the braces are`() {
    let message = Message("X001", .badData, vi: "giá trị {value} ở {place}", en: "value {value} at {place}")
    #expect(message.text(.vietnamese, ["value": "8,5", "place": "A1"]) == "giá trị 8,5 ở A1")
    #expect(message.text(.english, ["value": "8,5"]) == "value 8,5 at {place}")
  }

  @Test(arguments: [("imprt", "import"), ("pirnt", "print"), ("fullNam", "fullName")])
  func `a slip is recognised`(typed: String, meant: String) {
    #expect(Suggestion.nearest(to: typed, among: ["import", "export", "print", "fullName"]) == meant)
  }

  @Test func `an unrelated word suggests nothing`() {
    #expect(Suggestion.nearest(to: "xyz", among: ["import", "print"]) == nil)
  }
}
