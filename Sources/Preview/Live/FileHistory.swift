import Diagnostics

/// Files beside the pages that are others than a browser may show: images, scripts, data.
struct FileNews: Equatable, Sendable {
  /// What tells the files as they are now from any others; a browser says it when it comes again.
  let stamp: String
  /// The paths of those that changed, came or went; `*` where it may be any.
  let paths: Set<String>
  /// Those among them that were there before and still are. A stylesheet that is another names files that
  /// come and go, and needs no more than to be put in place.
  var inPlace: Set<String>

  init(stamp: String, paths: Set<String>, inPlace: Set<String>? = nil) {
    self.stamp = stamp
    self.paths = paths
    self.inPlace = inPlace ?? paths
  }

  /// The same without what came or went.
  var ofThoseInPlace: FileNews { FileNews(stamp: stamp, paths: inPlace) }

  /// As browsers are told.
  var text: String {
    JSONValue.object([
      ("stamp", .string(stamp)), ("paths", .array(paths.sorted().map(JSONValue.string))),
    ]).compact()
  }
}

/// What changed of the files beside the pages, and when: a browser that was away is told what it missed.
///
/// A page's own mark says whether the page is another; a picture that is put in another's place leaves
/// every page as it is.
struct FileHistory {
  private var digests: [String: UInt64] = [:]
  private var sum: UInt64 = 0
  /// What changed, and the sum before that.
  private var steps: [(before: UInt64, paths: Set<String>)] = []

  /// How many changed files are told by name.
  static let mostFiles = 200
  /// How many changes are remembered; who was away for longer is told that it may be any file.
  static let mostSteps = 100

  /// What tells the files from others: made of nothing but their paths and contents, so that a page that
  /// is open while the server starts anew is not loaded again for nothing.
  var stamp: String { String(sum, radix: 16) }

  /// Notes files that changed, came or went; nil where there are none.
  /// - Parameter digest: What tells a file's content from others; nil where there is no such file.
  mutating func note(_ changed: Set<String>, digest: (String) -> UInt64?) -> FileNews? {
    guard !changed.isEmpty else { return nil }
    let before = sum
    var inPlace: Set<String> = []
    for path in changed {
      let (old, new) = (digests[path], digest(path))
      if let old { sum &-= Self.mixed(path, old) }
      if let new { sum &+= Self.mixed(path, new) }
      if old != nil, new != nil { inPlace.insert(path) }
      digests[path] = new
    }
    let paths = Self.named(changed)
    steps.append((before, paths))
    if steps.count > Self.mostSteps { steps.removeFirst() }
    return FileNews(stamp: stamp, paths: paths, inPlace: Self.named(inPlace))
  }

  /// What a browser missed that knows the files of a stamp; nil where they are as they were.
  func news(since known: String) -> FileNews? {
    guard known != stamp else { return nil }
    guard let first = steps.lastIndex(where: { String($0.before, radix: 16) == known }) else {
      return FileNews(stamp: stamp, paths: ["*"])
    }
    let paths = steps[first...].reduce(into: Set<String>()) { $0.formUnion($1.paths) }
    return FileNews(stamp: stamp, paths: paths.contains("*") ? ["*"] : paths)
  }

  private static func named(_ paths: Set<String>) -> Set<String> {
    paths.count > mostFiles ? ["*"] : paths
  }

  private static func mixed(_ path: String, _ digest: UInt64) -> UInt64 {
    var hash = FNV()
    hash.add(Array(path.utf8)[...])
    hash.add(withUnsafeBytes(of: digest.littleEndian, Array.init)[...])
    return hash.value
  }
}
