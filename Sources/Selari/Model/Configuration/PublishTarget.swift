import Diagnostics

/// Where a site is published: an entry of `publish:` in `site.yaml`.
public struct PublishTarget: Sendable {
  /// What it is called: `production`.
  public let name: String
  /// The machine it is on.
  public let machine: Machine
  /// The folder that holds the releases. On a server one that is not absolute is below the home
  /// folder; a folder target's is below the site.
  public let path: String
  /// How many releases are kept.
  public let keep: Int
  /// How many pages may go at once without `--allow-delete`.
  public let deleteLimit: DeleteLimit
  /// Where it is served, if what is served is to be verified.
  public let url: SiteAddress?
  /// Whether the headers of what is served are verified too, and not its bytes alone.
  public let verifiesHeaders: Bool
  /// Where it is written in `site.yaml`.
  public let place: Place

  /// A target.
  public init(
    name: String, machine: Machine, path: String, keep: Int = keptByDefault,
    deleteLimit: DeleteLimit = .byDefault, url: SiteAddress? = nil, verifiesHeaders: Bool = true,
    place: Place
  ) {
    self.name = name
    self.machine = machine
    self.path = path
    self.keep = keep
    self.deleteLimit = deleteLimit
    self.url = url
    self.verifiesHeaders = verifiesHeaders
    self.place = place
  }

  /// The machine of a target.
  public enum Machine: Hashable, Sendable {
    /// This one.
    case here
    /// A server that is reached by ssh.
    case server(SSHServer)
  }

  /// How many releases are kept where nothing is written.
  public static let keptByDefault = 5
}

/// How a server is reached. Keys and passwords are ssh's business: what is not written here is as
/// ssh's own configuration has it.
public struct SSHServer: Hashable, Sendable {
  /// Its name or address, or a name from ssh's configuration.
  public let host: String
  /// The user there.
  public let user: String?
  /// The port.
  public let port: Int?
  /// The file of the private key.
  public let identity: String?
  /// The file of the hosts' keys.
  public let knownHosts: String?
}

/// How many pages a publish may remove: a number, or a share of the pages that are served.
public enum DeleteLimit: Hashable, Sendable {
  /// So many pages.
  case pages(Int)
  /// So many in a hundred; a single page may always go.
  case percent(Int)

  /// A tenth.
  public static let byDefault = DeleteLimit.percent(10)

  /// Reads `25` or `10%`.
  init?(_ text: String) {
    let isShare = text.hasSuffix("%")
    let digits = isShare ? text.dropLast() : Substring(text)
    guard !digits.isEmpty, digits.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }),
      let number = Int(digits), !isShare || number <= 100
    else { return nil }
    self = isShare ? .percent(number) : .pages(number)
  }

  /// How many of so many pages may go.
  public func allowance(of pages: Int) -> Int {
    switch self {
    case .pages(let count): count
    case .percent(0): 0
    case .percent(let share): max(1, pages * share / 100)
    }
  }
}
