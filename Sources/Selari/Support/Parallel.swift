import Dispatch
import Synchronization

/// Work spread over the cores: a few workers take the next index until none is left.
///
/// Results come in the order of the indexes, whoever made them.
enum Parallel {
  /// What two pieces of work give, done at the same time where there is more than one worker.
  static func both<First: Sendable, Second: Sendable>(
    workers: Int, _ first: @Sendable () -> First, _ second: @Sendable () -> Second
  ) -> (First, Second) {
    guard workers > 1 else { return (first(), second()) }
    let one = Mutex<First?>(nil)
    let other = Mutex<Second?>(nil)
    DispatchQueue.concurrentPerform(iterations: 2) { index in
      if index == 0 {
        let result = first()
        one.withLock { $0 = result }
      } else {
        let result = second()
        other.withLock { $0 = result }
      }
    }
    return (one.withLock { $0 } ?? first(), other.withLock { $0 } ?? second())
  }

  /// What `transform` gives for each index from 0 up to `count`.
  /// - Parameter batch: How many a worker takes at a time.
  static func map<Result: Sendable>(
    count: Int, workers: Int, batch: Int = 16, _ transform: @Sendable (Int) -> Result
  ) -> [Result] {
    let workers = max(1, min(workers, count))
    guard workers > 1 else { return (0..<count).map(transform) }
    let next = Atomic<Int>(0)
    let parts = Mutex<[(start: Int, results: [Result])]>([])
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      var mine: [(start: Int, results: [Result])] = []
      while true {
        let start = next.wrappingAdd(batch, ordering: .relaxed).oldValue
        guard start < count else { break }
        mine.append((start, (start..<min(start + batch, count)).map(transform)))
      }
      parts.withLock { $0 += mine }
    }
    return parts.withLock { $0 }.sorted { $0.start < $1.start }.flatMap(\.results)
  }
}
