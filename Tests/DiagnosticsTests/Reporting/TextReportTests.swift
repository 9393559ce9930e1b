import Diagnostics
import Testing

@Suite struct TextReportTests {
  @Test func englishOnNoTerminal() {
    let report = Reporter(language: .en).report(Samples.all)
    #expect(
      report == """
        note[translation/missing]: every page exists in every language
          ┌─ content/contact.en.md
          │ the page `contact` does not exist in English

        error[front-matter/syntax]: front matter is valid YAML
            ┌─ content/faq.en.md:104:1
            │
        104 │ title: Questions
            │ ^^^^^ the key `title` is given twice
            │
            ├─ content/faq.en.md:2:1
            │
          2 │ title: “FAQ”
            │ ----- it is first given here
            │
            = help: delete one of the two

        error[link/page]: a link goes to a page that exists
           ┌─ content/faq.ms.md:12:16
           │
        12 │ Lihat [soalan](page:faqs) untuk keterangan.
           │                ^^^^^^^^^ no page is called `faqs`
           │
           = help: did you mean `page:faq`?

        warning[template/undefined]: a name in a template is defined
          ┌─ templates/page.html:7:16 · on 12 pages
          │
        7 │     <p>日本 👍🏽 — {{ titel }}</p>
          │                     ^^^^^ the name `titel` means nothing here
          │
          = note: in scope: `title`, `toc`

        2 errors, 1 warning, 1 note

        """)
  }

  @Test func malayOnANarrowTerminalInColour() {
    let report = Reporter(language: .ms, isColoured: true, width: 40, pathPrefix: "tapak/")
      .report([Samples.link, Samples.shared])
    #expect(
      Self.withoutColour(report) == """
        ralat[link/page]: pautan pergi ke halaman yang wujud
           ┌─ tapak/content/faq.ms.md:12:16
           │
        12 │ Lihat [soalan](page:faqs) untuk k…
           │                ^^^^^^^^^
           │ tiada halaman bernama `faqs`
           │
           = cadangan: adakah maksudnya
                       `page:faq`?

        amaran[template/undefined]: nama dalam templat ditakrifkan
          ┌─ tapak/templates/page.html:7:16 · pada 12 halaman
          │
        7 │     <p>日本 👍🏽 — {{ titel }}</p>
          │                     ^^^^^
          │ tiada nama `titel` di sini
          │
          = nota: dalam skop: `title`, `toc`

        1 ralat, 1 amaran

        """)
    #expect(report.contains("\u{1B}[1;31mralat[link/page]\u{1B}[0m"))
    #expect(report.contains("\u{1B}[1;33mamaran[template/undefined]\u{1B}[0m"))
    #expect(report.contains("\u{1B}[1;31m^^^^^^^^^\u{1B}[0m"))
    #expect(report.hasSuffix("\u{1B}[1;31m1 ralat, 1 amaran\u{1B}[0m\n"))
  }

  @Test func nothingIsSaidOfNothing() {
    #expect(Reporter().report([]) == "")
    #expect(Reporter().report([Samples.off]) == "")
  }

  @Test func colourIsForTerminalsThatWantIt() {
    #expect(TextStyle.isWanted(isTerminal: true, environment: [:]))
    #expect(TextStyle.isWanted(isTerminal: true, environment: ["NO_COLOR": ""]))
    #expect(!TextStyle.isWanted(isTerminal: true, environment: ["NO_COLOR": "1"]))
    #expect(!TextStyle.isWanted(isTerminal: true, environment: ["TERM": "dumb"]))
    #expect(!TextStyle.isWanted(isTerminal: false, environment: [:]))
    #expect(!Reporter().report(Samples.all).contains("\u{1B}"))
  }

  @Test(arguments: [
    ([Samples.link], "1 error", "1 ralat"),
    (
      [Samples.link, Samples.duplicate, Samples.shared], "2 errors, 1 warning", "2 ralat, 1 amaran"
    ),
    ([Samples.missing, Samples.off], "1 note", "1 nota"),
    ([], "", ""),
  ])
  func findingsAreCountedBySeverity(findings: [Finding], en: String, ms: String) {
    #expect(findings.tally(in: .en) == en)
    #expect(findings.tally(in: .ms) == ms)
  }

  @Test func whatWouldMoveTheCursorOrTurnTheTextIsShownAsAPicture() {
    let problem = SampleProblem(
      rule: "a/b", ms: Wording(summary: "", explanation: ""),
      en: Wording(summary: "s", explanation: "it says \u{1B}[2J and \u{202E}evil\n"))
    let place = Samples.place("a\u{7}.md", line: 1, of: "x\u{1B}]0;t\u{9B}\u{2066}y z", "z")
    let report = Reporter().report([Finding(problem, at: place)])
    #expect(
      report == """
        error[a/b]: s
          ┌─ a␇.md:1:11
          │
        1 │ x␛]0;t��y z
          │           ^ it says ␛[2J and �evil␊

        1 error

        """)
  }

  /// The text as it is seen.
  private static func withoutColour(_ text: String) -> String {
    text.replacing(/\u{1B}\[[0-9;]*m/, with: "")
  }
}
