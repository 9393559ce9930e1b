import Diagnostics

/// Why a page cannot be made.
public enum NewPageProblem: Error, Sendable {
  /// Its id cannot be an address, or the name of a file.
  case badID(String, reason: Reason, suggestion: String?)
  /// There is a page of that id.
  case exists(id: PageID, paths: [String])
  /// The section that it would stand in is not there.
  case noSection(PageID)
  /// There are pages in a folder of that name, whose page is its index.
  case isFolder(PageID)
  /// What it would stand in is a page and no section.
  case parentIsPage(PageID, path: String)

  /// Why an id is none.
  public enum Reason: Sendable {
    /// It holds what no id does, or a part of a file's path that is none of the id.
    case characters
    /// It names the file of a section's own page.
    case ownPage
    /// Its address would be that of a file that Selari makes.
    case generated
  }

  /// What is said of it, as a sentence.
  public func message(in language: MessageLanguage) -> String {
    switch self {
    case .badID(let name, let reason, let suggestion):
      let hint = suggestion.map {
        language(ms: " Adakah anda maksudkan `\($0)`?", en: " Did you mean `\($0)`?")
      }
      return "`\(name)` " + reason.message(in: language) + (hint ?? "")
    case .exists(let id, let paths):
      let files = paths.joined(separator: ", ")
      return language(
        ms: "halaman `\(id)` sudah ada: \(files).", en: "there is a page `\(id)` already: \(files)."
      )
    case .noSection(let parent):
      return language(
        ms: "tiada bahagian `\(parent)`. Buat dahulu: `selari new section \(parent)`.",
        en: "there is no section `\(parent)`. Make it first: `selari new section \(parent)`.")
    case .isFolder(let id):
      return language(
        ms: "content/\(id)/ mengandungi halaman, maka `\(id)` ialah bahagian: "
          + "`selari new section \(id)`.",
        en: "content/\(id)/ holds pages, so that `\(id)` is a section: "
          + "`selari new section \(id)`.")
    case .parentIsPage(let parent, let path):
      let ending =
        path.hasPrefix("content/\(parent).")
        ? String(path.dropFirst("content/\(parent).".count)) : "ms.md"
      return language(
        ms: "`\(parent)` ialah halaman, bukan bahagian. Pindahkan \(path) ke "
          + "content/\(parent)/index.\(ending), begitu juga bahasa yang lain.",
        en: "`\(parent)` is a page and not a section. Move \(path) to "
          + "content/\(parent)/index.\(ending), and the other languages likewise.")
    }
  }
}

extension NewPageProblem.Reason {
  /// What follows the id, to the end of the sentence.
  fileprivate func message(in language: MessageLanguage) -> String {
    switch self {
    case .characters:
      language(
        ms: "tidak boleh menjadi id halaman: setiap bahagiannya terdiri daripada huruf kecil a–z, "
          + "angka, `-`, `.`, `_` dan `~`, tanpa `content/`, bahasa dan `.md`.",
        en: "cannot be a page's id: each of its parts is made of the small letters a–z, digits, "
          + "`-`, `.`, `_` and `~`, without `content/`, language and `.md`.")
    case .ownPage:
      language(
        ms: "tidak boleh menjadi id halaman: `index` ialah halaman bahagian itu sendiri, dan idnya "
          + "ialah id bahagian.",
        en: "cannot be a page's id: `index` is a section's own page, and its id is the section's.")
    case .generated:
      language(
        ms: "tidak boleh menjadi id halaman: Selari menghasilkan fail dengan nama itu.",
        en: "cannot be a page's id: Selari makes a file of that name.")
    }
  }
}
