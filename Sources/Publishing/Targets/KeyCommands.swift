import Selari

/// How ssh comes to a server, by its own configuration: a name may stand for another host and port.
struct SSHRoute: Hashable, Sendable {
  /// The host that is connected to.
  var host: String
  /// The port, where it is not the usual one.
  var port: Int?
  /// The file in which the user's ssh looks for keys first; nil where that is the usual one.
  var knownHosts: String?
  /// Whether the host is reached as it is named, and its key known by that name: `ssh-keyscan` knows of no
  /// other host on the way, and of no `HostKeyAlias`.
  var isPlain = true

  init(host: String, port: Int?) {
    self.host = host
    self.port = port
  }

  /// Reads what `ssh -G` prints; nil where it is none.
  init?(_ text: String) {
    var values: [Substring: Substring] = [:]
    for line in text.split(whereSeparator: \.isNewline) {
      let word = line.prefix { $0 != " " }
      values[word] = line.dropFirst(word.count + 1)
    }
    guard let host = values["hostname"], !host.isEmpty else { return nil }
    self.host = String(host)
    port = values["port"].flatMap { Int($0) }.flatMap { $0 == 22 ? nil : $0 }
    isPlain = ["proxyjump", "proxycommand", "hostkeyalias"].allSatisfy {
      values[$0] == nil || values[$0] == "none"
    }
    let file = values["userknownhostsfile"]?.prefix { $0 != " " } ?? ""
    knownHosts = file.isEmpty || file.hasSuffix("/.ssh/known_hosts") ? nil : String(file)
  }
}

/// The commands by which the key of a server that is new becomes known.
struct KeyCommands: Hashable, Sendable {
  /// What shows the fingerprints of its keys; nil where only ssh itself comes to it.
  let fingerprint: String?
  /// What keeps its keys where ssh looks for them; nil where only ssh itself comes to it.
  let keyscan: String?
  /// What connects to it once; ssh shows the fingerprint, asks, and keeps the key.
  let byHand: String

  /// - Parameters:
  ///   - route: How ssh comes to the server.
  ///   - file: The file of known hosts that `site.yaml` names.
  ///   - byHand: The words of the command that connects once.
  init(route: SSHRoute, file: String?, byHand: [String]) {
    let port = route.port.map { "-p \($0) " } ?? ""
    let scan = "ssh-keyscan \(port)\(ShellWord.quoted(route.host))"
    let file = ShellWord.path(file ?? route.knownHosts ?? "~/.ssh/known_hosts")
    fingerprint = route.isPlain ? scan + " | ssh-keygen -lf -" : nil
    keyscan = route.isPlain ? "\(scan) >> \(file)" : nil
    self.byHand = byHand.map(ShellWord.quoted).joined(separator: " ")
  }
}
