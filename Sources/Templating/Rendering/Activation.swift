import Diagnostics

/// A body that is being run: its slots, and what it sees.
///
/// A class, since macros and call blocks keep the slots of the body in which they were defined.
final class Activation {
  let render: RenderContext
  let unit: Unit
  let template: TemplateScope
  /// The body in which this one's code stands.
  let parent: Activation?
  let slots: Slots
  /// What the template has extended, run when its own root is done.
  var extended: Unit?

  init(
    _ render: RenderContext, _ unit: Unit, _ template: TemplateScope, parent: Activation? = nil,
    slotCount: Int32
  ) {
    self.render = render
    self.unit = unit
    self.template = template
    self.parent = parent
    slots = Slots(count: slotCount)
  }

  deinit { slots.free() }

  /// Forgets every value, so that macros kept here no longer keep the body that they see.
  func release() {
    slots.clear()
    template.variables.removeAll()
  }

  /// The slots of the body a number of levels out.
  @inline(__always)
  func outer(_ levels: Int32) -> Slots { levels == 0 ? slots : parentSlots(levels) }

  private func parentSlots(_ levels: Int32) -> Slots {
    var activation = self
    for _ in 0..<levels {
      guard let parent = activation.parent else { break }
      activation = parent
    }
    return activation.slots
  }

  /// Sets the slots of a scope to what they begin with.
  func enter(scope: Int32) {
    let site = unit.tables.scopes[Int(scope)]
    guard site.count > 0 else { return }
    for index in Int(site.loads)..<Int(site.loads + site.count) {
      let load = unit.tables.loads[index]
      switch load.kind {
      case .variable: slots[Int(load.slot)] = template.variables[load.a]
      case .alias: slots[Int(load.slot)] = outer(load.a)[Int(load.b)]
      case .constant: slots[Int(load.slot)] = unit.constants[Int(load.a)]
      }
    }
  }

  /// An error at a node, with the way that led there.
  func error(_ problem: TemplateProblem, at node: Int32) -> TemplateError {
    locate(TemplateError(problem), at: node)
  }

  /// An error with this node as its place, if it has none.
  func locate(_ error: TemplateError, at node: Int32) -> TemplateError {
    guard error.place == nil else { return error }
    let blame = Blame(self)
    guard let problem = error.problem as? TemplateProblem else {
      return locate(error, at: blame.part(of: error.text, at: node))
    }
    return locate(
      TemplateError(blame.completed(problem, at: node)), at: blame.part(of: problem, at: node))
  }

  /// An error with these bytes as its place, if it has none.
  func locate(_ error: TemplateError, _ range: Range<Int>) -> TemplateError {
    locate(error, at: Blame.Part(range: range, isExact: false))
  }

  private func locate(_ error: TemplateError, at part: Blame.Part) -> TemplateError {
    guard error.place == nil else { return error }
    return error.located(unit.text.place(part.range), isExact: part.isExact)
      .reached(through: StepChain(render).notes)
  }
}
