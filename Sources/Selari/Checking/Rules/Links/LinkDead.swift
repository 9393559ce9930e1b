import Diagnostics

/// An address inside the site leads to something that exists.
///
/// What Markdown links to is looked up when the page is read. What templates, menus and raw HTML
/// write by hand (`href`, `src`, `srcset`, `poster`, `action`, and in `<meta>` what `og:image`,
/// `og:url`, `twitter:image` and `refresh` state) is looked up in the finished pages: every address
/// that leads into the site, as a path, relative to the page, or in full, against all that the build
/// makes: pages, redirects, assets, the files beside the pages, feeds, calendars and the rest. So are
/// the addresses under `security` in `site.yaml`, which stand in `security.txt` alone, those in the
/// stylesheets in `templates/assets/`, and what the scripts there import (`import … from "./a.js"`).
/// A `#` on the same page is looked for among its ids; one on another page is `link/anchor`. And
/// `page:faq` is understood in Markdown's links only.
///
/// ```html
/// <a href="/ms/tiada/">Soalan lazim</a>               ← no page has this address
/// <img src="/assets/logo.svg" alt="">                 ← an asset's address has a fingerprint in it
/// ```
/// ```html
/// <a href="{{ link("faq") }}">Soalan lazim</a>
/// <img src="{{ asset("logo.svg") }}" alt="">
/// ```
///
/// Ask for the address: it then is right in every language, below every prefix, and after the page has
/// moved. A stylesheet names an asset by its path from the stylesheet, `url(logo.svg)`; a script, which
/// would ask for another by a name that the output does not have, is one file, or is told the address by
/// the page. A menu in `site.yaml` names a page by its id. Where a server answers at an address that the
/// site does not make, such as that of a form, allow it in the template (or in a line above the menu's
/// entry) and say so. In a stylesheet or a script nothing can be allowed: there, `checks: severity` turns
/// the rule down for the whole site.
struct LinkDead: OutputRule {
  static let id: RuleID = "link/dead"

  func check(_ output: CheckedOutput, faults: inout [OutputFault]) {
    for judged in output.addresses {
      // What menus state, pages only show.
      let stated = { (written: String) in output.scope.menuAddresses.value[written] }
      let written = { HTMLText.decoded(output.bytes[judged.address.value]) }
      let problem: LinkDeadProblem
      let source: Place?
      switch judged.lead {
      case .dead(let address):
        source = stated(written())
        problem = .nothing(source == nil ? address : address.meant(on: output.scope))
      case .noID(let id): (problem, source) = (.noID(id), stated(written()))
      case .pageID(let id): (problem, source) = (.pageID(id), stated(written()))
      default: continue
      }
      faults.append(OutputFault(problem: problem, range: judged.address.value, source: source))
    }
  }
}

extension DeadAddress {
  /// The same with what a menu would have to say instead, which begins at the site's root.
  fileprivate func meant(on scope: SiteScope) -> DeadAddress {
    let prefix = scope.site.configuration.address.prefix
    guard let suggestion, suggestion.hasPrefix(prefix + "/") else { return self }
    return DeadAddress(
      path: path, suggestion: String(suggestion.dropFirst(prefix.count)), asset: asset)
  }
}

/// What is wrong with an address inside the site.
enum LinkDeadProblem: Problem {
  /// Nothing is there.
  case nothing(DeadAddress)
  /// Nothing is there, says a stylesheet or a script.
  case inAsset(DeadAddress, AssetLink.Kind, of: String)
  /// The page has no such id.
  case noID(String)
  /// It names a page as only Markdown can: `page:faq`.
  case pageID(String)

  var rule: RuleID { LinkDead.id }

  func wording(in language: MessageLanguage) -> Wording {
    switch self {
    case .nothing(let address):
      Self.nothing(at: address, solutions(address, language), language)
    case .inAsset(let address, let kind, let asset):
      Self.nothing(at: address, Self.solutions(address, kind, of: asset, language), language)
    case .pageID(let id):
      Wording(
        summary: Self.summary(language),
        explanation: language(
          ms: "`page:` hanya difahami dalam pautan Markdown; pelayar tidak mengenalinya.",
          en: "`page:` is understood in Markdown’s links only; browsers do not know it."),
        solutions: [
          Solution(
            language(
              ms:
                "Tulis pautan Markdown, `[…](page:\(id))`; di dalam templat, `{{ link(\"\(id)\") }}`.",
              en:
                "Write a Markdown link, `[…](page:\(id))`; in a template, `{{ link(\"\(id)\") }}`.")
          )
        ])
    case .noID(let id):
      Wording(
        summary: language(
          ms: "alamat pada halaman menuju ke id yang wujud",
          en: "an address on the page leads to an id that exists"),
        explanation: language(
          ms: "Tiada elemen dengan id `\(id)` pada halaman ini.",
          en: "No element on the page has the id `\(id)`."),
        solutions: [
          Solution(
            language(
              ms: "Beri elemen yang dimaksudkan `id=\"\(id)\"`, atau betulkan alamatnya.",
              en: "Give the element that is meant `id=\"\(id)\"`, or put the address right."))
        ])
    }
  }

  private static func nothing(
    at address: DeadAddress, _ solutions: [Solution], _ language: MessageLanguage
  ) -> Wording {
    Wording(
      summary: summary(language),
      explanation: language(
        ms: "Tiada apa-apa di \(address.path).", en: "There is nothing at \(address.path)."),
      solutions: solutions)
  }

  private static func summary(_ language: MessageLanguage) -> String {
    language(
      ms: "alamat di dalam tapak menuju ke sesuatu yang wujud",
      en: "an address inside the site leads to something that exists")
  }

  private func solutions(_ address: DeadAddress, _ language: MessageLanguage) -> [Solution] {
    var texts: [String] = []
    if let asset = address.asset {
      texts.append(
        language(
          ms: "Minta alamat fail itu: `{{ asset(\"\(asset)\") }}`.",
          en: "Ask for the file’s address: `{{ asset(\"\(asset)\") }}`."))
    } else if address.path.hasSuffix("/search.json") {
      texts.append(
        language(
          ms: "Beri satu halaman `layout: search`: indeks carian dihasilkan untuk halaman itu.",
          en: "Give a page `layout: search`: it is what makes the search index."))
    } else {
      if let near = address.suggestion {
        texts.append(
          language(ms: "Adakah anda maksudkan `\(near)`?", en: "Did you mean `\(near)`?"))
      }
      texts.append(
        language(
          ms:
            "Betulkan alamatnya; di dalam templat, minta alamat halaman dengan `link` dan alamat fail dengan `asset`.",
          en:
            "Put the address right; in a template, ask for a page’s address by `link` and for a file’s by `asset`."
        ))
    }
    return texts.map { Solution($0) }
  }
}
