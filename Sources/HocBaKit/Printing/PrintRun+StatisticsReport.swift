import Diagnostics
import Forms
import Records

extension PrintRun {
  /// `Thống kê`.
  mutating func printStatisticsReport() throws(Failure) {}
}
