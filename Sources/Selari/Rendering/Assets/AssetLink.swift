import Diagnostics

/// An address that a stylesheet or a script states by hand, and that stays as it is written.
struct AssetLink: Sendable {
  /// What states it.
  enum Kind: Sendable { case stylesheet, script }

  let kind: Kind
  /// The name of the file that states it, below `templates/assets/`.
  let asset: String
  /// The address, escapes resolved.
  let address: String
  let source: Source
  /// Where it stands, in bytes of the file.
  let range: Range<Int>

  /// The address from which it begins: that of the file, whose fingerprint changes its name alone.
  var base: String { "/assets/" + asset }

  var place: Place { source.place(range) }
}
