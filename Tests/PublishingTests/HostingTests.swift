import Diagnostics
import Selari
import Testing

@testable import Publishing

@Suite struct HostingTests {
  /// What is seen of files while they are written.
  func survey(_ files: [String: String]) throws -> HostedSite {
    let output = SurveyingOutput()
    for (path, text) in files { try output.write(text, to: path) }
    return output.site
  }

  func address(_ text: String) throws -> SiteAddress { try #require(SiteAddress(text)) }

  func policy(_ files: [String: String], _ url: String = "https://contoh.example/") throws -> String
  {
    let headers = ResponseHeaders(needs: try survey(files).needs, address: try address(url))
    return try #require(headers.security.first { $0.name == "Content-Security-Policy" }).value
  }

  @Test func `a policy allows what the files need and no more`() throws {
    #expect(
      try policy(["index.html": "<p>x"])
        == "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
        + "require-trusted-types-for 'script'; trusted-types 'none'; upgrade-insecure-requests")
    let whole = try policy([
      "index.html": "<form action=\"/ms/cari/\">", "a.css": "", "b.SVG": "", "c.woff2": "",
      "d.js": "await fetch(x)", "e.webmanifest": "", "f.mp4": "",
    ])
    #expect(
      whole.hasPrefix(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
          + "media-src 'self'; manifest-src 'self'; connect-src 'self'; base-uri 'none'; "
          + "form-action 'self'; "))
    #expect(!(try policy(["a.js": "let x = 1"]).contains("connect-src")))
    #expect(!(try policy(["a.js": ""], "http://contoh.example/").contains("upgrade-insecure")))
  }

  @Test(arguments: [
    "https://alliance87.mohr.gov.my/", "https://mohr.gov.my/", "https://jkr.sabah.gov.my/",
    "https://ukm.edu.my/", "https://agency.gov.uk/", "https://a.contoh.example/",
  ])
  func `names below a host are not spoken for`(url: String) throws {
    let headers = ResponseHeaders(needs: [], address: try address(url)).security
    let value = headers.first { $0.name == "Strict-Transport-Security" }?.value
    #expect(value == "max-age=31536000")
  }

  @Test func `copies, hidden files and older addresses are told apart`() throws {
    let moved = #"<meta http-equiv="refresh" content="0; url=/ms/a/?b&amp;c">"#
    let site = try survey([
      "index.html": "", "index.html.gz": "", "index.html.br": "", "alone.gz": "",
      ".selari-build": "", ".gitkeep": "", "ms/.git/x": "", ".well-known/security.txt": "",
      "lama/index.html": moved,
    ])
    #expect(
      site.files == [".well-known/security.txt", "alone.gz", "index.html", "lama/index.html"])
    #expect(site.copies == [".gz": ["index.html"], ".br": ["index.html"]])
    #expect(site.redirects == [HostedRedirect(file: "lama/index.html", target: "/ms/a/?b&c")])
  }

  @Test func `an older address may have any ending, and what stands there is not needed`() throws {
    let stub =
      "<!doctype html>\n<html lang=\"ms\">\n<head>\n"
      + #"<meta http-equiv="refresh" content="0; url=/ms/#a">"#
    let files = ["index.php", "cal.ics", "file.tar.gz", "app.js", "logo.png", "x/index.html"]
    let told = "Tulis:\n" + stub
    let folder = TemporaryFolder()
    for file in files { folder.write(file, stub) }
    for (path, text) in ["a.txt": told, "b.php": "<!doctype html>\n<p>x"] {
      folder.write(path, text)
    }
    folder.write("big.php", String(repeating: " ", count: 20_000) + stub)
    let site = try HostedSite(folder: folder.path)
    #expect(site.redirects.map(\.file) == files.sorted())
    #expect(site.redirects.allSatisfy { $0.path == "/ms/" && $0.fragment == "#a" })
    #expect(site.needs == [])
    let written = try survey(Dictionary(uniqueKeysWithValues: files.map { ($0, stub) }))
    #expect(written.redirects == site.redirects)
  }

  @Test func `a folder is looked over as the files were while they were written`() throws {
    let folder = TemporaryFolder()
    let files = [
      "index.html": "<form>", "a/b/c.js": "fetch(1)", "a/b/c.js.gz": "x", ".selari-build": "",
      "lama.html": #"<meta http-equiv="refresh" content="0; url=/ms/">"#,
    ]
    for (path, text) in files { folder.write(path, text) }
    let read = try HostedSite(folder: folder.path)
    let written = try survey(files)
    #expect(read.files == written.files && read.redirects == written.redirects)
    #expect(read.needs == written.needs && read.copies == written.copies)
    #expect(throws: FileError.self) { try HostedSite(folder: folder.path + "/tiada") }
  }

  @Test func `nothing in a path or a target is read as nginx's syntax`() throws {
    let moved = #"<meta http-equiv="refresh" content="0; url=/ms/$host;}"#
    let site = try survey([#"a "b" {c}\d$e.html"#: moved + #"">"#])
    let text = WebServer.nginx.configuration(
      of: site, at: try address("https://contoh.example/"), servesBrotli: false, language: .en
    ).text
    #expect(text.contains(#"location = "/a \"b\" {c}\\d$e.html" {"#), "\(text)")
    #expect(text.contains("return 301 /ms/%24host%3B%7D$is_args$args;"), "\(text)")
  }

  @Test func `nothing in a path or a target is read as Apache's syntax`() throws {
    let moved = #"<meta http-equiv="refresh" content="0; url=/ms/%24$1#%7B"#
    let site = try survey([#"a"b\c.html"#: moved + #"">"#])
    let text = WebServer.apache.configuration(
      of: site, at: try address("https://contoh.example/p/"), servesBrotli: false, language: .en
    ).text
    // `RewriteCond` would end an argument at any quotation mark.
    let condition = #"RewriteCond "%{REQUEST_URI}" "^/p/a\x22b\x5Cc\.html$""#
    #expect(text.contains(condition + "\n"), "\(text)")
    #expect(text.contains(#"RewriteRule "^" "/ms/\%24\%241#\%7B" [R=301,L,NE]"#), "\(text)")
    #expect(text.contains(#"RewriteRule "^" "/ms/\%24\%241?%1#\%7B" [R=301,L,NE]"#), "\(text)")
  }

  /// Apache expands `${…}` in any line, and a `%` in a name is none that begins an escape.
  @Test func `an older address is that of the very file`() throws {
    let moved = #"<meta http-equiv="refresh" content="0; url=/ms/">"#
    let site = try survey(["a${x}.html": moved, "b%20c (1).html": moved])
    let apache = WebServer.apache.configuration(
      of: site, at: try address("https://contoh.example/"), servesBrotli: false, language: .en
    ).text
    #expect(apache.contains(#""%{REQUEST_URI}" "^/a\x24\x7Bx\x7D\.html$""#), "\(apache)")
    #expect(apache.contains(#""%{REQUEST_URI}" "=/b%20c (1).html""#), "\(apache)")
    let nginx = WebServer.nginx.configuration(
      of: site, at: try address("https://contoh.example/"), servesBrotli: false, language: .en
    ).text
    #expect(nginx.contains(#"location = "/a${x}.html" {"#), "\(nginx)")
    #expect(nginx.contains(#"location = "/b%20c (1).html" {"#), "\(nginx)")
  }

  /// The configuration of a site of one page at an address.
  func configuration(
    _ url: String, for server: WebServer = .nginx
  ) throws -> any ServerConfiguration {
    server.configuration(
      of: try survey(["index.html": ""]), at: try address(url), servesBrotli: false, language: .en)
  }

  @Test(arguments: [
    ("https://contoh.example/", nil), ("https://contoh.example/a/", "/.selari-spare-a"),
    ("https://contoh.example/a%22b/c%20d/", "/a%22b/.selari-spare-c%20d"),
  ])
  func `the tree that builds keep lies beside a site below a path`(
    url: String, tree: String?
  ) throws {
    #expect(HostedPath.spareTree(of: try address(url)) == tree)
    let text = try configuration(url).text
    #expect(text.contains("location ^~ ") == (tree != nil))
    if let tree {
      let plain = Percent.resolved(tree).replacing("\"", with: "\\\"")
      #expect(text.contains(plain), "\(text)")
    }
  }

  @Test func `nothing in a prefix is read as nginx's syntax or as an expression's`() throws {
    let configuration = try configuration("https://contoh.example/a%22b%5C%7Bc%2B%C3%A9.d/")
    #expect(configuration.refusal == nil)
    let text = configuration.text
    #expect(text.contains(#"location ^~ "/a\"b\\{c+é.d/" {"#), "\(text)")
    #expect(text.contains(#"error_page 403 404 =404 "/a\"b\\{c+é.d/404.html";"#), "\(text)")
    #expect(
      text.contains(#"~ "^/a\x22b\x5C\x7Bc\x2B\xC3\xA9\.d/assets/.*\.[0-9a-f]{10}("#), "\(text)")
  }

  @Test(arguments: ["a%24b", "a%3Fb"])
  func `a prefix that nginx cannot be told is refused`(prefix: String) throws {
    for server in WebServer.allCases {
      let configuration = try configuration("https://contoh.example/\(prefix)/", for: server)
      let refusal = try #require(configuration.refusal)
      let (ms, en) = (refusal.message(in: .ms), refusal.message(in: .en))
      #expect(ms != en && ms.contains("`/\(prefix)`") && en.contains("`/\(prefix)`"))
      #expect(en.hasPrefix(server.name) && ms.hasPrefix(server.name))
      #expect(configuration.text == "# \(en)\n")
    }
  }

  /// Requests for these never come to any location, or the path has no one writing.
  @Test(arguments: [
    "a%0Ab", "a%00", "a%7F", "%2e%2e", "a%2F%2Fb", "a%FF", "a%zz", "a%2", "a%",
  ])
  func `what no server could be told is no address`(prefix: String) {
    #expect(SiteAddress("https://contoh.example/\(prefix)/") == nil)
  }

  @Test(arguments: [
    ("index.html", "/"), ("ms/index.html", "/ms/"), ("ms/a b.pdf", "/ms/a%20b.pdf"),
    ("xindex.html", "/xindex.html"), ("404.html", "/404.html"), ("é.txt", "/%C3%A9.txt"),
  ])
  func `a file has the address that a server looks it up by`(file: String, address: String) {
    #expect(HostedPath.address(of: file) == address)
    #expect(Percent.resolved(Percent.encoded(file, keeping: "/")) == file)
  }

  @Test(arguments: [
    ("assets/site.3f2a91c0de.css", CacheLifetime.fingerprinted),
    ("assets/fonts/a-b.0123456789.woff2", .fingerprinted),
    ("assets/OFL.0123456789", .fingerprinted),
    ("assets/site.css", .other), ("assets/site.3f2a91c0dz.css", .other), ("ms/index.html", .page),
    ("x/site.3f2a91c0de.css", .other), ("sitemap.xml", .other), ("ms/a.PDF", .other), ("x", .page),
    ("ms/peta.geojson", .other), ("ms/borang.odt", .other), ("ms/hubungi.vcf", .other),
    ("a.wasm", .other), ("a.htm", .page), ("ms/alliance-8.7", .page), ("a.tiada", .page),
  ])
  func `a file may be kept as long as its name says`(file: String, lifetime: CacheLifetime) {
    #expect(CacheLifetime(file) == lifetime)
  }
}

@Suite struct HeaderJudgeTests {
  func problems(_ changes: [String: String?], path: String = "index.html") throws -> [ServedProblem]
  {
    let address = try #require(SiteAddress("https://a.contoh.example/"))
    let headers = ResponseHeaders(needs: [.scripts], address: address)
    var given: [String: String] = [:]
    for header in headers.security + [CacheLifetime(path).header] {
      given[header.name.lowercased()] = header.value
    }
    given["content-type"] = MediaType.accepted(for: path).first
    for (name, value) in changes { given[name] = value }
    let answer = Answer(
      exit: 0, reason: "", status: 200, headers: given.map { ($0.key, $0.value) }, body: "")
    return HeaderJudge(headers: headers).problems(
      of: answer, type: path, lifetime: CacheLifetime(path))
  }

  @Test func `what is prescribed passes`() throws {
    for path in ["index.html", "a.css", "a.ics", "a.txt", "a.xml", "a.json", "a.webmanifest"] {
      #expect(try problems([:], path: path).isEmpty)
    }
    #expect(try problems(["content-type": "text/html;charset=UTF-8"]).isEmpty)
  }

  @Test(arguments: [
    ("max-age=63072000; includeSubDomains; preload", true), ("max-age=31536000", true),
    ("includeSubDomains; max-age=\"31536000\"", true), ("max-age=300", false), ("", false),
  ])
  func `a longer time on https is as good`(value: String, isRight: Bool) throws {
    #expect(try problems(["strict-transport-security": value]).isEmpty == isRight)
  }

  @Test func `what is missing or other is told`() throws {
    #expect(
      try problems(["x-content-type-options": nil]) == [
        .header("X-Content-Type-Options", expected: "nosniff", given: nil)
      ])
    #expect(
      try problems(["content-type": "text/html"]) == [
        .header("Content-Type", expected: "text/html; charset=utf-8", given: "text/html")
      ])
    #expect(try problems(["content-type": "text/plain"], path: "a.ics").count == 1)
  }

  @Test func `of several answers in one the last counts`() {
    let head = Answer.head(
      "HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\nHTTP/1.1 200 OK\r\nETag:  \"x\" \r\nA: b:c\r\n\r\n"
    )
    #expect(head.status == 200)
    #expect(head.headers.map(\.name) == ["etag", "a"])
    #expect(head.headers.map(\.value) == ["\"x\"", "b:c"])
    #expect(Answer.head("").status == 0)
  }

  @Test(arguments: [
    (
      "Failed to connect to a.example port 443 after 12 ms: Couldn't connect to server",
      "Failed to connect to a.example port 443: Couldn't connect to server"
    ),
    ("Operation timed out after 30001 milliseconds with 0 bytes received", "Operation timed out"),
    ("Connection timed out after 10001 milliseconds", "Connection timed out"),
    ("Empty reply from server", "Empty reply from server"), ("", ""), ("after 1", "after 1"),
  ])
  func `a reason does not say how long it took`(message: String, reason: String) {
    #expect(Curl.reason(message[...]) == reason)
  }
}
