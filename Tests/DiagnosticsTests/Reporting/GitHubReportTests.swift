import Diagnostics
import Testing

@Suite struct GitHubReportTests {
  @Test func findingsAreWorkflowCommandsInEnglish() {
    let report = Reporter(format: .github, language: .en, pathPrefix: "site/").report(Samples.all)
    #expect(
      report == """
        ::notice file=site/content/contact.en.md,title=translation/missing%3A every page exists in \
        every language::the page `contact` does not exist in English
        ::error file=site/content/faq.en.md,line=104,endLine=104,col=1,endColumn=6,\
        title=front-matter/syntax%3A front matter is valid YAML::the key `title` is given twice%0A\
        site/content/faq.en.md:2:1: it is first given here%0Ahelp: delete one of the two
        ::error file=site/content/faq.ms.md,line=12,endLine=12,col=16,endColumn=25,\
        title=link/page%3A a link goes to a page that exists::no page is called `faqs`%0A\
        help: did you mean `page:faq`?
        ::warning file=site/templates/page.html,line=7,endLine=7,col=16,endColumn=21,\
        title=template/undefined%3A a name in a template is defined::the name `titel` means \
        nothing here%0Ain scope: `title`, `toc`%0Aon 12 pages

        """)
  }

  @Test func messagesAreMalay() {
    #expect(
      Reporter(format: .github, language: .ms).report([Samples.link]) == """
        ::error file=content/faq.ms.md,line=12,endLine=12,col=16,endColumn=25,\
        title=link/page%3A pautan pergi ke halaman yang wujud::tiada halaman bernama `faqs`%0A\
        cadangan: adakah maksudnya `page:faq`?

        """)
  }

  @Test func whatWouldEndACommandIsEscaped() {
    let words = Wording(
      summary: "50%, a: b\r\n::error::c", explanation: "100%\n::stop-commands::x, y: z")
    let problem = SampleProblem(rule: "a/b", ms: words, en: words)
    let span = Span(start: Position(line: 1, column: 2), end: Position(line: 3, column: 4))
    let finding = Finding(problem, at: Place(file: "a,b:c%.md", span: span, excerpt: nil))
    #expect(
      Reporter(format: .github).report([finding]) == """
        ::error file=a%2Cb%3Ac%25.md,line=1,endLine=3,col=2,title=a/b%3A 50%25%2C a%3A b%0D%0A\
        %3A%3Aerror%3A%3Ac::100%25%0A::stop-commands::x, y: z

        """)
  }

  @Test func whatWouldSteerTheTerminalIsShownAsAPicture() {
    let words = Wording(summary: "a\u{1B}[31m", explanation: "b\u{202E}")
    let problem = SampleProblem(rule: "a/b", ms: words, en: words)
    let finding = Finding(problem, at: Place(file: "c\u{7}.md"))
    #expect(
      Reporter(format: .github).report([finding])
        == "::error file=c\u{2407}.md,title=a/b%3A a\u{241B}[31m::b\u{FFFD}\n")
  }

  @Test func nothingIsSaidOfNothing() {
    #expect(Reporter(format: .github).report([]) == "")
  }
}
