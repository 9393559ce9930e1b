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
    return TargetConnection(target: target, site: site, environment: ["HOME": "/rumah"])
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

  @Test func `a folder with a colon in its name is not taken for a host`() throws {
    let folder = try connection("{kind: folder, path: www}", site: "a:b")
    let words = folder.rsync(
      from: "a:b/.selari/publish/p/", to: "c:d/releases/", root: "c:d", options: [])
    #expect(Array(words.suffix(2)) == ["./a:b/.selari/publish/p/", "./c:d/releases/"])
    let absolute = folder.rsync(from: "/a:b/", to: "/c:d/", root: "/c:d", options: [])
    #expect(Array(absolute.suffix(2)) == ["/a:b/", "/c:d/"])
    // The record that is kept here goes to a server.
    let server = try connection("{kind: ssh, host: h, path: w}", site: "a:b")
    let kept = KeptRecord(site: "a:b", target: server.target).path
    let sent = server.rsync(from: kept, to: "/srv/x", root: "/srv", options: [])
    #expect(Array(sent.suffix(2)) == ["./a:b/.selari/publish/p.sha256", "h:/srv/x"])
  }

  /// ssh would take what follows for the name of something else.
  @Test func `a percent sign in the name of a file is one`() throws {
    let words = try connection(
      "{kind: ssh, host: h, path: w, identity: kunci 50%, known_hosts: /a%h}"
    ).shell(programBytes: 12)
    #expect(words.contains("-oIdentityFile=\"/tapak/kunci 50%%\""))
    #expect(words.contains("-oUserKnownHostsFile=\"/a%%h\""))
  }

  @Test(arguments: ["127.0.0.1:22422", "pelayan:22"])
  func `a port in the name of a server is told where it goes`(host: String) throws {
    let text = "publish: {p: {kind: ssh, host: \"\(host)\", path: w}}\n"
    var findings: [Finding] = []
    let reader = SiteReader(tree: MemoryTree(["site.yaml": Array(text.utf8)]), workers: 1)
    #expect(reader.target("p", findings: &findings).target == nil)
    let wording = try #require(findings.first).problem.wording(in: .en)
    #expect(findings.count == 1 && wording.explanation.contains("`port:`"))
  }

  @Test(arguments: [[:], ["HOME": ""]])
  func `without a home folder there is none below it`(environment: [String: String]) throws {
    let target = try connection("{kind: folder, path: ~/www}").target
    let found = TargetConnection(target: target, site: "/tapak", environment: environment)
    #expect(found.path == "~/www")
  }

  @Test func `a folder's path is below the site's, unless it is absolute`() throws {
    #expect(try connection("{kind: folder, path: www}").path == "/tapak/www")
    #expect(try connection("{kind: folder, path: /srv/www}").path == "/srv/www")
    #expect(try connection("{kind: folder, path: www}", site: ".").path == "www")
    #expect(try connection("{kind: ssh, host: h, path: www}").path == "www")
    // What is `~` on a server, only its shell knows.
    #expect(try connection("{kind: folder, path: ~/www}").path == "/rumah/www")
    #expect(try connection("{kind: ssh, host: h, path: ~/www}").path == "~/www")
  }

  @Test func `the command that keeps a key names the port, and the file where ssh looks`() throws {
    let plain = try connection("{kind: ssh, host: h, path: w}")
    #expect(plain.keyCommands()?.keyscan == "ssh-keyscan h >> ~/.ssh/known_hosts")
    let other = try connection(
      "{kind: ssh, host: h, port: 8922, known_hosts: kunci/known_hosts, path: w}", site: "a b")
    #expect(other.keyCommands()?.keyscan == "ssh-keyscan -p 8922 h >> 'a b/kunci/known_hosts'")
    let home = try connection("{kind: ssh, host: h, known_hosts: ~/.ssh/k, path: w}")
    #expect(home.keyCommands()?.keyscan == "ssh-keyscan h >> ~/.ssh/k")
    #expect(try connection("{kind: folder, path: w}").keyCommands() == nil)
    let problem = PublishProblem(
      fault: .hostKeyUnknown(said: ""), connection: other, keyCommands: other.keyCommands())
    for language in MessageLanguage.allCases {
      let solutions = problem.wording(in: language).solutions.map(\.text)
      #expect(solutions.first?.contains("`ssh-keyscan -p 8922 h | ssh-keygen -lf -`") == true)
      let keeping = "`ssh-keyscan -p 8922 h >> 'a b/kunci/known_hosts'`"
      #expect(solutions.last?.contains(keeping) == true)
    }
  }

  @Test func `a publish that meets an unknown key says how it becomes known`() throws {
    let target = try connection("{kind: ssh, host: h, port: 8922, path: w}").target
    let publisher = Publisher(site: ".", target: target, environment: ["HOME": "/rumah"])
    do throws(PublishError) {
      try publisher.speaking { () throws(TargetFault) in throw .hostKeyUnknown(said: "") }
      Issue.record("no error")
    } catch {
      let problem = try #require(error.finding.problem as? PublishProblem)
      #expect(problem.keyCommands?.keyscan == "ssh-keyscan -p 8922 h >> ~/.ssh/known_hosts")
    }
  }

  @Test func `a name that only ssh knows is looked up where ssh looks`() throws {
    let route = try #require(
      SSHRoute("host prod\nhostname 10.0.0.7\nport 2222\nuserknownhostsfile /r/kunci /r/dua\n"))
    let commands = KeyCommands(route: route, file: nil, byHand: [])
    #expect(commands.keyscan == "ssh-keyscan -p 2222 10.0.0.7 >> /r/kunci")
    let usual = SSHRoute(
      "hostname www\nport 22\nproxycommand none\nuserknownhostsfile /r/.ssh/known_hosts /r/x\n")
    #expect(usual == SSHRoute(host: "www", port: nil))
    #expect(SSHRoute("") == nil)
  }

  @Test(arguments: ["proxyjump lompat", "proxycommand nc a b", "hostkeyalias lain"])
  func `where only ssh itself gets to a server it is to be asked by hand`(line: String) throws {
    let route = try #require(SSHRoute("hostname dalam\nport 22\n\(line)\n"))
    let words = ["ssh", "-oUser=a b", "prod", "true"]
    let commands = KeyCommands(route: route, file: nil, byHand: words)
    #expect(commands.keyscan == nil && commands.fingerprint == nil)
    #expect(commands.byHand == "ssh '-oUser=a b' prod true")
  }

  @Test func `a word is quoted for a shell where it has to be`() {
    #expect(ShellWord.quoted("a-b/c.d_e=f") == "a-b/c.d_e=f")
    #expect(ShellWord.quoted("") == "''")
    #expect(ShellWord.quoted("a b") == "'a b'")
    #expect(ShellWord.quoted("it's") == "'it'\\''s'")
  }
}
