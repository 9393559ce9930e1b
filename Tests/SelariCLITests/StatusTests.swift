import Foundation
import Testing

/// `selari status` and `selari stamp`, as people run them.
@Suite struct StatusTests {
  private func json(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  private static let source = "---\ntitle: Soalan\n---\n\n## Siapa {#who}\n\nLima orang.\n"

  @Test func theTableIsPlainWhereNobodyLooks() throws {
    let site = try SiteFolder()
    let run = try Program.run(["status"], in: site.path)
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    #expect(
      run.output == """
        Page      Bahasa Melayu    English
        faq       · source     1   ? unchecked     1
        index     · source     2   ? unchecked     2
        ───────   ──────────────   ─────────────────
        2 pages   2 source         2 unchecked
                  words        3   words           3

        """)
  }

  @Test func theTableIsForProgramsToo() throws {
    let site = try SiteFolder()
    let run = try Program.run(["status", "--format", "json"], in: site.path)
    let object = try json(run.output)
    #expect(object["version"] as? Int == 1)
    let pages = try #require(object["pages"] as? [[String: Any]])
    #expect(pages.map { $0["page"] as? String } == ["faq", "index"])
    let cells = try #require(pages[0]["languages"] as? [[String: Any]])
    #expect(cells.map { $0["state"] as? String } == ["source", "unchecked"])
    #expect(cells.map { $0["file"] as? String } == ["content/faq.ms.md", "content/faq.en.md"])
    #expect(cells.map { $0["url"] as? String } == ["/ms/faq/", "/en/faq/"])
    let totals = try #require(object["totals"] as? [[String: Any]])
    #expect((totals[1]["states"] as? [String: Int])?["unchecked"] == 2)
  }

  @Test func theHTMLTableStandsAloneInTheLanguageOfMessages() throws {
    let site = try SiteFolder()
    site.write("content/faq.ms.md", "---\ntitle: A <b> & \"c\"\n---\n")
    let run = try Program.run(["status", "--format", "html", "--lang", "ms"], in: site.path)
    #expect(run.output.hasPrefix("<!doctype html>\n<html lang=\"ms\">"))
    #expect(run.output.contains("A &lt;b&gt; &amp; &quot;c&quot;"))
    #expect(run.output.contains("belum disemak"))
    for forbidden in ["<script", "http:", "https:", "onclick", "style=\""] {
      #expect(!run.output.contains(forbidden), "\(forbidden)")
    }
  }

  @Test func aPageThatIsNotThereHasANearMiss() throws {
    let site = try SiteFolder()
    for command in ["status", "stamp"] {
      let run = try Program.run([command, "faqs"], in: site.path)
      #expect(run.status == 2)
      #expect(run.errors.contains("there is no page `faqs`. Did you mean `faq`?"))
      #expect(run.output.isEmpty)
    }
  }

  @Test func aFileThatCannotBeReadIsToldBesideTheTable() throws {
    let site = try SiteFolder()
    site.write("content/faq.en.md", "---\ntitel: Questions\n---\n")
    let run = try Program.run(["status"], in: site.path)
    #expect(run.status == 1)
    #expect(run.errors.contains("front-matter/"))
    #expect(run.output.contains("index"))
  }

  /// Two sites have pages of the same names: what is recorded here is what was named here.
  @Test func aFileOfAnotherSiteIsNotTakenForOneOfThisSite() throws {
    let (site, other) = (try SiteFolder(), try SiteFolder())
    let file = "content/faq.en.md"
    let before = FileManager.default.contents(atPath: "\(site.path)/\(file)")
    let name = URL(fileURLWithPath: other.path).lastPathComponent
    for path in ["../\(name)/\(file)", "\(other.path)/\(file)", "/tiada/\(file)"] {
      for command in ["stamp", "status", "check"] {
        let run = try Program.run([command, path], in: site.path)
        #expect(run.status == 2 && run.output.isEmpty, "\(command) \(path)")
        #expect(run.errors.contains("there is no file `\(path)` in this site."), "\(run.errors)")
      }
    }
    #expect(FileManager.default.contents(atPath: "\(site.path)/\(file)") == before)
    // By every path that leads to it, it can be named.
    site.write("content/media/index.ms.md", "---\ntitle: Media\n---\n")
    site.write("content/media/index.en.md", "---\ntitle: Media\n---\n")
    for (path, folder, words) in [
      ("faq.en.md", "content", ["--site", ".."]), (file, "", []), ("./\(file)", "", []),
      ("content/../\(file)", "", []), ("../faq.en.md", "content/media", ["--site", "../.."]),
      ("\(site.path)/\(file)", "", []), ("../\(file)", "content", ["--site", site.path]),
    ] {
      let run = try Program.run(["stamp", path] + words, in: "\(site.path)/\(folder)")
      #expect(run.status == 0 && run.output.contains("content/faq.en.md"), "\(path) \(run)")
    }
    let near = try Program.run(
      ["stamp", "index.en.md", "--site", "../.."], in: site.path + "/content/media")
    #expect(near.output.contains("content/media/index.en.md"), "\(near)")
  }

