import Bytes
import Diagnostics

/// All templates of a site, compiled: immutable, and safe to render from several threads at once.
///
/// The language is Jinja's (https://jinja.palletsprojects.com/templates/), with autoescape always on,
/// undefined names as errors, `trim_blocks`, `lstrip_blocks` and no trailing newline.
public struct TemplateLibrary: Sendable {
  let tables: LibraryTables
  private let all: [String: References]
  private let comments: [String: [(comment: AllowComment, place: Place)]]

  /// Compiles every template once. A template's name is its path without the folder's prefix.
  ///
  /// All syntax faults of all templates come back as findings; a template with faults is known but
  /// cannot be rendered.
  public static func compile(
    _ sources: [Source], under folder: String = "", environment: Environment = Environment()
  ) -> (library: TemplateLibrary, findings: [Finding]) {
    var builder = LibraryBuilder(environment)
    for source in sources { builder.add(source, under: folder) }
    return builder.finish()
  }

  init(
    tables: LibraryTables, references: [String: References],
    comments: [String: [(comment: AllowComment, place: Place)]]
  ) {
    self.tables = tables
    all = references
    self.comments = comments
  }

  /// The names of all templates, sorted, those with faults included.
  public var names: [String] { tables.templateNames }

  /// Whether there is a template of a name, with faults or without.
  public func contains(_ name: String) -> Bool { tables.numbers[name] != nil }

  /// What a template refers to by constant text.
  public func references(of name: String) -> References { all[name] ?? References() }

  /// The comments of a template that allow a rule, and where they stand.
  public func allowances(of name: String) -> [(comment: AllowComment, place: Place)] {
    comments[name] ?? []
  }

  /// Renders a template and appends it to the output.
  ///
  /// - Parameters:
  ///   - globals: the values of the environment's globals, in their order.
  ///   - variables: further names for this template and what it extends and includes, such as a
  ///     directive's arguments.
  ///   - host: what objects and functions find in the context.
  ///   - trace: is told where everything comes from.
  /// - Throws: the first error, with its place and the way that led there. The output then ends where
  ///   it began.
  public func render(
    _ name: String, globals: Globals = Globals([]), variables: [(name: Name, value: Value)] = [],
    host: AnyObject? = nil, trace: OutputTrace? = nil, into output: inout ByteBuffer
  ) throws(TemplateError) {
    guard let unit = try tables.unit(named: name) else {
      throw TemplateError(TemplateProblem.missingTemplate(name, known: names))
    }
    let context = RenderContext(
      library: tables, globals: globals, added: variables, host: host, trace: trace)
    defer { context.finish() }
    let scope = TemplateScope(
      unit: unit, variables: context.variables(adding: variables), blocks: BlockTable(unit))
    let start = output.count
    do {
      try Activation.runRoot(unit, scope, context, into: &output)
    } catch {
      output.truncate(to: start)
      throw error
    }
  }
}

extension RenderContext {
  /// The variables that every template begins with.
  var initialVariables: Variables { Variables(self) }

  func variables(adding added: [(name: Name, value: Value)]) -> Variables {
    var variables = initialVariables
    for (name, value) in added {
      if let slot = library.variables.slots[name] { variables[slot] = value }
    }
    return variables
  }
}
