import Diagnostics
import Selari

/// What the translation table says.
struct TranslationsWording: Sendable {
  let language: MessageLanguage

  init(_ language: MessageLanguage) { self.language = language }

  private func callAsFunction(ms: String, en: String) -> String { language(ms: ms, en: en) }

  var lead: String {
    self(
      ms:
        "Setiap halaman dalam setiap bahasa. Yang lapuk menyenaraikan bahagian sumber yang berubah.",
      en: "Every page in every language. A stale one lists the parts of its source that changed.")
  }
  var filter: String { self(ms: "Tunjukkan hanya", en: "Show only") }
  var all: String { self(ms: "Semua", en: "All") }
  var page: String { self(ms: "Halaman", en: "Page") }
  var words: String { self(ms: "Perkataan", en: "Words") }
  var see: String { self(ms: "Lihat", en: "See") }
  var notShown: String { self(ms: "tidak ditunjukkan sekarang", en: "not shown now") }

  func see(_ address: String) -> String { self(ms: "Lihat \(address)", en: "See \(address)") }
  var file: String { self(ms: "Fail", en: "File") }
  func source(_ path: String) -> String { self(ms: "Fail \(path)", en: "File \(path)") }
  func compare(_ title: String) -> String {
    self(ms: "Sebelah-menyebelah: \(title)", en: "Side by side: \(title)")
  }
  func words(_ count: Int) -> String {
    self(ms: "\(count) perkataan", en: count == 1 ? "1 word" : "\(count) words")
  }

  func state(_ state: TranslationTable.State) -> String {
    switch state {
    case .source: self(ms: "Sumber", en: "Source")
    case .complete: self(ms: "Lengkap", en: "Complete")
    case .stale: self(ms: "Lapuk", en: "Stale")
    case .unchecked: self(ms: "Belum disemak", en: "Unchecked")
    case .draft: self(ms: "Draf", en: "Draft")
    case .missing: self(ms: "Tiada", en: "Missing")
    }
  }
}
