import Diagnostics
import Glibc

/// Says where the addresses of pages lead, for a worker: each distinct one is looked up once.
struct AddressJudge: ~Copyable {
  private let scope: SiteScope
  private let paths: PagePaths
  /// What the site's own addresses begin with: in full, and what stands before each path.
  private let origin: [UInt8]
  private let prefix: [UInt8]
  private var known = AddressCache()
  /// The links of the page that was judged last to ids of pages.
  private(set) var anchors: [JudgedAnchor] = []
  /// Its addresses of QR codes.
  private(set) var drawings: [JudgedDrawing] = []

  init(_ scope: SiteScope) {
    self.scope = scope
    let address = scope.site.configuration.address
    paths = scope.site.pageAtPath
    origin = Array("\(address.scheme)://\(address.host)".utf8)
    prefix = Array(address.prefix.utf8)
  }

  /// The addresses of a page that lead nowhere, or to another host without anybody following them.
  /// - Parameters:
  ///   - scanner: What has scanned the page.
  ///   - html: The page.
  ///   - path: The page's address from the site's root.
  ///   - reads: Where to note what was read of the site; nil where nobody wants to know.
  mutating func judge(
    _ scanner: PageScanner, _ html: UnsafeBufferPointer<UInt8>, at path: String,
    noting reads: ReadLog?
  ) -> [JudgedAddress] {
    anchors = []
    drawings = []
    guard let page = html.baseAddress else { return [] }
    var found: [JudgedAddress] = []
    // With `<base>`, what no host is written in leads wherever that says.
    let hasBase = scanner.addresses.contains { $0.element == ScannedName.base }
    for written in scanner.addresses where written.element != ScannedName.base {
      if written.attribute != .srcset {
        judge(
          written, in: page, by: scanner, at: path, hasBase: hasBase, noting: reads, &found)
      } else {
        for one in written.candidates(in: page) {
          judge(
            one, in: page, by: scanner, at: path, hasBase: hasBase, noting: reads, &found)
        }
      }
    }
    return found
  }

  @inline(__always)
  private mutating func judge(
    _ address: PageAddress, in page: UnsafePointer<UInt8>, by scanner: PageScanner,
    at path: String, hasBase: Bool, noting reads: ReadLog?, _ found: inout [JudgedAddress]
  ) {
    let text = UnsafeBufferPointer(
      start: page + address.value.lowerBound, count: address.value.count)
    if let index = self.page(at: text) {
      reads?.note(index, .address)
      return
    }
    let lead: AddressLead
    if text.first == UInt8(ascii: "#") {
      if hasBase || address.isInTemplate { return }
      lead = fragment(text, page, scanner)
    } else {
      lead = self.lead(of: text, path)
    }
    switch lead {
    case .nothing: return
    case .page(let index):
      reads?.note(Int(index), .address)
      guard !hasBase, address.isFollowed, let id = Self.id(in: text) else { return }
      anchors.append(JudgedAnchor(page: Int(index), id: id, range: address.value))
    case .file(let path), .outside(let path): reads?.note(.path(path))
    case .drawing(let path):
      if hasBase, !Self.hasHost(text) { return }
      drawings.append(JudgedDrawing(path: path, range: address.value))
    case .host:
      if address.isFollowed { return }
      found.append(JudgedAddress(address: address, lead: lead))
    case .pageID: found.append(JudgedAddress(address: address, lead: lead))
    case .dead, .noID:
      if hasBase, !Self.hasHost(text) { return }
      found.append(JudgedAddress(address: address, lead: lead))
    }
  }

  // MARK: - On the same page

  /// Where `#x` leads: every page has a top, and browsers look for `#:~:…` themselves.
  private func fragment(
    _ text: UnsafeBufferPointer<UInt8>, _ page: UnsafePointer<UInt8>,
    _ scanner: PageScanner
  ) -> AddressLead {
    let id = UnsafeBufferPointer(rebasing: text.dropFirst())
    if id.isEmpty || scanner.hasID(id, page) { return .nothing }
    guard let decoded = Self.id(in: text) else { return .nothing }
    let isThere = Array(decoded.utf8).withUnsafeBufferPointer { scanner.hasID($0, page) }
    return isThere ? .nothing : .noID(decoded)
  }

  /// The id after an address's `#`; nil where there is none that a page would have.
  private static func id(in text: UnsafeBufferPointer<UInt8>) -> String? {
    // Most links of a page have none.
    guard let base = text.baseAddress,
      let found = memchr(base, Int32(UInt8(ascii: "#")), text.count)
    else { return nil }
    let hash = UnsafeRawPointer(found) - UnsafeRawPointer(base)
    guard hash == 0 || text[hash - 1] != UInt8(ascii: "&") else { return nil }
    return Fragment.id(HTMLText.decoded(ArraySlice(text[(hash + 1)...])))
  }

  // MARK: - Elsewhere

  /// Where an address leads. Those that begin anywhere but on the page itself are the same on every
  /// page, and are kept.
  private mutating func lead(
    of text: UnsafeBufferPointer<UInt8>, _ page: String
  ) -> AddressLead {
    guard text.first == UInt8(ascii: "/") || Self.hasHost(text) else {
      let lead = resolve(text, on: page)
      guard case .dead = lead, Self.isRelative(text) else { return lead }
      // From every page it leads elsewhere, and is one mistake of one template.
      return .dead(DeadAddress(path: HTMLText.decoded(ArraySlice(text))))
    }
    // Links to the headings of a page lead where the page is.
    let text = Self.withoutFragment(text)
    if let page = self.page(at: text) { return .page(Int32(page)) }
    if let lead = known.find(text) { return lead }
    let lead = resolve(text, on: page)
    known.keep(text, lead)
    return lead
  }

