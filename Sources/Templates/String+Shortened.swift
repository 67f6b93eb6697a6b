extension String {
  /// The most letters of a file that a message repeats.
  private static let mostShown = 80

  /// Itself, or its beginning: nobody reads a message of a megabyte.
  var shortened: String {
    utf8.count > Self.mostShown && count > Self.mostShown ? prefix(Self.mostShown - 1) + "…" : self
  }
}
