import Foundation
import HocBaKit
import Synchronization

/// A line that tells how far a long work is, how fast, and how long it still takes; on a terminal only, and for several
/// threads. It leaves nothing behind.
final class RateLine: Sendable {
  private struct State {
    var first: Int?
    var start = 0.0
    var shown = 0.0
    var isClear = true
  }

  private let state = Mutex(State())
  private let isShown: Bool
  private let language: Language

  init(_ session: Session) {
    isShown = session.console.errors.isTerminal && !session.console.isQuiet && !session.wantsJSON
    language = session.language
  }

  /// Shows the line, at most five times a second.
  func show(_ done: Int, _ total: Int) {
    guard isShown else { return }
    state.withLock { state in
      let now = Self.seconds
      guard let first = state.first else {
        (state.first, state.start) = (done - 1, now)
        return
      }
      guard now - state.shown > 0.2 else { return }
      state.shown = now
      state.isClear = false
      write("\r\u{1B}[K" + words(done, total, done - first, now - state.start).text(language))
    }
  }

  /// What the line says after `fresh` of the `done` were done within some seconds.
  private func words(_ done: Int, _ total: Int, _ fresh: Int, _ seconds: Double) -> Words {
    let rate = Double(fresh) / max(seconds, 0.001)
    let left = Int((Double(max(0, total - done)) / max(rate, 0.001)).rounded(.up))
    let time = left >= 60 ? "\(left / 60):\(left % 60 < 10 ? "0" : "")\(left % 60)" : "\(left) s"
    return Words(
      vi: "\(done)/\(max(total, done)), \(Int(rate)) mỗi giây, còn khoảng \(time)",
      en: "\(done)/\(max(total, done)), \(Int(rate)) a second, about \(time) left")
  }

  /// Removes the line.
  func clear() {
    state.withLock { state in
      if !state.isClear { write("\r\u{1B}[K") }
      state.isClear = true
    }
  }

  private func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = Foundation.write(STDERR_FILENO, bytes, bytes.count)
  }

  private static var seconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
