import Diagnostics

extension PageProblem {
  func wording(in language: MessageLanguage) -> Wording {
    switch self {
    case .twoFiles, .unnamedLanguage, .unknownLanguage: fileWording(in: language)
    case .sectionWithoutIndex(let path):
      Wording(
        summary: language(
          ms: "setiap folder mempunyai halaman indeks", en: "every folder has an index page"),
        explanation: language(
          ms: "Halaman ini berada di dalam folder tanpa \(path).",
          en: "This page is in a folder without \(path)."),
        solutions: [
          Solution(language(ms: "Tulis \(path).", en: "Write \(path)."))
        ])
    case .sectionNotInLanguage(let path, let name, let source, let others):
      Self.sectionNotInLanguage(path, name, source, others, language)
    case .pageBesideFolder(let id, let path, let index):
      Wording(
        summary: language(
          ms: "setiap folder mempunyai halaman indeks", en: "every folder has an index page"),
        explanation: language(
          ms: "Folder content/\(id)/ mengandungi halaman, tetapi \(path) bukan indeksnya.",
          en: "The folder content/\(id)/ has pages in it, and \(path) is not its index."),
        solutions: [
          Solution(
            language(ms: "Pindahkan \(path) ke \(index).", en: "Move \(path) to \(index)."))
        ])
    case .unfitName(let name, let suggestion):
      Wording(
        summary: language(
          ms: "nama fail halaman boleh menjadi sebahagian daripada alamatnya",
          en: "the name of a page's file can stand in its address"),
        explanation: Self.unfit(name, language),
        solutions: [
          Solution(
            // With a slug alone, no link could name the page.
            Slug.isWritable(name)
              ? language(
                ms: "Namakannya seperti `\(suggestion)`, atau tulis `slug`.",
                en: "Call it something like `\(suggestion)`, or write a `slug`.")
              : language(
                ms: "Namakannya seperti `\(suggestion)`.",
                en: "Call it something like `\(suggestion)`."))
        ])
    case .slugOfHome(let path):
      Wording(
        summary: language(
          ms: "`slug` ialah sebahagian daripada alamat", en: "a `slug` is part of an address"),
        explanation: language(
          ms: "Alamat halaman utama ialah \(path); `slug` di sini tidak mengubahnya.",
          en: "The address of the home page is \(path); a `slug` here does not change it."),
        solutions: [Solution(language(ms: "Buang baris ini.", en: "Remove the line."))])
    case .unfitID(let name, let suggestion):
      Wording(
        summary: language(
          ms: "nama fail halaman boleh ditulis dalam pautan",
          en: "the name of a page's file can stand in a link"),
        explanation: language(
          ms: "`\(name)` mengandungi aksara yang tidak boleh ditulis dalam pautan `page:`.",
          en: "`\(name)` holds a character that cannot stand in a link `page:`."),
        solutions: [
          Solution(
            language(
              ms: "Tukar namanya dalam setiap bahasa, contohnya kepada `\(suggestion)`.",
              en: "Rename it in every language, to `\(suggestion)` for example."))
        ])
    case .sameAddress, .pageAtFile, .aliasClash, .aliasPrefix: addressWording(in: language)
    case .redirectToNoPage(let id, let code, let suggestion):
      Wording(
        summary: language(
          ms: "pautan menuju ke halaman yang wujud", en: "a link goes to a page that exists"),
        explanation: language(
          ms: "Tiada halaman `\(id)` dalam bahasa `\(code)`.",
          en: "There is no page `\(id)` in the language `\(code)`."),
        solutions: Self.nameAPage(suggestion, language))
    case .menuToNoPage(let id, let suggestion):
      Wording(
        summary: language(
          ms: "pautan menuju ke halaman yang wujud", en: "a link goes to a page that exists"),
        explanation: language(
          ms: "Menu ini menyebut halaman `\(id)`, yang tidak wujud.",
          en: "This menu names the page `\(id)`, which does not exist."),
        solutions: Self.linkOutside(id, language) ?? Self.nameAPage(suggestion, language))
    case .layoutMissing(let name, let known):
      Self.layoutMissing(name, known, language)
    case .layoutMisnamed(let file, let name):
      Self.layoutMisnamed(file, name, language)
    }
  }

  private static func unfit(_ name: String, _ language: MessageLanguage) -> String {
    if name.utf8.count > Slug.longest, name.utf8.allSatisfy(Slug.isPlain) {
      return language(
        ms: "Nama ini panjangnya \(name.utf8.count) aksara; paling banyak \(Slug.longest).",
        en: "The name is \(name.utf8.count) characters long; \(Slug.longest) is the most.")
    }
    return language(
      ms: "“\(name)” mengandungi selain huruf kecil a–z, angka, `-`, `.`, `_` dan `~`.",
      en: "“\(name)” holds more than the small letters a–z, digits, `-`, `.`, `_` and `~`.")
  }

  /// What to do where a page is named that is not there.
  private static func nameAPage(
    _ suggestion: String?, _ language: MessageLanguage
  ) -> [Solution] {
    Solution.didYouMean(suggestion, language) + [
      Solution(
        language(
          ms: "Sebut halaman yang wujud, atau buang baris ini.",
          en: "Name a page that exists, or remove the line."))
    ]
  }

  /// How a menu links to another site, where the address of one stands in place of a page.
  private static func linkOutside(_ id: String, _ language: MessageLanguage) -> [Solution]? {
    guard let address = id.contains("://") ? id : OutsideAddress.meant(byPath: id) else {
      return nil
    }
    let entry = "{url: \"\(address)\", title: {…}}"
    return [
      Solution(
        language(
          ms: "Tulis pautan ke luar dengan teksnya dalam setiap bahasa: `\(entry)`.",
          en: "Write a link to another site with its text in every language: `\(entry)`."))
    ]
  }

