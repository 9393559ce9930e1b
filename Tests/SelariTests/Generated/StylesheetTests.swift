import Testing

@testable import Selari

/// What stylesheets name: assets, which are found and given their addresses, and anything else inside
/// the site, which has to be there.
@Suite struct StylesheetTests {
  private func site(_ css: String, at name: String = "site.css") -> TestSite {
    TestSite(
      with: """
        -- templates/assets/\(name) --
        \(css)
        -- templates/assets/print.css --
        p {}
        -- templates/assets/icon.svg --
        <svg/>
        -- templates/assets/a b.png --
        x
        -- content/foto.png --
        x

        """)
  }

  /// What became of a stylesheet that is clean.
  private func css(_ css: String, at name: String = "site.css") throws -> String {
    let site = try site(css, at: name).build()
    site.expectClean()
    let stem = "assets/" + name.dropLast(".css".count)
    let file = try #require(site.files.keys.first { $0.hasPrefix(stem + ".") })
    var text = try site.file(file)
    // Fingerprints say nothing here.
    for name in site.files.keys where name.hasPrefix("assets/") {
      let parts = name.split(separator: "/").last?.split(separator: ".") ?? []
      guard parts.count == 3 else { continue }
      let written = Percent.encoded(parts.joined(separator: "."))
      text.replace(written, with: Percent.encoded("\(parts[0])") + ".HASH.\(parts[2])")
    }
    return text
  }

