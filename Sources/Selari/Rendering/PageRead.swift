/// Something of a page that was read, in the room of one number: the page, and what of it.
struct PageRead: Comparable, Sendable {
  private let packed: UInt32

  /// Two bits hold an aspect.
  private static let bits: UInt32 = 2

  /// An aspect of a page, which is named by an index or a number.
  @inline(__always)
  init(_ page: UInt32, _ aspect: PageAspect) { packed = page << Self.bits | aspect.rawValue }

  private init(packed: UInt32) { self.packed = packed }

  /// The page's index or number.
  var page: Int { Int(packed >> Self.bits) }

  /// The same of the page by another name.
  func named(_ page: UInt32) -> PageRead {
    PageRead(packed: page << Self.bits | packed & (1 << Self.bits - 1))
  }

  /// Its place in a table of all that can be read of pages.
  var place: Int { Int(packed) }

  /// How many places such a table has.
  static func places(pages: Int) -> Int { pages << Int(bits) }

  static func < (one: PageRead, other: PageRead) -> Bool { one.packed < other.packed }
}
