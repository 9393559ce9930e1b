import Diagnostics

/// What is wrong with an address outside the site.
enum OutsideAddressFault: Sendable {
  /// One on the web that names no host, and what was probably meant.
  case web(String, meant: String?)
  case email(String)
  case phone(String)
  /// A host that readers do not reach, and what follows it; with the page of the site that has that path,
  /// where one is known.
  case unreachable(String, HostReach, path: String, meant: String?)
  /// One without a scheme, and with it.
  case noScheme(String, meant: String)
  /// None at all.
  case empty

  /// Whether it is one of an address that begins as those on the web do.
  var isOnWeb: Bool {
    switch self {
    case .web, .unreachable: true
    case .email, .phone, .noScheme, .empty: false
    }
  }

  func wording(in language: MessageLanguage) -> Wording {
    Wording(
      summary: language(
        ms: "alamat di luar tapak ditulis dengan betul dan terbuka kepada pembaca",
        en: "an address outside the site is well written and open to readers"),
      explanation: explanation(in: language), solutions: solutions(in: language))
  }

  private func explanation(in language: MessageLanguage) -> String {
    switch self {
    case .web(let address, _):
      language(
        ms: "`\(address)` bukan alamat web yang lengkap.",
        en: "`\(address)` is no whole address on the web.")
    case .email(let address):
      language(ms: "`\(address)` bukan alamat e-mel.", en: "`\(address)` is no e-mail address.")
    case .phone(let address):
      language(
        ms: "`\(address)` bukan nombor telefon.", en: "`\(address)` is no telephone number.")
    case .unreachable(let host, .machine, _, _):
      language(
        ms:
          "Bagi setiap pembaca, `\(host)` ialah komputernya sendiri; tiada apa-apa baginya di situ.",
        en: "To each reader, `\(host)` is their own computer, where there is nothing for them.")
    case .unreachable(let host, .network, _, _):
      language(
        ms:
          "`\(host)` hanya ada dalam rangkaian setempat; pembaca di luarnya tidak sampai ke situ.",
        en: "`\(host)` exists in a local network alone; readers outside of it do not get there.")
    case .noScheme(let address, _):
      language(
        ms: "`\(address)` tanpa skema dibaca sebagai fail di sebelah halaman.",
        en: "Without a scheme, `\(address)` is read as a file beside the page.")
    case .empty:
      language(
        ms: "Pautan ini tiada alamat dan tidak menuju ke mana-mana.",
        en: "This link has no address and leads nowhere.")
    }
  }

  private func solutions(in language: MessageLanguage) -> [Solution] {
    switch self {
    case .web(_, let meant?), .unreachable(_, _, _, let meant?):
      return [.didYouMean(meant, in: language)]
    case .noScheme(_, let meant):
      return [
        Solution(language(ms: "Tulis `\(meant)`.", en: "Write `\(meant)`."), replacement: meant)
      ]
    default: return [Solution(remedy(in: language))]
    }
  }

  private func remedy(in language: MessageLanguage) -> String {
    switch self {
    case .email:
      language(
        ms: "Tulis alamat seperti `mailto:nama@agensi.gov.my`.",
        en: "Write an address such as `mailto:name@agency.gov.my`.")
    case .phone:
      language(
        ms: "Tulis nombor dengan angka, seperti `tel:+60388888000`.",
        en: "Write the number in digits, such as `tel:+60388888000`.")
    case .unreachable(_, .machine, _, _):
      language(
        ms:
          "Sebut halaman tapak ini dengan idnya: `page:faq` dalam pautan, `page: faq` menggantikan `url` "
          + "dalam menu. Di tempat lain, tulis alamat yang terbuka kepada semua.",
        en:
          "Name a page of this site by its id: `page:faq` in a link, `page: faq` in place of `url` in a "
          + "menu. Elsewhere, write an address that is open to all.")
    case .unreachable(_, .network, _, _):
      language(
        ms: "Tulis alamat yang terbuka kepada semua, atau teks sahaja.",
        en: "Write an address that is open to all, or the text alone.")
    case .empty:
      language(
        ms: "Tulis alamat dalam kurungan, atau tulis teks sahaja.",
        en: "Write an address in the parentheses, or the text alone.")
    case .web, .noScheme:
      language(
        ms: "Tulis seluruh alamat, seperti `https://www.mohr.gov.my/`.",
        en: "Write the whole address, such as `https://www.mohr.gov.my/`.")
    }
  }
}
