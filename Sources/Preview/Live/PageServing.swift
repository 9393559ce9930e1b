import Diagnostics
import Selari

/// Finds what a browser is shown at a path, and gives every page what it needs to stay up to date.
struct PageServing: Sendable {
  let site: PreviewSite
  let language: MessageLanguage

  /// An HTML page, before it is given the preview's script.
  struct Page: Sendable {
    var status: UInt32 = 200
    let bytes: [UInt8]
    /// Whether it is one of the preview's own.
    let isTool: Bool
    /// Where the browser is led instead.
    var location: String?

    var mark: PageMark { PageMark(bytes) }
  }

  /// The page at a target; nil where something else is there.
  func page(at target: RequestTarget) -> Page? {
    if target.path.hasPrefix(ToolPages.prefix) {
      return ToolPages(site: site, language: language).page(at: target)
    }
    let path = site.files.output(of: target.path)
    if let bytes = site.live.file(path) {
      guard path.hasSuffix(".html") else { return nil }
      return Page(status: path == "404.html" ? 404 : 200, bytes: atItsTime(bytes), isTool: false)
    }
    if site.live.file(path + "/index.html") != nil { return nil }
    if let bytes = site.live.lastGood(path) {
      return Page(bytes: atItsTime(bytes), isTool: false)
    }
    if let address = site.live.addressOfMoved(path) {
      let location = site.files.address(address) + target.rawQuery
      return Page(status: 307, bytes: Array(location.utf8), isTool: false, location: location)
    }
    if let location = locationSinceMoved(target) {
      return Page(status: 307, bytes: Array(location.utf8), isTool: false, location: location)
    }
    if let page = ToolPages(site: site, language: language).withheld(at: target) { return page }
    if let bytes = site.live.file("404.html") {
      return Page(status: 404, bytes: atItsTime(bytes), isTool: false)
    }
    return ToolPages(site: site, language: language).nothingBuilt
  }

  /// Where a page is that was at a target before the path in the site's address was another; nil where
  /// there was none, or it is there no more.
  private func locationSinceMoved(_ target: RequestTarget) -> String? {
    let files = site.files
    guard let local = files.localBefore(target.path) else { return nil }
    let present = files.address(Percent.encoded(local.isEmpty ? "/" : local, keeping: "/"))
    let output = files.output(of: local.isEmpty ? "/" : local)
    guard site.live.file(output) != nil || site.live.lastGood(output) != nil else { return nil }
    return present + target.rawQuery
  }

  /// A page that is shown as of another time than now says so to its scripts, so that days left are
  /// counted from there.
  private func atItsTime(_ bytes: [UInt8]) -> [UInt8] {
    let shown = site.shown
    guard site.showsOtherTime(shown) else { return bytes }
    let attribute = " data-now=\"\(site.zone.iso8601(shown.at))\""
    return HTMLBytes.adding(attributes: attribute, head: "", to: bytes)
  }

  /// The answer to a request for a target of the site or of the preview's pages.
  func response(to request: HTTPRequest, at target: RequestTarget) -> HTTPResponse {
    if let redirect = redirect(to: target) { return redirect }
    if let page = page(at: target) { return respond(page, request, target) }
    let path = site.files.output(of: target.path)
    guard let bytes = site.live.file(path) else {
      let encoded = Percent.encoded(target.path, keeping: "/")
      return .redirect(308, to: encoded + "/" + target.rawQuery)
    }
    var mark = FNV()
    mark.add(bytes[...])
    let response = HTTPResponse(
      type: MediaTypes.of(path), headers: PreviewHeaders.site, body: bytes)
    let tag = String(mark.value, radix: 16)
    let answer = tagged(response, tag, request)
    guard answer.status == 200 else { return answer }
    return answer.part(ByteRange(request, size: bytes.count, tag: "\"\(tag)\""))
  }

  /// Leads to the path that the site's address names, from any address without it. Not for good: the
  /// address can be edited.
  private func redirect(to target: RequestTarget) -> HTTPResponse? {
    let files = site.files
    guard !target.path.hasPrefix(ToolPages.prefix) else { return nil }
    switch files.local(target.path) {
    case "": return .redirect(307, to: files.address("/") + target.rawQuery)
    case nil:
      if let location = locationSinceMoved(target) { return .redirect(307, to: location) }
      let encoded = Percent.encoded(target.path, keeping: "/")
      return .redirect(307, to: files.address(encoded) + target.rawQuery)
    default: return nil
    }
  }

  private func respond(
    _ page: Page, _ request: HTTPRequest, _ target: RequestTarget
  ) -> HTTPResponse {
    // Not for good: the page may come back.
    if let location = page.location { return .redirect(307, to: location) }
    let mark = page.mark
    let files = site.filesStamp
    let script: Markup = """
      <script src="\(ToolPages.script)" defer data-target="\(target.encoded)" \
      data-mark="\(mark.text)" data-files="\(files)"\(if: page.status != 200, " data-absent")></script>
      """
    let bytes = HTMLBytes.adding(attributes: "", head: script.html, to: page.bytes)
    let headers = page.isTool ? PreviewHeaders.tool : PreviewHeaders.site
    let response = HTTPResponse(
      page.status, type: MediaTypes.html, headers: headers, body: bytes)
    // The files belong to it: a page that is shown from the browser's cache would say that it shows others.
    return page.status == 200 ? tagged(response, mark.text + "-" + files, request) : response
  }

  /// The answer with its entity tag; only the head of it where the browser has it already.
  private func tagged(
    _ response: HTTPResponse, _ mark: String, _ request: HTTPRequest
  ) -> HTTPResponse {
    var response = response
    let tag = "\"\(mark)\""
    response.headers.append(("ETag", tag))
    let known = (request.headers["if-none-match"] ?? []).joined(separator: ",")
      .split(separator: ",").map { $0.drop { $0 == " " }.prefix { $0 != " " } }
    if known.contains(where: { $0 == tag || $0 == "W/" + tag || $0 == "*" }) {
      response.status = 304
      response.body = .bytes([])
    }
    return response
  }
}

/// The headers of what is served: as strict as those that the site is published with, so that what they
/// would break is seen here first.
enum PreviewHeaders {
  private static let common: [(name: String, value: String)] = [
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "same-origin"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Cache-Control", "no-cache"),
  ]

  /// The policy of a published site, but for frames: the preview's pages show the site in them. What
  /// the site's files need is told from them only when they are all there, so everything is allowed
  /// that a site could be given.
  static let site = common + [("Content-Security-Policy", policy(showsFrames: false))]
  static let tool = common + [("Content-Security-Policy", policy(showsFrames: true))]

  private static func policy(showsFrames: Bool) -> String {
    var policy = ContentPolicy(needs: .all)
    policy.showsFrames = showsFrames
    policy.isFramed = true
    return policy.value
  }
}
