import Bytes

/// What `groupby` gives for each group: a pair that also has names.
final class GroupTuple: TemplateObject {
  private let grouper: Value
  private let list: Value

  init(_ grouper: Value, _ list: [Value]) {
    self.grouper = grouper
    self.list = .list(list)
  }

  private enum Attribute: Int, CaseIterable, CodingKey {
    case grouper, list
  }

  private static let attributes = Shape(Attribute.self)
  var shape: Shape { Self.attributes }
  var kind: ObjectKind { "group" }
  /// The pair as a plain tuple: what it is wherever its names do not matter.
  var tuple: Value { .tuple([grouper, list]) }

  func attribute(_ slot: Int, in context: RenderContext) throws(TemplateError) -> Value {
    slot == Attribute.grouper.rawValue ? grouper : list
  }

  func elements(in context: RenderContext) throws(TemplateError) -> [Value]? { [grouper, list] }

  func item(_ key: Value, in context: RenderContext) throws(TemplateError) -> Value? {
    Slicing.index(key, 2).map { $0 == 0 ? grouper : list }
  }

  func write(into output: inout ByteBuffer, in context: RenderContext) throws(TemplateError) {
    Text.append(try Text.repr(tuple, in: context), to: &output)
  }
}

extension Value {
  /// The value, a group's pair as the plain tuple that it is to operators; nil where it is none.
  var groupAsTuple: Value? {
    if case .object(let group as GroupTuple) = self { group.tuple } else { nil }
  }
}
