import Glibc
import Synchronization

/// How far a command has come, on a terminal, for anything that takes over a second.
final class ProgressLine: Sendable {
  private let session: Session
  private let isShown: Bool
  private let started: Int
  /// When the line was last written, in milliseconds; 0 where it never was.
  private let last = Atomic<Int>(0)

  init(session: Session) {
    self.session = session
    isShown = session.terminal.isErrorScreen
    started = Self.now()
  }

  /// Says that so many of so many pages are done; may be called from any thread, as often as wanted.
  var report: @Sendable (Int, Int) -> Void {
    { [self] done, total in
      guard isShown else { return }
      let now = Self.now()
      let before = last.load(ordering: .relaxed)
      guard now - started > 1000, now - before > 100,
        last.compareExchange(expected: before, desired: now, ordering: .relaxed).exchanged
      else { return }
      let text = session.language(
        ms: "Membina halaman \(done) daripada \(total)", en: "Building page \(done) of \(total)")
      session.terminal.printError("\r\u{1B}[K" + text)
    }
  }

  /// Takes the line away.
  func clear() {
    if last.load(ordering: .relaxed) != 0 { session.terminal.printError("\r\u{1B}[K") }
  }

  private static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
