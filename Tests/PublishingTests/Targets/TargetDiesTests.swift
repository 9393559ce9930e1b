import Foundation
import Testing

@testable import Publishing

/// A target that dies, or refuses, at every step of a publish: what is served is always one whole
/// release, and the next publish goes through.
@Suite struct TargetDiesTests {
  /// Programs of the system that stand before the real ones and count: the one whose turn it is does
  /// something else.
  private func programs(_ folder: ScratchFolder, instead: String) -> String {
    for name in [
      "mkdir", "mv", "ln", "rm", "touch", "find", "sync", "stat", "sha256sum", "head", "rsync",
      "cp", "xargs",
    ] {
      folder.write(
        "programs/\(name)",
        """
        #!/bin/sh
        # Those of a pipe run at once, and take their turns one after the other: a mark for each.
        exec 9>>'\(folder.path)/taken'
        flock 9
        printf x >&9
        read -r taken <'\(folder.path)/taken'
        exec 9>&-
        read -r turn <'\(folder.path)/turn'
        if [ ${#taken} -eq "$turn" ]; then
          \(instead)
        fi
        PATH=${PATH#*:}
        exec \(name) "$@"
        """, mode: 0o755)
    }
    return folder.path + "/programs"
  }

  /// The server goes down: every shell that does the work is killed, from the inside out.
  private static let death = #"""
    process=$PPID
    while tr '\0' ' ' <"/proc/$process/cmdline" | grep -q 'head -c'; do
      above=$(cut -d' ' -f4 "/proc/$process/stat")
      kill -9 "$process"
      process=$above
    done
    exit 1
    """#

  @Test(arguments: [
    Self.death,
    "echo \"x: No space left on device\" >&2; exit 1",
  ])
  func `at every step`(instead: String) throws {
    let site = PublishedSite()
    try site.publish(day: 1)
    let old = site.served
    let pristine = site.folder.path + "/asal"
    try FileManager.default.copyItem(atPath: site.folder.path + "/www", toPath: pristine)
    site.page("faq", "Lain")
    site.page("baharu", "Baharu")
    let new = try site.build(day: 2)
    let programs = programs(site.folder, instead: instead)
    var failures = 0
    for turn in 1... {
      site.folder.remove("www")
      try FileManager.default.copyItem(atPath: pristine, toPath: site.folder.path + "/www")
      site.folder.write("turn", "\(turn)\n")
      site.folder.write("taken", "")
      site.programs = programs
      let rule = site.rule {
        _ = try site.publisher.publish(new, allowsDelete: false, who: "ujian") { _ in }
      }
      let taken = site.folder.read("taken")?.utf8.count ?? 0
      let served = site.served
      #expect(served == old || served == site.built, "turn \(turn) left half a release")
      if rule != nil { failures += 1 }
      site.programs = nil
      _ = try site.publisher.publish(new, allowsDelete: false, who: "ujian") { _ in }
      #expect(site.served == site.built, "turn \(turn) could not be made good")
      if taken < turn { break }
    }
    #expect(failures > 5)
  }
}
