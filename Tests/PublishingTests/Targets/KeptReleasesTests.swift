import Foundation
import Selari
import Testing

@testable import Publishing

/// Which releases a target keeps.
@Suite struct KeptReleasesTests {
  let site = PublishedSite()

  /// Publishes a day's own text.
  private func publish(_ day: Int) throws -> ReleaseID {
    site.page("faq", "Hari \(day)")
    return try site.publish(day: day).id
  }

  private func goBack(to id: ReleaseID? = nil) throws -> ReleaseID {
    try site.publisher.rollback(to: id?.description, who: "ujian").id
  }

  @Test func `so many releases are kept, and always the one that is served`() throws {
    site.keep = 2
    var ids: [ReleaseID] = []
    for day in 1...3 {
      site.page("faq", "Hari \(day)")
      ids.append(try site.publish(day: day).id)
    }
    #expect(try site.releases.map(\.id) == [ids[1], ids[2]])
    _ = try site.publisher.rollback(to: nil, who: "ujian")
    site.page("faq", "Hari 4")
    let last = try site.publish(day: 4).id
    #expect(try site.releases.map(\.id) == [ids[1], last])
    let names = try FileManager.default.contentsOfDirectory(
      atPath: site.folder.path + "/www/releases")
    #expect(names.count == 4)
  }

  @Test func `a smaller number makes room before anything is sent, and where nothing changed`()
    throws
  {
    site.keep = 5
    let ids = try (1...4).map(publish)
    // What rsync finds when it comes.
    site.folder.write(
      "programs/rsync",
      """
      #!/bin/sh
      ls '\(site.folder.path)/www/releases' >'\(site.folder.path)/found'
      PATH=${PATH#*:}
      exec rsync "$@"
      """, mode: 0o755)
    site.programs = site.folder.path + "/programs"
    site.keep = 2
    let last = try publish(5)
    let found = try #require(site.folder.read("found"))
    #expect(found == "\(ids[2])\n\(ids[2]).sha256\n\(ids[3])\n\(ids[3]).sha256\n")
    #expect(try site.releases.map(\.id) == [ids[3], last])
    site.keep = 1
    #expect(try site.publish(day: 6).isUnchanged)
    #expect(try site.releases.map(\.id) == [last])
  }

  @Test func `a release that was rolled back to by name outlives the publish after it`() throws {
    site.keep = 5
    let ids = try (1...5).map(publish)
    #expect(try goBack(to: ids[0]) == ids[0])
    let last = try publish(6)
    #expect(try site.releases.map(\.id) == [ids[0], ids[2], ids[3], ids[4], last])
    #expect(try goBack() == ids[0])
  }

  @Test func `steps back lead to what was served, and not to what was rolled back from`() throws {
    let ids = try (1...3).map(publish)
    #expect(try goBack() == ids[1])
    #expect(try goBack() == ids[0])
    let (sixth, seventh) = (try publish(6), try publish(7))
    #expect(try site.releases.map(\.id) == [ids[0], sixth, seventh])
    #expect(try goBack() == sixth)
    #expect(try goBack() == ids[0])
  }

  @Test func `where nobody noted what was served, the newest are kept`() throws {
    let ids = try (1...3).map(publish)
    site.folder.remove("www/.selari-served")
    let last = try publish(4)
    #expect(try site.releases.map(\.id) == [ids[1], ids[2], last])
    #expect(try goBack() == ids[2])
  }

  @Test func `what was switched to by hand, or noted and not switched to, is not mistaken`() throws
  {
    site.keep = 5
    let ids = try (1...3).map(publish)
    let link = site.folder.path + "/www/current"
    try FileManager.default.removeItem(atPath: link)
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: "releases/\(ids[0])")
    _ = try publish(4)
    #expect(try goBack() == ids[0])
  }
}
