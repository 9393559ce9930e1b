import Diagnostics
import Selari

/// What the page of two languages side by side says.
struct CompareWording: Sendable {
  let language: MessageLanguage

  init(_ language: MessageLanguage) { self.language = language }

  private func callAsFunction(ms: String, en: String) -> String { language(ms: ms, en: en) }

  var page: String { self(ms: "Halaman", en: "Page") }
  var translation: String { self(ms: "Terjemahan", en: "Translation") }
  var show: String { self(ms: "Tunjukkan", en: "Show") }
  var previous: String { self(ms: "Sebelumnya", en: "Previous") }
  var next: String { self(ms: "Seterusnya", en: "Next") }
  var see: String { self(ms: "Lihat halaman", en: "See the page") }
  func see(_ title: String) -> String { self(ms: "Lihat \(title)", en: "See \(title)") }
  var nothing: String { self(ms: "Tiada padanan", en: "No counterpart") }
  func line(_ line: Int, _ label: String) -> String {
    self(ms: "\(label), baris \(line)", en: "\(label), line \(line)")
  }
  var missing: String {
    self(
      ms: "Halaman ini tidak wujud dalam bahasa yang satu lagi pada detik yang ditunjukkan.",
      en: "This page does not exist in the other language at the time shown.")
  }
  /// How the translation stands; what is to be done where nobody has recorded that it was checked.
  func standing(_ state: TranslationTable.State, _ page: PageID) -> String {
    let word = TranslationsWording(language).state(state).lowercased()
    switch state {
    case .unchecked:
      return self(
        ms: "Terjemahan ini \(word): tiada rekod bahawa sesiapa telah membandingkannya dengan "
          + "sumber. Selepas menyemaknya, jalankan `selari stamp \(page)`.",
        en: "This translation is \(word): nothing records that somebody has compared it with its "
          + "source. Once that is done, run `selari stamp \(page)`.")
    case .stale:
      return self(
        ms: "Terjemahan ini \(word): sumber telah berubah sejak ia disemak.",
        en: "This translation is \(word): the source has changed since it was checked.")
    default:
      return self(ms: "Keadaan terjemahan: \(word).", en: "The translation's state: \(word).")
    }
  }
  func found(_ count: Int) -> String {
    switch count {
    case 0:
      self(
        ms: "Tiada perbezaan ditemui antara kedua-dua bahasa.",
        en: "Nothing was found wrong between the two languages.")
    case 1: self(ms: "1 penemuan, di tempatnya.", en: "1 finding, where it belongs.")
    default:
      self(ms: "\(count) penemuan, di tempatnya.", en: "\(count) findings, where they belong.")
    }
  }
}
