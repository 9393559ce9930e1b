import Diagnostics
import Selari

/// What is said where a release is not what it should be.
extension PublishProblem {
  /// A release was changed.
  func damagedWords(
    _ differences: [TargetFault.Difference], of id: String?, instead: TargetFault.Substitute?,
    mended: [String], in language: MessageLanguage
  ) -> Words {
    let name = id.map { " " + $0 } ?? ""
    return Words(
      explanation: explanation(differences, of: name, in: language),
      notes: notes(differences, in: language) + notes(mended: mended, in: language),
      remedies: [
        remedy(instead, in: language),
        language(
          ms: "Ketahui siapa yang mengubahnya.", en: "Find out who changed it."),
      ] + extraRemedy(differences, in: language) + permissionsRemedy(differences, in: language))
  }

  /// What is the matter with a release: of bytes that are right nobody says that they are lost.
  private func explanation(
    _ differences: [TargetFault.Difference], of name: String, in language: MessageLanguage
  ) -> String {
    let kinds = Set(differences.map(\.kind))
    if kinds == [.extra] {
      return language(
        ms:
          "Dalam keluaran\(name) ada apa yang bukan sebahagian daripadanya, maka tidak disiarkan.",
        en: "In the release\(name) lies what is no part of it, so it is not served.")
    }
    if kinds == [.permissions] {
      return language(
        ms: "Kebenaran dalam keluaran\(name) telah berubah pada sasaran dan tidak dapat dibetulkan "
          + "dari sini, maka tidak disiarkan.",
        en:
          "Permissions in the release\(name) were changed on the target, and could not be put right "
          + "from here, so it is not served.")
    }
    if kinds.isDisjoint(with: [.changed, .missing]) {
      return language(
        ms: "Keluaran\(name) bukan seperti ketika diterbitkan, maka tidak disiarkan.",
        en: "The release\(name) is not what it was when it was published, so it is not served.")
    }
    return language(
      ms:
        "Keluaran\(name) telah berubah pada sasaran, dan tidak semua bait asalnya ditemui di sana atau "
        + "di sini, maka tidak disiarkan.",
      en:
        "The release\(name) was changed on the target, and not all of its own bytes were found there or "
        + "here, so it is not served.")
  }

  private func notes(mended: [String], in language: MessageLanguage) -> [String] {
    mended.prefix(Self.shown).map { language(ms: "dibaiki: \($0)", en: "mended: \($0)") }
      + Self.more(mended.count - Self.shown, in: language)
  }

  /// The first differences, and how many more are known of.
  private func notes(
    _ differences: [TargetFault.Difference], in language: MessageLanguage
  ) -> [String] {
    let more = differences.count - Self.shown
    return differences.prefix(Self.shown).map { $0.words(in: language) }
      + Self.more(more, orMore: differences.count >= TargetFault.mostDifferences, in: language)
  }

  private static let shown = 5

  private static func more(
    _ count: Int, orMore: Bool = false, in language: MessageLanguage
  ) -> [String] {
    guard count > 0 else { return [] }
    return [
      orMore
        ? language(ms: "dan sekurang-kurangnya \(count) lagi", en: "and at least \(count) more")
        : language(ms: "dan \(count) lagi", en: "and \(count) more")
    ]
  }

  /// What mends a release in which nothing but what does not belong there differs.
  private func extraRemedy(
    _ differences: [TargetFault.Difference], in language: MessageLanguage
  ) -> [String] {
    guard differences.allSatisfy({ $0.kind == .extra }) else { return [] }
    return [
      language(
        ms: "Atau alihkan fail itu ke luar `releases/`, dan kembali sekali lagi.",
        en: "Or move those files out of `releases/`, and roll back again.")
    ]
  }

  /// A record is another release's.
  func damagedRecordWords(
    of id: String, instead: TargetFault.Substitute?, in language: MessageLanguage
  ) -> Words {
    Words(
      explanation: language(
        ms: "Rekod `\(id).sha256` bukan rekod keluaran itu, maka keluaran itu tidak disiarkan.",
        en: "The record `\(id).sha256` is not that release's, so the release is not served."),
      remedies: [
        remedy(instead, in: language),
        language(
          ms: "Ketahui siapa yang mengubahnya.", en: "Find out who changed it."),
      ])
  }

  /// What can be served in the place of a release that cannot.
  private func remedy(
    _ instead: TargetFault.Substitute?, in language: MessageLanguage
  ) -> String {
    switch instead {
    case .whole(let id):
      language(
        ms: "Keluaran ini masih utuh: `selari rollback \(target.name) \(id)`.",
        en: "This one is whole: `selari rollback \(target.name) \(id)`.")
    case .mendable(let id):
      language(
        ms: "Keluaran ini juga telah berubah, tetapi dapat dibaiki: "
          + "`selari rollback \(target.name) \(id)`.",
        en: "This one was changed too, but can be mended: "
          + "`selari rollback \(target.name) \(id)`.")
    case .served(let id):
      language(
        ms:
          "Yang sedang disiarkan, \(id), masih utuh dan kekal. Bagi yang lain, terbitkan daripada "
          + "sumbernya (`selari publish \(target.name)`).",
        en: "The one that is served, \(id), is whole, and stays. For another, publish from the "
          + "sources (`selari publish \(target.name)`).")
    case .nothing, nil:
      language(
        ms: "Tiada keluaran lain yang utuh: terbitkan daripada sumbernya (`selari publish "
          + "\(target.name)`).",
        en: "No other release is whole: publish from the sources (`selari publish "
          + "\(target.name)`).")
    }
  }

