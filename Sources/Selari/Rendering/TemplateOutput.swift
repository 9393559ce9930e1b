import Bytes
import Diagnostics
import Templating

/// Templates that write into the buffer of a page's Markdown.
extension TemplateLibrary {
  /// Renders a template at the end of a buffer.
  func render(
    _ name: String, globals: [Value], variables: [(name: Name, value: Value)],
    host: PageRendering, trace: OutputTrace?, into output: inout ByteBuffer
  ) throws(TemplateError) {
    // A trace counts from the buffer's beginning.
    let before = trace == nil ? 0 : output.count
    var bytes = trace == nil ? [] : output.array()
    defer { output.append(contentsOf: bytes[before...]) }
    try render(
      name, globals: globals, variables: variables, host: host, trace: trace, into: &bytes)
  }

  /// Appends what an expression prints to a buffer.
  func write(
    _ expression: CompiledExpression, globals: [Value], host: PageRendering,
    into output: inout ByteBuffer
  ) throws(TemplateError) {
    var bytes: [UInt8] = []
    defer { output.append(contentsOf: bytes) }
    try write(expression, globals: globals, host: host, into: &bytes)
  }
}
