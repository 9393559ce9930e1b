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
    var seen: [String: PageText.PageLink] = [:]
    for found in text.links {
      let written = text.string(found.text)
      let words = Self.normalized(written)
      if let fault = Self.fault(of: written, words, found.link) {
        findings.append(
          Finding(
            LinkTextProblem(fault: fault, text: written), at: page.source.place(found.link.range)))
        continue
      }
      guard let first = seen[words] else {
        seen[words] = found
        continue
      }
      let targets = LinkTargets(page: page, site: site, resolvesAnchors: false)
      guard targets.address(of: first.link) != targets.address(of: found.link) else { continue }
      findings.append(
        Finding(
          LinkTextProblem(fault: .ambiguous(first.link.destination), text: written),
          at: page.source.place(found.link.range),
          related: [
            Related(
              page.source.place(first.link.range), ms: "pautan yang satu lagi",
              en: "the other link")
          ]))
    }
  }

  /// The words of a link's text, without arrows and points around them.
  private static func normalized(_ text: String) -> String {
    var words = text.lowercased()[...]
    let isEdge = { (character: Character) in !character.isLetter && !character.isNumber }
    while words.first.map(isEdge) == true { words.removeFirst() }
    while words.last.map(isEdge) == true { words.removeLast() }
    return String(words)
  }

  private static func fault(
    of text: String, _ words: String, _ link: Link
  ) -> LinkTextProblem.Fault? {
    if words.isEmpty {
      // An image that is a link and has no description is told of as an image.
      let hasImage = link.node.descendants.contains { $0.kind == .image }
      return hasImage || text.contains("\u{1A}") ? nil : .empty
    }
    if isAddress(words) { return .address }
    return vague.contains(words) ? .vague : nil
  }

  /// Whether a text is an address on the web, and more than the name of a site.
  private static func isAddress(_ words: String) -> Bool {
    guard !words.contains(where: \.isWhitespace) else { return false }
    if words.hasPrefix("http://") || words.hasPrefix("https://") { return true }
    return words.hasPrefix("www.") && words.contains("/")
  }

  private static let vague: Set<String> = [
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
}

extension LinkTargets {
  /// What a link leads to, as text that is the same for the same place.
  func address(of link: Link) -> String {
    target(of: page.reader.references.destination(link.destination)).text
  }
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
            ms: "Pautkan perkataan yang menamakan sasarannya: `[Borang permohonan](…)`.",
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
