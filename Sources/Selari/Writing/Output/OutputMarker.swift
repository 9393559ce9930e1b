import Bytes

/// The file that says an output was made by Selari, which Selari, and what is in it.
///
/// It is the last file of a build to be written, and depends on nothing but the build. Publishing
/// and verifying pass over it.
public enum OutputMarker {
  private static let filesLine = "files:"
  private static let versionLine = "selari: "

  /// Whether bytes are those of a marker.
  public static func isOne(_ bytes: [UInt8]) -> Bool {
    bytes.split(separator: UInt8(ascii: "\n")).contains { $0.starts(with: versionLine.utf8) }
  }

  /// What the marker of a tree with these files says; nil leaves them out.
  static func text(files: Set<String>?) -> [UInt8] {
    var text = ByteBuffer(
      """
      # Setiap binaan Selari menulis semula folder ini: jangan simpan fail sendiri di sini.
      # Every build of Selari rewrites this folder: keep no files of your own here.
      \(versionLine)\(Selari.version)

      """.utf8)
    guard let files else { return text.array() }
    text.append(filesLine)
    text.append("\n")
    text.reserveCapacity(files.reduce(text.count) { $0 + $1.utf8.count + 1 })
    for file in files.sorted() {
      text.append(file)
      text.append("\n")
    }
    return text.array()
  }

  /// The files that a marker names; nil where it names none.
  static func files(in bytes: [UInt8]) -> Set<String>? {
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    guard let line = lines.firstIndex(where: { $0.elementsEqual(filesLine.utf8) }) else {
      return nil
    }
    return Set(lines[(line + 1)...].map { String(decoding: $0, as: UTF8.self) })
  }

  /// Whether nobody has touched an output since its build: each of its files, and each folder in which
  /// one stands, is there, and was last changed before the marker was. What came in the very tick of the
  /// file system's clock in which the build ended goes unnoticed. A marker that names no files vouches
  /// for none.
  static func isUntouched(
    _ output: String, in files: any FileSystem = DiskFileSystem(), workers: Int = 1
  ) -> Bool {
    let marker = output + "/" + OutputNames.marker
    guard let bytes = try? files.read(marker),
      let taken = try? files.status(marker, followingLinks: false)?.changed,
      let list = listed(in: bytes)
    else { return false }
    // Ten thousand pages have ten thousand lines: each worker goes over a stretch of them.
    let parts = stretches(of: list, workers < 2 || list.count < 20_000 ? 1 : 4 * workers)
    return Parallel.map(count: parts.count, workers: workers) { index in
      isUntouched(parts[index], below: output, since: taken, in: files)
    }.allSatisfy { $0 }
  }

  /// The lines that name files; nil where none does.
  private static func listed(in bytes: [UInt8]) -> ArraySlice<UInt8>? {
    var rest = bytes[...]
    while !rest.isEmpty {
      let line = rest[..<(rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex)]
      rest = rest[line.endIndex...].dropFirst()
      if line.elementsEqual(filesLine.utf8) { return rest.isEmpty ? nil : rest }
    }
    return nil
  }

  /// A text in about so many stretches of whole lines.
  private static func stretches(of text: ArraySlice<UInt8>, _ count: Int) -> [ArraySlice<UInt8>] {
    var (rest, parts) = (text, [ArraySlice<UInt8>]())
    while !rest.isEmpty {
      let least = min(rest.endIndex, rest.startIndex + text.count / count)
      let end = rest[least...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? rest.endIndex
      parts.append(rest[..<end])
      rest = rest[end...]
    }
    return parts
  }

  /// Whether the files of some lines, and the folders in which they stand, were last changed by a time.
  private static func isUntouched(
    _ lines: ArraySlice<UInt8>, below output: String, since taken: FileTime,
    in files: any FileSystem
  ) -> Bool {
    // The time at which anything of it was changed: that of its content can be set at will.
    func isUntouched(_ path: ArraySlice<UInt8>, _ kind: FileKind) -> Bool {
      let full = output + "/" + String(decoding: path, as: UTF8.self)
      guard let status = try? files.status(full, followingLinks: false) else { return false }
      return status.kind == kind && status.changed <= taken
    }
    var (rest, last) = (lines, ArraySlice<UInt8>())
    while !rest.isEmpty {
      let line = rest[..<(rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex)]
      rest = rest[line.endIndex...].dropFirst()
      guard isUntouched(line, .file) else { return false }
      guard let slash = line.lastIndex(of: UInt8(ascii: "/")) else { continue }
      let folder = line[..<slash]
      // With those above it that were not looked at with the folder before.
      var next = folder
      while !next.isEmpty, !isSame(next, orAbove: last) {
        guard isUntouched(next, .folder) else { return false }
        next = next[..<(next.lastIndex(of: UInt8(ascii: "/")) ?? next.startIndex)]
      }
      last = folder
    }
    return true
  }

  private static func isSame(_ folder: ArraySlice<UInt8>, orAbove other: ArraySlice<UInt8>) -> Bool
  {
    guard other.starts(with: folder) else { return false }
    let rest = other.dropFirst(folder.count)
    return rest.isEmpty || rest.first == UInt8(ascii: "/")
  }

  /// What tells the present state of an output from any other, without looking at its files; nil
  /// where there is no output of ours.
  ///
  /// Every build gives the folder a new state, and so does adding or removing a file at its top or
  /// putting another folder in its place. It is for deciding, on the same machine, that the output
  /// is still what the last build left.
  public static func state(
    of output: String, in files: any FileSystem = DiskFileSystem()
  ) -> OutputState? {
    guard let path = try? files.resolved(output),
      let folder = try? files.status(path, followingLinks: false), folder.kind == .folder,
      let marker = try? files.status(path + "/" + OutputNames.marker, followingLinks: false),
      marker.kind == .file
    else { return nil }
    return OutputState(folder: folder, marker: marker)
  }
}
