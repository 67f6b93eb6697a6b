public import Diagnostics
public import Foundation
public import Records

extension SchoolFile {
  /// Takes a new profile of the same school: other choices on the forms, a new principal, another place. The audit
  /// keeps the old one.
  ///
  /// - Parameter profileFile: The name of the profile for messages.
  /// - Returns: Whether it says anything else than the one before; if not, nothing is written.
  /// - Throws: What is wrong with the profile, or `profileOfAnotherSchool`.
  public func update(
    profileJSON: Data, profileFile: String = "profile.json", as act: Act
  ) throws(Failure) -> Bool {
    let new = try SchoolProfile.load(from: profileJSON, file: profileFile)
    let text = Self.text(of: profileJSON)
    if try self.profileJSON() == text { return false }
    try write(as: act) { (writer) throws(Failure) in
      let present = try profile()
      guard present.identity == new.identity else {
        throw Failure(
          .profileOfAnotherSchool, at: .file(profileFile),
          ["present": present.identity, "new": new.identity])
      }
      try writer.putProfile(text)
    }
    return true
  }
}

extension SchoolWriter {
  /// Replaces the profile by one that was read without a complaint.
  fileprivate func putProfile(_ text: String) throws(Failure) {
    let statement = try connection.prepare("UPDATE school SET profile = ?")
    statement.bind(text)
    try statement.run()
  }
}
