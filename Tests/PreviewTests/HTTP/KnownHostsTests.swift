import Testing

@testable import Preview

@Suite struct KnownHostsTests {
  private let closed = KnownHosts(names: ["127.0.0.1"], isOpen: false)
  private let open = KnownHosts(names: ["0.0.0.0", "meja-7"], isOpen: true)

  @Test(arguments: [
    "localhost", "LOCALHOST:8787", "tapak.localhost", "127.0.0.1", "127.0.0.1:9", "127.8.9.1",
    "[::1]", "[::1]:8787",
  ])
  func `names that lead here by themselves are known`(host: String) {
    #expect(closed.knows(host))
    #expect(open.knows(host) == !host.hasPrefix("meja"))
  }

  @Test(arguments: [
    "evil.example", "evil.example:8787", "localhost.evil.example", "127.0.0.1.evil.example",
    "192.168.1.7", "meja-7", "", ":8787", "localhost:", "localhost:12345678", "localhost:87a",
    "[::1", "[::1]x", "127.0.0.1@evil.example", "localhost evil",
  ])
  func `any other name is not, since it can be made to lead here`(host: String) {
    #expect(!closed.knows(host))
  }

  @Test func `beyond this machine, its own name and addresses in digits are known`() {
    #expect(open.knows("meja-7:8787"))
    #expect(open.knows("192.168.1.7:8787"))
    #expect(open.knows("[fe80::1]"))
    #expect(!open.knows("evil.example"))
  }

  private func refusal(
    _ method: String, _ headers: [String: String], host: [String] = ["localhost:8787"]
  ) -> KnownHosts.Refusal? {
    var all = headers.mapValues { [$0] }
    all["host"] = host
    return closed.refusal(of: HTTPRequest(method, "/", headers: all))
  }

  @Test func `a request without a host, or with two, is refused`() {
    #expect(refusal("GET", [:], host: []) == .noHost)
    #expect(refusal("GET", [:], host: ["localhost", "evil.example"]) == .noHost)
    #expect(refusal("GET", [:], host: ["evil.example"]) == .unknownHost("evil.example"))
  }

  @Test func `a link from elsewhere leads here, a script from elsewhere reads nothing`() {
    #expect(refusal("GET", [:]) == nil)
    #expect(refusal("GET", ["sec-fetch-site": "none"]) == nil)
    #expect(
      refusal("GET", ["sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate"]) == nil)
    #expect(
      refusal("GET", ["sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors"]) == .otherOrigin)
  }

  @Test func `only pages served from here change what is shown`() {
    let here = "http://localhost:8787"
    #expect(refusal("POST", ["origin": here]) == nil)
    #expect(refusal("POST", ["origin": here, "sec-fetch-site": "same-origin"]) == nil)
    #expect(refusal("POST", [:]) == .otherOrigin)
    #expect(refusal("POST", ["origin": "null"]) == .otherOrigin)
    #expect(refusal("POST", ["origin": "http://localhost:3000"]) == .otherOrigin)
    #expect(refusal("POST", ["origin": "http://evil.example"]) == .otherOrigin)
    #expect(refusal("POST", ["origin": here, "sec-fetch-site": "cross-site"]) == .otherOrigin)
    #expect(refusal("POST", ["origin": here, "sec-fetch-site": "same-site"]) == .otherOrigin)
  }
}
