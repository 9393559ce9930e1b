import Bytes

/// Loops.
extension Activation {
  func loop(_ node: Node, _ index: Int32, into output: inout ByteBuffer) throws(TemplateError) {
    let site = unit.tables.loops[Int(node.a)]
    let iterable = try evaluate(site.iterable)
    guard site.recursive != Node.nothing else {
      return try run(site, iterable, recursion: nil, outer: self, index, into: &output)
    }
    try LoopRecursion(self, site, index).run(iterable, depth: 0, into: &output)
  }

  /// Runs a loop's body for each element; `outer` is the body in which the loop stands.
  func run(
    _ site: LoopSite, _ iterable: Value, recursion: (LoopRecursion, depth: Int)?,
    outer: Activation, _ index: Int32, into output: inout ByteBuffer
  ) throws(TemplateError) {
    var elements: [Value]
    do {
      elements = try iterable.elements(in: render)
    } catch { throw locate(error, at: site.iterable) }
    let areKeys = if case .dict = iterable { true } else { false }
    if site.test != Node.nothing {
      elements = try outer.selected(elements, site, areKeys: areKeys)
    }
    guard !elements.isEmpty else {
      guard site.otherwise != Node.nothing else { return }
      enter(scope: site.elseScope)
      return try execute(site.otherwise, into: &output)
    }
    let state = site.loopSlot == Node.nothing ? nil : LoopObject(elements, recursion)
    if let state { slots[Int(site.loopSlot)] = .object(state) }
    let target = unit.tables.targets[Int(site.target)]
    for (place, element) in elements.enumerated() {
      do {
        try LengthLimit.checkOutput(output.count)
      } catch { throw locate(error, at: site.iterable) }
      state?.index = place
      if case .slot(let slot) = target {
        slots[Int(slot)] = element
      } else {
        try assign(element, to: site.target, at: index, isKey: areKeys)
      }
      enter(scope: site.scope)
      try execute(site.body, into: &output)
    }
  }

  /// The elements for which a loop's condition holds.
  private func selected(
    _ elements: [Value], _ site: LoopSite, areKeys: Bool
  ) throws(TemplateError) -> [Value] {
    var selected: [Value] = []
    enter(scope: site.testScope)
    for element in elements {
      try assign(element, to: site.testTarget, at: site.iterable, isKey: areKeys)
      if try isTrue(site.test) { selected.append(element) }
    }
    return selected
  }
}

/// A loop that can be called from its own body.
/// It belongs to one rendering, so that it may change: see ``TemplateObject``.
final class LoopRecursion: @unchecked Sendable {
  private let outer: Activation
  private let site: LoopSite
  private let node: Int32

  init(_ outer: Activation, _ site: LoopSite, _ node: Int32) {
    self.outer = outer
    self.site = site
    self.node = node
  }

  /// Runs the loop over other elements.
  func run(_ iterable: Value, depth: Int, into output: inout ByteBuffer) throws(TemplateError) {
    let body = outer.unit.tables.bodies[Int(site.recursive)]
    let activation = Activation(
      outer.render, outer.unit, outer.template, parent: outer, slotCount: body.slotCount)
    try activation.run(
      site, iterable, recursion: (self, depth), outer: outer, node, into: &output)
  }
}
