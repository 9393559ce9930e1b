import CArena
import CCMark
import Glibc

/// libcmark, as far as it is needed here.
enum CMark {
  /// Reads a text; the tree lives in the arena in use until that is reset.
  static func parse(_ bytes: [UInt8], smart: Bool) -> OpaquePointer? {
    let options = CMARK_OPT_DEFAULT | (smart ? CMARK_OPT_SMART : 0)
    let memory = arena_memory()?.assumingMemoryBound(to: cmark_mem.self)
    guard let parser = cmark_parser_new_with_mem(options, memory) else { return nil }
    bytes.withUnsafeBufferPointer { buffer in
      buffer.baseAddress?.withMemoryRebound(to: CChar.self, capacity: buffer.count) {
        cmark_parser_feed(parser, $0, buffer.count)
      }
    }
    return cmark_parser_finish(parser)
  }

  /// The bytes of a C string of libcmark's, which lives as long as the tree.
  @inline(__always)
  static func bytes(_ string: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
    guard let string else { return UnsafeBufferPointer(start: nil, count: 0) }
    let raw = UnsafeRawPointer(string).assumingMemoryBound(to: UInt8.self)
    return UnsafeBufferPointer(start: raw, count: strlen(string))
  }
}

/// Memory for libcmark that is given back all at once.
final class Arena {
  private let arena: OpaquePointer?

  init() { arena = arena_new() }

  deinit { arena_free(arena) }

  /// Runs a piece of work whose libcmark trees live in this arena, and gives the memory back.
  func using<Result>(_ work: () -> Result) -> Result {
    arena_use(arena)
    defer {
      arena_use(nil)
      if let arena { arena_reset(arena) }
    }
    return work()
  }
}
