import Diagnostics

/// What the page of the time slider says.
struct TimeWording: Sendable {
  let language: MessageLanguage

  init(_ language: MessageLanguage) { self.language = language }

  private func callAsFunction(ms: String, en: String) -> String { language(ms: ms, en: en) }

  var lead: String {
    self(
      ms:
        "Lihat tapak pada mana-mana saat. Semua tetingkap pratonton ini menunjukkan saat yang dipilih sehingga anda kembali ke sekarang.",
      en:
        "See the site at any instant. Every window of this preview shows the chosen one until you go back to now."
    )
  }
  var slider: String {
    self(ms: "Saat tapak berubah sendiri", en: "Instants at which the site changes by itself")
  }
  var stops: String { self(ms: "Pergi ke", en: "Go to") }
  func before(_ text: String) -> String { self(ms: "Sebelum \(text)", en: "Before \(text)") }
  var nothingChanges: String {
    self(
      ms: "Tiada apa-apa dalam tapak ini yang berubah dengan sendirinya.",
      en: "Nothing in this site changes by itself.")
  }
  var anyTime: String { self(ms: "Saat lain", en: "Another instant") }
  var date: String { self(ms: "Tarikh", en: "Date") }
  var time: String { self(ms: "Masa", en: "Time") }
  var show: String { self(ms: "Tunjukkan", en: "Show") }
  func zone(_ name: String) -> String {
    self(ms: "Dalam zon masa tapak, \(name)", en: "In the site's time zone, \(name)")
  }
  var page: String { self(ms: "Halaman", en: "Page") }
  var notThen: String {
    self(
      ms: "Halaman ini tidak wujud dalam bahasa ini pada saat itu.",
      en: "This page does not exist in this language at that instant.")
  }
  func frame(_ label: String, _ title: String) -> String { "\(label): \(title)" }
  var unreadable: String {
    self(ms: "Tarikh atau masa itu tidak difahami.", en: "That date or time is not understood.")
  }
}
