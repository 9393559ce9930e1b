import CMicroHTTPD
import Synchronization

/// A stream of events to one browser: whoever has news puts it in, the server's thread takes it out.
///
/// While there is nothing to send, the connection is suspended, and it is taken up again by the next
/// event. libmicrohttpd stops the process if it is stopped while a connection is suspended, so a stream
/// that is closed is taken up too, and never suspended again.
final class EventStream: Sendable {
  private struct State {
    var pending: [UInt8] = []
    var isClosed = false
    /// The suspended connection, as an address.
    var suspended: UInt?
  }

  private let state = Mutex(State())
  private let ended: @Sendable () -> Void

  /// A browser that reads nothing is not kept for longer than this much news.
  private static let most = 4 << 20

  /// An open stream.
  /// - Parameter ended: Told when the browser has gone, or the stream was closed.
  init(ended: @escaping @Sendable () -> Void = {}) { self.ended = ended }

  /// Sends an event with a text, which has no line breaks.
  func send(event: String, _ data: String) {
    put(Array("event: \(event)\ndata: \(data)\n\n".utf8))
  }

  /// Tells the browser how soon to come again where the connection breaks.
  func send(retryMilliseconds: Int) { put(Array("retry: \(retryMilliseconds)\n\n".utf8)) }

  /// Sends what browsers pass over; a browser that has gone is noticed by it.
  func beat() { put(Array(":\n\n".utf8)) }

  /// Ends the stream once what is pending has been sent.
  func close() {
    state.withLock { state in
      state.isClosed = true
      Self.resume(&state)
    }
  }

  private func put(_ bytes: [UInt8]) {
    state.withLock { state in
      guard !state.isClosed else { return }
      if state.pending.count + bytes.count > Self.most {
        state.pending = []
        state.isClosed = true
      } else {
        state.pending += bytes
      }
      Self.resume(&state)
    }
  }

  private static func resume(_ state: inout State) {
    guard let address = state.suspended else { return }
    state.suspended = nil
    selari_http_resume(OpaquePointer(bitPattern: address))
  }

  // MARK: - The server's side

  /// What a read gave.
  enum Reading: Equatable {
    case bytes(Int)
    /// Nothing is there yet, and the connection is suspended.
    case suspended
    case end
  }

  /// Takes what is pending, or suspends the connection until something is.
  func read(into buffer: UnsafeMutableBufferPointer<UInt8>, connection: OpaquePointer?) -> Reading {
    state.withLock { state in
      guard state.pending.isEmpty else {
        let count = min(buffer.count, state.pending.count)
        for index in 0..<count { buffer[index] = state.pending[index] }
        state.pending.removeFirst(count)
        return .bytes(count)
      }
      guard !state.isClosed else { return .end }
      if let connection {
        state.suspended = UInt(bitPattern: connection)
        selari_http_suspend(connection)
      }
      return .suspended
    }
  }

  /// Called once the connection is gone.
  func finish() {
    state.withLock { state in
      state.isClosed = true
      state.suspended = nil
      state.pending = []
    }
    ended()
  }
}
