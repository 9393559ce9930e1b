/// The paths of files in the output: relative, with `/` between their parts.
enum OutputPath {
  /// How many bytes the file systems that we meet allow in a name, and in a path of an output.
  private static let longestName = 255
  private static let longestPath = 3500

  /// Refuses a path that would leave the output, or that no file system takes.
  static func check(_ path: String) throws(OutputError) {
    if let fault = fault(in: path) { throw OutputError(.path(fault), at: path) }
  }

  private static func fault(in path: String) -> OutputProblem.PathFault? {
    let slash = UInt8(ascii: "/")
    var length = 0
    var dots = 0
    var total = 0
    for byte in path.utf8 {
      total += 1
      if byte == slash {
        if length == 0 { return total == 1 ? .absolute : .emptyPart }
        if dots == length, dots <= 2 { return .leavesOutput }
        length = 0
        dots = 0
        continue
      }
      if byte < 0x20 || byte == 0x7F { return .controlCharacter(byte) }
      length += 1
      if byte == UInt8(ascii: "."), dots == length - 1 { dots += 1 }
      if length > longestName { return .tooLong }
    }
    if length == 0 { return .emptyPart }
    if dots == length, dots <= 2 { return .leavesOutput }
    if total > longestPath { return .tooLong }
    return path.hasPrefix(OutputNames.prefix) ? .reserved : nil
  }

  /// The folder that a path's file stands in; nil at the top.
  static func folder(of path: String) -> String? {
    guard let slash = path.lastIndex(ofASCII: "/") else { return nil }
    return String(path[..<slash])
  }
}
