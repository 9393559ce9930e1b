import Diagnostics
import Markdown

/// The text of a link says where the link goes.
///
/// Many people move from link to link and hear nothing but the links' texts: "klik di sini" or
/// "read more" tells them nothing, an address is spelt out to them letter by letter, and one text for
/// two places misleads them. Found are texts that fit any link, addresses, links without text, and two
/// links of a page that have the same text and lead to different places.
///
/// ```markdown
/// Untuk borang, [klik di sini](page:borang).          ← fits any link
/// [https://www.mohr.gov.my/borang](page:borang)       ← an address
/// [Borang permohonan](page:borang)                    ← right
/// ```
///
/// The name of a website (`www.mohr.gov.my`) and e-mail addresses may stand as they are; pages marked
/// `verbatim: true`, which repeat another's words, are passed over. See
/// [WCAG 2.2, 2.4.4](https://www.w3.org/TR/WCAG22/#link-purpose-in-context).
struct LinkText: PageRule {
  static let id: RuleID = "link/text"

  func check(_ page: CheckedPage, in site: CheckedSite, findings: inout [Finding]) {
    let text = page.reading.text
    guard !page.page.isVerbatim, !text.links.isEmpty else { return }
    // Texts are told apart by their hashes: most links are right, and need no string.
    var seen: [UInt64: PageText.PageLink] = [:]
    for found in text.links {
      let words = Self.words(of: found.text, in: text)
      if let fault = Self.fault(of: words, in: text, found.link) {
        findings.append(
          Finding(
            LinkTextProblem(fault: fault, text: text.string(found.text)),
            at: page.source.place(found.link.range)))
        continue
      }
      let key = Self.hash(of: words, in: text)
      guard let first = seen.updateValue(found, forKey: key) else { continue }
      seen[key] = first
      let targets = LinkTargets(page: page, site: site, resolvesAnchors: false)
      guard targets.address(of: first.link) != targets.address(of: found.link) else { continue }
      findings.append(
        Finding(
          LinkTextProblem(
            fault: .ambiguous(first.link.destination), text: text.string(found.text)),
          at: page.source.place(found.link.range),
          related: [
            Related(
              page.source.place(first.link.range), ms: "pautan yang satu lagi",
              en: "the other link")
          ]))
    }
  }

  // MARK: - The words of a link

  /// The text of a link without blanks, arrows and points around it.
  private static func words(of range: Range<Int>, in text: PageText) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, isEdge(text.bytes[start]) { start = text.bytes.character(after: start) }
    while end > start {
      let last = text.bytes.character(before: end)
      guard isEdge(text.bytes[last]) else { break }
      end = max(start, last)
    }
    return min(start, end)..<end
  }

  /// Whether a character that begins with a byte is no letter and no digit: ASCII's own, those of
  /// Latin-1 (`»`, the no-break space) and the general ones (`…`, `→`).
  private static func isEdge(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"):
      false
    case 0..<0x80, 0xC2, 0xE2: true
    default: false
    }
  }

  /// The hash of words, with one blank for several.
  private static func hash(of words: Range<Int>, in text: PageText) -> UInt64 {
    var hash = WordHash()
    var wasBlank = false
    for index in words {
      let byte = text.bytes[index]
      let isBlank = byte == 0x20 || byte == 0x0A || byte == 0x09
      if !isBlank || !wasBlank { hash.add(isBlank ? 0x20 : byte) }
      wasBlank = isBlank
    }
    return hash.value
  }

  // MARK: - What can be wrong

  private static func fault(
    of words: Range<Int>, in text: PageText, _ link: Link
  ) -> LinkTextProblem.Fault? {
    if words.isEmpty {
      // An image that is a link and has no description is told of as an image; a value that has no
      // text to be read here is one on the page.
      let hasImage = link.node.descendants.contains { $0.kind == .image }
      let hasValue = link.node.descendants.contains { $0.kind == .reference }
      return hasImage || hasValue ? nil : .empty
    }
    if isAddress(words, in: text) { return .address }
    guard words.count <= longest else { return nil }
    return vague[hash(of: words, in: text)] == nil ? nil : .vague
  }

  /// Whether a text is an address on the web, and more than the name of a site.
  private static func isAddress(_ words: Range<Int>, in text: PageText) -> Bool {
    let beginning = text.bytes[words].prefix(4).map { $0 | 0x20 }
    guard ["http", "www.", "page"].contains(where: { beginning.elementsEqual($0.utf8) }) else {
      return false
    }
    let written = text.string(words).lowercased()
    guard !written.contains(" ") else { return false }
    if written.hasPrefix("http://") || written.hasPrefix("https://") { return true }
    // Of an address to a page by its id, as `<page:faq>` shows it, readers know nothing.
    if written.hasPrefix("page:") { return written.count > "page:".count }
    return written.hasPrefix("www.") && written.contains("/")
  }

  private static let vagueTexts = [
    "klik di sini", "klik sini", "tekan di sini", "tekan sini", "di sini", "sini", "klik", "tekan",
    "ini", "pautan", "pautan ini", "laman ini", "halaman ini", "lihat", "lihat sini",
    "lihat di sini", "lihat lagi", "baca", "baca lagi", "baca lanjut", "baca lebih lanjut",
    "baca seterusnya", "baca selanjutnya", "selanjutnya", "seterusnya", "lanjut", "lagi",
    "maklumat lanjut", "maklumat lanjut di sini", "keterangan lanjut", "muat turun",
    "muat turun di sini", "butiran", "butiran lanjut",
    "click here", "click", "click this", "here", "right here", "this", "this link", "link",
    "this page", "this site", "read more", "read on", "read", "more", "learn more", "see more",
    "find out more", "more info", "more information", "further information", "details",
    "more details", "view", "view more", "download", "download here", "see here", "go", "continue",
  ]

  private static let vague = WordTable<Bool>(vagueTexts.map { (WordHash($0).value, true) })
  private static let longest = vagueTexts.reduce(0) { max($0, $1.utf8.count) } + 8
}

struct LinkTextProblem: Problem {
  enum Fault: Sendable {
    case empty, vague, address
    /// Another link of the same text leads here.
    case ambiguous(String)
  }

  let fault: Fault
  let text: String

  var rule: RuleID { LinkText.id }

  func wording(in language: MessageLanguage) -> Wording {
    Wording(
      summary: language(
        ms: "teks pautan menyatakan ke mana pautan itu menuju",
        en: "the text of a link says where the link goes"),
      explanation: explanation(in: language),
      solutions: [
        Solution(
          language(
            ms: "Pautkan perkataan yang menyebut sasarannya: `[Borang permohonan](…)`.",
            en: "Link the words that name its target: `[Application form](…)`."))
      ])
  }

  private func explanation(in language: MessageLanguage) -> String {
    switch fault {
    case .empty:
      language(ms: "Pautan ini tiada teks.", en: "This link has no text.")
    case .vague:
      language(
        ms: "“\(text)” sesuai untuk mana-mana pautan.", en: "“\(text)” would fit any link.")
    case .address:
      language(
        ms: "Alamat seperti ini dieja huruf demi huruf kepada orang yang mendengar halaman.",
        en: "An address such as this is spelt out to people who listen to the page.")
    case .ambiguous(let other):
      language(
        ms: "Pautan lain di halaman ini juga bertulis “\(text)”, tetapi menuju ke `\(other)`.",
        en: "Another link of this page also says “\(text)”, and goes to `\(other)`.")
    }
  }
}
