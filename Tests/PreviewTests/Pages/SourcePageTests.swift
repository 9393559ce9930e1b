import Selari
import Testing

@testable import Preview

/// The page that shows a file of the site.
@Suite struct SourcePageTests {
  @Test(arguments: [
    "../../etc/passwd", "/etc/passwd", "content/../../secret", "secret.txt", "content",
    "content/./faq.ms.md", ".git/config", "output/index.html", "",
    "content\\..\\secret.txt",
  ])
  func `only files of the site are shown as sources`(file: String) throws {
    var files = SiteFolder.small
    files["secret.txt"] = "rahsia"
    let preview = try TestPreview(files)
    let answer = try preview.ask(
      "GET", "/_selari/source?file=" + Percent.encoded(file, keeping: "/"))
    #expect(answer.status == 404)
    #expect(!answer.body.contains("rahsia") && !answer.body.contains("root:"))
  }

  @Test func `a source is shown at its line, and opens in an editor`() throws {
    let preview = try TestPreview(editor: "vscode://file/{file}:{line}:{column}")
    let page = try preview.ask("GET", "/_selari/source?file=content/faq.ms.md&line=2&column=8")
    #expect(page.status == 200)
    #expect(page.body.contains("<li id=\"L2\" class=\"marked\" aria-current=\"location\">"))
    #expect(page.body.contains("vscode://file/\(preview.folder("content/faq.ms.md")):2:8"))
  }

  @Test func `the lines of a file from Windows are counted as findings count them`() throws {
    var files = SiteFolder.small
    files["content/faq.ms.md"] = "---\r\ntitle: Soalan\r\n---\r\n\r\nJawapan.\r\nLagi\n"
    let page = try TestPreview(files).ask(
      "GET", "/_selari/source?file=content/faq.ms.md&line=2"
    ).body
    let marked = " class=\"marked\" aria-current=\"location\""
    for (line, text) in [
      ("\"L1\"", "---"), ("\"L2\"" + marked, "title: Soalan"), ("\"L3\"", "---"), ("\"L4\"", ""),
      ("\"L5\"", "Jawapan."), ("\"L6\"", "Lagi"), ("\"L7\"", ""),
    ] { #expect(page.contains("<li id=\(line)><code>\(text)</code></li>"), "\(line)") }
    #expect(!page.contains("\"L8\""))
  }
}
