import Diagnostics
import Glibc

/// One walk over the tree, level by level, so that the folders of one can be looked at side by side.
struct TreeWalk: Sendable {
  private let root: String
  private let realRoot: String
  /// The files that were met.
  private(set) var files: [InputFile] = []
  /// What is wrong with the tree.
  private(set) var findings: [Finding] = []
  /// Whether a link was met.
  private(set) var hasLinks = false
  /// What is left out because of a dot that may have been meant to be published.
  private(set) var hidden: [String] = []
  /// The folders that were met, and not yet looked at.
  private var found: [Folder] = []

  /// A folder, and those above it, to notice a loop.
  private struct Folder: Sendable {
    let path: String
    let ancestors: [FolderIdentity]
  }

  /// A walk over the site at a folder.
  init(root: String) {
    self.root = root
    realRoot = SystemPath.resolved(root) ?? root
  }

  /// Looks at folders of the site and all that is in them.
  mutating func visit(folders: [String], workers: Int) {
    found += folders.map { Folder(path: $0, ancestors: []) }
    visitFoldersFound(workers: workers)
  }

  /// Looks at the folders that were met, and at those in them.
  mutating func visitFoldersFound(workers: Int) {
    while !found.isEmpty {
      let level = found
      found = []
      // A thread takes as long to start as a dozen small folders to look at, or three of a section.
      guard workers > 1, level.count >= 8 else {
        for folder in level { visit(folder) }
        continue
      }
      let fresh = self.empty
      let parts = Parallel.map(count: level.count, workers: workers) { index in
        var walk = fresh
        walk.visit(level[index])
        return walk
      }
      for part in parts { add(part) }
    }
  }

  /// A walk over the same tree that has met nothing.
  private var empty: TreeWalk {
    var walk = self
    (walk.files, walk.findings, walk.hidden, walk.found) = ([], [], [], [])
    return walk
  }

  private mutating func add(_ part: TreeWalk) {
    files += part.files
    findings += part.findings
    hasLinks = hasLinks || part.hasLinks
    hidden += part.hidden
    found += part.found
  }

  mutating func visitRootFile(_ name: String) {
    var status = stat()
    guard lstat(root + "/" + name, &status) == 0 else { return }
    add(name, status: status, ancestors: [])
  }

  /// Notes the files that nearly have the name of one beside the folders.
  mutating func visitMisnamedRootFiles() {
    guard let handle = opendir(root) else { return }
    defer { closedir(handle) }
    while let entry = readdir(handle) {
      guard let name = SystemPath.validName(of: entry), SiteLayout.isRootFile(name),
        !SiteLayout.rootFiles.contains(name)
      else { continue }
      var status = stat()
      // What is no file, a folder `site.yml` say, is nobody's mistake.
      guard lstat(root + "/" + name, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
        continue
      }
      add(name, status: status, ancestors: [])
    }
  }

  /// Looks at one path below the root, where there is something.
  mutating func visit(_ path: String) {
    var status = stat()
    for folder in RelativePath.folders(above: path) {
      guard lstat(root + "/" + folder, &status) == 0 else { return }
      if status.st_mode & S_IFMT == S_IFLNK { hasLinks = true }
    }
    guard !hasLinks, lstat(root + "/" + path, &status) == 0 else { return }
    add(path, status: status, ancestors: [])
  }

  /// Lists a folder.
  private mutating func visit(_ folder: Folder) {
    let (path, first) = (folder.path, files.count)
    guard let handle = opendir(root + "/" + path) else {
      if errno != ENOENT { report(.unreadable(code: errno), at: path) }
      return
    }
    defer { closedir(handle) }
    let descriptor = dirfd(handle)
    var own = stat()
    guard fstat(descriptor, &own) == 0 else { return }
    let inside = folder.ancestors + [FolderIdentity(own)]
    let before = path + "/"
    while let entry = readdir(handle) {
      let valid = SystemPath.validName(of: entry)
      let name = valid ?? SystemPath.name(of: entry)
      if SiteLayout.isIgnored(name, in: path) {
        noteHidden(name, in: path)
        continue
      }
      guard valid != nil else {
        report(.nameNotUTF8, at: path + "/" + name)
        continue
      }
      guard ICU.isComposed(name) else {
        report(.nameNotComposed, at: path + "/" + name)
        continue
      }
      var status = stat()
      guard fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
        // What has gone meanwhile is not there.
        if errno != ENOENT { report(.unreadable(code: errno), at: path + "/" + name) }
        continue
      }
      add(before + name, status: status, ancestors: inside)
    }
    // All files are sorted in the end, which is quick where most stand in order.
    files[first...].sort { $0.path < $1.path }
  }

  private mutating func noteHidden(_ name: String, in folder: String) {
    guard HiddenName.isNotable(name), folder.split(separator: "/").first == SiteLayout.content[...]
    else { return }
    hidden.append(folder + "/" + name)
  }

  private mutating func add(_ path: String, status: stat, ancestors: [FolderIdentity]) {
    var status = status
    if status.st_mode & S_IFMT == S_IFLNK {
      hasLinks = true
      guard let target = followed(path, ancestors: ancestors) else { return }
      status = target
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR:
      found.append(Folder(path: path, ancestors: ancestors))
    case S_IFREG:
      // It is only compared; after the year 2262 it begins anew.
      let modified =
        Int(status.st_mtim.tv_sec) &* 1_000_000_000 &+ Int(status.st_mtim.tv_nsec)
      files.append(
        InputFile(
          path: path, size: Int(status.st_size), modified: modified, inode: UInt64(status.st_ino),
          permissions: UInt16(status.st_mode & 0o7777)))
    default:
      report(.notAFile, at: path)
    }
  }

  /// What a link leads to, or nil after a finding.
  private mutating func followed(_ path: String, ancestors: [FolderIdentity]) -> stat? {
    guard let target = SystemPath.resolved(root + "/" + path) else {
      report(errno == ELOOP ? .linkToItself : .linkBroken, at: path)
      return nil
    }
    guard target == realRoot || target.hasPrefix(realRoot + "/") else {
      report(.linkOutside, at: path)
      return nil
    }
    var status = stat()
    guard stat(target, &status) == 0 else {
      report(.linkBroken, at: path)
      return nil
    }
    if ancestors.contains(FolderIdentity(status)) || target == realRoot {
      report(.linkLoop, at: path)
      return nil
    }
    return status
  }

  private mutating func report(_ problem: TreeProblem, at path: String) {
    findings.append(Finding(problem, at: Place(file: path)))
  }
}

/// What tells one folder from another, however it was reached.
private struct FolderIdentity: Equatable, Sendable {
  let device: UInt64
  let inode: UInt64

  init(_ status: stat) {
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
  }
}
