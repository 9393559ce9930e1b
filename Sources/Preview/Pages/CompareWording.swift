import Diagnostics

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
  func found(_ count: Int) -> String {
    switch count {
    case 0:
      self(
        ms: "Kedua-dua bahasa selari: tiada apa-apa yang ditemui.",
        en: "The two languages are in line: nothing was found.")
    case 1: self(ms: "1 penemuan, di tempatnya.", en: "1 finding, where it belongs.")
    default:
      self(ms: "\(count) penemuan, di tempatnya.", en: "\(count) findings, where they belong.")
    }
  }
}
