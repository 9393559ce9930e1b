import Diagnostics

/// Why what a section said before cannot be shown.
public enum HistoryFault: Error, Hashable, Sendable {
  /// The program git is not there.
  case noGit
  /// The site's folder is in no repository.
  case noRepository
  /// Git will not read the repository, in its own words.
  case refused(String)
  /// No commit holds the file.
  case untracked(path: String)
  /// No commit holds the text that was checked.
  case notFound
  /// No commit that is here holds it; older ones were left out when the repository was cloned.
  case shallow

  /// What is said of it, as a sentence.
  public func explanation(in language: MessageLanguage) -> String {
    switch self {
    case .noGit:
      language(
        ms: "Teks lama tidak dapat ditunjukkan: program git tiada pada mesin ini.",
        en: "The former text cannot be shown: the program git is not on this machine.")
    case .noRepository:
      language(
        ms: "Teks lama tidak dapat ditunjukkan: folder tapak ini tidak disimpan dengan git.",
        en: "The former text cannot be shown: the site's folder is not kept in git.")
    case .refused(let words):
      language(
        ms: "Teks lama tidak dapat ditunjukkan: git enggan. \(words)",
        en: "The former text cannot be shown: git refuses. \(words)")
    case .untracked(let path):
      language(
        ms:
          "Teks lama tidak dapat ditunjukkan: \(path) belum pernah dimasukkan ke dalam git dengan nama "
          + "ini. Jika fail itu ditukar namanya, komitkan pertukaran itu dahulu.",
        en:
          "The former text cannot be shown: \(path) was never committed to git under this name. If it "
          + "was renamed, commit the rename first.")
    case .notFound:
      language(
        ms: "Tiada komit yang menyimpan teks yang disemak itu.",
        en: "No commit holds the text that was checked.")
    case .shallow:
      language(
        ms:
          "Tiada komit di sini yang menyimpan teks yang disemak itu: sejarah penuh tidak diklon. "
          + "`git fetch --unshallow` mendapatkannya.",
        en:
          "No commit here holds the text that was checked: the history was not cloned in full. "
          + "`git fetch --unshallow` gets it.")
    }
  }
}
