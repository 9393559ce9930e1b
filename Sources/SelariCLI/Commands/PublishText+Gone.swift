import Diagnostics
import Publishing
import Selari

/// What is told of the addresses of pages that lead nowhere once a release is served.
extension PublishText {
  /// A note on those of pages that go, and one on those of pages that are elsewhere from then on.
  func notes(gone pages: [ListedPage], moves: [ReleaseChanges.Move]) -> [String] {
    let moved = Set(moves.map(\.from.file))
    return [note(gone: pages.filter { !moved.contains($0.file) }), note(moves: moves)]
      .compactMap { $0 }
  }

  private func note(gone pages: [ListedPage]) -> String? {
    guard !pages.isEmpty else { return nil }
    let shown = pages.prefix(Self.goneShown).map { "/" + address($0) }.joined(separator: ", ")
    let more = pages.count - Self.goneShown
    let rest = more > 0 ? language(ms: " dan \(more) lagi", en: " and \(more) more") : ""
    return language(
      ms: "\(pages.count) alamat halaman hilang tanpa lencongan: \(shown)\(rest). "
        + "Jika sesebuah halaman berpindah, tulis alamat lamanya di bawah `aliases`.",
      en: "\(pages.count) address\(pages.count == 1 ? " of a page goes" : "es of pages go") "
        + "without a redirect: \(shown)\(rest). "
        + "If a page moved, name its old address under `aliases`.")
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
