import Diagnostics
import Testing

@testable import Selari

/// A check of pages that are not shown yet: what they would do when they are.
@Suite struct LeftOutPagesTests {
  private func site(publish: String, body: String, english: String = "Isi.") -> TestSite {
    TestSite(
      with: """
        -- content/umum.ms.md --
        ---
        title: Pengumuman
        description: Pengumuman yang akan datang, dengan perihal yang cukup panjang untuk senarai.
        \(publish)
        ---

        \(body)
        -- content/umum.en.md --
        ---
        title: Announcement
        description: An announcement that is to come, with a description that is long enough.
        ---

        \(english)

        """)
  }

  private let coming = "publish: 2030-01-01T09:00"

  @Test func `what would stop the build when a page appears is told, and the build goes on`() throws
  {
    let site = site(publish: coming, body: "[Soalan lazim](1️⃣page:tiada) dan {{ facts.2️⃣tiada }}.")
    try site.build().expectClean()
    let pages = site.outcome.pages
    try site.check().expect([("link/page", "1️⃣"), ("template/undefined", "2️⃣")])
    #expect(site.outcome.hasErrors)
    #expect(site.outcome.pages == pages + 2)
    let finding = try #require(site.outcome.findings.first)
    let note = try #require(finding.related.last)
    #expect(note.place.reference == "content/umum.ms.md:4:10")
    #expect(
      note.note(in: .en) == "The site was checked as of this `publish`, when this page appears.")
    #expect(
      note.note(in: .ms) == "Tapak disemak pada detik `publish` ini, ketika halaman ini muncul.")
    // That is what the build of that instant finds.
    site.at = "2030-01-01T09:00:00+08:00"
    try site.build().expect([("link/page", "1️⃣"), ("template/undefined", "2️⃣")])
  }

  @Test
  func `every instant at which pages appear is looked at, and what is found at several told once`()
    throws
  {
    let site = site(
      publish: coming, body: "[Soalan lewat](1️⃣page:lewat) dan [soalan lain](2️⃣page:tiada).")
    site.edit(
      "content/lewat.ms.md",
      "---\ntitle: Lewat\npublish: 2031-01-01\n"
        + "description: Halaman yang muncul setahun kemudian, dengan perihal yang cukup panjang.\n---\n"
    )
    site.edit(
      "content/lewat.en.md",
      "---\ntitle: Late\n"
        + "description: A page that appears a year later, with a description that is long enough.\n---\n"
    )
    // The one page leads to the other before that is there.
    try site.check().expect([("link/page", "1️⃣"), ("link/page", "2️⃣")])
  }

  @Test func `a plan of many days is looked at when it goes on, and when all of it is there`()
    throws
  {
    let site = site(publish: coming, body: "Isi.")
    for (year, body) in [(2031, "[Sini](1️⃣page:tiada)"), (2032, "Isi."), (2033, "Isi.")] {
      for (code, title) in [("ms", "Tahun"), ("en", "Year")] {
        site.edit(
          "content/t\(year).\(code).md",
          "---\ntitle: \(title) \(year)\npublish: \(year)-01-01\n"
            + "description: Halaman tahun \(year), dengan perihal yang cukup panjang untuk senarai.\n"
            + "---\n\n\(code == "ms" ? body : "Text.")\n")
      }
    }
    try site.check()
    #expect(
      site.outcome.findings.filter { $0.severity == .error }.map(\.place.reference) == [
        "content/t2031.ms.md:7:8"
      ])
    #expect(LeftOutPages(of: try site.assembled()).coming.map(\.files.count) == [2, 6])
  }

  @Test func `a page appears with the section that it stands in`() throws {
    let site = site(publish: "draft: true", body: "Isi.")
    for (code, title) in [("ms", "Bahagian"), ("en", "Section")] {
      site.edit(
        "content/bhg/index.\(code).md",
        "---\ntitle: \(title)\npublish: 2030-02-01\n"
          + "description: Bahagian yang akan datang, dengan perihal yang cukup panjang di sini.\n---\n"
      )
      site.edit(
        "content/bhg/anak.\(code).md", "---\ntitle: Anak \(code)\ndescription: d\n---\n\nIsi.\n")
    }
    try site.check()
    #expect(
      site.outcome.findings.filter { $0.rule == "description/length" }.map(\.place.file) == [
        "content/bhg/anak.en.md", "content/bhg/anak.ms.md",
      ])
  }

  @Test func `warnings are told of the pages that appear, and of no others`() throws {
    let site = site(
      publish: coming, body: "[klik di sini](page:index)", english: "[link](page:index)")
    try site.check()
    #expect(
      Set(site.outcome.findings.map(\.place.file)) == ["content/umum.ms.md", "content/umum.en.md"])
    #expect(!site.outcome.hasErrors && !site.outcome.findings.isEmpty)
  }

  @Test func `a translation that would be missing when the page appears is told`() throws {
    let site = site(publish: coming, body: "Isi.")
    site.edit("content/umum.en.md", nil)
    try site.build().expectClean()
    try site.check()
    #expect(
      site.outcome.findings.filter { $0.severity == .error }.map(TestSite.described) == [
        "translation/missing content/umum.ms.md:2:8"
      ])
  }

  @Test func `drafts are checked where that is asked for, and counted where not`() throws {
    let site = site(publish: "draft: true", body: "[Soalan lazim](1️⃣page:tiada).")
    try site.check().expectClean()
    #expect(site.outcome.draftsLeftOut == 2 && site.outcome.pages == 2)
    try site.check(drafts: .all).expect([("link/page", "1️⃣")])
    #expect(site.outcome.draftsLeftOut == 0 && site.outcome.pages == 4)
    try site.check(drafts: .files(["content/umum.ms.md"])).expect([("link/page", "1️⃣")])
    #expect(site.outcome.draftsLeftOut == 1)
    try site.check(drafts: .files(["content/index.ms.md"])).expectClean()
    // A draft has no time at which it appears.
    site.edit(
      "content/umum.ms.md",
      "---\ntitle: U\ndraft: true\npublish: 2030-01-01\n---\n\n[Sini](page:tiada)\n")
    try site.check().expectClean()
  }

  @Test func `what a draft would do to the rest of the site is told where all of them are checked`()
    throws
  {
    let site = site(publish: "draft: true\nslug: sama", body: "Isi.")
    site.edit(
      "content/lain.ms.md",
      "---\ntitle: Lain\nslug: sama\n"
        + "description: Halaman lain dengan alamat yang sama dan perihal yang cukup panjang.\n---\n"
    )
    site.edit(
      "content/lain.en.md",
      "---\ntitle: Other\nslug: same\n"
        + "description: Another page with an address of its own and a description long enough.\n---\n"
    )
    try site.check().expectClean()
    #expect(try site.check(drafts: .all).outcome.hasErrors)
    #expect(try !site.check(drafts: .files(["content/index.ms.md"])).outcome.hasErrors)
  }
}
