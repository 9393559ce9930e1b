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
