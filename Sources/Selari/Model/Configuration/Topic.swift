/// A topic of the site's taxonomy.
struct Topic: Hashable, Sendable {
  /// The id pages name.
  let id: String
  /// What readers see.
  let label: Localized<String>
}
