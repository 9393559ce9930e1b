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
    let html = try Program.run(["status", "faq", "--diff", "--format", "html"], in: site.path)
    #expect(html.status == 2)
  }

  // MARK: The history

  /// A site in git whose English page was checked, and whose source was then edited twice.
  private func siteWithHistory() throws -> SiteFolder {
    let site = try SiteFolder()
    site.write("content/faq.ms.md", Self.source + "\n## Lama {#old}\n\nIni akan dibuang.\n")
    try git(["init", "-q"], in: site)
    try commit("satu", in: site)
    _ = try Program.run(["stamp", "faq"], in: site.path)
    site.write("content/faq.ms.md", Self.source.replacingOccurrences(of: "Lima", with: "Enam"))
    try commit("dua", in: site)
    site.write(
      "content/faq.ms.md",
      Self.source.replacingOccurrences(of: "Lima", with: "Tujuh")
        + "\n## Baharu {#new}\n\nDitambah.\n")
    try commit("tiga", in: site)
    return site
  }

  private func commit(_ message: String, in site: SiteFolder) throws {
    try git(["add", "-A"], in: site)
    try git(
      [
        "-c", "user.name=Penguji", "-c", "user.email=uji@contoh.example", "-c",
        "commit.gpgsign=false", "commit", "-q", "-m", message,
      ], in: site)
  }

  private func git(_ words: [String], in site: SiteFolder) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git"] + words
    process.currentDirectoryURL = URL(fileURLWithPath: site.path)
    process.environment = [
      "PATH": "/usr/bin:/bin", "HOME": site.path, "GIT_CONFIG_NOSYSTEM": "1",
      "GIT_AUTHOR_DATE": "2022-10-14T10:00:00Z", "GIT_COMMITTER_DATE": "2022-10-14T10:00:00Z",
    ]
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "git \(words)")
  }

  private let environment = ["PATH": "/usr/bin:/bin"]

  @Test func theDifferenceIsThatSinceTheTextThatWasChecked() throws {
    let site = try siteWithHistory()
    let run = try Program.run(
      ["status", "faq", "--diff"], in: site.path, environment: environment)
    #expect(run.status == 0)
    #expect(run.output.contains("    - Lima orang.\n    + Tujuh orang.\n"), "\(run.output)")
    #expect(run.output.contains("as of 2022-10-14, commit "))
    #expect(run.output.contains("went      `old`  Lama"))
    #expect(run.output.contains("    - Ini akan dibuang.\n"))
    #expect(run.output.contains("    + Ditambah.\n"))
    #expect(!run.output.contains("Enam"))
  }

  @Test func theDifferenceIsForProgramsToo() throws {
    let site = try siteWithHistory()
    let run = try Program.run(
      ["status", "faq", "--diff", "--format", "json"], in: site.path, environment: environment)
    let object = try json(run.output)
    #expect(object["diff_unavailable"] is NSNull)
    let languages = try #require(object["languages"] as? [[String: Any]])
    let sections = try #require(languages.first?["sections"] as? [[String: Any]])
    #expect(sections.map { $0["change"] as? String } == ["changed", "appeared", "went"])
    #expect(sections.map { $0["section"] as? String } == ["who", "new", "old"])
    let diff = try #require(sections[0]["diff"] as? [[String: String]])
    #expect(diff.map { $0["kind"] } == ["same", "removed", "added"])
    #expect((sections[0]["commit"] as? String)?.count == 40)
  }

  @Test func aFileThatWasRenamedKeepsItsHistory() throws {
    let site = try siteWithHistory()
    try git(["mv", "content/faq.ms.md", "content/soal.ms.md"], in: site)
    try git(["mv", "content/faq.en.md", "content/soal.en.md"], in: site)
    try commit("empat", in: site)
    let run = try Program.run(
      ["status", "soal", "--diff"], in: site.path, environment: environment)
    #expect(run.output.contains("    - Lima orang.\n    + Tujuh orang.\n"), "\(run.output)")
  }

  /// Before the rename is committed, the index knows of it; a rename that git does not know of is told.
  @Test func aFileThatIsBeingRenamedKeepsItsHistory() throws {
    let site = try siteWithHistory()
    try git(["mv", "content/faq.ms.md", "content/soal.ms.md"], in: site)
    try git(["mv", "content/faq.en.md", "content/soal.en.md"], in: site)
    let run = try Program.run(
      ["status", "soal", "--diff"], in: site.path, environment: environment)
    #expect(run.output.contains("    - Lima orang.\n    + Tujuh orang.\n"), "\(run.output)")
    try git(["reset", "-q"], in: site)
    let unknown = try Program.run(
      ["status", "soal", "--diff"], in: site.path, environment: environment)
    #expect(
      unknown.output.contains("content/soal.ms.md was never committed to git under this name"))
    #expect(unknown.output.contains("If it was renamed, commit the rename first."))
  }

  @Test func withoutARepositoryEverythingButTheDifferenceIsThere() throws {
    let site = try siteWithHistory()
    try FileManager.default.removeItem(atPath: site.path + "/.git")
    let run = try Program.run(
      ["status", "faq", "--diff"], in: site.path,
      environment: environment.merging(["GIT_CEILING_DIRECTORIES": "/tmp"]) { $1 })
    #expect(run.status == 0)
    #expect(run.output.contains("changed   `who`"))
    #expect(run.output.contains("+ Ditambah."))
    #expect(run.output.contains("the site's folder is not kept in git"), "\(run.output)")
  }

  @Test func withoutGitEverythingButTheDifferenceIsThere() throws {
    let site = try siteWithHistory()
    let run = try Program.run(
      ["status", "faq", "--diff", "--lang", "ms"], in: site.path,
      environment: ["PATH": site.path])
    #expect(run.status == 0)
    #expect(run.output.contains("berubah"))
    #expect(run.output.contains("program git tiada pada mesin ini"), "\(run.output)")
  }

  @Test func aShallowCloneSaysHowToGetTheRest() throws {
    let site = try siteWithHistory()
    try git(["clone", "-q", "--depth", "1", "file://" + site.path, "salinan"], in: site)
    let run = try Program.run(
      ["status", "faq", "--diff", "--site", "salinan"], in: site.path, environment: environment)
    #expect(run.output.contains("changed   `who`  Siapa  salinan/content/faq.ms.md:5"))
    #expect(run.output.contains("git fetch --unshallow"), "\(run.output)")
  }

  @Test func textThatWasNeverCommittedIsToldApart() throws {
    let site = try SiteFolder()
    try git(["init", "-q"], in: site)
    _ = try Program.run(["stamp", "faq"], in: site.path)
    site.write("content/faq.ms.md", Self.source)
    let never = try Program.run(
      ["status", "faq", "--diff"], in: site.path, environment: environment)
    #expect(never.output.contains("content/faq.ms.md was never committed"), "\(never.output)")
    try commit("satu", in: site)
    let other = try Program.run(
      ["status", "faq", "--diff"], in: site.path, environment: environment)
    #expect(other.output.contains("No commit holds the text that was checked."))
  }
}
