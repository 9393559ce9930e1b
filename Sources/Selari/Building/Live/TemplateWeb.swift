import Diagnostics
import Templating

/// Which templates lead to which: what a rendering may come to when it begins with one. What was
/// worked out is remembered; one thread at a time.
final class TemplateWeb {
  /// What a rendering that begins with a template may come to.
  struct Reach {
    /// The names of the templates; also of those that are not there, since they may come.
    var names: Set<String>
    /// Whether a name is only known while rendering, so that it may come to any template.
    var isOpen = false
    /// Whether one of them reads what day it is.
    var readsNow = false
  }

  private let library: TemplateLibrary
  private let sources: [String: Source]
  private var known: [String: Reach] = [:]

  init(_ library: TemplateLibrary, _ sources: [Source]) {
    self.library = library
    self.sources = Dictionary(
      sources.map { (String($0.path.dropFirst(SiteLayout.templatesFolder.count)), $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The names of the templates that are not the same in another library, or not there.
  func differences(from other: TemplateWeb) -> Set<String> {
    Set(sources.keys).union(other.sources.keys).filter {
      sources[$0]?.bytes != other.sources[$0]?.bytes
    }
  }

  /// Whether a rendering that begins with a template may come to one of some others.
  func leads(from root: String, to others: Set<String>) -> Bool {
    let reach = reach(of: root)
    return !others.isEmpty && (reach.isOpen || !reach.names.isDisjoint(with: others))
  }

  /// What a rendering that begins with a template may come to.
  func reach(of root: String) -> Reach {
    if let reach = known[root] { return reach }
    var reach = Reach(names: [root])
    var open = [root]
    while let name = open.popLast() {
      let references = library.references(of: name)
      if references.hasDynamicTemplates { reach.isOpen = true }
      for other in references.templates where reach.names.insert(other.text).inserted {
        open.append(other.text)
      }
    }
    let names = reach.isOpen ? Set(sources.keys) : reach.names
    reach.readsNow = names.contains(where: library.readsNow)
    known[root] = reach
    return reach
  }
}
