import Diagnostics

/// The rules of pages, facts, terms, texts and links that the build itself enforces. The comment of
/// each is its page in the manual.
enum ContentRule: String, CaseIterable {
  /// A page begins with front matter.
  ///
  /// The title stands there, at least, between two lines of three hyphens.
  ///
  /// ```markdown
  /// ---
  /// title: Soalan Lazim
  /// ---
  /// ```
  ///
  /// The first of them begins the file: no blank line stands above it, and no fourth hyphen in it. Other
  /// generators also read TOML between lines of `+++`, and JSON; here it is written as YAML.
  case frontMatterAbsent = "front-matter/absent"

  /// Front matter ends with a line of three hyphens.
  ///
  /// Without it, the page's text would be read as front matter.
  case frontMatterUnclosed = "front-matter/unclosed"

  /// A page has one front matter.
  ///
  /// What stands below the closing `---` is the page's text. A second front matter there, such as one of
  /// another generator that was left when a new one was written above it, would be shown to readers.
  ///
  /// ```markdown
  /// ---
  /// title: Soalan Lazim
  /// ---
  /// +++                                         ← write what it says above, and remove it
  /// title = "Soalan Lazim"
  /// +++
  /// ```
  case frontMatterSecond = "front-matter/second"

  /// Front matter can be read.
  ///
  /// It is YAML. A text that holds `: ` or begins with `*`, `&`, `@` or a bracket stands in quotation
  /// marks.
  ///
  /// ```yaml
  /// title: Alliance 8.7: soalan lazim           ← a second `: `
  /// title: "Alliance 8.7: soalan lazim"         ← right
  /// ```
  ///
  /// Lines of marks, `<<<<<<<`, `=======` and `>>>>>>>`, are what Git leaves where two people edited the
  /// same lines. Keep the version that holds, and remove them. Where two branches recorded fingerprints
  /// with `selari stamp`, keep either version, and record the translation again once it is read beside
  /// its source.
  case frontMatterSyntax = "front-matter/syntax"

  /// Every page exists in every language.
  ///
  /// A page that is missing in a language is missing for all who read that language. Write it, or say in
  /// `missing:`, in `site.yaml` or in the page's or section's front matter, what happens instead:
  /// `omit` (it does not exist in that language, and nothing claims that it does) or `notice` (a short
  /// page that leads to the other language).
  ///
  /// ```
  /// content/faq.ms.md                           ← content/faq.en.md is missing
  /// ```
  ///
  /// `missing:` stands in the page's source, the file that the others are translations of. The home page
  /// cannot be omitted: its address, `/en/`, is where readers of a language arrive and where every page in
  /// it leads back to.
  case missingTranslation = "translation/missing"

  /// All languages of a page have one source.
  ///
  /// `translation: {of: en}` says that the page, not this file alone, was written in English first: its
  /// dates, its order and its state come from there, and every other language is held against it. Two files
  /// that name different sources leave open which one that is.
  ///
  /// ```yaml
  /// translation: {of: ms}     # content/tips.en.md
  /// translation: {of: en}     # content/tips.zh.md
  /// ```
  ///
  /// A text that was made from a translation is held against the source all the same.
  case translationSource = "translation/source"

  /// A page has one file for each language.
  ///
  /// `media.ms.md` and `media/index.ms.md` are the same page. Keep one of them.
  case pageDuplicate = "page/duplicate"

  /// A page's file names its language, which is one of the site's.
  ///
  /// ```
  /// content/faq.md                              ← in which language?
  /// content/faq.ms.md                           ← right
  /// ```
  case pageLanguage = "page/language"

  /// A folder of content has a page of its own.
  ///
  /// A folder is a section, and `index.ms.md` in it is the section's page: readers who go up from a page
  /// in it arrive there.
  ///
  /// So it is in each language in which the folder has pages, whatever `missing` says of the folder's own
  /// page: with `omit` there would be nothing at the address that the others stand below.
  ///
  /// ```
  /// content/media/index.ms.md
  /// content/media/siaran.ms.md
  /// content/media/siaran.en.md                  ← content/media/index.en.md is missing
  /// ```
  case pageSection = "page/section"

