public import Foundation

/// Something a test needs is not there.
public struct HarnessError: Error, CustomStringConvertible {
  /// What is not there.
  public let description: String

  /// An error in words.
  public init(_ description: String) { self.description = description }
}

/// One folder for all that a run of the tests makes. It goes when the run ends, unless `HOCBA_KEEP` is set.
public enum Workplace {
  /// The folder.
  static let root: URL = {
    let folder = URL(fileURLWithPath: path)
    if ProcessInfo.processInfo.environment["HOCBA_KEEP"] == nil {
      atexit { try? FileManager.default.removeItem(atPath: Workplace.path) }
    }
    return folder
  }()

  private static let path =
    FileManager.default.temporaryDirectory.appendingPathComponent("hocba-tests-\(getpid())").path

  /// A new empty folder.
  public static func newFolder() throws(HarnessError) -> URL {
    let folder = root.appendingPathComponent(UUID().uuidString)
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw HarnessError("no temporary folder: \(error)")
    }
    return folder
  }
}
