import Diagnostics
import Selari

/// Which warnings of the site were told with a release: these are no news the next time, and others are, even
/// where nothing that is served has changed.
extension Publisher {
  /// Whether just these were told with a release from this folder.
  public func hasTold(_ findings: [Finding], with id: ReleaseID) -> Bool {
    guard let bytes = try? DiskFileSystem().read(toldPath) else { return false }
    return bytes == Self.note(findings, id)
  }

  /// Notes what was told with a release. Where that cannot be written, it is told once more.
  public func noteTold(_ findings: [Finding], with id: ReleaseID) {
    try? DiskFileSystem().write(Self.note(findings, id), to: toldPath)
  }

  private var toldPath: String { site + "/.selari/publish/" + target.name + ".warnings" }

  /// What they say, and not the lines on which they do: those move with every edit.
  private static func note(_ findings: [Finding], _ id: ReleaseID) -> [UInt8] {
    let said = findings.map { finding in
      let words = finding.wording(in: .en)
      let parts = [
        "\(finding.rule)", "\(finding.severity)", finding.place.file, words.summary,
        words.explanation,
      ]
      return (parts + words.notes).joined(separator: "\u{0}")
    }
    let digest = Digest.sha256(Array(said.sorted().joined(separator: "\n").utf8)).hexadecimal
    return Array("\(id) \(digest)\n".utf8)
  }
}
