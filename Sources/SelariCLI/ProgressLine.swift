import Selari
import Synchronization

/// How far a command has come, on a terminal, for anything that takes over a second.
final class ProgressLine: Sendable {
  private let session: Session
  private let isShown: Bool
  private let started: Int
  private let doing: Bilingual
  /// When the line was last written, in milliseconds; 0 where it never was.
  private let last = Atomic<Int>(0)

  /// A line that says what is being done: `Building page 3 of 7`.
  init(session: Session, ms: String = "Membina halaman", en: String = "Building page") {
    self.session = session
    doing = Bilingual(ms: ms, en: en)
    isShown = session.terminal.isErrorScreen
    started = SystemClock.milliseconds()
  }

  /// Says that so many of so many are done; may be called from any thread, as often as wanted.
  var report: @Sendable (Int, Int) -> Void {
    { [self] done, total in
      guard isShown else { return }
      let now = SystemClock.milliseconds()
      let before = last.load(ordering: .relaxed)
      guard now - started > 1000, now - before > 100,
        last.compareExchange(expected: before, desired: now, ordering: .relaxed).exchanged
      else { return }
      let text = session.language(
        ms: "\(doing.ms) \(done) daripada \(total)", en: "\(doing.en) \(done) of \(total)")
      session.terminal.printError("\r\u{1B}[K" + text)
    }
  }

  /// Takes the line away.
  func clear() {
    if last.load(ordering: .relaxed) != 0 { session.terminal.printError("\r\u{1B}[K") }
  }
}
