/// What stands after the `#` of an address, as browsers read it.
enum Fragment {
  /// The id that it asks for, escapes resolved; nil where it asks for none: every page has a top, and
  /// what follows `:~:` is text that browsers look for themselves.
  static func id(_ fragment: String) -> String? {
    let end = fragment.firstRange(ofASCII: ":~:")?.lowerBound ?? fragment.endIndex
    let id = Percent.resolved(String(fragment[..<end]))
    return id.isEmpty || id.lowercased() == "top" ? nil : id
  }
}
