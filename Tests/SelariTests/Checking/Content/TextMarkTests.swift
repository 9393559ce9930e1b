import Testing

@testable import Selari

@Suite struct TextMarkTests {
  /// However far away the end is.
  @Test func marksOfALongTextAreKnownByTheirEnds() throws {
    let long = String(repeating: "kata demi kata ", count: 200)
    try TestSite(page: "[MOHR (lihat [x](https://contoh.my/)) \(long)] tamat").expectSilence(
      of: "text/mark")
    try TestSite(page: "Hasrat1️⃣^[\(long)]").expect("text/mark", at: "1️⃣")
  }

  @Test(arguments: [
    "Lihat [soalan lazim1️⃣](page:index.", "Lihat [soalan lazim1️⃣] (page:index).",
    "Muat turun [borang1️⃣](Borang A.pdf).", "1️⃣**Penting: bawa kad pengenalan.", "1️⃣##Siapa",
    "Baris\n1️⃣**dua", "- 1️⃣###Siapa",
    // Bold text and emphasis that are none
    "Lihat 1️⃣**\"Fasal 8\"**nya di sini.", "1️⃣**(a)**b", "请在1️⃣**2026年12月31日（星期四）**之前付款。",
    "这是1️⃣**“重要”**的。", "这是1️⃣**[重要](page:index)**的。", "在1️⃣**{{ now }}（四）**前", "1️⃣**tebal ** juga",
    "Lihat 1️⃣**[Fasal](page:index)**nya.", "Ya 1️⃣*penting * itu benar", "(1️⃣*amat penting *)",
    "Bayaran 1️⃣**50%**daripada", "Percuma 1️⃣**100%**untuk", "共有1️⃣**50%**的公司", "Ya 1️⃣**`x`**nya",
    "请1️⃣*注意：*然后", "Lihat 1️⃣*\"Fasal 8\"*nya di sini.", "这是1️⃣*“重要”*的。", "1️⃣*(a)*b",
    // Marks of a Chinese keyboard
    "[问题1️⃣]（page:about）", "1️⃣：：：note \"标题\"\n文\n", "1️⃣＃＃谁", "1️⃣＃ 谁", "日期1️⃣｛｛ facts.launch ｝｝",
    "日期1️⃣｛｛facts.launch｝｝。",
    // Anchors and languages
    "## Tajuk 1️⃣{ #nama }", "## Tajuk 1️⃣{#nama", "## Tajuk 1️⃣{#nama}.", "## Tajuk1️⃣{#nama}",
    "Teks 1️⃣{#nama}", "[teks] 1️⃣{lang=en}", "[teks]1️⃣{lang:en}", "Teks 1️⃣{lang=en}",
    "[x](page:index)1️⃣{target=_blank}", "[teks]1️⃣{.besar}", "![x](a.png)1️⃣{width=50}",
    // Links
    "[kami1️⃣][https://contoh.my]", "Lihat [kami1️⃣][ruj].", "Lihat [kami1️⃣][].",
    "![gambar1️⃣][bengkel]", "[Pathfinder]1️⃣{lang=en ialah", "[borang1️⃣] (borang.pdf)",
    "[borang1️⃣] (https://contoh.my/b)", "[e-mel1️⃣] (mailto:a@contoh.my)",
    "![gambar1️⃣] (a/foto.JPG)", "Lihat 1️⃣[[soalan lazim]] itu.",
    "请看[常见问题1️⃣][faq]", "“[soalan lazim1️⃣][faq]”", "\"[soalan lazim1️⃣][faq]\"",
    "(kami1️⃣)[https://contoh.my]", "Lihat 1️⃣[kami(https://contoh.my)",
    // Blocks of other dialects
    "1️⃣::note\nTeks.\n::", "Teks.\n1️⃣::note Tajuk", "Teks 1️⃣:::", "> 1️⃣[!NOTE]\n> Teks.",
    "1️⃣1.Satu\n2.Dua\n3.Tiga", "1️⃣1)Satu\n\n2)Dua", "1️⃣-Satu\n-Dua", "1️⃣+Satu\n+Dua",
    "1️⃣• a\nlagi\n• b\n• c", "1️⃣•a",
    "Senarai:\n1️⃣▪ a", "- 1️⃣[ ] tugas\n\n  Lanjutan.\n- [x] siap",
    "1️⃣| a | b |\n| 1 | **2** |\n| 3 | 4 |", "| a | b |\n\n1️⃣|---|---|\n| 1 | 2 |",
    // Of word processors
    "1️⃣-\u{A0}Satu\n-\u{A0}Dua", "1️⃣1.\u{A0}Satu\n2.\u{A0}Dua", "1️⃣+\u{A0}Satu\n+\u{A0}Dua",
    "1️⃣➢ Satu\n➢ Dua", "Syarat:\n1️⃣❖ Satu\n❖ Dua", "1️⃣\u{F0D8} Satu",
    "1️⃣■ Satu\n■ Dua", "1️⃣§ Satu\n§ Dua", "1️⃣Ø Satu\nØ Dua",
    "1️⃣✓ Satu\n✓ Dua\n✓ Tiga", "1️⃣1.1 Skop\n1.2 Tujuan\n1.3 Tarikh", "1️⃣2.1.9 Skop\n2.1.10 Tujuan",
    // A break of the line in the middle of one
    "Kuala Lumpur1️⃣\\Putrajaya",
    "1️⃣#\u{A0}Tajuk", "Teks.\n1️⃣##\u{A0}Tajuk", "1️⃣*satu\n*dua\n*tiga", "1️⃣– satu\n– dua",
    "Syarat:\n1️⃣a. satu\nb. dua", "1️⃣A) Satu\nB) Dua", "1️⃣(i) satu\n(ii) dua\n(iii) tiga",
    "1️⃣(a) satu\n(b) dua", "1️⃣(1) satu\n(2) dua", "1️⃣o\tsatu\no\tdua", "1️⃣iv. satu\nv. dua",
    "Perka\u{200B}taan".replacing("\u{200B}", with: "1️⃣\u{200B}"),
    "Perka\u{AD}taan".replacing("\u{AD}", with: "1️⃣\u{AD}"), "## A 1️⃣{a}",
    "Satu1️⃣\u{B}dua",
    "`a1️⃣\u{7F}b`",
    "Satu1️⃣\u{7}", "Satu 1️⃣\u{85}dua", "Satu 1️⃣\u{2028}dua",
    "Satu 1️⃣\u{2029}dua",
    "Satu.\n\n1️⃣\tPerenggan ini bermula dengan tab.\n\n\tDan yang ini juga begitu.",
    // Addresses that are no links
    "“1️⃣https://contoh.gov.my/a”", "请看1️⃣https://contoh.my/a。", "—1️⃣www.contoh.my",
    "Lihat 1️⃣https://www.mohr.gov.my/ms.", "Lihat 1️⃣www.mohr.gov.my.", "(1️⃣http://abc.example.my)",
    "| a |\n|--|\n| 1️⃣https://contoh.example/ |", "## 1️⃣www.contoh.my", "**1️⃣https://contoh.my**",
    // What is not there, and what stands in templates
    "1️⃣~~lama~~", "1️⃣** tebal **", "Ya: 1️⃣** tebal** juga", "1️⃣{% include \"nota.html\" %}",
    "Tutup 1️⃣{ facts.launch }", "Tutup 1️⃣{facts.launch}.", "Teks 1️⃣{# nota #} lagi.", "1️⃣{#nota #}",
    "1️⃣==penting==", "Hasrat1️⃣^[Surat niat.] itu", "Istilah\n\n1️⃣: takrifnya",
    "## Tajuk 1️⃣{.besar}", "## Tajuk 1️⃣{lebar=50}",
    // A heading without its blank, whose anchor is right
    "1️⃣##Agenda {#agenda}", "1️⃣##\u{A0}Agenda {#agenda}",
    // Indented paragraphs, and tables that were pasted
    "Lihat `x`.\n\n1️⃣\tPerenggan ini bermula dengan tab.",
    "Satu.\n\n1️⃣    Perenggan ini bermula dengan empat ruang.\n",
    "Satu.\n\n1️⃣    Perenggan ini dengan `kod` dan lagi, di dalamnya.\n\n    Dan ini satu lagi:\n",
    "1️⃣Bil.\tNama\tTarikh\n1\tAli\t3 Mac\n2\tAbu\t4 Mac", "1️⃣Nama\tAli\nUmur\t40",
    "Berikut:\n1️⃣1\tAli\n2\tAbu", "> 1️⃣Nama\tAli\n> Umur\t40",
  ])
  func aMarkThatReadersSeeIsFound(_ markdown: String) throws {
    try TestSite(page: markdown).expect("text/mark", at: "1️⃣")
  }

