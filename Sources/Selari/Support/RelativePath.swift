/// Paths relative to other paths, with `/` between their parts.
enum RelativePath {
  /// What a path written in a file means, from the root that the file's own path starts at; nil
  /// where it leads out of that root.
  static func resolve(_ written: String, from file: String) -> String? {
    var parts = file.split(separator: "/").dropLast()
    for part in written.split(separator: "/") {
      switch part {
      case ".": continue
      case "..":
        guard parts.popLast() != nil else { return nil }
      default: parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }

  /// The folders that a path stands in, the nearest first.
  static func folders(above path: String) -> some Sequence<String> {
    sequence(state: path[...]) { (path: inout Substring) -> String? in
      guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return nil }
      path = path[..<slash]
      return String(path)
    }
  }

  /// The way from one file to another, both from the same root.
  static func from(_ file: String, to target: String) -> String {
    let base = file.split(separator: "/").dropLast()
    let goal = target.split(separator: "/")
    let shared = zip(base, goal).prefix { $0 == $1 }.count
    let ups = Array(repeating: "..", count: base.count - shared)
    return (ups + goal.dropFirst(shared).map(String.init)).joined(separator: "/")
  }
}