  /// The name of a page's file can stand in its address.
  ///
  /// A page without a `slug` has its file's name in its address: the small letters a to z, digits, `-`,
  /// `.`, `_` and `~`, which need no escaping.
  ///
  /// ```
  /// content/soalan lazim.ms.md                  ← a space
  /// content/soalan-lazim.ms.md                  ← right
  /// ```
  ///
  /// The names of folders are their sections' slugs in the same way. A page that has a `slug` is still named
  /// by its file in links, `page:soalan-lazim`, in which no space and none of `#?()<>\` can stand.
  case pageName = "page/name"

  /// A `slug` is part of an address.
  ///
  /// The home page stands where its language begins, at `/ms/` and `/en/`, and has no part of its own: on it
  /// a `slug` does nothing. Remove it; an older address goes into `aliases`.
  case pageSlug = "page/slug"

  /// No two pages have the same address.
  ///
  /// Nor has a page that of a file which Selari makes, such as `/ms/feed.xml`. Give one of them another
  /// `slug`.
  case pageAddress = "page/address"

  /// Each part of a list can be reached.
  ///
  /// `paginate` splits a section's list over several addresses: `/ms/media/`, `/ms/media/2/` and so on. The
  /// section's template leads from each to the next by `page.paginator.next`; without that, readers see the
  /// first part alone. On a page that is no section, `paginate` does nothing.
  ///
  /// ```jinja
  /// {% if page.paginator and page.paginator.next %}
  /// <a rel="next" href="{{ page.paginator.next }}">{{ t("next") }}</a>
  /// {% endif %}
  /// ```
  case pagePaginate = "page/paginate"

  /// A link goes to a page that exists.
  ///
  /// In Markdown, in menus and in redirects. Pages are named by their ids, `page:faq`, so that a link
  /// goes to the page of the reader's language and survives a change of address.
  ///
  /// ```markdown
  /// [Soalan lazim](page:faqs)                   ← did you mean `page:faq`?
  /// ```
  case linkPage = "link/page"

  /// A link goes to a heading that exists.
  ///
  /// What stands after `#` is the anchor of a heading, of a directive with an `id`, or any other id that
  /// the page has. Give the heading one that both languages share: `## Siapa? {#who}`. Links that
  /// templates write are looked at, too, by hand or as `link("faq", anchor="who")`, those of 404 and of the
  /// choice of languages among them.
  ///
  /// ```markdown
  /// [Siapa](page:faq#siapa)                     ← the page has `#who`
  /// ```
  case linkAnchor = "link/anchor"

  /// A link goes to a heading that is shown.
  ///
  /// A directive such as `:::when` shows its content only while something is so. A heading in it that is
  /// not shown now is in no contents list and is not found by search; a link to it would lead to the top of
  /// its page. Links that stand in what is hidden themselves are passed over. It is no error, so that a
  /// site can be built again on the day on which a window closes.
  ///
  /// ```markdown
  /// [Cara memohon](page:permohonan#cara)        ← `cara` stands in `:::when registration open`
  /// ```
  case linkHidden = "link/hidden"

  /// A link or an image goes to a file that exists.
  ///
  /// Files stand beside the pages in `content/` and are named relative to the page. In a page of a
  /// language, `borang.ms.pdf` stands in for `borang.pdf`. One that a page shows as an image is one, in a
  /// format that browsers show (JPEG, PNG, WebP, AVIF, GIF, SVG): no HEIC of a telephone, no PDF, not empty,
  /// and not the page that a browser has saved in its place.
  case linkResource = "link/resource"

