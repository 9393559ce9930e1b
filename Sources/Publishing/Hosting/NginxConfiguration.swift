import Diagnostics
import Selari

/// The file that [nginx](https://nginx.org/en/docs/) includes inside `server {}` to serve a site.
///
/// It holds one `location` for the whole site, and everything else inside it, so that nothing else on
/// the same server is touched. A site below a path has two more beside it: its address without the last
/// slash, and the tree that builds keep. nginx drops what a location inherits as soon as that location adds a
/// header of its own, so each that does repeats them all.
struct NginxConfiguration: ServerConfiguration, ConfigurationText {
  let site: HostedSite
  let headers: ResponseHeaders
  let servesBrotli: Bool
  let language: MessageLanguage

  static let server = WebServer.nginx

  private var prefix: String { headers.address.prefix }

  var lines: [String] {
    var lines = introduction + place + [""]
    if !prefix.isEmpty {
      // With the headers, since a location that is not inside another inherits none.
      lines += ["location = \(name(prefix)) {"]
      lines += indented(general + otherMethods + adding(.page))
      lines += ["    return 301 \(target(prefix + "/"))$is_args$args;", "}", ""]
      lines += spare.isEmpty ? [] : spare + [""]
    }
    lines.append(prefix.isEmpty ? "location / {" : "location ^~ \(name(prefix + "/")) {")
    let parts = [
      serving + general, otherMethods + adding(.page), hidden, fingerprinted, types, others,
      redirects,
    ].filter { !$0.isEmpty }
    lines += indented(Array(parts.joined(separator: [""])))
    return lines + ["}"]
  }

  private var place: [String] {
    let folder = Percent.resolved(prefix).dropFirst()
    return comment(
      ms:
        "Untuk `include` di dalam server {}, yang mempunyai listen, server_name dan root sendiri.",
      en: "To be included inside server {}, which has its own listen, server_name and root.")
      + (prefix.isEmpty
        ? []
        : comment(
          ms: "Tapak ini ialah \(folder) di bawah root itu.",
          en: "The site is \(folder) below that root."))
  }

  // MARK: - The parts

  private var serving: [String] {
    [
      "index index.html;", "charset utf-8;",
      "charset_types text/css text/plain text/xml text/javascript application/javascript;",
      "gzip_static on;", "gzip_vary on;", "gzip_proxied any;", "gzip_http_version 1.0;",
    ] + (servesBrotli ? ["brotli_static on;"] : [])
      + ["error_page 403 404 =404 \(name(prefix + "/404.html"));"]
  }

  /// What holds for every answer. `Allow` has a value in answers of 405 only, and no header is sent that
  /// has none.
  private var general: [String] {
    ["absolute_redirect off;", "server_tokens off;", "uninitialized_variable_warn off;"]
  }

  /// Methods other than reading are refused, with those that there are
  /// ([RFC 9110](https://www.rfc-editor.org/rfc/rfc9110#section-15.5.6)). Repeated in each location that
  /// answers: it inherits no `if`.
  private var otherMethods: [String] {
    [
      "if ($request_method !~ \"^(GET|HEAD)$\") { "
        + "set $selari_allow \"GET, HEAD\"; return 405; }"
    ]
  }

  /// Every header, with a lifetime. What is kept long is said only of what is there.
  private func adding(_ lifetime: CacheLifetime) -> [String] {
    let cache = lifetime.header
    let always = lifetime == .page ? " always" : ""
    return [
      "add_header \(cache.name) \"\(cache.value)\"\(always);",
      "add_header Allow $selari_allow always;",
    ]
      + headers.security.map { "add_header \($0.name) \"\($0.value)\" always;" }
  }

  private var hidden: [String] {
    comment(
      ms: "Fail tersembunyi bukan untuk orang ramai.", en: "Hidden files are not for the public.")
      + ["location ~ \"/\\.(?!well-known/)\" { return 404; }"]
  }

  /// The tree before the last build, which lies beside a site that lies below the root.
  private var spare: [String] {
    guard let tree = HostedPath.spareTree(of: headers.address) else { return [] }
    return comment(
      ms: "Folder yang disimpan oleh `selari build` di sebelah tapak bagi binaan berikutnya.",
      en: "The folder that `selari build` keeps beside the site for the next build.")
      + ["location ^~ \(name(tree)) { return 404; }"]
  }

  private var fingerprinted: [String] {
    let pattern = "^\(HostedPath.expression(prefix))/assets/.*\\.[0-9a-f]{10}(\\.[^./]+)?$"
    return comment(
      ms: "Nama fail ini berubah bersama isinya.", en: "These names change with what they name.")
      + location(
        "~ \"\(pattern)\"",
        otherMethods + adding(.fingerprinted) + typed(.fingerprinted).flatMap { [""] + $0 })
  }

  /// The kinds of file that keep their names and of which nginx's own table says nothing.
  private var types: [String] { Array(typed(.other).joined(separator: [""])) }

  /// Those among the files that are kept for a time: those that every site may have, and those that this
  /// one has.
  private func typed(_ lifetime: CacheLifetime) -> [[String]] {
    let there = Set(
      site.files.filter { CacheLifetime($0) == lifetime }.map(HostedPath.extension(of:)))
    let always: Set<Substring> = lifetime == .other ? ["ics"] : []
    return MediaType.missingFromNginx.filter { there.union(always).contains($0) }.map { kind in
      let type = MediaType.accepted(for: "a." + kind)[0]
      return location(
        "~* \"\\.\(kind)$\"",
        ["default_type \(type.contains(" ") ? "\"\(type)\"" : type);"] + otherMethods
          + adding(lifetime))
    }
  }

  private var others: [String] {
    let extensions = CacheLifetime.otherExtensions.joined(separator: "|")
    return comment(
      ms: "Fail jenis lain mengekalkan namanya, maka disimpan sekejap sahaja.",
      en: "Files of other kinds keep their names, so they are kept for minutes only.")
      + location("~* \"\\.(\(extensions))$\"", otherMethods + adding(.other))
  }

  /// Older addresses. They add no header, so they inherit all of them.
  private var redirects: [String] {
    guard !site.redirects.isEmpty else { return [] }
    return comment(ms: "Alamat lama.", en: "Older addresses.")
      + site.redirects.flatMap { redirect in
        redirect.addresses.flatMap {
          location(
            "= \(name(prefix + $0))", otherMethods + ["return 301 \(newAddress(redirect));"])
        }
      }
  }

  /// Where an older address leads, with the query that it was asked for with.
  private func newAddress(_ redirect: HostedRedirect) -> String {
    target(redirect.path) + "$is_args$args" + target(redirect.fragment)
  }

  // MARK: - nginx's syntax

  private func location(_ pattern: String, _ lines: [String]) -> [String] {
    ["location \(pattern) {"] + indented(lines) + ["}"]
  }

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
  private func target(_ address: String) -> String { HostedPath.target(address) }
}
