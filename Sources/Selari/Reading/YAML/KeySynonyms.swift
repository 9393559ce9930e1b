/// What other generators and other languages call keys that are known here.
enum KeySynonyms {
  /// What is meant by keys at the top of the files of a group.
  static func table(of group: String) -> [String: String] {
    group == "front-matter" ? frontMatter : [:]
  }

  /// Keys of Hugo, Jekyll, Zola and Eleventy, and Malay ones, in small letters without `_` and `-`.
  private static let frontMatter: [String: String] = {
    let words = [
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
    ]
    var table: [String: String] = [:]
    for (key, names) in words {
      for name in names.split(separator: " ") { table[folded(String(name))] = key }
    }
    return table
  }()

  /// A key as the table has it.
  static func folded(_ key: String) -> String {
    key.lowercased().filter { $0 != "_" && $0 != "-" && $0 != " " }
  }
}
