import Diagnostics

/// The files beside the pages: not kept, but known well enough to tell when one is another.
struct LiveResources {
  /// What is known of a file.
  private struct Known {
    let digest: UInt64
    let image: ImageContent?
    let failure: Int32?
  }

  private var known: [String: Known] = [:]
  /// What each image holds that can be read.
  private(set) var images: [String: ImageContent] = [:]

  /// Reads the files that may have changed, and tells whether any is another.
  mutating func read(_ touched: Set<String>, of scan: TreeScan, from tree: some InputTree) -> Bool {
    var isOther = false
    for path in touched where path.hasPrefix(ResourceTable.folder) {
      guard ContentPath(path) == .resource else { continue }
      isOther = true
      known[path] = scan.file(path).flatMap { Self.look(at: $0, in: tree) }
      images[path] = known[path]?.image
    }
    return isOther
  }

  private static func look(at file: InputFile, in tree: some InputTree) -> Known? {
    do throws(ReadFailure) {
      guard let bytes = try tree.read(file.path, size: file.size) else { return nil }
      return Known(
        digest: Self.digest(of: bytes),
        image: ImageSize.isImage(file.path) ? ImageContent(of: bytes) : nil,
        failure: nil)
    } catch {
      return Known(digest: 0, image: nil, failure: error.code)
    }
  }

  /// The same in every run, so that a browser that is left open is told of what changed in between.
  static func digest(of bytes: [UInt8]) -> UInt64 {
    Digest.sha256(bytes).bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// The files that are shown, and what is wrong with the others, in the order of their paths.
  func files(
    of table: ResourceTable
  ) -> (files: [(resource: Resource, content: LiveFiles.Content)], findings: [Finding]) {
    var files: [(resource: Resource, content: LiveFiles.Content)] = []
    var findings: [Finding] = []
    for resource in table.all {
      guard let known = known[resource.file] else { continue }
      if let code = known.failure {
        findings.append(
          Finding(TreeProblem.unreadable(code: code), at: Place(file: resource.file)))
      } else {
        files.append((resource, .resource(resource.file, digest: known.digest)))
      }
    }
    return (files, findings)
  }
}
