import Bytes
import CArena
import CCMark
import Glibc

/// libcmark, as far as it is needed here.
enum CMark {
  /// Reads a text; the tree lives in the arena in use until that is reset.
  ///
  /// A byte order mark at its beginning is a character of the text: libcmark passes over one on the
  /// first line, so another line goes before it.
  static func parse(_ bytes: borrowing ByteBuffer, smart: Bool) -> (
    root: OpaquePointer?, linesBefore: Int32
  ) {
    let beginsWithMark =
      bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
    let options = CMARK_OPT_DEFAULT | (smart ? CMARK_OPT_SMART : 0)
    let memory = arena_memory()?.assumingMemoryBound(to: cmark_mem.self)
    guard let parser = cmark_parser_new_with_mem(options, memory) else { return (nil, 0) }
    if beginsWithMark { cmark_parser_feed(parser, "\n", 1) }
    bytes.withBytes { buffer in
      buffer.baseAddress?.withMemoryRebound(to: CChar.self, capacity: buffer.count) {
        cmark_parser_feed(parser, $0, buffer.count)
      }
    }
    return (cmark_parser_finish(parser), beginsWithMark ? 1 : 0)
  }

  /// Whether a link has a title, though it may be empty: `[a](b "")`. libcmark gives the same empty
  /// text for all that have none.
  @inline(__always)
  static func hasTitle(_ node: OpaquePointer) -> Bool {
    cmark_node_get_title(node).map { UInt(bitPattern: $0) } != noTitle
  }

  private static let noTitle: UInt? = {
    guard let link = cmark_node_new(CMARK_NODE_LINK) else { return nil }
    defer { cmark_node_free(link) }
    return cmark_node_get_title(link).map { UInt(bitPattern: $0) }
  }()

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
