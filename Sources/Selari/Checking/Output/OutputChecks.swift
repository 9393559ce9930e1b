import Diagnostics

/// The rules that look at the HTML of pages, as a build or a check runs them.
struct OutputChecks: Sendable {
  let rules: [any OutputRule]
  /// Whether one of them looks at a page's tree.
  let needTree: Bool
  /// Whether one of them looks at a page's size.
  let needSize: Bool
  /// Whether one of them asks where addresses lead.
  let needAddresses: Bool
  /// Whether one of them asks whether something is at an address.
  let findDeadAddresses: Bool
  /// Whether a rule for the whole site asks where pages lead.
  let needLinks: Bool

  private init(rules: [any OutputRule], needLinks: Bool) {
    self.rules = rules
    self.needLinks = needLinks
    needTree = needLinks || rules.contains { type(of: $0).looksAtTrees }
    needSize = rules.contains { $0 is SizePage }
    findDeadAddresses = rules.contains { $0 is LinkDead }
    needAddresses = findDeadAddresses || rules.contains { $0 is LinkThirdParty }
  }

  /// The rules that a site's settings ask for.
  init(_ settings: CheckSettings, for purpose: RulePurpose) {
    let severities = Severities(settings)
    let isOn = { (rule: any Rule.Type) in
      severities.run(rule, for: purpose, in: settings.profiles)
    }
    self.init(
      rules: RuleBook.outputRules.filter(isOn).map { $0.init() }, needLinks: isOn(GovMyClicks.self))
  }
}

/// Looks at one finished page after the other, for a worker.
struct OutputChecker: ~Copyable {
  private let scope: SiteScope
  private let checks: OutputChecks
  private var scanner = PageScanner()
  private var judge: AddressJudge

  init(_ scope: SiteScope, _ checks: OutputChecks) {
    self.scope = scope
    self.checks = checks
    judge = AddressJudge(scope)
    scanner.keepsAddresses = checks.needAddresses
  }

  /// What was seen in a page.
  struct Look {
    /// What is wrong, in bytes of the page.
    var faults: [OutputFault] = []
    /// The pages that it leads to, where a rule asks.
    var links: [Int32] = []
    /// The ids of pages that it links to.
    var anchors: [JudgedAnchor] = []
    /// The QR codes that it shows or leads to, where a rule asks whether they are there.
    var drawings: [JudgedDrawing] = []
    /// What stands for each of its own ids (``IDTable/hashes``); nil where addresses are not looked at.
    var ids: [UInt32]?
  }

  /// Looks at a page.
  /// - Parameters:
  ///   - path: The page's address from the site's root.
  ///   - reads: Where to note what was read of the site; nil where nobody wants to know.
  mutating func look(
    at bytes: [UInt8], of page: Int?, path: String, noting reads: ReadLog?
  ) -> Look {
    bytes.withUnsafeBufferPointer { look(at: $0, of: page, path: path, noting: reads) }
  }

  /// The same, of bytes where they stand.
  mutating func look(
    at bytes: UnsafeBufferPointer<UInt8>, of page: Int?, path: String, noting reads: ReadLog?
  ) -> Look {
    var look = Look()
    if checks.rules.isEmpty || bytes.isEmpty { return look }
    let noticed = scanner.scan(bytes)
    var addresses: [JudgedAddress] = []
    if checks.needAddresses {
      addresses = judge.judge(scanner, bytes, at: path, noting: reads)
      look.anchors = judge.anchors
      if checks.findDeadAddresses { look.drawings = judge.drawings }
      look.ids = scanner.idHashes
    }
    if noticed.isEmpty, addresses.isEmpty, !checks.needTree, !checks.needSize { return look }
    let html = Array(bytes)
    let output = CheckedOutput(
      scope: scope, index: page, path: path, bytes: html, noticed: noticed, addresses: addresses,
      tree: checks.needTree ? HTMLTree.read(html) : nil, reads: reads)
    for rule in checks.rules { rule.check(output, faults: &look.faults) }
    look.links = checks.needLinks ? output.tree.map { targets(of: $0, at: path) } ?? [] : []
    return look
  }

  /// The pages of the site that the links of one lead to, each once.
  private func targets(of tree: HTMLTree, at path: String) -> [Int32] {
    let site = scope.site
    let prefix = site.configuration.address.prefix
    // With `<base>`, what no host is written in leads wherever that says.
    let hasBase = !tree.elements(.base).isEmpty
    var targets: Set<Int32> = []
    for link in tree.elements(.a) {
      guard let href = link["href"] else { continue }
      // Nearly every link is written as the build writes it.
      let written =
        href.hasPrefix(prefix + "/")
        ? String(href.dropFirst(prefix.count).prefix { $0 != "#" && $0 != "?" }) : ""
      if !hasBase, let page = site.pageAtPath[written] {
        targets.insert(Int32(page))
      } else if !hasBase || href.contains("//"), !href.hasPrefix("#"),
        case .page(let page) = judge.lead(of: href, on: path)
      {
        targets.insert(page)
      }
    }
    return targets.sorted()
  }
}
