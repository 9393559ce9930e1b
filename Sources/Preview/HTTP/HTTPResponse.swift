/// An answer.
struct HTTPResponse: Sendable {
  /// What follows the head.
  enum Body: Sendable {
    case bytes([UInt8])
    /// Events that go on for as long as the browser listens.
    case stream(EventStream)
  }

  var status: UInt32
  var headers: [(name: String, value: String)]
  var body: Body

  init(
    _ status: UInt32 = 200, type: String, headers: [(name: String, value: String)] = [],
    body: [UInt8]
  ) {
    self.status = status
    self.headers = [("Content-Type", type)] + headers
    self.body = .bytes(body)
  }

  /// A stream of [server-sent events](https://html.spec.whatwg.org/multipage/server-sent-events.html).
  init(_ stream: EventStream) {
    status = 200
    headers = [("Content-Type", "text/event-stream"), ("Cache-Control", "no-store")]
    body = .stream(stream)
  }

  /// A plain text, for what no person meets in the ordinary course.
  static func text(_ status: UInt32, _ text: String) -> HTTPResponse {
    HTTPResponse(status, type: "text/plain; charset=utf-8", body: Array((text + "\n").utf8))
  }

  /// Sends the browser elsewhere on this server.
  static func redirect(_ status: UInt32, to location: String) -> HTTPResponse {
    var response = text(status, location)
    response.headers.append(("Location", location))
    return response
  }

  /// The value of a header, by its name as it was set.
  func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }

  /// The bytes of a body that is no stream.
  var bytes: [UInt8] {
    if case .bytes(let bytes) = body { bytes } else { [] }
  }
}
