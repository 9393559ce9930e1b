import Diagnostics

/// The words of a command line, sorted out.
struct ParsedArguments: Sendable {
  let command: CommandSpecification
  let operands: [String]
  private let values: [String: String]
  private let switches: Set<String>

  init(
    command: CommandSpecification, operands: [String], values: [String: String],
    switches: Set<String>
  ) {
    self.command = command
    self.operands = operands
    self.values = values
    self.switches = switches
  }

  /// The value of `--name VALUE`, the last one where it was given more than once.
  func value(_ name: String) -> String? { values[name] }

  /// Whether `--name` was given.
  func has(_ name: String) -> Bool { switches.contains(name) }
}

/// What a command line asks for.
enum Request: Sendable {
  case run(ParsedArguments)
  case help(CommandSpecification?)
  case version
}

/// Sorts out a command line by the commands' specifications.
struct ArgumentParser: Sendable {
  let commands: [CommandSpecification]

  /// What the words ask for, or what is wrong with them.
  func parse(_ words: [String]) throws(UsageError) -> Request {
    let (common, rest) = try Self.leading(words)
    guard let first = rest.first else { return .help(nil) }
    if first == "--version" { return .version }
    if first == "--help" || first == "-h" || first == "help" {
      guard let name = try Self.leading(Array(rest.dropFirst())).rest.first, !name.hasPrefix("-"),
        name != "help"
      else {
        return .help(nil)
      }
      return .help(try command(named: name))
    }
    if first.hasPrefix("-") {
      throw .unknownOption(first, command: nil, suggestion: suggestion(for: first, in: nil))
    }
    return try parse(common + rest.dropFirst(), of: command(named: first))
  }

  private func command(named name: String) throws(UsageError) -> CommandSpecification {
    guard let command = commands.first(where: { $0.name == name }) else {
      throw .unknownCommand(name, suggestion: NearMiss.of(name, among: commands.map(\.name)))
    }
    return command
  }

  /// The common options that stand before a command, with their values, and what comes after them.
  private static func leading(
    _ words: [String]
  ) throws(UsageError) -> (common: [String], rest: ArraySlice<String>) {
    var rest = words[...]
    while let word = rest.first, word.hasPrefix("--") {
      let (name, attached) = split(word)
      let option = CommandSpecification.Option.reading.first { $0.name == name }
      guard let option else { break }
      rest.removeFirst()
      if attached != nil { continue }
      guard let value = rest.popFirst(), !value.hasPrefix("--") else {
        throw .missingValue(option: name, value: option.value ?? "")
      }
    }
    return (Array(words[..<rest.startIndex]), rest)
  }

  private func parse(_ words: [String], of command: CommandSpecification) throws(UsageError)
    -> Request
  {
    var operands: [String] = []
    var values: [String: String] = [:]
    var switches: Set<String> = []
    var rest = words[...]
    while let word = rest.popFirst() {
      if word == "--help" || word == "-h" { return .help(command) }
      if word == "--" {
        operands += rest
        break
      }
      guard word.hasPrefix("-"), word.count > 1 else {
        operands.append(word)
        continue
      }
      let (name, attached) = Self.split(word)
      guard word.hasPrefix("--"), let option = command.option(named: name) else {
        throw .unknownOption(
          word, command: command.name, suggestion: suggestion(for: word, in: command))
      }
      if option.value == nil {
        guard attached == nil else { throw .needlessValue(option: name) }
        switches.insert(name)
        continue
      }
      guard let value = attached ?? rest.popFirst(), attached != nil || !value.hasPrefix("--")
      else {
        throw .missingValue(option: name, value: option.value ?? "")
      }
      guard !value.isEmpty else {
        throw .missingValue(option: name, value: option.value ?? "")
      }
      guard option.choices.isEmpty || option.choices.contains(value) else {
        throw .badValue(option: name, value: value, choices: option.choices)
      }
      values[name] = value
    }
    try check(operands, of: command)
    return .run(
      ParsedArguments(command: command, operands: operands, values: values, switches: switches))
  }

  private func check(_ operands: [String], of command: CommandSpecification) throws(UsageError) {
    let least = command.operands.filter { [.one, .oneOrMore].contains($0.count) }.count
    guard operands.count >= least else {
      throw .missingOperand(command.operands[operands.count].name, command: command.name)
    }
    let open = command.operands.contains { $0.count.isOpen }
    if let empty = operands.firstIndex(of: "") {
      let isNamed = empty < command.operands.count
      guard let operand = isNamed ? command.operands[empty] : open ? command.operands.last : nil
      else { throw .emptyWord(command: command.name) }
      throw .emptyOperand(operand.name, command: command.name)
    }
    guard open || operands.count <= command.operands.count else {
      throw .extraOperand(
        operands[command.operands.count], command: command.name,
        takesSite: command.operands.isEmpty && command.option(named: "site") != nil)
    }
    for (operand, word) in zip(command.operands, operands)
    where !operand.choices.isEmpty && !operand.choices.contains(word) {
      throw .badOperand(word, command: command.name, choices: operand.choices)
    }
  }

  /// `--name=value` in two, without the two hyphens.
  private static func split(_ word: String) -> (name: String, value: String?) {
    let bare = word.dropFirst(2)
    guard let equals = bare.firstIndex(of: "=") else { return (String(bare), nil) }
    return (String(bare[..<equals]), String(bare[bare.index(after: equals)...]))
  }

  private func suggestion(for word: String, in command: CommandSpecification?) -> String? {
    let known = (command?.options.map(\.name) ?? ["version"]) + ["help"]
    // What is right but for its hyphens is not among what is nearly right.
    let name = String(word.drop { $0 == "-" }.prefix { $0 != "=" })
    return (known.contains(name) ? name : NearMiss.of(name, among: known)).map { "--" + $0 }
  }
}
