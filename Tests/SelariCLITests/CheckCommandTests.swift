import Testing

/// `selari check` of the whole site, and of some of its files.
@Suite struct CheckCommandTests {
  /// A site with an error in one page, and a warning in the other language of another.
  private func site() throws -> SiteFolder {
    let site = try SiteFolder()
    site.write("content/faq.ms.md", "---\ntitle: Soalan\n---\n\n[x](page:tiada)\n")
    site.write("content/index.en.md", "---\ntitle: Home\n---\n\n[Click here](page:faq)\n")
    return site
  }

  private func check(_ words: String..., in site: SiteFolder) throws -> Program.Run {
    try Program.run(["check", "--at", "2022-10-02"] + words, in: site.path)
  }

  @Test func onlyWhatStandsInTheNamedFilesIsToldAndCounts() throws {
    let site = try site()
    #expect(try check(in: site).status == 1)
    let broken = try check("content/faq.ms.md", in: site)
    #expect(broken.status == 1)
    #expect(broken.errors.contains("link/page"))
    #expect(!broken.errors.contains("content/index.en.md"))
    let fine = try check("index.en", in: site)
    #expect(fine.status == 0)
    #expect(fine.errors.contains("link/text") && !fine.errors.contains("link/page"))
    #expect(try check("index.en", "--strict", in: site).status == 1)
    #expect(try check("index.en", "faq", in: site).status == 1)
  }

  @Test func whatIsFoundElsewhereIsSaidToBeThere() throws {
    let run = try check("content/facts.yaml", in: site())
    #expect(run.status == 0)
    #expect(run.output == "1 file checked; nothing found\n")
    #expect(run.errors.contains("in other files"))
    let malay = try check("content/facts.yaml", "--lang", "ms", in: site())
    #expect(malay.output == "1 fail disemak; tiada apa-apa ditemui\n")
    #expect(malay.errors.contains("penemuan dalam fail lain tidak dipaparkan"))
  }

  /// Of a translation that was never recorded, no rule can say that its source has changed.
  @Test func translationsThatWereNeverRecordedAreCounted() throws {
    let site = try SiteFolder()
    let line = "never recorded as checked"
    let before = try check(in: site)
    #expect((before.output + before.errors).contains("2 translations were \(line)"))
    for words in [["index"], ["--format", "json"]] {
      let run = try Program.run(["check", "--at", "2022-10-02"] + words, in: site.path)
      #expect(!(run.output + run.errors).contains(line))
    }
    #expect(try Program.run(["stamp", "--all"], in: site.path).status == 0)
    let after = try check(in: site)
    #expect(!(after.output + after.errors).contains(line))
    // Beside findings it is said where they are.
    #expect(try check(in: self.site()).errors.contains(line))
  }

  @Test func programsGetTheNamedFilesFindingsAlone() throws {
    let run = try check("faq", "--format", "json", in: site())
    #expect(run.output.contains("content/faq.ms.md") && !run.output.contains("index.en.md"))
    #expect(run.errors.isEmpty)
  }

  @Test func aNameThatIsNoneIsRefusedBeforeAnythingIsChecked() throws {
    let run = try check("faqs", in: site())
    #expect(run.status == 2)
    #expect(run.errors.contains("there is no file or page `faqs`. Did you mean `faq`?"))
    #expect(run.output.isEmpty)
  }

  @Test func draftsAreCheckedWhereTheyAreAskedFor() throws {
    let site = try SiteFolder()
    for language in ["ms", "en"] {
      site.write(
        "content/draf.\(language).md",
        "---\ntitle: Draf \(language)\ndraft: true\n---\n\n[x](page:tiada)\n")
    }
    let plain = try check(in: site)
    #expect(plain.status == 0)
    #expect(
      plain.errors.contains(
        "2 files of drafts were not checked; `selari check --drafts` checks drafts, too."))
    let malay = try check("--lang", "ms", in: site)
    #expect(
      malay.errors.contains(
        "2 fail draf tidak disemak; `selari check --drafts` menyemaknya juga."))
    for words in ["--drafts", "draf", "draf.ms", "content/draf.en.md"] {
      let run = try check(words, in: site)
      #expect(run.status == 1, "\(words)")
      #expect(run.errors.contains("link/page") && !run.errors.contains("not checked"), "\(words)")
    }
    #expect(try check("faq", in: site).status == 0)
  }

  @Test func aSiteThatCannotBeReadIsNotSaidToBeFine() throws {
    let site = try site()
    site.write("site.yaml", "nama: x\n")
    let run = try check("content/facts.yaml", in: site)
    #expect(run.status == 1)
    #expect(run.errors.contains("site.yaml"))
  }
}
