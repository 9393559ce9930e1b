import Diagnostics

// A check: a build of which nothing is kept, with every rule, and the pages that it does not show.
extension Builder {
  /// Builds into a sink and runs every rule: what `selari check` does. The findings of the build and
  /// of the rules come together, and so do those of pages whose time is to come. With a prober,
  /// addresses outside the site are asked, too.
  public func check(
    into sink: some OutputSink = DiscardedOutput(), askingBy prober: (any AddressProber)? = nil,
    drafts: CheckedDrafts = .none
  ) throws(OutputError) -> Outcome {
    let read = read(begin())
    let made = try make(read, for: .check, into: sink)
    var outcome = checked(made, askingBy: prober)
    guard let site = made.site?.site else { return outcome }
    outcome.unrecordedTranslations = site.unrecordedTranslations
    let left = LeftOutPages(of: site)
    for coming in left.coming {
      var later = options
      later.at = coming.at
      outcome.add(try check(read, by: later), of: coming)
    }
    let files = drafts.chosen(of: left.drafts)
    outcome.draftsLeftOut = left.drafts.count - files.count
    if !files.isEmpty {
      var all = options
      all.showsDrafts = true
      outcome.add(try check(read, by: all), ofDrafts: files, alone: drafts != .all)
    }
    if !left.coming.isEmpty || !files.isEmpty {
      outcome.findings = outcome.findings.sortedOnce()
    }
    return outcome
  }

  /// Builds into a sink, runs every rule, and lists the pages: what publishing needs to know.
  public func checkListingPages(
    into sink: some OutputSink
  ) throws(OutputError) -> (outcome: Outcome, pages: [ListedPage]) {
    let made = try make(read(begin()), for: .check, into: sink)
    return (checked(made, askingBy: nil), made.site.map { ListedPage.list($0.site) } ?? [])
  }

  /// What a check finds by other options in what was read.
  private func check(_ read: Read, by options: Options) throws(OutputError) -> Outcome {
    var options = options
    // Every page has been counted as done.
    options.progress = nil
    let builder = Builder(tree: tree, options: options)
    return builder.checked(
      try builder.make(read, for: .check, into: DiscardedOutput()), askingBy: nil)
  }

  /// What was found while building, and what the rules find.
  private func checked(_ made: Made, askingBy prober: (any AddressProber)?) -> Outcome {
    guard let site = made.site else { return made.outcome }
    var found = made.found
    var outcome = made.outcome
    if let prober {
      let addresses = ExternalAddresses(site, workers: options.workers)
      do throws(ProbeFailure) {
        found += try LinkExternal().check(addresses, by: prober)
      } catch {
        outcome.probeFailure = error
      }
    }
    let severities = Severities(site.configuration.checks)
    let unused = made.allowed.unused(
      among: found + made.loaded, of: RuleBook.steady(severities), in: site.filesInEveryLanguage)
    let repetitions = Repetitions(of: made.outcome.findings, and: found)
    outcome.findings = made.outcome(adding: found + unused).findings
    outcome.findings.removeAll(where: repetitions.contain)
    return outcome
  }
}

/// The drafts that a check looks at.
public enum CheckedDrafts: Hashable, Sendable {
  /// None: they may be unfinished.
  case none
  /// All, and what they do to the rest of the site.
  case all
  /// Those of some files.
  case files(Set<String>)

  /// Those of the files of drafts that are looked at.
  func chosen(of drafts: Set<String>) -> Set<String> {
    switch self {
    case .none: []
    case .all: drafts
    case .files(let files): drafts.intersection(files)
    }
  }
}

extension Builder.Outcome {
  /// Adds what a check of the site found at the instant at which pages appear: what would stop a build
  /// from then on, wherever it is, and all that stands in those pages.
  fileprivate mutating func add(_ later: Self, of coming: LeftOutPages.Coming) {
    add(later) {
      $0.severity == .error || coming.files.contains($0.place.file)
    } noting: {
      $0.related.append(coming.note)
    }
  }

  /// Adds what a check found that showed drafts.
  /// - Parameters:
  ///   - files: The files of the drafts.
  ///   - alone: Whether what stands elsewhere is left out.
  fileprivate mutating func add(_ other: Self, ofDrafts files: Set<String>, alone: Bool) {
    add(other) { files.contains($0.place.file) || (!alone && $0.severity == .error) }
  }

  private mutating func add(
    _ other: Self, where isMeant: (Finding) -> Bool, noting note: (inout Finding) -> Void = { _ in }
  ) {
    let known = Set(findings.map(FindingIdentity.init))
    findings += other.findings.filter {
      isMeant($0) && !known.contains(FindingIdentity($0))
    }.map { finding in
      var finding = finding
      note(&finding)
      return finding
    }
    pages = Swift.max(pages, other.pages)
  }
}
