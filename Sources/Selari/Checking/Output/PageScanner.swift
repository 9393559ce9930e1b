/// Looks through the finished HTML of a page, once and byte by byte, for what a build must not let
/// pass: an id that stands twice, and what a strict Content Security Policy blocks.
///
/// It reads tags as the [HTML standard's tokenizer](https://html.spec.whatwg.org/multipage/parsing.html#tokenization)
/// does (comments, raw text, any quoting), but builds no tree: every page of every build goes through
/// it. A scanner is used for one page after the other and keeps its memory.
struct PageScanner {
  /// What was noticed.
  struct Fault: Equatable {
    enum Kind: Equatable {
      /// An id that stood before, at `first`.
      case duplicateID(first: Range<Int>)
      /// A `style` attribute.
      case styleAttribute
      /// An `on…` attribute.
      case handler
      /// A `<style>` element.
      case styleElement
      /// A script that stands in the page.
      case script
      /// An address that is a script.
      case scriptAddress
    }

    let kind: Kind
    /// The id, the attribute or the start tag, in bytes of the page.
    let range: Range<Int>
  }

  private var ids = IDTable()

  /// What is wrong in a page.
  mutating func scan(_ html: [UInt8]) -> [Fault] {
    html.withUnsafeBufferPointer { buffer in
      guard let bytes = buffer.baseAddress else { return [] }
      ids.reset()
      var scan = PageScan(bytes: bytes, count: buffer.count)
      swap(&scan.ids, &ids)
      scan.run()
      swap(&scan.ids, &ids)
      return scan.faults
    }
  }
}
