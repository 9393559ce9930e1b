import Diagnostics
import Markdown

/// A page shows no image from another host.
///
/// An image that the browser fetches elsewhere tells that host who reads the page, is gone when the
/// host is, and is refused by the site's content security policy, so that readers see nothing.
///
/// ```markdown
/// ![Logo ILO](https://www.ilo.example/logo.png)       ← another host
/// ![Logo ILO](logo-ilo.png)                           ← a file beside the page
/// ```
///
/// Put a copy beside the page, if its licence permits that.
struct LinkThirdParty: PageRule {
  static let id: RuleID = "link/third-party"

  func check(_ page: CheckedPage, in site: CheckedSite, findings: inout [Finding]) {
    for image in page.document.images {
      let destination = page.reader.references.destination(image.destination)
      guard let host = Self.host(of: destination),
        host != site.configuration.address.hostname.lowercased()
      else { continue }
      findings.append(
        Finding(
          LinkThirdPartyProblem(host: host), at: page.source.place(image.destinationRange)))
    }
  }

  /// The host of an address that leads out of the site; nil for a path and for other schemes.
  static func host(of destination: String) -> String? {
    let address = destination.lowercased()
    guard let start = ["https://", "http://", "//"].first(where: address.hasPrefix) else {
      return nil
    }
    let authority = address.dropFirst(start.count).prefix { !"/?#".contains($0) }
    let host = authority.split(separator: "@").last?.prefix { $0 != ":" } ?? ""
    return host.isEmpty ? nil : String(host)
  }
}

struct LinkThirdPartyProblem: Problem {
  let host: String

  var rule: RuleID { LinkThirdParty.id }

  func wording(in language: MessageLanguage) -> Wording {
    Wording(
      summary: language(
        ms: "halaman tidak memaparkan imej daripada hos lain",
        en: "a page shows no image from another host"),
      explanation: language(
        ms:
          "Pelayar pembaca akan memintanya daripada \(host), dan dasar keselamatan tapak menolaknya.",
        en: "Readers' browsers would ask \(host) for it, and the site's security policy refuses it."
      ),
      solutions: [
        Solution(
          language(
            ms: "Letakkan salinannya di sebelah halaman, jika lesennya membenarkan.",
            en: "Put a copy beside the page, if its licence permits that."))
      ])
  }
}
