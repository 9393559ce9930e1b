import Testing

@testable import Selari

/// What `selari new` has put in a page says nothing that another language could contradict.
@Suite struct UnwrittenPassagesTests {
  private static let malay = """
    Geran RM5,000 untuk mencegah buruh paksa dibuka pada 1 Mac 2026.

    - [Borang](https://borang.example/)
    - Syarat

    ## Cara {#first}

    Hantar sebelum 2 April 2026.
    """

  private static let english = """
    Begin with what readers need to know most.

    ## First heading {#first}

    Write the text here. Give each heading the same id in every language.
    """

  private static let terms = "pairs: [{ms: buruh paksa, en: forced labour}]"

  @Test func aPageThatNobodyHasTranslatedIsNotCompared() throws {
    try BilingualSite(malay: Self.malay, english: Self.english, terms: Self.terms).expectClean()
  }

  @Test func soItIsWhereTheTranslationCameFirst() throws {
    try BilingualSite(
      malay: "Mulakan dengan apa yang paling perlu diketahui oleh pembaca.",
      english: "The grant of RM5,000 against forced labour opens on 1 March 2026.",
      terms: Self.terms
    ).expectClean()
  }

  @Test func whatIsWrittenIsCompared() throws {
    try BilingualSite(
      malay: Self.malay,
      english: """
        Begin with what readers need to know most.

        ## How {#first}

        Send it by 1️⃣3 April 2026.
        """, terms: Self.terms
    ).expect([("parity/facts", "1️⃣")])
  }

  @Test func aHeadingThatIsMissingIsTold() throws {
    try BilingualSite(
      malay: Self.malay + "\n\n1️⃣## Hubungan {#contact}\n\nTelefon 03-8886 5000.",
      english: Self.english, terms: Self.terms
    ).expect([("parity/headings", "1️⃣")])
  }

  @Test func aDescriptionThatNobodyHasWrittenIsNotCompared() throws {
    let site = BilingualSite(malay: "", english: "").site
    site.edit(
      "content/laman.ms.md",
      "---\ntitle: Geran 2026\ndescription: Geran 2026 ini dibuka kepada semua.\n---\nTeks.\n")
    site.edit(
      "content/laman.en.md",
      """
      ---
      title: Grant
      description: Write one or two sentences here for lists of pages and search engines.
      ---
      On 3 March 2026.

      """)
    #expect(
      try site.check().findings.filter { $0.hasPrefix("parity/") }
        == ["parity/facts content/laman.en.md:5:4"])
  }
}
