import Foundation
import Testing

/// What `selari status PAGE --diff` finds in git.
@Suite struct StatusHistoryTests {
  private static let source = "---\ntitle: Soalan\n---\n\n## Siapa {#who}\n\nLima orang.\n"

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
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(object["diff_unavailable"] is NSNull)
    let languages = try #require(object["languages"] as? [[String: Any]])
    let sections = try #require(languages.first?["sections"] as? [[String: Any]])
    #expect(sections.map { $0["change"] as? String } == ["changed", "appeared", "went"])
    #expect(sections.map { $0["section"] as? String } == ["who", "new", "old"])
    let diff = try #require(sections[0]["diff"] as? [[String: String]])
    #expect(diff.map { $0["kind"] } == ["same", "removed", "added"])
    #expect((sections[0]["commit"] as? String)?.count == 40)
  }

  /// Two translators on two branches: what was checked is what the merge made of both, which neither had.
  /// The site is in a folder of the repository, and the file is renamed afterwards.
  @Test(arguments: ["faq", "soal"])
  func whatAMergeMadeIsAVersion(name: String) throws {
    let site = try SiteFolder()
    let (inner, source) = (site.path + "/laman", "laman/content/faq.ms.md")
    try FileManager.default.createDirectory(atPath: inner, withIntermediateDirectories: true)
    for item in ["site.yaml", "content", "templates"] {
      try FileManager.default.moveItem(atPath: site.path + "/" + item, toPath: inner + "/" + item)
    }
    let (first, last) = ("Yuran pertama.", "Yuran keempat.")
    let text = { (first: String, last: String) in
      "---\ntitle: Soalan\n---\n\n## Siapa {#who}\n\n\(first)\n\nDua.\n\nTiga.\n\n\(last)\n"
    }
    site.write(source, text(first, last))
    try git(["init", "-q", "-b", "utama"], in: site)
    try commit("satu", in: site)
    try git(["checkout", "-q", "-b", "cawangan"], in: site)
    site.write(source, text("Yuran baharu.", last))
    try commit("dua", in: site)
    try git(["checkout", "-q", "utama"], in: site)
    site.write(source, text(first, "Yuran terakhir."))
    try commit("tiga", in: site)
    try git(
      ["-c", "user.name=P", "-c", "user.email=p@contoh.example", "merge", "-q", "cawangan"],
      in: site)
    if name != "faq" {
      try git(["mv", source, "laman/content/\(name).ms.md"], in: site)
      try git(["mv", "laman/content/faq.en.md", "laman/content/\(name).en.md"], in: site)
      try commit("empat", in: site)
    }
    _ = try Program.run(["stamp", name], in: inner)
    site.write("laman/content/\(name).ms.md", text("Yuran baharu.", "Yuran lain."))
    let run = try Program.run(["status", name, "--diff"], in: inner, environment: environment)
    #expect(run.output.contains("    - Yuran terakhir.\n    + Yuran lain.\n"), "\(run.output)")
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
