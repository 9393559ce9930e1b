import Foundation
import Selari
import Testing

@testable import Publishing

/// A site published to a folder, by the same program that works on a server.
@Suite struct PublisherTests {
  let site = PublishedSite()

  @Test func `what is served is what was built, and nothing else`() throws {
    let report = try site.publish()
    #expect(site.served == site.built)
    #expect(!site.served.isEmpty && site.served[".selari-build"] == nil)
    #expect(report.previous == nil && !report.isUnchanged)
    #expect(report.sentFiles == site.built.count)
    let releases = try site.releases
    #expect(releases.map(\.id) == [report.id])
    #expect(releases[0].isCurrent && releases[0].pages == 6)
    #expect(releases[0].at == "2022-10-02T08:00:00+08:00")
  }

  @Test func `the same site again does nothing, whenever it is built`() throws {
    let first = try site.publish(day: 1)
    let before = site.folder.snapshot("www")
    let again = try site.publish(day: 2)
    #expect(again.isUnchanged && again.id == first.id && again.sentFiles == 0)
    #expect(site.folder.snapshot("www") == before)
  }

  @Test func `what did not change is the same file, and what did has another time`() throws {
    try site.publish(day: 1)
    let page = "www/current/ms/faq/index.html"
    let other = "www/current/ms/media/index.html"
    let (oldPage, oldOther) = (try site.folder.stamp(page), try site.folder.stamp(other))
    // As many bytes as before, and most likely in the same second.
    site.page("faq", "Jawapn")
    let report = try site.publish(day: 2)
    #expect(site.served == site.built)
    #expect(report.sentFiles == 2)
    let (newPage, newOther) = (try site.folder.stamp(page), try site.folder.stamp(other))
    #expect(newPage.modified > oldPage.modified)
    #expect(newOther.inode == oldOther.inode)
  }

  @Test func `a site with errors is not sent`() throws {
    try site.publish()
    let before = site.folder.snapshot("www")
    site.page("faq", "[ke mana](page:tiada)")
    #expect(try site.build().outcome.hasErrors)
    #expect(site.folder.snapshot("www") == before)
  }

  @Test func `a trial touches nothing and names the pages`() throws {
    let first = try site.publisher.compare(try site.build())
    #expect(first.pages(.added).count == 6)
    #expect(!site.folder.exists("www"))
    try site.publish(day: 1)
    let before = site.folder.snapshot("www")
    site.page("faq", "Lain")
    site.page("baharu", "Baharu")
    site.remove("media")
    let changes = try site.publisher.compare(try site.build(day: 2))
    #expect(changes.pages(.changed).map(\.title) == ["faq en", "faq ms"])
    #expect(changes.pages(.added).map(\.language) == ["en", "ms"])
    #expect(changes.pages(.removed).map(\.file) == ["en/media/index.html", "ms/media/index.html"])
    #expect(site.folder.snapshot("www") == before)
  }

  @Test func `more pages than the limit go only where that is allowed`() throws {
    try site.publish(day: 1)
    site.remove("media")
    let before = site.folder.snapshot("www")
    #expect(site.rule { try site.publish(day: 2) } == "publish/delete-limit")
    #expect(site.folder.snapshot("www") == before)
    try site.publish(day: 2, allowsDelete: true)
    #expect(site.served == site.built)
  }

  @Test func `what would go and is not named is counted`() throws {
    for number in 1...4 { site.page("lama-\(number)", "Lama") }
    try site.publish(day: 1)
    for number in 1...4 { site.remove("lama-\(number)") }
    let error = #expect(throws: PublishError.self) { try site.publish(day: 2) }
    let notes = try #require(error).finding.problem.wording(in: .en).notes
    #expect(notes.count == 6 && notes.last == "and 3 more")
  }

  @Test func `a folder with something of others is refused and left alone`() throws {
    site.folder.write("www/index.html", "orang lain")
    #expect(site.rule { try site.publish() } == "publish/target")
    #expect(site.rule { _ = try site.releases } == "publish/target")
    #expect(site.folder.snapshot("www") == ["index.html": Data("orang lain".utf8)])
  }

