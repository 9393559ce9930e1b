import Synchronization

/// Work spread over the cores: a few workers take the next index until none is left.
///
/// Workers are threads of their own and not Dispatch's, whose work within other work gets no
/// thread beyond those that the outer one has: sources that are read while templates are compiled
/// would be read by a single core.
enum Parallel {
  /// Runs `work` for each number from 0 up to `workers` at the same time, the first on the
  /// caller's thread, and gives back control when all are done. Where the system gives fewer
  /// threads, fewer numbers are run: what there is to do is shared, not dealt out.
  static func run(workers: Int, _ work: @Sendable (Int) -> Void) {
    withoutActuallyEscaping(work) { work in
      let others = (1..<max(1, workers)).map { number in Worker(apart: true) { work(number) } }
      work(0)
      for other in others { other.join() }
    }
  }

  /// What two pieces of work give, done at the same time where there is more than one worker.
  static func both<First: Sendable, Second: Sendable>(
    workers: Int, _ first: @Sendable () -> First, _ second: @Sendable () -> Second
  ) -> (First, Second) {
    guard workers > 1 else { return (first(), second()) }
    let other = Mutex<Second?>(nil)
    let one = Mutex<First?>(nil)
    run(workers: 2) { number in
      if number == 0 {
        let result = first()
        one.withLock { $0 = result }
      } else {
        let result = second()
        other.withLock { $0 = result }
      }
    }
    return (one.withLock { $0 } ?? first(), other.withLock { $0 } ?? second())
  }

  /// Lets go of a large value on a thread of its own: freeing it piece by piece is nothing to wait for.
  static func letGo<Value: Sendable>(_ value: consuming Value) {
    let kept = Kept(value)
    _ = Worker { kept.value.withLock { $0 = nil } }
  }

  /// What `transform` gives for each index from 0 up to `count`, in the order of the indexes,
  /// whoever made it. What they keep takes about so many bytes in all (``HeapRoom``).
  static func map<Result: Sendable>(
    count: Int, workers: Int, bytes: Int = 0, _ transform: @Sendable (Int) -> Result
  ) -> [Result] {
    let workers = max(1, min(workers, count))
    let room = HeapRoom(bytes: bytes, workers: workers)
    guard workers > 1 else {
      room.take()
      return (0..<count).map(transform)
    }
    let shares = Shares(of: count, workers: workers, longest: 16)
    let parts = Mutex<[(start: Int, results: [Result])]>([])
    run(workers: workers) { _ in
      room.take()
      var mine: [(start: Int, results: [Result])] = []
      while let share = shares.take() { mine.append((share.lowerBound, share.map(transform))) }
      parts.withLock { $0 += mine }
    }
    return parts.withLock { $0 }.sorted { $0.start < $1.start }.flatMap(\.results)
  }
}

/// A value until somebody lets go of it.
private final class Kept<Value: Sendable>: Sendable {
  let value: Mutex<Value?>
  init(_ value: consuming Value) { self.value = Mutex(value) }
}
