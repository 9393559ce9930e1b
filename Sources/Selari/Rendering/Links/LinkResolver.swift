import Bytes
import Diagnostics
import Markdown

/// Says where a link written in a page goes: to the page of the same language, to a file beside it,
/// or out of the site.
final class LinkResolver: Sendable {
  let site: Site
  let resources: ResourceTable
  /// Paths that exist without being pages: feeds, calendars, the sitemap.
  let generated: Set<String>
  /// The files of redirects.
  private let redirects: Set<String>
  private let pageLinks: PageLinks

  /// What resolves the links of a site. Where all that is read for a page is logged, links by a page's
  /// id are resolved like all others, and need no table of their own.
  init(site: Site, resources: ResourceTable, generated: Set<String>, logsReads: Bool) {
    self.site = site
    self.resources = resources
    self.generated = generated
    redirects = Set(site.redirects.map { "/" + SitePath.file($0.from) })
    pageLinks = logsReads ? PageLinks() : PageLinks(site)
  }

  /// Where a link goes.
  enum Target: Sendable {
    /// It stands as written: another site, a telephone number.
    case asWritten
    /// An address of this site, and the language of what is there where that is another; a heading
    /// it goes to is to be looked for once every page is read.
    case address(String, language: Int?, anchor: Anchor?)
    /// A file that is no page: its path from the output's root, and its address. It is one that lies
    /// beside the pages, or one that the build makes: a feed, a later part of a list, a redirect.
    case file(String, address: String)
    /// It stands as written, and those who read the site do not get there.
    case unreachable(OutsideAddressFault)
    /// There is nothing there.
    case broken(LinkProblem)
  }

  /// A heading that a link goes to.
  struct Anchor: Sendable {
    let page: Int
    let id: String
  }

  /// A page that a link names by its id.
  struct PageTarget {
    /// The language of what is there, where that is another.
    let language: Int?
    let anchor: Anchor?
  }

  /// Appends where a link leads that names a page by its id, as it stands in an attribute. Nil, and
  /// nothing appended, where it does not, or where there is more to tell: what
  /// ``resolve(_:from:noting:)`` gives at less than a tenth of its cost.
  func write(
    _ link: UnsafeBufferPointer<UInt8>, from language: Int, into output: inout ByteBuffer
  ) -> PageTarget? {
    guard let (target, fragment) = pageLinks.find(link, from: language) else { return nil }
    pageLinks.write(target, into: &output)
    var anchor: Anchor?
    if !fragment.isEmpty {
      output.append(UInt8(ascii: "#"))
      output.appendAddress(fragment)
      anchor = Self.anchor(Int(target.page), String(decoding: fragment, as: UTF8.self))
    }
    return PageTarget(
      language: Int(target.language) == language ? nil : Int(target.language), anchor: anchor)
  }

  /// Where a link in a page goes. What is read to tell is noted.
  func resolve(
    _ destination: String, from page: Page, noting reads: ReadLog? = nil
  ) -> Target {
    let (target, fragment) = Fragment.split(destination)
    // The same page, which may be asked something.
    if target.isEmpty || target.hasPrefix("?") {
      guard let own = site.page(page.id, page.language), !fragment.isEmpty else {
        return .asWritten
      }
      return .address("\(target)#\(fragment)", language: nil, anchor: Self.anchor(own, fragment))
    }
    if let id = PageID.afterScheme(target) {
      return self.page(PageID(id), "", fragment, from: page, reads)
    }
    if target.hasPrefix("//") { return .asWritten }
    if Self.hasScheme(target) { return outside(target, fragment, reads) }
    if target.hasPrefix("/") { return path(target, fragment, from: page, reads) }
    return file(target, fragment, from: page, reads)
  }

  /// A file that a page shows or links to, and its address.
  struct Attachment {
    let resource: Resource
    let address: String
  }

