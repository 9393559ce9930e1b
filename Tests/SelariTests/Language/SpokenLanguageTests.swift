import Diagnostics
import Testing

@testable import Selari

/// Which languages Selari has words of is decided in one way.
@Suite struct SpokenLanguageTests {
  @Test(arguments: [
    ("ms", "ms"), ("ms-MY", "ms"), ("ms-Latn", "ms"), ("ms-Latn-MY", "ms"), ("en-GB", "en"),
    ("en", "en"), ("ms-Arab", nil), ("msa", nil), ("zh-Hans", nil), ("ta", nil), ("", nil),
  ])
  func aCodeNamesOne(code: String, language: String?) {
    #expect(MessageLanguage(spokenAs: code)?.rawValue == language)
  }

  /// Notes, the page that says nothing is here, and the notice of a missing page agree.
  @Test(arguments: [("ms-MY", true), ("ms-Arab", false)])
  func theBuiltInPagesAgree(code: String, isMalay: Bool) throws {
    let text = TestSite.smallest.replacing("code: ms,", with: "code: \(code),")
      .replacing("{ms: Tapak", with: "{\(code): Tapak").replacing(
        "index.ms.md", with: "index.\(code).md"
      )
      // A locale is in the script of its language.
      .replacing("locale: ms_MY, ", with: "")
    let site = try TestSite(
      text + """
        -- content/a.\(code).md --
        ---
        title: A
        missing: notice
        ---
        Teks.[^n]

        [^n]: Nota.
        -- content/b.en.md --
        ---
        title: B
        missing: notice
        translation: {of: en}
        ---

        """
    ).build()
    site.expect(isMalay ? [] : [("strings/missing", "content/a.\(code).md")])
    let (notes, nothing, notice) =
      isMalay
      ? (
        "Nota kaki", "<section lang=\"\(code)\">\n<h2>Halaman tidak ditemui",
        "Anda boleh membacanya"
      )
      : ("Footnotes", "<section lang=\"en\" dir=\"ltr\">\n<h2>Page not found", "lang=\"en\"")
    #expect(try site.file("\(code)/a/index.html").contains(notes))
    #expect(try site.file("404.html").contains(nothing))
    #expect(try site.file("\(code)/b/index.html").contains(notice))
  }
}
