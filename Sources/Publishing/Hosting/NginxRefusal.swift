import Diagnostics
import Selari

/// Why nginx cannot serve a site below a path.
///
/// nginx knows paths without escapes. `error_page` reads `$` as a variable and `?` as the end of a
/// path, has no way to write either, and does not resolve escapes. Requests whose escapes are
/// broken, or whose path leads upwards, never come to any location.
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
        "nginx tidak dapat menyiarkan tapak di bawah `\(prefix)`: alamat tanpa `$`, `?`, aksara kawalan atau `%` yang rosak diperlukan. Beri alamat lain dengan --url atau `url` dalam site.yaml.",
      en:
        "nginx cannot serve a site below `\(prefix)`: it takes an address without `$`, `?`, control characters or a broken `%`. Give another with --url, or `url` in site.yaml."
    )
  }

  private static func canServe(_ prefix: String) -> Bool {
    if prefix.isEmpty { return true }
    let plain = Percent.resolved(prefix)
    let parts = plain.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    return isWellEscaped(prefix) && plain.unicodeScalars.allSatisfy(isWritable)
      && parts.allSatisfy { !["", ".", ".."].contains($0) }
  }

  /// Whether two hexadecimal digits follow every `%`.
  private static func isWellEscaped(_ path: String) -> Bool {
    path.split(separator: "%", omittingEmptySubsequences: false).dropFirst().allSatisfy { part in
      let digits = part.utf8.prefix(2)
      return digits.count == 2
        && digits.allSatisfy { byte in
          (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
        }
    }
  }

  /// Whether a character can be written. Bytes that are no UTF-8 have been replaced by U+FFFD.
  private static func isWritable(_ character: Unicode.Scalar) -> Bool {
    character.value >= 0x20 && !unwritable.contains(character)
  }

  private static let unwritable: Set<Unicode.Scalar> = ["$", "?", "\u{7F}", "\u{FFFD}"]
}
