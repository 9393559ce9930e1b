import Diagnostics
import Glibc
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
    page.source.bytes.withUnsafeBufferPointer { bytes in
      page.document.forEachText { range, beginsParagraph in
        let range = range.clamped(to: bytes.indices)
        if beginsParagraph, let mark = Self.headingMark(bytes, range) {
          report(.heading, mark, page, &findings)
        }
        if let mark = Self.mark(bytes, range) { report(mark.kind, mark.range, page, &findings) }
      }
    }
  }

  private func report(
    _ kind: TextMarkProblem.Kind, _ range: Range<Int>, _ page: CheckedPage,
    _ findings: inout [Finding]
  ) {
    findings.append(Finding(TextMarkProblem(kind: kind), at: page.source.place(range)))
  }

  /// Two or more `#` at a paragraph's start with a letter right after them.
  private static func headingMark(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Range<Int>? {
    let marks = bytes[range].prefix { $0 == 0x23 }
    guard marks.count >= 2, marks.count <= 6, marks.endIndex < range.upperBound else { return nil }
    // One beside another is a hashtag.
    if bytes[marks.endIndex..<range.upperBound].contains(0x23) { return nil }
    let next = bytes[marks.endIndex]
    return next >= 0x80 || (next | 0x20) &- 0x61 < 26 ? range.lowerBound..<marks.endIndex : nil
  }

  /// The first mark that is left over in a text.
  private static func mark(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> (kind: TextMarkProblem.Kind, range: Range<Int>)? {
    // Hardly any text holds either: what is Markdown is none.
    guard let text = bytes.baseAddress.map({ $0 + range.lowerBound }),
      memchr(text, 0x5D, range.count) != nil || memchr(text, 0x2A, range.count) != nil
    else { return nil }
    for index in range.dropLast() where bytes[index] == 0x5D || bytes[index] == 0x2A {
      let before = index > range.lowerBound ? bytes[index - 1] : 0x20
      let rest = bytes[index..<range.upperBound]
      if bytes[index] == 0x2A {
        if before == 0x20 || before == 0x28, beginsStrong(rest) {
          return (.strong, index..<index + 2)
        }
      } else if before != 0x5C {
        if rest.starts(with: "] (page:".utf8) { return (.link, index..<index + 3) }
        if rest.starts(with: "](".utf8), isAddress(rest.dropFirst(2)) {
          return (.link, index..<index + 2)
        }
      }
    }
    return nil
  }

  /// Two asterisks, or three, before a word. Longer runs stand for what is hidden: `900101-14-****`.
  private static func beginsStrong(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let marks = rest.prefix { $0 == 0x2A }
    guard marks.count == 2 || marks.count == 3, marks.endIndex < rest.endIndex else { return false }
    let next = rest[marks.endIndex]
    return next >= 0x80 || next &- 0x30 < 10 || (next | 0x20) &- 0x61 < 26
  }

  /// Whether what stands in a parenthesis is an address, and not `[Pindaan 2020](Akta 342)`. One that
  /// is a reference is no text, so nothing of it is here.
  private static func isAddress(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let inside = rest.prefix { $0 != 0x29 }
    return rest.isEmpty || inside.contains { ":/#.".utf8.contains($0) }
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
