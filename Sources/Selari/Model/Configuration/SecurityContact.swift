import Diagnostics

/// What `security.txt` says, by [RFC 9116](https://www.rfc-editor.org/rfc/rfc9116).
struct SecurityContact: Sendable {
  /// Where to report: `mailto:`, `https:` or `tel:` addresses, the preferred first.
  let contacts: [Located<String>]
  /// The policy page, where there is one.
  let policy: Located<String>?
}
