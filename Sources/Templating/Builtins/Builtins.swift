/// Jinja's own filters, tests and functions, by name.
enum Builtins {
  static let filters: [String: any TemplateFunction] = [
    TextFilters.all, WrappingFilters.all, MarkupFilters.all, NumberFilters.all, ListFilters.all,
    OrderFilters.all, SelectionFilters.all, DataFilters.all,
  ].reduce(into: [:]) { $0.merge($1) { _, new in new } }

  static let tests: [String: any TemplateFunction] = ValueTests.all

  static let constants: [String: Value] = GlobalFunctions.all
}
