public import Bytes

/// What a document needs of the site around it while it is written as HTML.
///
/// Every request carries byte offsets into the source, so that the host can record a finding of its
/// own at the right place. Each has a default that makes plain CommonMark.
public protocol MarkdownHost {
  /// Where a link goes. References in the destination are already resolved. A host that has the address
  /// at hand appends it to the output, which stands in the attribute.
  mutating func link(_ link: LinkRequest, into output: inout ByteBuffer) -> LinkTarget
  /// What an image shows. References in the source are already resolved.
  mutating func image(_ image: LinkRequest) -> ImageTarget
  /// Notes that a destination has a scheme that is not allowed, once its references are resolved: what
  /// is written has none, and no finding. The link or the image is left out.
  mutating func refused(scheme: String, at range: Range<Int>)
  /// Appends the value of a reference: HTML in running text, bare text elsewhere (the renderer
  /// escapes it).
  mutating func reference(
    _ reference: Reference, in context: ReferenceContext, into output: inout ByteBuffer)
  /// Appends the HTML of a directive, around the HTML of what stands inside it.
  mutating func directive(_ directive: Directive, content: [UInt8], into output: inout ByteBuffer)
  /// Whether readers see what stands at a place, asked of what stands in directives that are written.
  func isShown(_ range: Range<Int>) -> Bool
  /// Notes that a footnote is not shown, since none of its marks is.
  mutating func hide(footnote range: Range<Int>)
  /// The value of `dir` for text whose language is said, where its lines run another way than those
  /// around it; nil elsewhere. In text that has a `dir` of its own (`isNested`) it is always said.
  func direction(of language: String, isNested: Bool) -> String?
  /// The words of the footnotes' section.
  var footnoteLabels: FootnoteLabels { get }
}

/// A link or image to be resolved. It holds only while it is asked about.
public struct LinkRequest {
  /// Where it goes, as written, with references resolved.
  public var destination: String { String(decoding: bytes, as: UTF8.self) }
  /// Where the destination is written.
  public let range: Range<Int>
  /// Whether it is written `<https://…>` or `<a@b>`.
  public let isAutomatic: Bool
  /// The destination's bytes.
  public let bytes: UnsafeBufferPointer<UInt8>
}

/// What a link became.
public enum LinkTarget: Sendable {
  /// The destination stands as it is written.
  case asWritten
  /// The address, and the language of what it leads to where that is another.
  case address(String, language: String? = nil)
  /// The same, and the host has appended the address, escaped for the attribute.
  case written(language: String?)
  /// There is nothing there, and the host has recorded a finding: the text stands without a link.
  case broken
}

/// What an image became.
public enum ImageTarget: Sendable {
  /// The source stands as it is written.
  case asWritten
  /// The address and the size in pixels where it is known; `lazy` loads it only when it is near.
  case address(String, width: Int? = nil, height: Int? = nil, lazy: Bool = false)
  /// There is nothing there, and the host has recorded a finding: the description stands instead.
  case broken
}

/// Where a reference stands.
public enum ReferenceContext: Hashable, Sendable {
  /// In running text: the host appends HTML.
  case text
  /// In an attribute, a contents list or a part of a destination: the host appends bare text.
  case plain
  /// As the whole destination of a link: the host appends where the value leads to.
  case destination
  /// As what follows the scheme of a link's destination, such as `tel:`: the host appends the rest of
  /// where the value leads to.
  case rest(ofScheme: String)
}

/// The words of the footnotes' section, in the page's language.
public struct FootnoteLabels: Sendable {
  /// The section's name: "Nota kaki".
  public var title: String
  /// The name of a note's link back; `{n}` is the note's number: "Kembali ke rujukan {n}".
  public var back: String
  /// The language of that name, where it is not the page's: a link that shows an arrow can say so, and a
  /// section that holds the notes cannot.
  public var backLanguage: String?

  /// The section's name and that of the links back.
  public init(title: String = "Footnotes", back: String = "Back to reference {n}") {
    self.title = title
    self.back = back
  }
}

extension MarkdownHost {
  public mutating func link(
    _ link: LinkRequest, into output: inout ByteBuffer
  ) -> LinkTarget { .asWritten }

  public mutating func image(_ image: LinkRequest) -> ImageTarget { .asWritten }

  public mutating func refused(scheme: String, at range: Range<Int>) {}

  public mutating func reference(
    _ reference: Reference, in context: ReferenceContext, into output: inout ByteBuffer
  ) {
    let text = "{{ " + reference.expression + " }}"
    switch context {
    case .text: output.appendEscaped(text)
    case .plain, .destination, .rest: output.append(text)
    }
  }

  public mutating func directive(
    _ directive: Directive, content: [UInt8], into output: inout ByteBuffer
  ) {
    output.append("<div class=\"")
    output.appendEscaped(directive.name)
    output.append("\">\n")
    output.append(contentsOf: content)
    output.append("</div>\n")
  }

  public func isShown(_ range: Range<Int>) -> Bool { true }

  public mutating func hide(footnote range: Range<Int>) {}

  public func direction(of language: String, isNested: Bool) -> String? { nil }

  public var footnoteLabels: FootnoteLabels { FootnoteLabels() }
}

/// The host that resolves nothing: plain CommonMark.
public struct PlainHost: MarkdownHost, Sendable {
  /// A host without a site.
  public init() {}
}
