/// Phrases of other languages that a page's text marks with `lang`, compiled for matching.
///
/// Made once for each language of the site, and shared by threads.
public struct ForeignTerms: Sendable {
  /// Compiles phrases, each with its language, and proper names, which are never marked.
  public init(phrases: [(text: String, language: String)], names: [String]) {
  }
}
