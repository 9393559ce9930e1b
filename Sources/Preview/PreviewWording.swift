import Diagnostics

/// What the preview says, in either language.
struct PreviewWording: Sendable {
  let language: MessageLanguage

  init(_ language: MessageLanguage) { self.language = language }

  private func callAsFunction(ms: String, en: String) -> String { language(ms: ms, en: en) }

  // MARK: - Everywhere

  /// The names of the preview's own pages.
  func tool(_ tool: Tool) -> String {
    switch tool {
    case .compare: self(ms: "Sebelah-menyebelah", en: "Side by side")
    case .time: self(ms: "Masa", en: "Time")
    case .translations: self(ms: "Terjemahan", en: "Translations")
    case .source: self(ms: "Sumber", en: "Source")
    case .start: self(ms: "Pratonton", en: "Preview")
    }
  }

  var skip: String { self(ms: "Langkau ke kandungan", en: "Skip to content") }
  var tools: String { self(ms: "Halaman pratonton", en: "Preview pages") }
  var languageChoice: String { self(ms: "Bahasa paparan", en: "Language of these pages") }
  /// What time the site is shown at, and which it cannot be shown at.
  func time(of shown: PreviewSite.Shown, _ instants: InstantText) -> String {
    let at = instants.full(shown.at)
    guard let wanted = shown.wanted.map(instants.full) else {
      return self(ms: "Ditunjukkan seperti pada \(at)", en: "Shown as of \(at)")
    }
    return self(
      ms: "\(wanted) belum dapat ditunjukkan kerana ada ralat; halaman masih seperti pada \(at)",
      en: "\(wanted) cannot be shown yet because of errors; pages are still as of \(at)")
  }
  var timeNotice: String { self(ms: "Makluman masa", en: "Time notice") }
  /// Where a chosen time leads back to.
  func back(isToGiven: Bool) -> String {
    isToGiven
      ? self(
        ms: "Kembali ke detik yang ditetapkan oleh --at", en: "Back to the instant of --at")
      : self(ms: "Kembali ke sekarang", en: "Back to now")
  }
  func pages(_ count: Int) -> String {
    self(ms: "\(count) halaman", en: count == 1 ? "1 page" : "\(count) pages")
  }

  // MARK: - The overlay on the site's pages

  /// The words that the script needs; what depends on the state is worded here too.
  func overlay(
    errors: Int, others: Int, _ standing: PageStanding
  ) -> [(name: String, text: String)] {
    [
      ("name", self(ms: "Pratonton Selari", en: "Selari preview")),
      (
        "wrong",
        errors > 0
          ? wrong(errors, standing)
          : self(
            ms: "\(others) perkara untuk dilihat",
            en: others == 1 ? "1 thing to look at" : "\(others) things to look at")
      ),
      ("show", self(ms: "Tunjukkan penemuan", en: "Show findings")),
      ("hide", self(ms: "Sembunyikan", en: "Hide")),
      ("open", self(ms: "Buka sumber", en: "Open the source")),
      ("help", help),
      ("note", note),
      ("mended", self(ms: "Semuanya betul semula", en: "All is right again")),
      ("lost", self(ms: "Pratonton terputus; menunggu…", en: "The preview has stopped; waiting…")),
      ("drafts", self(ms: "Draf ditunjukkan", en: "Drafts are shown")),
      ("menu", self(ms: "Alat pratonton", en: "Preview tools")),
    ]
  }

  var help: String { self(ms: "Cadangan", en: "Help") }
  var note: String { self(ms: "Nota", en: "Note") }

  /// How many errors there are, and what that means for the page at hand.
  private func wrong(_ errors: Int, _ standing: PageStanding) -> String {
    let count = self(ms: "\(errors) ralat", en: errors == 1 ? "1 error" : "\(errors) errors")
    switch standing {
    case .old:
      return self(
        ms: "\(count): halaman ini menunjukkan binaan terakhir yang berjaya",
        en: "\(count): this page is as it could last be built")
    case .asFarAsRead:
      return self(
        ms: "\(count): halaman ini ditunjukkan setakat yang dapat dibaca",
        en: "\(count): this page is shown as far as it could be read")
    case .sharesAddress:
      return self(
        ms: "\(count): halaman lain juga mempunyai alamat halaman ini",
        en: "\(count): another page has this page's address, too")
    case .faulty(errors):
      return self(
        ms: "\(count) dalam fail halaman ini: halaman ini terkini",
        en: "\(count) in this page's file: this page is up to date")
    case .faulty(let own):
      return self(
        ms: "\(count), \(own) daripadanya dalam fail halaman ini: halaman ini terkini",
        en: "\(count), \(own) of them in this page's file: this page is up to date")
    case .upToDate:
      return self(
        ms: "\(count) dalam fail lain: halaman ini terkini",
        en: "\(count) in other files: this page is up to date")
    case .none:
      return self(ms: "\(count) dalam tapak ini", en: "\(count) in the site")
    }
  }

  // MARK: - The start page