  // MARK: - Rolling back and forward

  @Test func `a rollback goes one step back, and forward by name`() throws {
    let first = try site.publish(day: 1)
    let old = site.served
    site.page("faq", "Lain")
    let second = try site.publish(day: 2)
    let back = try site.publisher.rollback(to: nil, who: "ujian")
    #expect(back.id == first.id && back.previous == second.id)
    #expect(site.served == old)
    #expect(site.rule { _ = try site.publisher.rollback(to: nil, who: "u") } == "publish/release")
    _ = try site.publisher.rollback(to: "20221003", who: "ujian")
    #expect(site.served == site.built)
    #expect(
      site.rule { _ = try site.publisher.rollback(to: "2022", who: "u") } == "publish/release")
    #expect(site.rule { _ = try site.publisher.rollback(to: "x", who: "u") } == "publish/release")
  }

  @Test func `a rollback goes to what was served before, whenever that was published`() throws {
    let first = try site.publish(day: 1).id
    site.page("faq", "Lain")
    let second = try site.publish(day: 2).id
    site.page("faq", "Lagi")
    let third = try site.publish(day: 3).id
    site.page("faq", "Lain")
    #expect(try site.publish(day: 4).id == second)
    // Step by step: the third was served before the second came back.
    #expect(try site.publisher.rollback(to: nil, who: "u").id == third)
    #expect(try site.publisher.rollback(to: nil, who: "u").id == second)
    #expect(try site.publisher.rollback(to: nil, who: "u").id == first)
    #expect(site.rule { _ = try site.publisher.rollback(to: nil, who: "u") } == "publish/release")
    // By name it is a step of its own, and back from there leads here.
    _ = try site.publisher.rollback(to: third.description, who: "u")
    #expect(try site.publisher.rollback(to: nil, who: "u").id == first)
  }

  @Test func `a target of an older version goes back by the order of its releases`() throws {
    let first = try site.publish(day: 1).id
    site.page("faq", "Lain")
    let second = try site.publish(day: 2).id
    site.folder.remove("www/.selari-served")
    #expect(try site.publisher.rollback(to: nil, who: "u").id == first)
    site.folder.write("www/.selari-served", "\(first)\n\(second)\n")
    #expect(site.rule { _ = try site.publisher.rollback(to: nil, who: "u") } == "publish/release")
  }

  @Test func `the release that is served is verified by a rollback to it`() throws {
    let first = try site.publish()
    #expect(try site.publisher.rollback(to: first.id.description, who: "u").isUnchanged)
    site.page("faq", "Yang asal tiada lagi di sini")
    _ = try site.build()
    site.folder.write("www/current/ms/faq/index.html", "dirosakkan")
    let rule = site.rule {
      _ = try site.publisher.rollback(to: first.id.description, who: "u")
    }
    #expect(rule == "publish/verify")
  }

  @Test func `a publish after a rollback sends nothing that is there already`() throws {
    try site.publish(day: 1)
    site.page("faq", "Lain")
    let second = try site.publish(day: 2)
    _ = try site.publisher.rollback(to: nil, who: "ujian")
    let again = try site.publish(day: 3)
    #expect(again.id == second.id && again.sentFiles == 0 && !again.isUnchanged)
    #expect(site.served == site.built)
  }

  @Test(arguments: ["changed", "missing", "extra"])
  func `a damaged release is not served`(damage: String) throws {
    let first = try site.publish(day: 1)
    site.page("faq", "Lain")
    try site.publish(day: 2)
    let folder = "www/releases/\(first.id)"
    switch damage {
    case "changed": site.folder.write(folder + "/ms/faq/index.html", "dirosakkan")
    case "missing": site.folder.remove(folder + "/ms/faq/index.html")
    default: site.folder.write(folder + "/ms/tambahan.html", "orang lain")
    }
    let error = #expect(throws: PublishError.self) {
      try site.publisher.rollback(to: nil, who: "ujian")
    }
    let wording = try #require(error).finding.problem.wording(in: .en)
    let path = damage == "extra" ? "ms/tambahan.html" : "ms/faq/index.html"
    #expect(wording.notes.contains { $0.hasSuffix(path) })
    #expect(site.served == site.built)
  }

  @Test func `a record that was rewritten to fit the damage is not believed`() throws {
    let first = try site.publish(day: 1)
    site.page("faq", "Lain")
    try site.publish(day: 2)
    let record = "www/releases/\(first.id).sha256"
    let text = try #require(site.folder.read(record))
    site.folder.write(
      record, text.replacingOccurrences(of: "faq/index.html", with: "fax/index.html"))
    #expect(
      site.rule { _ = try site.publisher.rollback(to: nil, who: "u") } == "publish/verify")
    #expect(site.served == site.built)
  }

  @Test func `a served release that was damaged is put right by publishing again`() throws {
    let first = try site.publish()
    site.folder.write("www/current/ms/faq/index.html", "dirosakkan")
    let again = try site.publish()
    #expect(again.id != first.id && again.sentFiles == 1)
    #expect(site.steps.contains { $0.hasPrefix("foundDamaged") })
    #expect(site.served == site.built)
  }

  @Test func `a file that became a link is damage, whatever it leads to`() throws {
    try site.publish(day: 1)
    let page = "www/current/ms/faq/index.html"
    site.folder.write("tempat-lain.html", try #require(site.folder.read(page)))
    site.folder.remove(page)
    try FileManager.default.createSymbolicLink(
      atPath: "\(site.folder.path)/\(page)",
      withDestinationPath: "\(site.folder.path)/tempat-lain.html")
    let again = try site.publish(day: 1)
    #expect(site.steps.contains { $0.hasPrefix("foundDamaged") })
    #expect(again.sentFiles == 1)
    let type = try FileManager.default.attributesOfItem(atPath: "\(site.folder.path)/\(page)")[
      .type]
    #expect(type as? FileAttributeType == .typeRegular)
  }

  // MARK: - What need not be sent

  @Test func `what any release on the target has is taken from there`() throws {
    try site.publish(day: 1)
    let page = "www/current/ms/faq/index.html"
    let first = try site.folder.stamp(page)
    site.page("faq", "Lain")
    try site.publish(day: 2)
    site.page("media", "Lain")
    site.page("faq", "Soalan")
    let third = try site.publish(day: 3)
    #expect(third.sentFiles == 2, "media, in two languages")
    #expect(try site.folder.stamp(page).inode == first.inode)
    #expect(site.served == site.built)
  }

  @Test func `what a dead publisher left is used where it is right, or goes`() throws {
    try site.publish(day: 1)
    site.page("baharu", "Baharu")
    let new = try site.build(day: 2)
    let incoming = "www/releases/.selari-incoming"
    let arrived = "ms/baharu/index.html"
    site.folder.write(
      "\(incoming)/\(arrived)",
      try #require(site.folder.read(".selari/publish/production/\(arrived)")))
    site.folder.write("\(incoming)/en/baharu/index.html", "separuh")
    site.folder.write("\(incoming)/ms/lama/.index.html.Xy12", "sementara")
    site.folder.write("\(incoming)/en/faq", "dahulu fail, kini folder")
    try FileManager.default.createSymbolicLink(
      atPath: "\(site.folder.path)/\(incoming)/ms/faq", withDestinationPath: "/tmp")
    let report = try site.publisher.publish(new, allowsDelete: false, who: "ujian") { _ in }
    #expect(report.sentFiles == 2, "the page's other language, and the sitemap")
    #expect(site.served == site.built)
    let left = try FileManager.default.contentsOfDirectory(atPath: site.folder.path + "/www")
    #expect(!left.contains { $0.hasPrefix(".selari-list") })
  }

  /// rsync's last words may be lost when its other end dies of a full disk.
  @Test(arguments: [
    (
      "/dev/zero) echo \"head: error writing 'standard output': No space left on device\" >&2; exit 1",
      "There is no room left there. What is served has not changed."
    ),
    ("/dev/never) exit 1", "rsync: exit status 11"),
  ])
  func `where rsync says nothing, the target is asked for room`(
    head: String, said: String
  ) throws {
    try site.publish(day: 1)
    let old = site.served
    site.page("faq", "Lain")
    site.folder.write("programs/rsync", "#!/bin/sh\nexit 11\n", mode: 0o755)
    site.folder.write(
      "programs/head",
      """
      #!/bin/sh
      case "$*" in *\(head);; esac
      PATH=${PATH#*:}
      exec head "$@"
      """, mode: 0o755)
    site.programs = site.folder.path + "/programs"
    let error = #expect(throws: PublishError.self) { try site.publish(day: 2) }
    let problem = try #require(error).finding.problem
    #expect(problem.rule == "publish/write")
    let wording = problem.wording(in: .en)
    #expect(([wording.explanation] + wording.notes).contains(said))
    #expect(site.served == old)
    #expect(!site.folder.exists("www/.selari-room"))
  }

  @Test func `what filled a disk does not stay there`() throws {
    try site.publish(day: 1)
    let old = site.served
    site.page("faq", "Lain")
    site.folder.write(
      "programs/rsync",
      """
      #!/bin/sh
      mkdir -p www/releases/.selari-incoming/ms/.selari-partial
      echo 'rsync: write failed: No space left on device (28)' >&2
      exit 11
      """, mode: 0o755)
    site.programs = site.folder.path + "/programs"
    #expect(site.rule { try site.publish(day: 2) } == "publish/write")
    #expect(!site.folder.exists("www/releases/.selari-incoming"))
    #expect(!site.folder.exists("www/.selari-incoming.sha256"))
    #expect(site.served == old)
    site.programs = nil
    try site.publish(day: 2)
    #expect(site.served == site.built)
  }

  // MARK: - Permissions

  private func chmod(_ mode: Int, _ file: String) throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: mode], ofItemAtPath: "\(site.folder.path)/\(file)")
  }

  private func mode(_ file: String) throws -> Int {
    let path = URL(fileURLWithPath: "\(site.folder.path)/\(file)").resolvingSymlinksInPath().path
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return try #require(attributes[.posixPermissions] as? Int)
  }

  @Test(arguments: [("en/index.html", 0o600, 0o644), ("en/faq", 0o700, 0o755), ("", 0o700, 0o755)])
  func `what the public may not read is damage, and is in no later release`(
    file: String, wrong: Int, right: Int
  ) throws {
    let first = try site.publish(day: 1)
    try chmod(wrong, "www/releases/\(first.id)/\(file)")
    // Into what changed otherwise, too.
    site.page("media", "Lain")
    let second = try site.publish(day: 2)
    #expect(try mode("www/current/" + file) == right)
    // Who may not put them right is told what is the matter, and not that bytes are lost.
    site.folder.write("programs/chmod", "#!/bin/sh\nexit 1\n", mode: 0o755)
    site.programs = site.folder.path + "/programs"
    let rollback = #expect(throws: PublishError.self) {
      try site.publisher.rollback(to: nil, who: "ujian")
    }
    site.programs = nil
    let wording = try #require(rollback).finding.problem.wording(in: .en)
    let changed = file.isEmpty ? "." : file
    #expect(wording.notes.first == "permissions changed: \(changed)")
    #expect(wording.explanation.contains("could not be put right"))
    #expect(wording.solutions.contains { $0.text.contains("chmod 644") })
    #expect(try site.publisher.rollback(to: nil, who: "ujian").mended == [changed])
    #expect(try mode("www/current/" + file) == right)
    try chmod(wrong, "www/releases/\(second.id)/\(file)")
    let third = try site.publish(day: 3)
    #expect(!third.isUnchanged && site.steps.contains { $0.hasPrefix("foundDamaged") })
    #expect(try mode("www/current/" + file) == right)
    #expect(try site.publish(day: 4).isUnchanged)
  }

  @Test func `a folder may give its group to what is made in it`() throws {
    try site.publish(day: 1)
    try chmod(0o2755, "www/releases")
    site.page("faq", "Lain")
    try site.publish(day: 2)
    #expect(try site.publish(day: 3).isUnchanged)
    #expect(site.served == site.built)
  }

  // MARK: - Where there is nothing yet

  @Test func `a rollback makes nothing where nothing was published`() throws {
    #expect(site.rule { _ = try site.publisher.rollback(to: nil, who: "u") } == "publish/release")
    #expect(!site.folder.exists("www"))
  }

  @Test(arguments: [
    "content/www", "content/baharu/dalam", "templates/assets/www", "~/content/www",
    "~/lain/../content/www",
  ])
  func `a target among the sources is refused`(path: String) throws {
    site.home = site.folder.path
    site.path = path
    #expect(site.rule { try site.publish() } == "publish/target")
    #expect(!site.folder.exists(path.replacing("~/", with: "")))
    site.path = "contentwww"
    try site.publish()
  }

  /// A build takes the place of the one before it, with whatever lies in that.
  @Test(arguments: ["www", "baharu/dalam"])
  func `a target in the output of a build is refused`(path: String) throws {
    try site.publish()
    let output = ".selari/publish/production"
    site.path = "\(output)/\(path)"
    #expect(site.rule { try site.publish(day: 2) } == "publish/target")
    #expect(!site.folder.exists(site.path))
    // Beside it, and where something was published before.
    site.path = output + "-lain"
    try site.publish(day: 2)
    try site.publish(day: 3)
  }

  /// In a fresh copy nothing stands there yet.
  @Test(arguments: ["output", "output/www", "~/output/./baharu/dalam", "pautan/www"])
  func `a target in the site's own output is refused before there is one`(path: String) throws {
    site.home = site.folder.path
    try FileManager.default.createSymbolicLink(
      atPath: site.folder.path + "/pautan", withDestinationPath: "output/dalam")
    try FileManager.default.createSymbolicLink(
      atPath: site.folder.path + "/output", withDestinationPath: "hasil")
    site.folder.write("hasil/dalam/.gitkeep", "")
    site.path = path
    #expect(site.rule { try site.publish() } == "publish/target")
    site.folder.remove("output")
    site.folder.remove("hasil")
    if !path.hasPrefix("pautan") {
      #expect(site.rule { try site.publish() } == "publish/target")
      #expect(!site.folder.exists("output"))
    }
    site.path = "output-lain"
    try site.publish()
  }

  @Test func `a target may be in the home folder of who publishes`() throws {
    site.home = site.folder.path + "/rumah"
    site.path = "~/www"
    try site.publish()
    #expect(site.folder.exists("rumah/www/current/ms/index.html"))
    #expect(!site.folder.exists("~"))
  }

  // MARK: - Two publishers

  @Test func `a publisher at work keeps another out and is named`() throws {
    try site.publish(day: 1)
    let connection = try site.publisher.connection
    let session = try TargetSession(connection)
    _ = try session.ask("open", connection.path, "write", "penerbit pertama")
    site.page("faq", "Lain")
    let error = #expect(throws: PublishError.self) { try site.publish(day: 2) }
    let problem = try #require(error).finding.problem
    #expect(problem.rule == "publish/locked")
    #expect(problem.wording(in: .ms).explanation.contains("penerbit pertama"))
    // Reading needs no lock.
    #expect(try site.releases.count == 1)
    session.quit()
    try site.publish(day: 2)
    #expect(site.served == site.built)
  }

  @Test func `a publisher that died is told of, and its lock is free`() throws {
    try site.publish(day: 1)
    site.folder.write("www/.selari-lock", "penerbit mati, 4711\n")
    site.page("faq", "Lain")
    try site.publish(day: 2)
    #expect(site.steps.contains { $0.contains("penerbit mati, 4711") })
    try site.publish(day: 2)
    #expect(!site.steps.contains { $0.contains("interrupted") })
  }

  @Test func `the same site is published by one publisher at a time`() throws {
    let held = try site.build()
    #expect(site.rule { _ = try site.build() } == "publish/locked")
    withExtendedLifetime(held) {}
  }
}
