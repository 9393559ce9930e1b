import Diagnostics

/// Why a file that a page shows as an image is none.
enum NoImage: Hashable, Sendable {
  case empty
  /// Text, such as the page that a browser has saved in the image's place.
  case text
  /// A format that most browsers do not show as an image: `HEIC`, `PDF`.
  case format(String)

  /// What is said of a file.
  func wording(of file: String, in language: MessageLanguage) -> Wording {
    Wording(
      summary: language(
        ms: "fail yang dipaparkan sebagai gambar ialah gambar",
        en: "a file that is shown as an image is one"),
      explanation: explanation(of: file, in: language), solutions: [solution(in: language)])
  }

  private func explanation(of file: String, in language: MessageLanguage) -> String {
    switch self {
    case .empty:
      language(
        ms: "Tiada gambar dalam \(file): fail itu kosong.",
        en: "There is no image in \(file): it is empty.")
    case .text:
      language(
        ms: "Tiada gambar dalam \(file): fail itu mengandungi teks.",
        en: "There is no image in \(file): it holds text.")
    case .format(let name):
      language(
        ms: "\(file) ialah fail \(name); kebanyakan pelayar tidak memaparkannya sebagai gambar.",
        en: "\(file) is in the format \(name), which most browsers do not show as an image.")
    }
  }

  private func solution(in language: MessageLanguage) -> Solution {
    switch self {
    case .empty, .text:
      Solution(
        language(
          ms: "Simpan gambar itu semula di tempat fail ini.",
          en: "Save the image again in place of the file."))
    case .format(let name) where ["HEIC", "TIFF", "PSD", "AI", "EPS"].contains(name):
      Solution(
        language(
          ms: "Simpan gambar itu sebagai JPG, PNG atau WebP, dan sebut fail itu di sini.",
          en: "Save it as JPG, PNG or WebP, and name that file here."))
    case .format:
      Solution(
        language(
          ms:
            "Buang `!`, supaya menjadi pautan ke fail itu; atau simpan gambarnya sebagai JPG, PNG "
            + "atau WebP, dan sebut fail itu di sini.",
          en:
            "Leave out the `!`, which makes it a link to the file; or save its image as JPG, PNG or "
            + "WebP, and name that file here."))
    }
  }
}
