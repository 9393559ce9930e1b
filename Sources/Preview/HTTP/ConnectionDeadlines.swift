import Glibc
import Synchronization

/// How long each connection may still take. A browser that sends its request a byte at a time, reads its
/// answer a byte at a time, or says nothing for long is disconnected, however busy it looks.
final class ConnectionDeadlines: Sendable {
  private struct Entry {
    let socket: Int32
    /// In milliseconds of the clock; nil where it may take as long as it likes.
    var deadline: Int?
  }

  private let entries = Mutex<[UInt: Entry]>([:])
  private let clock: @Sendable () -> Int

  /// Deadlines by a clock that tells milliseconds and only runs forward.
  init(clock: @escaping @Sendable () -> Int) { self.clock = clock }

  /// A connection was made.
  func add(_ connection: UInt, socket: Int32, milliseconds: Int) {
    let deadline = clock() + milliseconds
    entries.withLock { $0[connection] = Entry(socket: socket, deadline: deadline) }
  }

  /// What a connection does next may take so long; nil where it may take as long as it likes.
  func set(_ connection: UInt, milliseconds: Int?) {
    let deadline = milliseconds.map { clock() + $0 }
    entries.withLock { $0[connection]?.deadline = deadline }
  }

  /// A connection is about to be closed.
  func remove(_ connection: UInt) { entries.withLock { $0[connection] = nil } }

  /// How many connections there are.
  var count: Int { entries.withLock { $0.count } }

  /// Disconnects those whose time is up. A socket in the table is still open: it is taken out before it
  /// is closed, so that no other connection's can be meant.
  func enforce() {
    let now = clock()
    entries.withLock { entries in
      for (connection, entry) in entries {
        guard let deadline = entry.deadline, deadline <= now else { continue }
        shutdown(entry.socket, Int32(SHUT_RDWR))
        entries[connection]?.deadline = nil
      }
    }
  }
}
