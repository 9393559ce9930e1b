import Foundation
import Testing

/// What publishing says, and ends with.
@Suite struct PublishCommandTests {
  @Test(arguments: ["publish", "releases", "rollback"])
  func aConfigurationThatIsWrongIsTheSitesFault(command: String) throws {
    let site = try PublishingSite()
    site.write(
      "site.yaml", SiteFolder.files[0].text + "\npublish: {rumah: {kind: folderr, path: www}}\n")
    let wrong = try site.run(command, "rumah")
    #expect(wrong.status == 1, "\(wrong.errors)")
    // That there is no such target then is no second mistake.
    #expect(wrong.errors.contains("`kind` wants `folder` or `ssh`, not `folderr`."))
    #expect(wrong.errors.hasSuffix("\n1 error\n"), "\(wrong.errors)")
    site.write("site.yaml", "name: [")
    #expect(try site.run(command, "rumah").status == 1)
    let unknown = try PublishingSite().run(command, "rumahh")
    #expect(unknown.status == 2)
    #expect(unknown.errors.contains("Did you mean `rumah`?"))
  }

  @Test func addressesOfPagesThatGoAreTold() throws {
    let site = try PublishingSite()
    site.write("content/tentang.ms.md", "---\ntitle: Tentang\n---\n\nx\n")
    site.write("content/tentang.en.md", "---\ntitle: About\nslug: about\n---\n\nx\n")
    try site.publish()
    // One moves and says so, the other does not.
    try site.remove("content/tentang.ms.md")
    try site.remove("content/tentang.en.md")
    site.write("content/kami.ms.md", "---\ntitle: Tentang\naliases: [/ms/tentang/]\n---\n\nx\n")
    site.write("content/kami.en.md", "---\ntitle: About\n---\n\nx\n")
    let note =
      "1 address of a page goes without a redirect: /en/about/. If a page moved, name its old address under `aliases`."
    let dry = try site.run("publish", "rumah", "--at", "2022-10-02", "--dry-run")
    #expect(dry.status == 0)
    #expect(dry.errors.contains(note), "\(dry.errors)")
    let json = try site.run(
      "publish", "rumah", "--at", "2022-10-02", "--dry-run", "--format", "json")
    #expect(
      json.output.contains("\"gone\": [\"/en/about/\"]") || json.output.contains("\"/en/about/\""))
    let run = try site.run(
      "publish", "rumah", "--at", "2022-10-02", "--lang", "ms", "--report", "laporan.json")
    #expect(run.status == 0)
    #expect(run.errors.contains("1 alamat halaman hilang tanpa lencongan: /en/about/."))
    #expect(try site.report()["gone"] as? [String] == ["/en/about/"])
    let again = try site.run("publish", "rumah", "--at", "2022-10-02")
    #expect(again.status == 0 && !again.errors.contains("redirect"))
  }

  @Test func olderAddressesAndDocumentsThatGoAreNamed() throws {
    let site = try PublishingSite()
    site.write("redirects.yaml", "/lama/: {page: index, language: ms}\n")
    site.write("content/borang.pdf", "%PDF-1.4\n")
    try site.publish()
    try site.remove("redirects.yaml")
    try site.remove("content/borang.pdf")
    let note = "2 older addresses or documents lead nowhere from now on: /borang.pdf, /lama/."
    let dry = try site.run("publish", "rumah", "--at", "2022-10-02", "--dry-run")
    #expect(dry.status == 0 && dry.errors.contains(note), "\(dry.errors)")
    #expect(dry.output.contains("Removed older addresses and documents (2):\n  - /borang.pdf\n"))
    let run = try site.run(
      "publish", "rumah", "--at", "2022-10-02", "--lang", "ms", "--report", "laporan.json")
    #expect(run.errors.contains("2 alamat lama atau dokumen"), "\(run.errors)")
    #expect(try site.report()["gone"] as? [String] == ["/borang.pdf", "/lama/"])
  }

  /// What is named is what redirects.yaml takes, and not the path of a file.
  @Test func addressesThatGoAreAddresses() throws {
    let site = try PublishingSite()
    site.write("content/Borang Permohonan.pdf", "%PDF-1.4\n")
    site.write("content/a%20b.txt", "a\n")
    site.write("content/关于.txt", "a\n")
    try site.publish()
    for name in ["Borang Permohonan.pdf", "a%20b.txt", "关于.txt"] {
      try site.remove("content/" + name)
    }
    let dry = try site.run("publish", "rumah", "--at", "2022-10-02", "--dry-run")
    let addresses = ["/Borang%20Permohonan.pdf", "/a%2520b.txt", "/关于.txt"]
    for address in addresses { #expect(dry.errors.contains(address), "\(dry.errors)") }
    let lines = addresses.map { "\($0): {page: index, language: ms}\n" }
    site.write("redirects.yaml", lines.joined())
    let kept = try site.run("publish", "rumah", "--at", "2022-10-02")
    #expect(kept.status == 0 && !kept.errors.contains("nowhere"), "\(kept.errors)")
  }

  /// In an incident nobody has the time to put right what has nothing to do with it.
  @Test(arguments: ["tidakdikenali: 1\n", "topics: [1]\n", "checks: {severity: 7}\n"])
  func aSlipElsewhereKeepsNobodyFromGoingBack(line: String) throws {
    let site = try PublishingSite()
    try site.publish()
    site.write("content/tentang.ms.md", "---\ntitle: Tentang\n---\n\nx\n")
    site.write("content/tentang.en.md", "---\ntitle: About\n---\n\nx\n")
    try site.publish()
    let target = "publish: {lain: {kind: folderr}, rumah: {kind: folder, path: www}}\n"
    site.write("site.yaml", SiteFolder.files[0].text + "\n" + target + line)
    #expect(try site.run("publish", "rumah").status == 1)
    let list = try site.run("releases", "rumah")
    #expect(list.status == 0 && list.errors.isEmpty, "\(list.errors)")
    let back = try site.run("rollback", "rumah")
    #expect(back.status == 0 && back.errors.isEmpty, "\(back.errors)")
    // What is wrong with the target itself is in the way.
    #expect(try site.run("releases", "lain").status == 1)
    site.write(
      "site.yaml",
      SiteFolder.files[0].text
        + "\npublish: {rumah: {kind: ssh, host: h, path: www, port: pintu}}\n")
    #expect(try site.run("rollback", "rumah").status == 1)
  }

  /// Cron mails what is printed among the messages: what was told with a release is no news each time.
  @Test func warningsAreToldWithWhatTheyWerePublishedWith() throws {
    let site = try PublishingSite()
    site.write(
      "content/facts.yaml",
      "call: {type: window, closes: 2022-10-20T23:59}\nlama: {type: date, value: 2020-01-01}\n")
    let publish = { (more: [String]) in
      try Program.run(
        ["publish", "rumah", "--at", "2022-10-02"] + more, in: site.path,
        environment: site.environment)
    }
    let first = try publish([])
    #expect(first.status == 0 && first.errors.contains("[unused/fact]"), "\(first.errors)")
    let again = try publish(["--report", "laporan.json"])
    #expect(again.status == 0 && again.errors.isEmpty, "\(again.errors)")
    #expect(again.output.contains("as when it was published (`selari check`)"))
    #expect((try site.report()["findings"] as? [Any])?.isEmpty == false)
    let forPrograms = try publish(["--format", "github"])
    #expect(forPrograms.output.contains("unused/fact"))
    // A comment moves its line, and is no other warning.
    let facts = try String(contentsOfFile: site.path + "/content/facts.yaml", encoding: .utf8)
    site.write("content/facts.yaml", "# Fakta\n" + facts)
    #expect(try publish([]).errors.isEmpty)
  }

  /// Nothing that is served has changed, and what is warned of has.
  @Test func otherWarningsAreToldWhereNothingElseChanged() throws {
    let site = try PublishingSite()
    let configuration = try String(contentsOfFile: site.path + "/site.yaml", encoding: .utf8)
    site.write(
      "content/facts.yaml",
      "call: {type: window, closes: 2022-10-20T23:59}\nlama: {type: date, value: 2020-01-01}\n")
    site.write("site.yaml", configuration + "\nchecks: {severity: {unused/fact: off}}\n")
    try site.publish()
    site.write("site.yaml", configuration)
    let publish = { try site.run("publish", "rumah", "--at", "2022-10-02") }
    let run = try publish()
    #expect(run.output.contains("nothing has changed"), "\(run.output)")
    #expect(
      run.errors.contains("[unused/fact]") && !run.output.contains("as when"), "\(run.errors)")
    let again = try publish()
    #expect(again.errors.isEmpty && again.output.contains("as when it was"), "\(again.output)")
    // Where nobody knows what was told, it is told.
    try site.remove(".selari/publish/rumah.warnings")
    #expect(try publish().errors.contains("[unused/fact]"))
  }

  @Test func whatIsDoneToTheTargetIsToldWhateverChanged() throws {
    let site = try PublishingSite()
    try site.publish()
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o700], ofItemAtPath: site.path + "/www/releases")
    // Cron mails what is printed among the messages: it is no news where nothing is.
    let run = try site.run("publish", "rumah", "--at", "2022-10-02", "--report", "laporan.json")
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    #expect(run.output.contains("/www/releases` is closed to all but its owner\n"))
    let findings = try site.report()["findings"] as? [[String: Any]]
    #expect(findings?.last?["rule"] as? String == "publish/target")
    #expect(try site.report()["not_removed"] as? [String] == [])
    let back = try site.run("rollback", "rumah", "2022", "--lang", "ms")
    #expect(back.errors.contains("amaran[publish/target]"), "\(back.errors)")
    site.write("content/faq.ms.md", "---\ntitle: Soalan lain\n---\n\nx\n")
    let sent = try site.run("publish", "rumah", "--at", "2022-10-02")
    #expect(sent.errors.contains("warning[publish/target]"), "\(sent.errors)")
    #expect(!sent.output.contains("is closed"))
  }

  @Test func aRollbackSaysWhatItMended() throws {
    let site = try PublishingSite()
    try site.publish()
    site.write("www/current/ms/index.html", "digodam")
    let back = try site.run("rollback", "rumah", "2022")
    #expect(back.status == 0, "\(back.errors)")
    #expect(back.errors.contains("made good again: ms/index.html."))
  }

  @Test func aLockIsInTheSamePlaceWhoeverHoldsIt() throws {
    let site = try PublishingSite()
    try site.publish()
    let folder = ".selari/publish/rumah"
    let lock = open(site.path + "/" + folder + ".lock", O_RDWR | O_CREAT, 0o644)
    try #require(lock >= 0 && flock(lock, LOCK_EX | LOCK_NB) == 0)
    defer { close(lock) }
    for (root, prefix) in [(".", ""), (site.path, site.path + "/")] {
      let run = try site.run("publish", "rumah", "--at", "2022-10-02", "--site", root)
      #expect(run.status == 2 && run.errors.contains("─ \(prefix)\(folder)\n"), "\(run.errors)")
    }
  }

  @Test func aReleaseOfOnePageHasOne() throws {
    let site = try PublishingSite()
    let lists = try ["ms", "en"].map { language in
      try site.publish()
      return try site.run("releases", "rumah", "--lang", language).output
    }
    #expect(lists[0].hasSuffix("  4 halaman\n") && lists[1].hasSuffix("  4 pages\n"), "\(lists)")
    for name in ["index.en", "faq.ms", "faq.en"] { try site.remove("content/\(name).md") }
    site.write("content/index.ms.md", "---\ntitle: Utama\n---\n\nTeks.\n")
    site.write(
      "site.yaml",
      "name: Tapak\nurl: https://contoh.example/\nlanguages: [{code: ms, label: Bahasa Melayu}]\n"
        + "publish: {rumah: {kind: folder, path: www, delete_limit: 100%}}\n")
    try site.publish()
    let list = try site.run("releases", "rumah", "--lang", "en").output
    #expect(list.hasPrefix("→ ") && list.contains("  1 page\n"), "\(list)")
  }

  @Test func jsonSaysWhatWasPublished() throws {
    let site = try PublishingSite()
    for isUnchanged in [false, true] {
      let run = try site.run("publish", "rumah", "--at", "2022-10-02", "--format", "json")
      #expect(run.status == 0, "\(run.errors)")
      let said = try #require(
        try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
      #expect(said["target"] as? String == "rumah")
      #expect((said["release"] as? String)?.hasPrefix("2022100") == true)
      #expect(said["unchanged"] as? Bool == isUnchanged)
      let sent = (said["sent"] as? [String: Any])?["files"] as? Int
      #expect((sent == 0) == isUnchanged)
      #expect(said["findings"] != nil && said["previous"] != nil)
    }
  }

  @Test(arguments: [[], ["--dry-run"]])
  func whatIsInTheWayOfABuildIsNoMatterOfAnOptionThatPublishHasNot(words: [String]) throws {
    let site = try PublishingSite()
    site.write(".selari/publish/rumah", "sesuatu")
    for language in ["ms", "en"] {
      let run = try Program.run(
        ["publish", "rumah", "--lang", language] + words, in: site.path,
        environment: site.environment)
      #expect(run.status == 2)
      #expect(run.errors.contains(".selari/publish/rumah") && !run.errors.contains("--output"))
    }
  }

  @Test func aTitleDoesNotSteerTheTerminal() throws {
    let site = try PublishingSite()
    site.write("content/tentang.ms.md", "---\ntitle: \"Kami\\e[31m\"\n---\n\nx\n")
    site.write("content/tentang.en.md", "---\ntitle: About\n---\n\nx\n")
    let dry = try site.run("publish", "rumah", "--at", "2022-10-02", "--dry-run")
    #expect(dry.status == 0 && dry.output.contains("Kami\u{241B}[31m"))
    #expect(!dry.output.contains("\u{1B}"))
  }

  @Test func aPageThatHasAnotherAddressHasMoved() throws {
    let site = try PublishingSite()
    site.write("content/tentang.ms.md", "---\ntitle: Tentang\n---\n\nx\n")
    site.write("content/tentang.en.md", "---\ntitle: About\nslug: about\n---\n\nx\n")
    try site.publish()
    site.write("content/tentang.en.md", "---\ntitle: About\nslug: about-us\n---\n\nx\n")
    let note = """
      selari: 1 page has moved, and its old address leads nowhere:
        `tentang` (en): /en/about/ → /en/about-us/
      To keep them, add to redirects.yaml (or name them under `aliases`):
        /en/about/: {page: tentang, language: en}

      """
    let dry = try site.run("publish", "rumah", "--at", "2022-10-02", "--dry-run")
    #expect(dry.status == 0)
    #expect(dry.errors.hasSuffix(note), "\(dry.errors)")
    #expect(dry.output.contains("  - en  /en/about/  About  → /en/about-us/\n"), "\(dry.output)")
    let run = try site.run(
      "publish", "rumah", "--at", "2022-10-02", "--lang", "ms", "--report", "laporan.json")
    #expect(run.errors.contains("1 halaman berpindah") && !run.errors.contains("hilang"))
    let report = try site.report()
    #expect(report["gone"] as? [String] == ["/en/about/"])
    #expect(
      report["moved"] as? [[String: String]] == [
        ["page": "tentang", "language": "en", "from": "/en/about/", "to": "/en/about-us/"]
      ])
    // The line does what it says, though the site is as it was before.
    site.write("redirects.yaml", "/en/about/: {page: tentang, language: en}\n")
    let kept = try site.run("publish", "rumah", "--at", "2022-10-03")
    #expect(kept.status == 0 && !kept.errors.contains("/en/about/"), "\(kept.errors)")
    #expect(FileManager.default.fileExists(atPath: site.path + "/www/current/en/about/index.html"))
  }
}