  /// An image or attachment that a page shows: the version of its language where there is one. Nil
  /// where it is not the site's own.
  func attachment(
    _ written: String, from page: Page, noting reads: ReadLog? = nil
  ) -> Result<Attachment?, LinkProblem> {
    if Self.hasScheme(written) || written.hasPrefix("//") { return .success(nil) }
    let source = site.files[page.file].source.path
    let (destination, query) = Self.path(of: written)
    if destination.isEmpty { return .failure(.address(.empty)) }
    let wanted =
      destination.hasPrefix("/")
      ? ResourceTable.folder + destination.dropFirst()
      : RelativePath.resolve(destination, from: source)
    guard let wanted, wanted.hasPrefix(ResourceTable.folder) else {
      return .failure(.outside(destination))
    }
    let languages = site.configuration.languages
    let language = languages[page.language]
    let names = ResourceTable.names(of: wanted, language: language.code)
    if let reads {
      for name in names { reads.note(.resource(name)) }
    }
    if let resource = resources.find(wanted, language: language.code) {
      let address = site.configuration.address.path(resource.address) + query
      return .success(Attachment(resource: resource, address: address))
    }
    if let section = names.lazy.compactMap(resources.sectionWithholding).first {
      return .failure(notShown(section, page.language))
    }
    let others = resources.versions(of: wanted, besides: language, among: languages)
    if !others.isEmpty {
      return .failure(.noVersion(ResourceTable.name(of: wanted, in: language), others: others))
    }
    return .failure(
      .noResource(
        wanted,
        suggestion: fileFromRoot(destination, from: source, language)
          ?? resources.suggestion(
            for: wanted, from: source, language: language, among: languages)))
  }

  /// The path to a file that is named from the site's root, `content/media/logo.png`, as a page names it.
  private func fileFromRoot(
    _ destination: String, from source: String, _ language: Language
  ) -> String? {
    let path = String(destination.drop { $0 == "/" || $0 == "." })
    guard path.hasPrefix(ResourceTable.folder),
      resources.find(path, language: language.code) != nil
    else { return nil }
    return Percent.encoded(RelativePath.from(source, to: path), keeping: "/")
  }

  /// An address with a scheme. One of the writer's own computer is mostly that of a page in the preview.
  private func outside(_ target: String, _ fragment: String, _ reads: ReadLog?) -> Target {
    let address = site.configuration.address
    switch OutsideAddress.fault(of: target, on: address) {
    case .unreachable(let host, .machine, let path, _):
      let local = Self.path(of: String(path.trimmingPrefix(address.prefix).prefix { $0 != "?" }))
        .path
      reads?.note(.path(local))
      let meant = (site.pageAtPath[local] ?? site.pageAtPath[local + "/"]).map {
        PageID.scheme + site.pages[$0].id.text + (fragment.isEmpty ? "" : "#" + fragment)
      }
      return .unreachable(.unreachable(host, .machine, path: path, meant: meant))
    case .unreachable(let host, let reach, let path, let meant):
      return .unreachable(.unreachable(host, reach, path: path, meant: meant))
    case let fault?: return .broken(.address(fault))
    case nil: return .asWritten
    }
  }

  // MARK: - Pages

  private func page(
    _ id: PageID, _ query: String, _ fragment: String, from page: Page, _ reads: ReadLog?
  ) -> Target {
    reads?.note(.group(id))
    guard let group = site.groupIndex[id] else {
      return .broken(
        .noPage(
          id.text, suggestion: site.nearPage(to: id.text), isFolder: site.holdsPages(below: id)))
    }
    guard let index = site.groups[group].version(for: page.language) else {
      return .broken(notShown(id, page.language))
    }
    let target = site.pages[index]
    reads?.note(index, .address)
    return .address(
      address(target.path + query, fragment),
      language: target.language == page.language ? nil : target.language,
      anchor: Self.anchor(index, fragment))
  }

  /// A page, or the section that a file waits for, that is written and not part of the site yet.
  private func notShown(_ id: PageID, _ language: Int) -> LinkProblem {
    .notShown(id.text, draft: site.draft(around: id, language)?.text)
  }

  /// A path from the site's root, such as `/ms/feed.xml`.
  private func path(
    _ written: String, _ fragment: String, from page: Page, _ reads: ReadLog?
  ) -> Target {
    let (path, query) = Self.path(of: written)
    reads?.note(.path(path))
    switch find(path) {
    case .page(let index):
      let target = site.pages[index]
      return .address(
        address(target.path + query, fragment),
        language: target.language == page.language ? nil : target.language,
        anchor: Self.anchor(index, fragment))
    case .file:
      return .file(
        path, address: address(Percent.encoded(path, keeping: "/") + query, fragment))
    case nil: break
    }
    if let section = resources.sectionWithholding(ResourceTable.folder + path.dropFirst()) {
      return .broken(notShown(section, page.language))
    }
    if let meant = site.page(meantBy: path) {
      return .broken(.noPath(path, suggestion: PageID.scheme + meant, page: meant))
    }
    let near = site.nearNames.paths.nearest(to: path)
    let found = near.flatMap { site.pageAtPath[$0] }.map { site.pages[$0] }
    let id = found.map(\.id.text)
    // What is only like the address of another language's page would lead readers out of the one that they
    // were to be led to.
    let isForeign =
      found.map { !path.hasPrefix("/\(site.configuration.languages[$0.language].code)/") } ?? false
    return .broken(
      .noPath(path, suggestion: isForeign ? id.map { PageID.scheme + $0 } : near, page: id))
  }

