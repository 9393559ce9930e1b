import Diagnostics

@testable import Selari

/// Numbers that look random and are the same for the same seed.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}

/// Edits of a site as people make them, faults and their mending among them.
///
/// An edit replaces a file by a variant of what it was at first, so that faults do not pile up and
/// every state of one file meets every state of the others.
struct RandomEdits {
  private let originals: [String: String]
  private var numbers: SeededNumbers
  private var count = 0

  init(_ files: [String: [UInt8]], seed: UInt64) {
    originals = files.mapValues { String(decoding: $0, as: UTF8.self) }
    numbers = SeededNumbers(seed: seed)
  }

  /// A number below another.
  mutating func number(below bound: Int) -> Int { Int.random(in: 0..<bound, using: &numbers) }

  private mutating func one<T>(of all: [T]) -> T { all[number(below: all.count)] }

  /// Edits the tree once, and tells what was done.
  mutating func edit(_ tree: EditedTree) -> String {
    count += 1
    switch number(below: 100) {
    case 0..<55: return change(one(of: originals.keys.sorted()), in: tree)
    case 55..<72: return restore(one(of: originals.keys.sorted()), in: tree)
    case 72..<77: return restoreAll(tree)
    case 77..<82: return remove(tree)
    case 82..<86: return rename(tree)
    case 86..<89: return moveFolder(tree)
    case 89..<94: return add(tree)
    default: return (0..<number(below: 6) + 2).map { _ in edit(tree) }.joined(separator: ", ")
    }
  }

  /// Puts everything back as it was at first.
  func restoreAll(_ tree: EditedTree) -> String {
    for path in tree.paths where originals[path] == nil { tree.set(path, nil) }
    for (path, text) in originals { tree.set(path, text) }
    return "restore all"
  }

  private func restore(_ path: String, in tree: EditedTree) -> String {
    originals[path].map { tree.set(path, $0) }
    return "restore \(path)"
  }

  private mutating func remove(_ tree: EditedTree) -> String {
    let path = one(of: tree.paths)
    tree.set(path, nil)
    return "remove \(path)"
  }

  private mutating func rename(_ tree: EditedTree) -> String {
    let path = one(of: tree.paths.filter { $0.hasPrefix("content/") && $0.hasSuffix(".md") })
    let other = path.replacing(one(of: ["one", "faq", "leaf", "index", "two"]), with: "baharu")
    guard other != path, let text = tree.text(path) else { return "rename nothing" }
    tree.set(other, text)
    tree.set(path, nil)
    return "rename \(path) to \(other)"
  }

  private mutating func moveFolder(_ tree: EditedTree) -> String {
    let folder = one(of: ["content/media", "content/deep/inner", "content/deep"])
    let other = one(of: ["content/berita", "content/deep/dua", "content/media/dalam"])
    tree.move(folder, to: other)
    return "move \(folder) to \(other)"
  }

  private mutating func add(_ tree: EditedTree) -> String {
    let path = one(of: [
      "content/baharu.ms.md", "content/baharu.en.md", "content/media/four.ms.md",
      "content/media/four.en.md", "content/kosong/satu.ms.md", "content/tanpa.md",
      "templates/parts/extra.html", "templates/notice.html", "templates/chooser.html",
      "content/media/foto.en.svg", "templates/assets/new.js", "content/media/foto.svg/x.txt",
      "content/ms/faq/index.html", "content/media/2.ms.md",
    ])
    let text =
      path.hasSuffix(".md")
      ? "---\ntitle: Baharu \(count)\n---\nTeks [satu](page:media/one#x).\n"
      : path.hasPrefix("templates/") && path.hasSuffix(".html")
        ? "<p>{{ site.name }} \(count)</p>"
        : "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(count + 1)\" height=\"3\"></svg>"
    tree.set(path, text)
    return "add \(path)"
  }

  private mutating func change(_ path: String, in tree: EditedTree) -> String {
    guard let text = originals[path] else { return "" }
    let variant: String
    if path.hasSuffix(".md") {
      variant = page(text)
    } else if path.hasSuffix(".html") {
      variant = template(text)
    } else {
      variant = other(path, text)
    }
    tree.set(path, variant)
    return "change \(path)"
  }

  // MARK: - Variants

