import Diagnostics

/// What can be known of templates together without rendering them: that those they name exist, that
/// none extends itself, and that each block has a place.
struct LibraryChecks {
  /// What the checks need of a template.
  struct Template {
    let name: String
    let text: TemplateText
    let references: References
    /// Whether it has exactly one `extends`, at its root, by constant name.
    let isPlainChild: Bool
    /// Its blocks; `isOuter` where nothing but the root and conditions are around it.
    let blocks: [(name: String, range: Range<Int>, isOuter: Bool)]
    /// Where something first stands that a template which extends another never shows.
    let lost: Range<Int>?
  }

  private let templates: [String: Template]
  private let names: [String]

  init(_ templates: [Template], names: [String]) {
    self.templates = Dictionary(templates.map { ($0.name, $0) }) { first, _ in first }
    self.names = names
  }

  /// All that is wrong, in no order.
  var findings: [Finding] {
    let calledBlocks = Set(templates.values.flatMap(\.references.ownBlocks))
    return templates.values.flatMap { template in
      missing(template) + lostBlocks(template, calledBlocks) + lostOutput(template)
    }
  }

  // MARK: Missing templates

  private func missing(_ template: Template) -> [Finding] {
    let references = template.references
    let needed = references.extends + references.imports + references.includes
    return needed.filter { !$0.isOptional && !names.contains($0.text) }.map { reference in
      Finding(
        TemplateProblem.missingTemplate(reference.text, known: names),
        at: template.text.place(reference.range))
    }
  }

  // MARK: Inheritance

  /// The templates that one extends, nearest first, up to a missing one or back to itself.
  private func ancestors(of template: Template) -> (chain: [Template], isCycle: Bool) {
    var chain: [Template] = []
    var current = template
    while current.isPlainChild,
      let parent = current.references.extends.first.flatMap({ templates[$0.text] })
    {
      if parent.name == template.name { return (chain, true) }
      if chain.contains(where: { $0.name == parent.name }) { return (chain, false) }
      chain.append(parent)
      current = parent
    }
    return (chain, false)
  }

  /// What is wrong with each template that extends itself, through others or not. A circle is told once,
  /// at the first of its templates: it is the fault of them all.
  var circles: [(names: [String], fault: TemplateError)] {
    var circles: [(names: [String], fault: TemplateError)] = []
    for template in templates.values {
      let (chain, isCycle) = ancestors(of: template)
      let circle = [template.name] + chain.map(\.name)
      guard isCycle, circle.min() == template.name,
        let reference = template.references.extends.first
      else { continue }
      let fault = TemplateError(
        TemplateProblem.cycle(circle + [template.name]), at: template.text.place(reference.range))
      circles.append((circle, fault))
    }
    return circles
  }

  /// Blocks that no parent has: their content would never appear.
  private func lostBlocks(_ template: Template, _ called: Set<String>) -> [Finding] {
    let (chain, isCycle) = ancestors(of: template)
    guard template.isPlainChild, !isCycle, let last = chain.last,
      last.references.extends.isEmpty, !last.references.hasDynamicExtends
    else { return [] }
    let known = Set(chain.flatMap(\.blocks).map(\.name))
    return template.blocks.filter {
      $0.isOuter && !known.contains($0.name) && !called.contains($0.name)
    }.map { block in
      Finding(
        TemplateProblem.unknownBlock(block.name, known: known.sorted()),
        at: template.text.place(block.range))
    }
  }
}

extension LibraryChecks {
  /// What a template that extends another has outside of its blocks.
  private func lostOutput(_ template: Template) -> [Finding] {
    guard template.isPlainChild, let range = template.lost else { return [] }
    return [Finding(TemplateProblem.outsideBlocks, at: template.text.place(range))]
  }
}

extension LibraryChecks.Template {
  /// What the checks need of a syntax tree.
  init(name: String, text: TemplateText, references: References, tree: SyntaxTree) {
    self.name = name
    self.text = text
    self.references = references
    isPlainChild =
      references.extends.count == 1 && !references.hasDynamicExtends
      && tree.body.contains { statement in
        if case .extends = statement.kind { true } else { false }
      }
    var blocks: [(name: String, range: Range<Int>, isOuter: Bool)] = []
    func visit(_ body: [Statement], isOuter: Bool) {
      for statement in body {
        if case .block(let block) = statement.kind {
          blocks.append((block.name.text, block.nameRange, isOuter))
        }
        var staysOuter = false
        if case .condition = statement.kind { staysOuter = isOuter }
        for inner in statement.bodies { visit(inner, isOuter: staysOuter) }
      }
    }
    visit(tree.body, isOuter: true)
    self.blocks = blocks
    lost = LostOutput(Scanner(bytes: text.bytes)).first(in: tree)
  }
}
