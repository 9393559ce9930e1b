import Diagnostics

/// The text of `--help`.
struct Help: Sendable {
  /// How many columns it has, on terminals of any width: it is read in manuals and mails, too.
  static let width = 80

  let commands: [CommandSpecification]
  let language: MessageLanguage

  /// What `selari --help` prints.
  func overview() -> String {
    let width = commands.map(\.name.count).max() ?? 0
    let list = commands.map { command in
      filled(command.summary(language), after: ("  " + command.name).padded(to: width + 4))
    }
    return [
      filled(
        language(
          ms: "Selari membina tapak web statik yang sama kandungannya dalam setiap bahasa.",
          en: "Selari builds static sites that say the same thing in each of their languages.")),
      "",
      language(ms: "Penggunaan:", en: "Usage:") + " selari "
        + language(ms: "ARAHAN [pilihan]", en: "COMMAND [options]"),
      "",
      language(ms: "Arahan:", en: "Commands:"),
      list.joined(separator: "\n"),
      "",
      filled(
        language(
          ms:
            "`selari ARAHAN --help` menerangkan sesuatu arahan, `selari help` senarai ini; "
            + "`selari --version` memberi versinya.",
          en: "`selari COMMAND --help` explains a command, `selari help` gives this list; "
            + "`selari --version` gives the version.")),
      "",
    ].joined(separator: "\n")
  }

  /// What `selari COMMAND --help` prints.
  func page(for command: CommandSpecification) -> String {
    let usage =
      (["selari", command.name] + command.operands.map { $0.usage(in: language) }
      + [language(ms: "[pilihan]", en: "[options]")]).joined(separator: " ")
    let heads = command.options.map { option in
      "  --" + option.name + (option.value(in: language).map { " " + $0 } ?? "")
    }
    let width = (heads.map(\.count).max() ?? 0) + 2
    let options = zip(heads, command.options).map { head, option in
      filled(option.summary(language), after: head.padded(to: width))
    }
    return [
      filled(command.summary(language)), "",
      language(ms: "Penggunaan:", en: "Usage:") + " " + usage, "",
      language(ms: "Pilihan:", en: "Options:"),
      options.joined(separator: "\n"), "",
      filled(
        language(
          ms:
            "Status keluar: 0 selesai; 1 ada yang salah dalam tapak; 2 arahan, cakera atau rangkaian.",
          en: "Exit status: 0 done; 1 something in the site is wrong; 2 arguments, disk or network."
        )),
      "",
    ].joined(separator: "\n")
  }

  /// A text after its head, broken between words; further lines begin below the first.
  private func filled(_ text: String, after head: String = "") -> String {
    let lines = DisplayWidth.lines(of: text, in: Self.width - head.count)
    return head + lines.joined(separator: "\n" + String(repeating: " ", count: head.count))
  }
}

extension String {
  /// The text with spaces after it up to a width.
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
