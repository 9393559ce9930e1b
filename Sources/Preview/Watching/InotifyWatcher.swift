import Glibc
import Selari

/// Notices edits by [inotify](https://man7.org/linux/man-pages/man7/inotify.7.html): at once, and without
/// looking at anything in the meantime.
///
/// inotify watches folders one by one, so every folder below `content/` and `templates/` is watched, new
/// ones from the moment they are there. Of a link inside the site every step of its way is watched, so
/// that it is followed anew when a folder on the way is put in another's place, or comes at last. So is
/// every step of the way to the site's root: one that is replaced, or re-pointed, is watched from then on.
final class InotifyWatcher: TreeWatcher {
  private let root: String
  /// The root without links, as it was when it was last come to.
  private var realRoot = ""
  private let descriptor: Int32
  private let wakeUp: WakeUp
  private var folders: [Int32: WatchedFolder] = [:]
  private var isExhausted = false
  private var gathering = ChangeGathering()

  private static let mask = UInt32(
    IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_CREATE | IN_ATTRIB)
  /// What puts one thing in another's place.
  private static let stepMask = UInt32(IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_CREATE)
  /// Folders nest as deep as people make them; a loop of links ends here at the latest.
  private static let deepest = 64

  /// A watcher of the site at a folder; nil where the system has no inotify, or no watches left.
  init?(root: String, wakeUp: WakeUp) {
    self.root = root
    self.wakeUp = wakeUp
    descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    guard descriptor >= 0 else { return nil }
    watchRoot()
    // `deinit` closes the descriptor: it runs here too, since every property has its value.
    if isExhausted { return nil }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  func next(milliseconds: Int?) -> TreeEvent {
    let deadline = milliseconds.map { SystemClock.milliseconds() + $0 }
    while true {
      if isExhausted { return .exhausted }
      let now = SystemClock.milliseconds()
      if !gathering.isEmpty, gathering.wait(at: now) == 0 { return tell() }
      if let deadline, now >= deadline, gathering.isEmpty { return .nothing }
      let wait = gathering.isEmpty ? deadline.map { $0 - now } : gathering.wait(at: now)
      var watched = [
        pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
        pollfd(fd: wakeUp.descriptor, events: Int16(POLLIN), revents: 0),
      ]
      let ready = poll(&watched, 2, wait.map { Int32(clamping: $0) } ?? -1)
      if ready < 0, errno != EINTR { return .stopped }
      if watched[1].revents != 0 { return .stopped }
      if ready > 0, watched[0].revents != 0 { readEvents() }
    }
  }

  private func tell() -> TreeEvent {
    defer { gathering = ChangeGathering() }
    return gathering.event
  }

  // MARK: - Events

  private func readEvents() {
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    let count = read(descriptor, &buffer, buffer.count)
    guard count > 0 else { return }
    handle(InotifyEvent.all(in: buffer[..<count]))
  }

  /// What a few events bring.
  private struct News {
    var changed: Set<String> = []
    /// Files among them that may still be written: they are told when they are closed, if ever.
    var unfinished: Set<String> = []
    var everything = false
  }

  /// Takes in what the kernel tells.
  func handle(_ events: [InotifyEvent]) {
    var news = News()
    for event in events {
      if event.has(IN_Q_OVERFLOW) {
        // What was lost may have been a new folder, or the root itself.
        watchRoot()
        news.everything = true
        continue
      }
      if event.has(IN_IGNORED) {
        folders[event.watch] = nil
        continue
      }
      guard let folder = folders[event.watch], !event.name.isEmpty else { continue }
      if folder.steps.contains(event.name), event.mask & Self.stepMask != 0 {
        // Another folder may have the same number as the one that is gone: nothing is taken as known.
        watchRoot()
        news.changed.insert(SiteLayout.configuration)
        news.everything = true
        continue
      }
      for link in folder.links[event.name] ?? [] {
        news.changed.insert(link)
        // A file that was written in place leaves the way as it is.
        if !event.has(IN_CLOSE_WRITE) { follow(link, &news) }
      }
      for path in folder.paths where isOurs(event.name, in: path) {
        note(event, at: path.isEmpty ? event.name : path + "/" + event.name, &news)
      }
    }
    if news.everything { watchAll() }
    let gone = news.changed.filter { path in
      var status = stat()
      return lstat(root + "/" + path, &status) != 0
    }
    gathering.note(
      news.changed, gone: gone, unfinished: news.unfinished, everything: news.everything,
      at: SystemClock.milliseconds())
  }

  private func isOurs(_ name: String, in folder: String) -> Bool {
    folder.isEmpty
      ? SiteLayout.isRootFile(name) || SiteLayout.folders.contains(name)
      : !SiteLayout.isIgnored(name, in: folder)
  }

  private func note(_ event: InotifyEvent, at path: String, _ news: inout News) {
    if event.has(Int32(bitPattern: UInt32(IN_ISDIR))) {
      if event.has(IN_CREATE) || event.has(IN_MOVED_TO) {
        news.changed.formUnion(watchTree(path, depth: 0))
      } else {
        if !event.has(IN_ATTRIB) { forgetTree(path) }
        news.everything = true
      }
      return
    }
    var status = stat()
    let isThere = lstat(root + "/" + path, &status) == 0
    news.unfinished.remove(path)
    if isThere, status.st_mode & S_IFMT == S_IFLNK {
      follow(path, &news)
    } else if event.has(IN_CREATE), isThere, status.st_mode & S_IFMT == S_IFREG,
      status.st_nlink == 1
    {
      // A file that is being written is told when it is closed; a pipe never is. Nor is a file that was
      // written without a name and then given one, which holds something when it comes.
      if status.st_size == 0 { return }
      news.unfinished.insert(path)
    } else if !isThere {
      // It may have been a link to a folder.
      forgetTree(path)
    }
    news.changed.insert(path)
  }

  /// Follows a link anew: it leads elsewhere, or to something else.
  private func follow(_ path: String, _ news: inout News) {
    let wasFolder = forgetTree(path)
    news.changed.formUnion(watchLink(path, depth: 0))
    news.everything = news.everything || wasFolder || isFolder(path)
  }

  // MARK: - Watches

  /// Comes to the root anew: watches the way to it, and all below.
  private func watchRoot() {
    for watch in folders.keys { inotify_rm_watch(descriptor, watch) }
    folders = [:]
    var known: [LinkTrail.Step]?
    // Where something on the way is another before it is watched, the way is gone once more.
    while !isExhausted {
      let steps = LinkTrail(to: root).steps
      if steps == known { break }
      known = steps
      for step in steps {
        add(step.folder, Self.stepMask | UInt32(IN_MASK_ADD)) { $0.steps.insert(step.name) }
      }
    }
    realRoot = SystemPath.resolved(root) ?? root
    watchAll()
  }

  /// Watches a folder, and notes what for.
  private func add(_ folder: String, _ mask: UInt32, _ note: (inout WatchedFolder) -> Void) {
    let watch = inotify_add_watch(descriptor, folder, mask)
    if watch >= 0 {
      note(&folders[watch, default: WatchedFolder()])
    } else if errno == ENOSPC {
      isExhausted = true
    }
  }

  private func watchAll() {
    watch("")
    for name in SiteLayout.rootFiles { _ = watchEntry(name, depth: 0) }
    for folder in SiteLayout.folders { _ = watchEntry(folder, depth: 0) }
  }

  /// Watches a folder by a path of the site; false where it already is by a path above this one, which
  /// is a loop, or cannot be.
  @discardableResult
  private func watch(_ path: String) -> Bool {
    let watch = inotify_add_watch(descriptor, root + "/" + path, Self.mask)
    guard watch >= 0 else {
      if errno == ENOSPC { isExhausted = true }
      return false
    }
    let known = folders[watch]?.paths ?? []
    guard !known.contains(where: { path.hasPrefix($0 + "/") && !$0.isEmpty }) else { return false }
    folders[watch, default: WatchedFolder()].paths.insert(path)
    return true
  }

  /// Watches whatever stands at a path; the files found below it.
  private func watchEntry(_ path: String, depth: Int) -> Set<String> {
    var status = stat()
    guard lstat(root + "/" + path, &status) == 0 else { return [] }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return watchTree(path, depth: depth)
    case S_IFLNK: return watchLink(path, depth: depth)
    default: return [path]
    }
  }

