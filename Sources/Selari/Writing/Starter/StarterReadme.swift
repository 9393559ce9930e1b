// What the editors of a new site read first, in both languages.
extension StarterSite {
  static let readme = #"""
    # Tapak dwibahasa ini

    *English below.*

    Tapak ini dibina dengan Selari. Setiap halaman ialah dua fail sebelah-menyebelah: `content/about.ms.md` dalam bahasa Melayu dan `content/about.en.md` dalam bahasa Inggeris. Hasilnya berada di dalam `output/`.

    | untuk | jalankan |
    |---|---|
    | melihat tapak sambil ditulis | `selari serve --open --lang ms` |
    | membina tapak | `selari build --lang ms` |
    | menyemak semuanya | `selari check --strict --lang ms` |
    | membuat halaman baharu dalam kedua-dua bahasa | `selari new page news/berita-baharu --lang ms` |
    | membuat bahagian baharu | `selari new section laporan --lang ms` |
    | melihat keadaan terjemahan | `selari status --lang ms` |
    | melihat apa yang berubah dalam sumber | `selari status about --diff --lang ms` |
    | merekodkan terjemahan sebagai disemak | `selari stamp about --lang ms` |

    Mulakan di sini: tulis nama dan alamat tapak dalam `site.yaml`, fakta (tarikh, alamat e-mel, angka) dalam `content/facts.yaml`, istilah dan padanannya dalam `content/terms.yaml`. Templat berada di dalam `templates/`; teksnya, dalam kedua-dua bahasa, di dalam `templates/strings.yaml`. Setiap arahan diterangkan oleh `selari --help --lang ms` dan `man selari`.

    # This bilingual site

    This site is built with Selari. Every page is two files side by side: `content/about.ms.md` in Malay and `content/about.en.md` in English. What is built stands in `output/`.

    | to | run |
    |---|---|
    | see the site while it is written | `selari serve --open` |
    | build the site | `selari build` |
    | check all of it | `selari check --strict` |
    | make a new page in both languages | `selari new page news/more-news` |
    | make a new section | `selari new section reports` |
    | see how the translations stand | `selari status` |
    | see what changed in a source | `selari status about --diff` |
    | record a translation as checked | `selari stamp about` |

    Begin here: write the site's name and address in `site.yaml`, facts (dates, e-mail addresses, figures) in `content/facts.yaml`, terms and their counterparts in `content/terms.yaml`. The templates are in `templates/`; their texts, in both languages, in `templates/strings.yaml`. `selari --help` and `man selari` explain every command.

    """#
}
