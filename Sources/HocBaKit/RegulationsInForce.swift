import Diagnostics
import Records
import Store

extension SchoolFile {
  /// Regulations as in force at this school: with what its profile chooses where the forms are open (forms.md 12).
  /// Everything that judges, prints, reads or writes results asks here.
  func inForce(_ regulations: RegulationSet) throws(Failure) -> RegulationSet {
    regulations.adapted(to: try profile().options)
  }
}
