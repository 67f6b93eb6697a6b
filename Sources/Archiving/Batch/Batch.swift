public import Diagnostics
import Foundation
import Synchronization

/// Many items done by several threads, each item once.
public enum Batch {
  private struct Progress {
    var next = 0
    var failure: Failure?
    var running = 0
  }

  /// What the threads of a batch have in common.
  private final class State: Sendable {
    let progress = Mutex(Progress())
    let ended = NSCondition()
  }

  /// Does all items; the order in which they end is open, so nothing that comes out may depend on it.
  ///
  /// - Parameters:
  ///   - jobs: how many threads.
  ///   - worker: called once in each thread; what it makes is that thread's own.
  /// - Throws: the first failure; items that were begun are ended, no other is begun.
  public static func run<Item: Sendable>(
    _ items: [Item], jobs: Int,
    worker: @escaping @Sendable () throws(Failure) -> ((Item) throws(Failure) -> Void)
  ) throws(Failure) {
    let jobs = max(1, min(jobs, items.count))
    let state = State()
    if jobs == 1 {
      work(items, state, worker)
    } else {
      state.progress.withLock { $0.running = jobs }
      for _ in 0..<jobs {
        let thread = Thread {
          work(items, state, worker)
          state.ended.lock()
          state.progress.withLock { $0.running -= 1 }
          state.ended.signal()
          state.ended.unlock()
        }
        // Templates are read and set by functions that call themselves.
        thread.stackSize = 8 << 20
        thread.start()
      }
      state.ended.lock()
      while state.progress.withLock({ $0.running }) > 0 { state.ended.wait() }
      state.ended.unlock()
    }
    if let failure = state.progress.withLock({ $0.failure }) { throw failure }
  }

  private static func work<Item: Sendable>(
    _ items: [Item], _ state: State,
    _ worker: @Sendable () throws(Failure) -> ((Item) throws(Failure) -> Void)
  ) {
    do throws(Failure) {
      let body = try worker()
      while let item = next(of: items, state) { try body(item) }
    } catch {
      state.progress.withLock { $0.failure = $0.failure ?? error }
    }
  }

  private static func next<Item: Sendable>(of items: [Item], _ state: State) -> Item? {
    let index: Int? = state.progress.withLock { progress in
      guard progress.failure == nil, progress.next < items.count else { return nil }
      progress.next += 1
      return progress.next - 1
    }
    return index.map { items[$0] }
  }
}
