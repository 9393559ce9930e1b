import Diagnostics
import Foundation
import Selari
import Testing

@testable import Publishing

/// Releases that somebody changed: a file that all of them share is changed in all of them.
@Suite struct MendingTests {
  let site = PublishedSite()
  private let shared = "ms/media/index.html"

  /// Publishes a day's own text.
  private func publish(_ day: Int) throws -> ReleaseID {
    site.page("faq", "Hari \(day)")
    return try site.publish(day: day).id
  }

  /// Writes into a file, and not another in its place.
  private func deface(_ file: String) throws {
    let handle = try #require(FileHandle(forWritingAtPath: "\(site.folder.path)/www/\(file)"))
    _ = try handle.seekToEnd()
    try handle.write(contentsOf: Data("digodam".utf8))
    try handle.close()
  }

  private func forget() {
    for folder in [".selari/publish/production", ".selari/rollback", "output"] {
      site.folder.remove(folder)
    }
  }

  @Test func `a rollback takes the bytes from the release that was made anew`() throws {
    let ids = try (1...3).map(publish)
    let before = site.folder.snapshot("www/releases/\(ids[1])")
    try deface("current/\(shared)")
    #expect(try site.publish(day: 3).id != ids[2])
    forget()
    let back = try site.publisher.rollback(to: nil, who: "u")
    #expect(back.id == ids[1] && back.mended == [shared])
    #expect(site.served == before)
    // What was mended has a second of its own: no reader is told that the other bytes are still right.
    let page = try site.folder.stamp("www/current/\(shared)")
    #expect(page.inode != (try site.folder.stamp("www/releases/\(ids[0])/\(shared)")).inode)
    #expect(try site.publisher.rollback(to: nil, who: "u").mended == [shared])
  }

  @Test(arguments: ["changed", "missing", "a link", "its folder is gone"])
  func `a rollback takes the bytes from what was built here`(damage: String) throws {
    let ids = try (1...2).map(publish)
    let before = site.folder.snapshot("www/releases/\(ids[0])")
    let file = "www/releases/\(ids[0])/\(shared)"
    switch damage {
    case "changed":
      try deface("current/\(shared)")
    case "missing": site.folder.remove(file)
    case "a link":
      site.folder.remove(file)
      try FileManager.default.createSymbolicLink(
        atPath: "\(site.folder.path)/\(file)", withDestinationPath: "/etc/hostname")
    default: site.folder.remove("www/releases/\(ids[0])/ms/media")
    }
    let back = try site.publisher.rollback(to: nil, who: "u")
    #expect(back.mended == [shared])
    #expect(site.served == before)
  }

  /// A second for each would date the last of two thousand half an hour ahead.
  @Test(arguments: [true, false])
  func `files that are mended at once have one second, that nothing had before`(
    isThere: Bool
  ) throws {
    let ids = try (1...2).map(publish)
    let files = ["ms", "en"].map { "\($0)/media/index.html" }
    var seconds: [Int] = []
    for id in ids {
      for file in files {
        if isThere {
          site.folder.remove("www/releases/\(id)/\(file)")
        } else {
          for id in ids { try deface("releases/\(id)/\(file)") }
        }
      }
      #expect(try site.publisher.rollback(to: id.description, who: "u").mended == files.sorted())
      let dated = try files.map { try site.folder.stamp("www/current/\($0)").modified }
      #expect(dated[0] == dated[1])
      seconds.append(dated[0])
    }
    #expect(seconds[0] < seconds[1])
  }

  /// Who defaces a site edits all of it.
  @Test func `many files are mended by as many programs as a few`() throws {
    for number in 1...20 { site.page("halaman\(number)", "Teks") }
    let id = try publish(1)
    _ = try publish(2)
    let names = ["cat", "cp", "cut", "grep", "head", "mkdir", "mv", "sed", "sha256sum", "touch"]
    for name in names {
      site.folder.write(
        "programs/\(name)",
        """
        #!/bin/sh
        PATH=${PATH#*:}
        echo \(name) >>'\(site.folder.path)/dijalankan'
        exec \(name) "$@"
        """, mode: 0o755)
    }
    site.programs = site.folder.path + "/programs"
    let counts = try [1, 20].map { pages in
      site.folder.remove("dijalankan")
      for number in 1...pages {
        for language in ["ms", "en"] {
          site.folder.remove("www/releases/\(id)/\(language)/halaman\(number)/index.html")
        }
      }
      let back = try site.publisher.rollback(to: id.description, who: "u")
      #expect(back.mended.count == 2 * pages)
      // What is served already is verified, and not switched to.
      _ = try site.publisher.rollback(to: nil, who: "u")
      return site.folder.read("dijalankan")?.split(separator: "\n").count ?? 0
    }
    #expect(counts[0] > 0 && counts[0] == counts[1])
  }

