import Diagnostics

/// The completions for zsh.
struct ZshCompletions {
  let commands: [CommandSpecification]
  let language: MessageLanguage

  func script() -> String {
    let list = commands.map { command in
      "    " + Self.quoted(command.name + ":" + command.summary(language))
    }
    return """
      #compdef selari
      # selari: completions for zsh. Printed by `selari completions zsh`; put it as _selari into a folder
      # of your $fpath.

      _selari_pages() {
        local site=${${opt_args[--site]:-.}//\\\\/}
        local -a pages=(${(f)"$\(CompletionValue.pages(site: "$site"))"})
        compadd "$@" -a pages
      }

      _selari() {
        local -A opt_args
        local -a commands=(
      \(list.joined(separator: "\n"))
        )
        if (( CURRENT == 2 )); then
          _describe -t commands command commands
          _arguments '--help' '--version'
          return
        fi
        local command=$words[2]
        shift words
        (( CURRENT-- ))
        case $command in
      \(commands.map(arguments).joined(separator: "\n"))
        esac
      }

      if [[ $funcstack[1] == _selari ]]; then
        _selari "$@"
      else
        compdef _selari selari
      fi

      """
  }

  private func arguments(_ command: CommandSpecification) -> String {
    let options = command.options.map { option -> String in
      let summary = "[" + Self.escaped(option.summary(language)) + "]"
      guard let value = option.value(in: language) else { return "--\(option.name)" + summary }
      return "--\(option.name)=\(summary):\(value):" + Self.action(CompletionValue(option))
    }
    let operands = command.operands.map { operand -> String in
      let mark =
        switch operand.count {
        case .one: ":"
        case .optional: "::"
        case .oneOrMore, .any: "*:"
        }
      return mark + Metavariable.text(operand.name, in: language) + ":"
        + Self.action(CompletionValue(operand))
    }
    let specifications = (options + ["--help"] + operands).map { "        " + Self.quoted($0) }
    return """
          \(command.name))
            _arguments \\
      \(specifications.joined(separator: " \\\n"))
            ;;
      """
  }

  private static func action(_ value: CompletionValue) -> String {
    switch value {
    case .words(let words): "(" + words.joined(separator: " ") + ")"
    case .folder: "_files -/"
    case .file: "_files"
    case .page: "_selari_pages"
    case .nothing: " "
    }
  }

  /// Text between the brackets of a specification.
  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("[", with: "\\[").replacing("]", with: "\\]")
      .replacing(":", with: "\\:")
  }

  private static func quoted(_ text: String) -> String {
    "'" + text.replacing("'", with: "'\\''") + "'"
  }
}
