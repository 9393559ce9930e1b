import Diagnostics
import Selari

/// Instants as people read them, in the language of messages and the site's zone.
struct InstantText: Sendable {
  let zone: SiteZone
  private let formats: LanguageFormats?

  init(site: PreviewSite, language: MessageLanguage) {
    zone = site.zone
    let languages = site.live.site?.configuration.languages ?? []
    formats = languages.first { $0.code == language.rawValue }?.formats ?? Self.usual[language]
  }

  /// With the weekday: "Khamis, 20 Oktober 2022, pukul 11.59 malam".
  func full(_ instant: Instant) -> String { text(instant, .full) }

  /// "20 Okt 2022, pukul 11.59 malam"
  func medium(_ instant: Instant) -> String { text(instant, .medium) }

  private func text(_ instant: Instant, _ style: DateStyle) -> String {
    (try? formats?.dates.text(.instant(instant), as: style, in: zone)) ?? zone.iso8601(instant)
  }

  /// For sites that have a language of messages not among theirs.
  private static let usual = Dictionary(
    uniqueKeysWithValues: MessageLanguage.allCases.compactMap { language in
      usualFormats(in: language).map { (language, $0) }
    })

  private static func usualFormats(in language: MessageLanguage) -> LanguageFormats? {
    switch language {
    case .ms: try? LanguageFormats(locale: "ms_MY", time: try? DatePattern("'pukul' h.mm B"))
    case .en: try? LanguageFormats(locale: "en_MY", time: try? DatePattern("h:mm a"))
    }
  }
}
