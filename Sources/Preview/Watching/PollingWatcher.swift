import Selari

/// Notices edits by looking again and again: for folders on a network or on another system's drive,
/// whose edits the kernel does not hear of.
final class PollingWatcher: TreeWatcher {
  private let tree: any InputTree
  private let wakeUp: WakeUp
  private var known: [String: InputFile]
  private var faults: Int
  /// The pages and templates that were gone at the last look: they are told where they are at the next.
  private var missing: Set<String> = []
  /// How long the last look took, in milliseconds.
  private var cost = 0
  private let shortest: Int

  /// A watcher of a tree that looks every so often, in milliseconds; less often where a look takes long.
  init(tree: any InputTree, wakeUp: WakeUp, every shortest: Int = 300) {
    self.tree = tree
    self.wakeUp = wakeUp
    self.shortest = shortest
    let scan = tree.scan()
    known = Self.table(scan)
    faults = scan.findings.count
  }

  func next(milliseconds: Int?) -> TreeEvent {
    let deadline = milliseconds.map { SystemClock.milliseconds() + $0 }
    while true {
      let pause = max(shortest, 5 * cost)
      let left = deadline.map { max(0, $0 - SystemClock.milliseconds()) } ?? pause
      if wakeUp.wait(milliseconds: min(pause, left)) { return .stopped }
      if let event = look() { return event }
      if let deadline, SystemClock.milliseconds() >= deadline { return .nothing }
    }
  }

  /// Looks once; nil where all is as it was.
  func look() -> TreeEvent? {
    let began = SystemClock.milliseconds()
    let scan = tree.scan()
    cost = SystemClock.milliseconds() - began
    var present = Self.table(scan)
    let gone = Set(known.keys.lazy.filter { present[$0] == nil && ChangeGathering.awaits($0) })
    for path in gone.subtracting(missing) { present[path] = known[path] }
    missing = gone
    defer {
      known = present
      faults = scan.findings.count
    }
    var changed = Set(present.lazy.filter { self.known[$0.key] != $0.value }.map(\.key))
    changed.formUnion(known.keys.lazy.filter { present[$0] == nil })
    if scan.findings.count != faults { return .everything(changed) }
    return changed.isEmpty ? nil : .changed(changed)
  }

  private static func table(_ scan: TreeScan) -> [String: InputFile] {
    Dictionary(scan.files.map { ($0.path, $0) }) { first, _ in first }
  }
}
