import Testing

@testable import Selari

@Suite struct TextMarkTests {
  @Test(arguments: [
    "Lihat [soalan lazim1️⃣](page:index.", "Lihat [soalan lazim1️⃣] (page:index).",
    "Muat turun [borang1️⃣](Borang A.pdf).", "1️⃣**Penting: bawa kad pengenalan.", "1️⃣##Siapa",
    "Baris\n1️⃣**dua", "- 1️⃣###Siapa",
  ])
  func aMarkThatReadersSeeIsFound(_ markdown: String) throws {
    try TestSite(page: markdown).expect("text/mark", at: "1️⃣")
  }

  @Test(arguments: [
    "Lihat [laman](page:index).", "**Penting**: bawa kad.", "## Siapa", "Gred \\*\\* dan [a\\](b).",
    "Senarai [x] (belum)", "#1 dan ##2", "No. 900101-14-****", "A****** bin B",
    "Wajib; [**] pilihan", "| a | 1** |\n|--|--|\n| b | ** |",
    "[Pindaan 2020](Akta 342)", "##BantuanMadani ##Rakyat",
  ])
  func whatIsMeantIsLeftAlone(_ markdown: String) throws {
    try TestSite(page: markdown).expectSilence(of: "text/mark")
  }
}
