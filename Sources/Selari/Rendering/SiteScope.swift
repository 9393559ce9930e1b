import Bytes
import Diagnostics
import Markdown
import Synchronization
import Templating

/// All that rendering needs to know of a site, worked out once and shared by the workers.
///
/// What it says does not change while pages are rendered. Some of it is worked out when it is first asked
/// for, and kept: the lists of pages, the names that are suggested, the QR codes that templates draw. Each is a
/// function of the site, so it does not matter which worker asks first.
final class SiteScope: Sendable {
  let site: Site
  let facts: Facts
  let strings: Strings
  let library: TemplateLibrary
  let assets: AssetTable
  let links: LinkResolver
  /// Phrases to be marked with their language, by the language of the page.
  let foreignTerms: [ForeignTerms]
  let languageObjects: [LanguageObject]
  let siteObject = SiteObject()
  /// What stands before a page's path in its address, as ``Root``.
  let roots: PrintedTexts
  /// The site's name, by language.
  let names: PrintedTexts
  let factsObject: FactsObject
  /// The menus, by language.
  let menus: [MenusObject]
  /// The site's `extra`, by language.
  let siteExtra: [Value]
  /// `languages` as templates see it.
  let languagesValue: Value
  /// `now` as templates see it: the build's local date.
  let now: Value
  /// What directives there are templates for.
  let directiveNames: [String]
  /// What each of these templates reads of a directive.
  let directives: [String: DirectiveSignature]
  /// All pages that lists may show, by language: those of now, and those that have expired.
  private let listings: [[Lazy<[Int]>]]
  /// What each image among the resources holds, by file.
  let images: [String: ImageContent]
  /// The words of the footnotes' section, by language.
  let footnoteLabels: [FootnoteLabels]
  /// Whether some page has the search layout, so that every page is noted for the index.
  let hasSearch: Bool
  /// Every address at which something is.
  let addresses: SiteAddresses
  /// What templates read of the day it is.
  private let today: TodayUse
  /// The addresses that menus state by hand, with their places.
  let menuAddresses: Lazy<[String: Place]>
  /// The headings that menus lead to.
  let menuHeadings: [MenuHeading]
  /// Whether some template asks for a text, or an asset, by a name that only rendering knows.
  let hasDynamicStrings: Bool
  let hasDynamicAssets: Bool
  /// What was probably meant by the id of a link that leads to none.
  let nearIDs = NearIDs()
  /// QR codes that templates asked for, by their texts.
  let drawn = Mutex<[String: GeneratedFile]>([:])

  init(_ parts: Parts) {
    site = parts.site
    facts = parts.facts
    strings = parts.strings
    library = parts.library
    assets = parts.assets
    links = parts.links
    foreignTerms = parts.foreignTerms
    languageObjects = parts.site.configuration.languages.indices.map {
      LanguageObject($0, in: parts.site.configuration)
    }
    languagesValue = .list(languageObjects.map(Value.object))
    now = .object(MomentObject(.day(parts.site.configuration.zone.date(at: parts.site.at))))
    directiveNames = parts.library.names.filter { $0.hasPrefix("directives/") }
      .map { String($0.dropFirst("directives/".count).dropLast(".html".count)) }
    directives = Dictionary(
      uniqueKeysWithValues: directiveNames.map {
        ($0, DirectiveSignature(of: "directives/\($0).html", in: parts.library))
      })
    images = parts.images
    footnoteLabels = parts.footnoteLabels
    factsObject = FactsObject(parts.facts)
    let languages = parts.site.configuration.languages.indices
    let address = parts.site.configuration.address
    roots = PrintedTexts([address.prefix, address.permalink("")])
    names = PrintedTexts(languages.map { parts.site.configuration.name[$0] })
    menus = languages.map { MenuBuilder(site: parts.site, language: $0).menus() }
    siteExtra = languages.map {
      ExtraValue(languages: parts.site.configuration.languages, language: $0)
        .value(parts.site.configuration.extra)
    }
    let library = parts.library
    today = library.names.map { TodayUse(library.references(of: $0).names) }.max() ?? .none
    let calls = parts.library.names.map { parts.library.references(of: $0).dynamicCalls }
    hasDynamicStrings = calls.contains { $0.contains("t") }
    hasDynamicAssets = calls.contains { $0.contains("asset") }
    hasSearch = parts.site.pages.contains { $0.layout == GeneratedPaths.searchLayout }
    let configuration = parts.site.configuration
    listings = languages.map { language in
      [false, true].map { isPast in
        Lazy { [site = parts.site] in
          let listed = site.pages.indices.filter {
            let page = site.pages[$0]
            return page.language == language
              && (isPast ? page.isListedAsExpired : page.isListed)
          }
          return ListOrder.sorted(listed, of: site.pages, in: site.configuration.zone)
        }
      }
    }
    menuAddresses = Lazy { MenuBuilder.addresses(in: configuration) }
    menuHeadings = MenuHeading.all(in: configuration)
    addresses = SiteAddresses(
      site: parts.site, links: parts.links, assets: parts.assets, hasSearch: hasSearch)
  }

