/// Where a page breaks the syntax of HTML.
struct HTMLSyntaxFault: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    /// A character that is not allowed in a page.
    case character
    /// A `&` whose character reference is not there, or not whole.
    case characterReference
    /// A tag that is not written as tags are.
    case tag
    /// A tag, a comment or a quotation that never ends.
    case unfinished
    /// An attribute that is not written as attributes are.
    case attribute
    /// An attribute that its element has already.
    case repeatedAttribute
    /// A comment that is not written as comments are.
    case comment
    /// The doctype is missing, or not `<!doctype html>`.
    case doctype
    /// A start tag where its element may not stand.
    case misplaced(String)
    /// An end tag of what is not open, or not innermost.
    case endTag(String)
    /// A start tag whose element has no end tag, and needs one.
    case unclosedElement(String)
    /// Text where none may stand.
    case misplacedText
    /// The page ends before an element does.
    case unclosed
    /// `<div/>`: only void elements end by themselves.
    case selfClosing(String)
    /// Elements nest deeper than any page needs; what stands below is not looked at.
    case tooDeep
    /// The page is longer than any page should be, and is not looked at.
    case tooLong
  }

  let kind: Kind
  /// Where, in bytes of the page; empty at its end.
  let range: Range<Int>
}
