import Diagnostics

extension Site {
  /// The id that was probably meant by one that no page has: without the folder `content/`, the
  /// ending and the language of a file's name; of the page whose address it is; or one much like it.
  func nearPage(to written: String) -> String? {
    var parts = written.split(separator: "/").map(String.init)
    if parts.first == SiteLayout.content { parts.removeFirst() }
    if var last = parts.popLast() {
      for ending in [".md"] + configuration.languages.map({ "." + $0.code })
      where last.hasSuffix(ending) {
        last.removeLast(ending.count)
      }
      if last != "index" || parts.isEmpty { parts.append(last) }
    }
    let plain = parts.joined(separator: "/")
    for id in [plain, plain.lowercased()] where groupIndex[PageID(id)] != nil { return id }
    let ending = "/\(plain.lowercased())/"
    if let page = pages.first(where: { $0.path.hasSuffix(ending) }) { return page.id.text }
    return NearMiss.of(written, among: groups.lazy.map(\.id.text))
  }
}
