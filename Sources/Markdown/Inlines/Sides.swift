/// What stands beside a run of `*` or a quote, and so whether it may open or close something.
///
/// https://spec.commonmark.org/0.30/#delimiter-run
struct Sides {
  /// The character before; a line feed at a line's beginning.
  let before: UInt8
  /// Whether the run is left-flanking.
  let opens: Bool
  /// Whether it is right-flanking.
  let closes: Bool

  /// What stands beside a run in a line; nil where it is a character of which ASCII says nothing.
  @inline(__always)
  init?(of run: Range<Int>, in line: Range<Int>, of text: UnsafeBufferPointer<UInt8>) {
    before = run.lowerBound > line.lowerBound ? text[run.lowerBound - 1] : 0x0A
    let after = run.upperBound < line.upperBound ? text[run.upperBound] : 0x0A
    guard let left = Kind(before), let right = Kind(after) else { return nil }
    opens = right == .letter || right == .punctuation && left != .letter
    closes = left == .letter || left == .punctuation && right != .letter
  }

  private enum Kind {
    case blank, punctuation, letter

    @inline(__always)
    init?(_ byte: UInt8) {
      if isAlphanumeric(byte) {
        self = .letter
      } else if byte == 0x20 || byte == 0x0A {
        self = .blank
      } else if byte == 0x7B || byte == 0x7D {
        // A reference, which is read as if it were a letter: no other brace is known here.
        self = .letter
      } else if byte > 0x20 && byte < 0x7F {
        self = .punctuation
      } else {
        return nil
      }
    }
  }
}

/// Whether a byte is an ASCII letter or digit.
@inline(__always)
func isAlphanumeric(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }
