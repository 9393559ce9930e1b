/// Where an address in a page leads.
enum AddressLead: Sendable {
  /// Nowhere that a rule asks about: `mailto:`, the page itself.
  case nothing
  /// A page of the site, as an index.
  case page(Int32)
  /// A file of the site, by its path from the site's root.
  case file(String)
  /// To the image of a QR code, if it is drawn, by its path from the site's root.
  case drawing(String)
  /// To another host, by its name.
  case host(String)
  /// To the site's host, but not below the site's address; the path is not the site's business.
  case outside(String)
  /// Into the site, where nothing is.
  indirect case dead(DeadAddress)
  /// To a page by its id, which only Markdown resolves: `page:faq`.
  case pageID(String)
  /// To an id that the page does not have.
  case noID(String)
}

/// An address inside the site at which nothing is.
struct DeadAddress: Hashable, Sendable {
  /// The path on the site's host; of an address that begins where the page is, what is written.
  let path: String
  /// What was probably meant, as a path on the site's host.
  var suggestion: String?
  /// The asset that was probably meant: its address changes with its bytes.
  var asset: String?
}

extension DeadAddress {
  /// Nothing is at a path from a site's root.
  init(_ path: String, in site: Site) {
    self.init(path: site.configuration.address.path(path))
  }
}

/// An address in a page that leads nowhere, or to another host without anybody following it.
struct JudgedAddress: Sendable {
  let address: PageAddress
  let lead: AddressLead
}

/// An address in a page of what may be the image of a QR code, which is to be looked for once every page
/// is made.
struct JudgedDrawing: Sendable {
  /// Its path from the site's root.
  let path: String
  /// The address, in bytes of the page that it stands in.
  let range: Range<Int>
}

/// A link in a page to an id of a page, which is to be looked for once every page is made.
struct JudgedAnchor: Sendable {
  /// The page it leads to, as an index.
  let page: Int
  let id: String
  /// The address, in bytes of the page that it stands in.
  let range: Range<Int>
}
