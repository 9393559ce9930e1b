/// The anchors of a page's headings, each different from the others.
struct HeadingIDs {
  /// Those in use; false for those that are written by hand and wait for their heading.
  private var used: [String: Bool] = [:]
  private var lastSuffix: [String: Int] = [:]
  private var keepsFootnotes = false

  /// Keeps an anchor that is written by hand from being made of another heading's text.
  mutating func reserve(_ id: String) {
    used[id] = false
  }

  /// Keeps the anchors of footnotes, `fn-1` and `fnref-1`.
  mutating func reserveFootnotes() {
    keepsFootnotes = true
  }

  /// Takes an anchor that is written by hand; false where another heading has it.
  mutating func use(_ id: String) -> Bool {
    defer { used[id] = true }
    return used[id] != true && !isFootnote(id)
  }

  /// An anchor like the one wanted that no other heading has: `soalan`, `soalan-2`, `soalan-3` …
  mutating func make(_ wanted: String) -> String {
    if used[wanted] == nil, !isFootnote(wanted) {
      used[wanted] = true
      return wanted
    }
    var suffix = lastSuffix[wanted, default: 1]
    var id: String
    repeat {
      suffix += 1
      id = "\(wanted)-\(suffix)"
    } while used[id] != nil
    lastSuffix[wanted] = suffix
    used[id] = true
    return id
  }

  private func isFootnote(_ id: String) -> Bool {
    guard keepsFootnotes else { return false }
    let rest = id.hasPrefix("fnref-") ? id.dropFirst(6) : id.hasPrefix("fn-") ? id.dropFirst(3) : ""
    return !rest.isEmpty && rest.allSatisfy { $0.isNumber || $0 == "-" }
  }
}
