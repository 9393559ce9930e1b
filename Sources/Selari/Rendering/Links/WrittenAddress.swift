/// What an address in a page asks for, read as a browser reads it: see the
/// [URL standard](https://url.spec.whatwg.org/#url-parsing). Query and fragment are left out.
enum WrittenAddress: Equatable {
  /// A host, with the port where one is written that the scheme does not have anyway, and the path there.
  case host(String, path: String)
  /// A path on the host of the page.
  case path(String)
  /// Nothing that a web server gives (`mailto:`, `data:`), or the page itself.
  case other

  /// - Parameters:
  ///   - text: The address, character references resolved.
  ///   - page: The address of the page that it stands in, as a path.
  ///   - scheme: The scheme of that page, `https` or `http`.
  init(_ text: String, on page: String, scheme: String = "https") {
    let text = Self.cleaned(text)
    guard let written = Self.scheme(of: text) else {
      self =
        text.hasPrefix("//")
        ? Self.host(text.dropFirst(2), scheme) : Self.path(text[...], on: page)
      return
    }
    let own = written.lowercased()
    let rest = text[text.index(after: written.endIndex)...]
    if own != "https" && own != "http" {
      self = .other
    } else if rest.hasPrefix("//") {
      self = Self.host(rest.dropFirst(2), own)
    } else if own == scheme {
      // Without slashes, or with one, the scheme that the page has says nothing.
      self = Self.path(rest, on: page)
    } else {
      self = Self.host(rest.drop { $0 == "/" }, own)
    }
  }

  private static func path(_ text: Substring, on page: String) -> WrittenAddress {
    let path = text.prefix { $0 != "?" && $0 != "#" }
    if path.isEmpty { return .other }
    if path.hasPrefix("/") { return .path(resolved(path)) }
    let folder = page[...(page.lastIndex(of: "/") ?? page.startIndex)]
    return .path(resolved(folder + path))
  }

  /// The host's name without its port; nil where no host is written.
  var hostname: Substring? {
    guard case .host(let host, _) = self else { return nil }
    return host.prefix { $0 != ":" }
  }

  /// Without what browsers leave out: blanks around it, line breaks and tabs in it; `\` is `/`.
  private static func cleaned(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 <= 0x20 || $0 == UInt8(ascii: "\\") }) else { return text }
    let kept = text.unicodeScalars.filter { !["\t", "\n", "\r"].contains($0) }
      .map { $0 == "\\" ? "/" : $0 }
    let start = kept.drop { $0.value <= 0x20 }
    let end = start.lastIndex { $0.value > 0x20 } ?? start.startIndex - 1
    return start.isEmpty ? "" : String(String.UnicodeScalarView(start[...end]))
  }

  /// The scheme that an address begins with, by
  /// [RFC 3986](https://www.rfc-editor.org/rfc/rfc3986#section-3.1); nil where it begins with none.
  static func scheme(of text: String) -> Substring? {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let scheme = text[..<colon]
    guard let first = scheme.utf8.first, ASCII.isLetter(first) else { return nil }
    return scheme.utf8.allSatisfy {
      ASCII.isAlphanumeric($0) || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E
    } ? scheme : nil
  }

  private static func host(_ rest: Substring, _ scheme: String) -> WrittenAddress {
    let authority = rest.prefix { !"/?#".contains($0) }
    let path = rest[authority.endIndex...].prefix { $0 != "?" && $0 != "#" }
    var host = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? ""
    for port in [scheme == "https" ? ":443" : ":80", ":"] where host.hasSuffix(port) {
      host.removeLast(port.count)
    }
    return host.isEmpty ? .other : .host(host.lowercased(), path: resolved(path))
  }

  /// A path without `.` and `..`, percent-encoding resolved. Of several slashes one is left, as servers
  /// have it.
  private static func resolved(_ path: Substring) -> String {
    let text = String(path)
    let bytes = text.utf8
    let isPlain =
      !bytes.contains(UInt8(ascii: "%")) && text.firstRange(ofUTF8: "/.") == nil
      && text.firstRange(ofUTF8: "//") == nil
    if isPlain, bytes.first == UInt8(ascii: "/") { return text }
    var parts: [Substring] = []
    var isFolder = true
    let decoded = Percent.resolved(text)
    for part in decoded.split(separator: "/", omittingEmptySubsequences: false) {
      isFolder = part.isEmpty || part == "." || part == ".."
      if part == ".." {
        _ = parts.popLast()
      } else if !isFolder {
        parts.append(part)
      }
    }
    let joined = "/" + parts.joined(separator: "/")
    return isFolder && joined != "/" ? joined + "/" : joined
  }
}
