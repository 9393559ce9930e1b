import Diagnostics
import Glibc
import Selari

extension FileError {
  /// What is said of a file that could not be written.
  func message(in language: MessageLanguage) -> String {
    let reason = SystemError.text(code, in: language)
    return code == EEXIST
      ? language(
        ms: "\(path) sudah ada; tiada apa-apa yang ditulis.",
        en: "\(path) is there already; nothing was written.")
      : language(
        ms: "\(path) tidak dapat ditulis: \(reason). Tiada apa-apa yang diubah.",
        en: "\(path) cannot be written: \(reason). Nothing was changed.")
  }
}
