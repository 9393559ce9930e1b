import Diagnostics

/// A link that leaves the site leads to something that is there.
///
/// Other sites move and go. `selari check --external` asks each address outside the site once, a few at
/// a time, and tells of those that answer that there is nothing (404, 410), that their server fails
/// (5xx), that cannot be reached at all, and of those that have moved for good (301, 308), with the
/// address to write instead. Addresses in links, facts and menus are asked.
///
/// ```markdown
/// [NAPFL](https://mohr.gov.my/images/lama.pdf)        ← 404
/// ```
///
/// Servers that refuse programs (401, 403, 429) are taken to be there. Without `--external` nothing is
/// asked: a build and its checks depend on the site alone. Where the addresses are on several hosts and
/// none can be reached, it is the network that is missing, and the exit status is 2; one host by itself
/// may be what is gone.
struct LinkExternal: Rule {
  static let id: RuleID = "link/external"

  /// How many redirects are followed, one after the other.
  private static let hops = 10

  /// Asks the addresses of a site.
  func check(
    _ addresses: ExternalAddresses, by prober: some AddressProber
  ) throws(ProbeFailure) -> [Finding] {
    let answers = try answers(to: addresses.places.keys.sorted(), by: prober)
    var findings: [Finding] = []
    for (address, places) in addresses.places.sorted(by: { $0.key < $1.key }) {
      guard let fault = Self.fault(of: address, answers) else { continue }
      findings += places.map {
        Finding(LinkExternalProblem(address: address, fault: fault), at: $0)
      }
    }
    return findings
  }

  /// What all addresses answer, those that they lead on to among them.
  private func answers(
    to addresses: [String], by prober: some AddressProber
  ) throws(ProbeFailure) -> [String: AddressAnswer] {
    var answers: [String: AddressAnswer] = [:]
    var waiting = addresses
    for _ in 0...Self.hops where !waiting.isEmpty {
      let given = try prober.answers(to: waiting)
      if answers.isEmpty, let reason = Self.missingNetwork(waiting, given) {
        throw .noNetwork(reason)
      }
      for (address, answer) in zip(waiting, given) { answers[address] = answer }
      let targets = given.compactMap { answer in
        if case .status(300..<400, let redirect?) = answer { redirect } else { nil }
      }
      waiting = Set(targets.map { String($0.prefix { $0 != "#" }) }).filter { answers[$0] == nil }
        .sorted()
    }
    return answers
  }

  /// Why nothing can be reached, if several hosts were asked and none of them answered.
  private static func missingNetwork(
    _ addresses: [String], _ answers: [AddressAnswer]
  ) -> String? {
    let hosts = Set(addresses.compactMap { WrittenAddress($0, on: "/").hostname })
    guard hosts.count > 1 else { return nil }
    var first: String?
    for answer in answers {
      guard case .unreachable(let reason) = answer else { return nil }
      first = first ?? reason
    }
    return first
  }

  /// What is wrong with an address, by what it and those it leads on to answered.
  private static func fault(
    of address: String, _ answers: [String: AddressAnswer]
  ) -> LinkExternalProblem.Fault? {
    var (current, moved) = (address, String?.none)
    var isPermanent = true
    for _ in 0...hops {
      switch answers[current] {
      case .unreachable(let reason): return .unreachable(reason, via: current)
      case .status(let status, let redirect?) where (300..<400).contains(status):
        isPermanent = isPermanent && (status == 301 || status == 308)
        if isPermanent { moved = redirect }
        current = String(redirect.prefix { $0 != "#" })
      case .status(let status, _) where status == 404 || status == 410 || status >= 500:
        return .dead(status, via: current)
      case .status, nil: return moved.map { .moved(to: $0) }
      }
    }
    return .circle
  }
}

struct LinkExternalProblem: Problem {
  enum Fault: Sendable {
    /// The status, and the address that gave it in the end.
    case dead(Int, via: String)
    case unreachable(String, via: String)
    case moved(to: String)
    case circle
  }

  let address: String
  let fault: Fault

  var rule: RuleID { LinkExternal.id }

  func wording(in language: MessageLanguage) -> Wording {
    Wording(
      summary: language(
        ms: "pautan ke luar tapak menuju ke sesuatu yang wujud",
        en: "a link that leaves the site leads to something that is there"),
      explanation: explanation(in: language), notes: notes(in: language),
      solutions: solutions(in: language))
  }

  private func explanation(in language: MessageLanguage) -> String {
    switch fault {
    case .dead(let status, _) where status >= 500:
      language(
        ms: "Pelayan di \(address) gagal (\(status)).",
        en: "The server at \(address) fails (\(status)).")
    case .dead(let status, _):
      language(
        ms: "Tiada apa-apa di \(address) (\(status)).",
        en: "There is nothing at \(address) (\(status)).")
    case .unreachable(let reason, _):
      language(
        ms: "\(address) tidak dapat dihubungi: \(reason).",
        en: "\(address) cannot be reached: \(reason).")
    case .moved(let target):
      language(
        ms: "\(address) telah berpindah ke \(target) untuk selama-lamanya.",
        en: "\(address) has moved to \(target) for good.")
    case .circle:
      language(
        ms: "\(address) dilencongkan tanpa henti.", en: "\(address) redirects without end.")
    }
  }

  private func notes(in language: MessageLanguage) -> [String] {
    switch fault {
    case .dead(_, let via), .unreachable(_, let via):
      guard via != address else { return [] }
      return [language(ms: "Ia dilencongkan ke \(via).", en: "It redirects to \(via).")]
    case .moved, .circle: return []
    }
  }

  private func solutions(in language: MessageLanguage) -> [Solution] {
    switch fault {
    case .moved(let target):
      [
        Solution(
          language(ms: "Tulis alamat yang baharu.", en: "Write the new address."),
          replacement: target)
      ]
    case .dead, .unreachable, .circle:
      [
        Solution(
          language(
            ms: "Cari tempatnya sekarang, atau buang pautan itu.",
            en: "Find where it is now, or take the link out."))
      ]
    }
  }
}
