/// What pages and templates used while they were rendered, gathered in one place by each worker: a set for
/// each page would take time to make, and more to be joined to the others.
final class UseLog {
  var use = RenderedUse()
}

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
    Self.add(other.facts, to: &facts)
    Self.add(other.directives, to: &directives)
    Self.add(other.strings, to: &strings)
    Self.add(other.assets, to: &assets)
    Self.add(other.files, to: &files)
    if !other.links.isEmpty { links.merge(other.links, uniquingKeysWith: +) }
  }

  /// Most pages use next to nothing, and a union with nothing, or of nothing, still takes its time.
  @inline(__always)
  private static func add(_ names: Set<String>, to others: inout Set<String>) {
    if names.isEmpty { return }
    if others.isEmpty { others = names } else { others.formUnion(names) }
  }
}
