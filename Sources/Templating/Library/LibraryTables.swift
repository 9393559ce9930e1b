/// What a rendering needs of a library.
final class LibraryTables: Sendable {
  /// Units by number; nil where a template has faults.
  let units: [Unit?]
  let numbers: [String: Int32]
  /// The first fault of each template that has faults.
  let faults: [Int32: TemplateError]
  let environment: Environment
  let filterTable: FunctionTable
  let testTable: FunctionTable
  /// Filters and tests by number.
  let filters: [any TemplateFunction]
  let tests: [any TemplateFunction]
  let variables: VariableTable
  let blockNumbers: [Name: Int32]
  let blockNames: [Name]
  /// The variables before a rendering adds its own: undefined, or the environment's constants.
  let initialVariables: ValueTable
  /// How many of them are handed in with each rendering.
  let globalCount: Int

  init(
    units: [Unit?], numbers: [String: Int32], faults: [Int32: TemplateError] = [:],
    _ shared: SharedNames
  ) {
    self.units = units
    self.faults = faults
    self.numbers = numbers
    environment = shared.environment
    filterTable = shared.filters
    testTable = shared.tests
    filters = shared.filters.functions
    tests = shared.tests.functions
    variables = shared.variables
    blockNumbers = shared.blockNumbers
    blockNames = shared.blockNames
    globalCount = shared.environment.globals.count
    let constants = Builtins.constants.merging(shared.environment.constants) { _, new in new }
    initialVariables = ValueTable(
      shared.variables.names.map { name in
        constants[name.text] ?? .undefined(Undefined(.name(name)))
      })
  }

  var filterNames: [String] { filterTable.names }
  var testNames: [String] { testTable.names }
  var variableNames: [Name] { variables.names }

  var templateNames: [String] { numbers.keys.sorted() }

  /// A template, nil where there is none of the name. One that has faults cannot be used.
  func unit(named name: String) throws(TemplateError) -> Unit? {
    guard let number = numbers[name] else { return nil }
    if let fault = faults[number] { throw fault }
    return units[Int(number)]
  }
}