  /// An address up to its `#`; all of it where an entity may be written with one.
  private static func withoutFragment(
    _ text: UnsafeBufferPointer<UInt8>
  ) -> UnsafeBufferPointer<UInt8> {
    guard let base = text.baseAddress,
      let hash = memchr(base, Int32(UInt8(ascii: "#")), text.count),
      memchr(base, Int32(UInt8(ascii: "&")), text.count) == nil
    else { return text }
    return UnsafeBufferPointer(
      start: base, count: UnsafeRawPointer(hash) - UnsafeRawPointer(base))
  }

  /// Whether an address begins where the page is, blanks before it aside.
  private static func isRelative(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let first = text.first { $0 > 0x20 }
    return first != UInt8(ascii: "/") && first != UInt8(ascii: "\\")
  }

  /// Whether an address begins as one with a host does: `//`, `http://`, `https://`.
  private static func hasHost(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text.count > 2, let first = text.first else { return false }
    if first == UInt8(ascii: "/") { return text[1] == first }
    guard first | 0x20 == UInt8(ascii: "h"), text.count > 7 else { return false }
    let colon = text[4] == UInt8(ascii: ":") ? 4 : 5
    return text[colon] == UInt8(ascii: ":") && text[colon + 1] == UInt8(ascii: "/")
      && text[colon + 2] == UInt8(ascii: "/")
  }

  /// The page at an address that is written as pages have them; nil where that is not known at once.
  @inline(__always)
  private func page(at text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard text.last == UInt8(ascii: "/") else { return nil }
    var path = text
    if text[0] != UInt8(ascii: "/") {
      guard let rest = Self.rest(of: text, after: origin) else { return nil }
      path = rest
    }
    if !prefix.isEmpty {
      guard let rest = Self.rest(of: path, after: prefix) else { return nil }
      path = rest
    }
    return paths.page(writtenAs: path)
  }

  /// What follows a beginning; nil where an address begins otherwise.
  private static func rest(
    of text: UnsafeBufferPointer<UInt8>, after start: [UInt8]
  ) -> UnsafeBufferPointer<UInt8>? {
    text.starts(with: start) ? UnsafeBufferPointer(rebasing: text[start.count...]) : nil
  }

  private func resolve(_ bytes: UnsafeBufferPointer<UInt8>, on page: String) -> AddressLead {
    lead(of: HTMLText.decoded(ArraySlice(bytes)), on: page)
  }

  /// Where an address leads that is known as a text, its character references resolved.
  func lead(of text: String, on page: String = "/") -> AddressLead {
    let address = scope.site.configuration.address
    switch WrittenAddress(text, on: address.path(page), scheme: address.scheme) {
    case .other: return Self.pageID(text).map { .pageID($0) } ?? .nothing
    case .host(let host, let path):
      let name = host.prefix { $0 != ":" }
      if name != address.hostname { return .host(String(name)) }
      return host == address.host ? inside(path.isEmpty ? "/" : path) : .nothing
    case .path(let path): return inside(path)
    }
  }

  /// What is wrong with the address of something in the site that is not there, once every page is
  /// rendered; nil for any other.
  func dead(_ text: String, on page: String = "/") -> DeadAddress? {
    switch lead(of: text, on: page) {
    case .dead(let dead): dead
    case .drawing(let path): scope.isDrawn(path) ? nil : DeadAddress(path, in: scope.site)
    default: nil
    }
  }

  /// The id of a page after the scheme that only Markdown knows.
  private static func pageID(_ text: String) -> String? {
    let rest = PageID.afterScheme(text.drop(while: \.isWhitespace))
    return rest.map { String($0.prefix { $0 != "#" }) }
  }

  /// What is at a path on the site's host.
  private func inside(_ path: String) -> AddressLead {
    let prefix = scope.site.configuration.address.prefix
    if prefix.isEmpty { return local(path, path) }
    if path == prefix { return local("/", path) }
    if path.hasPrefix(prefix + "/") { return local(String(path.dropFirst(prefix.count)), path) }
    // Whoever writes a page's address without the prefix has forgotten it.
    guard path != "/", case .page = scope.addresses.find(path) else { return .outside(path) }
    return .dead(DeadAddress(path: path, suggestion: prefix + path))
  }

  private func local(_ path: String, _ full: String) -> AddressLead {
    switch scope.addresses.find(path) {
    case .page(let index): return .page(Int32(index))
    case .file: return .file(path)
    case .drawing: return .drawing(path)
    case nil:
      let near = suggestion(for: path).map { scope.site.configuration.address.path($0) }
      return .dead(DeadAddress(path: full, suggestion: near, asset: asset(path)))
    }
  }

  /// What was probably meant. Not looked for in a large site, of which every page may have an address
  /// of its own that leads nowhere.
  private func suggestion(for path: String) -> String? {
    guard scope.site.pages.count <= 1_000 else { return nil }
    return scope.site.nearNames.paths.nearest(to: path)
  }

  /// The asset whose name is written where its address is wanted.
  private func asset(_ path: String) -> String? {
    guard path.hasPrefix("/assets/") else { return nil }
    let name = String(path.dropFirst("/assets/".count))
    return scope.assets[name] == nil ? NearMiss.of(name, among: scope.assets.names) : name
  }
}
