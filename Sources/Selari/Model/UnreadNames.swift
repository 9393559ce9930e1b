/// The names that a file gives and that could not be read: who asks for one of them is not at fault.
enum UnreadNames: Hashable, Sendable {
  /// Some entries of the file.
  case some(Set<String>)
  /// All that it gives: it could not be read at all.
  case all

  /// Everything was read.
  static let none = UnreadNames.some([])

  /// Whether a name may be one of them.
  func contains(_ name: String) -> Bool {
    switch self {
    case .some(let names): names.contains(name)
    case .all: true
    }
  }
}
