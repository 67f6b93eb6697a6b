import HocBaKit

/// A line that counts documents, on a terminal only; it leaves nothing behind.
struct ProgressLine {
  private let session: Session
  private let isShown: Bool

  init(_ session: Session) {
    self.session = session
    isShown = session.console.errors.isTerminal && !session.console.isQuiet && !session.wantsJSON
  }

  func step(_ count: Int) {
    guard isShown, count % 10 == 0 else { return }
    let words = Words(vi: "đã xong \(count) văn bản", en: "\(count) documents done")
    session.console.errors.write("\r\u{1B}[K\(words.text(session.language))")
  }

  func clear() {
    if isShown { session.console.errors.write("\r\u{1B}[K") }
  }
}
