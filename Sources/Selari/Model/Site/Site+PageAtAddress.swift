extension Site {
  /// The page that an address leads to, written from the site's root or in full, `/ms/faq/` or
  /// `https://…/ms/faq/`, with or without its last slash; nil where none is there.
  func page(atAddress address: String) -> Page? {
    let root = configuration.address.permalink("/")
    let local = address.hasPrefix(root) ? "/" + address.dropFirst(root.count) : address
    guard local.hasPrefix("/") else { return nil }
    let path = Percent.resolved(String(local.prefix { $0 != "#" && $0 != "?" }))
    return (pageAtPath[path] ?? pageAtPath[path + "/"]).map { pages[$0] }
  }
}
