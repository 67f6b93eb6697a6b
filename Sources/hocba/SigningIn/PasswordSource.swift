import Foundation
import HocBaKit

/// Where passwords come from: `--password-fd`, the environment, or a person at a terminal; never the command line,
/// which everybody on the machine can see.
final class PasswordSource {
  private var lines: [String]?
  /// Whether the first line was taken for signing in, so that a new password is the second.
  private var signedIn = false

  /// The password of who signs in.
  ///
  /// - Throws: a refusal when there is nowhere to get it from.
  func present(of account: String, _ session: Session) throws(Failure) -> String {
    signedIn = true
    if let given = try given(line: 0, session) ?? session.surroundings.variable("HOCBA_PASSWORD") {
      return given
    }
    if !session.arguments.has(.passwordDescriptor),
      let typed = Terminal.ask(
        Words(vi: "Mật khẩu của \(account): ", en: "Password of \(account): ").text(session.language))
    {
      return typed
    }
    throw Failure(.passwordMissing, ["account": account, "refusal": "no-password"])
  }

  /// A new password: behind that of who signs in, or in its place when nobody does. A person types it twice.
  ///
  /// - Throws: when there is nowhere to get it from, or it was typed in two ways.
  func new(of account: String, _ session: Session) throws(Failure) -> String {
    let line = signedIn ? 1 : 0
    if let given = try given(line: line, session) { return given }
    let variables = ["HOCBA_NEW_PASSWORD"] + (signedIn ? [] : ["HOCBA_PASSWORD"])
    if let given = variables.lazy.compactMap({ session.surroundings.variable($0) }).first { return given }
    if !session.arguments.has(.passwordDescriptor),
      let typed = Terminal.ask(
        Words(vi: "Mật khẩu mới của \(account): ", en: "New password of \(account): ").text(session.language))
    {
      let again = Terminal.ask(Words(vi: "Gõ lại lần nữa: ", en: "Once more: ").text(session.language))
      guard typed == again else { throw Failure(.passwordsDiffer) }
      return typed
    }
    throw Failure(.newPasswordMissing, ["account": account, "line": "\(line + 1)"])
  }

  /// A line of `--password-fd`; nil when the option was not given, or there is no such line.
  private func given(line: Int, _ session: Session) throws(Failure) -> String? {
    guard let typed = session.arguments[.passwordDescriptor] else { return nil }
    if lines == nil { lines = try Self.read(typed) }
    let known = lines ?? []
    return line < known.count && !known[line].isEmpty ? known[line] : nil
  }

  private static func read(_ typed: String) throws(Failure) -> [String] {
    guard let descriptor = Int32(typed), descriptor >= 0 else {
      throw Failure(.passwordDescriptorUnreadable)
    }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while bytes.count < 16_384 {
      let count = Foundation.read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw Failure(.passwordDescriptorUnreadable) }
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
      String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
    }
  }
}
