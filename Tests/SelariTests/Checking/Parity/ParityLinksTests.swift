import Testing

@testable import Selari

@Suite struct ParityLinksTests {
  private let more = """
    -- content/hubungi.ms.md --
    ---
    title: Hubungi
    ---
    ## Alamat
    -- content/hubungi.en.md --
    ---
    title: Contact
    slug: contact
    ---
    ## Address
    -- content/soalan.ms.md --
    ---
    title: Soalan
    ---
    ## Siapa {#who}
    ## Bila {#when}
    -- content/soalan.en.md --
    ---
    title: Questions
    ---
    ## Who {#who}
    ## When {#when}

    """

  private func site(_ malay: String, _ english: String) -> BilingualSite {
    BilingualSite(malay: malay, english: english, more: more)
  }

  @Test func aLinkToAnotherPageIsFoundAtItsDestination() throws {
    try site("[Hubungi](page:hubungi)", "[Contact](1️⃣page:soalan)").expect([
      ("parity/links", "1️⃣")
    ])
  }

  @Test func twoAddressesOutsideMayBeOneFact() throws {
    let fact = "value: {ms: https://a.example/ms/, en: https://a.example/en/}"
    let site = site(
      "[Kementerian](https://a.example/ms/)", "[The ministry](1️⃣https://a.example/en/)")
    try site.expect([("parity/links", "1️⃣")])
    let whole = try site.site.check()
    #expect(
      try whole.wording(of: "parity/links").solutions.map(\.text) == [
        "Put one of the links right, so that both lead to the same place.",
        "If the place has an address in each language, state it as a fact in content/facts.yaml, "
          + "`type: url` with `\(fact)`, and link both to that.",
      ])
    let link = "({{ facts.ministry }})"
    try BilingualSite(
      malay: "[Kementerian]\(link)", english: "[The ministry]\(link)",
      facts: "ministry: {type: url, \(fact)}"
    ).expectClean()
  }

  @Test func twoPagesOfTheSiteAreNoFact() throws {
    let site = try site("[Hubungi](page:hubungi)", "[Contact](page:soalan)").site.check()
    #expect(try site.wording(of: "parity/links").solutions.count == 1)
  }

  @Test func aLinkThatIsMissingIsFoundWhereItStands() throws {
    try site("Lihat [soalan](1️⃣page:soalan).", "See the questions.").expect([
      ("parity/links", "1️⃣")
    ])
    try site("Lihat.", "See [it](1️⃣https://a.example/).").expect([("parity/links", "1️⃣")])
  }

  @Test func anotherHeadingOrAddressIsFound() throws {
    try site("[Siapa](page:soalan#who)", "[Who](1️⃣page:soalan#when)").expect([
      ("parity/links", "1️⃣")
    ])
    try site("[a](https://a.example/x)", "[a](1️⃣https://a.example/y)").expect([
      ("parity/links", "1️⃣")
    ])
  }

  @Test func pagesAreTheSameHoweverTheyAreWritten() throws {
    try site("[Hubungi](page:hubungi)", "[Contact](hubungi.en.md)").expectClean()
    try site("[Hubungi](/ms/hubungi/)", "[Contact](/en/contact/)").expectClean()
    try site("[Hubungi](https://contoh.example/ms/hubungi/)", "[Contact](page:hubungi)")
      .expectClean()
    try site("[a](https://a.example)", "[a](https://a.example/)").expectClean()
  }

  private func site(
    _ malay: String, _ english: String, beside files: [String]
  ) -> BilingualSite {
    let files = files.map { "-- content/\($0) --\nx\n" }.joined()
    return BilingualSite(malay: malay, english: english, more: more + files)
  }

  @Test(arguments: [
    ("f.pdf", "/f.pdf", "f.pdf"), ("f.pdf", "./f.pdf", "f.pdf"),
    ("f.pdf", "https://contoh.example/f.pdf", "f.pdf"), ("a/../f.pdf", "f.pdf", "f.pdf"),
    ("f%20g.pdf", "<f g.pdf>", "f g.pdf"), ("100%25.pdf", "100%.pdf", "100%.pdf"),
    ("/f%20g.pdf#page=2", "<f g.pdf#page=2>", "f g.pdf"),
    ("😀.pdf", "%f0%9F%98%80.pdf", "😀.pdf"), ("f.ms.pdf", "f.ms.pdf", "f.ms.pdf"),
    ("f.pdf", "f.ms.pdf", "f.ms.pdf"), ("/f.ms.pdf", "f.ms.pdf", "f.ms.pdf"),
    ("f.en.pdf", "f.pdf", "f.en.pdf"),
  ])
  func aFileIsTheSameHoweverItIsWritten(malay: String, english: String, file: String) throws {
    try site("[a](\(malay))", "[a](\(english))", beside: [file]).expectClean()
  }

  @Test(arguments: [
    ("f.ms.pdf", "f.en.pdf"), ("f.pdf", "f.en.pdf"), ("/f.ms.pdf", "f.pdf"), ("f.pdf", "f.pdf"),
  ])
  func aFileOfEachLanguageIsOne(malay: String, english: String) throws {
    try site("[a](\(malay))", "[a](\(english))", beside: ["f.ms.pdf", "f.en.pdf"]).expectClean()
    try site("[a](\(malay))", "[a](\(english))", beside: ["f.ms.pdf", "f.en.pdf", "f.pdf"])
      .expectClean()
  }

  @Test func theOtherLanguagesFileIsAnother() throws {
    let both = ["f.ms.pdf", "f.en.pdf"]
    for malay in ["f.ms.pdf", "f.pdf", "/f.ms.pdf"] {
      try site("[a](\(malay))", "[a](1️⃣f.ms.pdf)", beside: both).expect([("link/language", "1️⃣")])
    }
    try site("[a](1️⃣f.en.pdf)", "[a](f.pdf)", beside: both).expect([("link/language", "1️⃣")])
    try site("[a](f.ms.pdf)", "[a (in Malay)](f.ms.pdf)", beside: both).expectClean()
    try site("[a](f.pdf#page=2)", "[a](1️⃣f.pdf#page=3)", beside: ["f.pdf"]).expect([
      ("parity/links", "1️⃣")
    ])
    try site("[a](f.pdf)", "[a](1️⃣g.pdf)", beside: ["f.pdf", "g.pdf"]).expect([
      ("parity/links", "1️⃣")
    ])
  }

  @Test func aFileThatIsNotThereIsToldOnce() throws {
    try site("[a](f.ms.pdf)", "[a](1️⃣f.en.pdf)", beside: ["f.ms.pdf"]).expect([
      ("link/resource", "1️⃣")
    ])
    try site("[a](f.pdf)", "[a](1️⃣f.pdf)", beside: ["f.ms.pdf"]).expect([("link/resource", "1️⃣")])
  }

  @Test func anAddressOutsideIsTheSameWithItsEscapes() throws {
    try site("[a](https://a.example/é?q=ü)", "[a](https://a.example/%c3%a9?q=%C3%BC)")
      .expectClean()
  }

  @Test func headingsWithoutIdsAreTheSameByTheirPlace() throws {
    try site("[Alamat](page:hubungi#alamat)", "[Address](page:hubungi#address)").expectClean()
    try site("## Satu\n\n[bahagian pertama](#satu)", "## One\n\n[first part](#one)").expectClean()
  }

  @Test func aLinkMayBeSaidTwiceInOneLanguage() throws {
    try site("[a](page:soalan) dan [b](page:soalan)", "[a](page:soalan) and b").expectClean()
  }

  @Test func anAddressThatDiffersByLanguageIsOneFact() throws {
    var site = BilingualSite(
      malay: "[laman]({{ facts.ministry }})", english: "[site]({{ facts.ministry }})")
    site.facts =
      "ministry: {type: url, value: {ms: https://k.example/ms/, en: https://k.example/en/}}"
    try site.expectClean()
  }

  @Test func whatToDoIsSaid() throws {
    let missing = try site("Lihat [soalan](page:soalan).", "See the questions.").site.check()
    #expect(
      try missing.wording(of: "parity/links").solutions.map(\.text)
        == ["Add the link in English, or take this one out."])
    let differing = try site("[Hubungi](page:hubungi)", "[Contact](page:soalan)").site.check()
    #expect(
      try differing.wording(of: "parity/links", in: .ms).solutions.map(\.text)
        == ["Betulkan salah satu pautan supaya kedua-duanya menuju ke tempat yang sama."])
  }
}
