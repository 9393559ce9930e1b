/// What is wrong in a page's comments, by the [HTML standard](https://html.spec.whatwg.org/multipage/syntax.html#comments):
/// one that is over before anything is in it, one that ends with `--!>`, and one inside another. Hyphens
/// are allowed.
enum CommentFaults {
  static func faults(_ bytes: [UInt8], _ nodes: [HTMLNode]) -> [HTMLSyntaxFault] {
    nodes.filter { $0.kind == .comment && isFaulty(bytes[$0.range]) }
      .map { HTMLSyntaxFault(kind: .comment, range: $0.range) }
  }

  private static func isFaulty(_ comment: ArraySlice<UInt8>) -> Bool {
    guard comment.starts(with: "<!--".utf8) else { return false }
    let text = comment.dropFirst(4)
    return text.first == UInt8(ascii: ">") || text.starts(with: "->".utf8)
      || (text.count > 3 && text.suffix(4).elementsEqual("--!>".utf8)) || holdsComment(text)
  }

  private static func holdsComment(_ text: ArraySlice<UInt8>) -> Bool {
    text.indices.contains { index in
      let rest = text[index...]
      return rest.starts(with: "<!--".utf8) && rest.dropFirst(4).first != UInt8(ascii: ">")
    }
  }
}
