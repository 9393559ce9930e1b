import Synchronization
import Testing

@testable import Selari

@Suite struct SharesTests {
  /// The runs that one worker after the other is given.
  private func runs(of count: Int, workers: Int, longest: Int) -> [Range<Int>] {
    let shares = Shares(of: count, workers: workers, longest: longest)
    var runs: [Range<Int>] = []
    while let run = shares.take() { runs.append(run) }
    return runs
  }

  @Test(arguments: [0, 1, 7, 44, 1000]) func everyIndexIsGivenOnceAndInOrder(_ count: Int) {
    for workers in [0, 1, 2, 16] {
      for longest in [0, 1, 16, 5000] {
        #expect(
          runs(of: count, workers: workers, longest: longest).flatMap { $0 } == Array(0..<count))
      }
    }
  }

  @Test func runsAreLongWhileMuchIsLeftAndShortAtTheEnd() {
    let lengths = runs(of: 1000, workers: 2, longest: 16).map(\.count)
    #expect(lengths.first == 16)
    #expect(lengths.last == 1)
    #expect(lengths == lengths.sorted(by: >))
    // Of a small site, too, each worker gets several runs.
    #expect(runs(of: 22, workers: 2, longest: 16).map(\.count).max() == 2)
  }

  @Test func severalWorkersShareWithoutGapsOrRepetitions() {
    let shares = Shares(of: 10_000, workers: 4, longest: 16)
    let given = Mutex<[Int]>([])
    Parallel.run(workers: 4) { _ in
      var mine: [Int] = []
      while let run = shares.take() { mine += run }
      given.withLock { $0 += mine }
    }
    #expect(given.withLock { $0 }.sorted() == Array(0..<10_000))
  }

  @Test func nothingIsGivenAfterTheEnd() {
    let shares = Shares(of: 100, workers: 1, longest: 4)
    #expect(shares.take() == 0..<4)
    shares.end()
    #expect(shares.take() == nil)
  }
}
