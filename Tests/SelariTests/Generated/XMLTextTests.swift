import Foundation
import FoundationXML
import Testing

@testable import Selari

/// What is no character in XML does not come into what is XML.
@Suite struct XMLTextTests {
  @Test(arguments: ["\\x01", "\\uFFFE", "\\uFFFF", "\\x08\\uFFFE"])
  func whatCannotStandInXMLIsLeftOut(escape: String) throws {
    let site = try TestSite(
      TestSite.smallest.replacing("name: {ms: Tapak, en: Site}", with: "name: \"N\(escape)\"")
    )
    .edit(
      "content/a.ms.md",
      "---\ntitle: \"A\(escape)：B\"\ndescription: \"\(escape)C\"\ndate: 2022-09-01\n---\n"
    )
    .edit("content/a.en.md", "---\ntitle: A\n---\n").build()
    site.expectClean()
    let feed = try site.file("ms/feed.xml")
    #expect(feed.contains("<title>N</title>"))
    #expect(feed.contains("<title>A：B</title>"))
    #expect(feed.contains("<summary>C</summary>"))
    #expect(XMLParser(data: Data(feed.utf8)).parse())
  }

  @Test func whatCanStandInXMLStays() {
    let text = "a\tb\n\r\u{7F}\u{85}\u{FEFF}\u{FFFD}：\u{1FFFE}\u{10FFFF}"
    #expect(Markup.escaped(text) == text)
    #expect(Markup.escaped("<：\u{FFFF}&") == "&lt;：&amp;")
  }
}
