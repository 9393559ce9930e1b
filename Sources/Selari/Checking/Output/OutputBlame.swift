import Diagnostics

/// Tells which file and line of the site made what is wrong in a page.
struct OutputBlame {
  /// The page, rendered again with a trace.
  let trace: OutputTrace
  /// What is blamed where the trace does not know: the page's file, the template.
  let fallback: Place
  /// The page's file, where it has one.
  let page: String?

  init(_ trace: OutputTrace, fallback: Place, page: String?) {
    self.trace = trace
    self.fallback = fallback
    self.page = page
  }

  /// The faults of a page as findings about the site, each once: what a template does wrong in a loop
  /// is one.
  func findings(_ faults: [OutputFault]) -> [Finding] {
    var findings: [Finding] = []
    // By place and rule: wordings are made for the few that share both.
    var known: [Spot: [any Problem]] = [:]
    for fault in faults {
      let finding = finding(fault)
      let spot = Spot(place: finding.place, rule: finding.rule)
      let isKnown = (known[spot] ?? []).contains {
        $0.wording(in: .en) == finding.problem.wording(in: .en)
      }
      if isKnown { continue }
      known[spot, default: []].append(finding.problem)
      findings.append(finding)
    }
    return findings
  }

  /// Where a rule is broken.
  private struct Spot: Hashable {
    let place: Place
    let rule: RuleID
  }

  private func finding(_ fault: OutputFault) -> Finding {
    let origin = fault.range.flatMap { trace.origin(of: $0) }
    let isWorkedOut = !(origin?.isWritten ?? true)
    let stated = isWorkedOut ? fault.source : nil
    let place = stated ?? origin?.place ?? fallback
    let isShared = stated != nil || place.file.hasPrefix(SiteLayout.templatesFolder)
    let isElsewhere = !isShared && page != nil && place.file != page
    let problem =
      isElsewhere
      ? fault.elsewhere ?? fault.problem
      : isShared && isWorkedOut ? fault.shared ?? fault.problem : fault.problem
    var finding = Finding(problem, at: place)
    for (range, ms, en) in fault.related {
      guard let other = trace.origin(of: range)?.place, other != place else { continue }
      finding.related.append(Related(other, ms: ms, en: en))
    }
    if let page, place.file != page {
      finding.related.append(
        Related(Place(file: page), ms: "pada halaman ini", en: "on this page"))
    }
    return finding
  }
}
