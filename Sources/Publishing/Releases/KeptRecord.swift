import Selari

/// A copy of the record that was last sent to a target, in the site's folder. Of a large one only what
/// differs is sent, it is not fetched to be compared with, and nobody on the target can change what it says.
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

  /// What is kept; nil where nothing is.
  func read() -> Text? { (try? DiskFileSystem().read(path)).map(Text.init) }

  /// The text of a record.
  struct Text {
    let bytes: [UInt8]

    /// Its digest as `sha256sum` prints it.
    var digest: String { Digest.sha256(bytes).hexadecimal }

    /// What it says; nil where it is no record.
    var parsed: ReleaseRecord? {
      let text = String(decoding: bytes, as: UTF8.self)
      return ReleaseRecord(text.split(separator: "\n").map(String.init))
    }
  }
}
