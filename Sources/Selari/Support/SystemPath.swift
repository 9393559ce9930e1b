import Glibc

/// What the system knows of a path.
public enum SystemPath {
  /// The path of what it leads to, without links; nil where there is nothing, and `errno` says why.
  public static func resolved(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  /// The path from the top on, by names: it leads to whatever has these names, even where the folder that
  /// a relative path starts from is removed and made anew.
  public static func absolute(_ path: String) -> String {
    guard !path.hasPrefix("/"), let current = getcwd(nil, 0) else { return path }
    defer { free(current) }
    let folder = String(cString: current)
    return path == "." ? folder : (folder == "/" ? "" : folder) + "/" + path
  }

  /// The path, without links, of what it leads to, or would lead to if it were there; nil where not even
  /// the folder that it starts from is.
  public static func expected(_ path: String) -> String? {
    if let real = resolved(path) { return real }
    let bare = path.lastIndex { $0 != "/" }.map { path[...$0] } ?? ""
    let slash = bare.lastIndex(of: "/")
    let name = slash.map { bare[bare.index(after: $0)...] } ?? bare
    let folder = slash.map { $0 == bare.startIndex ? "/" : bare[..<$0] } ?? "."
    guard !name.isEmpty, bare != ".", let above = expected(String(folder)) else { return nil }
    switch name {
    case ".": return above
    case "..":
      return above.lastIndex(of: "/").map { $0 == above.startIndex ? "/" : String(above[..<$0]) }
    default: return above == "/" ? "/" + name : "\(above)/\(name)"
    }
  }

  /// Whether a name still stands for an open file itself: not for another in its place, nor for a link.
  public static func stands(_ path: String, for descriptor: Int32) -> Bool {
    var opened = stat()
    var named = stat()
    return fstat(descriptor, &opened) == 0 && lstat(path, &named) == 0
      && opened.st_ino == named.st_ino && opened.st_dev == named.st_dev
  }

  /// The name of an entry of a folder; what is not UTF-8 in it is replaced by U+FFFD.
  public static func name(of entry: UnsafePointer<dirent>) -> String {
    String(cString: bytes(of: entry))
  }

  /// The name of an entry of a folder, if it is UTF-8.
  static func validName(of entry: UnsafePointer<dirent>) -> String? {
    String(validatingCString: bytes(of: entry))
  }

  /// In place: an entry may be shorter than its type says, and a copy would read past it.
  private static func bytes(of entry: UnsafePointer<dirent>) -> UnsafePointer<CChar> {
    let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
    return (UnsafeRawPointer(entry) + offset).assumingMemoryBound(to: CChar.self)
  }
}
