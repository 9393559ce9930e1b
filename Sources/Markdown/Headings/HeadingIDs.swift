/// The anchors of a page's headings, each different from the others. It is kept from page to page.
struct HeadingIDs: ~Copyable {
  private var used = AnchorSet()
  /// Those that are written by hand, kept from other headings.
  private var reserved = AnchorSet()
  /// Whether all of those are known.
  var isReserved = false
  private var lastSuffix: [String: Int] = [:]
  private var keepsFootnotes = false
  /// Where the text of a heading becomes an anchor.
  var slug = Slug()

  /// Forgets everything of a page, and keeps the room for the next one.
  mutating func removeAll() {
    used.removeAll()
    reserved.removeAll()
    isReserved = false
    if !lastSuffix.isEmpty { lastSuffix = [:] }
    keepsFootnotes = false
  }

  /// Keeps an anchor that is written by hand from being made of another heading's text.
  mutating func reserve(_ id: String) { _ = reserved.insert(id) }

  /// Keeps the anchors of footnotes, `fn-1` and `fnref-1`.
  mutating func reserveFootnotes() { keepsFootnotes = true }

  /// Takes an anchor that is written by hand; false where another heading has it.
  mutating func use(_ id: String) -> Bool {
    !isFootnote(id) && used.insert(id)
  }

  /// An anchor like the one wanted that no other heading has: `soalan`, `soalan-2`, `soalan-3` …
  mutating func make(_ wanted: String) -> String {
    if isFree(wanted), used.insert(wanted) { return wanted }
    var suffix = lastSuffix[wanted, default: 1]
    var id: String
    repeat {
      suffix += 1
      id = "\(wanted)-\(suffix)"
    } while !isFree(id) || !used.insert(id)
    lastSuffix[wanted] = suffix
    return id
  }

  private func isFree(_ id: String) -> Bool {
    !reserved.contains(id) && !isFootnote(id)
  }

  private func isFootnote(_ id: String) -> Bool {
    guard keepsFootnotes else { return false }
    let rest = id.hasPrefix("fnref-") ? id.dropFirst(6) : id.hasPrefix("fn-") ? id.dropFirst(3) : ""
    return !rest.isEmpty && rest.allSatisfy { $0.isNumber || $0 == "-" }
  }
}
