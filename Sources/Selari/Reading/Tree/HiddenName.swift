/// Names that begin with a dot, and so keep a file out of the site.
enum HiddenName {
  /// Whether whoever put a file or folder of this name into `content/` may have wanted it published: it is
  /// none that editors, systems, repositories and the tools of web people leave about by themselves.
  static func isNotable(_ name: some StringProtocol) -> Bool {
    // A folder holds itself and the one above it.
    guard name.hasPrefix("."), name != ".", name != ".." else { return false }
    return !SiteLayout.isIgnored(name.dropFirst()) && !own.contains(String(name))
      && !beginnings.contains { name.hasPrefix($0) }
  }

  private static let own: Set = [
    ".DS_Store", ".AppleDouble", ".LSOverride", ".Spotlight-V100", ".fseventsd", ".localized",
    ".directory", ".keep", ".hg", ".hgignore", ".hgkeep", ".svn", ".bzr", ".idea", ".vscode", ".vs",
    ".zed", ".obsidian", ".editorconfig", ".stfolder", ".stignore", ".dropbox", ".owncloudsync.log",
  ]

  /// Repositories, resource forks of macOS, locks of Emacs and LibreOffice, bins, what network file
  /// systems keep of files that are open, and settings of formatters.
  private static let beginnings = [
    ".git", "._", ".#", ".~", ".Trash", ".nfs", ".fuse_hidden", ".smb", ".sync", ".prettier",
    ".markdownlint", ".vale", ".cspell", ".goutputstream", OutputNames.prefix,
  ]
}
