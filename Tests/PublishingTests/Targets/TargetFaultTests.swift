import Diagnostics
import Selari
import Testing

@testable import Publishing

/// What ssh, rsync and the system say, understood.
@Suite struct TargetFaultTests {
  @Test func `what ssh says before it ends is understood`() {
    let faults: [(String, TargetFault)] = [
      (
        "@@@ WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED! @@@\r\nHost key verification failed.\r\n",
        .hostKeyChanged(said: "Host key verification failed.")
      ),
      (
        "No ED25519 host key is known for h and you have requested strict checking.\r\n"
          + "Host key verification failed.\r\n",
        .hostKeyUnknown(
          said: "No ED25519 host key is known for h and you have requested strict checking.\n"
            + "Host key verification failed.")
      ),
      ("Host key verification failed.", .hostKeyUnknown(said: "Host key verification failed.")),
      (
        "a@b: Permission denied (publickey).\r\n",
        .refused(said: "a@b: Permission denied (publickey).")
      ),
      (
        "ssh: connect to host h port 22: Connection refused\r\n",
        .unreachable(said: "ssh: connect to host h port 22: Connection refused")
      ),
      (
        "ssh: Could not resolve hostname h: Name or service not known\n",
        .unreachable(said: "ssh: Could not resolve hostname h: Name or service not known")
      ),
      (
        "client_loop: send disconnect: Broken pipe\n\n",
        .cut(said: "client_loop: send disconnect: Broken pipe")
      ),
      ("", .cut(said: "")),
    ]
    for (text, fault) in faults { #expect(TargetFault(connection: text) == fault) }
  }

  @Test func `what ssh says of keys is passed on`() throws {
    let changed = TargetFault(
      connection: """
        @@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@
        @    WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED!     @
        @@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@
        IT IS POSSIBLE THAT SOMEONE IS DOING SOMETHING NASTY!
        The fingerprint for the ED25519 key sent by the remote host is
        SHA256:Ed3nOSn0sDYMXmNQAHHLrOVwDvOZnqEBdPEn0SkLJbQ.
        Please contact your system administrator.
        Add correct host key in /k to get rid of this message.
        Offending ED25519 key in /k:1
        Host key for h has changed and you have requested strict checking.
        Host key verification failed.
        """)
    let said = changed.said.split(separator: "\n")
    #expect(said.contains { $0.hasPrefix("SHA256:Ed3n") })
    #expect(said.contains("Offending ED25519 key in /k:1"))
    #expect(said.last == "Host key verification failed.")
    let key = TargetFault(
      connection: """
        @         WARNING: UNPROTECTED PRIVATE KEY FILE!          @
        Permissions 0644 for '/id' are too open.
        This private key will be ignored.
        Load key "/id": bad permissions
        u@h: Permission denied (publickey).
        """)
    #expect(
      key
        == .refused(
          said: "Permissions 0644 for '/id' are too open.\nLoad key \"/id\": bad permissions\n"
            + "u@h: Permission denied (publickey)."))
    let missing = TargetFault(
      connection: "no such identity: /id: No such file or directory\r\nu@h: Permission denied "
        + "(publickey).\r\n")
    #expect(missing.said.hasPrefix("no such identity: /id: No such file or directory\n"))
    let target = PublishTarget(
      name: "p", machine: .here, path: "/srv",
      place: Place(file: "site.yaml"))
    let connection = TargetConnection(target: target, site: ".", environment: [:])
    for language in MessageLanguage.allCases {
      let words = PublishProblem(fault: changed, connection: connection).wording(in: language)
      #expect(words.notes.count == said.count)
      #expect(!words.solutions.contains { $0.text.contains("ssh-keyscan") })
      let open = PublishProblem(fault: key, connection: connection).wording(in: language)
      #expect(open.solutions.contains { $0.text.contains("chmod 600") })
    }
  }