  @Test func stampThenEditThenStatusNamesTheSection() throws {
    let site = try SiteFolder()
    let stamp = try Program.run(["stamp", "faq", "index"], in: site.path)
    #expect(stamp.status == 0)
    #expect(
      stamp.output
        == "content/faq.en.md: 2 sections recorded\ncontent/index.en.md: 2 sections recorded\n")
    #expect(try Program.run(["stamp", "faq"], in: site.path).output.contains("recorded already"))
    #expect(
      try Program.run(["check", "--strict"], in: site.path).errors.contains("stale") == false)
    #expect(try Program.run(["status", "faq"], in: site.path).output.contains("✓ complete"))
    site.write("content/faq.ms.md", Self.source)
    let status = try Program.run(["status", "faq"], in: site.path)
    #expect(status.status == 0)
    #expect(status.output.contains("! stale"))
    #expect(status.output.contains("changed   `who`  Siapa  content/faq.ms.md:5"))
    let malay = try Program.run(["status", "faq", "--lang", "ms"], in: site.path)
    #expect(malay.output.contains("berubah   `who`  Siapa"))
    #expect(try Program.run(["check"], in: site.path).errors.contains("translation/stale"))
  }

  @Test func titleAndDescriptionStandAtTheTitle() throws {
    let site = try SiteFolder()
    _ = try Program.run(["stamp", "faq"], in: site.path)
    site.write("content/faq.ms.md", "---\norder: 1\ntitle: Lain\n---\n")
    let run = try Program.run(["status", "faq"], in: site.path)
    #expect(run.output.contains("changed   title or description  content/faq.ms.md:3"))
  }

  @Test func whatCannotBeStampedLeavesEverythingAsItIs() throws {
    let site = try SiteFolder()
    let before = try String(contentsOfFile: site.path + "/content/faq.en.md", encoding: .utf8)
    let run = try Program.run(["stamp", "faq", "index.ms", "tiada"], in: site.path)
    #expect(run.status == 2)
    #expect(run.errors.contains("content/index.ms.md is the source (Malay)"))
    #expect(run.errors.contains("there is no page `tiada`"))
    #expect(
      try String(contentsOfFile: site.path + "/content/faq.en.md", encoding: .utf8) == before)
    #expect(
      try Program.run(["stamp"], in: site.path).errors.contains(
        "`selari stamp` needs PAGE… | --all"))
    #expect(
      try Program.run(["stamp", "--lang", "ms"], in: site.path).errors.contains(
        "`selari stamp` memerlukan HALAMAN… | --all."))
  }

  @Test func everyTranslationIsStampedAtOnceAndWhatIsLeftOutIsSaid() throws {
    let site = try SiteFolder()
    site.write("content/baharu.ms.md", "---\ntitle: Baharu\n---\n")
    site.write("content/baharu.en.md", "---\ntitle: New\ndraft: true\n---\n")
    _ = try Program.run(["stamp", "index"], in: site.path)
    let run = try Program.run(["stamp", "--all"], in: site.path)
    #expect(run.status == 0)
    #expect(
      run.output
        == "content/faq.en.md: 2 sections recorded\n"
        + "content/baharu.en.md: still a draft; not recorded\n")
    #expect(try Program.run(["status", "faq"], in: site.path).output.contains("✓ complete"))
    let again = try Program.run(["stamp", "--all", "--lang", "ms"], in: site.path)
    #expect(
      again.output
        == "content/baharu.en.md: masih draf; tidak direkodkan\n"
        + "tiada terjemahan yang lapuk atau belum direkodkan\n")
    let object = try json(
      try Program.run(["stamp", "--all", "--format", "json"], in: site.path).output)
    #expect(object["drafts"] as? [String] == ["content/baharu.en.md"])
  }

  @Test func allIsSaidInsteadOfPages() throws {
    let site = try SiteFolder()
    let run = try Program.run(["stamp", "faq", "--all"], in: site.path)
    #expect(run.status == 2)
    #expect(run.errors.contains("`--all` cannot be given together with PAGE."))
  }

  @Test func aDifferenceNeedsAPage() throws {
    let site = try SiteFolder()
    #expect(
      try Program.run(["status", "--diff"], in: site.path).errors.contains("`--diff` needs PAGE"))
    for format in ["html", "sarif"] {
      let run = try Program.run(["status", "faq", "--diff", "--format", format], in: site.path)
      #expect(run.status == 2)
      #expect(run.errors.contains("`--diff` needs --format text|json|github"))
    }
  }
}
