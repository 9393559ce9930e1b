public import Diagnostics

/// What can be wrong in a page's Markdown.
public enum MarkdownProblem: Problem, Equatable {
  /// `:::name` without the `:::` that ends it.
  case directiveUnclosed(name: String)
  /// `:::` where no directive is open.
  case directiveUnopened
  /// A directive's beginning with two colons, which lets its end stand alone.
  case directiveColons
  /// `:::` with something after it that is no name, and the line as it was meant, where that shows.
  case directiveName(meant: String?)
  /// Words after a directive's name that cannot be read.
  case directiveArguments(ArgumentFault)
  /// Directives inside directives without end.
  case directiveTooDeep(limit: Int)
  /// `[^label]` without `[^label]: …`; `near` is a label that comes close.
  case footnoteUndefined(label: String, near: String? = nil)
  /// `[^label]: …` that nothing refers to.
  case footnoteUnused(label: String)
  /// A second `[^label]: …`.
  case footnoteRepeated(label: String)
  /// Raw HTML where it is not allowed, by its first tag.
  case rawHTML(tag: String)
  /// Text in the line of a comment that begins it, which makes HTML of all of it.
  case textAfterComment
  /// `<!--` without `-->`, and what became of it.
  case commentUnclosed(isShown: Bool)
  /// A comment in a line with `--` in it, or with a hyphen at its beginning or end.
  case commentHyphens
  /// What was meant as a comment: `<! -- x -->`, `<!- x ->`, `<!– x –>`.
  case commentMalformed
  /// A code fence without its end.
  case codeUnclosed
  /// `[label]: …` that no link goes by.
  case definitionUnused(label: String)
  /// A second `[label]: …`.
  case definitionRepeated(label: String)
  /// A destination whose scheme is not allowed.
  case linkScheme(String)
  /// `<!-- selari: … -->` that cannot be read.
  case allowanceSyntax
  /// `<!-- selari: allow RULE -->` without a reason.
  case allowanceReason(rule: String)
  /// An anchor that another heading has already.
  case headingIDRepeated(String)
  /// An anchor that the page's footnotes have, and one like it that they have not.
  case headingIDOfFootnote(String, instead: String)
  /// An anchor with characters that do not belong in one.
  case headingIDInvalid(String)
  /// `[text]{lang=…}` with something that is no code of a language.
  case spanLanguage(String)
  /// `{{` without `}}`.
  case referenceUnclosed
  /// A line that a merge begins with.
  case conflict
  /// A table, or what was meant as one, that does not come out as it is written.
  case table(TableFault)

  /// What is wrong with a table.
  public enum TableFault: Hashable, Sendable {
    /// A row with more cells than there are columns.
    case surplus(cells: Int, columns: Int)
    /// A delimiter row of another number of cells than the header above it.
    case delimiters(Int, wanted: Int)
    /// A pipe in a code span, which ends the cell all the same.
    case pipeInCode
  }

  /// What is wrong with a directive's arguments.
  public enum ArgumentFault: Hashable, Sendable {
    /// A quotation mark without its partner.
    case quoteUnclosed
    /// Text directly after a closing quotation mark.
    case blankMissing
    /// `key=` and nothing after it.
    case valueMissing(key: String)
    /// A key given twice.
    case repeated(key: String)
    /// A blank before or after `=`; the pair as it is written without.
    case blankBesideEquals(joined: String)
    /// A text in typographic quotation marks, without them.
    case typographicQuotes(String)
    /// An id that is no anchor, and one like it that is; empty where nothing of it can stay.
    case id(String, near: String)
  }

  /// The rule that is broken.
  public var rule: RuleID {
    switch self {
    case .directiveUnclosed: MarkdownRule.directiveUnclosed.id
    case .directiveUnopened: MarkdownRule.directiveUnopened.id
    case .directiveName, .directiveColons: MarkdownRule.directiveName.id
    case .directiveArguments: MarkdownRule.directiveArguments.id
    case .directiveTooDeep: MarkdownRule.directiveTooDeep.id
    case .footnoteUndefined: MarkdownRule.footnoteUndefined.id
    case .footnoteUnused: MarkdownRule.footnoteUnused.id
    case .footnoteRepeated: MarkdownRule.footnoteRepeated.id
    case .rawHTML, .textAfterComment: MarkdownRule.rawHTML.id
    case .commentUnclosed, .commentHyphens, .commentMalformed: MarkdownRule.commentUnclosed.id
    case .codeUnclosed: MarkdownRule.codeUnclosed.id
    case .definitionUnused: MarkdownRule.definitionUnused.id
    case .definitionRepeated: MarkdownRule.definitionRepeated.id
    case .linkScheme: MarkdownRule.linkScheme.id
    case .allowanceSyntax: MarkdownRule.allowanceSyntax.id
    case .allowanceReason: MarkdownRule.allowanceReason.id
    case .headingIDRepeated, .headingIDOfFootnote, .headingIDInvalid:
      MarkdownRule.headingID.id
    case .spanLanguage: MarkdownRule.spanLanguage.id
    case .referenceUnclosed: MarkdownRule.referenceUnclosed.id
    case .conflict: MarkdownRule.conflict.id
    case .table: MarkdownRule.tableColumns.id
    }
  }
}
