/// What the process tells its caller.
enum ExitStatus: Int32, Sendable {
  /// All was done.
  case done = 0
  /// Something in the site is wrong: findings of severity error.
  case wrong = 1
  /// Bad arguments, an unwritable or full output, the network.
  case failed = 2
}
