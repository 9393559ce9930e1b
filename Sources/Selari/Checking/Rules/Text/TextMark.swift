import Diagnostics
import Markdown

/// No mark of Markdown is left over in the text.
///
/// A link without its closing parenthesis, with a blank between its two parts or in its address, bold
/// text without its end, a heading without the blank after its marks: none of them is what was meant,
/// and readers see the marks themselves.
///
/// ```markdown
/// Lihat [soalan lazim](page:faq.                  ← no closing parenthesis
/// Lihat [soalan lazim] (page:faq).                ← a blank before the parenthesis
/// Muat turun [borang](Borang A.pdf).              ← a blank in the address: `<Borang A.pdf>`
/// **Penting: bawa kad pengenalan.                 ← bold without its end
/// ##Siapa                                         ← no blank after the marks
/// ```
///
/// Complete the mark. Where readers are to see it, write a backslash before it: `\*\*`.
struct TextMark: PageRule {
  static let id: RuleID = "text/mark"

  func check(_ page: CheckedPage, in site: CheckedSite, findings: inout [Finding]) {
    let bytes = page.source.bytes
    var above = page.document.root
    for node in page.document.root.descendants {
      defer { above = node }
      guard node.kind == .text else { continue }
      let range = node.range.clamped(to: bytes.indices)
      if above.kind == .paragraph, let mark = Self.headingMark(bytes, range) {
        report(.heading, mark, page, &findings)
      }
      if let mark = Self.mark(bytes, range) { report(mark.kind, mark.range, page, &findings) }
    }
  }

  private func report(
    _ kind: TextMarkProblem.Kind, _ range: Range<Int>, _ page: CheckedPage,
    _ findings: inout [Finding]
  ) {
    findings.append(Finding(TextMarkProblem(kind: kind), at: page.source.place(range)))
  }

  /// Two or more `#` at a paragraph's start with a letter right after them.
  private static func headingMark(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    let marks = bytes[range].prefix { $0 == 0x23 }
    guard marks.count >= 2, marks.count <= 6, marks.endIndex < range.upperBound else { return nil }
    let next = bytes[marks.endIndex]
    return next >= 0x80 || (next | 0x20) &- 0x61 < 26 ? range.lowerBound..<marks.endIndex : nil
  }

  /// The first mark that is left over in a text.
  private static func mark(
    _ bytes: [UInt8], _ range: Range<Int>
  ) -> (kind: TextMarkProblem.Kind, range: Range<Int>)? {
    for index in range where index + 1 < range.upperBound {
      let (byte, next) = (bytes[index], bytes[index + 1])
      let isEscaped = index > range.lowerBound && bytes[index - 1] == 0x5C
      if byte == 0x5D, !isEscaped {
        if next == 0x28 { return (.link, index..<index + 2) }
        if next == 0x20, bytes[index..<range.upperBound].starts(with: Array("] (page:".utf8)) {
          return (.link, index..<index + 3)
        }
      }
      if byte == 0x2A, next == 0x2A, !isEscaped { return (.strong, index..<index + 2) }
    }
    return nil
  }
}

struct TextMarkProblem: Problem {
  enum Kind: Sendable { case link, strong, heading }

  let kind: Kind

  var rule: RuleID { TextMark.id }

  func wording(in language: MessageLanguage) -> Wording {
    Wording(
      summary: language(
        ms: "tiada tanda Markdown tertinggal dalam teks",
        en: "no mark of Markdown is left over in the text"),
      explanation: explanation(in: language), solutions: [Solution(remedy(in: language))])
  }

  private func explanation(in language: MessageLanguage) -> String {
    switch kind {
    case .link:
      language(
        ms: "Ini bukan pautan; pembaca melihat tandanya.",
        en: "This is no link; readers see its marks.")
    case .strong:
      language(
        ms: "Tanda ini tiada pasangan; pembaca melihatnya.",
        en: "This mark has no counterpart; readers see it.")
    case .heading:
      language(
        ms: "Ini bukan tajuk; pembaca melihat tandanya.",
        en: "This is no heading; readers see its marks.")
    }
  }

  private func remedy(in language: MessageLanguage) -> String {
    switch kind {
    case .link:
      language(
        ms: "Tulis `[teks](alamat)` tanpa ruang; alamat yang mengandungi ruang ditulis `<alamat>`.",
        en: "Write `[text](address)` without blanks; an address that holds any as `<address>`.")
    case .strong:
      language(
        ms: "Tutup dengan `**`, atau tulis `\\*\\*`.", en: "End it with `**`, or write `\\*\\*`.")
    case .heading:
      language(ms: "Tulis ruang selepas tanda itu.", en: "Write a blank after the marks.")
    }
  }
}