  var startLead: String {
    self(
      ms: "Tapak dipaparkan daripada ingatan dan dikemas kini sendiri apabila fail disimpan.",
      en: "The site is shown from memory and updates by itself when a file is saved.")
  }
  var seeSite: String { self(ms: "Lihat tapak", en: "See the site") }
  func purpose(_ tool: Tool) -> String? {
    switch tool {
    case .compare:
      self(
        ms: "Kedua-dua bahasa sesuatu halaman, blok demi blok, dengan penemuan di tempatnya.",
        en: "Both languages of a page, block against block, with findings where they belong.")
    case .time:
      self(
        ms: "Tapak pada mana-mana detik: sebelum tarikh tutup, pada hari terakhir, selepasnya.",
        en: "The site at any instant: before the deadline, on the last day, after it.")
    case .translations:
      self(
        ms: "Halaman mana yang lengkap, lapuk, belum disemak atau tiada dalam setiap bahasa.",
        en: "Which pages are complete, stale, unchecked or missing in each language.")
    case .start, .source: nil
    }
  }
  /// A heading, with how many there are where there are any: fewer may be listed.
  func findings(_ count: Int) -> String {
    self(ms: "Penemuan", en: "Findings") + (count > 0 ? " (\(count))" : "")
  }
  var nothingFound: String {
    self(ms: "Tiada apa-apa yang menghalang binaan.", en: "Nothing stops a build.")
  }
  /// What the preview's start page does not look for.
  var warningsElsewhere: String {
    self(
      ms: "Amaran tentang teks dan terjemahan ditunjukkan oleh `selari check`, dan halaman demi "
        + "halaman di sini:",
      en: "Warnings about the text and its translation are shown by `selari check`, and page by "
        + "page here:")
  }
  func more(_ count: Int) -> String {
    self(ms: "… dan \(count) lagi.", en: "… and \(count) more.")
  }
  var drafts: String { self(ms: "Draf", en: "Drafts") }
  var draftsLead: String {
    self(
      ms: "Tunjukkan draf dan halaman yang belum tiba masanya",
      en: "Show drafts and pages whose time has not come")
  }
  var on: String { self(ms: "Ditunjukkan", en: "Shown") }
  var off: String { self(ms: "Tidak ditunjukkan", en: "Not shown") }
  var showDrafts: String { self(ms: "Tunjukkan draf", en: "Show drafts") }
  var hideDrafts: String { self(ms: "Sembunyikan draf", en: "Hide drafts") }
  var timeShown: String { self(ms: "Masa yang ditunjukkan", en: "The time shown") }
  var given: String { self(ms: "Detik yang ditetapkan oleh --at", en: "The instant of --at") }
  var now: String { self(ms: "Sekarang", en: "Now") }
  func nextChange(_ text: String) -> String {
    self(ms: "Berubah sendiri pada \(text)", en: "Changes by itself at \(text)")
  }
  var neverChanges: String {
    self(ms: "Tidak berubah dengan sendirinya", en: "Does not change by itself")
  }

  // MARK: - The source

  func lineOf(_ file: String, _ line: Int) -> String {
    self(ms: "\(file), baris \(line)", en: "\(file), line \(line)")
  }
  var openInEditor: String { self(ms: "Buka dalam editor", en: "Open in the editor") }
  func editorHint(_ variable: String) -> String {
    self(
      ms: "Untuk membuka baris terus dalam editor, mulakan selari serve dengan \(variable).",
      en: "To open lines straight in an editor, start selari serve with \(variable).")
  }

  // MARK: - Pages that are not there

  var nothingBuiltTitle: String {
    self(ms: "Tapak belum dapat dibina", en: "The site cannot be built yet")
  }
  var nothingBuiltLead: String {
    self(
      ms: "Betulkan yang berikut; halaman ini akan bertukar sendiri apabila selesai.",
      en: "Put the following right; this page changes by itself when that is done.")
  }
  var isDraft: String { self(ms: "Halaman ini masih draf", en: "This page is a draft") }
  func isDraftLead(_ title: String) -> String {
    self(
      ms:
        "“\(title)” tidak ditunjukkan dan tidak dibina selagi draft: true ada dalam failnya atau fail bahagiannya.",
      en:
        "“\(title)” is neither shown nor built while its file, or that of its section, says draft: true."
    )
  }
  var isToCome: String {
    self(ms: "Halaman ini belum tiba masanya", en: "The time of this page has not come")
  }
  func isToComeLead(_ title: String) -> String {
    self(
      ms: "“\(title)” hanya ditunjukkan mulai detik yang dinyatakan oleh publish.",
      en: "“\(title)” is shown only from the instant that publish names.")
  }
  func noPage(_ id: String) -> String {
    self(
      ms: "Tapak ini tiada halaman `\(id)` pada detik yang ditunjukkan.",
      en: "The site has no page `\(id)` at the time shown.")
  }
  var noToolTitle: String { self(ms: "Tiada halaman di sini", en: "There is no page here") }

  // MARK: - Refusals, in both languages, since nobody knows who asks

  static func unknownHost(_ host: String) -> String {
    """
    Pelayan pratonton ini tidak dikenali sebagai "\(host)". Gunakan localhost, atau mulakan \
    selari serve dengan --host \(host).
    This preview server is not known as "\(host)". Use localhost, or start selari serve with \
    --host \(host).
    """
  }
  static let otherOrigin = """
    Permintaan ini datang daripada tapak lain, atau tidak menyatakan bahawa ia datang dari sini.
    This request comes from another site, or does not say that it comes from here.
    """
  static let tooLarge = """
    Permintaan ini terlalu besar.
    This request is too large.
    """
  static let badRequest = """
    Alamat ini tidak difahami.
    This address is not understood.
    """
}
