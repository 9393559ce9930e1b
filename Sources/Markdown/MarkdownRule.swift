public import Diagnostics

/// The rules of a page's Markdown, which the build enforces. The comment of each is its page in the
/// manual.
public enum MarkdownRule: String, CaseIterable, Sendable {
  /// A directive ends with `:::`.
  ///
  /// A line `:::name` begins a directive, and a line `:::` ends the innermost one. Without its end, the
  /// rest of the page would stand inside it.
  ///
  /// ```markdown
  /// :::note
  /// Bawa kad pengenalan.
  /// :::                     ← this line is missing
  /// ```
  case directiveUnclosed = "directive/unclosed"

  /// A line `:::` ends a directive that was begun.
  ///
  /// A `:::` where no directive is open is one too many, or the line `:::name` above it was lost.
  ///
  /// ```markdown
  /// Bawa kad pengenalan.
  /// :::                     ← nothing is open here
  /// ```
  case directiveUnopened = "directive/unopened"

  /// A directive's name is made of letters, digits, `-` and `_`.
  ///
  /// It stands behind three colons.
  ///
  /// ```markdown
  /// ::: nota!               ← `!` belongs to no name
  /// ::note                  ← two colons, where a `:::` below would close it
  /// :::note                 ← right
  /// ```
  case directiveName = "directive/name"

  /// What stands after a directive's name can be read.
  ///
  /// Arguments are words; those with blanks stand in straight quotation marks, and named ones are written
  /// `key=value` without blanks, each key once. An `id` is an anchor: a letter, then letters of ASCII,
  /// digits, `-`, `_` and `.`.
  ///
  /// And it is what the directive's template takes: one that needs a first argument gets it, and words
  /// or keys that it does not read would be lost without a sign. So would what stands inside a directive
  /// whose template reads no `content`, and a key called as something that every template has: `page`,
  /// `language`, `link`.
  ///
  /// ```markdown
  /// :::faq "Siapakah yang dijemput? id=who          ← the quotation mark is not closed
  /// :::faq “Siapakah yang dijemput?” id=who         ← curly quotation marks
  /// :::faq "Siapakah yang dijemput?" id = who       ← blanks beside `=`
  /// :::faq "Siapakah yang dijemput?" id="si apa"    ← a blank in an id
  /// :::faq Siapakah yang dijemput?                  ← three words, of which one is read
  /// :::faq "Siapakah yang dijemput?" sauh=who       ← a key that the template does not read
  /// :::faq "Siapakah yang dijemput?" page=who       ← a name that templates have for something else
  /// :::faq "Siapakah yang dijemput?" id=who         ← right
  /// ```
  case directiveArguments = "directive/arguments"

  /// Directives do not stand inside directives without end.
  ///
  /// Some levels are useful, such as a note inside steps. More than the limit is nearly always a row of
  /// directives whose ends were forgotten: look for the first one that has no `:::`.
  case directiveTooDeep = "directive/depth"

  /// A footnote that is referred to is written.
  ///
  /// ```markdown
  /// Anggaran pada 2021[^ilo].
  ///
  /// [^ILO-2022]: ILO, 2022.        ← `[^ilo]` has no note
  /// ```
  ///
  /// Write the note, or put the label right.
  case footnoteUndefined = "footnote/undefined"

  /// A footnote that is written is referred to.
  ///
  /// A note that no `[^label]` refers to is not shown. Refer to it, or remove it.
  case footnoteUnused = "footnote/unused"

  /// A footnote is written once.
  ///
  /// Of two notes with the same label only the first is shown. Give the second a label of its own.
  case footnoteRepeated = "footnote/repeated"

  /// Pages hold no raw HTML.
  ///
  /// HTML in a page escapes what the templates promise: its classes and its structure are in nobody's
  /// hands, and a slip of the pen breaks the page. Markdown and directives take its place.
  ///
  /// ```markdown
  /// <div class="note">Bawa kad pengenalan.</div>    ← refused
  ///
  /// :::note
  /// Bawa kad pengenalan.
  /// :::
  /// ```
  ///
  /// `html: true` in a page's front matter, or in `site.yaml` under `markdown`, permits it; without it
  /// `safe`, which makes HTML of any text, does nothing in a reference. Comments, `<!-- … -->`, are always
  /// permitted and never reach the page.
  case rawHTML = "html/raw"

  /// A comment ends with `-->`.
  ///
  /// Without its end, the rest of the page would be a comment and would not be shown; and one that
  /// begins inside a line has to end in the same paragraph, or readers see what was not meant for them.
  /// They also see a comment inside a line that holds `--` or begins or ends with a hyphen, and whatever
  /// begins with other marks than `<!--`.
  ///
  /// ```markdown
  /// Tarikh tutup 20 Oktober. <!-- semak dengan bahagian     ← shown to everybody
  /// Tarikh tutup <!-- semak -- hari ini --> 20 Oktober.     ← `--` inside it
  /// Tarikh tutup <!– semak –> 20 Oktober.                   ← dashes of a word processor
  /// Tarikh tutup <!-- semak hari ini --> 20 Oktober.        ← right
  /// ```
  case commentUnclosed = "html/comment"

