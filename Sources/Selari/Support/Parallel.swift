import Dispatch
import Synchronization

/// Work spread over the cores: a few workers take the next index until none is left.
///
/// Results come in the order of the indexes, whoever made them.
enum Parallel {
  /// What `transform` gives for each index from 0 up to `count`.
  static func map<Result: Sendable>(
    count: Int, workers: Int, _ transform: @Sendable (Int) -> Result
  ) -> [Result] {
    let workers = max(1, min(workers, count))
    guard workers > 1 else { return (0..<count).map(transform) }
    let next = Atomic<Int>(0)
    let batch = 16
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
