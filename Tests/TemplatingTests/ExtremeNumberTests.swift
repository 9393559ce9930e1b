import Bytes
import Diagnostics
import Testing

@testable import Templating

/// No number, however large or small, ends the program: every builtin gives a value or an error.
@Suite struct ExtremeNumberTests {
  private static let numbers: [Value] = [
    .int(.max), .int(.min), .int(.min + 1), .int(3_000_000_000), -1, 0, 2, .double(1e308),
    .double(.infinity), .double(.nan), "x",
  ]
  private static let receivers: [Value] = [
    "a\tb-c d", .safe("a&lt;b"), 5, .int(.max), .int(.min), .double(-1e308), .double(.nan),
    [1, "b", [2]], .tuple([1, 2]), ["a": 1], .none,
  ]

  private static let arguments: [Value] =
    [.list([])] + numbers.map { .list([$0]) }
    + numbers.flatMap { first in numbers.map { .list([first, $0]) } }

  @Test(arguments: Builtins.filters.keys.sorted())
  func everyFilterSurvives(name: String) throws {
    try run("{% set r = v | \(name)(*arguments) %}", on: Self.receivers)
  }

  @Test(arguments: Builtins.tests.keys.sorted())
  func everyTestSurvives(name: String) throws {
    guard name.first?.isLetter == true else { return }
    let template = try #require(
      name == "in" ? "{% set r = v in arguments %}" : "{% set r = v is \(name)(*arguments) %}")
    try run(template, on: Self.receivers)
  }

  @Test(arguments: ["range", "cycler", "joiner", "dict", "namespace"])
  func everyFunctionSurvives(name: String) throws {
    try run("{% set r = \(name)(*arguments) %}", on: [.none])
    try run("{% set r = \(name)(v, *arguments) %}", on: Self.numbers)
  }

  @Test func everyMethodSurvives() throws {
    for receiver in Self.receivers {
      for name in (Methods.table(of: receiver) ?? [:]).keys.sorted() {
        try run("{% set r = v.\(name)(*arguments) %}", on: [receiver])
      }
    }
  }

  @Test(arguments: ["+", "-", "*", "/", "//", "%", "**", "~", "<", "==", "in"])
  func everyOperatorSurvives(operation: String) throws {
    try run("{% set r = v \(operation) arguments[0] %}", on: Self.receivers + Self.numbers)
  }

  @Test func everySliceSurvives() throws {
    let bounds = [":", "x:", ":x", "::x", "x::y", ":x:y", "x", "x:y:x"]
    for bound in bounds {
      let slice = bound.replacing("x", with: "arguments[0]").replacing("y", with: "arguments[1]")
      try run("{% set r = v[\(slice)] %}", on: Self.receivers)
      try run("{% set r = range(-4, 5)[\(slice)] %}", on: [.none])
      try run("{% set r = range(arguments[0], arguments[1], v)[\(slice)] %}", on: Self.numbers)
    }
  }

  /// Runs a statement that sets `r` on each value with each list of arguments, and prints what it
  /// gives.
  private func run(_ statement: String, on values: [Value]) throws {
    let text =
      statement
      + "{% if r is iterable and r is not string %}{{ r | list }}{% else %}{{ r }}{% endif %}"
    let (library, findings) = TemplateLibrary.compile([Source(path: "main", text: text)])
    try #require(findings.isEmpty, "\(findings)")
    for value in values {
      for arguments in Self.arguments {
        var output = ByteBuffer()
        let variables = [(Name("v"), value), (Name("arguments"), arguments)]
        do throws(TemplateError) {
          try library.render("main", variables: variables, into: &output)
        } catch {
          #expect(error.place != nil)
        }
        #expect(output.count <= LengthLimit.output)
      }
    }
  }
}
