import Diagnostics
import Records
import Store
import Typesetting

// The papers around signing: made from what a review or an approval found.
extension Press {
  /// The front page of a review.
  func frontPages(_ review: ReviewReport) throws(Failure) -> [PageFrame] { [] }

  /// The slip for the bound book: what a new version changes in the one before it.
  func writeCorrectionSlip(
    _ present: PresentDocument, approvedBy name: String, at moment: Moment, to destination: Destination
  ) throws(Failure) -> [String] { [] }

  /// The public version of what is announced.
  func writePublicVersion(
    of unit: SignedUnit, to destination: Destination, _ report: inout PublishReport
  ) throws(Failure) {}
}
