/// The variables and blocks that a template and what it extends share while it is rendered.
final class TemplateScope {
  /// Variables by slot.
  var variables: [Value]
  /// The definitions of each block, the youngest template's first.
  var blocks: BlockTable
  /// The template that began it, and how many have been extended since.
  let unit: Unit
  var extended = 0
  /// The slots that templates have exported so far.
  var exported: [Int32] = []

  init(unit: Unit, variables: [Value], blocks: BlockTable) {
    self.unit = unit
    self.variables = variables
    self.blocks = blocks
  }
}

/// The definitions of blocks by the block's number, the youngest template's first.
struct BlockTable {
  struct Definition {
    let unit: Unit
    let site: BodySite
  }

  private(set) var definitions: [[Definition]]

  init(count: Int) { definitions = Array(repeating: [], count: count) }

  /// Adds the definitions of a template that is extended.
  mutating func add(_ unit: Unit) {
    for (block, site) in unit.blocks {
      definitions[Int(block)].append(Definition(unit: unit, site: site))
    }
  }

  subscript(block: Int32) -> [Definition] { definitions[Int(block)] }
}
