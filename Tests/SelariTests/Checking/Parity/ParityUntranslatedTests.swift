import Testing

@testable import Selari

@Suite struct ParityUntranslatedTests {
  private let malay =
    "Permohonan hendaklah dibuat melalui laman web rasmi kementerian dan dihantar sebelum tarikh tutup."
  private let english =
    "Applications must be made through the official website of the ministry and sent before the closing date."

  @Test func aParagraphLeftInTheOtherLanguageIsFound() throws {
    try BilingualSite(malay: malay, english: "1️⃣" + malay).expect([("parity/untranslated", "1️⃣")])
    try BilingualSite(malay: "1️⃣" + english, english: english).expect([
      ("parity/untranslated", "1️⃣")
    ])
  }

  @Test func aSentenceLeftInTheOtherLanguageIsFoundInItsParagraph() throws {
    try BilingualSite(
      malay: malay + " Semua orang boleh memohon.",
      english: "Everyone can apply. 1️⃣" + malay
    ).expect([("parity/untranslated", "1️⃣")])
  }

  @Test func aShortItemLeftAsItIsIsFound() throws {
    try BilingualSite(
      malay: "- kesatuan pekerja dan majikan\n- lain",
      english: "- 1️⃣kesatuan pekerja dan majikan\n- others"
    ).expect([("parity/untranslated", "1️⃣")])
  }

  @Test func aTitleOrDescriptionLeftAsItIsIsFound() throws {
    let site = BilingualSite(malay: "Teks.", english: "Text.").site
    site.edit(
      "content/laman.en.md", "---\ntitle: Page\ndescription: \(malay)\n---\nText.\n")
    let found = try site.check().findings.filter { $0.hasPrefix("parity/") }
    #expect(found == ["parity/untranslated content/laman.en.md:3:14"])
  }

  @Test func quotationsNamesAndMarkedPassagesAreNone() throws {
    try BilingualSite(malay: malay, english: "> " + malay).expectClean()
    try BilingualSite(
      malay: "Teksnya: " + malay, english: "The text is “\(malay)” in full."
    ).expectClean()
    try BilingualSite(
      malay: malay, english: "In Malay: [\(malay)]{lang=ms}"
    ).expectClean()
    try BilingualSite(
      malay: "- Majlis Tindakan dan Kebajikan", english: "- Majlis Tindakan dan Kebajikan",
      terms: "names: [Majlis Tindakan dan Kebajikan]"
    ).expectClean()
  }

  @Test func aPageThatRepeatsAnothersWordsIsExempt() throws {
    let site = BilingualSite(malay: malay, english: malay).site
    site.edit("content/laman.ms.md", "---\ntitle: Laman\nverbatim: true\n---\n\(malay)\n")
    #expect(try site.check().findings.filter { $0.hasPrefix("parity/") } == [])
  }

  @Test func namesAndFiguresThatAreTheSameAreNoPassage() throws {
    try BilingualSite(malay: "- Kuala Lumpur 2022\n- ILO", english: "- Kuala Lumpur 2022\n- ILO")
      .expectClean()
  }

  @Test func aTextThatIsTheSameAndHasTheLookOfTheOtherLanguageIsFound() throws {
    try BilingualSite(malay: "## 1️⃣Contact us today {#a}", english: "## Contact us today {#a}")
      .expect([("parity/untranslated", "1️⃣")])
    try BilingualSite(
      malay: ":::note \"Perhatian untuk semua pemohon\"\nA\n:::",
      english: ":::note \"1️⃣Perhatian untuk semua pemohon\"\nA\n:::"
    ).expect([("parity/untranslated", "1️⃣")])
    try BilingualSite(
      malay: "- Aras 5, Kompleks Pentadbiran Kerajaan Persekutuan",
      english: "- Aras 5, Kompleks Pentadbiran Kerajaan Persekutuan"
    ).expectClean()
  }
}
