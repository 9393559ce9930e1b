import Glibc
import Selari

/// Notices edits by [inotify](https://man7.org/linux/man-pages/man7/inotify.7.html): at once, and without
/// looking at anything in the meantime.
///
/// inotify watches folders one by one, so every folder below `content/` and `templates/` is watched, new
/// ones from the moment they are there. Of a link inside the site every step of its way is watched, so
/// that it is followed anew when a folder on the way is put in another's place, or comes at last.
final class InotifyWatcher: TreeWatcher {
  /// A watched folder.
  private struct Folder {
    /// The paths by which the site knows it; the root is empty.
    var paths: Set<String> = []
    /// Links of the site whose way leads by names in it, by these names.
    var links: [String: Set<String>] = [:]

    /// The same without a path of the site and all below it.
    func without(_ path: String) -> Folder {
      let isLeft = { (other: String) in other != path && !other.hasPrefix(path + "/") }
      return Folder(
        paths: paths.filter(isLeft),
        links: links.compactMapValues { links in
          let left = links.filter(isLeft)
          return left.isEmpty ? nil : left
        })
    }
  }

  private let root: String
  private let realRoot: String
  private let descriptor: Int32
  private let wakeUp: WakeUp
  private var folders: [Int32: Folder] = [:]
  private var isExhausted = false
  private var gathering = ChangeGathering()

  private static let mask = UInt32(
    IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_CREATE | IN_ATTRIB)
  /// Folders nest as deep as people make them; a loop of links ends here at the latest.
  private static let deepest = 64

  /// A watcher of the site at a folder; nil where the system has no inotify, or no watches left.
  init?(root: String, wakeUp: WakeUp) {
    self.root = root
    self.wakeUp = wakeUp
    realRoot = SystemPath.resolved(root) ?? root
    descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    guard descriptor >= 0 else { return nil }
    watchAll()
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

  /// Takes in what the kernel tells.
  func handle(_ events: [InotifyEvent]) {
    var changed: Set<String> = []
    var everything = false
    for event in events {
      if event.has(IN_Q_OVERFLOW) {
        everything = true
        continue
      }
      if event.has(IN_IGNORED) {
        folders[event.watch] = nil
        continue
      }
      guard let folder = folders[event.watch], !event.name.isEmpty else { continue }
      for link in folder.links[event.name] ?? [] {
        changed.insert(link)
        // A file that was written in place leaves the way as it is.
        if !event.has(IN_CLOSE_WRITE) { follow(link, &changed, &everything) }
      }
      for path in folder.paths where isOurs(event.name, in: path) {
        note(event, at: path.isEmpty ? event.name : path + "/" + event.name, &changed, &everything)
      }
    }
    // What was lost may have been a new folder.
    if everything { watchAll() }
    let gone = changed.filter { path in
      var status = stat()
      return lstat(root + "/" + path, &status) != 0
    }
    gathering.note(changed, gone: gone, everything: everything, at: SystemClock.milliseconds())
  }

  private func isOurs(_ name: String, in folder: String) -> Bool {
    folder.isEmpty
      ? SiteLayout.isRootFile(name) || SiteLayout.folders.contains(name)
      : !SiteLayout.isIgnored(name, in: folder)
  }

  private func note(
    _ event: InotifyEvent, at path: String, _ changed: inout Set<String>, _ everything: inout Bool
  ) {
    if event.has(Int32(bitPattern: UInt32(IN_ISDIR))) {
      if event.has(IN_CREATE) || event.has(IN_MOVED_TO) {
        changed.formUnion(watchTree(path, depth: 0))
      } else {
        if !event.has(IN_ATTRIB) { forgetTree(path) }
        everything = true
      }
      return
    }
    var status = stat()
    let isThere = lstat(root + "/" + path, &status) == 0
    if isThere, status.st_mode & S_IFMT == S_IFLNK {
      follow(path, &changed, &everything)
    } else if event.has(IN_CREATE), isThere, status.st_mode & S_IFMT == S_IFREG,
      status.st_nlink == 1
    {
      // A file that is being written is told when it is closed; a pipe never is.
      return
    } else if !isThere {
      // It may have been a link to a folder.
      forgetTree(path)
    }
    changed.insert(path)
  }

  /// Follows a link anew: it leads elsewhere, or to something else.
  private func follow(_ path: String, _ changed: inout Set<String>, _ everything: inout Bool) {
    let wasFolder = forgetTree(path)
    changed.formUnion(watchLink(path, depth: 0))
    everything = everything || wasFolder || isFolder(path)
  }

  // MARK: - Watches

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
    folders[watch, default: Folder()].paths.insert(path)
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
      let watch = inotify_add_watch(descriptor, step.folder, Self.mask)
      if watch >= 0 {
        folders[watch, default: Folder()].links[step.name, default: []].insert(path)
      } else if errno == ENOSPC {
        isExhausted = true
      }
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
      guard left.paths.isEmpty, left.links.isEmpty else { continue }
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

/// An event as the kernel tells it.
struct InotifyEvent: Equatable, Sendable {
  let watch: Int32
  let mask: UInt32
  let name: String

  func has(_ bit: Int32) -> Bool { mask & UInt32(bitPattern: bit) != 0 }

  /// The events in what was read: a head of four numbers, then the name, filled up with zeros.
  static func all(in bytes: ArraySlice<UInt8>) -> [InotifyEvent] {
    let head = MemoryLayout<inotify_event>.size
    var events: [InotifyEvent] = []
    bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset + head <= buffer.count {
        let event = buffer.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
        let end = min(offset + head + Int(event.len), buffer.count)
        let name = buffer[offset + head..<end].prefix { $0 != 0 }
        events.append(
          InotifyEvent(
            watch: event.wd, mask: event.mask, name: String(decoding: name, as: UTF8.self)))
        offset += head + Int(event.len)
      }
    }
    return events
  }
}