  @Test(arguments: [
    (#"@import "print.css";"#, #"@import "print.HASH.css";"#),
    ("@import 'print.css' print;", "@import 'print.HASH.css' print;"),
    ("@IMPORT URL(print.css) screen;", "@IMPORT URL(print.HASH.css) screen;"),
    (
      "p { background: image-set(\"icon.svg\" 1x) }",
      "p { background: image-set(\"icon.HASH.svg\" 1x) }"
    ),
    (#"p { background: url("a b.png") }"#, #"p { background: url("a%20b.HASH.png") }"#),
    ("p { background: url(a%20b.png) }", "p { background: url(a%20b.HASH.png) }"),
    (#"p { background: url(a\ b.png) }"#, "p { background: url(a%20b.HASH.png) }"),
    (##"p { background: url(a\20 b.png?v=1\#x) }"##, "p { background: url(a%20b.HASH.png?v=1#x) }"),
    ("p { background: url(\n  \"icon.svg\"\n) }", "p { background: url(\n  \"icon.HASH.svg\"\n) }"),
    ("p { background: url( icon.svg ) }", "p { background: url( icon.HASH.svg ) }"),
    ("p { background: url(./icon.svg#x?y) }", "p { background: url(icon.HASH.svg#x?y) }"),
    ("p { background: url(../assets/icon.svg) }", "p { background: url(icon.HASH.svg) }"),
    (
      #".a\" { color: red } p { background: url(icon.svg) }"#,
      #".a\" { color: red } p { background: url(icon.HASH.svg) }"#
    ),
  ])
  func anAssetIsFoundHoweverItIsNamed(_ written: String, _ served: String) throws {
    #expect(try css(written) == served)
  }

  @Test func aStylesheetInAFolderNamesAssetsByTheirWay() throws {
    let served = try css("p { background: url(../icon.svg) }", at: "css/site.css")
    #expect(served == "p { background: url(../icon.HASH.svg) }")
  }

  @Test(arguments: [
    "/* later: background: url(old.png) */", #"p::before { content: "url(x.png)" }"#,
    "p { background: url(data:image/svg+xml,x) } q { mask: url(#x) }",
    "p { background: url(../foto.png) } q { background: url(/robots.txt) }",
    "p { background: src(var(--x)) }", "@namespace \"x.css\";",
    #".a\' { color: red } .b { content: "url(x.png)" }"#,
  ])
  func whatNamesNoAssetStaysAsItIs(_ written: String) throws {
    #expect(try css(written) == written)
  }

  @Test(arguments: [
    "@import \"1️⃣nope.css\";", "p { background: URL(1️⃣nope.png) }",
    "p { background: image-set(\"1️⃣nope.png\" 1x) }", "p { background: url('1️⃣../assets/nope.png') }",
  ])
  func anAssetThatIsNotThereIsFoundHoweverItIsNamed(_ written: String) throws {
    try site(written).build().expect([("template/asset", "1️⃣")])
  }

  @Test(arguments: [
    "@import \"1️⃣site.css\";", "@import \"other.css\";",
  ])
  func aStylesheetDoesNotNameItself(_ written: String) throws {
    let site = site(written)
    if !written.contains("1️⃣") {
      site.edit("templates/assets/other.css", "p {} @import \"print.css\"; q {}\n")
        .edit("templates/assets/print.css", "@import \"other.css\";\n")
    }
    try site.build()
    #expect(site.findings.count == 1)
    let wording = try site.wording(of: "template/asset")
    #expect(
      ["names itself.", "and back."].contains { wording.explanation.hasSuffix($0) },
      "\(wording.explanation)")
  }

  /// A browser asks for one after the other, and a site's maker goes down one inside the other.
  @Test func aChainOfStylesheetsIsShort() throws {
    let site = site("@import \"s1.css\";")
    let last = 5_000
    for number in 1..<last {
      site.edit("templates/assets/s\(number).css", "@import \"s\(number + 1).css\";\n")
    }
    site.edit("templates/assets/s\(last).css", "p {}\n")
    try site.build()
    #expect(site.findings.map { $0.prefix { $0 != " " } } == ["template/asset"])
    let wording = try site.wording(of: "template/asset")
    #expect(wording.explanation.contains("by 100 stylesheets"), "\(wording.explanation)")
  }

  @Test func aChainAsLongAsMayBeIsMade() throws {
    let site = site("@import \"s002.css\";", at: "s001.css")
    for number in 2..<AssetTableBuilder.longestChain {
      site.edit("templates/assets/\(name(number)).css", "@import \"\(name(number + 1)).css\";\n")
    }
    try site.edit("templates/assets/s100.css", "p {}\n").build().expectClean()
  }

  private func name(_ number: Int) -> String {
    "s" + String(repeating: "0", count: 3 - "\(number)".count) + "\(number)"
  }

  @Test(arguments: [
    ("p { background: url(1️⃣/assets/icon.svg) }", "its path from this stylesheet: `icon.svg`."),
    ("p { background: url(1️⃣/ms/tiada.png) }", ""),
    ("p { background: url('1️⃣https://contoh.example/tiada.png') }", ""),
    ("p { background: url(1️⃣../tiada.png) }", ""),
    ("@import '1️⃣/assets/print.css';", "its path from this stylesheet: `print.css`."),
  ])
  func anAddressInsideTheSiteThatLeadsNowhereIsFound(_ css: String, _ remedy: String) throws {
    let site = try site(css).build()
    site.expect([("link/dead", "1️⃣")])
    let text = try #require(try site.wording(of: "link/dead").solutions.first?.text)
    #expect(text.hasSuffix(remedy))
  }

  @Test func bytesThatAreNoTextStayAsTheyAre() throws {
    let site = site("")
    let bytes: [UInt8] =
      Array("/* ".utf8) + [0xE9] + Array(" */ p { background: url(icon.svg) }".utf8)
    site.editBytes("templates/assets/site.css", bytes)
    try site.build()
    let file = try #require(site.files.first { $0.key.hasPrefix("assets/site.") })
    #expect(file.value.contains(0xE9))
  }

  @Test func aLineThatGoesOnInATextIsOne() throws {
    for end in ["\n", "\r\n"] {
      let text = "p::after { content: 'x\\\(end)url(nope.png)' }"
      #expect(try css(text) == text)
    }
  }

  @Test func whatIsMeantIsSaidAsItStandsInTheStylesheet() throws {
    let site = try site("p { background: url(../1️⃣icons.svg) }", at: "css/t.css").build()
    #expect(
      try site.wording(of: "template/asset").solutions.map(\.text) == [
        "Did you mean `../icon.svg`?"
      ])
  }
}