  private mutating func page(_ text: String) -> String {
    switch number(below: 5) {
    case 0, 1: return text + "\n\n" + passage() + "\n"
    case 2: return text.replacing("\ntitle: ", with: "\ntitle: \(count) ", maxReplacements: 1)
    default: break
    }
    return text.replacing("---\ntitle: ", with: "---\n" + key() + "\ntitle: ", maxReplacements: 1)
  }

  /// Something to add to a body, right or wrong.
  private mutating func passage() -> String {
    one(of: [
      "Ayat \(count).", "## Tajuk \(count)", "Lihat [ini](page:media/two).",
      "Lihat [itu](page:faq#siapa).", "Lihat [bukan](page:faq#tiada).",
      "Lihat [bukan](page:tiada).", "Sebelum {{ facts.call.closes }}.",
      "Ada {{ facts.count | number }} dan {{ facts.day | date(\"short\") }}.",
      "{{ facts.tiada }}", "{{ facts.call.days_left }} hari, {{ now.day }}",
      ":::note \"Nota\"\nIsi {{ facts.count }}.\n:::", ":::tiada\n:::", ":::today\n:::",
      "![Foto](/media/foto.svg)", "![Foto](/media/tiada.svg)", "*roadmap* \(count) Pathfinder",
      "Lihat [fail](/media/foto.svg) dan [suapan](/en/feed.xml).", "Lihat [laluan](/ms/media/).",
      "<b>mentah</b>", "# Siapa {#siapa}", "[x](page:deep/inner/only)",
      "<!-- selari: allow link/page: sengaja -->\n[y](page:tiada-\(count))",
      "{{ facts[\"count\"] }} {{ \"x\" | foreign }}",
    ])
  }

  /// A line of front matter, right or wrong.
  private mutating func key() -> String {
    one(of: [
      "description: Huraian \(count)", "slug: slug-\(count)", "slug: soalan-lazim",
      "order: \(count % 5)", "date: 2022-09-\(10 + count % 19)", "updated: 2022-09-28",
      "draft: true", "publish: 2022-10-0\(1 + count % 9)T10:00:00+08:00",
      "expire: 2022-10-0\(1 + count % 9)", "date: facts.day", "expire: facts.call.closes",
      "publish: facts.call.opens", "topics: [law]", "topics: [tiada]", "layout: list",
      "layout: tiada", "aliases: [/dulu/\(count % 3).html]", "aliases: [/ms/feed.xml]",
      "paginate: 1", "missing: notice", "missing: error", "extra: {colour: c\(count)}",
      "toc: false", "verbatim: true", "html: true", "kunci: salah", "stale_notice: true",
      "allow: {link/page: sebab}", "translation: {of: en}", "order: [", "description: \"\(count)",
    ])
  }

  private mutating func template(_ text: String) -> String {
    one(of: [
      text + "<i>\(count)</i>", text + "{# komen \(count) #}", text + "{{ tiada }}",
      text + "{{ 1 + }}", text + "{{ page.title }}", text + "{{ facts.count }}",
      text + "{{ now.day }}", text + "{{ t(\"more\") }}", text + "{{ t(\"tiada\") }}",
      text + "{% include \"parts/extra.html\" ignore missing %}",
      text + "{% include \"parts/tiada.html\" %}", text + "{{ asset(\"new.js\") }}",
      text + "{{ asset(\"dot.svg\").width }}", text + "{{ qr(\"teks \(count % 3)\") }}",
      text + "{% for one in pages() %}{{ one.title }}{% endfor %}",
      text + "{% include \"parts/\" ~ \"extra.html\" ignore missing %}",
      text + "{{ link(\"media/one\") }}", text + "<a href=\"/awalan/ms/media/one/#tiada\">x</a>",
      text + "<a href=\"{{ link(\"media/two\", anchor=\"id-\" ~ page.title) }}\">x</a>",
      text + "<i id=\"tiada\">x</i>", text + "{{ link(\"tiada\") }}",
      text + "<img src=\"/awalan\(Self.drawing(count % 3))\">",
      text + "<img src=\"/awalan/ikon.svg\" width=\"16\" height=\"16\">",
      text + "{{ site.menus.foot | length }} {{ site.extra.year }}",
      text + "{% if facts.baharu is defined %}baharu{% endif %}",
      text + "{{ \"[satu](page:media/one)\" | markdown }} {{ site.url }}",
      text + "{{ facts.call.state }}{{ page.extra }}",
      text + "{{ pages(section=\"media\") | length }}",
      text + "{% for one in pages(section=\"media\", expired=true) %}{{ one.url }}{% endfor %}",
      text + "{% for one in pages(expired=true) %}{{ one.title }}{% endfor %}",
    ])
  }

