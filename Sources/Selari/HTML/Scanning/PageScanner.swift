/// Looks through the finished HTML of a page, once, for what a build must not let
/// pass: an id that stands twice, and what a strict Content Security Policy blocks. The addresses in
/// its tags are kept on the way.
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
  /// Whether the addresses in tags are kept.
  var keepsAddresses = false
  /// The addresses of the page that was scanned last.
  private(set) var addresses: [PageAddress] = []

  /// Whether the page that was scanned last has an id; `page` is that page.
  func hasID(_ id: UnsafeBufferPointer<UInt8>, _ page: UnsafePointer<UInt8>) -> Bool {
    ids.contains(id, page)
  }

  /// What stands for each id of the page that was scanned last.
  var idHashes: [UInt32] { ids.hashes }

  /// What is wrong in a page.
  mutating func scan(_ html: UnsafeBufferPointer<UInt8>) -> [Fault] {
    guard let bytes = html.baseAddress else { return [] }
    ids.reset()
    var scan = PageScan(bytes: bytes, count: html.count)
    swap(&scan.ids, &ids)
    addresses.removeAll(keepingCapacity: true)
    swap(&scan.addresses, &addresses)
    scan.keepsAddresses = keepsAddresses
    scan.run()
    swap(&scan.addresses, &addresses)
    swap(&scan.ids, &ids)
    return scan.faults
  }
}