  @Test func `only what may mend by itself is tried again`() {
    for fault in [
      TargetFault.unreachable(said: ""), .cut(said: ""), .locked(by: "", process: nil), .busy,
      .servedSilent(url: ""), .servedBusy(url: ""),
    ] {
      #expect(fault.isTransient)
    }
    for fault in [
      TargetFault.hostKeyUnknown(said: ""), .hostKeyChanged(said: ""), .refused(said: ""),
      .noShell(said: ""), .full, .denied(said: ""), .foreign(""), .notStarted(program: ""),
      .servedDiffers(url: "", inBytes: true), .servedUntrusted(url: ""), .servedUntold(url: ""),
      .rolledBackDiffers(url: "", id: ""), .noHome, .currentIsNoLink,
    ] {
      #expect(!fault.isTransient)
    }
  }

  /// What is not ssh's own 255 comes from the server.
  @Test func `a server that runs no shell is told from a line that is cut`() {
    let account = "This account is currently not available."
    #expect(
      TargetFault(unanswered: "", printed: account + "\n\n", status: 1) == .noShell(said: account))
    #expect(
      TargetFault(unanswered: "sh: not found\n", printed: "Hai", status: 127)
        == .noShell(said: "sh: not found"))
    #expect(TargetFault(unanswered: "", printed: "Hai", status: 255) == .closed(said: ""))
  }

  /// Before the shell has answered no work has begun that could be gone on with.
  @Test func `what ssh says before the shell there answers has its own cause`() {
    let closed =
      "kex_exchange_identification: Connection closed by remote host\r\n"
      + "Connection closed by 127.0.0.1 port 80\r\n"
    let negotiation =
      "Unable to negotiate with 127.0.0.1 port 22: no matching key exchange method found. "
      + "Their offer: diffie-hellman-group14-sha1"
    let option = "/r/.ssh/config: line 11: Bad configuration option: hostnme"
    let giving = "/r/.ssh/config: terminating, 1 bad configuration options"
    let extra = "/r/.ssh/config line 2: keyword port extra arguments at end of line"
    let faults: [(String, TargetFault, isTransient: Bool)] = [
      (
        closed,
        .closed(
          said: "kex_exchange_identification: Connection closed by remote host\n"
            + "Connection closed by 127.0.0.1 port 80"), true
      ),
      (negotiation, .noAgreement(said: negotiation), false),
      ("\(option)\r\n\(giving)\r\n", .badConfiguration(said: "\(option)\n\(giving)"), false),
      (extra, .badConfiguration(said: extra), false),
      (
        "Bad owner or permissions on /r/.ssh/config",
        .badConfiguration(said: "Bad owner or permissions on /r/.ssh/config"), false
      ),
      (
        "vdollar_percent_expand: unknown key %k\npercent_dollar_expand: failed",
        .badConfiguration(
          said: "vdollar_percent_expand: unknown key %k\npercent_dollar_expand: failed"), false
      ),
    ]
    for (text, fault, isTransient) in faults {
      let met = TargetFault(unanswered: text, printed: "", status: 255)
      #expect(met == fault)
      #expect(met.isTransient == isTransient)
    }
    // A program on the way may have lines, too.
    let jump = "bash: line 1: nc: command not found"
    #expect(TargetFault(unanswered: jump, printed: "", status: 255) == .closed(said: jump))
  }

  @Test func `of a line that is cut more is told than that it is`() {
    let said =
      "client_loop: send disconnect: Broken pipe\n"
      + "rsync: [sender] write error: Broken pipe (32)\n"
      + "rsync error: unexplained error (code 255) at io.c(848) [sender=3.2.7]"
    #expect(Upload.fault(255, said + "\n", isOfThisMachine: false) == .cut(said: said))
  }

  @Test func `what is not all told is counted`() throws {
    #expect(
      TargetFault(refusal: "foreign 12 .dockerenv bin boot", lines: [])
        == .foreign(".dockerenv bin boot", more: 12))
    let differences = (1...7).compactMap { TargetFault.Difference("changed \($0)") }
    for (fault, said) in [
      (TargetFault.foreign("bin", more: 12), "bin and 12 more"),
      (.damaged(differences), "and 2 more"),
      (.noRelease("2", known: (1...8).map { "2\($0)" }), "and 3 more"),
    ] {
      let words = wording(fault)
      #expect(([words.explanation] + words.notes).contains { $0.contains(said) })
    }
  }

  @Test func `no release and several of a name are told apart`() {
    #expect(
      wording(.noRelease("3", known: ["1", "2"])).explanation.hasPrefix("There is no release"))
    let several = wording(.noRelease("2", known: ["1", "21", "22"]))
    #expect(several.explanation.hasPrefix("The names of 2 releases begin with"))
    #expect(several.notes == ["22", "21"])
  }

  /// A publish would send what was edited meanwhile, and `selari verify` alone looks at `output/`, which no publish
  /// has built.
  @Test func `the command that looks again sends nothing, and knows what was published`() throws {
    let url = "https://contoh.example/"
    for fault in [
      TargetFault.servedDiffers(url: url, inBytes: true),
      .servedDiffers(url: url, inBytes: false), .servedSilent(url: url), .servedBusy(url: url),
      .servedUntrusted(url: url), .servedUntold(url: url),
    ] {
      let text = wording(fault).solutions.map(\.text).joined()
      let command = "selari verify https://contoh.example/ --against .selari/publish/p"
      #expect(text.contains("`\(command)`") && !text.contains("selari publish"))
      let elsewhere = wording(fault, site: "/srv/sumber saya", verifiesHeaders: false)
      #expect(
        elsewhere.solutions.map(\.text).joined().contains(
          "--against '/srv/sumber saya/.selari/publish/p' --bytes-only`"))
    }
    let back = wording(.servedSilent(url: url, after: "2022")).solutions.map(\.text).joined()
    #expect(back.contains("`selari rollback p 2022`") && !back.contains("selari publish"))
  }

  private func wording(
    _ fault: TargetFault, site: String = ".", verifiesHeaders: Bool = true
  ) -> Wording {
    let target = PublishTarget(
      name: "p", machine: .here, path: "/srv", url: SiteAddress("https://contoh.example/"),
      verifiesHeaders: verifiesHeaders, place: Place(file: "site.yaml"))
    return PublishProblem(
      fault: fault, connection: TargetConnection(target: target, site: site, environment: [:])
    ).wording(in: .en)
  }

  @Test func `a shell that prints something is no disk that is full`() {
    let said = "rsync error: protocol incompatibility (code 2) at compat.c(625) [sender=3.2.7]"
    let text = "protocol version mismatch -- is your shell clean?\n\(said)\n"
    #expect(Upload.fault(2, text, isOfThisMachine: false) == .talkativeShell(said: said))
    #expect(Upload.fault(2, said, isOfThisMachine: false) == .system(said: said))
  }

  @Test func `who holds the lock is told, and by which process where that is known`() {
    #expect(
      TargetFault(refusal: "locked 4711 a@b, 12, nanti", lines: [])
        == .locked(by: "a@b, 12, nanti", process: 4711))
    #expect(TargetFault(refusal: "locked 0 ", lines: []) == .locked(by: "", process: nil))
  }

  /// How rsync ends where the line is cut hangs on who notices first.
  @Test(arguments: [
    (10, "rsync error: error in socket IO (code 10) at io.c(949) [sender=3.5.0]"),
    (12, "rsync error: error in rsync protocol data stream (code 12) at io.c(232) [sender=3.2.7]"),
    (30, "rsync error: timeout in data send/receive (code 30) at io.c(197) [sender=3.2.7]"),
    (255, "client_loop: send disconnect: Broken pipe"),
  ])
  func `a line that is cut is understood`(status: Int32, said: String) {
    #expect(Upload.fault(status, said, isOfThisMachine: false) == .cut(said: said))
  }

  /// Of a folder of this machine neither a line nor a host is at fault, whatever the program says.
  @Test(arguments: [
    (10, "rsync error: error in socket IO (code 10) at io.c(949) [sender=3.5.0]"),
    (12, "rsync error: error in rsync protocol data stream (code 12) at io.c(232) [sender=3.2.7]"),
    (20, "rsync error: received SIGINT, SIGTERM, or SIGHUP (code 20) at rsync.c(713)"),
    (30, "rsync error: timeout in data send/receive (code 30) at io.c(197) [sender=3.2.7]"),
    (255, "ssh: connect to host a port 22: Connection refused"),
  ])
  func `a folder of this machine is not spoken of as a server`(status: Int32, said: String) {
    let fault = Upload.fault(status, said, isOfThisMachine: true)
    #expect(fault == .system(said: said))
    let target = PublishTarget(
      name: "p", machine: .here, path: "/srv", place: Place(file: "site.yaml"))
    let words = PublishProblem(
      fault: fault, connection: TargetConnection(target: target, site: ".", environment: [:])
    ).wording(in: .en)
    let text = words.summary + words.explanation
    #expect(!text.contains("localhost") && !text.contains("connection"))
    #expect(words.solutions.isEmpty)
    #expect(Upload.fault(11, "No space left on device", isOfThisMachine: true) == .full)
    #expect(Upload.fault(127, "", isOfThisMachine: true) == .notStarted(program: "rsync"))
  }

  @Test func `rsync may end without a word`() {
    #expect(
      Upload.fault(11, "\n", isOfThisMachine: false) == .system(said: "rsync: exit status 11"))
    #expect(
      Upload.fault(139, "", isOfThisMachine: true) == .system(said: "rsync: exit status 139"))
  }

  @Test func `what the system says is understood`() {
    #expect(TargetFault(system: "rsync: write failed: No space left on device (28)") == .full)
    #expect(TargetFault(system: "x: Disk quota exceeded") == .full)
    #expect(
      TargetFault(system: "mkdir: cannot create directory '/x': Permission denied")
        == .denied(said: "mkdir: cannot create directory '/x': Permission denied"))
    #expect(TargetFault(system: "mv: odd") == .system(said: "mv: odd"))
  }

  @Test func `every fault has words in both languages, and a remedy where there is one`() throws {
    let target = PublishTarget(
      name: "p", machine: .here, path: "/srv", place: Place(file: "site.yaml"))
    let difference = try #require(TargetFault.Difference("changed ms/index.html"))
    let faults: [TargetFault] = [
      .notStarted(program: "ssh"), .hostKeyUnknown(said: "s"), .refused(said: "s"),
      .hostKeyChanged(said: "s"), .refused(said: "Permissions 0644 for 's' are too open."),
      .unreachable(said: "s"),
      .cut(said: ""), .closed(said: ""), .noAgreement(said: "s"), .badConfiguration(said: "s"),
      .badConfiguration(said: "Bad owner or permissions on s"), .noHome, .currentIsNoLink,
      .lacksProgram("rsync"), .foreign("x"), .foreign("x", more: 2), .noShell(said: "s"),
      .talkativeShell(said: "s"), .locked(by: "siapa", process: 7), .locked(by: "", process: nil),
      .busy, .absent, .noRelease("2", known: ["1"]), .nothingBefore, .damaged([difference]),
      .damaged([difference], of: "1", instead: .whole("2")),
      .damaged([difference], instead: .mendable("2")),
      .damaged([difference], instead: .served("2"), mended: ["x"]),
      .damagedRecord("id", instead: .whole("2")),
      .damagedRecord("id"), .arrivedDamaged([difference]), .full, .denied(said: "s"),
      .system(said: "s"), .servedDiffers(url: "https://contoh.example/", inBytes: true),
      .servedDiffers(url: "https://contoh.example/", inBytes: false),
      .servedSilent(url: "https://contoh.example/"),
      .servedUntrusted(url: "https://contoh.example/"),
      .servedBusy(url: "https://contoh.example/"), .servedUntold(url: "https://contoh.example/"),
      .rolledBackDiffers(url: "https://contoh.example/", id: "2022"),
      .servedUnknown(url: "https://contoh.example/", id: "2022", said: "s"),
    ]
    for fault in faults {
      let problem = PublishProblem(
        fault: fault, connection: TargetConnection(target: target, site: ".", environment: [:]))
      let (ms, en) = (problem.wording(in: .ms), problem.wording(in: .en))
      #expect(ms.summary != en.summary)
      #expect(ms.explanation != en.explanation)
      #expect(ms.solutions.count == en.solutions.count && ms.notes.count == en.notes.count)
      #expect(problem.rule.group == "publish")
    }
  }
}
