/// What pages and templates used while they were rendered.
struct RenderedUse: Sendable {
  /// The facts that were read, by name.
  var facts: Set<String> = []
  /// The directives that pages use, by name.
  var directives: Set<String> = []
  /// The texts and the assets that were asked for by names that only rendering knows.
  var strings: Set<String> = []
  var assets: Set<String> = []
  /// The files beside the pages that links and images of Markdown name, by their paths from the root.
  var files: Set<String> = []
  /// The pages that each page leads to, by their indexes; noted only where a rule asks for it.
  var links: [Int: [Int32]] = [:]

  /// Adds what another rendering used.
  mutating func add(_ other: RenderedUse) {
    // Most pages use next to nothing, and a union with nothing still takes its time.
    if !other.facts.isEmpty { facts.formUnion(other.facts) }
    if !other.directives.isEmpty { directives.formUnion(other.directives) }
    if !other.strings.isEmpty { strings.formUnion(other.strings) }
    if !other.assets.isEmpty { assets.formUnion(other.assets) }
    if !other.files.isEmpty { files.formUnion(other.files) }
    if !other.links.isEmpty { links.merge(other.links, uniquingKeysWith: +) }
  }
}
