import Glibc

/// The way that a link or a path leads, name by name: what has to stay as it is for it to lead where it
/// does.
struct LinkTrail {
  /// A name, and the folder that it is looked up in: an absolute path without links.
  struct Step: Hashable {
    let folder: String
    let name: String
  }

  /// The steps from the link's own name on. The last one is what the link leads to or, where it leads
  /// nowhere, the first that is not there.
  private(set) var steps: [Step] = []

  /// As many links are followed as the kernel follows.
  private static let mostLinks = 40

  /// The way of a link of a name in a folder, which is an absolute path without links.
  init(of name: String, in folder: String) {
    follow([name], in: folder)
  }

  /// The way to a place, from the top down; its path is absolute.
  init(to path: String) {
    follow(path.split(separator: "/").reversed().map(String.init), in: "/")
  }

  /// Follows names from a folder on, the last of them first.
  private mutating func follow(_ names: [String], in folder: String) {
    var folder = folder
    var names = names
    var links = 0
    while let name = names.popLast() {
      switch name {
      case "", ".": continue
      case "..": folder = Self.above(folder)
      default:
        steps.append(Step(folder: folder, name: name))
        let path = (folder == "/" ? "" : folder) + "/" + name
        var status = stat()
        guard lstat(path, &status) == 0 else { return }
        if status.st_mode & S_IFMT == S_IFLNK {
          links += 1
          guard links <= Self.mostLinks, let target = Self.target(of: path) else { return }
          if target.hasPrefix("/") { folder = "/" }
          names += target.split(separator: "/").reversed().map(String.init)
        } else {
          folder = path
        }
      }
    }
  }

  private static func above(_ folder: String) -> String {
    guard let slash = folder.lastIndex(of: "/"), slash > folder.startIndex else { return "/" }
    return String(folder[..<slash])
  }

  private static func target(of link: String) -> String? {
    var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(link, &buffer, buffer.count)
    return count < 0 ? nil : String(decoding: buffer[..<count], as: UTF8.self)
  }
}
