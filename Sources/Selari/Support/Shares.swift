import Synchronization

/// What there is to do, shared out to workers in runs of indexes: as long as they may be while much is
/// left, and down to one by one, so that all workers end at about the same time.
final class Shares: Sendable {
  private let next = Atomic<Int>(0)
  private let count: Int
  private let workers: Int
  private let longest: Int

  /// The indexes from 0 up to `count`, for some workers, in runs of `longest` at most.
  init(of count: Int, workers: Int, longest: Int) {
    self.count = count
    self.workers = max(1, workers)
    self.longest = max(1, longest)
  }

  /// The next run; nil where nothing is left. Called from any worker.
  func take() -> Range<Int>? {
    var start = next.load(ordering: .relaxed)
    while start < count {
      let length = max(1, min(longest, (count - start) / (4 * workers)))
      let taken = next.compareExchange(
        expected: start, desired: start + length, ordering: .relaxed)
      if taken.exchanged { return start..<start + length }
      start = taken.original
    }
    return nil
  }

  /// Gives nothing more to anyone.
  func end() { next.store(count, ordering: .relaxed) }
}
