/// The completions for bash 4 or later, without the package bash-completion.
struct BashCompletions {
  let commands: [CommandSpecification]

  func script() -> String {
    """
    # selari: completions for bash. Printed by `selari completions bash`; load it with
    #   source <(selari completions bash)

    _selari_reply() {
      local IFS=$'\\n'
      COMPREPLY=($(compgen "${@:2}" -- "$1")) || true
    }

    _selari_words() {
      _selari_reply "$1" -W "$(printf '%s\\n' "${@:2}")"
    }

    _selari_pages() {
      local site=. i
      for ((i = 1; i < COMP_CWORD; i++)); do
        [[ ${COMP_WORDS[i]} == --site ]] || continue
        site=${COMP_WORDS[i + 1]}
        [[ $site != = ]] || site=${COMP_WORDS[i + 2]}
      done
      _selari_reply "$1" -W "$\(CompletionValue.pages(site: "$site"))"
    }

    _selari() {
      local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]}
      COMPREPLY=()
      # `--lang=ms` comes as three words.
      if [[ $cur == = ]]; then
        cur=
      elif [[ $prev == = ]]; then
        prev=${COMP_WORDS[COMP_CWORD - 2]}
      fi
      # What every command that reads a site takes may stand before the command.
      local at=1 command=
      while ((at < COMP_CWORD)); do
        case ${COMP_WORDS[at]} in
          \(leading.map { "--" + $0.name }.joined(separator: " | ")))
            at=$((at + 2))
            if [[ ${COMP_WORDS[at - 1]} == = ]]; then at=$((at + 1)); fi
            ;;
          *) break ;;
        esac
      done
      if ((at == COMP_CWORD)) && [[ ${COMP_WORDS[at - 1]} != = ]]; then
        _selari_words "$cur" \(first.joined(separator: " "))
        return
      fi
      if ((at < COMP_CWORD)); then command=${COMP_WORDS[at]}; fi
      if [[ $command == help ]]; then
        if ((COMP_CWORD == at + 1)); then
          _selari_words "$cur" \(commands.map(\.name).joined(separator: " "))
        fi
        return
      fi
      case $command:$prev in
    \(values().joined(separator: "\n"))
      esac
      local operands=0 i word
      for ((i = at + 1; i < COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        case $command:$word in
          \(valueNames().joined(separator: " | ")))
            i=$((i + 1))
            if [[ ${COMP_WORDS[i]} == = ]]; then i=$((i + 1)); fi
            ;;
          *:-*) ;;
          *) operands=$((operands + 1)) ;;
        esac
      done
      case $command in
    \(commands.map(words).joined(separator: "\n"))
      esac
    }

    complete -o filenames -F _selari selari

    """
  }

  /// The options that may stand before a command.
  private var leading: [CommandSpecification.Option] { CommandSpecification.Option.reading }

  /// What a command line may begin with.
  private var first: [String] {
    commands.map(\.name) + ["help", "--help", "--version"] + leading.map { "--" + $0.name }
  }

  /// Every option that takes a value, as `command:--name`.
  private func valueNames() -> [String] {
    commands.flatMap { command in
      command.options.filter { $0.value != nil }.map { "\(command.name):--\($0.name)" }
    }
  }

  /// A case for every option that takes a value, after a command and before it.
  private func values() -> [String] {
    func value(of option: CommandSpecification.Option, after command: String) -> String {
      """
          \(command):--\(option.name))
            \(Self.reply(CompletionValue(option)))
            return
            ;;
      """
    }
    return commands.flatMap { command in
      command.options.filter { $0.value != nil }.map { value(of: $0, after: command.name) }
    } + leading.map { value(of: $0, after: "") }
  }

  /// A command's options, and what its operands may be.
  private func words(_ command: CommandSpecification) -> String {
    let options = (command.options.map(\.name) + ["help"]).map { "--" + $0 }
    var cases = command.operands.enumerated().map { index, operand in
      let pattern =
        index == command.operands.count - 1 && operand.count.isOpen
        ? "*" : String(index)
      return "        \(pattern)) \(Self.reply(CompletionValue(operand))) ;;"
    }
    if cases.isEmpty { cases = ["        *) ;;"] }
    return """
          \(command.name))
            if [[ $cur == -* ]]; then
              _selari_words "$cur" \(options.joined(separator: " "))
              return
            fi
            case $operands in
      \(cases.joined(separator: "\n"))
            esac
            ;;
      """
  }

  private static func reply(_ value: CompletionValue) -> String {
    switch value {
    case .words(let words): "_selari_words \"$cur\" \(words.joined(separator: " "))"
    case .folder: "_selari_reply \"$cur\" -d"
    case .file: "_selari_reply \"$cur\" -f"
    case .page: "_selari_pages \"$cur\""
    case .nothing: ":"
    }
  }
}
