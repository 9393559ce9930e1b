import Foundation
import Testing

/// `selari init` and `selari new`, as people run them.
@Suite struct NewSiteTests {
  @Test func initBuildCheckAndNewGoTogether() throws {
    let folder = try SiteFolder()
    let made = try Program.run(["init", "baharu", "--at", "2022-10-14"], in: folder.path)
    #expect(made.status == 0, "\(made.errors)")
    #expect(made.output.contains("selari build --site baharu"))
    #expect(made.output.contains("selari serve --site baharu --open"))
    #expect(made.output.contains("man selari"))
    let site = folder.path + "/baharu"
    let at = ["--at", "2022-10-15"]
    #expect(try Program.run(["build"] + at, in: site).status == 0)
    #expect(try Program.run(["check", "--strict"] + at, in: site).errors == "")
    for words in [["section", "laporan"], ["page", "laporan/tahunan"]] {
      let new = try Program.run(["new"] + words, in: site)
      #expect(new.status == 0, "\(new.errors)")
      #expect(new.output.hasPrefix("content/" + words[1]))
    }
    let checked = try Program.run(["check", "--strict"] + at, in: site)
    #expect(checked.errors == "")
    #expect(
      checked.output.hasSuffix(
        " pages checked; nothing found\n"
          + "4 files of drafts were not checked; `selari check --drafts` checks drafts, too.\n"
          + "4 translations were never recorded as checked, so that changes to their sources go "
          + "unnoticed; see `selari status`.\n"))
    let drafts = try Program.run(["build", "--drafts"] + at, in: site)
    #expect(drafts.status == 0, "\(drafts.errors)")
    #expect(
      FileManager.default.fileExists(atPath: site + "/output/en/laporan/tahunan/index.html"))
  }

  @Test func whatToDoNextCanBePastedIntoAShell() throws {
    let folder = try SiteFolder()
    let made = try Program.run(["init", "laman baru/'x'", "--at", "2022-10-14"], in: folder.path)
    #expect(made.status == 0, "\(made.errors)")
    #expect(made.output.contains("selari check --site 'laman baru/'\\''x'\\''' --strict\n"))
    #expect(made.output.contains("Read laman baru/'x'/README.md"))
    let plain = try Program.run(["init", "./baru/", "--at", "2022-10-14"], in: folder.path)
    #expect(plain.output.contains("selari build --site baru\n"))
    #expect(plain.output.contains("Read baru/README.md"))
  }

  @Test(arguments: [
    (["init", "."], "is not empty"), (["init"], "needs DIR"),
    (["new", "pages", "a"], "needs page or section, not `pages`. Did you mean `page`?"),
    (["new", "page"], "needs ID"), (["new", "page", "faq"], "already: content/faq.ms.md"),
    (["new", "page", "A b"], "Did you mean `a-b`?"),
    (["new", "page", "x/y"], "selari new section x"),
  ])
  func whatCannotBeMadeIsRefused(words: [String], message: String) throws {
    let site = try SiteFolder()
    let run = try Program.run(words, in: site.path)
    #expect(run.status == 2)
    #expect(run.errors.contains(message), "\(run.errors)")
    #expect(run.output.isEmpty)
  }
}
