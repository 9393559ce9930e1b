import Diagnostics

/// Why a text is no address of a site.
public struct SiteAddressFault: Error, Hashable, Sendable {
  /// What was written.
  let text: String
  let kind: Kind

  /// What is wrong, as data.
  enum Kind: Hashable, Sendable {
    /// A blank, a line break or another control character.
    case blank
    /// It does not begin with `https://` or `http://`.
    case scheme
    /// A user, or a password.
    case user
    /// A query or a fragment, by the character that begins it.
    case afterPath(Character)
    /// No host at all.
    case noHost
    /// A host with letters that it can only have in Punycode.
    case hostBeyondASCII(String)
    /// A character that no host has.
    case hostCharacter(Character)
    /// Two dots beside each other, or one at an end of the host.
    case emptyLabel
    /// A part of the host that begins or ends with a hyphen.
    case hyphen(String)
    /// A host, or a part of one, with more letters than the domain name system takes.
    case longHost
    /// What stands where a port does.
    case port(String)
    /// A character that has to be escaped in the path.
    case pathCharacter(Character)
    /// A part of the path with a `%` that stands for no character of a name.
    case escape(String)
    /// A part of the path that means a folder by its place.
    case dots(String)
  }

  init(_ kind: Kind, in text: String) {
    self.kind = kind
    self.text = text
  }

  /// The address that was probably meant; nil where that is not known.
  public var meant: String? { repaired.flatMap { SiteAddress($0) == nil ? nil : $0 } }

  private var repaired: String? {
    switch kind {
    case .blank:
      let words = text.split(whereSeparator: \.isWhitespace)
      return words.count == 1 ? String(words[0]) : nil
    case .scheme: return text.contains("://") ? nil : "https://" + text
    case .user:
      guard let at = text.lastIndex(of: "@"), let slashes = text.firstRange(of: "://") else {
        return nil
      }
      return String(text[..<slashes.upperBound]) + String(text[at...].dropFirst())
    case .afterPath: return String(text.prefix { !"?#".contains($0) })
    case .hostBeyondASCII(let name):
      return ICU.asciiHost(name).map { text.replacing(name, with: $0, maxReplacements: 1) }
    case .emptyLabel:
      guard let slashes = text.firstRange(of: "://") else { return nil }
      let host = text[slashes.upperBound...].prefix { !"/:".contains($0) }
      let labels = host.split(separator: ".").joined(separator: ".")
      return String(text[..<slashes.upperBound]) + labels + String(text[host.endIndex...])
    case .port:
      guard let slashes = text.firstRange(of: "://") else { return nil }
      let host = text[slashes.upperBound...].prefix { $0 != ":" }
      return String(text[..<host.endIndex]) + String(text[host.endIndex...].drop { $0 != "/" })
    case .pathCharacter:
      guard let slashes = text.firstRange(of: "://") else { return nil }
      let host = text[slashes.upperBound...].prefix { $0 != "/" }
      return String(text[..<host.endIndex])
        + Percent.encoded(String(text[host.endIndex...]), keeping: "/%")
    case .noHost, .hostCharacter, .hyphen, .longHost, .escape, .dots: return nil
    }
  }
}
