import Glibc
import Selari
import Synchronization

/// A pack in the making.
final class CompressedPackWriter: Sendable {
  private struct State {
    var end: Int
    var entries: [Digest: CompressedPackEntry] = [:]
    var isBroken = false
  }
  private let path: String
  private let spare: String
  private let descriptor: Int32
  private let state: Mutex<State>

  /// Begins a pack beside one that stays until this one is whole; nil where that cannot be, or where
  /// another process is making one.
  init?(_ path: String, settings: String) {
    let spare = path + ".new"
    let descriptor = open(spare, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { return nil }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0, SystemPath.stands(spare, for: descriptor),
      ftruncate(descriptor, 0) == 0
    else {
      close(descriptor)
      return nil
    }
    let head = Array((settings + "\n").utf8)
    self.path = path
    self.spare = spare
    self.descriptor = descriptor
    state = Mutex(State(end: head.count))
    if !write(head, at: 0) { state.withLock { $0.isBroken = true } }
  }

  /// What was not kept is of no use to anybody.
  deinit {
    if SystemPath.stands(spare, for: descriptor) { unlink(spare) }
    close(descriptor)
  }

  /// Adds copies; from any thread.
  func add(_ copies: CompressedCopies, for digest: Digest) {
    let bytes = copies.gzip + copies.brotli
    let offset: Int? = state.withLock { state in
      guard !state.isBroken, state.entries[digest] == nil else { return nil }
      let entry = CompressedPackEntry(
        digest: digest, offset: state.end, gzip: copies.gzip.count, brotli: copies.brotli.count,
        checksum: CompressedPackEntry.checksum(bytes))
      state.entries[digest] = entry
      state.end += bytes.count
      return entry.offset
    }
    guard let offset else { return }
    if !write(bytes, at: offset) { state.withLock { $0.isBroken = true } }
  }

  /// Ends the pack, which takes the place of the one before.
  func keep() {
    let (end, entries, isBroken) = state.withLock { ($0.end, $0.entries, $0.isBroken) }
    guard !isBroken else { return }
    let sorted = entries.values.sorted { $0.offset < $1.offset }
    let count = (0..<8).map { UInt8(truncatingIfNeeded: sorted.count >> (8 * $0)) }
    guard write(sorted.flatMap(\.bytes) + count, at: end), SystemPath.stands(spare, for: descriptor)
    else {
      return
    }
    rename(spare, path)
  }

  private func write(_ bytes: [UInt8], at offset: Int) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var sent = 0
      while sent < buffer.count {
        let written = pwrite(
          descriptor, buffer.baseAddress.map { $0 + sent }, buffer.count - sent, offset + sent)
        if written < 0 && errno == EINTR { continue }
        if written <= 0 { return false }
        sent += written
      }
      return true
    }
  }
}
