/// `cycler(…)`: gives its values in turn, also across loops.
/// It belongs to one rendering, so that it may change: see ``TemplateObject``.
final class Cycler: TemplateObject, @unchecked Sendable {
  let values: [Value]
  private var place = 0

  init(_ values: [Value]) { self.values = values }

  private enum Attribute: Int, CaseIterable, CodingKey {
    case next, reset, current, items, pos
  }

  private static let attributes = Shape(Attribute.self)
  var shape: Shape { Self.attributes }
  var kind: ObjectKind { "cycler" }

  func attribute(_ slot: Int, in context: RenderContext) throws(TemplateError) -> Value {
    switch Attribute(rawValue: slot) {
    case .next?:
      method { cycler in
        defer { cycler.place = (cycler.place + 1) % cycler.values.count }
        return cycler.values[cycler.place]
      }
    case .reset?:
      method { cycler in
        cycler.place = 0
        return .none
      }
    case .current?: values[place]
    case .items?: .tuple(values)
    case .pos?: .int(place)
    case nil: .none
    }
  }

  private func method(_ body: @escaping @Sendable (Cycler) -> Value) -> Value {
    let method = Builtin(["self"], takesNames: false) { call throws(TemplateError) in
      guard case .object(let cycler as Cycler) = call[0] else { return .none }
      return body(cycler)
    }
    return .function(BoundMethod(.object(self), method))
  }
}

/// `joiner(", ")`: nothing at the first call, its text at every further one.
/// It belongs to one rendering, so that it may change: see ``TemplateObject``.
final class Joiner: TemplateObject, @unchecked Sendable {
  let separator: Value
  private var isUsed = false

  init(_ separator: Value) { self.separator = separator }

  var kind: ObjectKind { "joiner" }
  var isCallable: Bool { true }

  func call(_ arguments: Arguments, in context: RenderContext) throws(TemplateError) -> Value {
    guard arguments.positional.isEmpty, arguments.named.isEmpty else {
      throw TemplateError(
        TemplateProblem.tooManyArguments(
          given: arguments.positional.count + arguments.named.count, allowed: 0))
    }
    defer { isUsed = true }
    return isUsed ? separator : ""
  }
}
