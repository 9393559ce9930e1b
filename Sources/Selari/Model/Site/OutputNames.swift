/// The names of our own files in the output and beside it.
enum OutputNames {
  /// What all of them begin with; publish and verify pass over them.
  static let prefix = ".selari-"
  /// Says that an output was made by Selari and may be rewritten.
  static let marker = ".selari-build"
  /// The tree that the next build is written into.
  static let spare = ".selari-spare"
  /// What only one build holds at a time.
  static let lock = ".selari-lock"
  /// Where files wait that replace others one by one.
  static let incoming = ".selari-new"
  /// What keeps an otherwise empty folder in a repository: carried over, and no sign of a stranger.
  static let placeholders: Set<String> = [".gitkeep", ".keep", ".gitignore"]
}
