import Diagnostics
import Forms
import Records

extension PrintRun {
  /// `Sổ theo dõi và đánh giá học sinh`.
  mutating func printClassBook() throws(Failure) {}
}
