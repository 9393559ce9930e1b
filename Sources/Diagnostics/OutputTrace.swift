/// Where the bytes of an output came from, noted while it is written.
///
/// Nothing is noted in an ordinary rendering. Where something in an output is to be blamed, it is
/// rendered once more with a trace, which then tells which file and line made the bytes in question:
/// through templates, macros and directives down to the Markdown.
///
/// A trace knows pieces of an output by where they begin; each ends where the next begins. What is
/// written apart and printed later (a macro's text, a page's content) is known again by its text.
///
/// Belongs to one thread at a time.
public final class OutputTrace: @unchecked Sendable {
  /// What made a piece of an output.
  public struct Origin: Sendable {
    /// Where it is written, or where the value that was printed is asked for.
    public let place: Place
    /// Whether it stands there as it came out; otherwise it was worked out there.
    public let isWritten: Bool
  }

  private struct Piece {
    let start: Int
    let isWritten: Bool
    /// The text that was printed here, where it was written apart.
    let text: String?
    /// What the piece is part of: the directive whose template made it.
    let owner: Place?
    /// The place of a stretch of the piece, counted from its start.
    let place: (Range<Int>) -> Place
  }

  private struct Frame {
    /// Where in the buffer the frame begins.
    let base: Int
    var pieces: [Piece] = []
  }

  private var frames: [Frame] = []
  /// The output itself.
  private var whole: (pieces: [Piece], count: Int) = ([], 0)
  /// What was written apart, by its text.
  private var apart: [String: [Piece]] = [:]
  private var owners: [Place] = []

  /// A trace that knows nothing yet.
  public init() {}

  /// Notes that a piece begins that stands in a file as it comes out.
  /// - Parameters:
  ///   - offset: Where it begins in the buffer.
  ///   - place: The place of a stretch of it, counted from its start.
  public func noteWritten(at offset: Int, place: @escaping (Range<Int>) -> Place) {
    note(at: offset, isWritten: true, text: nil, place: place)
  }

  /// Notes a value that was printed.
  /// - Parameters:
  ///   - offset: Where it begins in the buffer.
  ///   - text: What was printed.
  ///   - place: Where the value is asked for.
  public func noteValue(
    at offset: Int, _ text: some Collection<UInt8>, place: @escaping () -> Place
  ) {
    let text = apart.isEmpty ? nil : String(decoding: text, as: UTF8.self)
    note(at: offset, isWritten: false, text: text) { _ in place() }
  }

  private func note(
    at offset: Int, isWritten: Bool, text: String?, place: @escaping (Range<Int>) -> Place
  ) {
    // Of the frame nothing else is held, or its pieces would be copied before another is added.
    guard let base = frames.last?.base else { return }
    let piece = Piece(
      start: offset - base, isWritten: isWritten, text: text, owner: owners.last,
      place: place)
    frames[frames.count - 1].pieces.append(piece)
  }

  /// Begins the output, or inside it what is written apart, `offset` bytes into its buffer.
  public func begin(at offset: Int = 0) { frames.append(Frame(base: offset)) }

  /// Ends what was begun last; what is written apart is kept by its text.
  public func end(_ text: some Collection<UInt8>) {
    guard let frame = frames.popLast() else { return }
    if frames.isEmpty { whole = (frame.pieces, text.count) }
    let key = String(decoding: text, as: UTF8.self)
    // What repeats a text as it is did not make it.
    if !frames.isEmpty, !text.isEmpty, apart[key] == nil { apart[key] = frame.pieces }
  }

  /// Does a piece of work on behalf of a place: what its templates work out is that place's.
  public func on<Failure: Error>(
    behalfOf place: Place, _ work: () throws(Failure) -> Void
  ) throws(Failure) {
    owners.append(place)
    defer { owners.removeLast() }
    try work()
  }

  /// Where a stretch of the output came from; nil where that is not known.
  public func origin(of range: Range<Int>) -> Origin? {
    origin(of: range, in: whole.pieces, count: whole.count, depth: 0)
  }

  private func origin(
    of range: Range<Int>, in pieces: [Piece], count: Int, depth: Int
  ) -> Origin? {
    guard depth < 64, let index = pieces.lastIndex(where: { $0.start <= range.lowerBound })
    else { return nil }
    let piece = pieces[index]
    let end = index + 1 < pieces.count ? pieces[index + 1].start : count
    let start = range.lowerBound - piece.start
    let own = start..<max(start, min(range.upperBound, end) - piece.start)
    if let text = piece.text, let inner = apart[text],
      let origin = origin(of: own, in: inner, count: text.utf8.count, depth: depth + 1)
    {
      return origin
    }
    if !piece.isWritten, let owner = piece.owner { return Origin(place: owner, isWritten: true) }
    return Origin(place: piece.place(own), isWritten: piece.isWritten)
  }
}
