import Diagnostics
import Markdown

/// A link goes to the reader's language where there is one.
///
/// An address written by hand, `/ms/faq/`, is that of a page in one language. Where a page was copied to be
/// translated, such an address stays as it was, and readers end up in a language that they did not choose,
/// although the page is there in theirs. So it is with files and pictures that are named with a language,
/// `borang.ms.pdf`, and with the addresses in the menus of `site.yaml`.
///
/// ```markdown
/// [Questions](/ms/faq/)                       ← in an English page: write `page:faq`
/// [Form](borang.ms.pdf)                       ← write `borang.pdf`: each language gets its own
/// ```
///
/// Where the other language is meant, the link says so: by the language's name in its text, or by its text
/// being marked as in that language. Pages marked `verbatim: true` are passed over.
///
/// ```markdown
/// [Questions (in Malay)](/ms/faq/)
/// [[Soalan lazim](/ms/faq/)]{lang=ms}
/// ```
struct LinkLanguage: PageRule {
  static let id: RuleID = "link/language"

  func check(_ page: CheckedPage, in site: CheckedSite, findings: inout [Finding]) {
    guard !page.page.isVerbatim else { return }
    for found in page.reading.text.links {
      guard let stray = Self.stray(of: found, on: page, in: site) else { continue }
      findings.append(
        Finding(
          LinkLanguageProblem(stray, instead: page.language),
          at: page.source.place(found.link.destinationRange)))
    }
    for image in page.document.images {
      guard let stray = Self.stray(of: image, from: page, in: site) else { continue }
      findings.append(
        Finding(
          LinkLanguageProblem(stray, instead: page.language),
          at: page.source.place(image.destinationRange)))
    }
  }

  /// What a link leads to in another language than its page's.
  struct Stray {
    /// The language of what it leads to.
    let language: Language
    /// What leads readers of each language to their own.
    let remedy: String
  }

  /// What a link leads to in another language, and does not say so; nil where there is nothing to tell.
  static func stray(
    of found: PageText.PageLink, on page: CheckedPage, in site: CheckedSite
  ) -> Stray? {
    guard !page.page.isVerbatim, let stray = stray(of: found.link, from: page, in: site),
      !says(stray.language, found.text, in: page.reading.text)
    else { return nil }
    return stray
  }

  private static func stray(of link: Link, from page: CheckedPage, in site: CheckedSite) -> Stray? {
    let written = page.reader.references.destination(link.destination)
    return stray(atAddress: written, for: page.language, in: site.site)
      ?? stray(atFile: written, from: page, in: site)
  }

  /// The page at an address, where it is in another language and exists in this one.
  private static func stray(
    atAddress written: String, for language: Language, in site: Site
  ) -> Stray? {
    guard let target = site.page(atAddress: written), target.language != language.index,
      let own = site.page(target.id, language.index), site.pages[own].kind != .notice
    else { return nil }
    let anchor = written.firstIndex(of: "#").map { written[$0...] } ?? ""
    return Stray(
      language: site.configuration.languages[target.language],
      remedy: PageID.scheme + target.id.text + anchor)
  }

  /// The file beside the pages that is named with another language, where this one has its own.
  private static func stray(
    atFile written: String, from page: CheckedPage, in site: CheckedSite
  ) -> Stray? {
    let resources = site.scope.links.resources
    guard !LinkResolver.hasScheme(written), !written.hasPrefix("/"),
      let file = RelativePath.resolve(
        Percent.resolved(String(written.prefix { $0 != "#" && $0 != "?" })), from: page.source.path),
      resources[file] != nil
    else { return nil }
    for language in site.configuration.languages where language.code != page.language.code {
      let plain = ResourceTable.name(of: file, without: language)
      guard plain != file, resources.find(plain, language: page.language.code) != nil else {
        continue
      }
      let remedy = RelativePath.from(page.source.path, to: plain)
      return Stray(language: language, remedy: Percent.encoded(remedy, keeping: "/"))
    }
    return nil
  }

  /// Whether the text of a link says in which language its target is.
  private static func says(_ language: Language, _ range: Range<Int>, in text: PageText) -> Bool {
    if text.isMarked(at: range.lowerBound) { return true }
    let words = text.string(range).lowercased()
    let names = [language.label, language.name.ms, language.name.en]
    return names.contains { words.contains($0.lowercased()) }
  }
}

extension LinkLanguage: SiteRule {
  func check(_ site: CheckedSite, findings: inout [Finding]) {
    for entry in site.configuration.menuEntries {
      guard case .url(let written) = entry.target else { continue }
      for language in site.configuration.languages {
        guard
          let stray = Self.stray(
            atAddress: written.value[language], for: language, in: site.site)
        else { continue }
        findings.append(
          Finding(
            LinkLanguageProblem(stray, instead: language, isMenu: true),
            at: site.configuration.source.place(written.range)))
        break
      }
    }
  }
}

struct LinkLanguageProblem: Problem {
  let target: LanguageName
  let own: LanguageName
  let remedy: String
  let isMenu: Bool

  init(_ stray: LinkLanguage.Stray, instead own: Language, isMenu: Bool = false) {
    target = stray.language.name
    self.own = own.name
    remedy = stray.remedy
    self.isMenu = isMenu
  }

  var rule: RuleID { LinkLanguage.id }

  func wording(in language: MessageLanguage) -> Wording {
    Wording(
      summary: language(
        ms: "pautan menuju ke bahasa pembaca jika bahasa itu ada",
        en: "a link goes to the reader's language where there is one"),
      explanation: language(
        ms: "Sasarannya dalam \(target.ms), sedangkan sasaran itu ada juga dalam \(own.ms).",
        en: "What it leads to is in \(target.en), and is there in \(own.en) too."),
      solutions: isMenu ? [namingThePage(language)] : [writing(language), meaningIt(language)])
  }

  private func writing(_ language: MessageLanguage) -> Solution {
    Solution(
      language(
        ms: "Tulis `\(remedy)`: setiap bahasa dibawa ke versinya sendiri.",
        en: "Write `\(remedy)`: each language is led to its own."), replacement: remedy)
  }

  private func namingThePage(_ language: MessageLanguage) -> Solution {
    let id = remedy.dropFirst(PageID.scheme.count)
    return Solution(
      language(
        ms: "Tulis `page: \(id)` menggantikan `url`: setiap bahasa dibawa ke versinya sendiri.",
        en: "Write `page: \(id)` in place of `url`: each language is led to its own."))
  }

  private func meaningIt(_ language: MessageLanguage) -> Solution {
    Solution(
      language(
        ms: "Jika bahasa lain itu yang dimaksudkan, sebut namanya dalam teks pautan.",
        en: "Where the other language is meant, say its name in the text of the link."))
  }
}
