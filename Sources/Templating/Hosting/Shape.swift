/// The attributes of a kind of object: each name has a slot, so that a lookup is one array index.
///
/// ```swift
/// enum Attribute: Int, CaseIterable, CodingKey { case title, url }
/// static let shape = Shape(Attribute.self)
/// ```
public final class Shape: @unchecked Sendable {
  /// The names, by slot.
  public let names: [Name]
  /// The slot of each name by the name's number; -1 where it has none. They never change: memory of its
  /// own, since a slot is asked for with nearly every name that a template reads.
  @usableFromInline let slots: UnsafeMutableBufferPointer<Int32>

  /// The shape with these attribute names; a name's slot is its place in the list.
  public init(_ names: [String]) {
    self.names = names.map { Name($0) }
    slots = .allocate(capacity: (self.names.map(\.id).max() ?? -1) + 1)
    slots.initialize(repeating: -1)
    for (slot, name) in self.names.enumerated() { slots[name.id] = Int32(slot) }
  }

  deinit { slots.deallocate() }

  /// The shape of an enum whose cases are the attributes, numbered from 0. A coding key, since that
  /// knows its cases' names without asking the runtime, which takes a search through the program.
  public convenience init<Attribute: CaseIterable & CodingKey & RawRepresentable>(
    _ attribute: Attribute.Type
  ) where Attribute.RawValue == Int {
    self.init(Attribute.allCases.map(\.stringValue))
  }

  /// The shape without attributes.
  public static let empty = Shape([])

  /// The slot of a name, nil where the kind has no such attribute.
  @inlinable
  public func slot(of name: Name) -> Int? {
    // A name's number is never less than 0.
    guard let start = slots.baseAddress, UInt(bitPattern: name.id) < UInt(bitPattern: slots.count)
    else { return nil }
    let slot = start[name.id]
    return slot < 0 ? nil : Int(slot)
  }
}
