/// What stands after the `#` of an address, as browsers read it.
enum Fragment {
  /// An address in two: what stands before its first `#`, and what stands after it; `""` where there is
  /// none. By bytes, since every link of every page comes here.
  static func split(_ address: String) -> (target: String, fragment: String) {
    guard let hash = address.firstIndex(ofASCII: "#") else { return (address, "") }
    return (String(address[..<hash]), String(address[address.utf8.index(after: hash)...]))
  }

  /// The id that it asks for, escapes resolved; nil where it asks for none: every page has a top, and
  /// what follows `:~:` is text that browsers look for themselves.
  static func id(_ fragment: String) -> String? {
    // As nearly all are written, with nothing to resolve and nothing to leave out.
    if fragment.utf8.allSatisfy(Slug.isPlain) { return asksForTop(fragment) ? nil : fragment }
    let end = fragment.firstRange(ofUTF8: ":~:")?.lowerBound ?? fragment.endIndex
    let id = Percent.resolved(String(fragment[..<end]))
    return asksForTop(id) ? nil : id
  }

  private static func asksForTop(_ id: String) -> Bool {
    id.isEmpty || (id.utf8.count == 3 && id.lowercased() == "top")
  }
}
