import Bytes
import Diagnostics

extension TemplateLibrary {
  /// Renders a template and appends it to an array of bytes.
  ///
  /// - Parameters: as of `render` into a buffer.
  public func render(
    _ name: String, globals: [Value] = [], variables: [(name: Name, value: Value)] = [],
    host: AnyObject? = nil, trace: OutputTrace? = nil, into output: inout [UInt8]
  ) throws(TemplateError) {
    var buffer = ByteBuffer(output)
    try render(
      name, globals: globals, variables: variables, host: host, trace: trace, into: &buffer)
    output = buffer.array()
  }

  /// Appends what `{{ expression }}` prints to an array of bytes.
  ///
  /// - Parameters: as of `write` into a buffer.
  public func write(
    _ expression: CompiledExpression, globals: [Value] = [],
    variables: [(name: Name, value: Value)] = [], host: AnyObject? = nil,
    into output: inout [UInt8]
  ) throws(TemplateError) {
    var buffer = ByteBuffer()
    try write(
      expression, globals: globals, variables: variables, host: host, into: &buffer)
    buffer.withBytes { output.append(contentsOf: $0) }
  }
}