/// `--report`: written on every way that a command may end, whole, or not at all.
@Suite struct ReportTests {
  @Test(arguments: [["build"], ["publish", "rumah"], ["publish", "rumah", "--dry-run"]])
  func aReportThatCannotBeWrittenStopsTheWorkBeforeItBegins(words: [String]) throws {
    let site = try PublishingSite()
    for report in ["tiada/laporan.json", "content"] {
      let run = try Program.run(
        words + ["--report", report], in: site.path, environment: site.environment)
      #expect(run.status == 2)
      #expect(run.errors.contains("cannot be written"))
    }
    #expect(!FileManager.default.fileExists(atPath: site.path + "/output"))
    #expect(!FileManager.default.fileExists(atPath: site.path + "/www"))
  }

  @Test func aReportTakesThePlaceOfTheOldOneInOneStep() throws {
    let site = try PublishingSite()
    site.write("laporan.json", "lama")
    try FileManager.default.linkItem(
      atPath: site.path + "/laporan.json", toPath: site.path + "/kekal.json")
    #expect(try site.run("build", "--at", "2022-10-02", "--report", "laporan.json").status == 0)
    #expect(try site.report()["pages"] as? Int == 4)
    #expect(try String(contentsOfFile: site.path + "/kekal.json", encoding: .utf8) == "lama")
    let left = try FileManager.default.contentsOfDirectory(atPath: site.path)
    #expect(!left.contains { $0.hasSuffix(".selari-new") })
  }

