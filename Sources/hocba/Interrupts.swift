import Foundation
import HocBaKit

/// Ctrl-C, and an end asked for by the system: the program stops between two files, never within one.
enum Interrupts {
  /// Call before any other thread begins: threads inherit that these signals wait.
  static func install() {
    // A closed pipe, and a file past the size allowed, are errors of the write, not the end of the program.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    sigaddset(&signals, SIGTERM)
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    let waiting = signals
    Thread.detachNewThread {
      var signals = waiting
      var received: Int32 = 0
      guard sigwait(&signals, &received) == 0 else { return }
      AtomicFile.betweenFiles {
        Terminal.restoreEcho()
        _exit(received == SIGINT ? ExitCode.interrupted.rawValue : 128 + received)
      }
    }
  }
}
