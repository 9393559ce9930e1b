/// The pages of the preview that people go to.
enum Tool: String, CaseIterable, Sendable {
  case start, translations, compare, time, source

  /// Where it is.
  var path: String { self == .start ? ToolPages.prefix : ToolPages.prefix + rawValue }

  /// Whether every page leads to it: to a source leads what is found in it.
  var isInNavigation: Bool { self != .source }
}
