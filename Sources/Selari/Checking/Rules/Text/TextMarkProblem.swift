import Diagnostics

struct TextMarkProblem: Problem {
  enum Kind: Hashable, Sendable {
    case link, label, reversedLink, strong, spacedStrong, spacedEmphasis, boundStrong, boundLink,
      boundCode, struck, heading, anchor, span, attributes
    case directive, directiveInLine, alert, numbers, hyphens, pluses, bullet, task, table,
      reference, tag, backslash
    case highlighted, inlineNote, definition, argument, argumentMarkup
    case dataReference, dataMarkup
    case frontMatter, frontMatterMarkup, headingBlank, itemBlank, letters, stars, dashes, tab,
      indent,
      invisible, bareAddress
    /// Lines with tabs between so many cells.
    case rows(Int)
    /// A control character, or a separator of lines: its code point.
    case control(UInt32)
    case boundEmphasis
    /// A mark as a Chinese keyboard gives it, and what it stands for: `##` for `＃＃`.
    case wide(String)
  }

  let kind: Kind

  var rule: RuleID { TextMark.id }

  func wording(in language: MessageLanguage) -> Wording {
    Wording(
      summary: language(
        ms: "tiada tanda Markdown tertinggal dalam teks",
        en: "no mark of Markdown is left over in the text"),
      explanation: explanation(in: language), solutions: [Solution(remedy(in: language))])
  }

