import Diagnostics

extension PageProblem {
  /// What is said of pages whose section is omitted in their language.
  static func sectionNotInLanguage(
    _ path: String, _ name: LanguageName, _ source: String?, _ others: Int,
    _ language: MessageLanguage
  ) -> Wording {
    let pages =
      others == 0
      ? language(ms: "Halaman ini tiada alamat", en: "This page has no address")
      : language(
        ms: "Halaman ini dan \(others) halaman lain di dalam foldernya tiada alamat",
        en: "This page and \(others) more in its folder have no address")
    let notice = source.map {
      Solution(
        language(
          ms: "Atau nyatakan `missing: notice` dalam \($0), supaya notis menggantikan "
            + "halaman indeks itu.",
          en: "Or say `missing: notice` in \($0), so that a notice stands for the index page."))
    }
    return Wording(
      summary: language(
        ms: "setiap folder mempunyai halaman indeks dalam setiap bahasa halamannya",
        en: "every folder has an index page in each language of its pages"),
      explanation: language(
        ms: "\(pages) dan tidak diterbitkan: folder itu tiada halaman indeks dalam \(name.ms).",
        en: "\(pages) and cannot be published: the folder has no index page in \(name.en)."),
      solutions: [Solution(language(ms: "Tulis \(path).", en: "Write \(path)."))]
        + [notice].compactMap { $0 })
  }
}
