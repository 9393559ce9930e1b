/// The values of an environment's globals, in their order.
///
/// Who renders page after page keeps one and sets what differs: making the values anew for each page would
/// count references on what all pages, on every core, share.
public final class Globals: @unchecked Sendable {
  let table: ValueTable

  /// These values.
  public init(_ values: [Value]) { table = ValueTable(values) }

  /// Sets the value in a place; not while something is rendered that sees it.
  public func set(_ place: Int, to value: Value) {
    precondition(place >= 0 && place < table.count, "there is no such global")
    table.cells[place].value = value
  }
}
