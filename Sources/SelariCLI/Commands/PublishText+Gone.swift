import Diagnostics
import Publishing
import Selari

/// What is told of the addresses of pages that lead nowhere once a release is served.
extension PublishText {
  /// A note on those of pages that go, one on those of pages that are elsewhere from then on, one on older
  /// addresses and documents, and one on a site that is elsewhere as a whole.
  func notes(_ gone: GoneAddresses) -> [String] {
    let moved = Set(gone.moves.map(\.from.file))
    return [
      note(gone: gone.pages.filter { !moved.contains($0.file) }), note(moves: gone.moves),
      note(files: gone.files), note(gone.relocation),
    ].compactMap { $0 }
  }

  /// The same for programs.
  func json(_ gone: GoneAddresses) -> [(String, JSONValue)] {
    let moved = gone.moves.map { move in
      JSONValue.object([
        ("page", .string(move.id)), ("language", .string(move.to.language)),
        ("from", .string("/" + address(move.from))), ("to", .string("/" + address(move.to))),
      ])
    }
    let addresses = gone.pages.map { address($0) } + gone.files.map { address(file: $0) }
    let relocation = gone.relocation.map { relocation in
      JSONValue.object([
        ("from", .string(relocation.from.permalink("/"))),
        ("to", .string(relocation.to.permalink("/"))),
      ])
    }
    return [
      ("gone", .array(addresses.map { .string("/" + $0) })), ("moved", .array(moved)),
      ("relocated", relocation ?? .null),
    ]
  }

  func address(_ page: ListedPage) -> String { address(file: page.file) }

  /// The address of a file without the first slash, as redirects.yaml takes it: what an address may read as
  /// something else is escaped, and letters of every script stay as they are.
  func address(file: String) -> String {
    let suffix = "index.html"
    let path =
      file == suffix || file.hasSuffix("/" + suffix) ? String(file.dropLast(suffix.count)) : file
    return String(
      String.UnicodeScalarView(
        path.unicodeScalars.flatMap { scalar in
          scalar.isASCII
            ? Array(Percent.encoded(String(scalar), keeping: "/").unicodeScalars) : [scalar]
        }))
  }

  private func note(gone pages: [ListedPage]) -> String? {
    guard !pages.isEmpty else { return nil }
    let shown = shown(pages.map { address($0) })
    return language(
      ms: "\(pages.count) alamat halaman hilang tanpa lencongan: \(shown). "
        + "Jika sesebuah halaman berpindah, tulis alamat lamanya di bawah `aliases`.",
      en: "\(pages.count) address\(pages.count == 1 ? " of a page goes" : "es of pages go") "
        + "without a redirect: \(shown). "
        + "If a page moved, name its old address under `aliases`.")
  }

  /// The older addresses and documents that go.
  private func note(files: [String]) -> String? {
    guard !files.isEmpty else { return nil }
    let shown = shown(files.map { address(file: $0) })
    let one = files.count == 1
    return language(
      ms: "\(files.count) alamat lama atau dokumen tidak menuju ke mana-mana lagi: \(shown). "
        + "Untuk mengekalkannya, kembalikan baris atau fail itu, atau lencongkan alamatnya dalam "
        + "redirects.yaml.",
      en: "\(files.count) older address\(one ? " or document leads" : "es or documents lead") "
        + "nowhere from now on: \(shown). To keep them, put the line or the file back, or lead the "
        + "address on in redirects.yaml.")
  }

  /// The first of some addresses, and how many more there are.
  private func shown(_ addresses: [String]) -> String {
    let shown = addresses.prefix(Self.goneShown).map { "/" + $0 }.joined(separator: ", ")
    let more = addresses.count - Self.goneShown
    return shown + (more > 0 ? language(ms: " dan \(more) lagi", en: " and \(more) more") : "")
  }

  /// A site that is elsewhere as a whole, and how its old addresses are kept.
  private func note(_ relocation: ReleaseChanges.Relocation?) -> String? {
    guard let relocation else { return nil }
    let (from, to) = (relocation.from.permalink("/"), relocation.to.permalink("/"))
    return language(
      ms: "tapak ini berpindah dari \(from) ke \(to): alamat semua \(relocation.pages) "
        + "halamannya berubah, dan tiada lencongan tapak ini menjawab di alamat lama. Biarkan "
        + "pelayan web di alamat lama menjawab 301 ke alamat baharu; docs/hosting.md, "
        + "\"When the site moves\", memberikan barisnya.",
      en: "the site moves from \(from) to \(to): the addresses of all \(relocation.pages) pages "
        + "are others, and no redirect of this site answers at the old ones. Let the web server at the "
        + "old address answer 301 to the new one; docs/hosting.md, \"When the site moves\", has "
        + "the lines.")
  }

  /// The pages that have moved, and below them the lines that would keep their old addresses.
  private func note(moves: [ReleaseChanges.Move]) -> String? {
    guard !moves.isEmpty else { return nil }
    let shown = moves.prefix(Self.goneShown)
    let more = moves.count - shown.count
    var lines = [
      language(
        ms: "\(moves.count) halaman berpindah, dan alamat lamanya tidak menuju ke mana-mana:",
        en: moves.count == 1
          ? "1 page has moved, and its old address leads nowhere:"
          : "\(moves.count) pages have moved, and their old addresses lead nowhere:")
    ]
    lines += shown.map { move in
      "  `\(move.id)` (\(move.to.language)): /\(address(move.from)) → /\(address(move.to))"
    }
    if more > 0 { lines.append(language(ms: "  dan \(more) lagi", en: "  and \(more) more")) }
    lines.append(
      language(
        ms: "Untuk mengekalkannya, tambah dalam redirects.yaml "
          + "(atau tulis alamat itu di bawah `aliases`):",
        en: "To keep them, add to redirects.yaml (or name them under `aliases`):"))
    lines += shown.map { move in
      "  /\(address(move.from)): {page: \(move.id), language: \(move.to.language)}"
    }
    return lines.joined(separator: "\n")
  }

  /// How many addresses a note names.
  private static let goneShown = 10
}
