/// `range(…)`: whole numbers at equal steps.
final class RangeObject: TemplateObject {
  let start: Int
  let stop: Int
  let step: Int

  init(_ start: Int, _ stop: Int, _ step: Int) {
    self.start = start
    self.stop = stop
    self.step = step
  }

  var kind: String { "range" }

  /// How many numbers it has.
  var count: Int {
    if step > 0 { return start < stop ? (stop - start - 1) / step + 1 : 0 }
    return start > stop ? (start - stop - 1) / -step + 1 : 0
  }

  func count(in context: RenderContext) throws(TemplateError) -> Int? { count }

  func elements(in context: RenderContext) throws(TemplateError) -> [Value]? {
    (0..<count).map { .int(start + $0 * step) }
  }

  func item(_ key: Value, in context: RenderContext) throws(TemplateError) -> Value? {
    Slicing.index(key, count).map { .int(start + $0 * step) }
  }

  func slice(_ start: Value, _ stop: Value, _ step: Value) throws(TemplateError) -> RangeObject {
    let bounds = try Slicing.bounds(count, start, stop, step)
    return RangeObject(
      self.start + bounds.first * self.step, self.start + bounds.end * self.step,
      self.step * bounds.step)
  }

  func isEqual(to other: any TemplateObject) -> Bool {
    guard let other = other as? RangeObject, count == other.count else { return false }
    return count == 0 || (start == other.start && (count == 1 || step == other.step))
  }

  func write(into output: inout [UInt8], in context: RenderContext) throws(TemplateError) {
    let steps = step == 1 ? "" : ", \(step)"
    output += Array("range(\(start), \(stop)\(steps))".utf8)
  }
}
