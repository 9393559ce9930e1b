import Glibc
import Selari

/// What the last build's files were compressed to, by the digest of their bytes.
///
/// One file, `.selari/cache/compressed`, which every build writes anew with what it used and puts in
/// place when it is over; so it never holds more than one build. Two builds that run at once, a full
/// disk, a damaged file: all of these only cost the time to compress again.
///
/// The file: a line of settings; the copies; an entry of 52 bytes for each; and the number of entries.
final class CompressionCache: Sendable {
  private let known: CompressedPack?
  private let next: CompressedPackWriter?

  /// Opens what was kept in a site's folder with the same settings.
  init(site: String, settings: String) {
    let folder = site + "/.selari/cache"
    let path = folder + "/compressed"
    known = CompressedPack(path, settings: settings)
    // A folder that cannot be made shows when the file in it is.
    mkdir(site + "/.selari", 0o777)
    mkdir(folder, 0o777)
    next = CompressedPackWriter(path, settings: settings)
  }

  /// The copies of bytes with a digest, where they are known.
  subscript(digest: Digest) -> CompressedCopies? { known?.copies(of: digest) }

  /// Notes copies for the next build.
  func add(_ copies: CompressedCopies, for digest: Digest) { next?.add(copies, for: digest) }

  /// Puts what was noted in the place of what was kept.
  func keep() { next?.keep() }
}
