import Diagnostics
import Forms
import Records

extension PrintRun {
  /// `Quyết định`.
  mutating func printAwardDecision() throws(Failure) {}
}
