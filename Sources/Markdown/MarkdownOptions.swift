public import Diagnostics

/// How Markdown is read; `markdown:` in `site.yaml` and `html:` in front matter decide it.
public struct MarkdownOptions: Hashable, Sendable {
  /// Straight quotes, `--`, `---` and `...` become typographic ones.
  public var smart: Bool
  /// Raw HTML stands as written, instead of being refused.
  public var html: Bool
  /// Where raw HTML stands, comments do, too, and links of whatever scheme: what CommonMark itself makes
  /// of a text, which no reader should get.
  public var unfiltered: Bool
  /// The end of a line between two Chinese or Japanese characters is no blank: there are none in what is
  /// written with them.
  public var joinsWideLines: Bool

  /// Options; by default smart, without raw HTML, and filtered.
  public init(
    smart: Bool = true, html: Bool = false, unfiltered: Bool = false, joinsWideLines: Bool = false
  ) {
    self.smart = smart
    self.html = html
    self.unfiltered = unfiltered
    self.joinsWideLines = joinsWideLines
  }
}

/// How a document is written as HTML.
public struct RenderOptions: Sendable {
  /// Marks foreign phrases with their language; nil marks none.
  public var foreignTerms: ForeignTerms?
  /// Is told where everything comes from, and the file that it comes from.
  public var trace: (trace: OutputTrace, source: Source)?

  /// Options; by default nothing is marked.
  public init(
    foreignTerms: ForeignTerms? = nil, trace: (trace: OutputTrace, source: Source)? = nil
  ) {
    self.foreignTerms = foreignTerms
    self.trace = trace
  }
}
