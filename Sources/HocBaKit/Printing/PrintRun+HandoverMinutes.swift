import Diagnostics
import Forms
import Records

extension PrintRun {
  /// `Biên bản bàn giao học bạ`.
  mutating func printHandoverMinutes() throws(Failure) {}
}
