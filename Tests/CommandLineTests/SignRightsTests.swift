import Foundation
import Harness
import Testing

/// Nobody signs for somebody else (article 9 of the school's regulation).
@Suite struct SignRightsTests {
  @Test func `each signs what is that person's, by the name of the staff list`() throws {
    let binary = try Binary.withAccounts()
    let unit = ["--class", "4A", "--period", "cn"]
    func cells(_ id: String) -> [[String]] {
      ["TV", "TOAN"].map {
        ["mark", "set", "--pupil", id, "--period", "cn", "--subject", $0, "--level", "T"]
      }
    }
    for id in ["0001", "0002"] {
      for words in cells(id) { _ = try binary.run(as: "homeroom-teacher", words) }
    }
    for name in ["clerk", "principal", "deputy", "group-head", "administrator", "other", "subject-teacher"] {
      let outcome = try binary.run(as: name, ["sign"] + unit + ["--page", "1"])
      #expect(outcome.code == 4, "\(name): \(outcome.errors)")
      #expect(outcome.errors.contains("U0"), "\(name): \(outcome.errors)")
    }
    // A homeroom teacher, but of another class.
    let late = try binary.run(as: "late", ["sign"] + unit + ["--page", "1"])
    #expect(late.code == 4 && late.errors.contains("4A"), "\(late.errors)")
    for name in ["homeroom-teacher", "clerk", "deputy"] {
      #expect(try binary.run(as: name, ["approve"] + unit).code == 4, "\(name)")
    }
    // The teacher may; only marks are missing here.
    let own = try binary.run(as: "homeroom-teacher", ["sign"] + unit + ["--page", "1"])
    #expect(own.code == 1 && own.errors.contains("G005"), "\(own.errors)")
    #expect(!own.errors.contains("G014"))
    #expect(try binary.run(as: "homeroom-teacher", "status").code == 0)
  }
}
