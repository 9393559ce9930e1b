/// What filters such as `map` and `select` give: elements that are worked out when they are asked
/// for, and only once, as Python's generators are.
/// It belongs to one rendering, so that it may change: see ``TemplateObject``.
final class Generator: TemplateObject, @unchecked Sendable {
  let kind: ObjectKind
  private var make: ((RenderContext) throws(TemplateError) -> [Value])?
  private var rest: ArraySlice<Value> = []
  /// What its elements will be made of.
  private var sources: [Value]
  /// Gives errors the place of the filter that made it, wherever its elements are asked for.
  var locate: ((TemplateError) -> TemplateError)?

  /// A generator of what a function gives when it is first asked; `sources` are the values that the
  /// function keeps.
  init(
    kind: ObjectKind = "generator", of sources: [Value],
    _ make: @escaping (RenderContext) throws(TemplateError) -> [Value]
  ) {
    self.kind = kind
    self.sources = sources
    self.make = make
  }

  /// The values that it keeps.
  var held: [Value] { sources + rest }

  func isTrue(in context: RenderContext) throws(TemplateError) -> Bool { true }

  func count(in context: RenderContext) throws(TemplateError) -> Int? { nil }

  func elements(in context: RenderContext) throws(TemplateError) -> [Value]? {
    try fill(context)
    defer { rest = [] }
    return Array(rest)
  }

  /// The next element, nil after the last.
  func next(in context: RenderContext) throws(TemplateError) -> Value? {
    try fill(context)
    return rest.popFirst()
  }

  private func fill(_ context: RenderContext) throws(TemplateError) {
    guard let make else { return }
    self.make = nil
    sources = []
    defer { locate = nil }
    do {
      rest = try make(context)[...]
    } catch { throw locate?(error) ?? error }
  }
}
