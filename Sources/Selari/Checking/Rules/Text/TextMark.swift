import Diagnostics
import Markdown
import Templating

/// No mark of Markdown is left over in the text.
///
/// A link without its closing parenthesis, with a blank between its two parts or in its address, bold
/// text without its end, a heading without the blank after its marks: none of them is what was meant,
/// and readers see the marks themselves. So they do where a mark belongs to another dialect of Markdown,
/// or to templates.
///
/// ```markdown
/// Lihat [soalan lazim](page:faq.                  ← no closing parenthesis
/// Lihat [soalan lazim] (page:faq).                ← a blank before the parenthesis
/// Lihat (soalan lazim)[https://contoh.my]         ← the brackets are the wrong way round
/// Muat turun [borang] (borang.pdf).               ← likewise
/// Lihat [[soalan lazim]]                          ← no link is written so
/// Lihat [soalan lazim][faq]                       ← no line `[faq]: …` says where to
/// Muat turun [borang](Borang A.pdf).              ← a blank in the address: `<Borang A.pdf>`
/// **Penting: bawa kad pengenalan.                 ← bold without its end
/// ** Penting **                                   ← blanks inside the marks
/// Ada *penting * di sini                          ← and inside those of emphasis
/// Ini **"Fasal 8"**nya                            ← a letter beside punctuation at an end of bold text
/// ##Siapa                                         ← no blank after the marks
/// ## Siapa { #who }                               ← an anchor is written `{#who}`, at the end
/// [roadmap] {lang=en}                             ← a blank before the brace
/// [kami](page:about){target=_blank}               ← links take no attributes
/// ::note                                          ← three colons begin a directive
/// > [!NOTE]                                       ← a note is a directive, too
/// 1.Satu                                          ← no blank after the point, in two lines or more
/// • Satu                                          ← an item begins with `-`
/// *Satu                                           ← no blank after the mark, in two lines or more
/// – Satu                                          ← no hyphen, in two lines or more
/// (a) Satu                                        ← letters begin no list, in two lines or more
/// 1.1 Satu                                        ← nor do the numbers of clauses
/// Kuala Lumpur\Putrajaya                          ← a `\` breaks the line only at its end
/// - [ ] Satu                                      ← there are no lists of tasks
/// | Satu | Dua |                                  ← rows without a line `|---|---|` below the header
/// ~~lama~~                                        ← there is no struck text
/// ==penting==                                     ← there is no highlighted text
/// Hasrat^[Surat niat.]                            ← a footnote is written `[^1]`
/// : maksud istilah                                ← a definition stands right below its term
/// { facts.launch }                                ← a reference has two braces
/// {% include "nota.html" %}                       ← templates' tags stand in templates
/// title: Tutup {{ facts.closes }}                 ← front matter is plain text
/// :::note "Tutup **20 Oktober**"                  ← what a directive is given is plain text, too
/// Lihat https://contoh.my/borang                  ← an address alone is no link
/// ```
///
/// So are the texts in `content/facts.yaml`, `templates/strings.yaml` and `site.yaml`, unless a template
/// hands them to the filter `markdown`:
///
/// ```yaml
/// notice: {ms: "Tutup **{{ facts.closes }}**"}    ← readers see the marks and the braces
/// ```
///
/// What comes along from a word processor is told, too: a tab or four blanks that make a paragraph a block of
/// code, lines whose cells are parted by tabs, which are no table, a no-break space after the mark of a
/// heading or of an item, characters that take no room and split a word for those who search it, and control characters,
/// which no page may hold.
///
/// Complete the mark, or write what takes its place. Where readers are to see it, write a backslash
/// before it: `\*\*`.
struct TextMark: PageRule {
  static let id: RuleID = "text/mark"

  func check(_ page: CheckedPage, in site: CheckedSite, findings: inout [Finding]) {
    for text in [page.file.frontMatter.title, page.file.frontMatter.description] {
      guard let text, let mark = DataMarks.first(in: text.value) else { continue }
      let kind: TextMarkProblem.Kind =
        mark == .dataReference ? .frontMatter : .frontMatterMarkup
      if kind == .frontMatter || !Self.readsMarkdown(site.scope.library) {
        report((kind, text.range), page, &findings)
      }
    }
    for directive in page.document.directives {
      for argument in directive.arguments + directive.named.map(\.value) {
        guard let mark = DataMarks.first(in: argument.text) else { continue }
        let kind: TextMarkProblem.Kind = mark == .dataReference ? .argument : .argumentMarkup
        if kind == .argument || !Self.readsMarkdown(site.scope.library) {
          report((kind, argument.range), page, &findings)
        }
      }
    }
    page.source.bytes.withUnsafeBufferPointer { bytes in
      let held = LeftoverMarks.candidates(in: bytes, from: page.file.bodyStart)
      let mayHoldAddress = BareAddress.mayBe(in: bytes)
      let pasted = PastedText(page: page)
      for mark in [pasted.invisible(in: bytes), pasted.indentation(in: bytes)] {
        if let mark { report(mark, page, &findings) }
      }
      for mark in pasted.rows(in: bytes) { report(mark, page, &findings) }
      for mark in ControlCharacters.all(in: bytes) { report(mark, page, &findings) }
      var lines = LineMarks()
      page.document.forEachText { range, position in
        let range = range.clamped(to: bytes.indices)
        let line = lines.mark(in: bytes, range, at: position)
        if let line { report(line, page, &findings) }
        var marks = LeftoverMarks(bytes: bytes, range: range, isHeading: position == .heading)
        if let mark = marks.first(among: held) {
          // The anchor of a heading that is none is one as soon as the heading is.
          if mark.kind == .anchor, line?.kind == .heading || line?.kind == .headingBlank { return }
          report(mark, page, &findings)
        } else if mayHoldAddress, position != .link,
          let bare = BareAddress.first(in: bytes, range)
        {
          report((.bareAddress, bare), page, &findings)
        }
      }
    }
  }

  /// Whether some template hands texts to the filter `markdown`, which reads their marks.
  private static func readsMarkdown(_ library: TemplateLibrary) -> Bool {
    library.names.contains { library.references(of: $0).filters["markdown"] != nil }
  }

  private func report(_ mark: Mark, _ page: CheckedPage, _ findings: inout [Finding]) {
    findings.append(Finding(TextMarkProblem(kind: mark.kind), at: page.source.place(mark.range)))
  }

  /// What is left over, and where.
  typealias Mark = (kind: TextMarkProblem.Kind, range: Range<Int>)
}
