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
    /// What was printed here, where it was written apart: an index into `apart`.
    let inner: Int?
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
  /// A text, and what made it.
  private typealias Text = (pieces: [Piece], count: Int)

  /// The output itself.
  private var whole: Text = ([], 0)
  /// What was written apart.
  private var apart: [Text] = []
  /// Where in that each text is.
  private var indexes: [String: Int] = [:]
  private var owners: [Place] = []

  /// A trace that knows nothing yet.
  public init() {}

  /// Notes that a piece begins that stands in a file as it comes out.
  /// - Parameters:
  ///   - offset: Where it begins in the buffer.
  ///   - place: The place of a stretch of it, counted from its start.
  public func noteWritten(at offset: Int, place: @escaping (Range<Int>) -> Place) {
    note(at: offset, isWritten: true, inner: nil, place: place)
  }

  /// Notes a value that was printed.
  /// - Parameters:
  ///   - offset: Where it begins in the buffer.
  ///   - text: What was printed.
  ///   - place: Where the value is asked for.
  public func noteValue(
    at offset: Int, _ text: some Collection<UInt8>, place: @escaping () -> Place
  ) {
    let inner = apart.isEmpty ? nil : indexes[String(decoding: text, as: UTF8.self)]
    note(at: offset, isWritten: false, inner: inner) { _ in place() }
  }

  private func note(
    at offset: Int, isWritten: Bool, inner: Int?, place: @escaping (Range<Int>) -> Place
  ) {
    // Of the frame nothing else is held, or its pieces would be copied before another is added.
    guard let base = frames.last?.base else { return }
    let piece = Piece(
      start: offset - base, isWritten: isWritten, inner: inner, owner: owners.last,
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
    if !frames.isEmpty, !text.isEmpty, indexes[key] == nil {
      indexes[key] = apart.count
      apart.append((frame.pieces, text.count))
    }
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
    origin(of: range, in: whole, depth: 0)
  }

  private func origin(of range: Range<Int>, in text: Text, depth: Int) -> Origin? {
    guard depth < 64, let index = Self.piece(at: range.lowerBound, in: text.pieces) else {
      return nil
    }
    let piece = text.pieces[index]
    let end = index + 1 < text.pieces.count ? text.pieces[index + 1].start : text.count
    let start = range.lowerBound - piece.start
    let own = start..<max(start, min(range.upperBound, end) - piece.start)
    if let inner = piece.inner, let origin = origin(of: own, in: apart[inner], depth: depth + 1) {
      return origin
    }
    if !piece.isWritten, let owner = piece.owner { return Origin(place: owner, isWritten: true) }
    return Origin(place: piece.place(own), isWritten: piece.isWritten)
  }

  /// The last of the pieces that begin at an offset or before it. They are looked through by halves: what
  /// is wrong with each of many paragraphs asks for each of them.
  private static func piece(at offset: Int, in pieces: [Piece]) -> Int? {
    var (low, high) = (0, pieces.count)
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].start <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }
}
