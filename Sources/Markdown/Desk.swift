import Bytes
import CByteMap
import CCMark

/// What a page is taken apart and put together on: the blocks that are found, the sheet that libcmark
/// reads, and the tree. A parser keeps it from page to page, emptied, so that its room is taken once.
struct Desk: ~Copyable {
  var parser = BlockParser()
  var writer = SheetWriter()
  var sheet = Sheet()
  var known = KnownInlines()
  var parts = TreeParts()
  var ids = HeadingIDs()
  /// The words of the page's map.
  var map = RecordBuffer<byte_map_word>(capacity: 256)

  /// After a longer text its room is given back: few pages need so much.
  static let largestText = 1 << 20

  /// Has libcmark read the sheet, and notes the tree of each entry. A paragraph of nothing but link
  /// definitions has none, and is dropped from the blocks.
  mutating func read(smart: Bool) {
    guard !sheet.entries.isEmpty else { return }
    let (root, linesBefore) = CMark.parse(sheet.bytes, smart: smart)
    var next = root.flatMap { cmark_node_first_child($0) }
    for index in sheet.entries.indices {
      let line = sheet.entries[index].line + linesBefore
      while let node = next, cmark_node_get_start_line(node) < line {
        next = cmark_node_next(node)
      }
      var found = next.flatMap { cmark_node_get_start_line($0) == line ? $0 : nil }
      if let node = found, cmark_node_get_type(node) == CMARK_NODE_BLOCK_QUOTE {
        found = cmark_node_first_child(node)
      }
      sheet.entries[index].tree = found
      let block = Int(sheet.entries[index].block)
      if found == nil, parser.blocks[block].code == .paragraph {
        parser.blocks[block].flags.insert(.dropped)
      }
    }
  }

  /// Forgets everything of a page, and keeps the room for the next one.
  mutating func removeAll() {
    parser.removeAll()
    writer.removeAll()
    sheet.removeAll()
    known.removeAll()
    parts.removeAll()
    ids.removeAll()
  }
}
