/// A file of the output that no page stands for.
struct GeneratedFile: Sendable {
  /// The path below the output: `sitemap.xml`.
  let path: String
  /// What it holds.
  let bytes: [UInt8]

  init(_ path: String, _ text: String) {
    self.path = path
    bytes = Array(text.utf8)
  }

  init(_ path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
