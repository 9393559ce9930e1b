import Bytes

/// `range(…)`: whole numbers at equal steps.
final class RangeObject: TemplateObject {
  let start: Int
  let stop: Int
  let step: Int

  /// The numbers from one up to another, which is not one of them; an error where there are too many.
  init(_ start: Int, _ stop: Int, _ step: Int) throws(TemplateError) {
    self.start = start
    self.stop = stop
    self.step = step
    let length = stop.subtractingReportingOverflow(start)
    let count = length.overflow ? UInt.max : length.partialValue.magnitude / step.magnitude
    try LengthLimit.checkElements(Int(clamping: count))
  }

  var kind: ObjectKind { "range" }

  /// How many numbers it has.
  var count: Int {
    guard step > 0 ? start < stop : start > stop else { return 0 }
    let distance = UInt(bitPattern: step > 0 ? stop &- start : start &- stop)
    return Int((distance - 1) / step.magnitude) + 1
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
    let ends = [bounds.first, bounds.end].map { end in
      let distance = end.multipliedReportingOverflow(by: self.step)
      let sum = self.start.addingReportingOverflow(distance.partialValue)
      return (number: sum.partialValue, overflow: distance.overflow || sum.overflow)
    }
    let step = self.step.multipliedReportingOverflow(by: bounds.step)
    guard !step.overflow, !ends.contains(where: \.overflow) else {
      throw TemplateError(TemplateProblem.badValue(.overflow))
    }
    return try RangeObject(ends[0].number, ends[1].number, step.partialValue)
  }

  func isEqual(to other: any TemplateObject) -> Bool {
    guard let other = other as? RangeObject, count == other.count else { return false }
    return count == 0 || (start == other.start && (count == 1 || step == other.step))
  }

  func write(into output: inout ByteBuffer, in context: RenderContext) throws(TemplateError) {
    let steps = step == 1 ? "" : ", \(step)"
    output.append("range(\(start), \(stop)\(steps))")
  }
}
