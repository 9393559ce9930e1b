/// The [content policy](https://www.w3.org/TR/CSP3/) that a site is served with: nothing, but for what
/// its own files need, and no script or style within a page. The preview serves by it too, so that what
/// it would break is seen there first.
public struct ContentPolicy: Hashable, Sendable {
  /// What the site's files need.
  public var needs: ContentNeeds
  /// Whether its pages show pages of the same site in frames.
  public var showsFrames = false
  /// Whether pages of the same site may show it in frames; nobody else may.
  public var isFramed = false
  /// Whether browsers are to ask for everything by https.
  public var upgradesRequests = false

  /// The policy of a site whose files need so much.
  public init(needs: ContentNeeds) { self.needs = needs }

  /// The value of the header `Content-Security-Policy`.
  public var value: String {
    let sources: [(ContentNeeds, String)] = [
      (.scripts, "script-src"), (.styles, "style-src"), (.images, "img-src"), (.fonts, "font-src"),
      (.media, "media-src"), (.manifest, "manifest-src"), (.requests, "connect-src"),
    ]
    var directives = ["default-src 'none'"]
    directives += sources.filter { needs.contains($0.0) }.map { "\($0.1) 'self'" }
    if showsFrames { directives.append("frame-src 'self'") }
    directives += [
      "base-uri 'none'", needs.contains(.forms) ? "form-action 'self'" : "form-action 'none'",
      "frame-ancestors \(isFramed ? "'self'" : "'none'")", "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ]
    if upgradesRequests { directives.append("upgrade-insecure-requests") }
    return directives.joined(separator: "; ")
  }
}

/// What the files of a site need of a browser, each of which a content policy has to allow.
public struct ContentNeeds: OptionSet, Hashable, Sendable {
  /// The needs as bits.
  public let rawValue: Int

  /// Needs by their bits.
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// Scripts.
  public static let scripts = ContentNeeds(rawValue: 1)
  /// Stylesheets.
  public static let styles = ContentNeeds(rawValue: 2)
  /// Images.
  public static let images = ContentNeeds(rawValue: 4)
  /// Fonts.
  public static let fonts = ContentNeeds(rawValue: 8)
  /// Sound, films and their captions.
  public static let media = ContentNeeds(rawValue: 16)
  /// A web application manifest.
  public static let manifest = ContentNeeds(rawValue: 32)
  /// Requests that scripts make, such as a search's for its index.
  public static let requests = ContentNeeds(rawValue: 64)
  /// Forms.
  public static let forms = ContentNeeds(rawValue: 128)

  /// All of them.
  public static let all = ContentNeeds(rawValue: 255)
}
