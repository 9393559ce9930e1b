import Dispatch
import Synchronization
import Testing

@testable import Selari

@Suite struct ParallelTests {
  /// Two pieces of work that wait for each other, so that one thread alone never ends the first.
  private final class Meeting: Sendable {
    private let arrivals = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))

    func arrive(_ index: Int) -> Bool {
      let (mine, other) = index == 0 ? arrivals : (arrivals.1, arrivals.0)
      mine.signal()
      return other.wait(timeout: .now() + .seconds(60)) == .success
    }
  }

  @Test func workWithinOtherWorkHasThreadsOfItsOwn() {
    let meeting = Meeting()
    let (met, beside) = Parallel.both(workers: 2) {
      Parallel.map(count: 2, workers: 2) { meeting.arrive($0) }
    } _: {
      "beside"
    }
    #expect(met == [true, true])
    #expect(beside == "beside")
  }

  @Test(arguments: [1, 2, 7]) func resultsComeInTheOrderOfTheIndexes(_ workers: Int) {
    #expect(Parallel.map(count: 1000, workers: workers) { $0 * $0 } == (0..<1000).map { $0 * $0 })
    #expect(Parallel.map(count: 0, workers: workers) { $0 } == [])
  }

  @Test func everyWorkerRunsOnce() {
    let seen = Mutex<[Int]>([])
    Parallel.run(workers: 5) { number in seen.withLock { $0.append(number) } }
    #expect(seen.withLock { $0 }.sorted() == [0, 1, 2, 3, 4])
  }

  @Test func whatIsLetGoOfIsFreedWithoutWaiting() {
    final class Watched: Sendable {
      let freed: DispatchSemaphore
      init(_ freed: DispatchSemaphore) { self.freed = freed }
      deinit { freed.signal() }
    }
    let freed = DispatchSemaphore(value: 0)
    Parallel.letGo([Watched(freed)])
    #expect(freed.wait(timeout: .now() + .seconds(60)) == .success)
  }
}
