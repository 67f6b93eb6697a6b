import Diagnostics
import Forms
import Records

extension PrintRun {
  /// `Giấy giới thiệu chuyển trường`.
  mutating func printTransferSlip() throws(Failure) {}
}
