/// What pages and templates used while they were rendered.
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

  /// Adds what another rendering used.
  mutating func add(_ other: RenderedUse) {
    facts.formUnion(other.facts)
    directives.formUnion(other.directives)
    strings.formUnion(other.strings)
    assets.formUnion(other.assets)
    if !other.links.isEmpty { links.merge(other.links, uniquingKeysWith: +) }
  }
}