  @Test(arguments: [
    "Lihat [laman](page:index).", "**Penting**: bawa kad.", "## Siapa", "Gred \\*\\* dan [a\\](b).",
    "Senarai [x] (belum)", "#1 dan ##2", "No. 900101-14-****", "A****** bin B",
    "Wajib; [**] pilihan", "| a | 1** |\n|--|--|\n| b | ** |",
    "[Pindaan 2020](Akta 342)", "##BantuanMadani ##Rakyat",
    "## Siapa {#who}", "## Siapa {#who} ##", "## Siapa \\{#who}", "## Siapa {#1x}", "`{#nama}`",
    "Set {a, b} dan {1=2}", "[teks]{lang=en} lain", "[x](page:index) {nota}",
    "Rujuk [1][2] dan [a][b].", "[Pindaan] (s. 12)", "[A] (Akta 342.pdf)", "[a] (rm1.50)", "A[[1]]",
    "+Satu\n\n+Dua", "+60 3\n+60 4", "a[soalan][faq]", "naïvehttps://contoh.my",
    "Matriks A[i][jalan]", "[BM][BI]", "[lihat](page:index)[ini](page:index)",
    "[kami][ruj]\n\n[ruj]: page:index",
    "(lihat)[1]", "Lihat [kami (https://…)", "Masa 10::20", "Nota :: teks", "Teks \\:::",
    "> [Nota] teks", "> [!] awas", "1.Satu\n\nTeks.", "1.5 juta\n2.5 juta", "1. Satu\n2. Dua",
    "3.Mac\n9.Sembilan", "-Satu\n\n-Dua", "-5 darjah\n-6 darjah", "Satu • dua",
    "| a |\n|--|\n| • |",
    "| a | b |\n|---|\n| 1 | 2 |", "| a | b |\n\n| c | d |", "|x| dan |y|\nialah nilai mutlak",
    "[ ] Saya setuju", "- [a] satu", "~~", "Anggaran ~5 dan ~~6", "2 ** 3 ** 4", "Wajib ** sahaja",
    "Kadar ** dan caj ** adalah anggaran.", "2 ** 3 = 8 dan 3 ** 2 = 9.",
    "Kadar**, caj** dan lain-lain", "价格**，费用**都是估计。", "标有**的项目", "2**(3)**4", "x *y * z",
    "Medan *wajib dan medan *pilihan", "**“Fasal 8”** itu", "**[Fasal](page:index)** itu",
    "*Wajib diisi. Ruangan bertanda * mesti dilengkapkan.", "Luas = panjang *lebar * tinggi.",
    "*Required. Fields marked with * must be filled in.", "panjang *lebar * tinggi",
    "*Required fields are marked with * here.", "Harga: RM5 *seunit. Nota: * tidak termasuk cukai.",
    "Kadar RM50**(dewasa) / RM20**(kanak-kanak).", "价格**（含税）为100元，运费**（不含税）。",
    "x**(2)**y", "Bayaran **50%** daripada",
    "价格*，费用*都是估计。", "标有*的项目", "2*(a)*b", "请*注意*：然后", "x*(a+b)*y",
    "价格*（含税）为100元，运费*（不含税）。", "注：：两点", "＃谁", "［问题］（一）", "[问题]（一）", "｛｛甲｝｝", "：",
    "*amat penting* dan 3 * 4", "标有**[项目](page:index)",
    "-kan ialah akhiran\n-an juga akhiran",
    "(a) satu\n\n(b) dua", "a. satu  \nb. dua", "a. satu\\\nb. dua", "a. satu\nc. tiga", "*satu",
    "*satu*\n*dua*", "– satu", "A. Samad Said\nMenulis.", "(i) satu\n(a) dua", "o satu\no dua",
    "ialah (a) satu\natau (b) dua", "Hai.\nIni ayat.\nKe. mana", "- a. satu\n- b. dua",
    "\tlet x = f(y);", "Satu.\n\n    sudo apt install selari\n", "Satu.\n\n    Nama: {x}.\n",
    "Nama\tAli", "Nama\tAli\n\nUmur\t40", "Nama\tAli\nUmur 40", "```\na\tb\nc\td\n```",
    "1.5 juta\n1.6 juta", "1.1 Skop\n\n1.2 Tujuan", "1.1 Skop\n1.3 Tujuan", "§ 12 Akta\nini",
    "✓ Ada",
    "§ Satu\n\n§ Dua", "► [Muat turun](page:index)", "○ separa penuh, ● penuh", "❖ Satu",
    "Lihat Jadual\n4.1 Pendapatan dan Jadual\n4.2 Perbelanjaan.", "Suhu ialah\n36.5 C dan\n36.6 C.",
    "C:\\Users\\ali", "\\\\pelayan\\fail", "Guna `a\\b` ini.", "Satu\\\nDua",
    "1.\tSatu\n2.\tDua", "Telefon\t: 1\\\nFaks\t: 2\\\nTeleks\t: 3", "Telefon\t: 1  \nFaks\t: 2",
    "Lihat `a\tb` ini\ndan `c\td` itu.",
    "1. Buka:\n\n    ```text\n    Nama penuh ditulis di sini.\n    ```\n\n2. Simpan.",
    "```\nkod\n```\n\n\tPerenggan ini bermula dengan tab.",
    "- satu\n\n\tLanjutan butiran yang pertama.",
    "Satu\u{C}dua\ttiga", "“Satu”\u{A0}dua – tiga… ¨ ¿ é ・ € \u{2027}\u{202A}\u{802}",
    "## Set {A}", "## Set {a} b", "Teks {a}", "# Tajuk\u{A0}ini",
    "<https://contoh.my>", "[kami](https://contoh.my)", "[https://contoh.my](page:index)",
    "`https://contoh.my`", "Bermula dengan https:// atau www. sahaja", "contoh.my",
    "a@www.contoh.my",
    "[kami]\n\n[kami]: https://contoh.my", "![www.contoh.my](a.png)",
    "100 {%} sahaja", "{{ now }} {facts}", "\\{ facts.launch }", "{ kata }", "\\{# nota #}",
    "a == b dan c == d", "`==penting==`", "x==y", "Nota^1 dan [^ini]", "2^[3]",
    "Istilah\n: takrifnya", "Istilah\n\n:-) dan :", "## Set {.5}", "## A { b = c } d",
  ])
  func whatIsMeantIsLeftAlone(_ markdown: String) throws {
    try TestSite(page: markdown).expectSilence(of: "text/mark")
  }

