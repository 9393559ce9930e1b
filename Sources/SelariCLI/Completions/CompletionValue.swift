/// What a shell can offer for a value.
enum CompletionValue: Equatable {
  /// One of these words.
  case words([String])
  /// A folder.
  case folder
  /// A file.
  case file
  /// The id of a page of the site.
  case page
  /// Nothing that a shell knows.
  case nothing

  init(_ option: CommandSpecification.Option) {
    switch option.value {
    case _ where !option.choices.isEmpty: self = .words(option.choices)
    case "DIR": self = .folder
    case "FILE": self = .file
    default: self = .nothing
    }
  }

  init(_ operand: CommandSpecification.Operand) {
    if !operand.choices.isEmpty {
      self = .words(operand.choices)
    } else {
      switch operand.kind {
      case .page: self = .page
      case .folder: self = .folder
      case .text: self = .nothing
      }
    }
  }

  /// A line of the shell that prints the ids of the pages in the folder `content` of `site`. A shell
  /// may expand what it offers: names that could be taken for a command of its own are left out.
  static func pages(site: String) -> String {
    "(cd \"\(site)/content\" 2>/dev/null && find . -name '*.*.md' | "
      + "sed -E 's,^\\./,,; s,\\.[^./]+\\.md$,,; s,(.)/index$,\\1,' | "
      + "grep -E '^[[:alnum:]._~/-]+$' | sort -u)"
  }
}
