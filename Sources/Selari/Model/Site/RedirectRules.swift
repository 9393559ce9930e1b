import Diagnostics

/// What `redirects.yaml` states.
struct RedirectRules: Sendable {
  /// The rules that could be read, in the order in which they are written.
  var rules: [RedirectRule] = []
  /// The file that they are written in; nil where the site has none.
  var source: Source?
}

/// A line of `redirects.yaml`, as read.
struct RedirectRule: Sendable {
  /// The older path from the site's root.
  let from: Located<String>
  /// The page it leads to.
  let page: Located<String>
  /// What stands after the page's `#`, at the place of both; empty where nothing does.
  let fragment: Located<String>
  /// The language it leads to.
  let language: Located<String>
  /// The file it is written in.
  let source: Source
}