  /// What is at an address.
  enum Found {
    /// A page, as an index.
    case page(Int)
    /// Any other file.
    case file
  }

  /// What is at a path from the site's root, as a web server finds it: `/a` leads on to `/a/`, and
  /// `/a/index.html` is the same; nil where nothing is that Markdown may name.
  func find(_ written: String) -> Found? {
    let path = SitePath.address(ofIndex: String(written.dropFirst())) ?? written
    let folder = path.hasSuffix("/") ? path : path + "/"
    if let page = site.pageAtPath[path] ?? site.pageAtPath[folder] { return .page(page) }
    let isThere =
      generated.contains(path) || resources.atPath.contains(path)
      || resources.atPath.contains(written) || redirects.contains(path)
      || redirects.contains("/" + SitePath.file(path)) || site.list(ofPart: folder) != nil
    return isThere ? .file : nil
  }

  /// A path relative to the page's file: another page's file, or a resource.
  private func file(
    _ target: String, _ fragment: String, from page: Page, _ reads: ReadLog?
  ) -> Target {
    let source = site.files[page.file].source.path
    let mark = target.firstIndex(ofASCII: "?") ?? target.endIndex
    guard let wanted = RelativePath.resolve(String(target[..<mark]), from: source),
      wanted.hasPrefix(ResourceTable.folder)
    else { return .broken(.outside(target, suggestion: link(toPageMeantBy: target))) }
    if target.hasPrefix("@/"), let meant = link(toPageMeantBy: target) {
      return .broken(.noResource(wanted, suggestion: meant))
    }
    if wanted.hasSuffix(".md") {
      switch ContentPath(wanted) {
      case .page(let id, _, _), .unnamedLanguage(let id):
        return self.page(id, String(target[mark...]), fragment, from: page, reads)
      case .data, .resource: break
      }
    }
    switch attachment(target, from: page, noting: reads) {
    case .success(let file?):
      let address = fragment.isEmpty ? file.address : "\(file.address)#\(fragment)"
      return .file(file.resource.path, address: address)
    case .success(nil): return .asWritten
    case .failure(.noResource(let file, let suggestion)):
      if let address = OutsideAddress.meant(byPath: target) {
        let whole = fragment.isEmpty ? address : address + "#" + fragment
        return .broken(.address(.noScheme(target, meant: whole)))
      }
      // A page of that very name, or at that address, is meant before a file of a name much like it.
      let isFile = file.split(separator: "/").last?.contains(".") == true
      let paths = isFile ? [] : [String(wanted.dropFirst(ResourceTable.folder.count)), target]
      let meant = paths.lazy.compactMap(link(toPageMeantBy:)).first
      return .broken(.noResource(file, suggestion: meant ?? suggestion))
    case .failure(let problem): return .broken(problem)
    }
  }

  /// The link to the page that a path names, by its id or its address, from wherever: `news`, `../berita/`,
  /// or `@/news/_index.md` as Zola has it.
  private func link(toPageMeantBy target: String) -> String? {
    var parts = target.split(separator: "/").drop { [".", "..", "@"].contains($0) }
    if parts.last?.hasPrefix("_index.") == true, let file = parts.popLast() {
      parts.append(file.dropFirst())
    }
    return site.page(meantBy: parts.joined(separator: "/")).map { PageID.scheme + $0 }
  }

  private func address(_ path: String, _ fragment: String) -> String {
    let address = site.configuration.address.path(path)
    return fragment.isEmpty ? address : "\(address)#\(fragment)"
  }

  private static func anchor(_ page: Int, _ fragment: String) -> Anchor? {
    if fragment.isEmpty { return nil }
    return Fragment.id(fragment).map { Anchor(page: page, id: $0) }
  }

  /// The path that an address has, with every escape resolved, and its query, which is left to whoever
  /// answers.
  private static func path(of address: String) -> (path: String, query: String) {
    guard let mark = address.firstIndex(ofASCII: "?") else {
      return (Percent.resolved(address), "")
    }
    return (Percent.resolved(String(address[..<mark])), String(address[mark...]))
  }

  /// Whether a destination begins with a scheme.
  static func hasScheme(_ destination: String) -> Bool {
    WrittenAddress.scheme(of: destination) != nil
  }
}
