import Bytes
import Diagnostics

/// A lone expression, compiled: a reference in Markdown such as
/// `facts.registration.closes | date("full")`. Kept by whoever compiled it.
public struct CompiledExpression: Sendable {
  let unit: Unit
  /// The names that it reads, so that a host knows what it depends on.
  public let names: [Name]
  /// The filters that it applies, since a host's may read what no name stands for.
  public let filters: Set<String>
  /// What it does with the names that it reads.
  public let use: NameUse
}

extension TemplateLibrary {
  /// Compiles the expression that stands in a range of a source's bytes.
  ///
  /// - Throws: the first syntax fault, at its place in that source.
  public func expression(
    in source: Source, _ range: Range<Int>
  ) throws(TemplateError) -> CompiledExpression {
    let text = TemplateText(source, part: range)
    let unit = UnitBuilder(id: Node.nothing, name: source.path, text: text)
    let (expression, faults) = Parser.parseExpression(text.bytes)
    let shared = SharedNames(tables)
    let compiler = Compiler(unit, shared)
    let root = expression.map { compiler.compile($0) }
    if let fault = (faults + unit.faults).first {
      throw TemplateError(fault.problem, at: text.place(fault.range))
    }
    return CompiledExpression(
      unit: Unit(
        unit, root: root ?? BodySite(), variables: shared.variables,
        laterNames: Array(shared.variables.names.dropFirst(tables.variables.names.count))),
      names: expression?.names ?? [], filters: expression?.filters ?? [],
      use: expression.map(NameUse.init) ?? NameUse())
  }

  /// What an expression gives.
  ///
  /// - Parameters: as of `render`.
  public func evaluate(
    _ expression: CompiledExpression, globals: Globals = Globals([]),
    variables: [(name: Name, value: Value)] = [], host: AnyObject? = nil
  ) throws(TemplateError) -> Value {
    let (activation, unit) = prepare(expression, globals, variables, host)
    return try activation.evaluate(unit.root.statement)
  }

  /// Appends what `{{ expression }}` prints, escaped unless it is markup.
  ///
  /// - Parameters: as of `render`.
  public func write(
    _ expression: CompiledExpression, globals: Globals = Globals([]),
    variables: [(name: Name, value: Value)] = [], host: AnyObject? = nil,
    into output: inout ByteBuffer
  ) throws(TemplateError) {
    let (activation, unit) = prepare(expression, globals, variables, host)
    let value = try activation.evaluate(unit.root.statement)
    let start = output.count
    do {
      try activation.print(value, unit.root.statement, into: &output)
    } catch {
      output.truncate(to: start)
      throw error
    }
  }

  /// What `{{ expression }}` prints, unescaped and without tags: for addresses, attributes and summaries
  /// that somebody else escapes.
  ///
  /// - Parameters: as of `render`.
  public func text(
    _ expression: CompiledExpression, globals: Globals = Globals([]),
    variables: [(name: Name, value: Value)] = [], host: AnyObject? = nil
  ) throws(TemplateError) -> String {
    let (activation, unit) = prepare(expression, globals, variables, host)
    let value = try activation.evaluate(unit.root.statement)
    do {
      let text = try Text.plain(value, in: activation.render)
      guard case .safe = value, text.utf8.contains(where: { $0 == 0x3C || $0 == 0x26 }) else {
        return text
      }
      return MarkupFilters.striptags(text)
    } catch { throw activation.locate(error, at: unit.root.statement) }
  }

  private func prepare(
    _ expression: CompiledExpression, _ globals: Globals,
    _ variables: [(name: Name, value: Value)], _ host: AnyObject?
  ) -> (Activation, Unit) {
    let unit = expression.unit
    let context = RenderContext(
      library: tables, expression: unit, globals: globals, added: variables, host: host)
    let scope = TemplateScope(
      unit: unit, variables: context.variables(adding: variables), blocks: BlockTable())
    let activation = Activation(context, unit, scope, slotCount: unit.root.slotCount)
    activation.enter(scope: unit.root.scope)
    return (activation, unit)
  }
}

extension Expression {
  /// The names that it reads, each once.
  var names: [Name] {
    var names: Set<Name> = []
    visit { if case .name(let name) = $0.kind { names.insert(name) } }
    return names.sorted { $0.text < $1.text }
  }

  /// The filters that it applies, by name.
  var filters: Set<String> {
    var filters: Set<String> = []
    visit { if case .filter(_, let name, _, _) = $0.kind { filters.insert(name) } }
    return filters
  }

  /// Visits it, and then every expression in it.
  private func visit(_ body: (Expression) -> Void) {
    body(self)
    forEachPart { $0.visit(body) }
  }
}
