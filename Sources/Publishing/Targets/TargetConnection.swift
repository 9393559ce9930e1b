import Selari

/// How a target is reached: the command lines of the shell that does the work there, and of rsync.
struct TargetConnection: Sendable {
  let target: PublishTarget
  /// The folder of the site, which paths in `site.yaml` start from.
  let site: String
  /// The environment that ssh and rsync run in.
  let environment: [String: String]

  /// The folder as the target itself knows it.
  var path: String {
    switch target.machine {
    case .server: target.path
    // Without a home folder the path stays as it is, for `target.sh` to refuse.
    case .here:
      homePath.map(local) ?? (target.path.hasPrefix("~/") ? target.path : local(target.path))
    }
  }

  /// A folder below the home folder of who publishes, in full, so that nothing looks at another one than is
  /// written to; nil where it is none.
  private var homePath: String? {
    guard target.path.hasPrefix("~/"), let home = environment["HOME"], !home.isEmpty else {
      return nil
    }
    return home + target.path.dropFirst()
  }

  /// Starts a shell there that reads a program of so many bytes, then commands.
  ///
  /// The program is read, and not put on the command line, so that it stands in no list of processes,
  /// and a login shell of any kind has only plain single quotes to understand.
  func shell(programBytes: Int) -> [String] {
    let reading = "eval \"$(head -c \(programBytes))\""
    switch target.machine {
    case .here: return ["sh", "-c", reading]
    case .server(let server): return ssh(server) + ["--", server.host, "exec sh -c '\(reading)'"]
    }
  }

  /// rsync from a place here to a place there, which is known once the target is open.
  func rsync(from source: String, to place: String, root: String, options: [String]) -> [String] {
    let upload = root + "/.selari-upload"
    let source = Self.ofThisMachine(source)
    switch target.machine {
    case .here:
      return ["flock", "-w", "30", upload, "rsync"] + options + [source, Self.ofThisMachine(place)]
    case .server(let server):
      return ["rsync"] + options + line(to: server) + [
        "--rsync-path=flock -w 30 \(ShellWord.quoted(upload)) rsync", source,
        Self.place(place, on: server),
      ]
    }
  }

  /// rsync from a place there to a place here. It reads what never changes, so nothing is locked.
  func rsync(fetching place: String, to folder: String, options: [String]) -> [String] {
    let folder = Self.ofThisMachine(folder)
    switch target.machine {
    case .here: return ["rsync"] + options + [Self.ofThisMachine(place), folder]
    case .server(let server):
      return ["rsync"] + options + line(to: server) + [Self.place(place, on: server), folder]
    }
  }

  /// What tells rsync how to come to a server.
  private func line(to server: SSHServer) -> [String] {
    let shell = ssh(server).map(ShellWord.quoted).joined(separator: " ")
    return ["--compress", "--protect-args", "--rsh=" + shell]
  }

  private static func place(_ path: String, on server: SSHServer) -> String {
    (server.host.contains(":") ? "[\(server.host)]" : server.host) + ":" + path
  }

  /// ssh, and nothing that stops it from refusing: no question is ever answered for the user.
  private func ssh(_ server: SSHServer) -> [String] {
    [
      "ssh", "-T", "-x", "-oBatchMode=yes", "-oConnectTimeout=20", "-oServerAliveInterval=15",
      "-oServerAliveCountMax=4", "-oClearAllForwardings=yes",
    ] + settings(server)
  }

  /// What `site.yaml` says of a server, in ssh's words. In the names of files ssh would take `%` for the beginning
  /// of something else.
  private func settings(_ server: SSHServer) -> [String] {
    var words: [String] = []
    if let user = server.user { words.append("-oUser=\(user)") }
    if let port = server.port { words.append("-oPort=\(port)") }
    if let identity = server.identity {
      words += ["-oIdentityFile=\(Self.quoted(ownFile(identity)))", "-oIdentitiesOnly=yes"]
    }
    if let known = server.knownHosts {
      words.append("-oUserKnownHostsFile=\(Self.quoted(ownFile(known)))")
    }
    return words
  }

  private static func quoted(_ file: String) -> String {
    "\"" + file.replacing("%", with: "%%") + "\""
  }

  /// The commands by which a server's key becomes known; nil for a folder. Runs ssh, which alone knows what
  /// a name stands for that only its configuration has.
  func keyCommands() -> KeyCommands? {
    guard case .server(let server) = target.machine else { return nil }
    let byHand = ["ssh", "-oStrictHostKeyChecking=ask"] + settings(server) + [server.host, "true"]
    let asking = ["ssh", "-G"] + settings(server) + ["--", server.host]
    let route = ProgramRun(asking, environment: environment).flatMap { run in
      run.status == 0 ? SSHRoute(run.outputText) : nil
    }
    return KeyCommands(
      route: route ?? SSHRoute(host: server.host, port: server.port),
      file: server.knownHosts.map(ownFile), byHand: byHand)
  }

  /// A path as rsync takes it for one of this machine: what stands before a colon in a relative one
  /// would be a host.
  private static func ofThisMachine(_ path: String) -> String {
    path.hasPrefix("/") ? path : "./" + path
  }

  /// ssh itself knows what `~` is.
  private func ownFile(_ path: String) -> String { path.hasPrefix("~") ? path : local(path) }

  private func local(_ path: String) -> String {
    SiteRoot(site).path(of: path)
  }
}