  /// An address outside the site is well written and open to readers.
  ///
  /// What a browser makes of `https://www.mohr,gov.my` or of `mailto:` without an address nobody has
  /// meant, and readers learn of it before the writers do. The addresses of links in pages, those of the
  /// menus in `site.yaml` and facts of the type `url` are held to one measure, mail and calls to what facts of
  /// the types `email` and `phone` are; whether anything answers there is asked by
  /// `selari check --external`.
  ///
  /// Nor do readers get to what stands on the writer's own computer, such as the preview, or in the
  /// writer's network alone: `localhost`, a private number, a host of one word or one under `.local` or
  /// `.internal`. A link in a page stands all the same. Where the site's own `url` is such an address, its
  /// readers are there too, and what they reach is not told.
  ///
  /// ```markdown
  /// [Kementerian](https:/www.mohr.gov.my)       ← one slash is missing
  /// [Kementerian](https;//www.mohr.gov.my)      ← `;` for `:`
  /// [Kementerian](mohr.gov.my)                  ← a file beside the page, without `https://`
  /// [Kementerian](https://www..mohr.gov.my)     ← one dot too many
  /// [Tulis](mailto:alliance8.7mohr.gov.my)      ← no `@`
  /// [Telefon](tel:nombor)                       ← no digits
  /// [Hubungi kami]()                            ← no address
  /// [Soalan](http://127.0.0.1:8787/ms/faq/)     ← the preview: `page:faq`
  /// [Borang](http://192.168.1.5/borang)         ← a computer of the office
  /// ```
  case linkAddress = "link/address"

  /// An older address is not one that something else has.
  ///
  /// A redirect, in `redirects.yaml` or in `aliases`, cannot begin where another page is, where another
  /// redirect begins, where a file beside the pages is, or where Selari makes one: `/`, `/404.html`,
  /// `/sitemap.xml`, `/ms/feed.xml`, a further part of a list; nor where the compressed copy of one of these
  /// goes, `/sitemap.xml.gz`. Nor can it stand below a file.
  ///
  /// ```yaml
  /// /a.html: {page: faq, language: ms}
  /// /a.html/b: {page: faq, language: ms}        ← `/a.html` is a file
  /// ```
  case linkAliasClash = "link/alias-clash"

  /// An older address begins at the site's root, not at that of its host.
  ///
  /// Where `url` has a path, as `https://agency.example/alliance/` has, that path stands before every
  /// address of the site, and so before those in `aliases` and in `redirects.yaml`.
  ///
  /// ```yaml
  /// aliases: [/alliance/lama/]                  ← would be /alliance/alliance/lama/: write /lama/
  /// ```
  case linkAliasPrefix = "link/alias-prefix"

  /// A directive has a template.
  ///
  /// `:::note` is rendered by `templates/directives/note.html`.
  ///
  /// ```markdown
  /// :::nota                                     ← did you mean `note`?
  /// ```
  case directiveUnknown = "directive/unknown"

  /// A fact has a name that templates can say.
  ///
  /// Letters, digits and `_`, beginning with a letter: `facts.contact_email`.
  case factsName = "facts/name"

  /// A window opens before it closes.
  case factsWindow = "facts/window"

  /// The term base does not contradict itself.
  ///
  /// A name is not foreign at the same time, and a word that is avoided is not one that a pair asks for.
  case termsContradiction = "terms/contradiction"

  /// Every text of the interface is in `templates/strings.yaml`, in every language.
  ///
  /// A key that `t("…")` asks for and that is not there, also in a branch that was not taken, or a key
  /// without a text for one of the languages. So are `footnotes` and `footnote_back`, the words that Selari
  /// puts around footnotes, where pages in a language other than Malay and English have some.
  ///
  /// ```yaml
  /// skip: {ms: Langkau ke kandungan utama}      ← no text for `en`
  /// ```
  case stringsMissing = "strings/missing"

  /// Every placeholder of a text is filled, in every language.
  ///
  /// A placeholder that one language has and another has not, one that a template hands nothing in for,
  /// or something that is handed in and has no place. A placeholder that only one language has, in place of
  /// one that the others have, is told once, where it is written; which of two languages is right is
  /// known from what templates hand in, or else it is the source language.
  ///
  /// ```yaml
  /// by: {ms: "Oleh {name}", en: "By {nama}"}    ← `{nama}` is not `{name}`
  /// ```
  case stringsPlaceholder = "strings/placeholder"

  /// A text that depends on a number is there for each plural category of its language.
  ///
  /// Malay has one form, `other`; English has `one` and `other`. The categories of other languages are
  /// those of [CLDR](https://cldr.unicode.org/index/cldr-spec/plural-rules). The number is handed in as
  /// `n`.
  ///
  /// ```yaml
  /// days_left: {ms: {other: "{n} hari lagi"}, en: {other: "{n} days left"}}     ← no `one`
  /// ```
  case stringsPlural = "strings/plural"

  var id: RuleID { RuleID(rawValue) }
}
