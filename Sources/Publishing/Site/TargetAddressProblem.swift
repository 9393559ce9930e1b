import Diagnostics
import Selari

/// A target that serves the site below another path than the one its pages name.
struct TargetAddressProblem: Problem {
  /// Where the target serves it.
  let served: SiteAddress
  /// What the site is built for.
  let built: SiteAddress

  /// Nil where the pages' links lead to where the target serves them.
  init?(_ target: PublishTarget, built: SiteAddress) {
    guard let served = target.url, served.prefix != built.prefix else { return nil }
    self.served = served
    self.built = built
  }

  var rule: RuleID { PublishRule.target.id }

  func wording(in language: MessageLanguage) -> Wording {
    Wording(
      summary: language(
        ms: "sasaran menyiarkan tapak di bawah laluan yang disebut oleh halamannya",
        en: "a target serves the site below the path that its pages name"),
      explanation: language(
        ms: "Sasaran menyiarkannya di `\(Self.path(served))`, tetapi pautan halaman bermula dengan "
          + "`\(Self.path(built))`.",
        en: "The target serves it at `\(Self.path(served))`, but the links of its pages begin with "
          + "`\(Self.path(built))`."),
      solutions: [
        Solution(
          language(
            ms: "Betulkan `url` sasaran, atau `url` tapak dalam site.yaml (atau beri `--url`).",
            en: "Put the target's `url` right, or the site's `url` in site.yaml (or give `--url`).")
        )
      ])
  }

  private static func path(_ address: SiteAddress) -> String { address.prefix + "/" }
}

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
