import Dispatch
import Glibc
import Selari
import Synchronization
import Testing

@testable import Preview

/// A clock that stands still until a test moves it on: how fast the machine is plays no part.
private final class TestClock: Sendable {
  private let time = Mutex(0)

  var milliseconds: Int { time.withLock { $0 } }

  func advance(by milliseconds: Int) { time.withLock { $0 += milliseconds } }
}

/// Waits for what other threads bring about; false where it has not come after half a minute.
private func eventually(_ isSo: () -> Bool) -> Bool {
  for _ in 0..<6_000 {
    if isSo() { return true }
    usleep(5_000)
  }
  return isSo()
}

/// A server with little patience, on a port of its own.
private final class TestServer {
  let server: HTTPServer
  let port: UInt16

  init(
    limits: HTTPServer.Limits = HTTPServer.Limits(), clock: TestClock? = nil,
    answer: @escaping @Sendable (HTTPRequest) -> HTTPResponse
  ) throws {
    let socket = try ListeningSocket(host: "127.0.0.1", port: 0)
    let time: @Sendable () -> Int = { clock?.milliseconds ?? SystemClock.milliseconds() }
    server = HTTPServer(limits: limits, answer: answer, clock: time)
    port = socket.port
    #expect(server.start(on: socket) == nil)
  }

  deinit { server.stop() }
}

@Suite struct HTTPServerTests {
  private func echo(
    _ limits: HTTPServer.Limits = HTTPServer.Limits(), clock: TestClock? = nil
  ) throws -> TestServer {
    try TestServer(limits: limits, clock: clock) { request in
      .text(200, "\(request.method) \(request.target) \(request.body.count)")
    }
  }

  @Test func `requests follow each other on one connection`() throws {
    let server = try echo()
    let browser = try Browser(port: server.port)
    #expect(browser.ask("/a%2Fb?c=%20")?.body == "GET /a%2Fb?c=%20 0\n")
    #expect(browser.ask("POST", "/x", body: "abc")?.body == "POST /x 3\n")
    let head = browser.ask("HEAD", "/y")
    #expect(head?.status == 200)
    #expect(head?.headers["content-length"] == "10")
    #expect(browser.ask("/z")?.body == "GET /z 0\n")
  }

  @Test func `a head that is too long is refused`() throws {
    let server = try echo()
    let browser = try Browser(port: server.port)
    browser.send(
      "GET / HTTP/1.1\r\nHost: a\r\nX: " + String(repeating: "x", count: 100_000) + "\r\n\r\n")
    let answer = browser.receiveAll()
    #expect(answer.hasPrefix("HTTP/1.1 431 "))
    #expect(try Browser(port: server.port).ask("/")?.status == 200)
  }

