/// Jinja's own filters, tests and functions.
enum Builtins {
  static let filters: [String: any TemplateFunction] = [
    "upper": Function(["value"]) { arguments, context in
      .string(try Text.plain(arguments["value"] ?? .none, in: context).uppercased())
    },
    "lower": Function(["value"]) { arguments, context in
      .string(try Text.plain(arguments["value"] ?? .none, in: context).lowercased())
    },
    "safe": Function(["value"]) { arguments, context in
      .safe(try Text.plain(arguments["value"] ?? .none, in: context))
    },
    "default": Function(["value", "default_value", "boolean"]) { arguments, context in
      let value = arguments["value"] ?? .none
      return value.isUndefined ? arguments["default_value"] ?? "" : value
    },
    "length": Function(["value"]) { arguments, context in
      .int(try (arguments["value"] ?? .none).elements(in: context).count)
    },
    "list": Function(["value"]) { arguments, context in
      .list(try (arguments["value"] ?? .none).elements(in: context))
    },
  ]

  static let tests: [String: any TemplateFunction] = [
    "defined": Function(["value"]) { arguments, _ in
      .bool(!(arguments["value"] ?? .none).isUndefined)
    },
    "undefined": Function(["value"]) { arguments, _ in
      .bool((arguments["value"] ?? .none).isUndefined)
    },
    "none": Function(["value"]) { arguments, _ in .bool((arguments["value"] ?? .none).isNone) },
  ]

  static let constants: [String: Value] = [
    "namespace": .function(
      Function { arguments, _ in
        .object(Namespace(arguments.named.map { ($0.name.text, $0.value) }))
      })
  ]
}
