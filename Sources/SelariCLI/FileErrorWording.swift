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

extension ReplacementError {
  /// What is said of files that were not replaced.
  func message(in language: MessageLanguage) -> String {
    switch self {
    case .failed(let error): error.message(in: language)
    case .changed(let path):
      language(
        ms:
          "\(path) baru sahaja diubah; tiada apa-apa yang ditulis. Jalankan arahan ini sekali lagi.",
        en: "\(path) has just been changed; nothing was written. Run this command once more.")
    }
  }
}
