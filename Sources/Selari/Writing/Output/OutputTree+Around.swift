import Glibc

extension OutputTree {
  /// Whether a folder is the output of a build, or lies in one: the next build would take away what somebody
  /// puts there.
  /// - Parameter folder: Its path without links (``SystemPath/resolved(_:)``).
  public static func isAround(_ folder: String) -> Bool {
    let isOutput = { (folder: String) in access(folder + "/" + OutputNames.marker, F_OK) == 0 }
    return isOutput(folder) || RelativePath.folders(above: folder).contains(where: isOutput)
  }
}
