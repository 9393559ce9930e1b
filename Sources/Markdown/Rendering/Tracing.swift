import Diagnostics

extension Renderer {
  /// Tells the trace that the HTML of a node begins here.
  func note(_ index: Int) {
    guard let (trace, source) = options.trace else { return }
    let record = nodes[index]
    guard record.code == .htmlBlock || record.code == .html else {
      return trace.noteWritten(at: output.count) { _ in source.place(record.range) }
    }
    let html = Array(bytes(record.bytes))
    // A block begins on a line of its own.
    let isInLine = output.count > base && output[output.count - 1] != 0x0A
    let start = output.count + (record.code == .htmlBlock && isInLine ? 1 : 0)
    trace.noteWritten(at: start) { range in
      source.place(Self.verbatim(range, of: html, in: source, record.range))
    }
  }

  /// Where in the file a stretch of raw HTML stands: on its line, which is as far down in the node as
  /// it is in the HTML, the very bytes; the whole line where they are not found.
  private static func verbatim(
    _ range: Range<Int>, of html: [UInt8], in source: Source, _ node: Range<Int>
  ) -> Range<Int> {
    let before = html[..<min(range.lowerBound, html.count)]
    var start = node.lowerBound
    for _ in 0..<before.count(where: { $0 == 0x0A }) {
      guard let end = source.bytes[start..<node.upperBound].firstIndex(of: 0x0A) else { break }
      start = end + 1
    }
    let line = source.bytes[start..<node.upperBound].prefix { $0 != 0x0A }
    let wanted = html[range.clamped(to: html.indices)].prefix { $0 != 0x0A }
    let column = start + before.reversed().prefix { $0 != 0x0A }.count
    let found = line.indices.filter { !wanted.isEmpty && line[$0...].starts(with: wanted) }
      .min { abs($0 - column) < abs($1 - column) }
    return found.map { $0..<$0 + wanted.count } ?? line.startIndex..<line.endIndex
  }
}