  /// The pages of a language that lists may show, or those that have expired, in the order of lists.
  func listing(in language: Int, expired: Bool) -> [Int] {
    listings[language][expired ? 1 : 0].value
  }

  /// What stands before a path from the site's root.
  enum Root: Int {
    /// As a browser asks for it.
    case path
    /// In the full address.
    case permalink
  }

  /// Appends the address of a path from the site's root, escaped.
  func write(_ path: String, from root: Root, into output: inout ByteBuffer) {
    _ = roots.write(root.rawValue, into: &output)
    Escaping.append(path, to: &output)
  }

  /// What a scope is made of.
  struct Parts {
    let site: Site
    let facts: Facts
    let strings: Strings
    let library: TemplateLibrary
    let assets: AssetTable
    let links: LinkResolver
    let images: [String: ImageContent]
    let footnoteLabels: [FootnoteLabels]
    let foreignTerms: [ForeignTerms]
  }

  /// The size in bytes of the asset, or the file beside the pages, that is served at a path.
  func size(at path: String) -> Int? { assets.size(at: path) ?? links.resources.size(at: path) }

  /// When templates would read another day; nil where none does.
  var nextChange: Instant? { change(of: today) }

  /// When what is read of the day it is becomes another; nil where nothing is.
  func change(of use: TodayUse) -> Instant? {
    use.change(after: site.at, in: site.configuration.zone)
  }

  /// The page's own `extra`, in its language.
  func extra(of page: Page) -> Value {
    ExtraValue(languages: site.configuration.languages, language: page.language).value(page.extra)
  }

  /// The path, from the site's root, of the QR code of a text, which is drawn once; nil where the
  /// text is too long for one.
  func qrCode(_ text: String) -> String? {
    if let known = drawn.withLock({ $0[text]?.path }) { return "/" + known }
    guard let image = QRCode.svg(text) else { return nil }
    let path = QRCodePath.file(of: image)
    drawn.withLock { $0[text] = GeneratedFile(path, bytes: image) }
    return "/" + path
  }

  /// Whether what is at a path, from the site's root, is a QR code that something has drawn.
  func isDrawn(_ path: String) -> Bool {
    drawn.withLock { drawn in drawn.values.contains { "/" + $0.path == path } }
  }
}

extension SiteScope {
  /// The names whose values vary by page, in the order in which a rendering hands them in.
  static let globalNames = ["site", "language", "languages", "page", "facts", "now"]
  /// Which of them is the page; the others are the same on all pages of a language.
  static let pageGlobal = 3

  /// Their values in a language, for one page after the other.
  func globals(_ language: Int) -> Globals {
    Globals([
      .object(siteObject), .object(languageObjects[language]), languagesValue, .none,
      .object(factsObject), now,
    ])
  }

  /// What Selari adds to Jinja's language.
  static let environment = Environment(
    filters: SiteFilters.all, functions: SiteFunctions.all, globals: globalNames)
}

extension TemplateLibrary {
  /// Whether a template reads what day it is.
  func readsNow(_ name: String) -> Bool { TodayUse(references(of: name).names) != .none }
}
