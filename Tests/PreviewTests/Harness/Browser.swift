import Glibc

/// What a browser does with a server, byte by byte, so that a test can do what no browser would.
final class Browser {
  private let descriptor: Int32
  private var received: [UInt8] = []

  struct CannotConnect: Error {}

  /// A connection to a port of this machine. Nothing is waited for longer than half a minute.
  init(port: UInt16) throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var patience = timeval(tv_sec: 30, tv_usec: 0)
    let size = socklen_t(MemoryLayout<timeval>.size)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, size)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let result = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard result == 0 else { throw CannotConnect() }
  }

  deinit { close(descriptor) }

  /// Sends bytes as they are.
  func send(_ text: String) {
    let bytes = Array(text.utf8)
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.send(
          descriptor, $0.baseAddress.map { $0 + sent }, bytes.count - sent,
          Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return }
      sent += count
    }
  }

  /// What has come so far, once a text is in it; nil where the connection ended without, or nothing
  /// but beats came for a while.
  func receive(until text: String) -> String? {
    let wanted = Array(text.utf8)
    var first = timespec()
    clock_gettime(CLOCK_MONOTONIC, &first)
    while true {
      var now = timespec()
      clock_gettime(CLOCK_MONOTONIC, &now)
      guard now.tv_sec - first.tv_sec < 60 else { return nil }
      if let end = Self.end(of: wanted, in: received) {
        let result = String(decoding: received[..<end], as: UTF8.self)
        received.removeFirst(end)
        return result
      }
      guard receiveMore() else { return nil }
    }
  }

  /// All that comes until the server ends the connection.
  func receiveAll() -> String {
    while receiveMore() {}
    return String(decoding: received, as: UTF8.self)
  }

  private func receiveMore() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 16_384)
    let count = recv(descriptor, &buffer, buffer.count, 0)
    guard count > 0 else { return false }
    received += buffer[..<count]
    return true
  }

  private static func end(of wanted: [UInt8], in bytes: [UInt8]) -> Int? {
    guard bytes.count >= wanted.count else { return nil }
    return (0...bytes.count - wanted.count).first { start in
      bytes[start..<start + wanted.count].elementsEqual(wanted)
    }.map { $0 + wanted.count }
  }

  /// A whole exchange.
  struct Answer {
    let status: Int
    let headers: [String: String]
    let body: String
  }

  /// Asks for a target and reads the answer, on a connection that stays open.
  func ask(_ target: String) -> Answer? { ask("GET", target) }

  /// Asks and reads the answer, on a connection that stays open.
  func ask(
    _ method: String, _ target: String, headers: [String: String] = [:], body: String = "",
    host: String = "localhost"
  ) -> Answer? {
    var head = "\(method) \(target) HTTP/1.1\r\nHost: \(host)\r\n"
    for (name, value) in headers { head += "\(name): \(value)\r\n" }
    if !body.isEmpty { head += "Content-Length: \(body.utf8.count)\r\n" }
    send(head + "\r\n" + body)
    guard let text = receive(until: "\r\n\r\n") else { return nil }
    let lines = text.split(separator: "\r\n")
    var fields: [String: String] = [:]
    for line in lines.dropFirst() {
      let parts = line.split(separator: ":", maxSplits: 1)
      if parts.count == 2 {
        fields[parts[0].lowercased()] = String(parts[1].drop { $0 == " " })
      }
    }
    let status = lines.first?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    let length = method == "HEAD" || status == 304 ? 0 : Int(fields["content-length"] ?? "") ?? 0
    while received.count < length { guard receiveMore() else { return nil } }
    let body = String(decoding: received.prefix(length), as: UTF8.self)
    received.removeFirst(min(length, received.count))
    return Answer(status: status, headers: fields, body: body)
  }
}
