import Bytes
import Glibc
import Markdown

/// Links by a page's id, `page:faq#bayaran`, as nearly all of them are written: found by their bytes,
/// without a text for each of their parts.
///
/// What a link needs of the page it leads to is kept here a second time, close together: the pages
/// themselves are large, and links lead to them at random.
struct PageLinks: ~Copyable, Sendable {
  /// The index of each page id in the site's groups.
  private let groups: ByteTable
  /// What a link leads to, by group, then by the language that it is written in.
  private let targets: [Target]
  /// The addresses, as they stand in attributes, one after the other.
  private let addresses: ByteBuffer
  private let languages: Int

  /// The page that a link leads to.
  struct Target: BitwiseCopyable {
    /// Its index; less than 0 where there is none.
    let page: Int32
    let language: Int32
    fileprivate let start: Int32
    fileprivate let end: Int32
  }

  /// None: every link is resolved as what else a link may be.
  init() {
    groups = ByteTable(capacity: 0)
    targets = []
    addresses = ByteBuffer()
    languages = 0
  }

  /// Those of a site.
  init(_ site: Site) {
    languages = site.configuration.languages.count
    var groups = ByteTable(capacity: site.groups.count)
    var addresses = ByteBuffer()
    var targets: [Target] = []
    targets.reserveCapacity(site.groups.count * languages)
    // Where each page's address is, once it has one.
    var known = [Target?](repeating: nil, count: site.pages.count)
    for (index, group) in site.groups.enumerated() {
      var id = group.id.text
      id.withUTF8 { groups.keep($0, index) }
      for language in 0..<languages {
        guard let page = group.version(for: language) else {
          targets.append(Target(page: -1, language: 0, start: 0, end: 0))
          continue
        }
        let target =
          known[page]
          ?? {
            let start = addresses.count
            let target = site.pages[page]
            addresses.appendAddress(site.configuration.address.path(target.path))
            return Target(
              page: Int32(page), language: Int32(target.language), start: Int32(start),
              end: Int32(addresses.count))
          }()
        known[page] = target
        targets.append(target)
      }
    }
    self.groups = groups
    self.targets = targets
    self.addresses = addresses
  }

  /// The page that a link in a language leads to, and what follows the link's `#`, which may be empty;
  /// nil where it is written in another way, or there is no such page.
  func find(
    _ link: UnsafeBufferPointer<UInt8>, from language: Int
  ) -> (target: Target, fragment: UnsafeBufferPointer<UInt8>)? {
    let scheme: StaticString = "page:"
    let start = scheme.utf8CodeUnitCount
    guard link.count > start else { return nil }
    for index in 0..<start where link[index] != scheme.utf8Start[index] { return nil }
    let end = Self.hash(in: link) ?? link.count
    guard let group = groups.find(UnsafeBufferPointer(rebasing: link[start..<end])) else {
      return nil
    }
    let target = targets[group * languages + language]
    if target.page < 0 { return nil }
    return (target, UnsafeBufferPointer(rebasing: link[min(end + 1, link.count)...]))
  }

  private static func hash(in link: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let base = link.baseAddress else { return nil }
    return memchr(base, Int32(UInt8(ascii: "#")), link.count).map {
      UnsafeRawPointer($0) - UnsafeRawPointer(base)
    }
  }

  /// Appends the address of a page, as it stands in an attribute.
  func write(_ target: Target, into output: inout ByteBuffer) {
    addresses.withBytes {
      output.append(UnsafeBufferPointer(rebasing: $0[Int(target.start)..<Int(target.end)]))
    }
  }
}