  @Test(arguments: [
    ("Ini **“Fasal”**nya", "Write the punctuation outside of the marks"),
    ("Ini **[Fasal](page:index)**nya", "Write the marks inside the link: `[**text**](address)`."),
    ("Ini **`x`**nya", "Leave a blank between the marks of bold text and the letter."),
    ("这是**[重要](page:index)（四）**的", "Write the punctuation outside of the marks"),
    ("这是*“重要”*的", "Write the punctuation outside of the marks, `“*text*”`"),
    ("＃＃谁", "Type it on a Latin keyboard: `## `."),
    ("[一]（page:a）", "Type it on a Latin keyboard: `](`."),
    ("：：：note", "Type it on a Latin keyboard: `:::`."),
  ])
  func theRemedyIsForWhatStandsInsideTheMarks(markdown: String, remedy: String) throws {
    let site = try TestSite(page: markdown).check()
    let solutions = try site.wording(of: "text/mark").solutions.map(\.text)
    #expect(solutions.count == 1 && solutions[0].hasPrefix(remedy), "\(solutions)")
  }

  @Test(arguments: [
    (
      "\u{B}", "A control character (U+000B) stands here, which no page may hold.",
      "Delete the character; where a line of a paragraph is to end there, write `\\` at its end."
    ),
    (
      "\u{2028}", "A separator of lines (U+2028) stands here, which is none to Markdown.",
      "Delete the character; where a line of a paragraph is to end there, write `\\` at its end."
    ),
    (
      "\u{9D}", "A control character (U+009D) stands here, which no page may hold.",
      "Delete the character."
    ),
  ])
  func aControlCharacterIsNamedAndToldOnce(mark: String, explanation: String, remedy: String) throws
  {
    let site = try TestSite(page: "Satu 1️⃣\(mark)dua dan lagi 2️⃣\(mark)tiga.").check(html: true)
    #expect(site.findings.filter { $0.hasPrefix("text/mark") }.count == 2)
    #expect(
      !site.outcome.findings.contains { ($0.problem as? HTMLSyntaxProblem)?.kind == .character })
    let wording = try site.wording(of: "text/mark")
    #expect(wording.explanation == explanation)
    #expect(wording.solutions.map(\.text) == [remedy])
  }

  @Test func aTableIsShownAsItIsWritten() throws {
    let site = try TestSite(page: "Nama\tUmur\nAli\t40").check()
    #expect(
      try site.wording(of: "text/mark").solutions.map(\.text)
        == ["Write each line as `| … | … |`, and `|---|---|` below the first."])
  }

  @Test func whatADirectiveIsGivenIsPlainText() throws {
    let page = """
      :::nota 1️⃣"Tutup {{ facts.closes }}" 2️⃣id="{{ x }}"
      Tutup {{ now }} {a}
      :::
      """
    let site = TestSite(page: page).edit(
      "templates/directives/nota.html", "{{ arguments[0] }}{{ id }}{{ content }}")
    try site.expect("text/mark", at: "1️⃣", "2️⃣")
  }

  @Test func markdownInWhatADirectiveIsGivenIsFound() throws {
    let page = """
      :::nota 1️⃣"Tutup **20 Oktober**" id=a
      a
      :::
      :::nota 2️⃣"Lihat [soalan](page:index)" id=b
      a
      :::
      :::nota "RM50**(dewasa), [1] dan 2 * 3" id=c
      a
      :::
      """
    let template = "{{ arguments[0] }}{{ id }}{{ content }}"
    let site = TestSite(page: page).edit("templates/directives/nota.html", template)
    try site.expect("text/mark", at: "1️⃣", "2️⃣")
    #expect(
      try site.wording(of: "text/mark").solutions.map(\.text)
        == ["Remove the marks, or move the text into the directive's content."])
    try TestSite(page: page).edit(
      "templates/directives/nota.html", template.replacing("[0]", with: "[0] | markdown")
    ).expectSilence(of: "text/mark")
  }

  @Test func frontMatterWhoseMarksATemplateReadsIsLeftAlone() throws {
    try TestSite(TestSite.smallest)
      .edit("content/index.ms.md", "---\ntitle: \"**Utama**\"\n---\n")
      .edit("templates/page.html", "{{ page.title | markdown }}{{ page.content }}")
      .expectSilence(of: "text/mark")
  }

  @Test(arguments: [
    ("title: \"**Penting**\"", 1), ("title: A\ndescription: Lihat [soalan](page:faq).", 1),
    ("title: 2 ** 3 ** 4", 0),
    ("title: \"Tutup {{ facts.closes }}\"", 1), ("title: A\ndescription: \"Buka {{ x }}\"", 1),
    ("title: \"Set {a}\"", 0), ("title: \"Kurungan {{\"", 0),
  ])
  func frontMatterIsPlainText(lines: String, count: Int) throws {
    let site = try TestSite(TestSite.smallest)
      .edit("content/index.ms.md", "---\n\(lines)\n---\n").check()
    let found = site.findings.filter { $0.hasPrefix("text/mark ") }
    #expect(found.count == count)
    #expect(
      found.allSatisfy {
        $0.hasPrefix("text/mark content/index.ms.md:\(lines.contains("\n") ? 3 : 2):")
      })
  }
}
