/// The anchors of a page's headings, each different from the others.
struct HeadingIDs {
  private var used: Set<String> = []
  /// Those that are written by hand, kept from other headings.
  private var reserved: Set<String> = []
  /// Whether all of those are known.
  var isReserved = false
  private var lastSuffix: [String: Int] = [:]
  private var keepsFootnotes = false

  /// Anchors for about so many headings.
  init(count: Int) { used.reserveCapacity(count) }

  /// Keeps an anchor that is written by hand from being made of another heading's text.
  mutating func reserve(_ id: String) { reserved.insert(id) }

  /// Keeps the anchors of footnotes, `fn-1` and `fnref-1`.
  mutating func reserveFootnotes() { keepsFootnotes = true }

  /// Takes an anchor that is written by hand; false where another heading has it.
  mutating func use(_ id: String) -> Bool {
    !isFootnote(id) && used.insert(id).inserted
  }

  /// An anchor like the one wanted that no other heading has: `soalan`, `soalan-2`, `soalan-3` …
  mutating func make(_ wanted: String) -> String {
    if isFree(wanted), used.insert(wanted).inserted { return wanted }
    var suffix = lastSuffix[wanted, default: 1]
    var id: String
    repeat {
      suffix += 1
      id = "\(wanted)-\(suffix)"
    } while !isFree(id) || !used.insert(id).inserted
    lastSuffix[wanted] = suffix
    return id
  }

  private func isFree(_ id: String) -> Bool {
    (reserved.isEmpty || !reserved.contains(id)) && !isFootnote(id)
  }

  private func isFootnote(_ id: String) -> Bool {
    guard keepsFootnotes else { return false }
    let rest = id.hasPrefix("fnref-") ? id.dropFirst(6) : id.hasPrefix("fn-") ? id.dropFirst(3) : ""
    return !rest.isEmpty && rest.allSatisfy { $0.isNumber || $0 == "-" }
  }
}
