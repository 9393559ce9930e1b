/// What was looked up and is not there: kept until it is used, so that the error can say it.
public final class Undefined: Sendable {
  /// What was missing.
  public enum Cause: Sendable {
    /// A name that nothing defines.
    case name(Name)
    /// An attribute of an object or value.
    case attribute(String, of: Value)
    /// An item of a list or dictionary; `key` as Python prints it.
    case item(key: String, of: ValueKind)
    /// A macro's parameter without a value.
    case parameter(Name)
    /// A name that an imported template does not export.
    case export(Name, module: Value, template: String)
    /// `super()` in a block that overrides none.
    case parentBlock(Name)
    /// `caller` in a macro that was not called by a call block.
    case caller
    /// An `if` expression without `else` whose condition is false.
    case noElse
    /// The first, last, least or greatest of nothing.
    case empty(filter: String)
    /// `loop.previtem` of the first or `loop.nextitem` of the last.
    case neighbour(next: Bool)
  }

  /// What was missing.
  public let cause: Cause

  /// A lookup that found nothing.
  public init(_ cause: Cause) { self.cause = cause }

  /// Jinja's own `Undefined` of a missing `else` prints as nothing and is false; all others are
  /// strict.
  var isLenient: Bool {
    if case .noElse = cause { true } else { false }
  }
}
