import CMicroHTTPD
import Glibc
import Selari
import Synchronization

/// An HTTP/1.1 server on libmicrohttpd: it reads requests, asks a function for the answer, and keeps
/// every connection within its bounds.
final class HTTPServer: Sendable {
  /// How much a browser may ask of the server.
  struct Limits: Sendable {
    var threads: UInt32 = 4
    var connections: UInt32 = 1024
    /// What is kept in memory of a connection: the bound of a request's head.
    var head = 32 << 10
    /// The bound of a request's body.
    var body = 16 << 10
    /// How many streams of events there are at a time; the oldest gives way.
    var streams = 200
    /// How long a request's head may take from the connection's first byte, or from the last answer.
    var headMilliseconds = 20_000
    /// How long the rest of a request and its answer may take.
    var answerMilliseconds = 60_000
    /// How often the times are looked at.
    var tickMilliseconds = 1_000
    /// How often a stream is sent something, so that one that nobody reads is noticed.
    var beatMilliseconds = 10_000
  }

  private let context: ServerContext
  private let timer = Mutex<Worker?>(nil)
  private let daemon = Mutex<UInt?>(nil)
  private let wakeUp: WakeUp

  /// A server that answers by a function, which is called from several threads at once.
  /// - Parameters:
  ///   - limits: Its bounds.
  ///   - answer: The function.
  ///   - clock: The milliseconds that the times of connections are measured in.
  init(
    limits: Limits = Limits(), answer: @escaping @Sendable (HTTPRequest) -> HTTPResponse,
    clock: @escaping @Sendable () -> Int = { SystemClock.milliseconds() }
  ) {
    context = ServerContext(limits: limits, answer: answer, clock: clock)
    wakeUp = WakeUp()
  }

  deinit { stop() }

  /// Begins to answer on a socket. Gives what forbade it, if anything did.
  func start(on socket: ListeningSocket) -> ServerFault? {
    if let problem = selari_http_load() { return .noLibrary(String(cString: problem)) }
    let limits = context.limits
    let started = selari_http_start(
      socket.descriptor, limits.threads, limits.connections, limits.head,
      Unmanaged.passUnretained(context).toOpaque(), beginRequest, answerRequest, endRequest,
      noteConnection)
    guard let started else { return .noMemory }
    daemon.withLock { $0 = UInt(bitPattern: started) }
    let (context, wakeUp) = (context, wakeUp)
    let worker = Worker {
      var nextBeat = SystemClock.milliseconds() + limits.beatMilliseconds
      while !wakeUp.wait(milliseconds: limits.tickMilliseconds) {
        context.deadlines.enforce()
        guard SystemClock.milliseconds() >= nextBeat else { continue }
        nextBeat = SystemClock.milliseconds() + limits.beatMilliseconds
        context.streams.forEach { $0.beat() }
      }
    }
    timer.withLock { $0 = worker }
    return nil
  }

  /// Stops at once: ends every stream, closes every connection, and returns when all is closed.
  func stop() {
    wakeUp.wake()
    timer.withLock { timer in
      timer?.join()
      timer = nil
    }
    context.streams.close()
    let address = daemon.withLock { daemon in
      defer { daemon = nil }
      return daemon
    }
    if let address { selari_http_stop(OpaquePointer(bitPattern: address)) }
  }

  /// How many connections are open.
  var connections: Int { context.deadlines.count }
  /// How many streams are open.
  var streams: Int { context.streams.count }
}

/// Why a server does not start.
enum ServerFault: Equatable {
  /// libmicrohttpd cannot be loaded; what the system's loader says.
  case noLibrary(String)
  /// The system has no memory or no threads for it.
  case noMemory
}

/// What the callbacks of a server share.
private final class ServerContext: Sendable {
  let limits: HTTPServer.Limits
  let answer: @Sendable (HTTPRequest) -> HTTPResponse
  let deadlines: ConnectionDeadlines
  let streams: StreamTable

  init(
    limits: HTTPServer.Limits, answer: @escaping @Sendable (HTTPRequest) -> HTTPResponse,
    clock: @escaping @Sendable () -> Int
  ) {
    self.limits = limits
    self.answer = answer
    deadlines = ConnectionDeadlines(clock: clock)
    streams = StreamTable(most: limits.streams)
  }

  static func from(_ pointer: UnsafeMutableRawPointer) -> ServerContext {
    Unmanaged<ServerContext>.fromOpaque(pointer).takeUnretainedValue()
  }
}

/// A request while it comes in. Only the thread of its connection touches it.
private final class Exchange {
  let target: String
  var body: [UInt8] = []
  var isBegun = false
  var isTooLarge = false

  init(target: String) { self.target = target }
}

// MARK: - The callbacks of libmicrohttpd, on its threads

/// A request line has come: the address as it was sent.
private func beginRequest(
  _ context: UnsafeMutableRawPointer?, _ target: UnsafePointer<CChar>?, _ connection: OpaquePointer?
) -> UnsafeMutableRawPointer? {
  let text = target.map { String(validatingCString: $0) ?? "" } ?? ""
  return Unmanaged.passRetained(Exchange(target: text)).toOpaque()
}