  @Test func `a file system without hard links is mended too`() throws {
    let ids = try (1...2).map(publish)
    let file = "www/releases/\(ids[0])/\(shared)"
    let before = site.folder.read(file)
    try deface("releases/\(ids[0])/\(shared)")
    site.folder.write(
      "programs/cp",
      """
      #!/bin/sh
      case $1 in -l*) exit 1 ;; esac
      PATH=${PATH#*:}
      exec cp "$@"
      """, mode: 0o755)
    site.programs = site.folder.path + "/programs"
    #expect(try site.publisher.rollback(to: nil, who: "u").mended == [shared])
    #expect(site.folder.read(file) == before)
    // What is one file in the other release is not written through.
    #expect(site.folder.read("www/releases/\(ids[1])/\(shared)") != before)
  }

  @Test func `the bytes of a page that has moved since are found under its new address`() throws {
    let id = try publish(1)
    for language in ["ms", "en"] {
      let text = try #require(site.folder.read("content/media.\(language).md"))
      site.folder.write("content/berita.\(language).md", text)
    }
    site.remove("media")
    _ = try site.publish(day: 2, allowsDelete: true)
    for language in ["ms", "en"] {
      site.folder.remove("www/releases/\(id)/\(language)/media/index.html")
    }
    forget()
    let back = try site.publisher.rollback(to: nil, who: "u")
    #expect(back.mended == ["en/media/index.html", "ms/media/index.html"])
  }

