import Synchronization

/// The streams that are open, the oldest first.
final class StreamTable: Sendable {
  private struct State {
    var open: [EventStream] = []
    var isClosed = false
  }

  private let state = Mutex(State())
  private let most: Int

  /// A table of so many streams; beyond them the oldest gives way.
  init(most: Int) { self.most = most }

  /// Takes up a stream; one that comes after the table was closed is closed at once.
  func add(_ stream: EventStream) {
    let surplus = state.withLock { state -> EventStream? in
      guard !state.isClosed else { return stream }
      state.open.append(stream)
      return state.open.count > most ? state.open.removeFirst() : nil
    }
    surplus?.close()
  }

  /// Forgets a stream whose connection is gone.
  func remove(_ stream: EventStream) {
    state.withLock { state in state.open.removeAll { $0 === stream } }
  }

  /// Does something with every stream, outside the lock.
  func forEach(_ body: (EventStream) -> Void) { state.withLock { $0.open }.forEach(body) }

  /// Closes every stream, and every one to come.
  func close() {
    state.withLock { state in
      state.isClosed = true
      return state.open
    }.forEach { $0.close() }
  }

  /// How many streams are open.
  var count: Int { state.withLock { $0.open.count } }
}
