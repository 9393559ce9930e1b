import Testing

@testable import Selari

@Suite struct LinkLanguageTests {
  @Test(arguments: ["/ms/", "/ms", "/ms/?cari=a", "/ms/#satu", "https://contoh.example/ms/"])
  func theAddressOfAPageInAnotherLanguageIsFound(_ address: String) throws {
    try TestSite(page: "[utama](/ms/)", "See [home](1️⃣\(address)).").expect(
      "link/language", at: "1️⃣")
  }

  @Test(arguments: ["page:index", "index.ms.md", "/en/", "#satu", "https://lain.example/ms/"])
  func whatLeadsReadersToTheirOwnLanguageIsLeftAlone(_ address: String) throws {
    try TestSite(page: "# Satu {#satu}", "# One {#satu}\n\n[home](\(address))").expectSilence(
      of: "link/language")
  }

  @Test func thePageIsNamedByItsIDWithItsHeading() throws {
    let site = try TestSite(page: "# Satu {#satu}", "[one](/ms/laman/#satu)").check()
    let remedies = try site.wording(of: "link/language").solutions.map(\.text)
    #expect(remedies.first == "Write `page:laman#satu`: each language gets its own.")
  }

  @Test func aPageThatIsThereInTheOtherLanguageAloneIsLeftAlone() throws {
    let more = "-- content/berita.ms.md --\n---\ntitle: Berita\nmissing: omit\n---\n"
    try TestSite(page: "", "[news](/ms/berita/)", more: more).expectSilence(of: "link/language")
    let notice = more.replacing("omit", with: "notice")
    try TestSite(page: "", "[news](/ms/berita/)", more: notice).expectSilence(of: "link/language")
  }

  @Test(arguments: [
    "[Home (in Malay)](/ms/)", "[Home in Bahasa Melayu](/ms/)", "[[Utama](/ms/)]{lang=ms}",
    "[[Utama]{lang=ms}](/ms/)", "[Versi Melayu](/ms/)",
  ])
  func aLinkThatSaysItsLanguageIsLeftAlone(_ link: String) throws {
    try TestSite(page: "", link).expectSilence(of: "link/language")
  }

  @Test(arguments: ["Malaysia and others", "Malayan homes"])
  func aPartOfAWordIsNoName(_ text: String) throws {
    try TestSite(page: "", "[\(text)](1️⃣/ms/)").expect("link/language", at: "1️⃣")
  }

  @Test func theNameOfALanguageInMalayNeedsNoBahasa() throws {
    try TestSite(page: "[Versi Inggeris](/en/) [Laman (bahasa Inggeris)](/en/laman/)")
      .expectSilence(of: "link/language")
  }

  @Test func aVerbatimPageIsLeftAlone() throws {
    try TestSite(
      with: """
        -- content/petikan.ms.md --
        ---
        title: Petikan
        verbatim: true
        missing: omit
        ---
        [home](/en/)

        """
    ).expectSilence(of: "link/language")
  }

  @Test func aFileNamedWithAnotherLanguageIsFoundWhereThisOneHasItsOwn() throws {
    let files = "-- content/borang.ms.pdf --\na\n-- content/borang.en.pdf --\nb\n"
    let site = try TestSite(page: "", "[form](1️⃣borang.ms.pdf)", more: files).expect(
      "link/language", at: "1️⃣")
    let remedies = try site.wording(of: "link/language").solutions.map(\.text)
    #expect(remedies.first == "Write `borang.pdf`: each language gets its own.")
    try TestSite(
      page: "", "[form](1️⃣borang.ms.pdf)",
      more: "-- content/borang.ms.pdf --\na\n-- content/borang.pdf --\nb\n"
    ).expect("link/language", at: "1️⃣")
    let whole = try TestSite(page: "", "[form](1️⃣/borang.ms.pdf#page=2)", more: files).expect(
      "link/language", at: "1️⃣")
    #expect(
      try whole.wording(of: "link/language").solutions.map(\.replacement)
        == ["/borang.pdf#page=2", nil])
    try TestSite(page: "", "[form](borang.pdf) [the same](borang.en.pdf)", more: files)
      .expectSilence(of: "link/language")
  }

  @Test func aFileOfOneLanguageIsLeftAlone() throws {
    try TestSite(page: "", "[form](borang.ms.pdf)", more: "-- content/borang.ms.pdf --\na\n")
      .expectSilence(of: "link/language")
  }

  @Test func aPictureNamedWithAnotherLanguageIsFound() throws {
    let drawing = #"<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>"#
    let files = "-- content/carta.ms.svg --\n\(drawing)\n-- content/carta.en.svg --\n\(drawing)\n"
    try TestSite(page: "", "![Steps](1️⃣carta.ms.svg)", more: files).expect(
      "link/language", at: "1️⃣")
    try TestSite(page: "", "![Steps](carta.svg)", more: files).expectSilence(of: "link/language")
    try TestSite(page: "", "![Steps, in Malay](carta.ms.svg)", more: files)
      .expectSilence(of: "link/language")
  }

  @Test func aLabelIsNotReplacedByTheAddressThatIsMeant() throws {
    let site = try TestSite(page: "", "[one][a]\n\n[a]: /ms/").check()
    #expect(try site.wording(of: "link/language").solutions.map(\.replacement) == [nil, nil])
  }

  @Test func theAddressOfAMenuIsFoundOnce() throws {
    func site(_ entry: String, title: String = "B") -> TestSite {
      let menus =
        "-- site.yaml --\nmenus: {main: [{title: {ms: A, en: \(title)}, url: 1️⃣\(entry)}]}\n"
      return TestSite(
        TestSite.smallest.replacing("-- site.yaml --\n", with: menus))
    }
    let found = try site("/ms/").expect("link/language", at: "1️⃣")
    let remedies = try found.wording(of: "link/language").solutions.map(\.text)
    #expect(
      remedies == [
        "Write `page: index` in place of `url`: each language gets its own.",
        "Where Malay is meant, say so in the title of the entry.",
      ])
    try site("/ms/", title: "Bahasa Melayu").expectSilence(of: "link/language")
    try site("{ms: /ms/, en: /en/}").expectSilence(of: "link/language")
  }

  @Test func whatIsLinkedInAnotherLanguageSaysSoToMachines() throws {
    let site = try TestSite(page: "", "[Home (in Malay)](/ms/) [own](/en/)").build()
    #expect(
      try site.file("en/laman/index.html").contains(
        #"<a href="/ms/" hreflang="ms">Home (in Malay)</a> <a href="/en/">own</a>"#))
  }
}
