import Diagnostics
import Forms
import Records

extension PrintRun {
  /// `Sổ đăng bộ`.
  mutating func printSchoolRegister() throws(Failure) {}
}
