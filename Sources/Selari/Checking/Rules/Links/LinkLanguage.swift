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
/// Where the other language is meant, the link says so: by the language's name in its text, in the
/// description of the picture or in the title of the menu's entry, or by its text being marked as in another
/// language. Pages marked `verbatim: true` are passed over.
///
/// ```markdown
/// [Questions (in Malay)](/ms/faq/)
/// [[Soalan lazim](/ms/faq/)]{lang=ms}
/// ```
struct LinkLanguage: PageRule {
  static let id: RuleID = "link/language"

  func check(_ page: CheckedPage, in site: CheckedSite, findings: inout [Finding]) {
    guard !page.page.isVerbatim else { return }
    func report(_ stray: Stray, _ link: Link, _ kind: LinkLanguageProblem.Kind) {
      let range = link.destinationRange
      // Where a label stands for the address, or a fact, that is to be changed in its place.
      let isWritten = page.source.bytes[range].elementsEqual(link.destination.utf8)
      findings.append(
        Finding(
          LinkLanguageProblem(stray, instead: page.language, kind: kind, replaces: isWritten),
          at: page.source.place(range)))
    }
    for found in page.reading.text.links {
      if let stray = Self.stray(of: found, on: page, in: site) { report(stray, found.link, .link) }
    }
    for image in page.document.images {
      let written = page.reader.references.destination(image.destination)
      guard let stray = Self.stray(atFile: written, from: page, in: site),
        !Self.says(stray.language, in: image.node.plainText)
      else { continue }
      report(stray, image, .picture)
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
    guard !page.page.isVerbatim, let stray = stray(of: found.link, from: page, in: site)
    else { return nil }
    let text = page.reading.text
    let isSaid =
      text.isMarked(at: found.text.lowerBound)
      || says(stray.language, in: text.string(found.text))
    return isSaid ? nil : stray
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
    // A query is of no use to a page that is a file.
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
    if LinkResolver.hasScheme(written) || written.hasPrefix("//") { return nil }
    let path = written.prefix { $0 != "#" && $0 != "?" }
    let isFromRoot = path.hasPrefix("/")
    let resolved = Percent.resolved(String(path))
    let file =
      isFromRoot
      ? ResourceTable.folder + resolved.dropFirst()
      : RelativePath.resolve(resolved, from: page.source.path)
    guard let file, resources[file] != nil else { return nil }
    for language in site.configuration.languages where language.code != page.language.code {
      let plain = ResourceTable.name(of: file, without: language)
      guard plain != file, resources.find(plain, language: page.language.code) != nil else {
        continue
      }
      let way =
        isFromRoot
        ? "/" + plain.dropFirst(ResourceTable.folder.count)
        : RelativePath.from(page.source.path, to: plain)
      return Stray(
        language: language,
        remedy: Percent.encoded(way, keeping: "/") + written[path.endIndex...])
    }
    return nil
  }

  /// Whether a text says a language's name: as the language calls itself, in Malay, with "bahasa" or
  /// without, or in English.
  static func says(_ language: Language, in text: String) -> Bool {
    let words = words(of: text)
    let malay = language.name.ms
    let short = malay.hasPrefix("bahasa ") ? String(malay.dropFirst("bahasa ".count)) : malay
    return [language.label, malay, short, language.name.en].contains {
      words.contains(Self.words(of: $0))
    }
  }

  /// The words of a text in small letters, with a blank at both ends, so that a name is found as a whole.
  private static func words(of text: String) -> String {
    " " + text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ") + " "
  }
}

extension LinkLanguage: SiteRule {
  func check(_ site: CheckedSite, findings: inout [Finding]) {
    for entry in site.configuration.menuEntries {
      guard case .url(let written) = entry.target else { continue }
      for language in site.configuration.languages {
        guard
          let stray = Self.stray(
            atAddress: written.value[language], for: language, in: site.site),
          !Self.says(stray.language, in: entry.title?[language] ?? "")
        else { continue }
        findings.append(
          Finding(
            LinkLanguageProblem(stray, instead: language, kind: .menu, replaces: false),
            at: site.configuration.source.place(written.range)))
        break
      }
    }
  }
}

struct LinkLanguageProblem: Problem {
  /// What leads, or shows, what is in another language.
  enum Kind { case link, picture, menu }

  let kind: Kind
  let target: LanguageName
  let own: LanguageName
  let remedy: String
  /// Whether the remedy can stand in place of what is written.
  let replaces: Bool

  init(
    _ stray: LinkLanguage.Stray, instead own: Language, kind: Kind, replaces: Bool
  ) {
    self.kind = kind
    target = stray.language.name
    self.own = own.name
    remedy = stray.remedy
    self.replaces = replaces
  }

  var rule: RuleID { LinkLanguage.id }

  func wording(in language: MessageLanguage) -> Wording {
    Wording(
      summary: language(
        ms: "pautan menuju ke bahasa pembaca jika bahasa itu ada",
        en: "a link goes to the reader's language where there is one"),
      explanation: kind == .picture
        ? language(
          ms: "Gambar ini dalam \(target.ms), sedangkan yang dalam \(own.ms) juga ada.",
          en: "This picture is in \(target.en), and there is one in \(own.en) too.")
        : language(
          ms: "Sasarannya dalam \(target.ms), sedangkan sasaran itu ada juga dalam \(own.ms).",
          en: "What it leads to is in \(target.en), and is there in \(own.en) too."),
      solutions: [writing(language), meaningIt(language)])
  }

  private func writing(_ language: MessageLanguage) -> Solution {
    guard kind == .menu else {
      return Solution(
        language(
          ms: "Tulis `\(remedy)`: setiap bahasa mendapat versinya sendiri.",
          en: "Write `\(remedy)`: each language gets its own."),
        replacement: replaces ? remedy : nil)
    }
    let id = remedy.dropFirst(PageID.scheme.count)
    return Solution(
      language(
        ms: "Tulis `page: \(id)` menggantikan `url`: setiap bahasa mendapat versinya sendiri.",
        en: "Write `page: \(id)` in place of `url`: each language gets its own."))
  }

  private func meaningIt(_ language: MessageLanguage) -> Solution {
    let (ms, en) =
      switch kind {
      case .link: ("teks pautan", "the text of the link")
      case .picture: ("perihal gambar", "the description of the picture")
      case .menu: ("tajuk entri", "the title of the entry")
      }
    return Solution(
      language(
        ms: "Jika \(target.ms) yang dimaksudkan, sebut nama bahasa itu dalam \(ms).",
        en: "Where \(target.en) is meant, say so in \(en)."))
  }
}
