import Testing

@testable import Selari

@Suite struct SiteBuildTests {
  private func build(
    _ site: TemporarySite, at seconds: Int64 = 1_665_000_000, workers: Int = 2
  ) throws -> SiteBuild.Report {
    try SiteBuild(
      site: site.path, output: site.path + "/output",
      options: .init(at: Instant(seconds: seconds), workers: workers)
    ).run()
  }

  @Test func nothingIsDoneWhenNothingHasChanged() throws {
    let site = try TemporarySite(SiteText(TestSite.smallest).files)
    #expect(try !build(site).isUnchanged)
    #expect(try build(site).isUnchanged)
    site.write("content/index.ms.md", "---\ntitle: Baharu\n---\n\nTeks baharu.\n")
    #expect(try !build(site).isUnchanged)
    #expect(site.read("output/ms/index.html")?.contains("Teks baharu.") == true)
    #expect(try build(site).isUnchanged)
  }

  @Test func whatTheOutputHasLostOrGotIsPutRight() throws {
    let text = TestSite.smallest + "-- content/2022/01/a.txt --\nx\n"
    let site = try TemporarySite(SiteText(text).files)
    _ = try build(site)
    let whole = site.snapshot("output")
    let disk = DiskFileSystem()
    for damage in [
      { site.remove("output/ms/index.html") }, { site.remove("output/en") },
      { site.write("output/ms/sendiri.txt", "x") }, { site.write("output/2022/sendiri.txt", "x") },
      { try site.overwrite("output/ms/index.html", "<p>Lain</p>") },
    ] as [() throws -> Void] {
      #expect(try build(site).isUnchanged)
      try damage()
      // Later than the build, if it was in the same tick of the clock: once more, until it has ticked.
      let marker = try #require(
        try disk.status(site.path + "/output/" + OutputNames.marker, followingLinks: false))
      for name in ["ms", "2022", "ms/index.html"] {
        let path = site.path + "/output/" + name
        while let status = try disk.status(path, followingLinks: false),
          status.changed == marker.changed
        {
          try disk.setModified(path, to: status.modified)
        }
      }
      #expect(site.snapshot("output") != whole)
      #expect(try !build(site).isUnchanged)
      #expect(site.snapshot("output") == whole)
    }
  }

  @Test func aBuildIsMadeAgainWhenItsTimeIsOver() throws {
    let site = try TemporarySite(
      SiteText(
        TestSite.smallest + """
          -- content/facts.yaml --
          call: {type: window, closes: 2022-10-20}
          -- templates/home.html --
          {{ facts.call.state }}
          """
      ).files)
    // 2022-10-19T00:00:00+08:00, a minute later, and the last day's first second.
    #expect(try !build(site, at: 1_666_108_800).isUnchanged)
    #expect(site.read("output/ms/index.html") == "open")
    #expect(try build(site, at: 1_666_108_860).isUnchanged)
    #expect(try !build(site, at: 1_666_195_200).isUnchanged)
    #expect(site.read("output/ms/index.html") == "closing")
    // An earlier instant than the build's own is never believed.
    #expect(try !build(site, at: 1_666_108_800).isUnchanged)
    #expect(site.read("output/ms/index.html") == "open")
  }

  @Test(arguments: ["/etc/hostname", "tiada", "gelung", "."])
  func whatIsWrongWithTheTreeIsToldThoughNoFileChanged(target: String) throws {
    let site = try TemporarySite(SiteText(TestSite.smallest).files)
    _ = try build(site)
    let before = site.snapshot("output")
    site.link("content/gelung", to: target)
    for _ in 1...2 {
      let report = try build(site)
      #expect(
        report.outcome.findings.map(TestSite.described) == ["site/symlink content/gelung"])
      #expect(report.outcome.hasErrors)
      #expect(site.snapshot("output") == before)
    }
    site.remove("content/gelung")
    #expect(try !build(site).outcome.hasErrors)
  }

  @Test func anOutputThatWasTakenAwayIsMadeAgain() throws {
    let site = try TemporarySite(SiteText(TestSite.smallest).files)
    _ = try build(site)
    site.remove("output")
    #expect(try !build(site).isUnchanged)
    #expect(site.exists("output/ms/index.html"))
  }

  @Test func whatIsWrongLeavesTheOutputByteForByteAsItWas() throws {
    let site = try TemporarySite(SiteText(TestSite.smallest).files)
    _ = try build(site)
    let before = site.snapshot("output")
    site.write("content/index.ms.md", "---\ntitle: Utama\n---\n\n[a](page:tiada)\n")
    let report = try build(site)
    #expect(report.outcome.hasErrors)
    #expect(site.snapshot("output") == before)
    site.write("content/index.ms.md", "---\ntitle: Utama\n---\n\nBaik.\n")
    #expect(try !build(site).outcome.hasErrors)
    #expect(site.read("output/ms/index.html")?.contains("Baik.") == true)
  }

  @Test func aPageThatGoesLeavesNothingBehind() throws {
    let site = try TemporarySite(SiteText(TestSite.smallest).files)
    site.write("content/faq.ms.md", "---\ntitle: Soalan\n---\n")
    site.write("content/faq.en.md", "---\ntitle: FAQ\n---\n")
    _ = try build(site)
    #expect(site.exists("output/ms/faq/index.html"))
    site.remove("content/faq.ms.md")
    site.remove("content/faq.en.md")
    _ = try build(site)
    #expect(!site.exists("output/ms/faq"))
  }
}