  @Test func `a body that is too long is refused`() throws {
    var limits = HTTPServer.Limits()
    limits.body = 100
    let server = try echo(limits)
    let browser = try Browser(port: server.port)
    let answer = browser.ask("POST", "/", body: String(repeating: "x", count: 101))
    #expect(answer?.status == 413)
    #expect(
      answer?.body.contains("terlalu besar") == true && answer?.body.contains("too large") == true)
  }

  @Test func `a browser that sends its head slowly is let go, and others are served meanwhile`()
    throws
  {
    let clock = TestClock()
    let server = try echo(headsOnly, clock: clock)
    let slow = try (0..<8).map { _ in try Browser(port: server.port) }
    for browser in slow { browser.send("GET / HTTP/1.1\r\nHost: a\r\n") }
    try #require(eventually { server.server.connections == slow.count })
    #expect(try Browser(port: server.port).ask("/")?.status == 200)
    #expect(letsGo(server, clock))
    for browser in slow { #expect(browser.receiveAll().isEmpty) }
  }

  /// Bounds that leave nothing but the time of a head to let a connection go.
  private var headsOnly: HTTPServer.Limits {
    var limits = HTTPServer.Limits()
    limits.answerMilliseconds = 1 << 50
    limits.tickMilliseconds = 20
    return limits
  }

  /// Whether all connections are let go when time goes on. It goes on until they are: the server
  /// may still be at the end of an answer, and gives the connection its time for a head after that.
  private func letsGo(_ server: TestServer, _ clock: TestClock) -> Bool {
    eventually {
      clock.advance(by: HTTPServer.Limits().headMilliseconds)
      return server.server.connections == 0
    }
  }

  @Test func `a browser that says nothing is let go`() throws {
    let clock = TestClock()
    let server = try echo(headsOnly, clock: clock)
    let idle = try Browser(port: server.port)
    #expect(idle.ask("/")?.status == 200)
    #expect(letsGo(server, clock))
    #expect(idle.receiveAll().isEmpty)
  }

  @Test func `a browser that does not read its answer is let go`() throws {
    var limits = HTTPServer.Limits()
    limits.answerMilliseconds = 200
    limits.tickMilliseconds = 20
    let big = [UInt8](repeating: 120, count: 64 << 20)
    let asked = DispatchSemaphore(value: 0)
    let server = try TestServer(limits: limits) { _ in
      asked.signal()
      return HTTPResponse(type: "text/plain", body: big)
    }
    let lazy = try Browser(port: server.port)
    lazy.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
    try #require(asked.wait(timeout: .now() + 30) == .success)
    // It is let go without having read: what is in its buffers is all it ever gets.
    #expect(eventually { server.server.connections == 0 })
    #expect(lazy.receiveAll().utf8.count < big.count)
  }

  @Test func `events are sent as they come`() throws {
    let server = try streaming()
    let browser = try Browser(port: server.port)
    browser.send("GET /events HTTP/1.1\r\nHost: a\r\n\r\n")
    #expect(browser.receive(until: "\r\n\r\n")?.contains("text/event-stream") == true)
    for number in 1...50 {
      try server.stream(0).send(event: "news", "number \(number)")
      #expect(browser.receive(until: "data: number \(number)\n\n") != nil)
    }
    try server.stream(0).close()
    // The end of a chunked answer.
    #expect(browser.receive(until: "0\r\n\r\n") != nil)
  }

  @Test func `a server stops at once while browsers listen`() throws {
    let server = try streaming()
    let listeners = try (0..<20).map { _ in try Browser(port: server.port) }
    for browser in listeners {
      browser.send("GET /events HTTP/1.1\r\nHost: a\r\n\r\n")
      #expect(browser.receive(until: "\r\n\r\n") != nil)
    }
    let idle = try Browser(port: server.port)
    #expect(server.server.streams == 20)
    server.server.stop()
    #expect(server.server.streams == 0)
    for browser in listeners { _ = browser.receiveAll() }
    #expect(idle.receiveAll().isEmpty)
    #expect(throws: Browser.CannotConnect.self) { try Browser(port: server.port) }
  }

  @Test func `events and stopping at the same time do no harm`() throws {
    for _ in 0..<20 {
      let server = try streaming()
      let listeners = try (0..<4).map { _ in try Browser(port: server.port) }
      for browser in listeners {
        browser.send("GET /events HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(browser.receive(until: "\r\n\r\n") != nil)
      }
      let streams = server.all
      let sender = Worker {
        for number in 0..<500 { for stream in streams { stream.send(event: "n", "\(number)") } }
      }
      server.server.stop()
      sender.join()
    }
  }

  @Test func `a browser that is gone is noticed by the next beat`() throws {
    var limits = HTTPServer.Limits()
    limits.beatMilliseconds = 20
    limits.tickMilliseconds = 10
    let server = try streaming(limits)
    var browser: Browser? = try Browser(port: server.port)
    browser?.send("GET /events HTTP/1.1\r\nHost: a\r\n\r\n")
    #expect(browser?.receive(until: ":\n\n") != nil)
    browser = nil
    #expect(eventually { server.server.streams == 0 })
    #expect(eventually { server.server.connections == 0 })
  }

  @Test func `the oldest listener gives way to one too many`() throws {
    var limits = HTTPServer.Limits()
    limits.streams = 2
    let server = try streaming(limits)
    let browsers = try (0..<3).map { _ in try Browser(port: server.port) }
    for browser in browsers {
      browser.send("GET /events HTTP/1.1\r\nHost: a\r\n\r\n")
      #expect(browser.receive(until: "\r\n\r\n") != nil)
    }
    #expect(browsers[0].receive(until: "0\r\n\r\n") != nil)
    try server.stream(2).send(event: "news", "still here")
    #expect(browsers[2].receive(until: "still here") != nil)
  }

  @Test func `a port in use is told as such`() throws {
    let first = try ListeningSocket(host: "127.0.0.1", port: 0)
    defer { close(first.descriptor) }
    #expect(throws: ListenFault.portInUse(first.port)) {
      try ListeningSocket(host: "127.0.0.1", port: first.port)
    }
    #expect(throws: ListenFault.unknownHost("tiada.invalid")) {
      try ListeningSocket(host: "tiada.invalid", port: 0)
    }
    #expect(throws: ListenFault.refused("192.0.2.1", port: 0, code: EADDRNOTAVAIL)) {
      try ListeningSocket(host: "192.0.2.1", port: 0)
    }
  }

  // MARK: - Streams

  private func streaming(_ limits: HTTPServer.Limits = HTTPServer.Limits()) throws -> StreamServer {
    try StreamServer(limits)
  }

  /// A server that answers with streams, and keeps them in the order in which they were asked for.
  private final class StreamServer {
    private let opened: Opened
    private let base: TestServer
    var server: HTTPServer { base.server }
    var port: UInt16 { base.port }
    var all: [EventStream] { opened.streams.withLock { $0 } }

    final class Opened: Sendable {
      let streams = Mutex<[EventStream]>([])
    }

    init(_ limits: HTTPServer.Limits) throws {
      let opened = Opened()
      self.opened = opened
      base = try TestServer(limits: limits) { _ in
        let stream = EventStream()
        opened.streams.withLock { $0.append(stream) }
        return HTTPResponse(stream)
      }
    }

    func stream(_ index: Int) throws -> EventStream { try #require(all.dropFirst(index).first) }
  }
}
