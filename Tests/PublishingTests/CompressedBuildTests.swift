import Foundation
import Selari
import Testing

@testable import Publishing

@Suite struct CompressedBuildTests {
  let folder = TemporaryFolder()
  var site: String { folder.path + "/site" }

  init() {
    folder.write(
      "site/site.yaml",
      """
      name: {ms: Tapak, en: Site}
      url: https://contoh.example/
      timezone: Asia/Kuala_Lumpur
      languages:
        - {code: ms, label: Bahasa Melayu, locale: ms_MY, time: "h.mm B"}
        - {code: en, label: English, locale: en_MY, time: "h:mm a"}
      """)
    folder.write("site/templates/page.html", "<h1>{{ page.title }}</h1>{{ page.content }}\n")
    folder.write(
      "site/templates/assets/site.css", String(repeating: "p { margin: 0 }\n", count: 60))
    for page in 0..<8 {
      for language in ["ms", "en"] {
        let name = page == 0 ? "index" : "p\(page)"
        folder.write(
          "site/content/\(name).\(language).md",
          "---\ntitle: \(name) \(language)\n---\n\n"
            + String(repeating: "Perenggan \(page) \(language). ", count: 60))
      }
    }
  }

  @discardableResult
  func build(
    compressed: Bool = true, workers: Int = 1, output: String = "output"
  ) throws -> SiteBuild.Report {
    let report = try SiteBuild(
      site: site, output: folder.path + "/" + output,
      options: .init(at: Instant(seconds: 1_665_700_000), workers: workers),
      addition: compressed ? Compression(site: site) : nil
    ).run()
    #expect(!report.outcome.hasErrors, "\(report.outcome.findings)")
    return report
  }

  /// Every file of an output with its bytes.
  func files(_ output: String = "output") -> [String: [UInt8]] {
    var result: [String: [UInt8]] = [:]
    let base = folder.path + "/" + output
    for case let file as String in FileManager.default.enumerator(atPath: base) ?? .init() {
      result[file] = folder.read(output + "/" + file)
    }
    return result
  }

  func copies() -> [String] { files().keys.filter { $0.hasSuffix(".gz") || $0.hasSuffix(".br") } }

  @Test func `copies are part of the build and gone with the option`() throws {
    try build()
    #expect(copies().contains("ms/p1/index.html.gz") && copies().contains("ms/p1/index.html.br"))
    #expect(copies().contains { $0.hasPrefix("assets/site.") && $0.hasSuffix(".css.br") })
    let again = try build()
    #expect(again.isUnchanged)
    let without = try build(compressed: false)
    #expect(!without.isUnchanged)
    #expect(copies().isEmpty)
    #expect(!(try build()).isUnchanged)
    #expect(!copies().isEmpty)
  }

  @Test func `a copy is never older than its file`() throws {
    try build()
    folder.write("site/content/p1.ms.md", "---\ntitle: p1\n---\n\nPendek.\n")
    folder.write(
      "site/content/p2.ms.md", "---\ntitle: p2\n---\n\n" + String(repeating: "Lain. ", count: 200))
    for file in ["site/content/p3.ms.md", "site/content/p3.en.md"] {
      try FileManager.default.removeItem(atPath: folder.path + "/" + file)
    }
    try build()
    let files = files()
    #expect(files["ms/p1/index.html"] != nil)
    #expect(files["ms/p1/index.html.gz"] == nil && files["ms/p1/index.html.br"] == nil)
    #expect(files["ms/p3/index.html.gz"] == nil && files["en/p3/index.html.br"] == nil)
    for (path, bytes) in files where path.hasSuffix(".gz") {
      #expect(try Tool.run("gzip", ["-dc"], input: bytes).output == files[String(path.dropLast(3))])
    }
    for (path, bytes) in files where path.hasSuffix(".br") {
      #expect(
        try Tool.run("brotli", ["-dc"], input: bytes).output == files[String(path.dropLast(3))])
    }
  }

  /// `data.csv` is copied before its copies, `ms/p1/index.html` is rendered before all files.
  @Test(arguments: [1, 4])
  func `a copy that the site brings itself stays`(workers: Int) throws {
    let table = String(repeating: "satu,dua,tiga\n", count: 90)
    folder.write("site/content/jadual/data.csv", table)
    folder.write("site/content/jadual/data.csv.gz", "gz sendiri")
    folder.write("site/content/ms/p1/index.html.br", "br sendiri")
    folder.write("site/content/ms/p2/index.html.gz/di-dalam.txt", "folder sendiri")
    folder.write("site/content/lain.csv", table)
    try build(workers: workers)
    let files = files()
    #expect(files["jadual/data.csv"] == Array(table.utf8))
    #expect(files["jadual/data.csv.gz"] == Array("gz sendiri".utf8))
    #expect(files["jadual/data.csv.br"] != nil)
    #expect(files["ms/p1/index.html.br"] == Array("br sendiri".utf8))
    #expect(files["ms/p1/index.html.gz"] != nil)
    #expect(files["ms/p2/index.html.gz/di-dalam.txt"] == Array("folder sendiri".utf8))
    #expect(files["lain.csv.gz"] != nil && files["lain.csv.br"] != nil)
  }

  @Test func `the bytes do not depend on workers or on what is remembered`() throws {
    try build(workers: 1)
    let first = files()
    try build(workers: 4, output: "second")
    #expect(files("second") == first)
    try FileManager.default.removeItem(atPath: site + "/.selari")
    try build(workers: 2, output: "third")
    #expect(files("third") == first)
  }

  @Test func `a build with errors leaves the output and what is remembered as they were`() throws {
    try build()
    let (output, pack) = (files(), folder.read("site/.selari/cache/compressed"))
    folder.write("site/content/p1.ms.md", "---\ntitle: p1\n---\n\n[x](page:tiada)\n")
    let report = try SiteBuild(
      site: site, output: folder.path + "/output",
      options: .init(at: Instant(seconds: 1_665_700_000)), addition: Compression(site: site)
    ).run()
    #expect(report.outcome.hasErrors)
    #expect(files() == output && folder.read("site/.selari/cache/compressed") == pack)
  }
}
