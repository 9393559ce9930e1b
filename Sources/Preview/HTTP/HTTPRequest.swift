/// A request as it came, its head read and its body whole.
struct HTTPRequest: Sendable {
  /// `GET`, `HEAD`, `POST` …
  var method: String
  /// What is asked for, as it was sent: `/ms/?q=a%20b`.
  var target: String
  /// The values of each header by its name in lower case, in the order of the request.
  var headers: [String: [String]]
  /// What was sent with it.
  var body: [UInt8]

  init(
    _ method: String = "GET", _ target: String, headers: [String: [String]] = [:],
    body: [UInt8] = []
  ) {
    self.method = method
    self.target = target
    self.headers = headers
    self.body = body
  }

  /// The value of a header that may come once; nil where it is absent, or comes again.
  func header(_ name: String) -> String? {
    guard let values = headers[name], values.count == 1 else { return nil }
    return values[0]
  }

  /// The value of a cookie.
  func cookie(_ name: String) -> String? {
    for line in headers["cookie"] ?? [] {
      for pair in line.split(separator: ";") {
        let trimmed = pair.drop { $0 == " " }
        if trimmed.hasPrefix(name + "=") { return String(trimmed.dropFirst(name.count + 1)) }
      }
    }
    return nil
  }

  /// The fields of a form that was sent.
  var form: QueryItems? { QueryItems(String(decoding: body, as: UTF8.self)) }
}
