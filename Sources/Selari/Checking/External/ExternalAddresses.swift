import Diagnostics
import Markdown

/// The addresses outside the site that it leads to, each with the places where it is written: links in
/// pages, facts, menus.
struct ExternalAddresses: Sendable {
  /// The places by address; what follows `#` is left out.
  private(set) var places: [String: [Place]] = [:]
  private let ownHost: String

  /// The addresses of a site.
  init(_ site: CheckedSite, workers: Int) {
    ownHost = site.configuration.address.hostname.lowercased()
    let found = Parallel.map(count: site.site.pages.count, workers: workers) { index in
      Self.links(of: site.site.pages[index], in: site)
    }
    for (address, place) in found.flatMap({ $0 }) { add(address, at: place) }
    addFacts(of: site)
    addMenus(of: site.configuration)
  }

  private static func links(of page: Page, in site: CheckedSite) -> [(String, Place)] {
    guard page.kind != .notice else { return [] }
    let file = site.site.files[page.file]
    let document = MarkdownParser().parse(
      file.source, from: file.bodyStart,
      options: MarkdownOptions(smart: false, html: page.allowsHTML))
    // An address that a fact gives is asked for, and told of, where the fact is stated.
    return document.links.filter { !$0.destination.contains("{{") }.map {
      ($0.destination, file.source.place($0.destinationRange))
    }
  }

  private mutating func addFacts(of site: CheckedSite) {
    guard let source = site.inputs.facts.source else { return }
    for fact in site.inputs.facts.all {
      for language in site.configuration.languages {
        switch fact.value {
        case .url, .window:
          guard let address = fact.href(in: language) else { continue }
          add(address, at: source.place(fact.nameRange))
        default: break
        }
      }
    }
  }

  private mutating func addMenus(of configuration: SiteConfiguration) {
    for case .url(let address) in configuration.menuEntries.map(\.target) {
      for language in configuration.languages {
        add(address.value[language], at: Place(file: configuration.source.path))
      }
    }
  }

  private mutating func add(_ destination: String, at place: Place) {
    guard destination.hasPrefix("http://") || destination.hasPrefix("https://"),
      let host = WrittenAddress(destination, on: "/").hostname, host != ownHost
    else { return }
    let address = String(destination.prefix { $0 != "#" })
    if places[address]?.contains(place) != true { places[address, default: []].append(place) }
  }
}
