import Diagnostics
import Forms
import Records

extension PrintRun {
  /// `Danh sách lớp`.
  mutating func printClassList() throws(Failure) {}
}
