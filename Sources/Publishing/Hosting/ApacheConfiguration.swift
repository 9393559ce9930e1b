import Diagnostics
import Selari

/// The file that [Apache](https://httpd.apache.org/docs/2.4/) includes inside the `<Directory>` of a site
/// to serve it.
///
/// It says the same as ``NginxConfiguration``, in what a `<Directory>` may hold, and tells addresses by
/// their whole path, so that it may also stand in the folder above. Apache compresses by itself: to send
/// the copies beside the files it would have to be told the type of each again.
struct ApacheConfiguration: ServerConfiguration, ConfigurationText {
  let site: HostedSite
  let headers: ResponseHeaders
  let servesBrotli: Bool
  let language: MessageLanguage

  static let server = WebServer.apache

  private var prefix: String { headers.address.prefix }

  var lines: [String] {
    let place = comment(
      ms:
        "Untuk `Include` di dalam <Directory> tapak ini. Modul: headers, rewrite, deflate\(servesBrotli ? ", brotli" : "").",
      en:
        "To be included inside this site's <Directory>. Modules: headers, rewrite, deflate\(servesBrotli ? ", brotli" : "")."
    )
    let parts = [
      serving, types, compressed, repeated, lifetimes, security, rewriting, redirects, folders,
    ]
    return introduction + place + [""]
      + Array(parts.filter { !$0.isEmpty }.joined(separator: [""]))
  }

  // MARK: - The parts

  private var serving: [String] {
    let missing = prefix + "/404.html"
    return [
      "Options FollowSymLinks", "ServerSignature Off", "DirectoryIndex index.html",
      "ErrorDocument 403 \(missing)", "ErrorDocument 404 \(missing)",
    ]
  }

  private var types: [String] {
    let texts = "css csv ics js mjs tsv txt vtt xml xsl atom rss".split(separator: " ")
    return [
      "AddDefaultCharset utf-8",
      "AddCharset utf-8 " + texts.map { "." + $0 }.joined(separator: " "),
      "AddType text/calendar .ics",
    ]
      + (headers.needs.contains(.manifest)
        ? ["AddType application/manifest+json .webmanifest"] : [])
  }

  private var compressed: [String] {
    let filters = (servesBrotli ? ["BROTLI_COMPRESS"] : []) + ["DEFLATE"]
    let pattern = Compressible.pattern
    return [
      "<FilesMatch \"(?i)\\.(\(pattern))$\">",
      "    SetOutputFilter \(filters.joined(separator: ";"))", "</FilesMatch>",
    ]
  }

  /// Who has a file already is told so by its `ETag` alone. Apache holds any date that is not before the
  /// file's for a proof, so that after a step back to an older release everybody would keep the newer
  /// page. What it adds to an `ETag` once it compresses, and does not know again, is taken off.
  private var repeated: [String] {
    [
      "FileETag MTime Size", "RequestHeader unset If-Modified-Since",
      "RequestHeader edit* If-None-Match \"-(gzip|br)\\\"\" \"\\\"\"",
    ]
  }

  /// How long answers are kept; the last line that fits counts.
  private var lifetimes: [String] {
    let assets = "^\(HostedPath.expression(prefix))/assets/.*\\.[0-9a-f]{10}(\\.[^./]+)?$"
    let others = CacheLifetime.otherExtensions.joined(separator: "|")
    return [
      set(CacheLifetime.page.header),
      set(CacheLifetime.other.header, where: "%{REQUEST_URI} =~ m#\\.(\(others))$#i"),
      set(CacheLifetime.fingerprinted.header, where: "%{REQUEST_URI} =~ m#\(assets)#"),
      // What leads on may have the ending of what is kept.
      set(CacheLifetime.page.header, where: "%{REQUEST_STATUS} == 301"),
    ]
  }

  private var security: [String] { headers.security.map { set($0) } }

  /// A header of every answer, or of those of which an expression is true.
  private func set(_ header: Header, where expression: String? = nil) -> String {
    // In a header's value `%` begins a variable.
    let value = header.value.replacing("%", with: "%%")
    let condition = expression.map { " \"expr=\($0)\"" } ?? ""
    return "Header always set \(header.name) \"\(value)\"" + condition
  }

  /// Methods other than reading, and hidden files. Apache's own `Allow` knows of TRACE alone.
  private var rewriting: [String] {
    [
      set(Header(name: "Allow", value: "GET, HEAD"), where: "%{REQUEST_STATUS} == 405"),
      "RewriteEngine On",
      "RewriteCond \"%{REQUEST_METHOD}\" \"!^(GET|HEAD)$\"", "RewriteRule \"^\" \"-\" [R=405,L]",
    ]
      + comment(
        ms: "Fail tersembunyi bukan untuk orang ramai.", en: "Hidden files are not for the public.")
      + [
        "RewriteCond \"%{REQUEST_URI}\" \"/\\.(?!well-known/)\"",
        "RewriteRule \"^\" \"-\" [R=404,L]",
      ]
  }

  private var redirects: [String] {
    guard !site.redirects.isEmpty else { return [] }
    return comment(ms: "Alamat lama.", en: "Older addresses.") + site.redirects.flatMap(lines)
  }

  private func lines(of redirect: HostedRedirect) -> [String] {
    let addresses = redirect.addresses.map { condition(prefix + $0) }
    guard let last = addresses.last else { return [] }
    let conditions =
      addresses.dropLast().map { "RewriteCond \"%{REQUEST_URI}\" \($0) [OR]" }
      + ["RewriteCond \"%{REQUEST_URI}\" \(last)"]
    let rule = "RewriteRule \"^\" \"\(target(redirect.target))\" [R=301,L,NE]"
    if redirect.fragment.isEmpty { return conditions + [rule] }
    // Apache would put the query behind the heading.
    let queried = target(redirect.path) + "?%1" + target(redirect.fragment)
    return conditions + ["RewriteCond \"%{QUERY_STRING}\" \"^(.+)$\""]
      + ["RewriteRule \"^\" \"\(queried)\" [R=301,L,NE]"] + conditions + [rule]
  }

  private var folders: [String] {
    comment(
      ms: "Folder tanpa halaman dijawab dengan 404.", en: "A folder without a page is answered 404."
    )
      + [
        "RewriteCond \"%{REQUEST_FILENAME}\" -d",
        "RewriteCond \"%{REQUEST_FILENAME}/index.html\" !-f", "RewriteRule \"^\" \"-\" [R=404,L]",
      ]
  }

  // MARK: - Apache's syntax

  /// What a path has to be. `RewriteCond` knows no way to write a quotation mark in an argument, and
  /// Apache puts in place of `${…}` in any line what that was defined to be: a regular expression has neither.
  private func condition(_ path: String) -> String {
    let plain = Percent.resolved(path)
    let isOdd = plain.utf8.contains { "\"\\$".utf8.contains($0) }
    return isOdd ? "\"^\(HostedPath.expression(path))$\"" : "\"=\(plain)\""
  }

  /// An address that Apache sends: nothing in it reads as a variable or as what an expression has found.
  private func target(_ address: String) -> String {
    HostedPath.target(address).replacing("%", with: "\\%")
  }
}
