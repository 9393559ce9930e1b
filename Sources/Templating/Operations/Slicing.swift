/// Python's indexes and slices.
enum Slicing {
  /// The place that an index means, nil where there is none.
  static func index(_ key: Value, _ count: Int) -> Int? {
    guard case .integer(let index)? = Number(key) else { return nil }
    let place = index < 0 ? index + count : index
    return place >= 0 && place < count ? place : nil
  }

  /// The code point at an index of text.
  static func scalar(_ key: Value, _ text: String) -> String? {
    guard case .integer(let index)? = Number(key) else { return nil }
    return PythonText.withBytes(text) { bytes in
      let place = index < 0 ? index + PythonText.count(bytes) : index
      guard place >= 0, let start = PythonText.length(of: place, in: bytes), start < bytes.count
      else { return nil }
      var end = start + 1
      while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
      return String(decoding: bytes[start..<end], as: UTF8.self)
    }
  }

  /// `value[start:stop:step]`
  static func slice(
    _ value: Value, _ start: Value, _ stop: Value, _ step: Value
  ) throws(TemplateError) -> Value {
    switch value {
    case .list(let elements):
      return .list(try places(elements.count, start, stop, step).map { elements[$0] })
    case .tuple(let elements):
      return .tuple(try places(elements.count, start, stop, step).map { elements[$0] })
    case .string(let text): return .string(try slice(text, start, stop, step))
    case .safe(let text): return .safe(try slice(text, start, stop, step))
    case .object(let range as RangeObject): return .object(try range.slice(start, stop, step))
    case .object(let group as GroupTuple): return try slice(group.tuple, start, stop, step)
    case .undefined(let undefined): throw TemplateError(undefined.problem)
    default:
      throw TemplateError(
        TemplateProblem.wrongKind(of: "[:]", expected: .sequence, got: value.kind))
    }
  }

  private static func slice(
    _ text: String, _ start: Value, _ stop: Value, _ step: Value
  ) throws(TemplateError) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    for place in try places(scalars.count, start, stop, step) { result.append(scalars[place]) }
    return String(result)
  }

  /// The places that a slice of a sequence takes, in order.
  private static func places(
    _ count: Int, _ start: Value, _ stop: Value, _ step: Value
  ) throws(TemplateError) -> [Int] {
    let (first, end, step) = try bounds(count, start, stop, step)
    return Array(stride(from: first, to: end, by: step))
  }

  /// The first place, the end and the step of a slice: Python's `slice.indices`.
  static func bounds(
    _ count: Int, _ start: Value, _ stop: Value, _ step: Value
  ) throws(TemplateError) -> (first: Int, end: Int, step: Int) {
    let step = try integer(step) ?? 1
    guard step != 0 else { throw TemplateError(TemplateProblem.badValue(.zeroStep)) }
    let lowest = step < 0 ? -1 : 0
    let highest = step < 0 ? count - 1 : count
    func clamp(_ bound: Int) -> Int {
      if bound < 0 { return max(bound + count, lowest) }
      return min(bound, highest)
    }
    let first = try integer(start).map(clamp) ?? (step < 0 ? highest : lowest)
    let end = try integer(stop).map(clamp) ?? (step < 0 ? lowest : highest)
    return (first, end, max(step, -Int.max))
  }

  private static func integer(_ value: Value) throws(TemplateError) -> Int? {
    if value.isNone { return nil }
    if case .undefined(let undefined) = value { throw TemplateError(undefined.problem) }
    guard case .integer(let number)? = Number(value) else {
      throw TemplateError(
        TemplateProblem.wrongKind(of: "[:]", expected: .integer, got: value.kind))
    }
    return number
  }
}
