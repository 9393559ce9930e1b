/// The anchors of a page's headings, each different from the others. It is kept from page to page.
struct HeadingIDs: ~Copyable {
  private var used = AnchorSet()
  /// Those that are written by hand, kept from other headings.
  private var reserved = AnchorSet()
  /// Whether all of those are known.
  var isReserved = false
  private var lastSuffix: [String: Int] = [:]
  /// How many notes the page has at most: as many numbers are taken by their anchors.
  private var footnotes = 0
  /// Where the text of a heading becomes an anchor.
  var slug = Slug()

  /// Forgets everything of a page, and keeps the room for the next one.
  mutating func removeAll() {
    used.removeAll()
    reserved.removeAll()
    isReserved = false
    if !lastSuffix.isEmpty { lastSuffix = [:] }
    footnotes = 0
  }

  /// Keeps an anchor that is written by hand from being made of another heading's text.
  mutating func reserve(_ id: String) { _ = reserved.insert(id) }

  /// Keeps the anchors of footnotes, `fn-1` and `fnref-1`, and of further marks of theirs, `fnref-1-2`.
  mutating func reserveFootnotes(_ count: Int) { footnotes = count }

  /// Why a heading cannot have an anchor that is written by hand.
  enum Refusal {
    /// Another heading has it.
    case isTaken
    /// It is one of those that footnotes have.
    case isFootnote
  }

  /// Takes an anchor that is written by hand; says why where the heading cannot have it.
  mutating func use(_ id: String) -> Refusal? {
    if isFootnote(id) { return .isFootnote }
    return used.insert(id) ? nil : .isTaken
  }

  /// An anchor like the one wanted that no other heading has: `soalan`, `soalan-2`, `soalan-3` … One that a
  /// footnote may have gets a word before it, `section-fn-1`: a number after it would be a footnote's again.
  mutating func make(_ text: String) -> String {
    let wanted = isFootnote(text) ? Self.instead(of: text) : text
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

  /// What a heading has in place of a footnote's anchor.
  static func instead(of footnote: String) -> String { "section-\(footnote)" }

  private func isFree(_ id: String) -> Bool {
    !reserved.contains(id) && !isFootnote(id)
  }

  /// Whether a footnote of the page may have an anchor: exactly those that are written for notes and their
  /// marks, so that with every word there are only so many.
  private func isFootnote(_ id: String) -> Bool {
    guard footnotes > 0, id.utf8.starts(with: "fn".utf8) else { return false }
    let parts = id.utf8.split(separator: 0x2D, omittingEmptySubsequences: false)
    guard parts.count > 1, let note = Self.number(parts[1]), note <= footnotes else { return false }
    return switch parts.count {
    case 2: parts[0].elementsEqual("fn".utf8) || parts[0].elementsEqual("fnref".utf8)
    case 3: parts[0].elementsEqual("fnref".utf8) && Self.number(parts[2]).map { $0 > 1 } ?? false
    default: false
    }
  }

  /// A number from 1, as it is written in anchors of footnotes.
  private static func number(_ digits: Substring.UTF8View) -> Int? {
    guard let first = digits.first, first != 0x30, digits.allSatisfy(isDigit) else { return nil }
    return Int(Substring(digits))
  }
}
