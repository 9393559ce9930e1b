import Diagnostics
import Foundation
import Testing

@testable import Publishing

/// Releases that somebody put on a larger disk, with a link in their place.
@Suite struct LargerDiskTests {
  let site = PublishedSite()

  init() throws {
    try site.publish(day: 1)
    site.page("faq", "Hari 2")
    try site.publish(day: 2)
    let (old, new) = (site.folder.path + "/www/releases", site.folder.path + "/cakera")
    try FileManager.default.moveItem(atPath: old, toPath: new)
    try FileManager.default.createSymbolicLink(atPath: old, withDestinationPath: new)
  }

  @Test func `what is served is known as that`() throws {
    #expect(try site.publish(day: 2).isUnchanged)
    #expect(!site.steps.contains { $0.contains("found") })
    #expect(try site.releases.map(\.isCurrent) == [false, true])
    let first = try #require(try site.releases.first?.id)
    #expect(try site.publisher.rollback(to: nil, who: "u").id == first)
  }

  @Test func `a site is published there, and mended`() throws {
    site.page("faq", "Hari 3")
    let id = try site.publish(day: 3).id
    #expect(site.served == site.built)
    site.folder.remove("www/current/ms/media/index.html")
    let back = try site.publisher.rollback(to: id.description, who: "u")
    #expect(back.mended == ["ms/media/index.html"] && site.served == site.built)
  }

  @Test func `a folder that the link leads to and that is closed is told`() throws {
    let path = site.folder.path + "/cakera"
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: path)
    defer {
      try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    }
    try site.publish(day: 2)
    #expect(site.steps.contains { $0.contains("shut") && $0.contains("/cakera") })
  }
}