/// The head has come, then the body in pieces, then its end, at which the answer is due.
private func answerRequest(
  _ context: UnsafeMutableRawPointer?, _ connection: OpaquePointer?, _ url: UnsafePointer<CChar>?,
  _ method: UnsafePointer<CChar>?, _ version: UnsafePointer<CChar>?,
  _ upload: UnsafePointer<CChar>?, _ uploadSize: UnsafeMutablePointer<Int>?,
  _ state: UnsafeMutablePointer<UnsafeMutableRawPointer?>?
) -> MHD_Result {
  guard let context, let connection, let method, let uploadSize, let box = state?.pointee else {
    return .NO
  }
  let server = ServerContext.from(context)
  let exchange = Unmanaged<Exchange>.fromOpaque(box).takeUnretainedValue()
  guard exchange.isBegun else {
    exchange.isBegun = true
    server.deadlines.set(
      UInt(bitPattern: connection), milliseconds: server.limits.answerMilliseconds)
    return .YES
  }
  if uploadSize.pointee > 0 {
    let piece = UnsafeRawBufferPointer(start: upload, count: uploadSize.pointee)
    if exchange.body.count + piece.count > server.limits.body {
      exchange.isTooLarge = true
    } else {
      exchange.body += piece
    }
    uploadSize.pointee = 0
    return .YES
  }
  guard !exchange.isTooLarge else {
    return send(.text(413, PreviewWording.tooLarge), on: connection, of: server)
  }
  let request = HTTPRequest(
    String(cString: method), exchange.target, headers: headers(of: connection),
    body: exchange.body)
  return send(server.answer(request), on: connection, of: server)
}

private func headers(of connection: OpaquePointer) -> [String: [String]] {
  var headers: [String: [String]] = [:]
  withUnsafeMutablePointer(to: &headers) { headers in
    selari_http_headers(connection, addHeader, headers)
  }
  return headers
}

private func addHeader(
  _ headers: UnsafeMutableRawPointer?, _ kind: MHD_ValueKind, _ name: UnsafePointer<CChar>?,
  _ value: UnsafePointer<CChar>?
) -> MHD_Result {
  guard let headers, let name else { return .NO }
  let table = headers.assumingMemoryBound(to: [String: [String]].self)
  table.pointee[String(cString: name).lowercased(), default: []].append(
    value.map { String(cString: $0) } ?? "")
  return .YES
}

private func send(
  _ response: HTTPResponse, on connection: OpaquePointer, of server: ServerContext
) -> MHD_Result {
  let made: OpaquePointer?
  switch response.body {
  case .bytes(let bytes):
    made = bytes.withUnsafeBytes { buffer in
      selari_http_bytes(buffer.baseAddress, buffer.count)
    }
  case .stream(let stream):
    server.streams.add(stream)
    server.deadlines.set(UInt(bitPattern: connection), milliseconds: nil)
    let reader = StreamReader(stream, connection: connection, streams: server.streams)
    made = selari_http_stream(
      4096, readStream, Unmanaged.passRetained(reader).toOpaque(), endStream)
  }
  guard let made else { return .NO }
  defer { selari_http_let_go(made) }
  for header in response.headers { selari_http_add_header(made, header.name, header.value) }
  return selari_http_send(connection, response.status, made) ? .YES : .NO
}

/// A request is over, whatever became of it; the next may follow on the connection.
private func endRequest(
  _ context: UnsafeMutableRawPointer?, _ connection: OpaquePointer?,
  _ state: UnsafeMutablePointer<UnsafeMutableRawPointer?>?, _ end: MHD_RequestTerminationCode
) {
  if let box = state?.pointee {
    Unmanaged<Exchange>.fromOpaque(box).release()
    state?.pointee = nil
  }
  guard let context, let connection else { return }
  let server = ServerContext.from(context)
  server.deadlines.set(UInt(bitPattern: connection), milliseconds: server.limits.headMilliseconds)
}

/// A connection was made, or is about to be closed.
private func noteConnection(
  _ context: UnsafeMutableRawPointer?, _ connection: OpaquePointer?,
  _ state: UnsafeMutablePointer<UnsafeMutableRawPointer?>?, _ what: MHD_ConnectionNotificationCode
) {
  guard let context, let connection else { return }
  let server = ServerContext.from(context)
  if what == .CONNECTION_NOTIFY_STARTED {
    server.deadlines.add(
      UInt(bitPattern: connection), socket: selari_http_socket(connection),
      milliseconds: server.limits.headMilliseconds)
  } else {
    server.deadlines.remove(UInt(bitPattern: connection))
  }
}

/// A stream on the connection that reads it.
private final class StreamReader {
  let stream: EventStream
  let connection: OpaquePointer
  let streams: StreamTable

  init(_ stream: EventStream, connection: OpaquePointer, streams: StreamTable) {
    self.stream = stream
    self.connection = connection
    self.streams = streams
  }
}

private func readStream(
  _ box: UnsafeMutableRawPointer?, _ position: UInt64, _ buffer: UnsafeMutablePointer<CChar>?,
  _ most: Int
) -> Int {
  guard let box, let buffer else { return -1 }
  let reader = Unmanaged<StreamReader>.fromOpaque(box).takeUnretainedValue()
  let bytes = UnsafeMutableRawBufferPointer(start: buffer, count: most)
  switch reader.stream.read(
    into: bytes.bindMemory(to: UInt8.self), connection: reader.connection)
  {
  case .bytes(let count): return count
  case .suspended: return 0
  // MHD_CONTENT_READER_END_OF_STREAM
  case .end: return -1
  }
}

private func endStream(_ box: UnsafeMutableRawPointer?) {
  guard let box else { return }
  let reader = Unmanaged<StreamReader>.fromOpaque(box).takeRetainedValue()
  reader.streams.remove(reader.stream)
  reader.stream.finish()
}
