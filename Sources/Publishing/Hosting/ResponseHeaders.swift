import Selari

/// A header of an answer.
struct Header: Hashable, Sendable {
  /// The name, as it is usually written.
  let name: String
  /// The value.
  let value: String
}

/// The headers that a site's answers carry: what a server's configuration says, and what `verify`
/// holds answers against.
struct ResponseHeaders: Sendable {
  /// What the site's pages load.
  let needs: ContentNeeds
  /// Where it is served.
  let address: SiteAddress

  /// The headers of a site at an address.
  init(needs: ContentNeeds, address: SiteAddress) {
    self.needs = needs
    self.address = address
  }

  /// What every answer carries, whatever it is.
  var security: [Header] {
    var result = [Header(name: "Content-Security-Policy", value: policy)]
    // Browsers take it from https alone.
    if isSecure {
      result.append(Header(name: "Strict-Transport-Security", value: Self.strictTransport))
    }
    result += [
      Header(name: "X-Content-Type-Options", value: "nosniff"),
      Header(name: "Referrer-Policy", value: "strict-origin-when-cross-origin"),
      Header(
        name: "Permissions-Policy",
        value: "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()"),
      Header(name: "Cross-Origin-Opener-Policy", value: "same-origin"),
      Header(name: "Cross-Origin-Embedder-Policy", value: "require-corp"),
      Header(name: "Cross-Origin-Resource-Policy", value: "same-origin"),
    ]
    return result
  }

  /// Whether the site is served by https.
  var isSecure: Bool { address.scheme == "https" }

  private var policy: String {
    var policy = ContentPolicy(needs: needs)
    policy.upgradesRequests = isSecure
    return policy.value
  }

  /// A year. Without the names below the host: nothing in a host's name says whether it is the site's own
  /// or a whole agency's (`jkr.sabah.gov.my`, `ukm.edu.my`), other sites of which may still be on http.
  private static let strictTransport = "max-age=31536000"
}

/// How long an answer may be kept.
enum CacheLifetime: CaseIterable, Sendable {
  /// Pages: asked for anew each time, so that a deadline that has passed shows at once; and files of no known
  /// kind, so that nothing is kept of which nothing is known.
  case page
  /// Files whose name changes with their bytes: a year.
  case fingerprinted
  /// Files of other known kinds, which keep their names: minutes.
  case other

  /// How long a file may be kept.
  init(_ path: String) {
    self =
      HostedPath.isFingerprinted(path)
      ? .fingerprinted
      : Self.otherExtensions.contains(HostedPath.extension(of: path)) ? .other : .page
  }

  /// The endings of all kinds of file that are known, but for those of pages. Not whatever stands behind a dot: a
  /// page `alliance-8.7` has one in its address.
  static let otherExtensions: [Substring] = MediaTypes.byExtension.keys
    .filter { !HostedPath.isPage("a." + $0) }.sorted().map { Substring($0) }

  /// The header.
  var header: Header { Header(name: "Cache-Control", value: value) }

  private var value: String {
    switch self {
    case .page: "public, max-age=0, must-revalidate"
    case .fingerprinted: "public, max-age=31536000, immutable"
    case .other: "public, max-age=300, must-revalidate"
    }
  }
}

/// The media types that Selari cares about: those a server's own table lacks or may get wrong.
enum MediaType {
  /// The endings of files that are looked at or run by their type, and that nginx's own table lacks
  /// (<https://github.com/nginx/nginx/blob/master/conf/mime.types>).
  static let missingFromNginx: [Substring] = [
    "csv", "ics", "mjs", "tsv", "vtt", "webmanifest", "xsl",
  ]

  /// The types that are right for a file, the first being what Selari's configuration gives; empty
  /// where any will do.
  static func accepted(for path: String) -> [String] {
    let kind = HostedPath.extension(of: path)
    let usual = MediaTypes.byExtension[String(kind)] ?? MediaTypes.unknown
    return switch kind {
    case "html", "htm", "ics", "txt", "webmanifest": [usual]
    case "json", "svg": [usual, usual + "; charset=utf-8"]
    case "css", "csv", "tsv", "vtt": [usual, String(usual.prefix { $0 != ";" })]
    // The older name of the type is the one in nginx's own table.
    case "js", "mjs":
      ["application/javascript", "text/javascript"].flatMap { [$0 + "; charset=utf-8", $0] }
    case "xml":
      ["text/xml; charset=utf-8", "application/xml", "application/atom+xml"].flatMap {
        [$0, $0.hasSuffix("utf-8") ? $0 : $0 + "; charset=utf-8"]
      }
    case "xsl":
      ["text/xsl", "application/xslt+xml", "application/xml", "text/xml"].flatMap {
        [$0 + "; charset=utf-8", $0]
      }
    default: []
    }
  }
}
