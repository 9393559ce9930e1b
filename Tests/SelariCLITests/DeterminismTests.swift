import Foundation
import Testing

/// The same tree and instant give the same bytes, whoever builds it and wherever.
@Suite struct DeterminismTests {
  private static let at = "2022-10-15T10:00:00+08:00"

  private func output(
    _ site: SiteFolder, environment: [String: String] = [:], at: String? = Self.at,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> [String: Data] {
    let instant = at.map { ["--at", $0] } ?? []
    let run = try Program.run(["build"] + instant, in: site.path, environment: environment)
    #expect(run.status == 0, "\(run.errors)", sourceLocation: sourceLocation)
    let output = site.output()
    #expect(output.count > 8, sourceLocation: sourceLocation)
    return output
  }

  @Test(arguments: [
    ["TZ": "Pacific/Apia"], ["TZ": "America/St_Johns"], ["LC_ALL": "ms_MY.UTF-8"],
    ["LC_ALL": "tr_TR.UTF-8", "LANG": "de_DE.UTF-8"], ["SELARI_WORKERS": "1"],
    ["SELARI_WORKERS": "7"], ["HOME": "/nonexistent", "USER": "lain", "PATH": ""],
  ])
  func theEnvironmentDoesNotMatter(environment: [String: String]) throws {
    let plain = try output(SiteFolder())
    #expect(try output(SiteFolder(), environment: environment) == plain)
  }

  @Test func theOrderInWhichFilesWereMadeDoesNotMatter() throws {
    #expect(try output(SiteFolder(inReverse: true)) == output(SiteFolder()))
  }

  @Test func theUserDoesNotMatter() throws {
    // Only root can become another user; for anyone else, being one already is the test.
    guard getuid() == 0 else { return #expect(try output(SiteFolder()) == output(SiteFolder())) }
    let site = try SiteFolder()
    let other = Process()
    other.executableURL = URL(fileURLWithPath: "/bin/sh")
    other.arguments = [
      "-c",
      "chown -R 65534:65534 '\(site.path)' && cp '\(Program.path)' '\(site.path)/program' && cd '\(site.path)' && setpriv --reuid 65534 --regid 65534 --clear-groups ./program build --at \(Self.at) >/dev/null",
    ]
    try other.run()
    other.waitUntilExit()
    #expect(other.terminationStatus == 0)
    #expect(try site.output() == output(SiteFolder()))
  }

  @Test func theClockDoesNotMatterWhereTheInstantIsNamed() throws {
    let byEpoch = try output(
      SiteFolder(), environment: ["SOURCE_DATE_EPOCH": "1665799200"], at: nil)
    #expect(try byEpoch == output(SiteFolder()))
  }

  @Test func anEarlierBuildDoesNotMatter() throws {
    let site = try SiteFolder()
    _ = try output(site, at: "2022-12-01")
    site.write("content/old.ms.md", "---\ntitle: Lama\n---\n")
    site.write("content/old.en.md", "---\ntitle: Old\n---\n")
    _ = try output(site, at: "2022-12-02")
    try FileManager.default.removeItem(atPath: site.path + "/content/old.ms.md")
    try FileManager.default.removeItem(atPath: site.path + "/content/old.en.md")
    #expect(try output(site) == output(SiteFolder()))
  }
}