  private func explanation(in language: MessageLanguage) -> String {
    switch kind {
    case .link, .reversedLink:
      language(
        ms: "Ini bukan pautan; pembaca melihat tandanya.",
        en: "This is no link; readers see its marks.")
    case .label:
      language(
        ms: "Tiada baris yang menyatakan alamat bagi label ini; pembaca melihat tandanya.",
        en: "No line gives the address of this label; readers see the marks.")
    case .strong:
      language(
        ms: "Tanda ini tiada pasangan; pembaca melihatnya.",
        en: "This mark has no counterpart; readers see it.")
    case .spacedStrong:
      language(
        ms: "Ada ruang di sebelah dalam tanda tebal ini; pembaca melihat tandanya.",
        en: "There is a blank inside these marks of bold text; readers see the marks.")
    case .spacedEmphasis:
      language(
        ms: "Ada ruang di sebelah dalam tanda penekanan ini; pembaca melihat tandanya.",
        en: "There is a blank inside these marks of emphasis; readers see the marks.")
    case .boundStrong:
      language(
        ms:
          "Di sebelah dalam tanda tebal ini ada tanda baca, dan di sebelah luarnya ada huruf; teks "
          + "tebal tidak ditulis begitu, dan pembaca melihat tandanya.",
        en:
          "Punctuation stands inside these marks of bold text and a letter outside; no bold text is "
          + "written so, and readers see the marks.")
    case .boundLink:
      language(
        ms:
          "Di sebelah dalam tanda tebal ini ada pautan, dan di sebelah luarnya ada huruf; teks "
          + "tebal tidak ditulis begitu, dan pembaca melihat tandanya.",
        en:
          "A link stands inside these marks of bold text and a letter outside; no bold text is "
          + "written so, and readers see the marks.")
    case .boundCode:
      language(
        ms:
          "Di sebelah dalam tanda tebal ini ada kod, dan di sebelah luarnya ada huruf; teks tebal "
          + "tidak ditulis begitu, dan pembaca melihat tandanya.",
        en:
          "Code stands inside these marks of bold text and a letter outside; no bold text is "
          + "written so, and readers see the marks.")
    case .struck:
      language(
        ms: "Teks berpalang tidak disokong; pembaca melihat tandanya.",
        en: "Struck text is not supported; readers see the marks.")
    case .highlighted:
      language(
        ms: "Penyerlahan teks tidak disokong; pembaca melihat tandanya.",
        en: "Highlighted text is not supported; readers see the marks.")
    case .inlineNote:
      language(
        ms: "Nota kaki tidak ditulis di dalam ayat; pembaca melihat tandanya.",
        en: "A footnote is not written within the sentence; readers see the marks.")
    case .definition:
      language(
        ms: "Tiada istilah terus di atas takrif ini; pembaca melihat tandanya.",
        en: "No term stands right above this definition; readers see the mark.")
    case .heading:
      language(
        ms: "Ini bukan tajuk; pembaca melihat tandanya.",
        en: "This is no heading; readers see its marks.")
    case .anchor:
      language(
        ms: "Sauh tidak dikenali di sini; pembaca melihat tandanya.",
        en: "No anchor is known here; readers see its marks.")
    case .span:
      language(
        ms: "Bahasa teks tidak dikenali di sini; pembaca melihat tandanya.",
        en: "No language of a span is known here; readers see its marks.")
    case .attributes:
      language(
        ms: "Tajuk, pautan dan teks tidak menerima atribut; pembaca melihatnya.",
        en: "Headings, links and text take no attributes; readers see them.")
    case .directive, .directiveInLine:
      language(
        ms: "Ini bukan komponen; pembaca melihat tandanya.",
        en: "This is no directive; readers see its marks.")
    case .alert:
      language(
        ms: "Nota dalam bentuk ini tidak disokong; pembaca melihat tandanya.",
        en: "Notes of this form are not supported; readers see the mark.")
    case .numbers, .hyphens, .pluses:
      language(
        ms: "Ini bukan senarai; semuanya dipaparkan sebagai teks biasa.",
        en: "This is no list; all of it is shown as running text.")
    case .bullet:
      language(
        ms: "Tanda ini tidak memulakan butiran senarai; semuanya dipaparkan sebagai teks biasa.",
        en: "This mark begins no item of a list; all of it is shown as running text.")
    case .task:
      language(
        ms: "Senarai tugas tidak disokong; pembaca melihat kurungannya.",
        en: "Lists of tasks are not supported; readers see the brackets.")
    case .table:
      language(
        ms: "Ini bukan jadual: tiada baris pemisah di bawah pengepala; pembaca melihat tandanya.",
        en: "This is no table: no delimiter row stands below a header; readers see its marks.")
    case .reference:
      language(
        ms: "Ini bukan rujukan; pembaca melihat nama fakta dan bukan nilainya.",
        en: "This is no reference; readers see the fact's name and not its value.")
    case .tag:
      language(
        ms: "Tag templat tidak dilaksanakan di halaman; pembaca melihatnya.",
        en: "A template's tag does nothing in a page; readers see it.")
    case .headingBlank:
      language(
        ms: "Ini bukan tajuk: ruang selepas tandanya ialah ruang tak terputus (U+00A0).",
        en: "This is no heading: the blank after its marks is a no-break space (U+00A0).")
    case .itemBlank:
      language(
        ms: "Ini bukan senarai: ruang selepas tandanya ialah ruang tak terputus (U+00A0).",
        en: "This is no list: the blank after its mark is a no-break space (U+00A0).")
    case .backslash:
      language(
        ms: "`\\` memutuskan baris hanya di hujung baris; di sini pembaca melihatnya.",
        en: "A `\\` breaks the line only where the line ends; here readers see it.")
    case .letters, .stars, .dashes:
      language(
        ms: "Ini bukan senarai; baris-baris ini dipaparkan bersambung sebagai satu perenggan.",
        en: "This is no list; these lines are shown run together as one paragraph.")
    case .tab:
      language(
        ms: "Tab pada awal perenggan menjadikannya blok kod.",
        en: "A tab at the beginning of a paragraph makes it a block of code.")
    case .indent:
      language(
        ms: "Empat ruang pada awal perenggan menjadikannya blok kod.",
        en: "Four blanks at the beginning of a paragraph make it a block of code.")
    case .rows:
      language(
        ms:
          "Ini bukan jadual: tab tidak memisahkan sel, dan baris-baris ini dipaparkan bersambung.",
        en: "This is no table: tabs part no cells, and these lines are shown run together.")
    case .invisible:
      language(
        ms: "Di sini ada aksara yang tidak kelihatan; carian tidak menemukan perkataan ini.",
        en: "A character that nobody sees stands here; a search does not find the word.")
    case .control(let scalar): Self.control(scalar, language)
    case .bareAddress:
      language(
        ms: "Alamat yang ditulis begini bukan pautan, dan pembaca tidak dapat menekannya.",
        en: "An address that is written like this is no link; readers cannot follow it.")
    case .frontMatter:
      language(
        ms: "Rujukan tidak dibaca dalam bahagian awalan; pembaca melihat kurungannya.",
        en: "No reference is read in front matter; readers see the braces.")
    case .dataReference:
      language(
        ms: "Rujukan tidak dibaca dalam teks ini; pembaca melihat kurungannya.",
        en: "No reference is read in this text; readers see the braces.")
    case .dataMarkup:
      language(
        ms: "Markdown tidak dibaca dalam teks ini; pembaca melihat tandanya.",
        en: "No Markdown is read in this text; readers see its marks.")
    case .frontMatterMarkup:
      language(
        ms: "Markdown tidak dibaca dalam bahagian awalan; pembaca melihat tandanya.",
        en: "No Markdown is read in front matter; readers see its marks.")
    case .argument:
      language(
        ms: "Rujukan tidak dibaca dalam argumen komponen; pembaca melihat kurungannya.",
        en: "No reference is read in what a directive is given; readers see the braces.")
    case .argumentMarkup:
      language(
        ms: "Markdown tidak dibaca dalam argumen komponen; pembaca melihat tandanya.",
        en: "No Markdown is read in what a directive is given; readers see its marks.")
    case .boundEmphasis:
      language(
        ms:
          "Di sebelah dalam tanda penekanan ini ada tanda baca, dan di sebelah luarnya ada huruf; "
          + "penekanan tidak ditulis begitu, dan pembaca melihat tandanya.",
        en:
          "Punctuation stands inside these marks of emphasis and a letter outside; no emphasis is "
          + "written so, and readers see the marks.")
    case .wide:
      language(
        ms: "Tanda ini berbentuk lebar, jadi bukan tanda Markdown; pembaca melihatnya.",
        en: "This mark is in its wide form, and so no mark of Markdown; readers see it.")
    }
  }
}
