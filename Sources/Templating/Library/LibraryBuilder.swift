import Diagnostics

/// Compiles templates one after another and joins them to a library.
struct LibraryBuilder {
  private let shared: SharedNames
  private var builders: [(unit: UnitBuilder, root: BodySite)?] = []
  private var numbers: [String: Int32] = [:]
  private var references: [String: References] = [:]
  private var comments: [String: [(comment: AllowComment, place: Place)]] = [:]
  private var findings: [Finding] = []
  private var checked: [LibraryChecks.Template] = []
  private var faults: [Int32: TemplateError] = [:]

  init(_ environment: Environment) { shared = SharedNames(environment) }

  /// Compiles a template.
  mutating func add(_ source: Source, under folder: String) {
    let name =
      source.path.hasPrefix(folder) ? String(source.path.dropFirst(folder.count)) : source.path
    let number = Int32(builders.count)
    numbers[name] = number
    if let bad = source.firstInvalidByte {
      report(TemplateProblem.notUTF8, at: source.place(bad..<bad + 1), number)
      builders.append(nil)
      return
    }
    let text = TemplateText(source)
    let (tree, faults) = Parser.parse(text.bytes)
    let unit = UnitBuilder(id: number, name: name, text: text)
    let compiler = Compiler(unit, shared)
    let root = compiler.compile(tree)
    references[name] = compiler.references
    references[name]?.names = NameUse(tree.body)
    comments[name] = tree.allowances.map { ($0, text.place($0.range)) }
    checked.append(
      LibraryChecks.Template(name: name, text: text, references: compiler.references, tree: tree))
    for fault in faults + unit.faults {
      report(fault.problem, at: text.place(fault.range), number)
    }
    for comment in tree.allowances where comment.reason.isEmpty {
      findings.append(
        Finding(TemplateProblem.allowWithoutReason(comment.rule), at: text.place(comment.range)))
    }
    builders.append(faults.isEmpty && unit.faults.isEmpty ? (unit, root) : nil)
  }

  /// Notes a fault; the first one of a template is what using it gives.
  private mutating func report(_ problem: TemplateProblem, at place: Place, _ number: Int32) {
    findings.append(Finding(problem, at: place))
    if let first = faults[number]?.place, first <= place { return }
    faults[number] = TemplateError(problem, at: place)
  }

  /// The library, and what is wrong with its templates.
  func finish() -> (library: TemplateLibrary, findings: [Finding]) {
    let checks = LibraryChecks(checked, names: numbers.keys.sorted())
    var (builders, faults, findings) = (builders, faults, findings)
    for (names, fault) in checks.circles {
      findings.append(fault.finding(in: names[0]))
      // Rendering one of them would go round and find the same fault elsewhere.
      for number in names.compactMap({ numbers[$0] }) {
        builders[Int(number)] = nil
        faults[number] = faults[number] ?? fault
      }
    }
    let units = builders.map { builder in
      builder.map { Unit($0.unit, root: $0.root, variables: shared.variables, units: numbers) }
    }
    let tables = LibraryTables(units: units, numbers: numbers, faults: faults, shared)
    let library = TemplateLibrary(tables: tables, references: references, comments: comments)
    return (library, (findings + checks.findings).sortedOnce())
  }
}
