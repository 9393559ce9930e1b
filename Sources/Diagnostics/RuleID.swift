/// A rule's stable name, such as `link/page`: a group, a slash, a name.
public struct RuleID: Hashable, Comparable, Sendable, ExpressibleByStringLiteral,
  CustomStringConvertible
{
  /// The name as written in `site.yaml` and in reports.
  public let name: String

  /// The rule of a name.
  public init(_ name: String) { self.name = name }

  /// The rule of a name.
  public init(stringLiteral name: String) { self.name = name }

  /// What stands before the slash: `link` of `link/page`.
  public var group: Substring { Substring(name.utf8.prefix { $0 != UInt8(ascii: "/") }) }

  /// The name.
  public var description: String { name }

  /// By name.
  public static func < (left: RuleID, right: RuleID) -> Bool { left.name < right.name }
}
