import Diagnostics

/// The completions for fish.
struct FishCompletions {
  let commands: [CommandSpecification]
  let language: MessageLanguage

  func script() -> String {
    var lines = [
      "# selari: completions for fish. Printed by `selari completions fish`; put it as selari.fish into",
      "# ~/.config/fish/completions.",
      "",
      "function __selari_pages",
      "    set -l site .",
      "    set -l words (commandline -opc)",
      "    for i in (seq (count $words))",
      "        string match -q -- '--site' $words[$i]; and set -q words[(math $i + 1)]; "
        + "and set site $words[(math $i + 1)]",
      "        string match -q -- '--site=*' $words[$i]; "
        + "and set site (string replace -- '--site=' '' $words[$i])",
      "    end",
      "    command find $site/content -name '*.*.md' 2>/dev/null | "
        + "string replace -- $site/content/ '' | string replace -r '\\.[^./]+\\.md$' '' | "
        + "string replace -r '(.)/index$' '$1' | sort -u",
      "end",
      "",
      "complete -c selari -f",
      "complete -c selari -n __fish_use_subcommand -l help",
      "complete -c selari -n __fish_use_subcommand -l version",
      "complete -c selari -n '__fish_seen_subcommand_from help' -a "
        + "'\(commands.map(\.name).joined(separator: " "))'",
    ]
    for command in commands {
      lines.append("")
      lines.append(
        "complete -c selari -n __fish_use_subcommand -a \(command.name) -d "
          + Self.quoted(command.summary(language)))
      lines += command.operands.compactMap { operand in
        Self.arguments(CompletionValue(operand)).map { Self.line(command) + " " + $0 }
      }
      lines += command.options.map { option(option: $0, of: command) }
      lines.append(Self.line(command) + " -l help")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func option(
    option: CommandSpecification.Option, of command: CommandSpecification
  ) -> String {
    var words = [Self.line(command), "-l", option.name]
    if option.value != nil {
      words.append(CompletionValue(option) == .file ? "-r -F" : "-x")
      if let arguments = Self.arguments(CompletionValue(option)) { words.append(arguments) }
    }
    return (words + ["-d", Self.quoted(option.summary(language))]).joined(separator: " ")
  }

  private static func line(_ command: CommandSpecification) -> String {
    "complete -c selari -n '__fish_seen_subcommand_from \(command.name)'"
  }

  private static func arguments(_ value: CompletionValue) -> String? {
    switch value {
    case .words(let words): "-a '\(words.joined(separator: " "))'"
    case .folder: "-a '(__fish_complete_directories)'"
    case .page: "-a '(__selari_pages)'"
    case .file, .nothing: nil
    }
  }

  private static func quoted(_ text: String) -> String {
    "'" + text.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
  }
}
