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

  @Test(arguments: ["Maklumat lanjut", "Maklumat Lanjut", "Siaran media", "Tarikh tutup 2026"])
  func aHeadingOfFewWordsLeftAsItIsIsFound(heading: String) throws {
    try BilingualSite(malay: "## \(heading)", english: "## 1️⃣\(heading)").expect([
      ("parity/untranslated", "1️⃣")
    ])
  }

  @Test(arguments: ["Further information", "Led by", "Contact us", "Launch"])
  func soItIsInMalay(heading: String) throws {
    try BilingualSite(malay: "## 1️⃣\(heading)", english: "## \(heading)").expect([
      ("parity/untranslated", "1️⃣")
    ])
  }

  @Test func aTermLeftAsItIsIsFound() throws {
    try BilingualSite(
      malay: "Peneraju\n: Jabatan\n\nTempoh\n: Lama\n\nILO\n: Badan",
      english: "1️⃣Peneraju\n: A department\n\n2️⃣Tempoh\n: Long\n\nILO\n: A body"
    ).expect([("parity/untranslated", "1️⃣"), ("parity/untranslated", "2️⃣")])
  }

  @Test(arguments: [
    "Program", "Forum media", "Kuala Lumpur", "Facebook", "Nasi lemak", "NOTA", "NEWS",
    "Alliance 8.7", "Maklumat Malaysia", "[Maklumat lanjut]{lang=ms}", "*Maklumat lanjut*", "2022",
    "Panthera tigris", "The Star", "Jalan Duta", "Roadmap", "Berita Harian", "“Maklumat lanjut”",
    "Sila Daftar",
  ])
  func aLabelThatMayBeRightIsNone(heading: String) throws {
    let terms = "names: [Alliance 8.7]\nforeign: {en: [Roadmap]}"
    try BilingualSite(malay: "## \(heading)", english: "## \(heading)", terms: terms).expectClean()
    try BilingualSite(
      malay: "\(heading)\n: Takrif", english: "\(heading)\n: A definition", terms: terms
    ).expectClean()
  }

  @Test func aParagraphOfOneWordIsNoLabel() throws {
    try BilingualSite(malay: "Tempoh", english: "Tempoh").expectClean()
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

  @Test(arguments: [
    "P.U.(A) 123/2020", "Blok A, Menara PKNS", "Unit 3-A, Wisma A", "No. 12, Jalan The Mines",
    "Dewan Bahasa dan Pustaka", "Lembaga Hasil Dalam Negeri Malaysia", "blok a, lot b",
    "Ahmad a/l Bakar bin Dan", "World Health Organization (WHO)", "Bahagian IT, Kementerian Belia",
    "Department of Occupational Safety and Health", "No. Telefon Ibu Pejabat",
    "Bahagian Pengurusan Maklumat dan Teknologi, Kementerian Wanita, Keluarga dan Masyarakat",
    "The Mines Resort City", "Council for Anti-Trafficking in Persons", "Kementerian Dalam Negeri",
    "Siti binti Ali, Dewan Bahasa dan Pustaka",
  ])
  func addressesNumbersAndNamesAreTheSameInBoth(text: String) throws {
    try BilingualSite(malay: "- \(text)\n- lain", english: "- \(text)\n- others").expectClean()
    try BilingualSite(malay: text, english: text).expectClean()
  }

  @Test(arguments: [
    "a guide for employers", "A guide to permits", "How to Apply for a Permit",
    "HOW TO APPLY FOR A PERMIT", "Apply at Wisma Putra by post",
    "the Ministry of Human Resources opens", "What You Need to Bring",
    "Blok A of the building", "Name in Malay", "Ratified by Malaysia in 2022",
    "Call no. 12 for help from us",
  ])
  func whatIsNotAWholeNameIsStillFound(english: String) throws {
    try BilingualSite(malay: "- 1️⃣\(english)\n- lain", english: "- \(english)\n- others")
      .expect([("parity/untranslated", "1️⃣")])
  }

  @Test(arguments: [
    "kesatuan pekerja dan majikan", "Perkara yang perlu dibawa", "SYARAT DAN PERATURAN BAHARU",
    "lihat Dewan Bahasa dan Pustaka", "Sila Hantar Borang Ini", "MITI dan MATRADE",
    "Dewan Bahasa dan Pustaka, tingkat tiga",
  ])
  func soItIsInMalay(malay: String) throws {
    try BilingualSite(malay: "- \(malay)\n- lain", english: "- 1️⃣\(malay)\n- others")
      .expect([("parity/untranslated", "1️⃣")])
  }

  /// In headings every word often has a capital, and they are seldom names.
  @Test func aHeadingInTitleCaseIsFound() throws {
    try BilingualSite(
      malay: "## 1️⃣Terms and Conditions of Use {#a}", english: "## Terms and Conditions of Use {#a}"
    ).expect([("parity/untranslated", "1️⃣")])
    try BilingualSite(
      malay: "## Visi dan Misi Kami {#a}", english: "## 1️⃣Visi dan Misi Kami {#a}"
    ).expect([("parity/untranslated", "1️⃣")])
    try BilingualSite(malay: "## P.U.(A) 123 {#a}", english: "## P.U.(A) 123 {#a}").expectClean()
  }

  @Test func aParagraphFullOfNamesIsFound() throws {
    let text =
      "The Government of Malaysia and the International Labour Organization signed the Memorandum "
      + "of Understanding in Geneva."
    try BilingualSite(malay: "1️⃣" + text, english: text).expect([("parity/untranslated", "1️⃣")])
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
