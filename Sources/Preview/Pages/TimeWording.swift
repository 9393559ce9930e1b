import Diagnostics
import Selari

/// What the page of the time slider says.
struct TimeWording: Sendable {
  let language: MessageLanguage

  init(_ language: MessageLanguage) { self.language = language }

  private func callAsFunction(ms: String, en: String) -> String { language(ms: ms, en: en) }

  /// What the page is for, and where it leads back to: what `--at` named, else now.
  func lead(isFixed: Bool) -> String {
    let back =
      isFixed ? self(ms: "detik --at", en: "the instant of --at") : self(ms: "sekarang", en: "now")
    return self(
      ms:
        "Lihat tapak pada mana-mana detik. Semua tetingkap pratonton ini menunjukkan detik yang dipilih sehingga anda kembali ke \(back).",
      en:
        "See the site at any instant. Every window of this preview shows the chosen one until you go back to \(back)."
    )
  }
  var slider: String {
    self(ms: "Detik tapak berubah sendiri", en: "Instants at which the site changes by itself")
  }
  var stops: String { self(ms: "Pergi ke", en: "Go to") }
  func before(_ text: String) -> String { self(ms: "Sebelum \(text)", en: "Before \(text)") }
  var nothingChanges: String {
    self(
      ms: "Tiada apa-apa dalam tapak ini yang berubah dengan sendirinya.",
      en: "Nothing in this site changes by itself.")
  }
  var anyTime: String { self(ms: "Detik lain", en: "Another instant") }
  var date: String { self(ms: "Tarikh", en: "Date") }
  var time: String { self(ms: "Masa", en: "Time") }
  var show: String { self(ms: "Tunjukkan", en: "Show") }
  func zone(_ name: String) -> String {
    self(ms: "Dalam zon waktu tapak, \(name)", en: "In the site's time zone, \(name)")
  }
  var page: String { self(ms: "Halaman", en: "Page") }
  var notThen: String {
    self(
      ms: "Halaman ini tidak wujud dalam bahasa ini pada detik itu.",
      en: "This page does not exist in this language at that instant.")
  }
  func frame(_ label: String, _ title: String) -> String { "\(label): \(title)" }
  var unreadable: String {
    self(ms: "Tarikh atau masa itu tidak difahami.", en: "That date or time is not understood.")
  }

  /// What changes at a stop, all of it in one line.
  func events(_ events: [SiteMoment.Event], of site: Site?) -> String {
    events.map { event($0, site?.configuration.languages ?? []) }.joined(separator: "; ")
  }

  /// What changes: by its name in the language of messages, if it has one there; with the languages
  /// that it concerns, if those are not all.
  private func event(_ event: SiteMoment.Event, _ languages: [Language]) -> String {
    let own = languages.first { $0.code == language.rawValue }?.index
    let name = own.flatMap { event.names[$0] } ?? event.names.lazy.compactMap { $0 }.first
    let text = said(of: name ?? event.subject, event.kind)
    let concerned = languages.filter { event.names[$0.index] != nil }
    guard concerned.count < languages.count else { return text }
    return text + " (" + concerned.map(\.label).joined(separator: ", ") + ")"
  }

  private func said(of name: String, _ kind: SiteMoment.Event.Kind) -> String {
    switch kind {
    case .pageAppears:
      self(ms: "halaman “\(name)” diterbitkan", en: "the page “\(name)” is published")
    case .pageExpires:
      self(ms: "halaman “\(name)” tamat tempoh", en: "the page “\(name)” expires")
    case .windowOpens:
      self(ms: "tempoh “\(name)” dibuka", en: "the window “\(name)” opens")
    case .windowLastDay:
      self(
        ms: "hari terakhir tempoh “\(name)” bermula",
        en: "the last day of the window “\(name)” begins")
    case .windowCloses:
      self(ms: "tempoh “\(name)” sudah tamat", en: "the window “\(name)” has closed")
    }
  }
}