  /// A link definition is used.
  ///
  /// A line such as `[label]: address` is not shown: it says where links go that are written
  /// `[text][label]` or `[label]`. One that no link goes by is left over, or was meant as text and is
  /// missing from the page.
  ///
  /// ```markdown
  /// [Perhatian]: segera!          ← not shown
  /// \[Perhatian]: segera!         ← text
  /// ```
  case definitionUnused = "link/unused"

  /// A label is defined once.
  ///
  /// Of two definitions of a label, links go by the first; the second counts for nothing.
  ///
  /// ```markdown
  /// [borang]: page:borang
  /// [borang]: page:permohonan     ← links still lead to the first
  /// ```
  case definitionRepeated = "link/repeated"

  /// A block of code ends with the fence that began it.
  ///
  /// Without the closing line of backquotes, the rest of the page is shown as code.
  case codeUnclosed = "code/unclosed"

  /// Links use schemes that are safe for readers.
  ///
  /// `https:`, `http:`, `mailto:` and `tel:` are permitted; `javascript:` and the like are not. An
  /// address without a scheme is a path in the site.
  ///
  /// ```markdown
  /// [Cetak](javascript:print())        ← refused
  /// ```
  case linkScheme = "link/scheme"

  /// An allowance is written so that it can be read.
  ///
  /// ```markdown
  /// <!-- selari: allow terms/avoid: petikan daripada akta -->
  /// ```
  ///
  /// The rule, a colon, the reason; in YAML files the same after `#`. `allow` is the only word that a
  /// comment to Selari begins with.
  case allowanceSyntax = "allow/syntax"

  /// An allowance gives its reason.
  ///
  /// Whoever meets it later, and wonders whether it still holds, needs the reason.
  ///
  /// ```markdown
  /// <!-- selari: allow terms/avoid -->                              ← why?
  /// <!-- selari: allow terms/avoid: petikan daripada akta -->       ← right
  /// ```
  ///
  /// The same holds in front matter (`allow: {RULE: reason}`), in templates
  /// (`{# selari: allow RULE: reason #}`) and in YAML files (`# selari: allow RULE: reason`).
  case allowanceReason = "allow/reason"

  /// A heading's anchor is its own, and is made of letters, digits and hyphens.
  ///
  /// A link to `#siapa` can lead to one heading only, so `{#siapa}` is written once in a page.
  ///
  /// ```markdown
  /// ## Siapa yang dijemput? {#siapa}
  /// ## Siapa yang layak? {#siapa}           ← taken
  /// ```
  ///
  /// On a page with footnotes `fn-1`, `fnref-1` and so on are theirs. A heading whose text would give such
  /// an anchor gets `section-fn-1` by itself.
  case headingID = "heading/id"

  /// The language of a span is the code of one.
  ///
  /// `[…]{lang=en}` says in which language a few words are, so that a screen reader pronounces them
  /// rightly. Otherwise the braces would be shown to readers.
  ///
  /// ```markdown
  /// Sertai [roadmap]{lang=english}          ← refused
  /// Sertai [roadmap]{lang=xx}               ← there is no such language
  /// Sertai [roadmap]{lang=en}               ← right
  /// ```
  case spanLanguage = "span/language"

  /// A reference ends with `}}`.
  ///
  /// ```markdown
  /// Tarikh tutup: {{ facts.registration.closes }        ← one brace is missing
  /// ```
  ///
  /// To show two braces, put them in code: `` `{{` ``.
  case referenceUnclosed = "reference/unclosed"

  /// No mark of a merge is left in the text.
  ///
  /// Where two people have edited the same lines, Git puts both versions into the file, between lines
  /// of seven marks. Left there, they are published with both versions.
  ///
  /// ```markdown
  /// <<<<<<< HEAD
  /// Bayaran ialah RM10.
  /// =======
  /// Bayaran ialah RM20.
  /// >>>>>>> kemas-kini
  /// ```
  ///
  /// Keep the version that holds, and remove the lines of marks. In a code block they may stand.
  case conflict = "text/conflict"

  /// A table has a column for every cell of its rows.
  ///
  /// Cells beyond the header's would not be shown. A delimiter row that has more cells than the header
  /// above it, or fewer, makes no table: readers see its marks. And a `|` ends a cell even in code.
  ///
  /// ```markdown
  /// | Tarikh | Acara |
  /// |---|---|
  /// | 20 Oktober | Penutupan | Putrajaya |        ← a third cell, without a column
  /// | 21 Oktober | `a|b` |                        ← cut at the mark in the code: write `a\|b`
  /// ```
  ///
  /// Add the column, or join the cells.
  case tableColumns = "table/columns"

  /// The rule's id.
  public var id: RuleID { RuleID(rawValue) }
}
