// The pages of a new site, each in both languages.
extension StarterSite {
  static func content(on day: String) -> [(path: String, text: String)] {
    [
      (
        "content/index.ms.md",
        #"""
        ---
        title: Laman utama
        description: Laman dwibahasa yang baharu. Gantikan ayat ini dengan satu atau dua ayat tentang laman anda.
        ---

        Selamat datang. Halaman ini ialah `content/index.ms.md`; terjemahan Inggerisnya ialah `content/index.en.md`.

        Baca [tentang laman ini](page:about), atau lihat [berita](page:news).

        """#
      ),
      (
        "content/index.en.md",
        #"""
        ---
        title: Home
        description: A new bilingual site. Replace this sentence with one or two of your own about the site.
        ---

        Welcome. This page is `content/index.en.md`, the translation of `content/index.ms.md`.

        Read [about this site](page:about), or see the [news](page:news).

        """#
      ),
      (
        "content/about.ms.md",
        #"""
        ---
        title: Tentang laman ini
        description: Kandungan laman ini, tarikh pelancarannya, dan cara setiap halaman ditulis dalam dua bahasa.
        slug: tentang
        order: 1
        ---

        Laman ini dilancarkan pada {{ facts.launch | date("long") }}.

        ## Dua bahasa {#languages}

        Setiap halaman ialah dua fail: satu dalam bahasa Melayu, satu dalam bahasa Inggeris. Beri setiap tajuk id yang sama dalam kedua-duanya, seperti `{#languages}` di sini.

        ## Semakan {#checks}

        :::note
        `selari check` memberitahu apa yang tiada, apa yang berbeza antara dua bahasa, dan terjemahan yang sumbernya telah berubah.
        :::

        """#
      ),
      (
        "content/about.en.md",
        #"""
        ---
        title: About this site
        description: What is on this site, when it was launched, and how each page is written in two languages.
        slug: about
        ---

        This site was launched on {{ facts.launch | date("long") }}.

        ## Two languages {#languages}

        Every page is two files: one in Malay, one in English. Give each heading the same id in both, like `{#languages}` here.

        ## Checks {#checks}

        :::note
        `selari check` tells what is missing, what differs between the two languages, and which translation has a source that changed.
        :::

        """#
      ),
      (
        "content/news/index.ms.md",
        #"""
        ---
        title: Berita
        description: Semua berita daripada laman ini, yang terbaharu dahulu, dalam bahasa Melayu dan bahasa Inggeris.
        slug: berita
        order: 2
        ---

        """#
      ),
      (
        "content/news/index.en.md",
        #"""
        ---
        title: News
        description: All the news from this site, the newest first, in Malay and in English.
        ---

        """#
      ),
      (
        "content/news/launch.ms.md",
        """
        ---
        title: Laman ini dilancarkan
        description: Laman ini dilancarkan dalam dua bahasa. Gantikan berita ini dengan berita anda yang pertama.
        slug: pelancaran
        date: \(day)
        ---

        Laman ini kini dalam talian. Setiap halaman ada terjemahan.

        """
      ),
      (
        "content/news/launch.en.md",
        #"""
        ---
        title: This site is launched
        description: This site is launched in two languages. Replace this item with your own first piece of news.
        ---

        This site is now online. Every page has a translation.

        """#
      ),
    ]
  }
}
