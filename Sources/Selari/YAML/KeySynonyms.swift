/// What other generators and other languages call keys that are known here.
enum KeySynonyms {
  /// What is meant by keys of the files of a group, below the keys that lead there.
  static func table(of group: String, at path: [String]) -> [String: String] {
    switch group {
    case "front-matter" where path.isEmpty: frontMatter
    case "site" where path.first == "menus": menuEntry
    default: [:]
    }
  }

  /// Keys of Hugo, Jekyll, Zola and Eleventy, and Malay ones, in small letters without `_` and `-`.
  private static let frontMatter = table([
    "title": "tajuk judul name heading",
    "description": "perihal keterangan penerangan ringkasan summary excerpt abstract subtitle",
    "date": "tarikh published_at created created_at",
    "updated": "lastmod last_modified_at modified modified_at dikemaskini kemas_kini",
    "publish": "publishdate terbit mula_terbit",
    "expire": "expirydate expiration unpublishdate tamat luput",
    "draft": "draf published",
    "order": "weight nav_order menu_order position susunan turutan",
    "topics": "tags tag categories category taxonomies topik kategori",
    "slug": "url permalink path alamat",
    "aliases": "alias redirect_from redirects alamat_lama",
    "layout": "template type reka_letak susun_atur",
    "toc": "table_of_contents kandungan",
    "extra": "image images thumbnail cover author authors keywords params gambar imej pengarang",
  ])

  /// Keys of a menu's entries.
  private static let menuEntry = table([
    "title": "name label text tajuk nama",
    "page": "pageref page_id ref id halaman",
    "url": "href link address alamat pautan",
    "children": "items entries submenu sub anak",
  ])

  /// The keys by their other names.
  private static func table(_ words: [String: String]) -> [String: String] {
    var table: [String: String] = [:]
    for (key, names) in words {
      for name in names.split(separator: " ") { table[folded(String(name))] = key }
    }
    return table
  }

  /// A key as the table has it.
  static func folded(_ key: String) -> String {
    key.lowercased().filter { $0 != "_" && $0 != "-" && $0 != " " }
  }
}
