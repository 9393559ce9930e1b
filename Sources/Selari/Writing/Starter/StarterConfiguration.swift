// What a new site is told apart by: its name, languages, facts and terms.
extension StarterSite {
  static let configuration = #"""
    # Tapak ini: namanya, bahasanya, menunya.      The site: its name, its languages, its menus.
    # Nilai dwibahasa ditulis sebelah-menyebelah.  Bilingual values are written side by side.

    name:
      ms: Nama laman
      en: Name of the site

    # Alamat sebenar apabila diketahui.            The real address once it is known.
    url: https://laman.example/

    # `true` hanya bagi tapak rasmi kerajaan;      `true` for an official government site only;
    # terpakai hanya di alamat https .gov.my.      it counts only at an https address under .gov.my.
    official: false

    timezone: Asia/Kuala_Lumpur

    # Yang pertama ialah bahasa sumber.            The first is the source language.
    languages:
      - {code: ms, label: Bahasa Melayu, locale: ms_MY, time: "'pukul' h.mm B", open_graph: ms_MY}
      - {code: en, label: English, locale: en_MY, time: "h:mm a", open_graph: en_GB}

    # Halaman tanpa terjemahan ialah ralat.        A page without its translation is an error.
    missing: error

    menus:
      main: [about, news]

    """#

  static func facts(on day: String) -> String {
    """
    # Fakta ditulis sekali di sini, dan disebut di mana-mana sebagai {{ facts.nama }}.
    # Facts are stated once here, and named anywhere as {{ facts.name }}.

    launch: {type: date, value: \(day)}
    contact_email: {type: email, value: webmaster@laman.example}

    """
  }

  static let terms = #"""
    # Istilah dan padanannya.                      Terms and their counterparts.
    pairs:
      - {ms: terjemahan, en: translation}

    # Kata yang dielakkan, dan gantinya.           Words to avoid, and what to write instead.
    avoid:
      ms: {emel: e-mel}

    """#

  static let strings = #"""
    # Teks dalam templat, kedua-dua bahasa di bawah satu kunci.
    # The texts of the templates, both languages under one key.

    skip: {ms: Langkau ke kandungan utama, en: Skip to main content}
    main_menu: {ms: Menu utama, en: Main menu}
    language: {ms: Bahasa, en: Language}
    dated: {ms: "Tarikh: {date}", en: "Date: {date}"}
    updated: {ms: "Dikemas kini: {date}", en: "Updated: {date}"}
    contents: {ms: Kandungan, en: Contents}
    topics: {ms: Topik, en: Topics}
    feed: {ms: Suapan berita, en: News feed}
    draft: {ms: Halaman ini masih ditulis., en: This page is still being written.}
    expired: {ms: Halaman ini tidak terpakai lagi., en: This page no longer applies.}
    stale: {ms: "Halaman asal telah berubah sejak terjemahan ini disemak.", en: "The original of this page has changed since this translation was checked."}
    contact: {ms: Hubungi kami, en: Contact us}
    previous: {ms: Sebelumnya, en: Previous}
    next: {ms: Seterusnya, en: Next}
    pages: {ms: Halaman senarai, en: List pages}
    page_of: {ms: "Halaman {number} daripada {total}", en: "Page {number} of {total}"}
    welcome: {ms: Selamat datang, en: Welcome}
    not_found: {ms: Halaman tidak ditemui, en: Page not found}
    go_home: {ms: Ke laman utama, en: Go to the home page}

    """#

  static let ignored = """
    /output/
    /.selari/
    .selari-spare-*
    .selari-lock*

    """
}
