import Diagnostics
import Selari

/// The file that [nginx](https://nginx.org/en/docs/) includes inside `server {}` to serve a site.
///
/// It holds one `location` for the whole site, and everything else inside it, so that nothing else on
/// the same server is touched. nginx drops what a location inherits as soon as that location adds a
/// header of its own, so each that does repeats them all.
public struct NginxConfiguration: Sendable {
  let site: HostedSite
  let headers: ResponseHeaders
  let servesBrotli: Bool
  let language: MessageLanguage

  /// A configuration.
  /// - Parameters:
  ///   - site: What is served.
  ///   - address: Where it is served.
  ///   - servesBrotli: Whether nginx has the module that serves `.br`.
  ///   - language: The language of the comments.
  public init(
    site: HostedSite, address: SiteAddress, servesBrotli: Bool, language: MessageLanguage
  ) {
    self.site = site
    headers = ResponseHeaders(needs: site.needs, address: address)
    self.servesBrotli = servesBrotli
    self.language = language
  }

  private var prefix: String { headers.address.prefix }

  /// Why nginx cannot serve a site at this address; nil where it can.
  public var refusal: NginxRefusal? { NginxRefusal(of: headers.address) }

  /// The text of the file. Where nginx cannot serve the site it is a comment that says why, so that
  /// nothing is served in a wrong way.
  public var text: String {
    if let refusal { return "# " + refusal.message(in: language) + "\n" }
    var lines = introduction
    if !prefix.isEmpty {
      // With the headers, since a location that is not inside another inherits none.
      lines += ["location = \(name(prefix)) {"]
      lines += indented(["absolute_redirect off;", "server_tokens off;"] + adding(.page))
      lines += ["    return 301 \(target(prefix + "/"));", "}", ""]
    }
    lines.append(prefix.isEmpty ? "location / {" : "location ^~ \(name(prefix + "/")) {")
    let parts = [
      serving, otherMethods + adding(.page), hidden, fingerprinted, calendars, manifests, others,
      redirects,
    ].filter { !$0.isEmpty }
    lines += indented(Array(parts.joined(separator: [""])))
    return (lines + ["}"]).joined(separator: "\n") + "\n"
  }

  private var introduction: [String] {
    let folder = Percent.resolved(prefix).dropFirst()
    let address = headers.address.permalink("/")
    let command =
      "selari headers --for nginx" + (servesBrotli ? " --brotli" : "") + " --url \(address)"
    return comment(
      ms: "\(address): ditulis oleh `\(command)`. Jangan sunting; jalankan semula arahan itu.",
      en: "\(address): written by `\(command)`. Do not edit; run that command again.")
      + comment(
        ms:
          "Untuk `include` di dalam server {}, yang mempunyai listen, server_name dan root sendiri.",
        en: "To be included inside server {}, which has its own listen, server_name and root.")
      + (prefix.isEmpty
        ? []
        : comment(
          ms: "Tapak ini ialah \(folder) di bawah root itu.",
          en: "The site is \(folder) below that root."))
      + [""]
  }

  // MARK: - The parts

  private var serving: [String] {
    [
      "index index.html;", "charset utf-8;",
      "charset_types text/css text/plain text/xml text/javascript application/javascript;",
      "absolute_redirect off;", "server_tokens off;", "gzip_static on;", "gzip_vary on;",
    ] + (servesBrotli ? ["brotli_static on;"] : [])
      + ["error_page 403 404 =404 \(name(prefix + "/404.html"));"]
  }

  /// Methods other than reading are refused. Repeated wherever headers are: a location inherits no
  /// `if`.
  private var otherMethods: [String] {
    ["if ($request_method !~ \"^(GET|HEAD)$\") { return 405; }"]
  }

  /// Every header, with a lifetime. What is kept long is said only of what is there.
  private func adding(_ lifetime: CacheLifetime) -> [String] {
    let cache = lifetime.header
    let always = lifetime == .page ? " always" : ""
    return ["add_header \(cache.name) \"\(cache.value)\"\(always);"]
      + headers.security.map { "add_header \($0.name) \"\($0.value)\" always;" }
  }

  private var hidden: [String] {
    comment(
      ms: "Fail tersembunyi bukan untuk orang ramai.", en: "Hidden files are not for the public.")
      + ["location ~ \"/\\.(?!well-known/)\" { return 404; }"]
  }

  private var fingerprinted: [String] {
    let pattern = "^\(expression(prefix))/assets/.*\\.[0-9a-f]{10}(\\.[^./]+)?$"
    return comment(
      ms: "Nama fail ini berubah bersama isinya.", en: "These names change with what they name.")
      + location("~ \"\(pattern)\"", otherMethods + adding(.fingerprinted))
  }

  private var calendars: [String] {
    location(
      "~ \"\\.ics$\"",
      ["default_type \"text/calendar; charset=utf-8\";"] + otherMethods + adding(.other))
  }

  private var manifests: [String] {
    guard headers.needs.contains(.manifest) else { return [] }
    return location(
      "~ \"\\.webmanifest$\"",
      ["default_type application/manifest+json;"] + otherMethods + adding(.other))
  }

  private var others: [String] {
    let extensions = CacheLifetime.otherExtensions.joined(separator: "|")
    return comment(
      ms: "Yang lain mengekalkan namanya, maka disimpan sekejap sahaja.",
      en: "What else there is keeps its name, so it is kept for minutes only.")
      + location("~* \"\\.(\(extensions))$\"", otherMethods + adding(.other))
  }

  /// Older addresses. They add no header, so they inherit all of them.
  private var redirects: [String] {
    guard !site.redirects.isEmpty else { return [] }
    return comment(ms: "Alamat lama.", en: "Older addresses.")
      + site.redirects.flatMap { redirect in
        Self.addresses(of: redirect).map {
          "location = \(name(prefix + $0)) { return 301 \(target(redirect.target)); }"
        }
      }
  }

  /// Every path that an older address may be asked for by.
  static func addresses(of redirect: HostedRedirect) -> [String] {
    let file = "/" + redirect.file
    guard file.hasSuffix("/index.html") else { return [file] }
    let folder = String(file.dropLast("/index.html".count))
    return folder.isEmpty ? [] : [folder + "/", folder, file]
  }

  // MARK: - nginx's syntax

  private func location(_ pattern: String, _ lines: [String]) -> [String] {
    ["location \(pattern) {"] + indented(lines) + ["}"]
  }

  private func comment(ms: String, en: String) -> [String] { ["# " + language(ms: ms, en: en)] }

  private func indented(_ lines: [String]) -> [String] {
    lines.map { $0.isEmpty ? "" : "    " + $0 }
  }

  /// A location's name: the path as it is once nginx has decoded it.
  private func name(_ path: String) -> String {
    let plain = Percent.resolved(path)
    if Percent.encoded(plain, keeping: "/") == plain { return plain }
    return "\"" + plain.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  /// An address that nginx sends: nothing in it reads as a variable or ends the line.
  private func target(_ address: String) -> String {
    Percent.encoded(address, keeping: "%:/?#[]@!&()*+,=")
  }

  /// A path inside a regular expression: whatever the expression, or the quotes around it, may read
  /// as something else stands there as the number of its byte.
  private func expression(_ path: String) -> String {
    Percent.encoded(Percent.resolved(path), keeping: "/")
      .replacing(".", with: "\\.").replacing("%", with: "\\x")
  }
}
