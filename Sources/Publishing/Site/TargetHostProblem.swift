import Diagnostics
import Selari

/// A target that serves the site at another host than the one that its pages name as their own. A trial is
/// right to: search engines are led to the public address. The public target is not.
struct TargetHostProblem: Problem {
  /// Where the target serves it.
  let served: SiteAddress
  /// What the site is built for.
  let built: SiteAddress

  /// Nil where they are the same host.
  init?(_ target: PublishTarget, built: SiteAddress) {
    guard let served = target.url, served.host != built.host else { return nil }
    self.served = served
    self.built = built
  }

  var rule: RuleID { PublishRule.target.id }

  func wording(in language: MessageLanguage) -> Wording {
    Wording(
      summary: language(
        ms: "halaman menyebut alamat awam yang menyiarkannya",
        en: "pages name the public address that serves them"),
      explanation: language(
        ms: "Sasaran ini disiarkan di `\(served.host)`, tetapi halaman, peta tapak dan suapan "
          + "menyebut `\(built.host)` sebagai alamatnya.",
        en: "This target is served at `\(served.host)`, but pages, sitemap and feeds name "
          + "`\(built.host)` as their address."),
      solutions: [
        Solution(
          language(
            ms: "Jika `\(served.host)` ialah alamat awam tapak ini, tulis alamat itu sebagai `url` "
              + "tapak dalam site.yaml (atau beri `--url`).",
            en: "If `\(served.host)` is the site's public address, write it as the site's `url` in "
              + "site.yaml (or give `--url`).")),
        Solution(
          language(
            ms: "Jika sasaran ini hanya untuk percubaan, biarkan: enjin carian dibawa ke alamat "
              + "awam.",
            en: "If this target is only for trials, leave it: search engines are led to the public "
              + "address.")),
      ])
  }
}
