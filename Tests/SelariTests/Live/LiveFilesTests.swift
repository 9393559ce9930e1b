import Synchronization
import Testing

@testable import Selari

@Suite struct LiveFilesTests {
  /// In neither state is a page shown as it was: in the one none is contested, in the other the contested one
  /// has no file.
  @Test func whatIsToldOfFilesIsOfTheSameUpdate() {
    let files = LiveFiles()
    let isDone = Atomic(false)
    let seen = Atomic(0)
    Parallel.run(workers: 2) { worker in
      guard worker == 0 else {
        while !isDone.load(ordering: .acquiring) {
          if files.isOld("a.html") { seen.add(1, ordering: .relaxed) }
        }
        return
      }
      for _ in 0..<20_000 {
        _ = files.replace(
          with: ["a.html": .bytes([])], of: [:], contested: [], retiring: false)
        _ = files.replace(with: [:], of: [:], contested: ["a.html"], retiring: false)
      }
      isDone.store(true, ordering: .releasing)
    }
    #expect(seen.load(ordering: .relaxed) == 0)
  }
}
