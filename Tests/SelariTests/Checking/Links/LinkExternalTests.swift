import Glibc
import Testing

@testable import Selari

@Suite struct LinkExternalTests {
  /// Answers from a table, and counts how often each address is asked.
  private struct Table: AddressProber {
    let known: [String: AddressAnswer]
    var other = AddressAnswer.status(200, redirect: nil)

    func answers(to addresses: [String]) throws(ProbeFailure) -> [AddressAnswer] {
      #expect(Set(addresses).count == addresses.count)
      return addresses.map { known[$0] ?? other }
    }
  }

  private func site(_ markdown: String, facts: String = "", menus: String = "") -> TestSite {
    let site = TestSite(page: markdown)
    if !facts.isEmpty { site.edit("content/facts.yaml", facts) }
    if !menus.isEmpty {
      let configuration = String(decoding: site.text.files["site.yaml"] ?? [], as: UTF8.self)
      site.edit("site.yaml", configuration + "\n" + menus)
    }
    return site
  }

  private let dead = ["https://a.example/x": AddressAnswer.status(404, redirect: nil)]

  @Test func aDeadAddressIsFoundWhereverItIsWritten() throws {
    try site("[satu](1️⃣https://a.example/x) dan [dua](2️⃣https://a.example/x#bab)").expect(
      "link/external", asking: Table(known: dead), at: "1️⃣", "2️⃣")
    try site("x", facts: "1️⃣office: {type: url, value: https://a.example/x}\n").expect(
      "link/external", asking: Table(known: dead), at: "1️⃣")
    let menu = "menus: {main: [{url: https://a.example/x, title: {ms: Lain, en: Other}}]}\n"
    let checked = try site("x", menus: menu).check(asking: Table(known: dead))
    #expect(checked.findings.contains("link/external site.yaml"))
  }

  @Test func anAddressThatMovedForGoodIsFoundWithTheNewOne() throws {
    let answers: [String: AddressAnswer] = [
      "https://a.example/x": .status(301, redirect: "https://a.example/y"),
      "https://a.example/y": .status(308, redirect: "https://b.example/z"),
      "https://b.example/z": .status(302, redirect: "https://b.example/login"),
    ]
    let site = site("[satu](1️⃣https://a.example/x)")
    try site.expect("link/external", asking: Table(known: answers), at: "1️⃣")
    #expect(
      try site.wording(of: "link/external").solutions.first?.replacement == "https://b.example/z")
  }

  @Test(arguments: [
    AddressAnswer.status(200, redirect: nil), .status(206, redirect: nil),
    .status(403, redirect: nil), .status(429, redirect: nil), .status(416, redirect: nil),
    .status(302, redirect: "https://a.example/elsewhere"),
  ])
  func whatIsThereIsLeftAlone(_ answer: AddressAnswer) throws {
    try site("[satu](https://a.example/x)").expect(
      "link/external", asking: Table(known: ["https://a.example/x": answer]))
  }

  @Test func aRedirectToNothingIsFound() throws {
    let answers: [String: AddressAnswer] = [
      "https://a.example/x": .status(302, redirect: "https://a.example/y"),
      "https://a.example/y": .status(410, redirect: nil),
    ]
    try site("[satu](1️⃣https://a.example/x)").expect(
      "link/external", asking: Table(known: answers), at: "1️⃣")
    let circle: [String: AddressAnswer] = [
      "https://a.example/x": .status(302, redirect: "https://a.example/x")
    ]
    try site("[satu](1️⃣https://a.example/x)").expect(
      "link/external", asking: Table(known: circle), at: "1️⃣")
  }

  @Test func anAddressThatCannotBeReachedIsFound() throws {
    let answers = ["https://a.example/x": AddressAnswer.unreachable("no such host")]
    try site("[satu](1️⃣https://a.example/x) [dua](https://b.example/)").expect(
      "link/external", asking: Table(known: answers), at: "1️⃣")
  }

  @Test func withoutANetworkNothingIsSaidOfTheAddresses() throws {
    let table = Table(known: [:], other: .unreachable("no such host"))
    let checked = try site("[satu](https://a.example/x) [dua](https://b.example/)").check(
      asking: table)
    #expect(checked.outcome.probeFailure == .noNetwork("no such host"))
    #expect(!checked.findings.contains { $0.hasPrefix("link/external") })
  }

  /// It, and not the network, may be what is gone.
  @Test func oneHostThatCannotBeReachedIsFound() throws {
    let table = Table(known: [:], other: .unreachable("no such host"))
    try site("[satu](1️⃣https://a.example/x) [dua](2️⃣https://a.example/y)").expect(
      "link/external", asking: table, at: "1️⃣", "2️⃣")
  }

  @Test func ownAndOtherAddressesAreNotAsked() throws {
    let table = Table(known: [:], other: .status(404, redirect: nil))
    try site("[satu](https://contoh.example/ms/) [dua](page:index) <a@b.example>").expect(
      "link/external", asking: table)
  }

  @Test func whatCurlWroteIsReadInWhateverOrderItCame() {
    let text =
      "1\t0\t301\thttps://a.example/y\t\n2\t6\t000\t\tCould not resolve host\n0\t0\t206\t\t\n"
    #expect(
      CurlProber.read(text, count: 4) == [
        .status(206, redirect: nil), .status(301, redirect: "https://a.example/y"),
        .unreachable("Could not resolve host"), .unreachable(""),
      ])
  }

  @Test func aProgramThatIsNotThereIsToldOnce() throws {
    let checked = try site("[satu](https://a.example/x)").check(
      asking: CurlProber(program: "no-such-program-here"))
    let failure = try #require(checked.outcome.probeFailure)
    #expect(failure == .noProgram(code: ENOENT))
    #expect(failure.message(in: .ms).hasSuffix("dijalankan: Tiada fail atau folder itu."))
  }
}

extension TestSite {
  /// Runs every rule, addresses outside the site among them, and expects one rule at these markers.
  fileprivate func expect(
    _ rule: String, asking prober: some AddressProber, at markers: String...,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let places = try markers.map { marker in
      let place = try #require(text.markers[marker], sourceLocation: sourceLocation)
      return "\(rule) \(place.file):\(place.position.line):\(place.position.column)"
    }
    let found = try check(asking: prober).findings.filter { $0.hasPrefix(rule + " ") }
    #expect(found.sorted() == places.sorted(), sourceLocation: sourceLocation)
  }
}
