import Diagnostics

// What is said where the addresses of pages clash.

extension PageProblem {
  func addressWording(in language: MessageLanguage) -> Wording {
    switch self {
    case .sameAddress(let path, let other):
      Wording(
        summary: language(
          ms: "setiap alamat milik satu halaman sahaja", en: "an address belongs to one page"),
        explanation: language(
          ms: "\(path) sudah menjadi alamat \(other).",
          en: "\(path) is already the address of \(other)."),
        solutions: [
          Solution(
            language(
              ms: "Beri salah satu halaman `slug` yang lain.",
              en: "Give one of the pages another `slug`."))
        ])
    case .pageAtFile(let file):
      Wording(
        summary: language(
          ms: "setiap alamat milik satu halaman sahaja", en: "an address belongs to one page"),
        explanation: language(
          ms: "\(file) ialah fail yang dihasilkan oleh Selari.",
          en: "\(file) is a file that Selari makes."),
        solutions: [
          Solution(
            language(
              ms: "Beri halaman ini `slug` yang lain.", en: "Give the page another `slug`."))
        ])
    case .aliasClash(let path, let rival):
      Wording(
        summary: language(
          ms: "alamat lama tidak mengambil alamat yang sudah digunakan",
          en: "an older address does not take one that is in use"),
        explanation: rival.explanation(of: path, in: language),
        solutions: [
          Solution(language(ms: "Buang alamat lama ini.", en: "Remove this older address."))
        ])
    case .aliasPrefix(let path, let prefix):
      Wording(
        summary: language(
          ms: "alamat lama bermula di akar tapak", en: "an older address begins at the site's root"),
        explanation: language(
          ms: "Tapak ini berada di bawah \(prefix)/, maka alamat ini menjadi \(prefix)\(path).",
          en: "The site stands below \(prefix)/, so that this address becomes \(prefix)\(path)."),
        solutions: [.didYouMean(String(path.dropFirst(prefix.count)), in: language)])
    default: Wording(summary: "", explanation: "")
    }
  }
}

extension AliasRival {
  /// What it means for an older address.
  fileprivate func explanation(of path: String, in language: MessageLanguage) -> String {
    switch self {
    case .file(let other):
      language(
        ms: "\(path) sudah digunakan oleh \(other).", en: "\(path) is already used by \(other).")
    case .generated:
      language(
        ms: "\(path) ialah fail yang dihasilkan oleh Selari.",
        en: "\(path) is a file that Selari makes.")
    case .copy(let file):
      language(
        ms: "\(path) ialah tempat salinan termampat bagi \(file), yang mungkin dibuat oleh "
          + "penerbitan.",
        en: "\(path) is where a compressed copy of \(file) may go, which a publish makes.")
    case .fileAbove(let file):
      language(
        ms: "\(file) ialah fail, maka \(path) tidak boleh berada di bawahnya.",
        en: "\(file) is a file, so that \(path) cannot stand below it.")
    case .fileBelow(let file):
      language(
        ms: "\(path) ialah fail, tetapi \(file) berada di bawahnya.",
        en: "\(path) is a file, but \(file) stands below it.")
    }
  }
}
