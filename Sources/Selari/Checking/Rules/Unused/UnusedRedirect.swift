import Diagnostics

/// Every redirect does something.
///
/// A redirect from an address that is the page's own today, or one that is stated twice for the same
/// page (in `aliases` and in `redirects.yaml`, say), does nothing, and has to be understood by whoever
/// changes addresses next.
///
/// ```yaml
/// /ms/soalan-lazim/: {page: faq, language: ms}        ← that is where the page is
/// ```
///
/// Remove it. A redirect from an address that another page has is an error of its own,
/// [link/alias-clash](../link/alias-clash.md).
struct UnusedRedirect: SiteRule {
  static let id: RuleID = "unused/redirect"

  func check(_ site: CheckedSite, findings: inout [Finding]) {
    for useless in site.site.uselessRedirects {
      let kind: UnusedProblem.Kind = useless.isOwnAddress ? .redirectToItself : .redirectTwice
      findings.append(
        Finding(
          UnusedProblem(kind, useless.from), at: useless.place,
          related: useless.first.map {
            [Related($0, ms: "mula-mula dinyatakan di sini", en: "first stated here")]
          } ?? []))
    }
  }
}
