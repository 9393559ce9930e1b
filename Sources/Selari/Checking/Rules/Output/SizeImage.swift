import Diagnostics

/// An image in a page has at most 200 KB.
///
/// Files are published as they are, and a photo straight from a camera or a telephone has several
/// megabytes: half a minute on a slow connection, and a good part of what some readers may fetch in a
/// month. A screen shows no more of it than of one that is 1,500 pixels wide, which as JPEG or WebP of
/// medium quality has 100 to 200 KB.
///
/// ```markdown
/// ![Peserta bengkel di Putrajaya](bengkel.jpg)        ← 3,400 KB
/// ```
///
/// Make a smaller copy and show that; the large one may be linked to, for those who print it:
/// `[Gambar asal, 3.4 MB](bengkel-asal.jpg)`.
struct SizeImage: TreeRule {
  static let id: RuleID = "size/image"
  /// The most that an image may have, in bytes.
  static let limit = 200 << 10

  func check(_ tree: HTMLTree, of output: CheckedOutput, faults: inout [OutputFault]) {
    for element in tree.elements where element.tag == .img {
      guard let address = element["src"], let size = output.size(of: address), size > Self.limit
      else { continue }
      faults.append(OutputFault(problem: SizeImageProblem(size: size), range: element.range))
    }
  }
}

struct SizeImageProblem: Problem {
  /// In bytes.
  let size: Int

  var rule: RuleID { SizeImage.id }

  func wording(in language: MessageLanguage) -> Wording {
    let size = size >> 10
    return Wording(
      summary: language(
        ms: "sesuatu gambar tidak melebihi 200 KB", en: "an image has at most 200 KB"),
      explanation: language(
        ms: "Gambar ini \(size) KB; pembaca di telefon menunggunya.",
        en: "This image has \(size) KB, for which readers on telephones wait."),
      solutions: [
        Solution(
          language(
            ms:
              "Kecilkan gambar itu kepada lebar 1,500 piksel, dan simpan sebagai JPG atau WebP dengan "
              + "mutu sederhana.",
            en: "Make it 1,500 pixels wide at most, and save it as JPG or WebP of medium quality."))
      ])
  }
}
