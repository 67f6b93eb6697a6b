import Diagnostics
import Forms
import Records

extension PrintRun {
  /// `Giấy khen`.
  mutating func printMeritCertificate() throws(Failure) {}
}
