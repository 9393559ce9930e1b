/// Why a target did not do what it was asked.
enum TargetFault: Error, Hashable {
  /// A program that is needed here could not be started.
  case notStarted(program: String)
  /// No key of the server is known.
  case hostKeyUnknown(said: String)
  /// The server's key is not the one that is known, or one that is known to be stolen.
  case hostKeyChanged(said: String)
  /// The server lets nobody in who has no right to.
  case refused(said: String)
  /// The server cannot be reached.
  case unreachable(said: String)
  /// The server lets us in, and runs no shell for us.
  case noShell(said: String)
  /// The server's shell prints something where rsync is to speak.
  case talkativeShell(said: String)
  /// The connection ended in the middle.
  case cut(said: String)
  /// The connection ended before the server let us in.
  case closed(said: String)
  /// The server and ssh here know no method in common.
  case noAgreement(said: String)
  /// ssh does not take its own configuration here.
  case badConfiguration(said: String)
  /// A program that the target needs is not there.
  case lacksProgram(String)
  /// The folder holds what is not Selari's; some of it, and how much more.
  case foreign(String, more: Int = 0)
  /// What is to be the link to the served release is something else.
  case currentIsNoLink
  /// The path begins with `~/`, and there is no home folder.
  case noHome
  /// Another publisher is at work, or its connection has not ended yet; who it is, and the process there
  /// that holds the lock, where it is known.
  case locked(by: String, process: Int?)
  /// An upload that lost its publisher is still running.
  case busy
  /// A release that was listed is gone.
  case absent
  /// No release of that name, or more than one.
  case noRelease(String, known: [String])
  /// No release comes before the one that is served.
  case nothingBefore
  /// A release is not what its record says; in what. Which it is, and what can be served, where that was looked
  /// for, and what of it was mended all the same.
  case damaged([Difference], of: String? = nil, instead: Substitute? = nil, mended: [String] = [])
  /// A release's record does not belong to its name; what can be served, where that was looked for.
  case damagedRecord(String, instead: Substitute? = nil)
  /// What was uploaded is not what was sent; in what.
  case arrivedDamaged([Difference])
  /// More pages, or more addresses of all kinds, would go than may.
  case tooManyDeletions(DeletionExcess)
  /// The release is in its place, and what is served is not what it holds: in its bytes, or only in how
  /// they are served.
  case servedDiffers(url: String, inBytes: Bool)
  /// The release is in its place, and nobody answers at the address. After a rollback its name, here and below.
  case servedSilent(url: String, after: String? = nil)
  /// The release is in its place, and the server there is overloaded or limits requests.
  case servedBusy(url: String, after: String? = nil)
  /// The release is in its place, and the certificate at the address is not one to be trusted.
  case servedUntrusted(url: String, after: String? = nil)
  /// The release is in its place, and the certificates that are trusted here cannot be read.
  case servedUntold(url: String, after: String? = nil)
  /// The release that a rollback went to is in its place, and is not what is served, or not as it should be.
  case rolledBackDiffers(url: String, id: String)
  /// The release that a rollback went to is in its place, and could not be fetched to be compared.
  case servedUnknown(url: String, id: String, said: String)
  /// No room is left.
  case full
  /// The user there may not write.
  case denied(said: String)
  /// Anything else, in the system's own words.
  case system(said: String)

  /// The most differences of a release that `target.sh` tells.
  static let mostDifferences = 20

  /// What can be served in the place of a release that cannot.
  enum Substitute: Hashable {
    /// Another release is whole.
    case whole(String)
    /// None is, but what was changed in another one can be mended.
    case mendable(String)
    /// Only the one that is served already is whole.
    case served(String)
    /// None is, and none can be mended.
    case nothing
  }

  /// How a file of a release differs from its record.
  struct Difference: Hashable {
    enum Kind: String { case changed, missing, extra, permissions, unchecked }
    let kind: Kind
    let path: String

    init?(_ line: String) {
      let word = line.prefix { $0 != " " }
      guard let kind = Kind(rawValue: String(word)) else { return nil }
      self.kind = kind
      path = String(line.dropFirst(word.count + 1))
    }
  }

  /// Understands a refusal of `target.sh`: a word, and what belongs to it.
  init(refusal: Substring, lines: [String]) {
    let word = refusal.prefix { $0 != " " }
    let rest = String(refusal.dropFirst(word.count + 1))
    switch word {
    case "tool": self = .lacksProgram(rest)
    case "foreign":
      let more = rest.prefix { $0 != " " }
      self = .foreign(String(rest.dropFirst(more.count + 1)), more: Int(more) ?? 0)
    case "current": self = .currentIsNoLink
    case "home": self = .noHome
    case "locked":
      let process = rest.prefix { $0 != " " }
      let number = Int(process).flatMap { $0 > 0 ? $0 : nil }
      self = .locked(by: String(rest.dropFirst(process.count + 1)), process: number)
    case "busy": self = .busy
    case "absent": self = .absent
    case "damaged": self = .damaged(lines.compactMap(Difference.init))
    default: self = TargetFault(system: rest)
    }
  }

  /// Understands what the system said.
  init(system text: String) {
    let said = Self.lastLine(text)
    if ["No space left", "Disk quota exceeded"].contains(where: text.contains) {
      self = .full
    } else if ["Permission denied", "Read-only file system", "not permitted"]
      .contains(where: text.contains)
    {
      self = .denied(said: said)
    } else {
      self = .system(said: said)
    }
  }

  /// Whether a release is not what it was.
  var isDamage: Bool {
    switch self {
    case .damaged, .damagedRecord: true
    default: false
    }
  }

  /// Whether the same may go well a little later, with nothing done about it.
  var isTransient: Bool {
    switch self {
    case .unreachable, .cut, .closed, .locked, .busy, .arrivedDamaged, .servedSilent, .servedBusy:
      true
    default: false
    }
  }

  /// The other side's own words, where it had any; there may be several lines.
  var said: String {
    switch self {
    case .hostKeyUnknown(let said), .hostKeyChanged(let said), .refused(let said),
      .unreachable(let said), .noShell(let said), .talkativeShell(let said), .cut(let said),
      .closed(let said), .noAgreement(let said), .badConfiguration(let said),
      .denied(let said), .system(let said), .servedUnknown(_, _, let said):
      said
    default: ""
    }
  }

  /// The last line with something in it: what a program says before it gives up.
  static func lastLine(_ text: some StringProtocol) -> String {
    text.split(whereSeparator: \.isNewline).last { !$0.allSatisfy(\.isWhitespace) }
      .map { String($0.drop(while: \.isWhitespace)) } ?? ""
  }
}