  @Test(arguments: ["ms/faq/index.html", "ms/faq"])
  func `permissions are put right`(path: String) throws {
    let ids = try (1...2).map(publish)
    let full = "\(site.folder.path)/www/releases/\(ids[0])/\(path)"
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: full)
    #expect(try site.publisher.rollback(to: nil, who: "u").mended == [path])
    #expect(try site.publisher.rollback(to: ids[0].description, who: "u").mended.isEmpty)
  }

  // MARK: - What cannot be mended

  private func refusal(of id: ReleaseID) throws -> Wording {
    let error = #expect(throws: PublishError.self) {
      try site.publisher.rollback(to: id.description, who: "u")
    }
    return try #require(error).finding.problem.wording(in: .en)
  }

  @Test func `of what is no part of a release nobody says that bytes are lost`() throws {
    let ids = try (1...2).map(publish)
    site.folder.write("www/releases/\(ids[0])/tambahan.html", "orang lain")
    let said = try refusal(of: ids[0])
    #expect(said.explanation.contains("lies what is no part of it"))
    #expect(said.notes == ["should not be there: tambahan.html"])
  }

  @Test func `where not all can be mended nothing is, and what cannot is named`() throws {
    let ids = try (1...2).map(publish)
    try deface("releases/\(ids[0])/ms/faq/index.html")
    site.folder.remove("www/releases/\(ids[0])/\(shared)")
    forget()
    let said = try refusal(of: ids[0])
    #expect(said.explanation.contains("not all of its own bytes were found"))
    #expect(said.notes == ["changed: ms/faq/index.html"])
    #expect(!site.folder.exists("www/releases/\(ids[0])/\(shared)"))
    #expect(!site.folder.exists("www/releases/.selari-mending"))
    #expect(
      said.solutions.contains { $0.text.contains("The one that is served, \(ids[1]), is whole") })
    // Nor is anything but that told where nothing is whole.
    try deface("current/ms/faq/index.html")
    #expect(try refusal(of: ids[0]).solutions.contains { $0.text.contains("No other release") })
  }

  @Test func `where no other is whole, one that can be mended is named, and not touched`() throws {
    let ids = try (1...3).map(publish)
    try deface("releases/\(ids[1])/ms/faq/index.html")
    site.folder.remove("www/releases/\(ids[0])/\(shared)")
    forget()
    let said = try refusal(of: ids[1])
    let command = "can be mended: `selari rollback production \(ids[0])`"
    #expect(said.solutions.contains { $0.text.contains(command) })
    #expect(!site.folder.exists("www/releases/\(ids[0])/\(shared)"))
    #expect(try site.publisher.rollback(to: ids[0].description, who: "u").mended == [shared])
  }

  /// Whatever stands there, nothing is written where it leads.
  @Test func `a folder that became a link is not written through`() throws {
    let ids = try (1...2).map(publish)
    let folder = "www/releases/\(ids[0])/ms/media"
    site.folder.remove(folder)
    site.folder.write("lain/nota", "milik orang lain")
    try FileManager.default.createSymbolicLink(
      atPath: "\(site.folder.path)/\(folder)", withDestinationPath: site.folder.path + "/lain")
    #expect(site.rule { _ = try site.publisher.rollback(to: nil, who: "u") } == "publish/verify")
    #expect(site.folder.snapshot("lain").keys.sorted() == ["nota"])
  }

  @Test func `where the bytes are nowhere, which was changed and which can be served is told`()
    throws
  {
    let ids = try (1...3).map(publish)
    try deface("releases/\(ids[1])/ms/faq/index.html")
    forget()
    let error = #expect(throws: PublishError.self) {
      try site.publisher.rollback(to: nil, who: "u")
    }
    let wording = try #require(error).finding.problem.wording(in: .en)
    #expect(wording.explanation.contains("\(ids[1]) was changed"))
    #expect(
      wording.solutions.contains { $0.text.contains("`selari rollback production \(ids[0])`") })
    #expect(try site.publisher.rollback(to: ids[0].description, who: "u").id == ids[0])
  }

  @Test func `the record of what was mended says that it is whole`() throws {
    _ = try publish(1)
    try deface("current/\(shared)")
    let id = try #require(try site.releases.first?.id)
    #expect(try site.publisher.rollback(to: id.description, who: "u").mended == [shared])
    #expect(!site.folder.exists("www/.selari-damaged"))
    let left = try FileManager.default.contentsOfDirectory(atPath: site.folder.path + "/www")
    #expect(!left.contains { $0.hasPrefix(".selari-list") })
    #expect(try site.publish(day: 2).isUnchanged)
  }

  // MARK: - What is kept

  @Test func `what is made anew again and again pushes no release out`() throws {
    site.keep = 4
    let ids = try (1...3).map(publish)
    var last = ids[2]
    for _ in 1...5 {
      try deface("current/en/index.html")
      let again = try site.publish(day: 3).id
      #expect(again != last && again.digest == last.digest)
      last = again
    }
    let kept = try site.releases.map(\.id)
    #expect(Set(kept).isSuperset(of: [ids[0], ids[1], last]))
    #expect(kept.count <= 4)
    // No step back leads to the same again.
    #expect(try site.publisher.rollback(to: nil, who: "u").id == ids[1])
    #expect(try site.publisher.rollback(to: nil, who: "u").id == ids[0])
  }

  @Test func `one that is known to be damaged makes room first`() throws {
    let ids = try (1...3).map(publish)
    try deface("releases/\(ids[1])/ms/faq/index.html")
    forget()
    #expect(site.rule { _ = try site.publisher.rollback(to: nil, who: "u") } == "publish/verify")
    let last = try publish(4)
    #expect(try site.releases.map(\.id) == [ids[0], ids[2], last])
  }

  @Test func `what cannot be removed is told each time, and in the report`() throws {
    site.keep = 1
    site.folder.write(
      "programs/rm",
      """
      #!/bin/sh
      case "$*" in *.selari-removed-*) echo 'rm: tidak boleh' >&2; exit 1 ;; esac
      PATH=${PATH#*:}
      exec rm "$@"
      """, mode: 0o755)
    site.programs = site.folder.path + "/programs"
    let first = try publish(1)
    let folder = "\(site.folder.path)/www/releases/.selari-removed-\(first)"
    for _ in 1...2 {
      site.page("faq", "Hari 2")
      #expect(try site.publish(day: 2).notRemoved == [folder])
      #expect(site.steps.count { $0.contains("notRemoved") } == 1)
    }
    site.programs = nil
    #expect(try site.publish(day: 2).notRemoved.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: folder))
  }
}
