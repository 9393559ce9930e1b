import Testing

@testable import Selari

@Suite struct ImageAltTests {
  private func site(_ markdown: String) -> TestSite {
    TestSite(page: markdown, more: "-- content/foto.png --\nx\n-- content/img_0412.png --\nx\n")
  }

  @Test func anImageWithoutADescriptionIsFound() throws {
    try site("Teks.\n\n1️⃣![](foto.png)").expect("image/alt", at: "1️⃣")
    try site("1️⃣![  ](foto.png)").expect("image/alt", at: "1️⃣")
  }

  @Test(arguments: ["foto.png", "IMG_0412", "img_0412", "DSC-1234", "peta.jpeg"])
  func theNameOfAFileIsNoDescription(_ name: String) throws {
    try site("1️⃣![\(name)](img_0412.png)").expect("image/alt", at: "1️⃣")
  }

  @Test(arguments: [
    "Gambar peserta bengkel", "Imej: peta", "Foto", "Image of the workshop", "picture",
    "Photo of x",
  ])
  func aDescriptionDoesNotSayThatThereIsAnImage(_ description: String) throws {
    try site("1️⃣![\(description)](foto.png)").expect("image/alt", at: "1️⃣")
  }

  @Test(arguments: [
    "Peserta bengkel di Putrajaya", "Gambar rajah lima langkah", "Gambaran keseluruhan pelan",
    "Photo exhibition in Putrajaya", "Logo ILO", "{{ site.name }}",
  ])
  func wordsThatDescribeAreLeftAlone(_ description: String) throws {
    try site("![\(description)](foto.png)").expectSilence(of: "image/alt")
  }

  @Test func anImageThatOnlyDecoratesIsAllowedInPlace() throws {
    try site("<!-- selari: allow image/alt: hiasan -->\n![](foto.png)").expectSilence(
      of: "image/alt")
  }
}
