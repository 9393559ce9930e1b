/// What a walk through a document meets, parents before children.
public protocol NodeVisitor {
  /// Called before a node's children; false passes over them, and no `leave` follows.
  mutating func enter(_ node: Node) -> Bool
  /// Called after the children of a node that was entered.
  mutating func leave(_ node: Node)
}

extension Document {
  /// Walks through the document in the order of the text. Without recursion: inlines nest as deep as
  /// people write.
  public func walk(_ visitor: inout some NodeVisitor) {
    var open: [Int] = []
    var index = 0
    while index < tree.nodes.count || !open.isEmpty {
      if let last = open.last, index >= Int(tree.nodes[last].end) {
        open.removeLast()
        visitor.leave(Node(tree: tree, index: last))
        continue
      }
      guard index < tree.nodes.count else { break }
      if visitor.enter(Node(tree: tree, index: index)) {
        open.append(index)
        index += 1
      } else {
        index = max(Int(tree.nodes[index].end), index + 1)
      }
    }
  }
}

extension Node {
  /// Appends the node's own text, byte for byte: what ``literal`` gives, without a string of its own.
  public func appendLiteral(to output: inout [UInt8]) {
    output.append(contentsOf: tree.text[record.bytes])
  }
}

extension Node {
  /// The anchor of a heading where it is written `{#id}`.
  public var explicitAnchor: String? {
    let record = record
    guard record.code == .heading else { return nil }
    let heading = tree.headings[Int(record.side)]
    return heading.isExplicit ? heading.id : nil
  }
}