  @Test(arguments: ["site.yaml", "content/facts.yaml", "templates/x.json"])
  func aReportIsNeverPutAmongTheSources(path: String) throws {
    let site = try PublishingSite()
    let before = FileManager.default.contents(atPath: site.path + "/" + path)
    let run = try Program.run(
      ["build", "--report", path], in: site.path, environment: site.environment)
    #expect(run.status == 2)
    #expect(run.errors.contains("among the sources of the site"))
    #expect(FileManager.default.contents(atPath: site.path + "/" + path) == before)
  }

  @Test func aReportIsWrittenWhereALinkLeadsThoughNothingIsThereYet() throws {
    let site = try PublishingSite()
    try FileManager.default.createSymbolicLink(
      atPath: site.path + "/laporan.json", withDestinationPath: "asal.json")
    #expect(try site.run("build", "--report", "laporan.json").status == 0)
    #expect(try site.report("asal.json")["pages"] != nil)
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: site.path + "/laporan.json")
        == "asal.json")
  }

  @Test func aReportIsWrittenThroughALinkAndToADevice() throws {
    let site = try PublishingSite()
    site.write("asal.json", "lama")
    try FileManager.default.createSymbolicLink(
      atPath: site.path + "/laporan.json", withDestinationPath: "asal.json")
    #expect(try site.run("build", "--at", "2022-10-02", "--report", "laporan.json").status == 0)
    #expect(try site.report("asal.json")["version"] as? Int == 1)
    #expect(try site.run("build", "--at", "2022-10-02", "--report", "/dev/null").status == 0)
    #expect(try site.run("build", "--at", "2022-10-02", "--report", "/dev/full").status == 2)
  }

  @Test func publishReportsASiteThatIsWrong() throws {
    let site = try PublishingSite()
    site.write("content/faq.ms.md", "---\ntitle: Soalan\n---\n\n[a](page:tiada)\n")
    let run = try site.run("publish", "rumah", "--report", "laporan.json")
    #expect(run.status == 1)
    let report = try site.report()
    let rules = (report["findings"] as? [[String: Any]])?.compactMap { $0["rule"] as? String }
    #expect(rules?.contains("link/page") == true)
    #expect(report["release"] is NSNull)
    site.write("site.yaml", "name: [")
    #expect(try site.run("publish", "rumah", "--report", "laporan.json").status == 1)
    #expect((try site.report()["findings"] as? [Any])?.isEmpty == false)
  }

  @Test func publishReportsATargetThatRefuses() throws {
    let site = try PublishingSite()
    site.write("www/asing.txt", "bukan milik Selari")
    let run = try site.run("publish", "rumah", "--at", "2022-10-02", "--report", "laporan.json")
    #expect(run.status == 2, "\(run.errors)")
    let findings = try site.report()["findings"] as? [[String: Any]]
    #expect(findings?.last?["rule"] as? String == "publish/target")
  }

  @Test func aDryRunReportsWhatWouldChange() throws {
    let site = try PublishingSite()
    let run = try site.run(
      "publish", "rumah", "--at", "2022-10-02", "--dry-run", "--report", "laporan.json")
    #expect(run.status == 0)
    let report = try site.report()
    #expect(report["next_change"] as? String == "2022-10-20T00:00:00+08:00")
    let would = report["would"] as? [String: Any]
    #expect((would?["pages"] as? [Any])?.isEmpty == false)
    #expect(!FileManager.default.fileExists(atPath: site.path + "/www"))
  }

  @Test func aBuildThatCannotBeWrittenIsReported() throws {
    let site = try PublishingSite()
    site.write("output/asing.txt", "bukan milik Selari")
    let run = try site.run("build", "--report", "laporan.json")
    #expect(run.status == 2)
    #expect((try site.report()["findings"] as? [Any])?.count == 1)
  }
}