  private func fileWording(in language: MessageLanguage) -> Wording {
    switch self {
    case .twoFiles(let id, let other):
      Wording(
        summary: language(
          ms: "setiap halaman mempunyai satu fail bagi setiap bahasa",
          en: "a page has one file in each language"),
        explanation: language(
          ms: "`\(id)` dalam bahasa ini sudah ditulis dalam \(other).",
          en: "`\(id)` in this language is already written in \(other)."),
        solutions: [
          Solution(
            language(ms: "Tukar nama atau buang salah satu.", en: "Rename or remove one of them."))
        ])
    case .unknownLanguage(let code, let codes):
      Wording(
        summary: Self.languageSummary(language),
        explanation: language(
          ms: "`\(code)` bukan bahasa tapak ini, yang mempunyai \(codes.joined(separator: ", ")).",
          en:
            "`\(code)` is not a language of this site, which has \(codes.joined(separator: ", "))."
        ),
        solutions: Self.languageSolutions(code, codes, language))
    case .unnamedLanguage(_, _, let path?):
      Wording(
        summary: Self.languageSummary(language),
        explanation: language(
          ms: "Nama fail ini tidak menyebut bahasanya; folder tidak menyatakan bahasa.",
          en: "The name of this file does not say its language; a folder says none."),
        solutions: [
          Solution(
            language(
              ms: "Pindahkannya ke \(path), atau isinya ke dalam fail itu jika fail itu sudah ada.",
              en: "Move it to \(path), or what it says into that file where it is there already."))
        ])
    case .unnamedLanguage(let name, let codes, nil):
      Wording(
        summary: Self.languageSummary(language),
        explanation: language(
          ms: "Nama fail ini tidak menyebut bahasanya.",
          en: "The name of this file does not say its language."),
        solutions: Self.names(name, codes, language))
    default: Wording(summary: "", explanation: "")
    }
  }

  /// What to do with a file whose name says no language, given the names that are free for it.
  private static func names(
    _ name: String, _ codes: [String], _ language: MessageLanguage
  ) -> [Solution] {
    if name.lowercased() == "readme" {
      return [
        Solution(
          language(
            ms: "Jika ini bukan halaman, pindahkannya ke luar folder content.",
            en: "If it is no page, move it out of the folder content."))
      ]
    }
    if codes.isEmpty {
      return [
        Solution(
          language(
            ms: "Halaman itu sudah ada dalam setiap bahasa: pindahkan isinya ke sana, atau buang "
              + "fail ini.",
            en: "The page is there in every language: move what this says to where it belongs, or "
              + "remove the file."))
      ]
    }
    return codes.map {
      Solution(language(ms: "Namakannya \(name).\($0).md.", en: "Name it \(name).\($0).md."))
    }
  }

  /// Whether what stands for a language is one and what programs add to the names of copies: the name of a
  /// computer (`ms-DESKTOP-AB12`), a number or words.
  private static func isCopy(_ code: String, of original: String) -> Bool {
    guard code.hasPrefix(original) else { return false }
    let rest = code.dropFirst(original.count)
    guard let mark = rest.first, "- (_".contains(mark) else { return false }
    return rest.contains { $0 == " " || $0 == "(" }
      || rest.split(separator: "-").contains { part in
        part.count > 4 && part.allSatisfy { $0.isUppercase || $0.isNumber }
      }
  }

  /// A code that is nearly one of the site's was meant to be that one; any other is a language that the site
  /// has no more, or not yet, or a part of a name.
  private static func languageSolutions(
    _ code: String, _ codes: [String], _ language: MessageLanguage
  ) -> [Solution] {
    if codes.contains(where: { Self.isCopy(code, of: $0) }) {
      return [
        Solution(
          language(
            ms: "Ini salinan yang dibuat oleh program penyegerakan atau penyalinan: pindahkan apa "
              + "yang perlu ke dalam fail asal, kemudian buang fail ini.",
            en: "This is a copy that a program which syncs or copies files has made: move what is "
              + "needed of it into the original, and remove it."))
      ]
    }
    if let near = LanguageSlip.code(meantBy: code, among: codes) {
      return [.didYouMean(near, in: language)]
    }
    guard Language.isCode(code) else {
      return [
        Solution(
          language(
            ms:
              "Namakan fail ini dengan bahasanya di hujung, seperti `nama.\(codes.first ?? "ms").md`.",
            en:
              "Name the file with its language at the end, as in `name.\(codes.first ?? "en").md`.")
        )
      ]
    }
    return [
      Solution(
        language(
          ms:
            "Buang fail ini atau namakannya semula, atau tambah `\(code)` pada `languages` dalam site.yaml.",
          en: "Remove the file or name it otherwise, or add `\(code)` to `languages` in site.yaml.")
      )
    ]
  }

  private static func languageSummary(_ language: MessageLanguage) -> String {
    language(
      ms: "nama fail halaman menyebut satu bahasa tapak: nama.ms.md",
      en: "the file of a page names one of the site's languages: name.ms.md")
  }
}

extension Solution {
  /// "Did you mean …?", where there is something to suggest.
  static func didYouMean(_ suggestion: String?, _ language: MessageLanguage) -> [Solution] {
    guard let suggestion else { return [] }
    return [didYouMean(suggestion, in: language)]
  }
}
