/// Names that begin with a dot, and so keep a file out of the site.
enum HiddenName {
  /// Whether whoever put a file or folder of this name into `content/` may have wanted it published: it is
  /// none that editors, systems, repositories and the tools of web people leave about by themselves.
  static func isNotable(_ name: some StringProtocol) -> Bool {
    // A folder holds itself and the one above it.
    guard name.hasPrefix("."), name != ".", name != ".." else { return false }
    return !SiteLayout.isIgnored(name.dropFirst()) && !own.contains(String(name))
      && !beginnings.contains { name.hasPrefix($0) } && !endings.contains { name.hasSuffix($0) }
      && !isPassing(name)
  }

  /// What rsync calls a file that it is still bringing: `.faq.ms.md.Xy12Zq`.
  private static func isPassing(_ name: some StringProtocol) -> Bool {
    let parts = name.dropFirst().split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count > 2, let last = parts.last, last.utf8.count == 6 else { return false }
    return last.utf8.allSatisfy(ASCII.isAlphanumeric)
      && last.utf8.contains { !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
  }

  /// Further sessions of Vim, and Kate's.
  private static let endings = [".swo", ".swn", ".kate-swp"]

  private static let own: Set = [
    ".DS_Store", ".AppleDouble", ".LSOverride", ".Spotlight-V100", ".fseventsd", ".localized",
    ".directory", ".keep", ".hg", ".hgignore", ".hgkeep", ".svn", ".bzr", ".idea", ".vscode", ".vs",
    ".zed", ".obsidian", ".editorconfig", ".stfolder", ".stignore", ".dropbox", ".dropbox.cache",
    ".owncloudsync.log", ".nextcloudsync.log",
    ".dir-locals.el", ".apdisk", ".TemporaryItems", ".DocumentRevisions-V100",
  ]

  /// Repositories, resource forks of macOS, locks of Emacs and LibreOffice, bins, what network file
  /// systems keep of files that are open, and settings of formatters.
  private static let beginnings = [
    ".git", "._", ".#", ".~", ".Trash", ".nfs", ".fuse_hidden", ".smb", ".sync", ".prettier",
    ".markdownlint", ".vale", ".cspell", ".goutputstream", OutputNames.prefix,
  ]
}