  /// Where the QR code of a text is that templates may draw.
  private static func drawing(_ number: Int) -> String {
    let image = QRCode.svg("teks \(number)") ?? []
    return "/assets/qr.\(Digest.sha256(image).hexadecimal.prefix(10)).svg"
  }

  /// Variants of what is neither page nor template.
  private mutating func other(_ path: String, _ text: String) -> String {
    switch path {
    case "site.yaml": return configuration(text)
    case "redirects.yaml":
      return one(of: [
        text + "\n/lama/dua.html: {page: media/two, language: en}\n",
        text.replacing("faq,", with: "tiada,"), text.replacing("faq,", with: "faq#who,"),
        "/ms/media/: {page: faq, language: ms}\n",
      ])
    case "content/facts.yaml":
      return one(of: [
        text.replacing("1200", with: "\(1000 + count)"),
        text.replacing("2022-10-20", with: "2022-10-0\(1 + count % 9)"),
        text.replacing("satu@", with: "dua@"), text + "\nbaharu: {type: number, value: 1}\n",
        text.replacing("count:", with: "jumlah:"), text.replacing("type: number", with: "type: x"),
        text.replacing("2022-12-03", with: "2022-12-0\(1 + count % 9)"), "",
      ])
    case "content/terms.yaml":
      return one(of: [
        text.replacing("[roadmap, Pathfinder]", with: "[roadmap]"),
        text.replacing("buruh paksa", with: "kerja paksa"), text + "\nsalah: 1\n",
        text.replacing("[Alliance 8.7]", with: "[Alliance 8.7, Pathfinder]"),
      ])
    case "templates/strings.yaml":
      return one(of: [
        text.replacing("Lagi", with: "Lagi \(count)"), text.replacing("en: Skip", with: "e: Skip"),
        text.replacing("{n} hari", with: "tinggal {n} hari"), text.replacing("more:", with: "mor:"),
        text + "\nbaharu: {ms: Baharu, en: New}\n",
      ])
    default:
      return one(of: [
        text.replacing("40", with: "\(count + 2)"), text + "\n", text + "/* \(count) */",
        text + String(repeating: " ", count: SizeIcon.limit),
        text.replacing("dot.svg", with: "tiada.svg"), text.replacing("width", with: "w"),
      ])
    }
  }

  private mutating func configuration(_ text: String) -> String {
    one(of: [
      text.replacing("Tapak", with: "Tapak \(count)"),
      text.replacing("main: [media, faq,", with: "main: [faq, media,"),
      text.replacing("main: [media, faq,", with: "main: [tiada, faq,"),
      text.replacing("main: [media, faq,", with: "main: [media, faq#who, \"faq#tiada\","),
      text.replacing("missing: omit", with: one(of: ["missing: error", "missing: notice"])),
      text.replacing("Bersama", with: "Bersama \(count)"),
      text.replacing("label: English", with: "label: English \(count)"),
      text.replacing("h.mm B", with: "HH:mm"), text.replacing("Asia/Kuala_Lumpur", with: "UTC"),
      text.replacing("url: https://contoh.example/awalan/", with: "url: https://lain.example/"),
      text.replacing("Kerja", with: "Pekerjaan"),
      text.replacing("languages:", with: "languages: ["),
      text.replacing("size/page: error", with: "link/page: warning, link/anchor: \"off\""),
      text.replacing("size/icon: error", with: "link/dead: \"off\""),
      text + "\nmarkdown: {smart: false}\n",
      text.replacing("timezone:", with: "official: true\ntimezone:"),
      text.replacing(
        "  - {code: en", with: "  - {code: zh, label: 中文, locale: zh}\n  - {code: en"),
      text.replacing("  work: {ms: Kerja, en: Work}\n", with: ""),
    ])
  }
}
