import Diagnostics

/// An official site has an `https` address under `.gov.my`.
///
/// Clause 3.1.1. `official: true` has no effect with any other address: the masthead, the publisher and
/// indexing stay out. Correct `url` in `site.yaml`, or give the real address with `--url`; a site that is
/// not the government's says `official: false`.
///
/// It runs without the profile too: whoever wrote a setting that does nothing is to know.
struct GovMyDomain: SiteRule {
  static let id: RuleID = "gov-my/domain"

  func check(_ site: CheckedSite, findings: inout [Finding]) {
    let configuration = site.configuration
    guard configuration.claimsOfficial, !configuration.isOfficial else { return }
    let address = configuration.address.permalink("/")
    let problem = GovMyProblem(
      rule: Self.id, clause: "3.1.1",
      summary: (
        "tapak rasmi beralamat https di bawah .gov.my",
        "an official site has an https address under .gov.my"
      ),
      explanation: (
        "`official: true`, tetapi alamatnya \(address); tapak ini tidak akan menjadi rasmi.",
        "`official: true`, and its address is \(address); the site will not be official."
      ),
      remedy: (
        "Betulkan `url`, atau beri alamat sebenar dengan `--url`; bagi tapak yang bukan milik kerajaan, tulis `official: false`.",
        "Correct `url`, or give the real address with `--url`; write `official: false` if the site is not the government’s."
      ))
    findings.append(
      Finding(problem, at: configuration.source.lineBeginning(with: "official")))
  }
}
