import CCrypt
public import Diagnostics

/// A password as the school file keeps it: by `crypt(3)`, method yescrypt, which is slow and wants memory, so that
/// guessing is too. Which password it was cannot be read from it.
public struct PasswordHash: Sendable, Hashable {
  /// `$y$…`: method, cost, salt and hash.
  public let text: String

  /// A hash that was kept.
  public init(text: String) { self.text = text }

  /// The hash of a password, with a salt of the kernel's: never the same twice.
  ///
  /// - Parameter password: in normal form C, of at most `longest` bytes and without a zero among them.
  public static func make(of password: String) throws(Failure) -> PasswordHash {
    var setting = [CChar](repeating: 0, count: Int(CRYPT_GENSALT_OUTPUT_SIZE))
    guard hocba_crypt_setting(&setting, Int32(setting.count)) == 0,
      let hash = hash(password, by: text(setting))
    else { throw Failure(.passwordNotHashed) }
    return PasswordHash(text: hash)
  }

  /// Whether it is the hash of a password. Takes the same time whatever differs.
  public func matches(_ password: String) -> Bool {
    guard text.hasPrefix(Self.method), let hash = Self.hash(password, by: text) else { return false }
    let (made, kept) = (Array(hash.utf8), Array(text.utf8))
    guard made.count == kept.count else { return false }
    return zip(made, kept).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }

  /// The hash of random bytes that nobody kept: to compare with where there is no account, so that it takes as long.
  public static let dummy = PasswordHash(
    text: "$y$j9T$DG1PdetUJKmXYQl.QpBB5.$sxXZ83DO5HUTqij8Tnks0LgsOuwB6PCyhWs.wGTBPV0")

  /// How many bytes `crypt(3)` takes, with the zero behind them one more.
  public static let longest = Int(CRYPT_MAX_PASSPHRASE_SIZE) - 1

  private static let method = "$y$"

  private static func hash(_ password: String, by setting: String) -> String? {
    guard password.utf8.count <= longest, !password.utf8.contains(0) else { return nil }
    var made = [CChar](repeating: 0, count: Int(CRYPT_OUTPUT_SIZE))
    guard hocba_crypt(password, setting, &made, UInt(made.count)) == 0 else { return nil }
    return text(made)
  }

  private static func text(_ characters: [CChar]) -> String {
    String(decoding: characters.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
