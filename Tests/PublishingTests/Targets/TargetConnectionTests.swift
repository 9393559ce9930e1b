import Diagnostics
import Selari
import Testing

@testable import Publishing

/// The command lines that reach a target.
@Suite struct TargetConnectionTests {
  private func connection(_ yaml: String, site: String = "/tapak") throws -> TargetConnection {
    let text = """
      name: n
      url: https://contoh.example/
      languages: [{code: ms, label: Melayu, locale: ms_MY}]
      publish: {p: \(yaml)}
      """
    var findings: [Finding] = []
    let tree = MemoryTree(["site.yaml": Array(text.utf8)])
    let configuration = SiteReader(tree: tree, workers: 1).configuration(findings: &findings)
    #expect(findings.isEmpty)
    let target = try #require(configuration?.publish.first)
    return TargetConnection(target: target, site: site, environment: [:])
  }

  @Test func `ssh is never told to accept what it does not know`() throws {
    let words = try connection(
      "{kind: ssh, host: h, user: u, port: 2222, path: w, identity: k/id, known_hosts: ~/.ssh/k}"
    ).shell(programBytes: 12)
    #expect(words.contains("-oBatchMode=yes"))
    #expect(!words.joined(separator: " ").contains("StrictHostKeyChecking"))
    #expect(words.contains("-oUser=u") && words.contains("-oPort=2222"))
    #expect(words.contains("-oIdentityFile=\"/tapak/k/id\""))
    #expect(words.contains("-oUserKnownHostsFile=\"~/.ssh/k\""))
    #expect(Array(words.suffix(3)) == ["--", "h", "exec sh -c 'eval \"$(head -c 12)\"'"])
  }

  @Test func `rsync goes by content and never by time`() throws {
    let connection = try connection("{kind: ssh, host: \"::1\", path: w}")
    let words = connection.rsync(
      from: "/a/", to: "/b c/releases/", root: "/b c", options: ["--checksum"])
    #expect(words.first == "rsync")
    #expect(words.last == "[::1]:/b c/releases/")
    #expect(words.contains("--rsync-path=flock -w 30 '/b c/.selari-upload' rsync"))
    #expect(!words.contains { $0 == "-t" || $0 == "--times" || $0 == "--archive" })
  }

  @Test func `a folder's path is below the site's, unless it is absolute`() throws {
    #expect(try connection("{kind: folder, path: www}").path == "/tapak/www")
    #expect(try connection("{kind: folder, path: /srv/www}").path == "/srv/www")
    #expect(try connection("{kind: folder, path: www}", site: ".").path == "www")
    #expect(try connection("{kind: ssh, host: h, path: www}").path == "www")
  }

  @Test func `a word is quoted for a shell where it has to be`() {
    #expect(TargetConnection.quoted("a-b/c.d_e=f") == "a-b/c.d_e=f")
    #expect(TargetConnection.quoted("") == "''")
    #expect(TargetConnection.quoted("a b") == "'a b'")
    #expect(TargetConnection.quoted("it's") == "'it'\\''s'")
  }
}
