extension TemplateError {
  /// The error of a filter, test or method whose first argument nobody wrote as one: what is piped into
  /// it, or what it is a method of, does not count among the arguments.
  var countingNoInput: TemplateError {
    guard place == nil,
      case .tooManyArguments(let given, let allowed, let name)? = problem as? TemplateProblem
    else { return self }
    return TemplateError(
      TemplateProblem.tooManyArguments(given: given - 1, allowed: allowed - 1, name: name))
  }
}