  /// The upload was damaged.
  func arrivedDamagedWords(
    _ differences: [TargetFault.Difference], in language: MessageLanguage
  ) -> Words {
    Words(
      explanation: language(
        ms: "Yang sampai bukan yang dihantar. Yang disiarkan tidak berubah.",
        en: "What arrived is not what was sent. What is served has not changed."),
      notes: notes(differences, in: language),
      remedies: [
        language(
          ms: "Terbitkan sekali lagi; jika berulang, semak cakera pelayan itu.",
          en: "Publish again; if it happens again, check the server's disk.")
      ])
  }

  /// No release has the name.
  func noReleaseWords(_ name: String, known: [String], in language: MessageLanguage) -> Words {
    let matches = known.filter { $0.hasPrefix(name) }
    let shown = matches.isEmpty ? known : matches
    return Words(
      explanation: matches.isEmpty
        ? language(
          ms: "Tiada keluaran yang namanya bermula dengan `\(name)`.",
          en: "There is no release whose name begins with `\(name)`.")
        : language(
          ms: "Nama \(matches.count) keluaran bermula dengan `\(name)`.",
          en: "The names of \(matches.count) releases begin with `\(name)`."),
      notes: shown.suffix(Self.shown).reversed()
        + Self.more(shown.count - Self.shown, in: language),
      remedies: [
        language(
          ms: "Lihat yang ada: `selari releases \(target.name)`.",
          en: "See which there are: `selari releases \(target.name)`.")
      ])
  }

  /// No release was served before.
  func nothingBeforeWords(in language: MessageLanguage) -> Words {
    Words(
      explanation: language(
        ms: "Tiada keluaran lain yang pernah disiarkan sebelum ini dan masih disimpan.",
        en: "No other release that was served before this one is still kept."),
      remedies: [
        language(
          ms: "`selari releases` menyenaraikan keluaran yang ada; `selari rollback SASARAN "
            + "KELUARAN` menyiarkan mana-mana daripadanya.",
          en: "`selari releases` lists those there are; `selari rollback TARGET RELEASE` serves "
            + "any of them.")
      ])
  }

  /// The release is gone.
  func absentWords(in language: MessageLanguage) -> Words {
    Words(
      explanation: language(
        ms: "Keluaran itu tiada lagi pada sasaran.", en: "The release is no longer on the target."
      )
    )
  }

  /// What mends a release in which nothing but permissions differ.
  private func permissionsRemedy(
    _ differences: [TargetFault.Difference], in language: MessageLanguage
  ) -> [String] {
    guard differences.allSatisfy({ $0.kind == .permissions }) else { return [] }
    return [
      language(
        ms: "Atau betulkan kebenarannya di sana: `chmod 644` bagi fail, `chmod 755` bagi folder.",
        en: "Or put the permissions right there: `chmod 644` for files, `chmod 755` for folders.")
    ]
  }

  /// More would go than may.
  func deletionWords(_ excess: DeletionExcess, in language: MessageLanguage) -> Words {
    let counted =
      switch excess.kind {
      case .pages: language(ms: "halaman", en: "pages")
      case .addresses:
        language(
          ms: "alamat (halaman, alamat lama dan dokumen)",
          en: "addresses (pages, older addresses and documents)")
      }
    return Words(
      explanation: language(
        ms:
          "\(excess.removed) daripada \(excess.served) \(counted) akan hilang; yang dibenarkan ialah \(excess.allowed).",
        en:
          "\(excess.removed) of \(excess.served) \(counted) would go; \(excess.allowed) may."),
      notes: excess.examples.map { "\($0.language): \($0.title) (\($0.file))" } + excess.files
        + Self.more(
          excess.removed - excess.examples.count - excess.files.count, in: language),
      remedies: [
        language(
          ms: "Lihat semuanya dengan --dry-run; jika itu yang dikehendaki, terbitkan dengan "
            + "--allow-delete.",
          en: "See all of them with --dry-run; if that is what is wanted, publish with "
            + "--allow-delete."),
        language(
          ms:
            "Halaman yang berpindah mengekalkan alamat lamanya dengan `aliases` atau redirects.yaml.",
          en: "A page that moved keeps its old address by `aliases` or redirects.yaml."),
      ])
  }
}

extension TargetFault.Difference {
  fileprivate func words(in language: MessageLanguage) -> String {
    switch kind {
    case .changed: language(ms: "berubah: \(path)", en: "changed: \(path)")
    case .missing: language(ms: "hilang: \(path)", en: "missing: \(path)")
    case .extra: language(ms: "tidak sepatutnya ada: \(path)", en: "should not be there: \(path)")
    case .permissions:
      language(ms: "kebenaran berubah: \(path)", en: "permissions changed: \(path)")
    case .unchecked:
      language(ms: "\(path) fail tidak dapat disemak", en: "\(path) files could not be checked")
    }
  }
}
