import Diagnostics
import Selari

/// Why a web server cannot be told to serve a site below a path.
///
/// nginx knows paths without escapes. `error_page` reads `$` as a variable and `?` as the end of a
/// path, has no way to write either, and does not resolve escapes. Apache, which could be told of `$` and
/// `?`, is not told of them either: the same addresses are served by every server.
public struct ServerRefusal: Hashable, Sendable {
  /// The path, as the address has it.
  let prefix: String
  /// The server.
  let server: WebServer

  /// The refusal of an address; nil where the server can serve a site there.
  init?(of address: SiteAddress, by server: WebServer) {
    if Self.canServe(address.prefix) { return nil }
    prefix = address.prefix
    self.server = server
  }

  /// What is said of it.
  public func message(in language: MessageLanguage) -> String {
    language(
      ms:
        "\(server.name) tidak dapat menyiarkan tapak di bawah `\(prefix)`: alamat tanpa `$` dan `?` diperlukan. Beri alamat lain dengan --url atau `url` dalam site.yaml.",
      en:
        "\(server.name) cannot serve a site below `\(prefix)`: it takes an address without `$` and `?`. Give another with --url, or `url` in site.yaml."
    )
  }

  private static func canServe(_ prefix: String) -> Bool {
    !Percent.resolved(prefix).contains { "$?".contains($0) }
  }
}
