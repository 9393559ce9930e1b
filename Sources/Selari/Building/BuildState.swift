import Diagnostics
import Glibc

/// What the last build of a site was made of, so that one that would give the same is not made.
///
/// Kept in `.selari/state` beside `site.yaml`. Losing it costs one build; it is not believed where
/// another folder is in the place of the output that it speaks of, or files have come to or gone from
/// it since (``OutputMarker/isUntouched(_:in:)``).
struct BuildState: Equatable {
  /// A digest of every input's path, size, time, inode and permissions, of all options, and of the program.
  let key: String
  /// The instant it was built for.
  let at: Instant
  /// When its output would change by itself.
  let nextChange: Instant?
  /// How many pages it has.
  let pages: Int
  /// The inode and the time of the output's marker.
  let marker: String

  static let path = ".selari/state"

  /// Whether a build at an instant would give what this one gave.
  func holds(key: String, at instant: Instant) -> Bool {
    self.key == key && instant >= at && (nextChange.map { instant < $0 } ?? true)
  }

  /// The digest that stands for what a build is made of.
  static func key(scan: TreeScan, options: [String]) -> String {
    var bytes = Array("selari \(Selari.version) \(stamp("/proc/self/exe") ?? "")\n".utf8)
    bytes.reserveCapacity(scan.files.count * 96)
    bytes += (options.joined(separator: "\u{0}") + "\n").utf8
    for file in scan.files {
      bytes += file.path.utf8
      bytes.append(0)
      let facts = (file.size, file.modified, file.inode, UInt64(file.permissions))
      withUnsafeBytes(of: facts) { bytes += $0 }
    }
    return Digest.sha256(bytes).hexadecimal
  }

  /// What tells whether a file is still the one it was; nil where there is none.
  static func stamp(_ path: String) -> String? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return "\(status.st_ino) \(status.st_size) \(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
  }

  // MARK: - On the disk

  /// The state that a site's last build left, where it can be read.
  static func load(site: String) -> BuildState? {
    guard let bytes = (try? DiskTree(root: site).read(path)) ?? nil else { return nil }
    let lines = String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    guard lines.count >= 5, let at = Int64(lines[1]), let pages = Int(lines[3]) else { return nil }
    return BuildState(
      key: String(lines[0]), at: Instant(seconds: at),
      nextChange: Int64(lines[2]).map { Instant(seconds: $0) }, pages: pages,
      marker: String(lines[4]))
  }

  /// Keeps the state; a site that cannot be written to is built anew each time.
  func save(site: String) {
    let next = nextChange.map { String($0.seconds) } ?? "-"
    let text = "\(key)\n\(at.seconds)\n\(next)\n\(pages)\n\(marker)\n"
    mkdir(site + "/.selari", 0o777)
    // Two builds of a site into two outputs may end at once.
    let path = site + "/" + Self.path
    try? DiskFileSystem().replace(path, with: Array(text.utf8), spare: "\(path).\(getpid())")
  }

  /// Forgets the state before the output is touched: what is half done must not be believed.
  static func forget(site: String) { unlink(site + "/" + path) }
}
