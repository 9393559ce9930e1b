import Foundation
import Testing

@Suite struct CommandLineTests {
  @Test func helpAndVersionAreForEveryone() throws {
    let version = try Program.run(["--version"])
    #expect(version.status == 0)
    #expect(version.output.hasPrefix("selari "))
    let help = try Program.run(["--help"])
    #expect(help.status == 0)
    #expect(help.output.contains("build"))
    #expect(try Program.run(["build", "--help"]).output.contains("--output DIR"))
    #expect(
      try Program.run(["build", "--help"], environment: ["LANG": "ms_MY.UTF-8"]).output
        .contains("Penggunaan:"))
  }

  @Test(arguments: ["ms", "en"])
  func helpFitsAnOrdinaryTerminal(language: String) throws {
    let overview = try Program.run(["--help", "--lang", language]).output
    let names = overview.split(separator: "\n").filter {
      $0.hasPrefix("  ") && !$0.hasPrefix("   ")
    }
    .compactMap { $0.split(separator: " ").first.map(String.init) }
    #expect(names.count > 10)
    for name in names {
      let help = try Program.run([name, "--help", "--lang", language]).output
      let lines = help.split(separator: "\n").map(String.init)
      for line in lines { #expect(line.count <= 80, "\(name): \(line)") }
      // What is broken goes on where the option's own text began.
      let options = lines.drop { !$0.hasPrefix("  --") }.prefix { $0.hasPrefix("  ") }
      let starts = Set(options.map { column(ofTextIn: $0) })
      #expect(starts.count <= 1, "\(name)")
    }
    for line in overview.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
  }

  @Test func helpIsExplainedToo() throws {
    #expect(try Program.run(["help", "help"]).output == Program.run(["help"]).output)
  }

  /// Where an option's text begins: after the two spaces or more that follow its name.
  private func column(ofTextIn line: String) -> Int? {
    line.dropFirst(2).range(of: " {2,}", options: .regularExpression).map {
      line.distance(from: line.startIndex, to: $0.upperBound)
    }
  }

  @Test(arguments: [
    (["biuld"], "Did you mean `build`?"), (["build", "--ouput", "x"], "Did you mean `--output`?"),
    (["build", "--at"], "`--at` needs a value"), (["build", "--at", "esok"], "--at"),
    (["build", "--url", "contoh"], "Did you mean `https://contoh`?"),
    (["build", "--format", "xml"], "choose text, json, github or sarif"),
    (["build", "--drafts=ya"], "takes no value"), (["build", "x"], "what to do with `x`"),
    (["serve", "my-site"], "The folder of a site is given by `--site my-site`."),
    (["--output", "x"], "no option"), (["help", "buidl"], "Did you mean `build`?"),
    (["--help", "buidl"], "Did you mean `build`?"), (["init", ""], "empty DIR"),
    (["stamp", "faq", ""], "empty PAGE"), (["new", "page", ""], "empty ID"),
    (["status", ""], "empty PAGE"), (["publish", ""], "empty TARGET"),
    (["build", "--site", ""], "`--site` needs a value"), (["build", "--site="], "`--site DIR`"),
    (["build", "--output", ""], "`--output` needs a value"),
    (["build", "--report", ""], "`--report` needs a value"),
    (["verify", "https://a.example/", "--against", ""], "`--against` needs a value"),
    (["headers"], "needs `--for nginx` or `--for apache`."),
    (["init", "site.yaml"], "site.yaml is no folder. Name a folder that is empty"),
    (["--lang", "fr", "check"], "choose ms or en"), (["--site"], "`--site` needs a value"),
    (["build", "---site", "."], "`selari build` has no option `---site`. Did you mean `--site`?"),
    (["build", "-----site=."], "no option `-----site=.`. Did you mean `--site`?"),
    (["build", "-site", "."], "no option `-site`. Did you mean `--site`?"),
    (["---site", ".", "build"], "no option `---site`"), (["---lang=ms", "build"], "no option"),
    (["serve", "--port", "+8123"], "`+8123` is no port"),
    (["serve", "--port", "65536"], "no port"),
    (["serve", "--port", "-0"], "`-0` is no port"),
    (
      ["verify", "https://a.example/", "--timeout", "+5"],
      "`+5` is no value for `--timeout`; give a number from 1 to 3600."
    ),
  ])
  func whatIsWrongWithTheCommandLineIsTold(words: [String], message: String) throws {
    let site = try SiteFolder()
    let run = try Program.run(words, in: site.path)
    #expect(run.status == 2)
    #expect(run.errors.contains(message), "\(run.errors)")
    #expect(run.output.isEmpty)
  }

  @Test func anEmptyWordIsToldByEveryCommand() throws {
    let overview = try Program.run(["--help", "--lang", "en"]).output
    let names = overview.split(separator: "\n").filter {
      $0.hasPrefix("  ") && !$0.hasPrefix("   ")
    }
    .compactMap { $0.split(separator: " ").first.map(String.init) }
    #expect(names.count > 10)
    let site = try SiteFolder()
    for name in names {
      for words in [[name, ""], [name, "", ""], [name, "--lang", "ms", ""]] {
        let run = try Program.run(words, in: site.path)
        #expect(run.status == 2 && run.output.isEmpty, "\(words) \(run.status)")
        #expect(run.errors.hasPrefix("selari: "), "\(words) \(run.errors)")
      }
    }
    let build = try Program.run(["build", ""], in: site.path)
    #expect(build.errors.contains("was given an empty word"))
  }

  @Test(arguments: ["x", "0", "-1", "+2", "", "2 "])
  func aNumberOfWorkersThatIsNoneIsAnError(value: String) throws {
    let site = try SiteFolder()
    for command in [["build"], ["check"], ["serve", "--port", "0"]] {
      let run = try Program.run(command, in: site.path, environment: ["SELARI_WORKERS": value])
      #expect(run.status == 2)
      #expect(run.errors.hasPrefix("selari: SELARI_WORKERS is `\(value)`; give a whole number"))
    }
  }

  @Test func messagesComeInTheLanguageAskedFor() throws {
    let option = try Program.run(["biuld", "--lang", "ms"])
    #expect(option.errors.contains("Adakah anda maksudkan `build`?"))
    let variable = try Program.run(["biuld"], environment: ["LC_MESSAGES": "ms_MY.UTF-8"])
    #expect(variable.errors == option.errors)
    let both = try Program.run(["biuld", "--lang", "en"], environment: ["LC_ALL": "ms_MY.UTF-8"])
    #expect(both.errors.contains("Did you mean"))
  }

  @Test func commonOptionsMayStandBeforeTheCommand() throws {
    let site = try SiteFolder()
    let run = try Program.run(
      ["--lang", "ms", "--site=\(site.path)", "check", "--format", "json", "--at", "2022-10-01"])
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("\"version\": 1"))
    #expect(FileManager.default.fileExists(atPath: site.path + "/site.yaml"))
    let help = try Program.run(["--lang", "ms", "help", "build"])
    #expect(help.status == 0)
    #expect(help.output.contains("selari build [pilihan]"))
    #expect(help.output.contains("--site FOLDER ") && help.output.contains("--at DETIK "))
    #expect(try Program.run(["--lang", "ms", "--version"]).output.hasPrefix("selari "))
    #expect(try Program.run(["--at", "2022-10-01", "verify", "https://a.example/"]).status == 2)
  }

  @Test func pathsBelowTheSiteHaveNoNeedlessParts() throws {
    let site = try SiteFolder()
    site.write("content/faq.en.md", "---\ntitle: Questions\n---\n\n[a](page:tiada)\n")
    let plain = try Program.run(["check", "--at", "2022-10-01"], in: site.path)
    for written in ["./", ".//", "./."] {
      let run = try Program.run(["check", "--at", "2022-10-01", "--site", written], in: site.path)
      #expect(run.errors == plain.errors)
    }
    let below = try Program.run(["build", "--at", "2022-10-01", "--site", site.path + "//"])
    #expect(below.errors.contains("\(site.path)/content/faq.en.md"))
  }

  @Test func aCleanBuildSaysWhatItDidAndUntilWhenItHolds() throws {
    let site = try SiteFolder()
    let run = try Program.run(["build", "--at", "2022-10-01"], in: site.path)
    #expect(run.status == 0)
    #expect(run.output == "output: 4 pages; changes by itself at 2022-10-20T00:00:00+08:00\n")
    #expect(run.errors.isEmpty)
    let again = try Program.run(["build", "--at", "2022-10-01"], in: site.path)
    #expect(again.output.contains("nothing has changed"))
    // A file may become unreadable without being written.
    #expect(chmod(site.path + "/content/facts.yaml", 0o400) == 0)
    let third = try Program.run(["build", "--at", "2022-10-01"], in: site.path)
    #expect(third.status == 0 && !third.output.contains("nothing has changed"))
  }

  @Test func onePageIsCountedAsOne() throws {
    let site = try SiteFolder()
    let languages = "languages:\n  - {code: en, locale: en_MY}\n"
    site.write("site.yaml", "name: {en: Site}\nurl: https://contoh.example/\n" + languages)
    for file in ["faq.ms.md", "faq.en.md", "index.ms.md", "facts.yaml"] {
      try? FileManager.default.removeItem(atPath: site.path + "/content/" + file)
    }
    site.write("content/index.en.md", "---\ntitle: Home\n---\n")
    site.write("templates/page.html", "<p>{{ page.content }}</p>")
    let build = try Program.run(["build"], in: site.path)
    #expect(build.output == "output: 1 page\n", "\(build.errors)")
    let again = try Program.run(["build"], in: site.path)
    #expect(again.output == "output: nothing has changed (1 page)\n")
  }

  @Test func whatIsWrongInTheSiteEndsWithOneAndJSONIsAllThereIs() throws {
    let site = try SiteFolder()
    site.write("content/faq.ms.md", "---\ntitle: Soalan\n---\n\n[a](page:tiada)\n")
    let run = try Program.run(["build", "--format", "json"], in: site.path)
    #expect(run.status == 1)
    #expect(run.errors.isEmpty)
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    #expect(object?["version"] as? Int == 1)
    let findings = object?["findings"] as? [[String: Any]]
    #expect(findings?.first?["rule"] as? String == "link/page")
    #expect(findings?.first?["file"] as? String == "content/faq.ms.md")
    #expect((findings?.first?["start"] as? [String: Int])?["line"] == 5)
  }

  @Test func theReportHoldsTheInstantAndTheNextChange() throws {
    let site = try SiteFolder()
    let report = site.path + "/report.json"
    _ = try Program.run(["build", "--at", "2022-10-20T09:00", "--report", report], in: site.path)
    let data = try #require(FileManager.default.contents(atPath: report))
    let object = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    #expect(object?["at"] as? String == "2022-10-20T09:00:00+08:00")
    #expect(object?["next_change"] as? String == "2022-10-20T23:59:01+08:00")
    #expect(object?["pages"] as? Int == 4)
    #expect((object?["findings"] as? [Any])?.isEmpty == true)
  }

  @Test func anAddressGivenWithURLIsUsedEverywhere() throws {
    let site = try SiteFolder()
    _ = try Program.run(["build", "--url", "https://lain.example/kempen/"], in: site.path)
    let sitemap = String(decoding: site.output()["sitemap.xml"] ?? Data(), as: UTF8.self)
    #expect(sitemap.contains("<loc>https://lain.example/kempen/ms/</loc>"))
    let home = String(decoding: site.output()["ms/index.html"] ?? Data(), as: UTF8.self)
    #expect(home.contains("href=\"/kempen/ms/faq/\""))
  }

  @Test func anOutputThatIsNotSelarisIsRefused() throws {
    let site = try SiteFolder()
    site.write("lain/penting.txt", "jangan hilang")
    let run = try Program.run(["build", "--output", "lain"], in: site.path)
    #expect(run.status == 2)
    #expect(run.errors.contains("output"))
    #expect(site.output("lain") == ["penting.txt": Data("jangan hilang".utf8)])
    #expect(try Program.run(["build", "--output", "."], in: site.path).status == 2)
  }

  @Test func aFolderThatIsNoSiteIsToldWhatToDo() throws {
    let run = try Program.run(["build"], in: NSTemporaryDirectory())
    #expect(run.status == 1)
    #expect(run.errors.contains("--site"))
  }
}
