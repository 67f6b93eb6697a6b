import Diagnostics
import Forms
import Records

extension PrintRun {
  /// `Giấy chứng nhận`.
  mutating func printCompletionCertificate() throws(Failure) {}
}
