public import Diagnostics

extension SchoolFile {
  /// A number that differs once another program, or another `SchoolFile`, has written to the file; what is written
  /// through this one leaves it as it is.
  ///
  /// Read in the transactions that it is to compare, it says whether both see the same state.
  public func dataVersion() throws(Failure) -> Int { try connection.pragma("data_version") }
}
