import Diagnostics
import Testing

@testable import Selari

/// What `publish:` in `site.yaml` may say, and what is said of what it may not.
@Suite struct PublishTargetTests {
  private func targets(_ yaml: String) throws -> [PublishTarget] {
    let site = TestSite(with: "")
    let text = try #require(SiteText(TestSite.smallest).files["site.yaml"])
    let source = String(decoding: text, as: UTF8.self) + "\n" + yaml
    site.edit("site.yaml", source)
    var findings: [Finding] = []
    let configuration = SiteReader(tree: MemoryTree(site.text.files), workers: 1)
      .configuration(findings: &findings)
    #expect(findings.isEmpty)
    return try #require(configuration).publish
  }

  private func expect(
    _ yaml: String, _ findings: [(rule: String, at: String)],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> TestSite {
    let head = TestSite.smallest.split(separator: "-- content", maxSplits: 1)
    let site = TestSite(head[0] + yaml + "\n-- content" + head[1])
    try site.build(sourceLocation: sourceLocation)
    site.expect(findings, sourceLocation: sourceLocation)
    return site
  }

  @Test func `a folder target says where it is and the rest has defaults`() throws {
    let target = try #require(
      try targets("publish: {production: {kind: folder, path: /srv/www/site}}").first)
    #expect(target.name == "production")
    #expect(target.machine == .here)
    #expect(target.path == "/srv/www/site")
    #expect(target.keep == 5)
    #expect(target.deleteLimit == .percent(10))
    #expect(target.url == nil)
    #expect(target.place.reference.hasPrefix("site.yaml:"))
  }

  @Test func `an ssh target says how its server is reached`() throws {
    let target = try #require(
      try targets(
        """
        publish:
          staging:
            kind: ssh
            host: www.contoh.example
            user: penerbit
            port: 2222
            path: laman/web
            keep: 3
            delete_limit: 25
            url: https://uji.contoh.example/
            identity: kunci/id_ed25519
            known_hosts: kunci/known_hosts
        """
      ).first)
    #expect(
      target.machine
        == .server(
          SSHServer(
            host: "www.contoh.example", user: "penerbit", port: 2222, identity: "kunci/id_ed25519",
            knownHosts: "kunci/known_hosts")))
    #expect(target.keep == 3)
    #expect(target.deleteLimit == .pages(25))
    #expect(target.url?.permalink("/") == "https://uji.contoh.example/")
  }

  @Test func `a slip in a key is told with the key that was meant`() throws {
    let site = try expect(
      "publish: {production: {kind: folder, path: /srv, 1️⃣delete_limt: 3}}",
      [("site/unknown-key", "1️⃣")])
    let wording = try site.wording(of: "site/unknown-key")
    #expect(wording.solutions.first?.text.contains("delete_limit") == true)
  }

  @Test func `keys of ssh are unknown to a folder`() throws {
    _ = try expect(
      "publish: {production: {kind: folder, path: /srv, 1️⃣host: h}}", [("site/unknown-key", "1️⃣")])
  }

  @Test func `a kind that does not exist is one finding and no cascade`() throws {
    _ = try expect(
      "publish: {production: {kind: 1️⃣sssh, path: /srv, host: h}}", [("site/value", "1️⃣")])
    _ = try expect("publish: {production: {1️⃣path: /srv}}", [("site/missing", "1️⃣")])
    // Each would be a folder of that name in the site.
    for path in ["~", "~root/x"] {
      _ = try expect(
        "publish: {production: {kind: folder, path: 1️⃣\"\(path)\"}}", [("site/value", "1️⃣")])
    }
  }

  @Test func `a target without a name is one finding and not one for each key`() throws {
    let site = try expect(
      "publish: {1️⃣kind: foldr, path: /srv, keep: 3}", [("site/value", "1️⃣")])
    #expect(try site.wording(of: "site/value").explanation.contains("has no name"))
    _ = try expect(
      "publish: {kind: {kind: folder, path: /srv}}", [])
  }

  @Test func `what ssh could take for an option or a command is refused`() throws {
    for host in ["-oProxyCommand=x", "\"a b\"", "\"h;rm\"", "\"\""] {
      _ = try expect(
        "publish: {p: {kind: ssh, path: /srv, host: 1️⃣\(host)}}", [("site/value", "1️⃣")])
    }
    _ = try expect(
      "publish: {p: {kind: ssh, host: h, path: /srv, identity: 1️⃣\"a'b\"}}", [("site/value", "1️⃣")])
  }

  @Test(arguments: ["101%", "-1", "banyak", "10%%", "1.5"])
  func `a limit is a number of pages or a share of them`(limit: String) throws {
    let site = try expect(
      "publish: {p: {kind: folder, path: /srv, delete_limit: 1️⃣\(limit)}}", [("site/value", "1️⃣")])
    #expect(try site.wording(of: "site/value", in: .ms).explanation.contains("bilangan halaman"))
  }

  @Test func `values of the wrong kind are told where they stand`() throws {
    _ = try expect(
      """
      publish:
        p: {kind: ssh, host: h, path: /srv, port: 1️⃣70000, keep: 2️⃣0, url: 3️⃣contoh}
        q: 4️⃣teks
        5️⃣../r: {kind: folder, path: /srv}
      """,
      [
        ("site/value", "1️⃣"), ("site/value", "2️⃣"), ("site/value", "3️⃣"), ("site/type", "4️⃣"),
        ("site/value", "5️⃣"),
      ])
  }

  @Test func `a limit is counted from the pages that are served`() {
    #expect(DeleteLimit.percent(10).allowance(of: 100) == 10)
    #expect(DeleteLimit.percent(10).allowance(of: 4) == 1)
    #expect(DeleteLimit.percent(0).allowance(of: 100) == 0)
    #expect(DeleteLimit.pages(25).allowance(of: 4) == 25)
  }
}
