import Diagnostics
import Foundation
import Selari
import Testing

@testable import Publishing

/// What somebody has done to a target's folder.
@Suite struct TargetWarningTests {
  let site = PublishedSite()

  /// Puts something in the place of the link to what is served.
  private func link(to path: String?) throws {
    site.folder.remove("www/current")
    guard let path else { return }
    try FileManager.default.createSymbolicLink(
      atPath: site.folder.path + "/www/current", withDestinationPath: path)
  }

  private func warnings(_ body: ((Publisher.Step) -> Void) throws -> Void) rethrows -> [Wording] {
    var found: [Wording] = []
    try body { step in
      switch step {
      case .found(let finding), .foundClosed(_, let finding):
        found.append(finding.problem.wording(in: .en))
      default: break
      }
    }
    return found
  }

  @Test(arguments: [nil, "/etc", "releases/20220101T000000Z-0123456789abcdef", "lain"])
  func `a link that is lost lifts no limit, and is told`(path: String?) throws {
    let first = try site.publish(day: 1).id
    site.remove("media")
    try link(to: path)
    #expect(site.rule { try site.publish(day: 2) } == "publish/delete-limit")
    let new = try site.build(day: 2)
    let told = try warnings { tell in _ = try site.publisher.compare(new, tell: tell) }
    #expect(told.map(\.explanation).count == 1)
    let said = try #require(told.first?.explanation)
    #expect(said.contains(path ?? "is gone") && said.contains(first.description))
    let published = try warnings { tell in
      _ = try site.publisher.publish(new, allowsDelete: true, who: "u", tell: tell)
    }
    #expect(published.map(\.explanation) == [said])
    #expect(site.served == site.built)
  }

  @Test func `where none is served, a step back leads to what was`() throws {
    try site.publish(day: 1)
    site.page("faq", "Lain")
    let second = try site.publish(day: 2).id
    try link(to: nil)
    #expect(try site.publisher.rollback(to: nil, who: "u").id == second)
    #expect(site.served == site.built)
  }

  @Test func `where nobody knows what was served, the newest is compared with, and gone back to`()
    throws
  {
    let id = try site.publish(day: 1).id
    try link(to: nil)
    site.folder.remove("www/.selari-served")
    site.remove("media")
    #expect(site.rule { try site.publish(day: 2) } == "publish/delete-limit")
    #expect(try site.publisher.rollback(to: nil, who: "u").id == id)
  }

  @Test func `a first publish has nothing to tell`() throws {
    try site.publish(day: 1)
    #expect(!site.steps.contains { $0.contains("found") })
    try site.publish(day: 2)
    #expect(!site.steps.contains { $0.contains("found") })
  }

  @Test(arguments: ["www", "www/releases"])
  func `a folder that no web server goes into is told, whatever is published`(
    folder: String
  ) throws {
    try site.publish(day: 1)
    let path = site.folder.path + "/" + folder
    // A group may be the web server's.
    try FileManager.default.setAttributes([.posixPermissions: 0o750], ofItemAtPath: path)
    try site.publish(day: 1)
    #expect(!site.steps.contains { $0.contains("found") })
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: path)
    let same = try site.build(day: 1)
    let told = try warnings { tell in
      let report = try site.publisher.publish(same, allowsDelete: false, who: "u", tell: tell)
      #expect(report.isUnchanged)
    }
    #expect(told.map(\.explanation).count == 1)
    #expect(told.first?.explanation.contains("`\(path)` is closed") == true)
    #expect(told.first?.solutions.first?.text.contains("chmod 755 \(path)") == true)
  }

  @Test func `a folder in the place of the link is to be moved away`() throws {
    try site.publish(day: 1)
    site.folder.remove("www/current")
    site.folder.write("www/current/index.html", "orang lain")
    let error = #expect(throws: PublishError.self) { try site.publish(day: 1) }
    let wording = try #require(error).finding.problem.wording(in: .en)
    #expect(wording.solutions.first?.text.contains("`mv current current.old`") == true)
    #expect(site.folder.read("www/current/index.html") == "orang lain")
  }

  @Test func `a home folder that is not known is told as that`() throws {
    site.path = "~/www"
    site.home = ""
    let error = #expect(throws: PublishError.self) { try site.publish() }
    let refused = try #require(error)
    #expect(refused.finding.problem.wording(in: .en).explanation.contains("HOME is not set"))
    #expect(!refused.isTransient && refused.finding.rule == "publish/target")
    #expect(!site.folder.exists("~"))
  }

  // MARK: - The head of a record, which no digest covers

  private func rewrite(_ id: ReleaseID, _ old: String, _ new: String) throws {
    let record = "www/releases/\(id).sha256"
    let text = try #require(site.folder.read(record))
    #expect(text.contains(old))
    site.folder.write(record, text.replacingOccurrences(of: old, with: new))
  }

  @Test func `what the head of a record says is held against the rest`() throws {
    let id = try site.publish(day: 1).id
    let before = try #require(try site.releases.first)
    try rewrite(id, "# count \(before.pages) \(before.files)", "# count 1 1")
    try rewrite(id, "# at 2022-10-02T08:00:00+08:00", "# at 2023-10-02T08:00:00+08:00")
    let after = try #require(try site.releases.first)
    #expect(after.pages == before.pages && after.files == before.files)
    #expect(after.at == "2022-10-02T00:00:00+00:00")
  }

  @Test func `a release that was made anew keeps its instant`() throws {
    try site.publish(day: 1)
    site.folder.write("www/current/ms/index.html", "digodam")
    let id = try site.publish(day: 1).id
    let release = try #require(try site.releases.first { $0.id == id })
    #expect(release.at == "2022-10-02T08:00:00+08:00")
  }

  @Test func `a list of pages that somebody shortened lifts no limit`() throws {
    let id = try site.publish(day: 1).id
    try rewrite(id, "# address https://contoh.example/", "# address https://lain.example/")
    site.remove("media")
    #expect(site.rule { try site.publish(day: 2) } == "publish/delete-limit")
    let changes = try site.publisher.compare(try site.build(day: 2))
    #expect(changes.relocation == nil, "what is kept here is believed")
    // Nor does a record that is none: the one before it is compared with.
    site.folder.remove(".selari/publish/production.sha256")
    site.page("faq", "Lain")
    let second = try site.publish(day: 2, allowsDelete: true).id
    site.folder.remove(".selari/publish/production.sha256")
    site.folder.write("www/releases/\(second).sha256", "# kosong\n")
    #expect(site.rule { try site.publish(day: 3) } == "publish/delete-limit")
  }
}
