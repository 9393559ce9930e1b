import Diagnostics

/// Reads the targets under `publish:` in `site.yaml`.
enum PublishTargetReader {
  /// The targets, in the order in which they are written.
  static let kind = YAMLKind<[PublishTarget]>.mapping { mapping -> [PublishTarget] in
    entries(of: &mapping).compactMap { read($0, &mapping) }
  }

  /// One target, whatever is wrong with the others; and the names of all.
  static func kind(
    of name: String
  ) -> YAMLKind<(target: PublishTarget?, names: [String])> {
    .mapping { mapping -> (target: PublishTarget?, names: [String]) in
      let entries = entries(of: &mapping)
      let entry = entries.first { $0.key == name }
      return (entry.flatMap { read($0, &mapping) }, entries.map(\.key))
    }
  }

  private static func entries(of mapping: inout YAMLMapping) -> [YAMLNode.Entry] {
    let entries = mapping.others()
    guard let kind = entries.first(where: { $0.key == "kind" && $0.value.text != nil }) else {
      return entries
    }
    reportNoName(kind, &mapping)
    return []
  }

  private static func read(
    _ entry: YAMLNode.Entry, _ mapping: inout YAMLMapping
  ) -> PublishTarget? {
    guard isName(entry.key) else {
      mapping.reading.report(
        .value(
          YAMLPhrase(
            ms: "`\(entry.key)` bukan nama sasaran: huruf, angka, `-` dan `_` sahaja",
            en: "`\(entry.key)` is no name of a target: letters, digits, `-` and `_` only"),
          suggestion: nil), at: entry.keyRange)
      return nil
    }
    let place = mapping.reading.source.place(entry.keyRange)
    return mapping.readFilled(entry, target(name: entry.key, at: place))
  }

  /// Reports a target that stands where the names of targets do: once, and not each of its keys.
  private static func reportNoName(_ kind: YAMLNode.Entry, _ mapping: inout YAMLMapping) {
    mapping.reading.report(
      .value(
        YAMLPhrase(
          ms:
            "Sasaran ini tiada nama; tulis namanya dahulu, seperti `publish: {production: {kind: …}}`",
          en: "This target has no name; write one first, as in `publish: {production: {kind: …}}`"),
        suggestion: nil), at: kind.keyRange)
  }

  private static func target(name: String, at place: Place) -> YAMLKind<PublishTarget> {
    .mapping { mapping -> PublishTarget? in
      guard let kind = mapping.required("kind", .oneOf(["folder", "ssh"])) else {
        // Which keys are right depends on the kind.
        _ = mapping.others()
        return nil
      }
      let path = mapping.required("path", kind == "ssh" ? self.path : folder)
      let keep = mapping.optional("keep", .int(in: 1...1000))
      let limit = mapping.optional("delete_limit", deleteLimit)
      let url = mapping.optional("url", SiteConfigurationReader.address)
      let verify = mapping.optional("verify", .oneOf(["all", "bytes"]))
      var machine: PublishTarget.Machine? = .here
      if kind == "ssh" { machine = server(&mapping).map { .server($0) } }
      guard let path, let machine else { return nil }
      return PublishTarget(
        name: name, machine: machine, path: path, keep: keep ?? PublishTarget.keptByDefault,
        deleteLimit: limit ?? .byDefault, url: url, verifiesHeaders: verify != "bytes",
        place: place)
    }
  }

  private static func server(_ mapping: inout YAMLMapping) -> SSHServer? {
    let host = mapping.required("host", host)
    let user = mapping.optional("user", word("nama pengguna", "the name of a user"))
    let port = mapping.optional("port", .int(in: 1...65535))
    let identity = mapping.optional("identity", file)
    let knownHosts = mapping.optional("known_hosts", file)
    return host.map {
      SSHServer(host: $0, user: user, port: port, identity: identity, knownHosts: knownHosts)
    }
  }

  // MARK: - Kinds

  private static let path = YAMLKind.text.refined(
    to: YAMLPhrase(ms: "laluan folder", en: "the path of a folder")
  ) { $0.isEmpty || hasControl($0) ? nil : $0 }

  /// A folder here. `~` alone, or before a name, would be a folder of that name in the site, which somebody
  /// might remove as they would remove a folder of any other name.
  private static let folder = YAMLKind.text.refined(
    to: YAMLPhrase(
      ms: "laluan folder; di bawah folder utama pengguna, ia bermula dengan `~/`",
      en: "the path of a folder; below the user's home folder it begins with `~/`")
  ) { $0.isEmpty || hasControl($0) || ($0.hasPrefix("~") && !$0.hasPrefix("~/")) ? nil : $0 }

  /// A file named on ssh's command line, where quotes would end the name.
  private static let file = YAMLKind.text.refined(
    to: YAMLPhrase(ms: "laluan fail", en: "the path of a file")
  ) { $0.isEmpty || hasControl($0) || $0.contains("\"") || $0.contains("'") ? nil : $0 }

  private static let deleteLimit = YAMLKind.text.refined(
    to: YAMLPhrase(
      ms: "bilangan halaman, atau bahagian seperti `10%`",
      en: "a number of pages, or a share such as `10%`")
  ) { DeleteLimit($0) }

  /// A server's name or address; of colons an address has several, and one stands before a port.
  private static let host = YAMLKind.text.refined(
    to: YAMLPhrase(
      ms: "nama pelayan sahaja; portnya ditulis sebagai `port:`",
      en: "the name of a server alone; its port goes into `port:`")
  ) { text in isWord(text) && text.utf8.count { $0 == UInt8(ascii: ":") } != 1 ? text : nil }

  private static func word(_ ms: String, _ en: String) -> YAMLKind<String> {
    YAMLKind.text.refined(to: YAMLPhrase(ms: ms, en: en)) { isWord($0) ? $0 : nil }
  }

  /// Whether ssh cannot take a text for an option or a command.
  private static func isWord(_ text: String) -> Bool {
    let isPlain = text.utf8.allSatisfy { byte in
      ASCII.isAlphanumeric(byte) || "-._:".utf8.contains(byte)
    }
    return isPlain && !text.isEmpty && !text.hasPrefix("-")
  }

  private static func hasControl(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F }
  }

  private static func isName(_ key: String) -> Bool {
    !key.isEmpty && !key.hasPrefix("-")
      && key.utf8.allSatisfy { ASCII.isAlphanumeric($0) || $0 == 0x2D || $0 == 0x5F }
  }
}
