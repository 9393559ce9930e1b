/// What pages and templates used while a site was rendered.
struct RenderedUse: Sendable {
  /// The facts that were read, by name.
  var facts: Set<String> = []
  /// The directives that pages use, by name.
  var directives: Set<String> = []
  /// The texts and the assets that were asked for by names that only rendering knows.
  var strings: Set<String> = []
  var assets: Set<String> = []
  /// The pages that each page leads to, by their indexes; noted only where a rule asks for it.
  var links: [Int: [Int32]] = [:]

  init() {}

  init(_ notes: RenderingNotes) {
    facts = notes.facts
    directives = notes.directives
    strings = notes.strings
    assets = notes.assets
    links = notes.links
  }
}
