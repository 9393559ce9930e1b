import Diagnostics

/// Words the way that rendering took: included from, extended by, called by.
struct StepChain {
  private var steps: [RenderContext.Step]
  private let library: LibraryTables

  init(_ context: RenderContext, last: RenderContext.Step? = nil) {
    steps = (0..<context.depth).map { context.steps[$0] }
    if let last { steps.append(last) }
    library = context.library
  }

  /// The steps as notes, innermost first.
  var notes: [Related] { steps.reversed().map(note) }

  private func note(_ step: RenderContext.Step) -> Related {
    let place = step.unit.takeUnretainedValue().place(of: step.node)
    let name = name(of: step)
    switch step.kind {
    case .include: return Related(place, ms: "disertakan dari sini", en: "included from here")
    case .extends: return Related(place, ms: "diperluas dari sini", en: "extended from here")
    case .importing: return Related(place, ms: "diimport dari sini", en: "imported from here")
    case .block:
      return Related(place, ms: "dalam blok `\(name)`", en: "in the block `\(name)`")
    case .parentBlock:
      return Related(
        place, ms: "dalam blok induk `\(name)`", en: "in the parent's block `\(name)`")
    case .macro:
      return Related(
        place, ms: "makro `\(name)` dipanggil dari sini", en: "macro `\(name)` called from here")
    case .caller:
      return Related(
        place, ms: "kandungan blok call dipanggil dari sini",
        en: "the call block's content called from here")
    case .loop:
      return Related(
        place, ms: "gelung rekursif dipanggil dari sini", en: "recursive loop called from here")
    }
  }

  private func name(of step: RenderContext.Step) -> String {
    switch step.kind {
    case .include, .extends, .importing: library.units[Int(step.subject)]?.name ?? ""
    case .block, .parentBlock: library.blockNames[Int(step.subject)].text
    case .macro: Name.text(of: step.subject)
    case .caller: "caller"
    case .loop: "loop"
    }
  }

  /// The error of steps that never end: the first round of the cycle, and how rendering got into it.
  var endless: TemplateError {
    guard let (steps, period) = round else {
      let last = steps[steps.count - 1]
      let place = last.unit.takeUnretainedValue().place(of: last.node)
      return TemplateError(TemplateProblem.tooDeep(limit: RenderContext.depthLimit), at: place)
        .reached(through: Array(notes.dropFirst().prefix(10)))
    }
    var first = steps.count - period
    while first > 0, isSame(steps[first - 1], steps[first - 1 + period]) { first -= 1 }
    let round = steps[first..<first + period]
    let last = steps[first + period - 1]
    return TemplateError(
      TemplateProblem.longCycle([name(of: last)] + round.map(name), limit: self.steps.count - 1),
      at: last.unit.takeUnretainedValue().place(of: last.node)
    ).reached(through: steps[..<(first + period - 1)].reversed().map(note))
  }

  /// The steps up to the end of a round, and how many a round has; nil where none repeats. The limit may
  /// have been met a few steps aside from the round, in what one of its templates includes besides.
  private var round: (steps: ArraySlice<RenderContext.Step>, period: Int)? {
    for aside in 0..<min(Self.mostAside, steps.count) {
      let chain = steps.dropLast(aside)
      let period = period(of: chain)
      if period > 0 { return (chain, period) }
    }
    return nil
  }

  private static let mostAside = 10

  /// The length of the shortest round that the last steps repeat, 0 where they do not.
  private func period(of steps: ArraySlice<RenderContext.Step>) -> Int {
    for period in stride(from: 1, through: steps.count / 3, by: 1) {
      let isRound = (0..<period * 2).allSatisfy { back in
        isSame(steps[steps.count - 1 - back], steps[steps.count - 1 - back - period])
      }
      if isRound { return period }
    }
    return 0
  }

  private func isSame(_ left: RenderContext.Step, _ right: RenderContext.Step) -> Bool {
    left.kind == right.kind && left.subject == right.subject && left.node == right.node
      && left.unit.toOpaque() == right.unit.toOpaque()
  }
}