  /// Watches a folder and all below it. The watch comes first, so that nothing falls between.
  private func watchTree(_ path: String, depth: Int) -> Set<String> {
    guard depth < Self.deepest, !isExhausted, watch(path), let handle = opendir(root + "/" + path)
    else { return [] }
    defer { closedir(handle) }
    var files: Set<String> = []
    while let entry = readdir(handle) {
      let name = SystemPath.name(of: entry)
      guard !SiteLayout.isIgnored(name, in: path) else { continue }
      files.formUnion(watchEntry(path + "/" + name, depth: depth + 1))
    }
    return files
  }

  /// Watches the way of a link as far as it lies in the site, and what it leads to there.
  private func watchLink(_ path: String, depth: Int) -> Set<String> {
    let slash = path.lastIndex(of: "/")
    let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
    let above = slash.map { root + "/" + path[..<$0] } ?? root
    guard let folder = SystemPath.resolved(above) else { return [path] }
    // The link itself is seen in its own folder.
    for step in LinkTrail(of: name, in: folder).steps.dropFirst()
    where step.folder == realRoot || step.folder.hasPrefix(realRoot + "/") {
      add(step.folder, Self.mask) { $0.links[step.name, default: []].insert(path) }
    }
    guard let target = SystemPath.resolved(root + "/" + path), target.hasPrefix(realRoot + "/"),
      isFolder(path)
    else { return [path] }
    return watchTree(path, depth: depth)
  }

  /// Gives up the watches of what is gone; a folder that was moved away would still be told of. Gives
  /// whether it was a folder.
  @discardableResult
  private func forgetTree(_ path: String) -> Bool {
    var wasFolder = false
    for (watch, folder) in folders {
      let left = folder.without(path)
      if left.paths.count < folder.paths.count {
        wasFolder = true
      } else if left.links == folder.links {
        continue
      }
      folders[watch] = left
      guard left.isIdle else { continue }
      folders[watch] = nil
      inotify_rm_watch(descriptor, watch)
    }
    return wasFolder
  }

  /// How many folders are watched.
  var watches: Int { folders.count }

  private func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(root + "/" + path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
