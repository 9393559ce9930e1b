import Selari

/// A copy of the record that was last sent to a target, in the site's folder. Of a large one only what
/// differs is sent, and it is not fetched to be compared with.
struct KeptRecord: Sendable {
  /// Where it is.
  let path: String

  /// The place of a target's copy in a site's folder.
  init(site: String, target: PublishTarget) {
    path = site + "/.selari/publish/" + target.name + ".sha256"
  }

  /// Keeps a record; false where it cannot be written.
  func keep(_ record: [UInt8]) -> Bool {
    (try? DiskFileSystem().write(record, to: path)) != nil
  }

  /// What is kept, and its digest as `sha256sum` prints it; nil where nothing is.
  func read() -> (record: [UInt8], digest: String)? {
    guard let record = try? DiskFileSystem().read(path) else { return nil }
    return (record, Digest.sha256(record).hexadecimal)
  }
}
