import Diagnostics
import Selari

/// Why nginx cannot serve a site below a path.
///
/// nginx knows paths without escapes. `error_page` reads `$` as a variable and `?` as the end of a
/// path, has no way to write either, and does not resolve escapes.
public struct NginxRefusal: Hashable, Sendable {
  /// The path, as the address has it.
  let prefix: String

  /// The refusal of an address; nil where nginx can serve a site there.
  init?(of address: SiteAddress) {
    if Self.canServe(address.prefix) { return nil }
    prefix = address.prefix
  }

  /// What is said of it.
  public func message(in language: MessageLanguage) -> String {
    language(
      ms:
        "nginx tidak dapat menyiarkan tapak di bawah `\(prefix)`: alamat tanpa `$` dan `?` diperlukan. Beri alamat lain dengan --url atau `url` dalam site.yaml.",
      en:
        "nginx cannot serve a site below `\(prefix)`: it takes an address without `$` and `?`. Give another with --url, or `url` in site.yaml."
    )
  }

  private static func canServe(_ prefix: String) -> Bool {
    !Percent.resolved(prefix).contains { "$?".contains($0) }
  }
}
