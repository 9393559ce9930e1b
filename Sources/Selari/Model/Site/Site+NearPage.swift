import Diagnostics

extension Site {
  /// The id that was probably meant by one that no page has: that of the file whose path it is, of the
  /// page whose address it is, or one much like it.
  func nearPage(to written: String) -> String? {
    let parts = PageID.parts(meantBy: written, languages: configuration.languages)
    let plain = parts.isEmpty ? PageID.home.text : parts.joined(separator: "/")
    for id in [plain, plain.lowercased()] where groupIndex[PageID(id)] != nil { return id }
    let ending = "/\(plain.lowercased())/"
    if let page = pages.first(where: { $0.path.hasSuffix(ending) }) { return page.id.text }
    return NearMiss.of(written, among: groups.lazy.map(\.id.text))
  }
}
