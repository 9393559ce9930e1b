import Selari

/// Edits that come together are one: an editor that saves by renaming, a checkout of a thousand files.
struct ChangeGathering {
  private(set) var paths: Set<String> = []
  private(set) var isEverything = false
  /// Those among them that are waited for: pages and templates that are not there, and files that may
  /// still be written.
  private var awaited: Set<String> = []
  private var first = 0
  private var last = 0

  /// A save is over when nothing has happened for so long, in milliseconds.
  static let quietAfterFew = 8
  /// The same where many files change: programs that write many pause in between.
  static let quietAfterMany = 80
  /// The same where a page or a template is gone: many programs remove a file and write it anew, and who
  /// looks at the page is not to be shown in between that it is not there.
  static let quietAfterLoss = 400
  /// How many files one save touches: the file, its back-up, what an editor tries out.
  static let few = 4
  /// However long it goes on, the site is shown again after so long.
  static let longest = 1_000

  var isEmpty: Bool { paths.isEmpty && !isEverything }

  /// Whether the loss of a file is waited for to be made good: files that programs make and remove
  /// while they save something else have other names.
  static func awaits(_ path: String) -> Bool { SiteLayout.isText(path) }

  /// Something happened at a time of the monotonic clock; of the files, these are gone, and these may
  /// still be written.
  mutating func note(
    _ changed: Set<String>, gone: Set<String> = [], unfinished: Set<String> = [],
    everything: Bool = false, at now: Int
  ) {
    guard everything || !changed.isEmpty else { return }
    if isEmpty { first = now }
    last = now
    paths.formUnion(changed)
    awaited.subtract(changed)
    awaited.formUnion(gone.filter(Self.awaits))
    awaited.formUnion(unfinished)
    isEverything = isEverything || everything
  }

  /// How long to wait for more before what happened is told; 0 where it is time.
  func wait(at now: Int) -> Int {
    let quiet =
      !awaited.isEmpty
      ? Self.quietAfterLoss
      : paths.count > Self.few || isEverything ? Self.quietAfterMany : Self.quietAfterFew
    return max(0, min(last + quiet, first + Self.longest) - now)
  }

  /// What is told.
  var event: TreeEvent { isEverything ? .everything(paths) : .changed(paths) }
}
