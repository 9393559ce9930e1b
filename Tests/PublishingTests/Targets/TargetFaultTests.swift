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
      .servedSilent(url: ""),
    ] {
      #expect(fault.isTransient)
    }
    for fault in [
      TargetFault.hostKeyUnknown(said: ""), .hostKeyChanged(said: ""), .refused(said: ""),
      .noShell(said: ""), .full, .denied(said: ""), .foreign(""), .notStarted(program: ""),
      .servedDiffers(url: "", inBytes: true), .servedUntrusted(url: ""),
      .rolledBackDiffers(url: "", id: ""),
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
    #expect(TargetFault(unanswered: "", printed: "Hai", status: 255) == .cut(said: ""))
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
      .cut(said: ""), .lacksProgram("rsync"), .foreign("x"), .noShell(said: "s"),
      .talkativeShell(said: "s"), .locked(by: "siapa", process: 7), .locked(by: "", process: nil),
      .busy, .absent, .noRelease("2", known: ["1"]), .nothingBefore, .damaged([difference]),
      .damagedRecord("id"), .arrivedDamaged([difference]), .full, .denied(said: "s"),
      .system(said: "s"), .servedDiffers(url: "https://contoh.example/", inBytes: true),
      .servedDiffers(url: "https://contoh.example/", inBytes: false),
      .servedSilent(url: "https://contoh.example/"),
      .servedUntrusted(url: "https://contoh.example/"),
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
