/// The version of the program.
public enum Version {
  /// By semver.org; in `--version` and in the metadata of every PDF.
  public static let text = "0.1.0"
}
